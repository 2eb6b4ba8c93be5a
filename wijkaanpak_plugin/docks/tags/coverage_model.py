"""The coverage table: transitions in rows, scale levels in columns, what is unknown and the totals last."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QFont, QGuiApplication, QPalette

from wijkaanpak_plugin.analysis.tag_coverage import ALL, UNKNOWN, CoverageCell, CoverageCells
from wijkaanpak_plugin.docks.tags import texts
from wijkaanpak_plugin.docks.tags.pictures import EVERY, transition_picture
from wijkaanpak_plugin.docks.tags.tag_buttons import level_mark, transition_mark
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.styling.lists import Entry

#: The tags of a cell, as a tuple of their names.
TAGS_ROLE = int(Qt.ItemDataRole.UserRole) + 1
#: Whether nothing is tagged where something can be expected.
GAP_ROLE = int(Qt.ItemDataRole.UserRole) + 2

NOWHERE = QModelIndex()
#: AlignCenter as the number that both Qt 5 and Qt 6 take from a model.
_CENTRED = 0x0084
_NOTHING = CoverageCell()
#: Not every neighbourhood has anything metropolitan (De integrale wijkaanpak, text lines 1419-1420): no gap there.
_NOT_EVERYWHERE = ("metropolitan",)
_PICTURE_PX = 16
#: Greys that show on light and dark alike: themes that are style sheets leave the palette as it was.
_HATCH, _SHADE = QColor(128, 128, 128, 170), QColor(128, 128, 128, 45)
#: Names of columns that have no key, where there is little room.
_SHORT = {UNKNOWN: "?", ALL: "Σ"}


class CoverageModel(QAbstractTableModel):
    """Counts and sizes of the tags by transition and scale level."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._rows: list[Entry] = []
        self._columns: list[Entry] = []
        self._cells: CoverageCells = {}
        self._short = self._short_rows = False
        #: Letters of the cells, None for those of the table. The style sheet of the studio goes before the font of the
        #: table, and not before this one.
        self.letters: Optional[QFont] = None

    def set_short_rows(self, on: bool) -> None:
        """Name transitions by the number of their key and their letter, where there is no room for their names."""
        if on != self._short_rows and self._rows:
            self._short_rows = on
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(self._rows) - 1)

    def set_short(self, on: bool) -> None:
        """Name scale levels by the letter of their key, where there is no room for their names."""
        if on != self._short and self._columns:
            self._short = on
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)

    @property
    def row_names(self) -> list[str]:
        """Names of the rows in full."""
        return [entry.label for entry in self._rows]

    @property
    def column_names(self) -> list[str]:
        """Names of the columns in full."""
        return [entry.label for entry in self._columns]

    def set_lists(self, transitions: Sequence[Entry], scale_levels: Sequence[Entry]) -> None:
        """Use the lists of a plan for rows and columns."""
        self.beginResetModel()
        ends = [Entry(UNKNOWN, texts.unknown_label(), ""), Entry(ALL, texts.total_label(), "")]
        self._rows = [*transitions, *ends] if transitions else []
        self._columns = [*scale_levels, *ends] if scale_levels else []
        self._cells = {}
        self.endResetModel()

    def set_cells(self, cells: CoverageCells) -> None:
        """Show these cells; only those that differ are drawn anew."""
        before, self._cells = self._cells, dict(cells)
        for row, transition in enumerate(self._rows):
            for column, level in enumerate(self._columns):
                place = transition.key, level.key
                if before.get(place) != self._cells.get(place):
                    index = self.index(row, column)
                    self.dataChanged.emit(index, index)

    def holds(self, transition: str = ALL, scale_level: str = ALL) -> bool:
        """Say whether anything is tagged there."""
        return (transition, scale_level) in self._cells

    def row_of(self, transition: str) -> int:
        """Return the row of a transition, -1 when it has none."""
        return next((place for place, entry in enumerate(self._rows) if entry.key == transition), -1)

    def column_of(self, scale_level: str) -> int:
        """Return the column of a scale level, -1 when it has none."""
        return next((place for place, entry in enumerate(self._columns) if entry.key == scale_level), -1)

    def rowCount(self, parent: QModelIndex = NOWHERE) -> int:
        """Return the number of transitions and what stands below them."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = NOWHERE) -> int:
        """Return the number of scale levels and what stands beside them."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        transition, level = self._rows[index.row()], self._columns[index.column()]
        cell = self._cells.get((transition.key, level.key), _NOTHING)
        gap = _is_gap(cell, transition, level)
        shown: dict[int, Callable[[], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda: texts.cell_text(cell),
            Qt.ItemDataRole.ToolTipRole: lambda: as_it_is(texts.cell_meaning(cell, transition.label, level.label, gap)),
            Qt.ItemDataRole.AccessibleTextRole: lambda: texts.cell_meaning(cell, transition.label, level.label, gap),
            Qt.ItemDataRole.TextAlignmentRole: lambda: _CENTRED,
            Qt.ItemDataRole.BackgroundRole: lambda: _background(gap, ALL in (transition.key, level.key)),
            Qt.ItemDataRole.FontRole: lambda: self.letters,
            TAGS_ROLE: lambda: cell.tag_ids,
            GAP_ROLE: lambda: gap,
        }
        return shown[role]() if role in shown else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name of a transition or scale level, its definition and colour."""
        across = orientation == Qt.Orientation.Horizontal
        entries = self._columns if across else self._rows
        if not 0 <= section < len(entries):
            return None
        entry = entries[section]
        if role == Qt.ItemDataRole.DisplayRole:
            if self._short if across else self._short_rows:
                return _SHORT.get(entry.key) or (
                    level_mark(entry.key) or entry.label if across else entry.label[:1].upper()
                )
            return entry.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return entry.label
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_it_is(_meaning(entry, "scale_level" if across else "transition"))
        if role == Qt.ItemDataRole.DecorationRole and not across and entry.colour:
            ink = QGuiApplication.palette().color(QPalette.ColorRole.WindowText)
            mark = transition_mark(section)
            ratio = QGuiApplication.primaryScreen().devicePixelRatio()
            return transition_picture(entry.colour, mark, EVERY, None, _PICTURE_PX, ratio, ink)
        return None


def _is_gap(cell: CoverageCell, transition: Entry, level: Entry) -> bool:
    expected = not {UNKNOWN, ALL} & {transition.key, level.key}
    return expected and not cell.count and level.key not in _NOT_EVERYWHERE


def _meaning(entry: Entry, of_list: str) -> str:
    if entry.key == ALL:
        return translate("TagsDock", "All tags; ground that two tags share counts once.")
    if entry.key == UNKNOWN:
        return translate("TagsDock", "Tags of which this was not said.")
    text = f"{entry.label}: {load_vocabularies()[of_list].definition(entry.key)}".rstrip(": ")
    if entry.key in _NOT_EVERYWHERE:
        text += "\n" + translate("TagsDock", "Not every neighbourhood has this, so nothing here is no gap.")
    return text


def _background(is_gap: bool, is_total: bool) -> Optional[QBrush]:
    if is_gap:
        return QBrush(_HATCH, Qt.BrushStyle.BDiagPattern)
    return QBrush(_SHADE) if is_total else None
