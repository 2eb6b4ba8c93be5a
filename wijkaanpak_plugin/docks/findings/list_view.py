"""The list of findings as a tree: keys and mouse say which finding is meant, and what to do with it."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QAbstractItemModel, QEvent, QModelIndex, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QHeaderView, QTreeView, QWidget

from wijkaanpak_plugin.docks.findings.model import FOUND_ROLE, MEASURED, NEW_ROLE, REQUIRED, SENTENCE, STATUS
from wijkaanpak_plugin.docks.findings.row_height import FindingDelegate, finding_height
from wijkaanpak_plugin.docks.panel.studio import StudioChanged

_WIDTHS = {MEASURED: 66, REQUIRED: 66, STATUS: 78}


class FindingsList(QTreeView):
    """Emits what the user means; it knows no map."""

    #: The finding that is current now (``FindingRow``), None for a group or nothing.
    current = pyqtSignal(object)
    #: A finding was clicked once.
    chosen = pyqtSignal(object)
    #: A finding was double-clicked, or Enter was pressed on it.
    entered = pyqtSignal(object)

    def __init__(self, model: QAbstractItemModel, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("WijkaanpakFindingsList")
        self.setModel(model)
        self.setItemDelegate(FindingDelegate(NEW_ROLE, self))
        self.setAlternatingRowColors(True)
        self.setWordWrap(True)
        self.setIndentation(10)
        self.setAllColumnsShowFocus(True)
        self.setExpandsOnDoubleClick(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(40)
        header.setSectionResizeMode(SENTENCE, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            header.resizeSection(column, width)
        self.clicked.connect(lambda index: self._emit_row(self.chosen, index))
        self.doubleClicked.connect(lambda index: self._emit_row(self.entered, index))
        model.modelReset.connect(self._show_groups)
        model.rowsInserted.connect(lambda _parent, _first, _last: self._show_groups())

    def customEvent(self, event: QEvent) -> None:
        """Leave the width to the sentences, whose figures the detail repeats; or show all columns again."""
        if isinstance(event, StudioChanged):
            for column in _WIDTHS:
                self.setColumnHidden(column, event.on)
            self.doItemsLayout()

    def sizeHint(self) -> QSize:
        """Ask for one finding below the headers: its details come first where there is little room."""
        row = finding_height(self.fontMetrics())
        return QSize(super().sizeHint().width(), self.header().sizeHint().height() + row + 2 * self.frameWidth())

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        """Say which finding is current."""
        super().currentChanged(current, previous)
        self.current.emit(current.data(FOUND_ROLE) if current.isValid() else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter means the current finding; other keys do what they do in a tree."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._emit_row(self.entered, self.currentIndex())
            event.accept()
            return
        super().keyPressEvent(event)

    def _show_groups(self) -> None:
        """Open all groups; their names may use the whole width."""
        for row in range(self.model().rowCount()):
            self.setFirstColumnSpanned(row, QModelIndex(), True)
        self.expandAll()

    @staticmethod
    def _emit_row(signal: pyqtSignal, index: QModelIndex) -> None:
        found = index.data(FOUND_ROLE) if index.isValid() else None
        if found is not None:
            signal.emit(found)
