"""The plugin loads, unloads and loads again without a trace; without its packages it says what to do."""

from __future__ import annotations

import gc
import sys
from collections import Counter

import pytest
from endless_analysis import let_analyses_run_until_cancelled
from qgis.core import Qgis, QgsApplication, QgsProject, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, QTranslator
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QDockWidget, QMainWindow, QTabBar, QToolBar, QTreeView, QWidget
from qgis_window import WindowInterface

from wijkaanpak_plugin import classFactory
from wijkaanpak_plugin.docks.shell.panels import PANELS
from wijkaanpak_plugin.domain.translation import language, translate
from wijkaanpak_plugin.sources.profiles.users_folder import users_folder


def settle():
    """Let Qt delete what was handed in for deletion."""
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    QApplication.processEvents()


def traces(iface):
    """Count what a plugin could leave behind."""
    settle()
    project, canvas = QgsProject.instance(), iface.mapCanvas()
    root = project.layerTreeRoot()
    listeners = {
        "readProject": project.receivers(project.readProject),
        "aboutToBeCleared": project.receivers(project.aboutToBeCleared),
        "writeProject": project.receivers(project.writeProject),
        "removedChildren": root.receivers(root.removedChildren),
        "extentsChanged": canvas.receivers(canvas.extentsChanged),
        "mapToolSet": canvas.receivers(canvas.mapToolSet),
        "keyPressed": canvas.receivers(canvas.keyPressed),
        "layersAdded": project.receivers(project.layersAdded),
        "layersWillBeRemoved": project.receivers(project.layersWillBeRemoved),
        "layersRemoved": project.receivers(project.layersRemoved),
        "crsChanged": project.receivers(project.crsChanged),
    }
    # Qt keeps the tab bars of docks for the next docks; they are as many as ever stood there at once.
    children = [
        type(child).__name__
        for child in iface.mainWindow().findChildren(QObject)
        if not isinstance(child, QTabBar) and not isinstance(QObject.parent(child), QTabBar)
    ]
    return {
        "children of the window": Counter(children),
        "items on the map": len(canvas.scene().items()),
        "providers": sorted(p.id() for p in QgsApplication.processingRegistry().providers()),
        "listeners": listeners,
        "tasks": QgsApplication.taskManager().count(),
        "language": (translate("Trace", "a word"), language()),
    }


class QtTranslator(QTranslator):
    """Shows that a text went through Qt, as it does while the plugin is loaded."""

    def isEmpty(self):
        return False

    def translate(self, context, text, *_more):
        return f"Qt: {text}" if context == "Trace" else None


@pytest.fixture
def iface(qgis_iface, qgis_new_project, monkeypatch):
    actions = QObject()
    for name in ("Pan", "ZoomIn", "ZoomOut", "ZoomFullExtent", "ZoomLast", "Select"):
        action = QAction(name, actions)
        monkeypatch.setattr(qgis_iface, f"action{name}", lambda action=action: action, raising=False)
    translator = QtTranslator()
    QCoreApplication.installTranslator(translator)
    yield qgis_iface
    QCoreApplication.removeTranslator(translator)


def test_loading_and_unloading_twice_leaves_nothing_behind(iface):
    before = traces(iface)
    for _time in range(2):
        plugin = classFactory(iface)
        plugin.initGui()
        during = traces(iface)
        assert during["listeners"] != before["listeners"]
        assert (during["language"][0], before["language"][0]) == ("Qt: a word", "a word")
        assert "wijkaanpak" in during["providers"]
        plugin.unload()
        del plugin
        assert traces(iface) == before


def test_each_reload_leaves_no_menu_action_toolbar_or_other_object_in_the_window(window, qgis_new_project):
    interface = WindowInterface(window)

    def load_and_unload():
        plugin = classFactory(interface)
        plugin.initGui()
        settle()
        plugin.unload()
        settle()

    load_and_unload()  # Qt makes its own parts of a window the first time
    before = traces(interface)
    for _time in range(4):
        load_and_unload()
    assert traces(interface) == before
    assert [action.text() for action in window.findChildren(QAction) if "Wijkaanpak" in action.text()] == []
    assert window.findChildren(QToolBar) == []


COMMANDS = {
    "WijkaanpakNewPlan",
    "WijkaanpakOpenPlan",
    "WijkaanpakOpenSample",
    *(panel.command_name for panel in PANELS),
    "WijkaanpakUndo",
    "WijkaanpakRedo",
    "WijkaanpakRunAnalysis",
    "WijkaanpakExportMap",
    "WijkaanpakExportPlan",
    "WijkaanpakSessionReport",
    "WijkaanpakOpenCopy",
    "WijkaanpakBringIn",
    "WijkaanpakStudio",
    "WijkaanpakHelp",
}
DOCKS = {panel.dock_name for panel in PANELS}
#: Those that stand as tabs at the side of the map; the others stand below it, by themselves.
TABS = {panel.dock_name for panel in PANELS if not panel.below}
#: Those that the desk begins with.
OPEN = {panel.dock_name for panel in PANELS if not panel.starts_closed}


