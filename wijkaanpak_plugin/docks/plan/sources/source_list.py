"""The list of sources: the name takes the room that the other columns leave."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QAbstractItemModel, Qt
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from wijkaanpak_plugin.docks.plan.sources.source_model import NAME

#: Letters of average width that a name keeps in a narrow panel, and that another column shows at most; what is longer
#: is cut off with dots and stands in full below the list and in the tooltip. Status: assumption.
_FEWEST_LETTERS, _MOST_LETTERS = 18, 20


class SourceList(QTreeView):
    """Columns as wide as what they hold; one that is cut off can be widened by hand."""

    def __init__(self, model: QAbstractItemModel, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self.setAllColumnsShowFocus(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)

    def fit_columns(self) -> None:
        """Follow the rows, the font and which columns are shown."""
        for column in self._others():
            self.resizeColumnToContents(column)
            heading = self.header().sectionSizeHint(column)
            most = max(heading, self._letters(_MOST_LETTERS))
            self.setColumnWidth(column, min(self.columnWidth(column), most))
        self._stretch_name()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the name what is left."""
        super().resizeEvent(event)
        self._stretch_name()

    def _stretch_name(self) -> None:
        taken = sum(self.columnWidth(column) for column in self._others())
        self.setColumnWidth(NAME, max(self._letters(_FEWEST_LETTERS), self.viewport().width() - taken))

    def _others(self) -> list[int]:
        columns = range(self.model().columnCount())
        return [column for column in columns if column != NAME and not self.isColumnHidden(column)]

    def _letters(self, count: int) -> int:
        return count * self.fontMetrics().averageCharWidth()
