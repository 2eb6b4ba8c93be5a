"""The list of findings as a tree: keys and mouse say which finding is meant, and what to do with it."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QAbstractItemModel, QModelIndex, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QResizeEvent
from qgis.PyQt.QtWidgets import QTreeView, QWidget

from wijkaanpak_plugin.docks.live.finding_cells import FOUND_ROLE
from wijkaanpak_plugin.docks.live.finding_delegate import FindingDelegate, finding_height, group_height


class FindingsList(QTreeView):
    """Emits what the user means; it knows no map."""

    #: The finding that is current now (``FindingRow``), None for a group or nothing.
    current = pyqtSignal(object)
    #: A finding was clicked once.
    chosen = pyqtSignal(object)
    #: A finding was double-clicked, or Enter was pressed on it.
    entered = pyqtSignal(object)
    #: Space was pressed on it: where is it?
    asked_where = pyqtSignal(object)

    def __init__(self, model: QAbstractItemModel, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("WijkaanpakFindingsList")
        self.setModel(model)
        self.setItemDelegate(FindingDelegate(self))
        self.setWordWrap(True)
        self.setIndentation(10)
        self.setAllColumnsShowFocus(True)
        self.setExpandsOnDoubleClick(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHeaderHidden(True)
        self.clicked.connect(lambda index: self._emit_row(self.chosen, index))
        self.doubleClicked.connect(lambda index: self._emit_row(self.entered, index))

    def sizeHint(self) -> QSize:
        """Ask for one finding below the name of its group: its details come first where there is little room."""
        rows = finding_height(self.fontMetrics()) + group_height(self.fontMetrics())
        return QSize(super().sizeHint().width(), rows + 2 * self.frameWidth())

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        """Say which finding is current."""
        super().currentChanged(current, previous)
        self.current.emit(current.data(FOUND_ROLE) if current.isValid() else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter means the current finding, Space asks where it is; other keys do what they do in a tree."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._emit_row(self.entered, self.currentIndex())
            event.accept()
            return
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self._emit_row(self.asked_where, self.currentIndex())
            event.accept()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the sentences anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    @staticmethod
    def _emit_row(signal: pyqtSignal, index: QModelIndex) -> None:
        found = index.data(FOUND_ROLE) if index.isValid() else None
        if found is not None:
            signal.emit(found)