def test_loading_adds_a_toolbar_with_commands_and_the_dock_of_every_panel(iface):
    plugin = classFactory(iface)
    plugin.initGui()
    try:
        window = iface.mainWindow()
        toolbar = window.findChild(QToolBar, "WijkaanpakToolBar")
        assert {action.objectName() for action in toolbar.actions() if not action.isSeparator()} == COMMANDS
        docks = [dock.objectName() for dock in window.findChildren(QDockWidget)]
        assert sorted(name for name in docks if name.startswith("Wijkaanpak")) == sorted(DOCKS)
    finally:
        plugin.unload()


@pytest.fixture
def new_profile():
    """QGIS knows no place of any panel yet."""
    QgsSettings().remove("wijkaanpak/docks")
    QgsSettings().remove("UI/state")
    yield
    QgsSettings().remove("UI/state")


@pytest.fixture
def window(qtbot):
    """A window of QGIS that is not shown yet."""
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    return window


def panels_of(window):
    return [dock for dock in window.findChildren(QDockWidget) if dock.objectName() in DOCKS]


def test_the_panels_stand_as_tabs_on_each_other_the_first_time(new_profile, window):
    window.show()  # the plugin is installed while QGIS runs
    plugin = classFactory(WindowInterface(window))
    plugin.initGui()
    try:
        claims = window.findChild(QDockWidget, "WijkaanpakClaimsDock")
        assert {dock.objectName() for dock in window.tabifiedDockWidgets(claims)} == TABS - {claims.objectName()}
        assert all(not window.tabifiedDockWidgets(dock) for dock in panels_of(window) if dock.objectName() not in TABS)
        assert {dock.objectName() for dock in panels_of(window) if not dock.isHidden()} == OPEN
    finally:
        plugin.unload()


def test_a_first_start_shows_the_panels_when_the_window_is_ready_and_builds_the_one_in_front(new_profile, window):
    interface = WindowInterface(window)
    plugin = classFactory(interface)
    plugin.initGui()
    try:
        window.show()
        settle()
        assert all(dock.isHidden() and dock.widget() is None for dock in panels_of(window))
        interface.ready.emit()
        settle()
        assert {dock.objectName() for dock in panels_of(window) if not dock.isHidden()} == OPEN
        assert [dock.objectName() for dock in panels_of(window) if dock.widget() is not None] == ["WijkaanpakPlanDock"]
        assert window.height() == 768
    finally:
        plugin.unload()


@pytest.fixture
def start_window(window):
    """The window of QGIS in a new profile, small and with a wide first page, its own panels at the left; and how wide
    these are.
    """
    window.resize(1009, 412)
    page = QWidget()
    page.setMinimumWidth(480)
    window.setCentralWidget(page)
    own = [QDockWidget(name, window) for name in ("Browser", "Layers")]
    for dock in own:
        dock.setObjectName(dock.windowTitle())
        dock.setWidget(QTreeView())
        window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock)
    return window, lambda: [dock.width() for dock in own]


def test_a_first_start_leaves_the_panels_of_qgis_their_width_also_when_the_window_grows(new_profile, start_window):
    window, widths = start_window
    as_qgis_has_it = window.saveState()
    interface = WindowInterface(window)
    plugin = classFactory(interface)
    plugin.initGui()
    try:
        window.restoreState(as_qgis_has_it)
        window.show()
        settle()
        assert min(widths()) > 200
        window.centralWidget().setMinimumWidth(0)
        window.resize(1920, 1080)
        settle()
        interface.ready.emit()
        settle()
        assert min(widths()) > 200
    finally:
        plugin.unload()


def started_and_killed(qtbot, state):
    """Start QGIS with what it saved of its window, and end it without a word; returns the window as it stood."""
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    if state is not None:
        QgsSettings().setValue("UI/state", state)
    interface = WindowInterface(window)
    plugin = classFactory(interface)
    plugin.initGui()
    try:
        if state is not None:
            window.restoreState(state)
        window.show()
        interface.ready.emit()
        settle()
        tabs = {
            dock.objectName(): {other.objectName() for other in window.tabifiedDockWidgets(dock)}
            for dock in panels_of(window)
        }
        return tabs, window.height()
    finally:
        places = {
            key: QgsSettings().value(key) for key in QgsSettings().allKeys() if key.startswith("wijkaanpak/docks")
        }
        plugin.unload()
        QgsSettings().remove("wijkaanpak/docks")
        for key, value in places.items():
            QgsSettings().setValue(key, value)


