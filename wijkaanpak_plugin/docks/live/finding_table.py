"""Findings below each other, without groups: for a list of a few."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, Optional

from qgis.PyQt.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from wijkaanpak_plugin.docks.live.finding_cells import NEW_ROLE, FindingCells
from wijkaanpak_plugin.docks.live.finding_row import FindingRow

_NOWHERE = QModelIndex()


class FindingTable(QAbstractListModel):
    """One row for each finding, in the order in which they are given."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._rows: list[FindingRow] = []
        self._new: set[str] = set()
        self._cells = FindingCells()

    def show_findings(self, rows: Sequence[FindingRow], new: Collection[str]) -> None:
        """Show these findings; new: finding_ids of those that came last."""
        self.beginResetModel()
        self._rows, self._new = list(rows), set(new)
        self.endResetModel()

    def row_of(self, finding_id: str) -> int:
        """Return the row of a finding or of its group, -1 when it is not listed."""
        return next((row for row, found in enumerate(self._rows) if _is(found, finding_id)), -1)

    def set_seen(self, finding_id: str) -> None:
        """The user has chosen this finding: it is not new any more."""
        row = self.row_of(finding_id)
        if row >= 0 and not self._new.isdisjoint(self._rows[row].finding_ids):
            self._new -= self._rows[row].finding_ids
            place = self.index(row, 0)
            self.dataChanged.emit(place, place, [NEW_ROLE])

    def rowCount(self, parent: QModelIndex = _NOWHERE) -> int:
        """Return the number of findings."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row shows."""
        if not index.isValid():
            return None
        found = self._rows[index.row()]
        return self._cells.data(found, not self._new.isdisjoint(found.finding_ids), role)


def _is(found: FindingRow, finding_id: str) -> bool:
    return finding_id == found.finding_id or finding_id in found.finding_ids
