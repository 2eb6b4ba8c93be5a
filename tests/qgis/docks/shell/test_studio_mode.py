"""Studio mode arranges the window for a session and gives the desk back as it was."""

from __future__ import annotations

from contextlib import suppress

import pytest
from qgis.core import QgsProject, QgsSettings
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAction,
    QApplication,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPushButton,
    QTableWidget,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from wijkaanpak_plugin.docks.claims.view.dock import ClaimsDock
from wijkaanpak_plugin.docks.panel.large_targets import TARGET, LargeTargets, letters
from wijkaanpak_plugin.docks.panel.studio import StudioSwitch
from wijkaanpak_plugin.docks.shell.agenda_line import AgendaLine
from wijkaanpak_plugin.docks.shell.studio_mode import StudioMode
from wijkaanpak_plugin.docks.shell.tool_row import panel_action
from wijkaanpak_plugin.domain.periods import periods
from wijkaanpak_plugin.map.plan_in_project import PlanInProject


def agenda_line():
    """Return the line of a window without a plan."""
    return AgendaLine(PlanInProject(QgsProject()))


class Window(QObject):
    """What studio mode needs of QGIS."""

    ready = pyqtSignal()

    def __init__(self, window):
        super().__init__()
        self._window = window

    @property
    def initializationCompleted(self):
        return self.ready

    def mainWindow(self):
        return self._window

    def __getattr__(self, name):
        """Give what returns an action of QGIS for the map."""
        if not name.startswith("action"):
            raise AttributeError(name)
        return lambda: QAction(name, self._window)


PANELS = ("plan", "claims", "findings")


class Commands:
    """The actions of the plugin that stand in the row."""

    def __init__(self, window):
        for name in ("pick", "undo", "redo", "run_analysis", "export_map", "legend", "studio", "help"):
            setattr(self, name, QAction(name, window))
        self.studio.setCheckable(True)
        self.in_menu = [self.run_analysis, self.export_map]


def dock(window, name, area=Qt.DockWidgetArea.LeftDockWidgetArea):
    made = QgsDockWidget(name, window)
    made.setObjectName(name)
    made.setWidget(QLabel(name))
    window.addDockWidget(area, made)
    return made


class Room:
    """A window with three panels of the plugin, one of QGIS, toolbars, menus, and the studio."""

    def __init__(self, qtbot, size=(1920, 1080)):
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.window.setCentralWidget(QLabel("map"))
        self.window.resize(*size)
        self.window.menuBar().addMenu("Project").addAction("Save").setShortcut("Ctrl+S")
        self.window.statusBar().showMessage("ready")
        for name in ("mDigitizeToolBar", "WijkaanpakToolBar"):
            bar = QToolBar(name)
            bar.setObjectName(name)
            self.window.addToolBar(bar)
        self.layers = dock(self.window, "Layers")
        self.docks = {key: dock(self.window, key) for key in PANELS}
        self.docks["claims"].hide()
        self.commands = Commands(self.window)
        self.actions = {key: panel_action(QIcon(), key, "", self.window) for key in PANELS}
        self.iface = Window(self.window)
        self.calls = []
        for key in PANELS:
            StudioSwitch(self.docks[key]).switched.connect(lambda on, key=key: self.calls.append((key, on)))
        self.mode = StudioMode(self.iface, self.commands, self.docks, self.actions, "claims", agenda_line)

    def switch(self, on):
        self.commands.studio.setChecked(on)
        QApplication.processEvents()

    def seen(self):
        return [key for key, each in self.docks.items() if each.isVisible()]

    def bars(self):
        return {bar.objectName() for bar in self.window.findChildren(QToolBar) if bar.isVisible()}

    def row(self):
        return self.window.findChild(QToolBar, "WijkaanpakStudioRow")


@pytest.fixture
def room(qtbot):
    """A room of which the window is shown."""
    QgsSettings().remove("wijkaanpak/studio")
    made = Room(qtbot)
    made.window.show()
    yield made
    with suppress(TypeError):  # a test may have taken it down already
        made.mode.unload()


def test_the_studio_shows_one_row_of_tools_one_panel_and_the_map(room):
    room.switch(True)
    assert room.seen() == ["claims"]
    assert not room.layers.isVisible()
    assert room.bars() == {"WijkaanpakStudioRow"}
    assert room.window.menuBar().height() == 0
    assert not room.window.statusBar().isVisible()
    assert room.window.dockWidgetArea(room.docks["claims"]) == Qt.DockWidgetArea.RightDockWidgetArea
    assert sorted(room.calls) == [("claims", True), ("findings", True), ("plan", True)]


