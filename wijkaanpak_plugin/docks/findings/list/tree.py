"""The list of findings in groups, which open and close, and stay as the user left them."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QAbstractItemModel, QModelIndex, QPoint, QRect, QSize, Qt
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QApplication, QWidget

from wijkaanpak_plugin.docks.live.finding_cells import GROUP_ROLE
from wijkaanpak_plugin.docks.live.finding_delegate import finding_height, group_height
from wijkaanpak_plugin.docks.live.finding_list import FindingsList

#: So many findings are in sight, also beside all about one of them.
_ROWS = 3


class FindingsTree(FindingsList):
    """A group is open until the user closes it. What lies below a row of several is opened by who wants to see each."""

    def __init__(self, model: QAbstractItemModel, parent: Optional[QWidget] = None) -> None:
        super().__init__(model, parent)
        #: Keys of groups that the user closed.
        self._closed: set[str] = set()
        self._is_opening = False
        self.setUniformRowHeights(False)
        self.setVerticalScrollMode(self.ScrollMode.ScrollPerItem)
        self.expanded.connect(lambda index: self._remember(index, False))
        self.collapsed.connect(lambda index: self._remember(index, True))
        model.modelReset.connect(self.open_groups)
        model.layoutChanged.connect(self.open_groups)
        model.rowsInserted.connect(lambda parent, _first, _last: None if parent.isValid() else self.open_groups())

    def sizeHint(self) -> QSize:
        """Ask for three findings below the name of their group."""
        rows = _ROWS * finding_height(self.fontMetrics()) + group_height(self.fontMetrics())
        return QSize(super().sizeHint().width(), rows + 2 * self.frameWidth())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current row in sight where less room is left; never under a mouse button that is held."""
        super().resizeEvent(event)
        is_lower = event.size().height() < event.oldSize().height()
        if is_lower and self.currentIndex().isValid() and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self.scrollTo(self.currentIndex())

    def visualRect(self, index: QModelIndex) -> QRect:
        """Return where a row is seen; nothing of one that is not, without measuring all rows on the way to it."""
        first = self.indexAt(QPoint(0, 0))
        last = self.indexAt(QPoint(0, self.viewport().height() - 1))
        if first.isValid() and index.isValid():
            place = _path(index)
            if place < _path(first) or (last.isValid() and place > _path(last)):
                return QRect()
        return super().visualRect(index)

    def open_groups(self) -> None:
        """Open the groups that the user has not closed."""
        self._is_opening = True
        for row in range(self.model().rowCount()):
            index = self.model().index(row, 0)
            group = index.data(GROUP_ROLE)
            if group is not None:
                self.setExpanded(index, group.key not in self._closed)
        self._is_opening = False

    def _remember(self, index: QModelIndex, is_closed: bool) -> None:
        group = index.data(GROUP_ROLE)
        if group is None or self._is_opening:
            return
        if is_closed:
            self._closed.add(group.key)
        else:
            self._closed.discard(group.key)


def _path(index: QModelIndex) -> tuple[int, ...]:
    """Return the rows on the way to an index: the one that is listed first is the smaller."""
    path: tuple[int, ...] = ()
    while index.isValid():
        path, index = (index.row(), *path), index.parent()
    return path
