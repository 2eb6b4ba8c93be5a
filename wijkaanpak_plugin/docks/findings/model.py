"""The tree of findings: conflicts, couplings, what is not known and what only informs, each in rank order.

Findings that say the same of one claim are one row, with each of them below it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, Optional

from qgis.PyQt.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt

from wijkaanpak_plugin.docks.live import finding_texts as text
from wijkaanpak_plugin.docks.live.finding_cells import TYPE_ROLE, FindingCells
from wijkaanpak_plugin.docks.live.finding_row import FindingRow
from wijkaanpak_plugin.docks.widgets.column_headers import header_text
from wijkaanpak_plugin.domain.finding import CONFLICT, COUPLING, INFO, NO_COVERAGE
from wijkaanpak_plugin.domain.translation import translate

#: The one column: the sentence says all figures, so it has the whole width; the detail lists them.
SENTENCE = 0
#: An internal id is the number of a heading, and so many times that of a row; larger than the number of headings.
_ROWS = 8
#: The parent of what has none.
NOWHERE = QModelIndex()
COLUMNS = (SENTENCE,)
#: The groups, in the order in which they are listed.
GROUPS = (CONFLICT, COUPLING, NO_COVERAGE, INFO)


class FindingsModel(QAbstractItemModel):
    """Three levels: headings, in them rows, and below a row of several findings each of them. A heading without any is
    there too, with a count of zero.
    """

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._groups: list[list[FindingRow]] = [[] for _ in GROUPS]
        self._new: frozenset[str] = frozenset()
        self._cells = FindingCells()

    def set_findings(self, findings: Sequence[FindingRow], new: Collection[str] = ()) -> None:
        """Show these findings, in the order in which they are given. new: finding_ids of those that came last."""
        self.beginResetModel()
        self._new = frozenset(new)
        self._groups = [[found for found in findings if found.heading == name] for name in GROUPS]
        self.endResetModel()

    def findings(self) -> list[FindingRow]:
        """Return the rows that are shown; one of several findings holds them."""
        return [found for rows in self._groups for found in rows]

    def count(self, finding_type: Optional[str] = None) -> int:
        """Return the number of rows, of one type or of all."""
        return sum(len(rows) for name, rows in zip(GROUPS, self._groups) if finding_type in (None, name))

    def index_of(self, finding_id: str) -> QModelIndex:
        """Return the place of a finding, an invalid index when it is not listed."""
        for place, rows in enumerate(self._groups):
            for number, found in enumerate(rows):
                if finding_id == found.finding_id or finding_id in found.finding_ids:
                    row = self.index(number, 0, self.index(place, 0))
                    names = [pair.finding_id for pair in found.pairs]
                    return self.index(names.index(finding_id), 0, row) if finding_id in names else row
        return QModelIndex()

    def index(self, row: int, column: int, parent: QModelIndex = NOWHERE) -> QModelIndex:
        """Return the index of a cell."""
        # As hasIndex says it, without its way through Qt and back: filters ask this for every row.
        if not (0 <= row < self.rowCount(parent) and 0 <= column < len(COLUMNS)):
            return QModelIndex()
        return self.createIndex(row, column, _below(parent) if parent.isValid() else 0)

    def parent(self, child: QModelIndex) -> QModelIndex:
        """Return the heading of a row, or the row of a finding below one."""
        heading, row = _above(child)
        if row:
            return self.createIndex(row - 1, 0, heading)
        return self.createIndex(heading - 1, 0, 0) if heading else QModelIndex()

    def rowCount(self, parent: QModelIndex = NOWHERE) -> int:
        """Return the number of headings, of rows below a heading, or of findings below a row."""
        if not parent.isValid():
            return len(GROUPS)
        heading, row = _above(parent)
        if row or parent.column():
            return 0
        return len(self._groups[heading - 1][parent.row()].pairs) if heading else len(self._groups[parent.row()])

    def columnCount(self, _parent: QModelIndex = NOWHERE) -> int:
        """Return the number of columns."""
        return len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name of a column, and what it means."""
        return header_text(_headers(), section, orientation, role)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        heading, row = _above(index)
        if not heading:
            return self._group_data(index, role)
        rows = self._groups[heading - 1]
        found = rows[row - 1].pairs[index.row()] if row else rows[index.row()]
        return self._cells.data(found, not self._new.isdisjoint(found.finding_ids), role)

    def _group_data(self, index: QModelIndex, role: int) -> Any:
        name = GROUPS[index.row()]
        if role == TYPE_ROLE:
            return name
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{text.type_label(name)} ({len(self._groups[index.row()])})"
        if role == Qt.ItemDataRole.ToolTipRole:
            return text.type_meaning(name)
        return None


def _above(index: QModelIndex) -> tuple[int, int]:
    """Return the numbers, counted from 1, of the heading and of the row that an index lies below; 0: of none."""
    return divmod(int(index.internalId()), _ROWS)[::-1] if index.isValid() else (0, 0)


def _below(parent: QModelIndex) -> int:
    """Return the internal id of what lies below an index, from which ``_above`` reads where it is."""
    heading = int(parent.internalId())
    return heading + _ROWS * (parent.row() + 1) if heading else parent.row() + 1


def _headers() -> dict[int, tuple[str, str]]:
    return {
        SENTENCE: (
            translate("FindingsDock", "Finding"),
            translate("FindingsDock", "What was found, the most serious first."),
        ),
    }