@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768)])
def test_the_map_has_two_thirds_of_the_window_whatever_panel_is_in_front(qtbot, size):
    room = Room(qtbot, size)
    room.window.show()
    room.switch(True)
    room.window.resize(*size)  # a screen of tests is smaller than the one that is asked about
    widths = set()
    for key in PANELS:
        room.actions[key].trigger()
        qtbot.waitUntil(lambda key=key: room.docks[key].isVisible())
        QApplication.processEvents()
        middle = room.window.centralWidget()
        widths.add(middle.width())
        assert middle.width() * middle.height() > 0.65 * size[0] * size[1]
    assert len(widths) == 1
    room.mode.unload()


@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768)])
def test_it_has_them_with_periods_and_parties_in_sight_too(qtbot, size):
    room = Room(qtbot, size)
    panel = ClaimsDock()
    panel.session.periods.set_periods(periods((2027, 2030, 2035), 2026))
    panel.session.parties.set_parties(["Gemeente", "Warmtebedrijf", "Bewoners van de Parklaan", "Waterschap"])
    room.docks["claims"].setWidget(panel)
    panel.show_message("")
    room.window.show()
    room.docks["plan"].hide()
    room.docks["findings"].hide()
    room.docks["claims"].show()
    room.switch(True)
    room.window.resize(*size)
    QApplication.processEvents()
    QApplication.processEvents()
    middle = room.window.centralWidget()
    assert middle.width() * middle.height() > 0.65 * size[0] * size[1]
    chips = [one for one in panel.session.findChildren(QToolButton) if one.isVisible()]
    assert len(chips) >= 5 + 1 + 1
    for chip in chips:
        assert chip.height() >= 40
        assert chip.sizeHint().width() <= chip.width()
        assert panel.rect().contains(chip.mapTo(panel, chip.rect().bottomRight()))
    room.mode.unload()


def test_a_button_of_the_row_brings_its_panel_to_the_front_and_the_others_go(room):
    room.switch(True)
    for key in ("plan", "findings", "plan"):
        room.actions[key].trigger()
        assert room.seen() == [key]
        assert [name for name, action in room.actions.items() if action.isChecked()] == [key]
    room.actions["plan"].trigger()  # pressed again: it stays
    assert room.seen() == ["plan"]
    assert room.actions["plan"].isChecked()


def test_a_panel_that_a_command_shows_takes_the_place_of_the_one_in_front(room):
    room.switch(True)
    room.docks["findings"].setUserVisible(True)
    assert room.seen() == ["findings"]
    assert room.actions["findings"].isChecked()


def test_the_panel_that_is_in_front_on_the_desk_is_so_in_the_studio(room):
    room.docks["findings"].hide()
    room.switch(True)
    assert room.seen() == ["plan"]


def test_keys_of_the_menus_work_while_their_bar_takes_no_room(room, qtbot):
    (menu,) = room.window.menuBar().findChildren(QMenu)
    (save,) = menu.actions()
    room.switch(True)
    QApplication.setActiveWindow(room.window)
    with qtbot.waitSignal(save.triggered):
        QTest.keyClick(room.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)


def test_the_menus_are_behind_one_button_with_those_of_the_plugin_in_front(room):
    room.switch(True)
    button = room.window.findChild(QToolButton, "WijkaanpakStudioMenu")
    texts = [action.text() for action in button.menu().actions() if not action.isSeparator()]
    assert texts == ["Wijkaanpak", "Project"]


def test_the_desk_comes_back_as_it_was(room):
    before = room.window.iconSize()
    room.switch(True)
    room.calls.clear()
    room.switch(False)
    assert room.seen() == ["plan", "findings"]
    assert room.layers.isVisible()
    assert room.bars() == {"mDigitizeToolBar", "WijkaanpakToolBar"}
    assert room.row() is None or not room.row().isVisible()
    assert room.window.menuBar().height() > 0
    assert room.window.statusBar().isVisible()
    assert not room.window.isFullScreen()
    assert room.window.dockWidgetArea(room.docks["findings"]) == Qt.DockWidgetArea.LeftDockWidgetArea
    assert room.docks["findings"].maximumWidth() > 10_000
    assert room.window.iconSize() == before
    assert sorted(room.calls) == [("claims", False), ("findings", False), ("plan", False)]