def test_panels_stand_as_tabs_also_after_a_first_start_that_was_killed(new_profile, qtbot):
    without_ours = QMainWindow()
    qtbot.addWidget(without_ours)
    for _start in range(2):
        tabs, height = started_and_killed(qtbot, without_ours.saveState())
        assert height == 768
        assert {name: tabs[name] for name in OPEN} == {name: TABS - {name} for name in OPEN}


def test_panels_stand_as_they_were_left_once_qgis_has_saved_its_window(new_profile, qtbot, window):
    interface = WindowInterface(window)
    plugin = classFactory(interface)
    plugin.initGui()
    window.show()
    interface.ready.emit()
    claims = window.findChild(QDockWidget, "WijkaanpakClaimsDock")
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, claims)
    state = window.saveState()
    plugin.unload()
    tabs, _height = started_and_killed(qtbot, state)
    assert tabs["WijkaanpakClaimsDock"] == set()
    assert len(tabs["WijkaanpakPlanDock"]) == len(TABS) - 2


def test_unloading_during_a_run_cancels_it(iface, small_plan, monkeypatch, qtbot):
    let_analyses_run_until_cancelled(monkeypatch)
    path = small_plan.backend.path
    small_plan.close()
    plugin = classFactory(iface)
    plugin.initGui()
    from wijkaanpak_plugin.map.project_memory import RememberedPlan, remember

    remember(QgsProject.instance(), RememberedPlan(str(path), "x"))
    QgsProject.instance().readProject.emit(_document())
    iface.mainWindow().findChild(QAction, "WijkaanpakRunAnalysis").trigger()
    qtbot.waitUntil(lambda: QgsApplication.taskManager().countActiveTasks() == 1)
    plugin.unload()
    qtbot.waitUntil(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    QgsProject.instance().clear()


def break_off_in_the_studio(iface, path):
    """Open a plan, switch the studio on, begin a line, and unload."""
    from wijkaanpak_plugin.map.project_memory import RememberedPlan, remember

    plugin = classFactory(iface)
    plugin.initGui()
    items = len(iface.mapCanvas().scene().items())
    remember(QgsProject.instance(), RememberedPlan(str(path), "x"))
    QgsProject.instance().readProject.emit(_document())
    window, canvas = iface.mainWindow(), iface.mapCanvas()
    window.findChild(QAction, "WijkaanpakStudio").setChecked(True)
    # As when the user looks at it; the window of these tests is hidden.
    window.findChild(QDockWidget, "WijkaanpakClaimsDock").seen_empty.emit()
    window.findChild(QWidget, "WijkaanpakBlockPalette").picked.emit("heat_network")
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    QTest.mouseMove(canvas.viewport(), QPoint(60, 40))
    assert canvas.mapTool() is not None
    assert len(canvas.scene().items()) > items
    plugin.unload()
    QgsProject.instance().clear()
    assert canvas.mapTool() is None


def test_unloading_with_a_plan_in_the_studio_and_a_line_half_drawn_leaves_nothing_behind(iface, small_plan, cad):
    path = small_plan.backend.path
    small_plan.close()
    # The first time QGIS itself makes what it keeps for the map.
    break_off_in_the_studio(iface, path)
    before = traces(iface)
    break_off_in_the_studio(iface, path)
    assert traces(iface) == before


def test_processing_works_without_a_window():
    plugin = classFactory(None)
    plugin.initProcessing()
    assert QgsApplication.processingRegistry().providerById("wijkaanpak") is not None
    plugin.unload()
    assert QgsApplication.processingRegistry().providerById("wijkaanpak") is None


def test_profiles_of_the_user_lie_in_the_profile_of_qgis_while_the_plugin_is_there():
    plugin = classFactory(None)
    plugin.initProcessing()
    assert str(users_folder()).startswith(QgsApplication.qgisSettingsDirPath().rstrip("/"))
    plugin.unload()
    assert users_folder() is None


@pytest.mark.parametrize("absent", ["shapely", "pandas"])
def test_a_missing_package_is_told_in_one_message_with_the_command(iface, monkeypatch, absent):
    monkeypatch.setitem(sys.modules, absent, None)
    plugin = classFactory(iface)
    plugin.initGui()
    said = iface.messageBar().get_messages(Qgis.MessageLevel.Warning)
    assert len(said) == 1
    assert "pip install" in said[0]
    assert absent in said[0]
    assert [name for name in DOCKS if iface.mainWindow().findChild(QObject, name)] == []
    plugin.unload()


def test_the_language_is_that_of_qgis_and_goes_with_the_plugin(iface, monkeypatch):
    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: "nl_BE"))
    plugin = classFactory(iface)
    plugin.initGui()
    assert language() == "nl"
    plugin.unload()
    assert language() == "en"


def _document():
    from qgis.PyQt.QtXml import QDomDocument

    return QDomDocument()
