"""The tree of data: the name is readable whatever the width; other columns give way and stand below the tree."""

from __future__ import annotations

from collections.abc import Collection
from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from wijkaanpak_plugin.docks.plan.sources.delivery_states import id_of
from wijkaanpak_plugin.docks.plan.sources.source_model import NAME, SOURCE_ROLE, STATE, SourceModel

#: Letters of average width that a name keeps in a narrow panel, and that another column shows at most; what is longer
#: is cut off with dots and stands in full below the list and in the tooltip. Status: assumption.
_FEWEST_LETTERS, _MOST_LETTERS = 26, 20


class SourceList(QTreeView):
    """Columns as wide as what they hold; those for which there is no room are left out, the last ones first.

    Names of one register begin alike, so a name that is too long is cut in the middle. Deliveries are open until
    somebody folds them.
    """

    def __init__(self, model: SourceModel, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self._data = model
        self._folded: set[str] = set()
        self._wanted = set(range(model.columnCount()))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self.setAllColumnsShowFocus(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.collapsed.connect(lambda index: self._folded.add(id_of(index.data(SOURCE_ROLE))))
        self.expanded.connect(lambda index: self._folded.discard(id_of(index.data(SOURCE_ROLE))))

    def open_deliveries(self) -> None:
        """Show the parts of each delivery, after the rows came anew, unless somebody folded it."""
        self.setRootIsDecorated(self._data.has_deliveries)
        # Nobody folds or unfolds here: who follows that would measure all rows for each delivery.
        self.blockSignals(True)
        for row in range(self._data.rowCount()):
            index = self._data.index(row, 0)
            self.setExpanded(index, id_of(index.data(SOURCE_ROLE)) not in self._folded)
        self.blockSignals(False)

    @property
    def rows_seen(self) -> int:
        """How many rows are there to be seen: those on top, and the parts of what is not folded."""
        tops = [self._data.index(row, 0) for row in range(self._data.rowCount())]
        return len(tops) + sum(self._data.rowCount(top) for top in tops if self.isExpanded(top))

    def want_columns(self, columns: Collection[int]) -> None:
        """Show these columns, as far as there is room."""
        self._wanted = set(columns)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Follow the rows, the font and which columns are wanted."""
        for column in self._wanted - {NAME}:
            self.setColumnHidden(column, False)
            self.resizeColumnToContents(column)
            heading = self.header().sectionSizeHint(column)
            most = max(heading, self._letters(_MOST_LETTERS))
            self.setColumnWidth(column, min(self.columnWidth(column), most))
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the name what it needs, and show of the others what fits."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Show as many columns as fit beside a name that can be read; the state stays."""
        room, least = self.viewport().width(), self._letters(_FEWEST_LETTERS)
        taken, fits = 0, True
        for column in range(self.model().columnCount()):
            if column == NAME:
                continue
            width = self._width_of(column)
            fits = fits and (column == STATE or least + taken + width <= room)
            shown = column in self._wanted and fits
            self.setColumnHidden(column, not shown)
            taken += width if shown else 0
        self.setColumnWidth(NAME, max(min(least, room), room - taken) if taken < room else least)

    def _width_of(self, column: int) -> int:
        """Return the width of a column as it is or was last shown; of one that is not wanted: none."""
        if column not in self._wanted:
            return 0
        self.setColumnHidden(column, False)
        return self.columnWidth(column)

    def _letters(self, count: int) -> int:
        return count * self.fontMetrics().averageCharWidth()