def test_the_studio_can_be_entered_again(room):
    for _time in range(3):
        room.switch(True)
        assert room.bars() == {"WijkaanpakStudioRow"}
        room.switch(False)
        assert room.seen() == ["plan", "findings"]


def test_taking_down_gives_the_desk_back(room):
    room.switch(True)
    room.mode.unload()
    assert room.layers.isVisible()


def start_again(qtbot, left):
    """Return the room of the next start of QGIS, which restores the window that it saved when it quit."""
    room = Room(qtbot)
    room.window.restoreState(left)
    room.window.show()
    room.iface.ready.emit()
    return room


def test_qgis_that_quits_in_the_studio_starts_with_the_desk(room, qtbot):
    room.switch(True)
    left = room.window.saveState()  # QGIS saves its window before it unloads plugins
    room.mode.unload()
    again = start_again(qtbot, left)
    assert (again.seen(), again.layers.isVisible()) == (["plan", "findings"], True)
    again.mode.unload()


def test_qgis_that_dies_in_the_studio_starts_with_the_desk(room, qtbot):
    room.switch(True)
    again = start_again(qtbot, room.window.saveState())
    assert (again.seen(), again.layers.isVisible()) == (["plan", "findings"], True)
    assert not again.window.isFullScreen()
    again.mode.unload()


def test_a_desk_that_was_given_back_is_arranged_by_qgis_again(room, qtbot):
    room.switch(True)
    room.switch(False)
    room.layers.hide()
    again = start_again(qtbot, room.window.saveState())
    assert not again.layers.isVisible()
    again.mode.unload()


def test_a_plugin_that_is_loaded_again_leaves_the_window_as_it_is(room, qtbot):
    room.switch(True)
    room.mode.unload()
    room.layers.hide()
    again = StudioMode(room.iface, room.commands, room.docks, room.actions, "claims", agenda_line)
    room.iface.ready.emit()
    assert not room.layers.isVisible()
    again.unload()


def test_controls_grow_and_shrink_again(qtbot):
    panel = QWidget()
    qtbot.addWidget(panel)
    button = QPushButton("x")
    QVBoxLayout(panel).addWidget(button)
    before = button.minimumHeight(), button.iconSize(), button.font().pointSize()
    large = LargeTargets(panel)
    panel.show()
    large.set_large(True)
    button.ensurePolished()
    assert button.minimumHeight() >= TARGET
    assert button.font().pointSize() == letters(button)
    large.set_large(True)
    large.set_large(False)
    assert (button.minimumHeight(), button.iconSize(), button.font().pointSize()) == before


@pytest.mark.parametrize("kind", [QDoubleSpinBox, QComboBox])
def test_the_line_in_a_large_field_stays_within_its_frame(qtbot, kind):
    panel = QWidget()
    qtbot.addWidget(panel)
    field = kind()
    if kind is QComboBox:
        field.setEditable(True)
    QVBoxLayout(panel).addWidget(field)
    panel.show()
    LargeTargets(panel).set_large(True)
    QApplication.processEvents()
    assert field.height() >= TARGET
    assert field.lineEdit().geometry().bottom() < field.rect().bottom()


def test_the_name_beside_a_large_field_stands_at_the_height_of_what_is_in_it(qtbot):
    panel = QWidget()
    qtbot.addWidget(panel)
    form = QFormLayout(panel)
    name, field = QLabel("Name"), QLineEdit("x")
    form.addRow(name, field)
    panel.show()
    before = name.minimumHeight()
    large = LargeTargets(panel)
    large.set_large(True)
    QApplication.processEvents()
    assert abs(name.geometry().center().y() - field.geometry().center().y()) <= 1
    large.set_large(False)
    assert name.minimumHeight() == before


def test_what_a_table_is_painted_with_shrinks_again_too(qtbot):
    panel = QWidget()
    qtbot.addWidget(panel)
    table = QTableWidget(2, 2)
    column = QVBoxLayout(panel)
    column.addWidget(table)
    title = QLabel("x")
    bold = title.font()
    bold.setBold(True)
    title.setFont(bold)
    column.addWidget(title)
    panel.show()
    painted = (table, table.viewport(), table.horizontalHeader(), table.verticalHeader(), title)
    before = [part.font().pointSizeF() for part in painted]
    large = LargeTargets(panel)
    large.set_large(True)
    assert [part.font().pointSizeF() for part in painted] == [letters(painted[0])] * len(painted)
    large.set_large(False)
    assert [part.font().pointSizeF() for part in painted] == before
    assert title.font().bold()
