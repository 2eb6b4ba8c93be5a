"""A section of the Plan panel that lists records, with buttons above the list and all about one of its rows below."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, Callable, Optional

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import QEvent, pyqtSignal
from qgis.PyQt.QtWidgets import QPushButton, QWidget

from wijkaanpak_plugin.docks.panel.studio import StudioChanged
from wijkaanpak_plugin.docks.plan.foldable import column_in
from wijkaanpak_plugin.docks.widgets.lists.rows_list import RowsList, RowsText
from wijkaanpak_plugin.docks.widgets.lists.rows_model import Column

#: Rows that are seen at once before the list scrolls; the panel scrolls as a whole.
_FEWEST, _MOST = 2, 6


class RowsSection(QgsCollapsibleGroupBox):
    """It is a matter of the desk: a session does not see it."""

    add_wanted = pyqtSignal()
    #: A row.
    change_wanted = pyqtSignal(object)
    remove_wanted = pyqtSignal(object)
    #: The user chose this row.
    chosen = pyqtSignal(object)

    def __init__(
        self,
        text: RowsText,
        columns: Sequence[Column[Any]],
        key: Callable[[Any], str],
        details: Callable[[Any], Sequence[str]],
        widest: Collection[int] = (0,),
        parent: Optional[QWidget] = None,
    ) -> None:
        """As ``RowsList``."""
        super().__init__(parent)
        self.setObjectName(f"{text.name}Section")
        self.setSaveCollapsedState(False)
        self._title = text.title
        self._rows = RowsList(text, columns, key, details, widest)
        column_in(self).addWidget(self._rows)
        for own, of_list in (
            (self.add_wanted, self._rows.add_wanted),
            (self.change_wanted, self._rows.change_wanted),
            (self.remove_wanted, self._rows.remove_wanted),
            (self.chosen, self._rows.chosen),
        ):
            of_list.connect(own)
        self.show_rows([])

    @property
    def current(self) -> Any:
        """The row that the keyboard is in, None for none."""
        return self._rows.current

    @property
    def add_button(self) -> QPushButton:
        """The button that adds, for a list to which one adds in another way."""
        return self._rows.add_button

    def show_rows(self, rows: Sequence[Any]) -> None:
        """List these; the one that was current stays so, or gives way to the one that takes its place."""
        self._rows.show_rows(rows)
        self._rows.fit_to(_FEWEST, _MOST)
        self.setTitle(f"{self._title} ({len(rows)})" if rows else self._title)

    def choose_what_comes(self, adding: Callable[[], object]) -> None:
        """Let something be added, and make it the current row where it is one: it can be changed at once."""
        self._rows.choose_what_comes(adding)

    def choose(self, row: Any) -> None:
        """Make the record of this row the current one, without saying that the user chose it."""
        self._rows.choose(row)

    def add_buttons(self, buttons: Sequence[QPushButton], below: QWidget) -> None:
        """Put more buttons in a row below those that are there, and something below them."""
        self._rows.put_below_buttons(below)
        self._rows.add_buttons(*buttons)

    def put_below_buttons(self, *parts: QWidget) -> None:
        """Put something between the buttons and the list."""
        self._rows.put_below_buttons(*parts)

    def customEvent(self, event: QEvent) -> None:
        """Leave the place to what a session needs."""
        if isinstance(event, StudioChanged):
            self.setVisible(not event.on)
