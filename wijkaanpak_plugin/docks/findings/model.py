"""The tree of findings: conflicts, couplings, what is not known and what only informs, each in rank order."""

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
#: The parent of what has none.
NOWHERE = QModelIndex()
COLUMNS = (SENTENCE,)
#: The groups, in the order in which they are listed.
GROUPS = (CONFLICT, COUPLING, NO_COVERAGE, INFO)


class FindingsModel(QAbstractItemModel):
    """Two levels: groups, and in them findings. Groups that hold nothing are there too, with a count of zero."""

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
        """Return the findings that are shown."""
        return [found for rows in self._groups for found in rows]

    def count(self, finding_type: Optional[str] = None) -> int:
        """Return the number of findings, of one type or of all."""
        return sum(len(rows) for name, rows in zip(GROUPS, self._groups) if finding_type in (None, name))

    def index_of(self, finding_id: str) -> QModelIndex:
        """Return the place of a finding, an invalid index when it is not listed."""
        for place, rows in enumerate(self._groups):
            for row, found in enumerate(rows):
                if found.finding_id == finding_id:
                    return self.index(row, 0, self.index(place, 0))
        return QModelIndex()

    def index(self, row: int, column: int, parent: QModelIndex = NOWHERE) -> QModelIndex:
        """Return the index of a cell."""
        # As hasIndex says it, without its way through Qt and back: filters ask this for every row.
        if not (0 <= row < self.rowCount(parent) and 0 <= column < len(COLUMNS)):
            return QModelIndex()
        # The internal id is 0 for a group, and for a finding the number of its group, counted from 1.
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, child: QModelIndex) -> QModelIndex:
        """Return the group of a finding."""
        place = int(child.internalId()) if child.isValid() else 0
        return self.createIndex(place - 1, 0, 0) if place else QModelIndex()

    def rowCount(self, parent: QModelIndex = NOWHERE) -> int:
        """Return the number of groups, or of findings in a group."""
        if not parent.isValid():
            return len(GROUPS)
        if parent.internalId() or parent.column():
            return 0
        return len(self._groups[parent.row()])

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
        if not index.internalId():
            return self._group_data(index, role)
        found = self._groups[int(index.internalId()) - 1][index.row()]
        return self._cells.data(found, found.finding_id in self._new, role)

    def _group_data(self, index: QModelIndex, role: int) -> Any:
        name = GROUPS[index.row()]
        if role == TYPE_ROLE:
            return name
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{text.type_label(name)} ({len(self._groups[index.row()])})"
        if role == Qt.ItemDataRole.ToolTipRole:
            return text.type_meaning(name)
        return None


def _headers() -> dict[int, tuple[str, str]]:
    return {
        SENTENCE: (
            translate("FindingsDock", "Finding"),
            translate("FindingsDock", "What was found, the most serious first."),
        ),
    }
