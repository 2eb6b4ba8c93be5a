"""A window as QGIS has it: for tests, and for the measuring of the start, that need real docks, menus and toolbars."""

from __future__ import annotations

from unittest.mock import MagicMock

from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QObject, pyqtBoundSignal, pyqtSignal
from qgis.PyQt.QtWidgets import QAction, QLabel, QMainWindow, QMenu


class WindowInterface(QObject):
    """What the plugin needs of ``QgisInterface``; what is not about its window is a mock."""

    ready = pyqtSignal()

    @property
    def initializationCompleted(self) -> pyqtBoundSignal:
        """The signal that the window has been restored, which a test emits as ``ready``."""
        return self.ready

    def __init__(self, window: QMainWindow) -> None:
        super().__init__()
        if window.centralWidget() is None:
            window.setCentralWidget(QLabel("map"))
        canvas, bar, menu = QgsMapCanvas(window), QgsMessageBar(window), window.menuBar().addMenu("Vector")
        canvas.hide()
        self.menu = menu
        self.mainWindow = lambda: window
        self.mapCanvas = lambda: canvas
        self.messageBar = lambda: bar
        self.addToolBar = window.addToolBar
        self.addDockWidget = window.addDockWidget
        self.removeDockWidget = window.removeDockWidget

    def addPluginToVectorMenu(self, name: str, action: QAction) -> None:
        """Add an action to a menu of this name below Vector, made when it is not there."""
        self._below_vector(name).addAction(action)

    def removePluginVectorMenu(self, name: str, action: QAction) -> None:
        """Remove an action, and take a menu without others out of Vector; as QGIS does, it goes on living."""
        below = self._below_vector(name)
        below.removeAction(action)
        if below.isEmpty():
            self.menu.removeAction(below.menuAction())

    def _below_vector(self, name: str) -> QMenu:
        for action in self.menu.actions():
            if action.menu() is not None and action.text() == name:
                return action.menu()
        below = QMenu(name, self.mainWindow())
        self.menu.addMenu(below)
        return below

    def __getattr__(self, name: str) -> MagicMock:
        """Return a mock, the same each time, for what no test is about; for an action of QGIS one that can be shown."""
        mock = MagicMock(name=name)
        if name.startswith("action"):
            mock.return_value = QAction(name, self.mainWindow())
        setattr(self, name, mock)
        return mock
