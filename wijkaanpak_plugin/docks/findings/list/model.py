"""The tree of findings: groups, in them rows in the order of the list, below a row of several findings each of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Optional

from qgis.PyQt.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt

from wijkaanpak_plugin.docks.findings.list.grouping import Group, GroupBy, grouped
from wijkaanpak_plugin.docks.live.finding_cells import GROUP_ROLE, FindingCells
from wijkaanpak_plugin.docks.live.finding_row import FindingRow
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.icons import icon
from wijkaanpak_plugin.docks.widgets.transition_symbols import transition_sign

#: The one column: the sentence says all figures, so it has the whole width; the detail lists them.
SENTENCE = 0
#: An internal id is the number of a group, and so many times that of a row; more than there are ever groups.
_ROWS = 1 << 24
#: The parent of what has none.
NOWHERE = QModelIndex()


class FindingsModel(QAbstractItemModel):
    """Three levels. A group without findings is not there."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._findings: list[FindingRow] = []
        self._groups: list[Group] = []
        self._new: frozenset[str] = frozenset()
        self._by, self._underground_first = GroupBy.SEVERITY, False
        self._cells = FindingCells()
        #: Group and row of each place of a finding or of a row, by its id; made when somebody asks.
        self._places: Optional[dict[str, list[tuple[int, int]]]] = None

    def set_findings(self, findings: Sequence[FindingRow], new: Collection[str] = ()) -> None:
        """Show these findings, which come as they rank. new: finding_ids of those that came last."""
        self._findings, self._new = list(findings), frozenset(new)
        self._group()

    def set_grouping(self, by: GroupBy, underground_first: bool) -> None:
        """Group by this from now on; underground_first: what lies there comes first of what is equally serious."""
        if (by, underground_first) != (self._by, self._underground_first):
            self._by, self._underground_first = by, underground_first
            self._group()

    def replace_rows(self, fresh: Mapping[str, FindingRow]) -> None:
        """Show what is known now about these rows (by their id), at the place where they stand."""
        places = self._places_by_id()
        for name, found in fresh.items():
            for group, row in places.get(name, ()):
                self._groups[group].rows[row] = found
                index = self.index(row, 0, self.index(group, 0))
                self.dataChanged.emit(index, index)
                if found.pairs:
                    self.dataChanged.emit(self.index(0, 0, index), self.index(len(found.pairs) - 1, 0, index))
        self._findings = [fresh.get(found.finding_id, found) for found in self._findings]

    @property
    def new(self) -> frozenset[str]:
        """The finding_ids of those that came last and that nobody chose yet."""
        return self._new

    def set_seen(self, found: FindingRow) -> None:
        """Somebody chose this finding: it is new no more."""
        if self._new.isdisjoint(found.finding_ids):
            return
        self._new -= found.finding_ids
        for group, row in self._places_by_id().get(found.finding_id, ()):
            index = self.index(row, 0, self.index(group, 0))
            self.dataChanged.emit(index, index)

    def findings(self) -> list[FindingRow]:
        """Return the rows that are shown, each once, as they rank; one of several findings holds them."""
        return self._findings

    def index_of(self, finding_id: str) -> QModelIndex:
        """Return the first place of a finding, an invalid index when it is not listed."""
        for group, number in self._places_by_id().get(finding_id, ())[:1]:
            found = self._groups[group].rows[number]
            row = self.index(number, 0, self.index(group, 0))
            names = [pair.finding_id for pair in found.pairs]
            return self.index(names.index(finding_id), 0, row) if finding_id in names else row
        return QModelIndex()

    def index(self, row: int, column: int, parent: QModelIndex = NOWHERE) -> QModelIndex:
        """Return the index of a cell."""
        # As hasIndex says it, without its way through Qt and back: filters ask this for every row.
        if column != SENTENCE or row < 0:
            return QModelIndex()
        if not parent.isValid():
            return self.createIndex(row, 0, 0) if row < len(self._groups) else QModelIndex()
        if int(parent.internalId()) == 0:
            inside = row < len(self._groups[parent.row()].rows)
            return self.createIndex(row, 0, parent.row() + 1) if inside else QModelIndex()
        return self.createIndex(row, 0, _below(parent)) if row < self.rowCount(parent) else QModelIndex()

    def parent(self, child: QModelIndex) -> QModelIndex:
        """Return the group of a row, or the row of a finding below one."""
        group, row = _above(child)
        if row:
            return self.createIndex(row - 1, 0, group)
        return self.createIndex(group - 1, 0, 0) if group else QModelIndex()

    def rowCount(self, parent: QModelIndex = NOWHERE) -> int:
        """Return the number of groups, of rows in a group, or of findings below a row."""
        if not parent.isValid():
            return len(self._groups)
        group, row = _above(parent)
        if row or parent.column():
            return 0
        return len(self._groups[group - 1].rows[parent.row()].pairs) if group else len(self._groups[parent.row()].rows)

    def columnCount(self, _parent: QModelIndex = NOWHERE) -> int:
        """Return the number of columns."""
        return 1

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        group, row = _above(index)
        if not group:
            return self._group_data(self._groups[index.row()], role)
        rows = self._groups[group - 1].rows
        found = rows[row - 1].pairs[index.row()] if row else rows[index.row()]
        return self._cells.data(found, not self._new.isdisjoint(found.finding_ids), role)

    def _group(self) -> None:
        self.beginResetModel()
        self._groups = grouped(self._findings, self._by, self._underground_first)
        self._places = None
        self.endResetModel()

    def _places_by_id(self) -> dict[str, list[tuple[int, int]]]:
        if self._places is None:
            self._places = {}
            for group, each in enumerate(self._groups):
                for row, found in enumerate(each.rows):
                    for name in {found.finding_id, *found.finding_ids}:
                        self._places.setdefault(name, []).append((group, row))
        return self._places

    def _group_data(self, group: Group, role: int) -> Any:
        if role == GROUP_ROLE:
            return group
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{group.title} ({len(group.rows)})"
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_it_is(group.meaning) if group.meaning else None
        if role == Qt.ItemDataRole.DecorationRole:
            if group.sign:
                return icon(group.sign)
            return transition_sign(group.key) if self._by is GroupBy.TRANSITION and group.key else None
        return None


def _above(index: QModelIndex) -> tuple[int, int]:
    """Return the numbers, counted from 1, of the group and of the row that an index lies below; 0: of none."""
    return divmod(int(index.internalId()), _ROWS)[::-1] if index.isValid() else (0, 0)


def _below(row: QModelIndex) -> int:
    """Return the internal id of what lies below a row of several, from which ``_above`` reads where it is."""
    return int(row.internalId()) + _ROWS * (row.row() + 1)
