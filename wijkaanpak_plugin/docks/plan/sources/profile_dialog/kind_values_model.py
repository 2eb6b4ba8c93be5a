"""Values of the field that says what a row is, each with its rows and the kind that it means, which can be edited."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Optional

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont

from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.column_headers import header_text
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.translation import translate

VALUE, ROWS, KIND = range(3)
NOWHERE = QModelIndex()
#: AlignRight and AlignVCenter as the number that both Qt 5 and Qt 6 take from a model.
_RIGHT_AND_CENTRED = 0x0082


class KindValuesModel(QAbstractTableModel):
    """One row per value, the most frequent first."""

    #: Somebody chose a kind.
    edited = pyqtSignal()

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, int]] = []
        self._kinds: dict[str, str] = {}
        self._guessed: set[str] = set()

    def show_values(self, counts: Mapping[str, int], kinds: Mapping[str, str], guessed: set[str]) -> None:
        """Show these. counts: rows by value. kinds: by value a kind, empty: left out. guessed: values of which only a
        part was recognised.
        """
        self.beginResetModel()
        self._rows = [*counts.items(), *((value, 0) for value in kinds if value not in counts)]
        self._kinds = {value: kinds.get(value, "") for value, _count in self._rows}
        self._guessed = set(guessed)
        self.endResetModel()

    @property
    def kinds(self) -> dict[str, str]:
        """Kind by value; empty: left out."""
        return dict(self._kinds)

    @property
    def guessed(self) -> set[str]:
        """Values whose kind was guessed and not looked at since."""
        return set(self._guessed)

    def rowCount(self, parent: QModelIndex = NOWHERE) -> int:
        """Return the number of values."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name of a column, and what it means."""
        return header_text(_headers, section, orientation, role)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        """Let the kind be edited."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() and index.column() == KIND else flags

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows, or the key of its kind to be edited."""
        if not index.isValid():
            return None
        value, count = self._rows[index.row()]
        kind = self._kinds[value]
        if role == Qt.ItemDataRole.DisplayRole:
            return {VALUE: value, ROWS: str(count), KIND: self._kind_text(value)}[index.column()]
        if role == Qt.ItemDataRole.EditRole:
            return kind if index.column() == KIND else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_it_is(load_kinds().definition(kind) if index.column() == KIND and kind else value)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == ROWS:
            return _RIGHT_AND_CENTRED
        if role == Qt.ItemDataRole.FontRole and index.column() == KIND and not kind:
            font = QFont()
            font.setItalic(True)
            return font
        return None

    def setData(self, index: QModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a key of a kind; empty: the value is left out."""
        if not index.isValid() or index.column() != KIND or role != Qt.ItemDataRole.EditRole:
            return False
        kind = str(value or "")
        if kind and kind not in load_kinds():
            return False
        of = self._rows[index.row()][0]
        self._kinds[of] = kind
        self._guessed.discard(of)
        self.dataChanged.emit(index, index)
        self.edited.emit()
        return True

    def _kind_text(self, value: str) -> str:
        kind = self._kinds[value]
        if not kind:
            return translate("ProfileDialog", "left out")
        label = load_kinds().label(kind)
        return translate("ProfileDialog", "{kind} (guessed)").format(kind=label) if value in self._guessed else label


def _headers() -> dict[int, tuple[str, str]]:
    return {
        VALUE: (translate("ProfileDialog", "Value"), translate("ProfileDialog", "What stands in the field.")),
        ROWS: (
            translate("ProfileDialog", "Rows"),
            translate("ProfileDialog", "In how many of the rows that were looked at."),
        ),
        KIND: (translate("ProfileDialog", "Kind"), translate("ProfileDialog", "What it means in the catalogue.")),
    }
