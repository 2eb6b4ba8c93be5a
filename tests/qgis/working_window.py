"""The whole workplace in a window of its own, with a map that is seen and a plan that is open: for tests with keys."""

from __future__ import annotations

from contextlib import contextmanager

from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsSettings
from qgis.gui import QgsAdvancedDigitizingDockWidget
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QDockWidget, QMainWindow
from qgis_window import WindowInterface

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.shell.commands import Commands
from wijkaanpak_plugin.docks.shell.panels import PANELS
from wijkaanpak_plugin.docks.shell.workplace import Workplace
from wijkaanpak_plugin.map.plan_in_project import PlanInProject

CONTROL = Qt.KeyboardModifier.ControlModifier

#: Settings by which a window would open as another one was left.
_REMEMBERED = ("wijkaanpak/docks", "wijkaanpak/studio", "wijkaanpak/claims", "UI/state")


class WorkingWindow:
    """Window, map, panels and plan; ``filtered`` counts how often QGIS' own Ctrl+F was obeyed."""

    def __init__(self, qtbot):
        self.qtbot = qtbot
        self.window = QMainWindow()
        self.window.resize(1700, 950)
        self.iface = WindowInterface(self.window)
        self.canvas = self.iface.mapCanvas()
        self.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:28992"))
        self.window.setCentralWidget(self.canvas)
        self.canvas.show()
        self.cad = QgsAdvancedDigitizingDockWidget(self.canvas)
        self.iface.cadDockWidget = lambda: self.cad
        self.filtered = 0
        self._filter = QAction("Filter…", self.window)
        self._filter.setShortcut(QKeySequence(QKeySequence.StandardKey.Find))
        self._filter.triggered.connect(self._count_filter)
        self.window.addAction(self._filter)
        self.plan_in_project = PlanInProject(QgsProject.instance())
        self.commands = Commands(self.iface, PANELS)
        self.workplace = Workplace(self.iface, self.plan_in_project, Messages(self.iface), self.commands, PANELS)

    def show(self):
        self.window.show()
        self.iface.ready.emit()
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow, timeout=30000)

    def dock(self, key):
        spec = next(panel for panel in PANELS if panel.key == key)
        return self.window.findChild(QDockWidget, spec.dock_name)

    def bring(self, key):
        """Bring a panel to the front, and wait until it is filled."""
        dock = self.dock(key)
        dock.setUserVisible(True)
        self.qtbot.waitUntil(lambda: dock.isUserVisible() and dock.widget() is not None, timeout=30000)
        return dock

    def part(self, key, kind, name):
        return self.dock(key).findChild(kind, name)

    def on_map(self):
        """Give the map the keyboard, as a click on it does."""
        self.canvas.setFocus()
        self.qtbot.waitUntil(self.canvas.hasFocus, timeout=30000)

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        """Press a key where the keyboard is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def type(self, text):
        QTest.keyClicks(QApplication.focusWidget(), text)

    def has_keyboard(self, widget):
        """Wait until a widget has the keyboard."""
        self.qtbot.waitUntil(widget.hasFocus, timeout=30000)
        return True

    @property
    def plan(self):
        return self.plan_in_project.plan

    def close(self):
        self.workplace.unload()
        self.commands.unload()
        self.plan_in_project.unload()
        QgsProject.instance().clear()
        # The panel for digitizing stands on the map, and goes before it.
        self.cad.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _count_filter(self, _checked):
        self.filtered += 1


@contextmanager
def working_window(qtbot, path=None):
    """Open the workplace, with the plan of a file; all is taken down in the end."""
    for key in _REMEMBERED:
        QgsSettings().remove(key)
    made = WorkingWindow(qtbot)
    try:
        made.show()
        if path is not None:
            made.plan_in_project.open(path)
        yield made
    finally:
        made.close()
        for key in _REMEMBERED:
            QgsSettings().remove(key)
