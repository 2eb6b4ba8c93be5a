"""Dialog with all fields of claims, page by page; what matters first stands in the panel itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Callable, Optional

from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtWidgets import (
    QDialog,
    QFormLayout,
    QLabel,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from wijkaanpak_plugin.docks.claims.view.field_widgets import (
    FieldWidget,
    WrongValue,
    field_label,
    field_widget,
    name_widget,
)
from wijkaanpak_plugin.docks.claims.view.texts import claims_text
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.dialogs.dialog_buttons import CANCEL, OK, dialog_buttons
from wijkaanpak_plugin.docks.widgets.scrolled import ScrolledPage
from wijkaanpak_plugin.domain.translation import translated
from wijkaanpak_plugin.plan.claims.claims import Claim
from wijkaanpak_plugin.plan.schema.table import INTERESTS, PLACE, RECORD, WHAT, WORKS, Field
from wijkaanpak_plugin.plan.schema.tables import table
from wijkaanpak_plugin.plan.styling.lists import Lists

_SIZE = QSize(520, 520)
#: The pages, in order; each column of a claim is on one of them.
_PAGES = (WHAT, PLACE, WORKS, INTERESTS, RECORD)


class AllFieldsDialog(QDialog):
    """A form generated from the columns of the claim tables.

    save: takes the values that were changed, by column; returns a sentence when they cannot be saved (the dialog stays
    then), an empty text when they are. parties: those of the plan, where one is asked. names: of the records that a
    column refers to, by column and id; a column of ids without any is left out.
    """

    def __init__(
        self,
        claims: Sequence[Claim],
        lists: Lists,
        save: Callable[[dict[str, Any]], str],
        parent: Optional[QWidget] = None,
        parties: Sequence[str] = (),
        names: Optional[Mapping[str, Mapping[str, str]]] = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("WijkaanpakAllFields")
        self.setWindowTitle(claims[0].name if len(claims) == 1 else claims_text(len(claims)))
        self._save = save
        self._parties = parties
        self._names = names or {}
        self._fields: dict[str, FieldWidget] = {}
        self._bar = QgsMessageBar()
        tabs = QTabWidget()
        described = table(claims[0].table).fields
        for page in _PAGES:
            tabs.addTab(self._page([f for f in described if f.page == page], claims, lists), translated(page))
        buttons = dialog_buttons(OK, CANCEL)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._bar)
        layout.addWidget(tabs, 1)
        layout.addWidget(buttons)
        self.resize(_SIZE)

    def changed_values(self) -> dict[str, Any]:
        """Return what the user changed, by column; WrongValue, one sentence, when something is no value."""
        return {name: field.read() for name, field in self._fields.items() if field.is_changed}

    def accept(self) -> None:
        """Save and close; what cannot be saved is said and stays in the form."""
        try:
            problem = self._save(self.changed_values())
        except WrongValue as error:
            problem = str(error)
        if problem:
            self._bar.clearWidgets()
            self._bar.pushWarning("", as_it_is(problem))
        else:
            super().accept()

    def _named(self, field: Field, values: Sequence[Any]) -> Optional[FieldWidget]:
        """Return what shows the names of the records that a column refers to, None where it has none to show."""
        names = [self._names.get(field.name, {}).get(value, "") for value in values]
        return name_widget(names) if any(names) else None

    def _page(self, described: Sequence[Field], claims: Sequence[Claim], lists: Lists) -> QWidget:
        rows = QWidget()
        layout = QFormLayout(rows)
        layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for field in described:
            values = [claim.values.get(field.name) for claim in claims]
            made = self._named(field, values) if field.holds_id else field_widget(field, values, lists, self._parties)
            if made is None:
                continue
            label = QLabel(field_label(field))
            label.setBuddy(made.widget)
            made.widget.setObjectName(f"WijkaanpakField_{field.name}")
            made.widget.setAccessibleName(label.text())
            if not made.widget.toolTip():
                made.widget.setToolTip(label.text())
            layout.addRow(label, made.widget)
            self._fields[field.name] = made
        return ScrolledPage(rows)
