"""The fields of the way *List of works*: the file, where its streets are looked for, and its first rows as read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QComboBox, QFormLayout, QLabel, QTableView, QWidget

from wijkaanpak_plugin.docks.plan.sources.add_data.file_field import FileField
from wijkaanpak_plugin.docks.plan.sources.profile_dialog.preview_table import (
    fit_preview,
    preview_columns,
    preview_details,
)
from wijkaanpak_plugin.docks.plan.sources.profile_dialog.profile_form import as_list
from wijkaanpak_plugin.docks.widgets.lists.rows_model import RowsModel
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.profiles.proposal.preview import PreviewRow

#: Rows that are seen at once.
_ROWS_SEEN = 5


class WorksFields(QWidget):
    """Says what was chosen; reads nothing."""

    #: The path of a file; "" for none any more.
    file_chosen = pyqtSignal(str)
    #: Streets are to be looked for in another layer.
    streets_chosen = pyqtSignal()
    #: The list takes the place of another one.
    older_chosen = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.file = FileField(
            "WijkaanpakWorksFile",
            translate("AddData", "List of Works"),
            translate("AddData", "A csv or spreadsheet with a row per work: street, what, from, until."),
            Path.is_file,
        )
        self.file.setFilter(translate("AddData", "Lists (*.csv *.tsv *.txt *.xlsx *.ods *.xls)"))
        self.file.chosen.connect(self.file_chosen)
        self._streets = QComboBox()
        self._streets.setObjectName("WijkaanpakWorksStreets")
        self._streets.setToolTip(
            translate("AddData", "Lines or areas with the name of a street: a work lies along the streets it names.")
        )
        self._streets.activated.connect(lambda _index: self.streets_chosen.emit())
        self._no_streets = QLabel(
            translate(
                "AddData", "No layer has names of streets, so no place is known. Register one first, as File or layer."
            )
        )
        self._no_streets.setWordWrap(True)
        self._no_streets.setObjectName("WijkaanpakNoStreets")
        self._older = QComboBox()
        self._older.setObjectName("WijkaanpakWorksOlder")
        self._older.setToolTip(
            translate(
                "AddData",
                "A newer version of a list takes the place of the older one: what was said of that stays, and what "
                "came, went and changed is counted.",
            )
        )
        self._older.activated.connect(lambda _index: self.older_chosen.emit())
        self._rows = RowsModel(preview_columns(), lambda row: str(id(row)), preview_details, self)
        self._view = QTableView()
        self._view.setObjectName("WijkaanpakWorksRows")
        self._view.setAccessibleName(translate("AddData", "The first rows as they would be read"))
        self._view.setModel(self._rows)
        as_list(self._view, QAbstractItemView.SelectionMode.SingleSelection)
        self._build()
        self.show_rows(())
        self.offer_older([], "", may_be_new=True)

    @property
    def streets(self) -> str:
        """The key of the layer in which streets are looked for, "" for none."""
        return str(self._streets.currentData() or "")

    def offer_streets(self, layers: Sequence[tuple[str, str]]) -> None:
        """Offer layers with names of streets, each with its key and its name; the first is proposed."""
        self._streets.clear()
        for key, name in layers:
            self._streets.addItem(name, key)
        self._streets.addItem(translate("AddData", "none: places stay unknown"), "")
        self._streets.setEnabled(bool(layers))
        self._no_streets.setVisible(not layers)

    @property
    def older(self) -> str:
        """The key of the list in the plan whose place this one takes, "" for none."""
        return str(self._older.currentData() or "")

    def offer_older(self, lists: Sequence[tuple[str, str]], proposed: str, may_be_new: bool) -> None:
        """Offer lists in the plan, each with its key and its name. may_be_new: whether it may stand beside them."""
        self._older.clear()
        if may_be_new:
            self._older.addItem(translate("AddData", "none: it comes beside the others"), "")
        for key, name in lists:
            self._older.addItem(name, key)
        self._older.setCurrentIndex(max(0, self._older.findData(proposed)))
        self._older.setVisible(bool(lists))
        self._older_label.setVisible(bool(lists))

    def show_rows(self, rows: Sequence[PreviewRow]) -> None:
        """Show these rows as they would be read."""
        self._rows.set_rows(rows)
        fit_preview(self._view, self._rows)
        self._view.setVisible(bool(rows))
        height = self._view.verticalHeader().defaultSectionSize()
        seen = min(_ROWS_SEEN, len(rows))
        self._view.setFixedHeight(self._view.horizontalHeader().sizeHint().height() + seen * height + 4)

    def _build(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        file, streets = QLabel(translate("AddData", "&File")), QLabel(translate("AddData", "S&treets from"))
        file.setBuddy(self.file.lineEdit())
        streets.setBuddy(self._streets)
        form.addRow(file, self.file)
        form.addRow(streets, self._streets)
        form.addRow("", self._no_streets)
        self._older_label = QLabel(translate("AddData", "&In place of"))
        self._older_label.setBuddy(self._older)
        form.addRow(self._older_label, self._older)
        form.addRow(self._view)
