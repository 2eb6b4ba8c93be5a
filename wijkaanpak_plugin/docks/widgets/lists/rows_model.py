"""Records as a table: a row for each, its columns told by whoever lists them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Callable, Generic, Optional, TypeVar

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QIcon

from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.column_headers import header_text

Row = TypeVar("Row")
#: What a row is of.
ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
NOWHERE = QModelIndex()


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One column: its title, what it means, and what a row says in it. numbers: they stand below each other.

    picture: stands before the text.
    """

    title: str
    meaning: str
    text: Callable[[Row], str]
    numbers: bool = False
    picture: Optional[Callable[[Row], QIcon]] = None


class RowsModel(QAbstractTableModel):
    """In the order in which they are given."""

    def __init__(
        self,
        columns: Sequence[Column[Any]],
        key: Callable[[Any], str],
        details: Callable[[Any], Sequence[str]],
        parent: Optional[QObject] = None,
    ) -> None:
        """key: id of a row. details: all that is said of a row, in lines."""
        super().__init__(parent)
        self._columns = tuple(columns)
        self._key = key
        self._details = details
        self._rows: list[Any] = []

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def place_of(self, row: Any) -> int:
        """Return where the record of a row stands now, -1 when it is not there any more."""
        wanted = self._key(row)
        return next((place for place, each in enumerate(self._rows) if self._key(each) == wanted), -1)

    @property
    def rows(self) -> dict[str, Any]:
        """The rows that are shown, by id."""
        return {self._key(row): row for row in self._rows}

    def rowCount(self, parent: QModelIndex = NOWHERE) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name of a column, and what it means."""
        return header_text(self._headers, section, orientation, role)

    def _headers(self) -> dict[int, tuple[str, str]]:
        return {place: (column.title, column.meaning) for place, column in enumerate(self._columns)}

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self._columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return column.text(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_it_is("\n".join(self._details(row)), wrapped=True)
        if role == Qt.ItemDataRole.DecorationRole and column.picture is not None:
            return column.picture(row)
        if role == Qt.ItemDataRole.TextAlignmentRole and column.numbers:
            return _RIGHT_AND_CENTRED
        return row if role == ROW_ROLE else None


#: AlignRight and AlignVCenter as the number that both Qt 5 and Qt 6 take from a model.
_RIGHT_AND_CENTRED = 0x0082
