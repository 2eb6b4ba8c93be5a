"""One list of panels: what is in it is in menu, toolbar, window, studio mode and help, and is built when it is seen."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from html import unescape

import pytest
from qgis.core import Qgis, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt
from qgis.PyQt.QtWidgets import (
    QAction,
    QApplication,
    QDialog,
    QDockWidget,
    QLabel,
    QMainWindow,
    QTabBar,
    QToolBar,
    QVBoxLayout,
    QWidget,
)
from qgis_window import WindowInterface

from wijkaanpak_plugin import classFactory, plugin
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.studio import StudioSwitch, show_studio
from wijkaanpak_plugin.docks.shell import panel_docks
from wijkaanpak_plugin.docks.shell.guide_steps import pages_steps
from wijkaanpak_plugin.docks.shell.panel_spec import PanelSpec
from wijkaanpak_plugin.docks.shell.panels import PANELS, guide

#: Signs of a title that a tab shows without cutting it off.
LONGEST_TITLE = 12
#: Key, title, and the names on which users' settings hang, of the panels that came first; no new one has to be added.
KNOWN = (
    ("plan", "Plan", "WijkaanpakPlanDock", "WijkaanpakPlanPanel"),
    ("tags", "Tags", "WijkaanpakTagsDock", "WijkaanpakTags"),
    ("claims", "Claims", "WijkaanpakClaimsDock", "WijkaanpakClaims"),
    ("hot_spots", "Hot spots", "WijkaanpakHotSpotsDock", "WijkaanpakHotSpots"),
    ("findings", "Findings", "WijkaanpakFindingsDock", "WijkaanpakFindings"),
)


class Tiny:
    """A panel with one word in it, which writes down what happens to it."""

    def __init__(self, iface, plan_in_project, messages, happened):
        self.happened = happened
        self.dock = QWidget()
        QVBoxLayout(self.dock).addWidget(QLabel("tiny"))
        StudioSwitch(self.dock).switched.connect(self.set_studio)
        happened.append("built")

    def when_help_is_wanted(self, show_help):
        self.happened.append("help")

    def set_studio(self, on):
        self.happened.append("large" if on else "small")

    def unload(self):
        self.happened.append("unloaded")


def tiny(happened, key="tiny"):
    """Return the one entry that adds a panel."""
    return PanelSpec(
        key=key,
        icon="help",
        dock_name=f"Wijkaanpak_{key}_Dock",
        command_name=f"Wijkaanpak_{key}",
        title=lambda: key.title(),
        command=lambda: f"{key.title()} Panel",
        tooltip=lambda: f"Show or hide what is {key}.",
        controller=partial(Tiny, happened=happened),
        answers=True,
    )


class Started:
    """The plugin in a window of its own."""

    def __init__(self, qtbot, monkeypatch, panels, state=None):
        monkeypatch.setattr(plugin, "PANELS", tuple(panels))
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.window.resize(1700, 900)
        self.iface = WindowInterface(self.window)
        QgsSettings().setValue("UI/state", state)
        self._plugin = classFactory(self.iface)
        self._plugin.initGui()
        if state is not None:
            self.window.restoreState(state)
        self.window.show()
        self.iface.ready.emit()
        QApplication.processEvents()

    def dock(self, key="tiny"):
        return self.window.findChild(QDockWidget, f"Wijkaanpak_{key}_Dock")

    def action(self, name="Wijkaanpak_tiny"):
        return self.window.findChild(QAction, name)

    def unload(self):
        if self._plugin is not None:
            self._plugin.unload()
            self._plugin = None
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def start(qtbot, monkeypatch, qgis_new_project):
    """Start the plugin with a list of panels; it is unloaded in the end."""
    QgsSettings().remove("wijkaanpak/docks")
    QgsSettings().remove("wijkaanpak/studio")
    started = []

    def begin(panels, state=None):
        started.append(Started(qtbot, monkeypatch, panels, state))
        return started[-1]

    yield begin
    for one in started:
        one.unload()
    QgsSettings().remove("wijkaanpak/docks")
    QgsSettings().remove("UI/state")


def is_filled(dock):
    return dock.widget() is not None


def test_a_panel_is_added_with_one_entry(start, qtbot):
    happened = []
    started = start([tiny([], key="front"), *PANELS, tiny(happened)])
    action, toolbar = started.action(), started.window.findChild(QToolBar, "WijkaanpakToolBar")
    assert any(action in below.menu().actions() for below in started.iface.menu.actions())
    assert action in toolbar.actions()
    assert "Show or hide what is tiny." in action.toolTip()
    assert started.dock().windowTitle() == "Tiny"

    started.action("WijkaanpakStudio").setChecked(True)
    row = started.window.findChild(QToolBar, "WijkaanpakStudioRow")
    (in_row,) = [each for each in row.actions() if each.text() == "Tiny"]
    in_row.trigger()
    assert started.window.dockWidgetArea(started.dock()) == Qt.DockWidgetArea.RightDockWidgetArea
    qtbot.waitUntil(lambda: is_filled(started.dock()))
    assert started.dock().isUserVisible()
    started.action("WijkaanpakStudio").setChecked(False)
    assert happened == ["built", "large", "help", "small"]

    started.action("WijkaanpakHelp").trigger()
    shown = started.window.findChild(QDialog, "WijkaanpakQuickGuide").findChildren(QLabel)
    assert any("Tiny: Show or hide what is tiny." in label.text() for label in shown)
    started.unload()
    assert happened[-1] == "unloaded"


def test_a_panel_that_starts_closed_has_no_tab_until_somebody_asks_for_it_and_is_in_the_row_of_the_studio(start, qtbot):
    happened = []
    closed = replace(tiny(happened, key="closed"), starts_closed=True)
    started = start([tiny([], key="front"), closed])
    qtbot.waitUntil(lambda: is_filled(started.dock("front")))
    assert started.dock("closed").isHidden()
    assert happened == []
    started.action("WijkaanpakStudio").setChecked(True)
    row = started.window.findChild(QToolBar, "WijkaanpakStudioRow")
    assert "Closed" in [each.text() for each in row.actions()]
    started.action("WijkaanpakStudio").setChecked(False)
    assert started.dock("closed").isHidden()
    started.action("Wijkaanpak_closed").trigger()
    qtbot.waitUntil(lambda: is_filled(started.dock("closed")))
    assert started.dock("closed") in started.window.tabifiedDockWidgets(started.dock("front"))
    assert happened == ["built", "help"]


def test_panels_stand_as_tabs_in_the_order_of_the_list_and_only_the_one_in_front_is_built(start, qtbot):
    happened = {key: [] for key in ("first", "second", "third")}
    started = start([tiny(happened[key], key=key) for key in happened])
    qtbot.waitUntil(lambda: is_filled(started.dock("first")))
    tabs = started.window.tabifiedDockWidgets(started.dock("first"))
    assert [dock.windowTitle() for dock in tabs] == ["Second", "Third"]
    assert not is_filled(started.dock("second"))
    assert not is_filled(started.dock("third"))
    started.dock("third").raise_()
    qtbot.waitUntil(lambda: is_filled(started.dock("third")))
    assert happened["second"] == []


def test_no_name_of_a_panel_is_cut_on_its_tab_and_the_one_in_front_is_seen_whole(start, qtbot):
    names = ("kenmerken", "bevindingen", "uitgangspunten", "doorsneden", "ruimtedruk", "pakketten")
    started = start([tiny([], key=key) for key in names])
    qtbot.waitUntil(lambda: is_filled(started.dock(names[0])))
    started.window.resizeDocks([started.dock(names[0])], [340], Qt.Orientation.Horizontal)
    QApplication.processEvents()
    bars = started.window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly)
    (tabs,) = [bar for bar in bars if bar.isVisible()]
    words = tabs.fontMetrics().horizontalAdvance
    assert tabs.width() < sum(words(name.title()) for name in names)
    assert all(tabs.tabRect(place).width() > words(tabs.tabText(place)) for place in range(tabs.count()))
    for place in (tabs.count() - 1, 0):
        title = tabs.tabText(place)
        next(dock for dock in started.window.findChildren(QDockWidget) if dock.windowTitle() == title).raise_()
        QApplication.processEvents()
        assert tabs.rect().contains(tabs.tabRect(place))
    assert started.dock(names[0]).width() <= 360


def test_a_panel_that_nobody_sees_is_not_built(start, qtbot):
    happened = []
    started = start([tiny([], key="front"), tiny(happened)])
    qtbot.waitUntil(lambda: is_filled(started.dock("front")))
    started.dock().close()
    QApplication.processEvents()
    assert happened == []
    started.action().trigger()
    qtbot.waitUntil(lambda: is_filled(started.dock()))
    assert happened == ["built", "help"]
    started.action().trigger()
    started.action().trigger()
    QApplication.processEvents()
    assert happened == ["built", "help"]


def test_what_was_open_in_the_last_session_comes_back_where_it_was(start, qtbot):
    keys = ("first", "second", "third")
    before = start([tiny([], key=key) for key in keys])
    before.window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, before.dock("second"))
    before.dock("third").close()
    QApplication.processEvents()
    state = before.window.saveState()
    before.unload()

    happened = {key: [] for key in keys}
    again = start([tiny(happened[key], key=key) for key in keys], state)
    qtbot.waitUntil(lambda: is_filled(again.dock("first")) and is_filled(again.dock("second")))
    assert again.window.dockWidgetArea(again.dock("second")) == Qt.DockWidgetArea.LeftDockWidgetArea
    assert again.dock("second").isVisible()
    assert not again.dock("third").isVisible()
    assert happened["third"] == []


def test_a_panel_that_is_built_in_studio_mode_is_large(start, qtbot):
    behind = []
    started = start([tiny([], key="front"), tiny(behind, key="behind")])
    started.action("WijkaanpakStudio").setChecked(True)
    qtbot.waitUntil(lambda: is_filled(started.dock("front")))
    behind.clear()
    started.dock("behind").setUserVisible(True)
    qtbot.waitUntil(lambda: is_filled(started.dock("behind")))
    assert behind in ([], ["built", "large", "help"])
    started.action("WijkaanpakStudio").setChecked(False)
    assert behind[-1] == "small"


def test_where_a_package_does_not_work_panel_and_message_say_so(start, qtbot, monkeypatch):
    monkeypatch.setattr(panel_docks, "failing_packages", lambda: ["shapely>=2,<2.1"])
    happened = []
    started = start([tiny(happened)])
    qtbot.waitUntil(lambda: is_filled(started.dock()))
    shown = started.dock().widget().text()
    assert "pip install" in shown
    assert [unescape(item.text()) for item in started.iface.messageBar().items()] == [shown]
    assert happened == []


def test_the_menu_of_a_layer_offers_to_register_it_before_any_panel_is_built(start):
    started = start([tiny([]), *PANELS])
    action, _menu, kind, for_all = started.iface.addCustomActionForLayerType.call_args[0]
    assert (kind, for_all) == (Qgis.LayerType.Vector, True)
    action.trigger()
    said = [item.text() for item in started.iface.messageBar().items()]
    assert len(said) == 1
    assert said[0].startswith("Open a plan first")
    started.unload()
    started.iface.removeCustomActionForLayerType.assert_called_once_with(action)


def test_every_panel_of_the_list_can_be_built(qgis_iface, plan_in_project):
    for panel in PANELS:
        controller = panel.controller(qgis_iface, plan_in_project, Messages(qgis_iface))
        show_studio(controller.dock, True)
        show_studio(controller.dock, False)
        assert controller.dock.widget() is not None
        controller.unload()


def test_titles_stay_short_enough_for_a_tab_whatever_is_open():
    assert [panel.title() for panel in PANELS if len(panel.title()) > LONGEST_TITLE] == []


def test_panels_that_users_know_keep_their_order_titles_and_names():
    assert tuple(_as_known(panel) for panel in PANELS if panel.key in {known[0] for known in KNOWN}) == KNOWN


def _as_known(panel):
    return panel.key, panel.title(), panel.dock_name, panel.command_name


def test_names_and_places_are_those_of_one_panel_each():
    for names in (
        [panel.key for panel in PANELS],
        [panel.dock_name for panel in PANELS],
        [panel.command_name for panel in PANELS],
    ):
        assert len(set(names)) == len(names)


def test_the_guide_goes_through_the_panels_in_their_order():
    told = [step for part in guide(PANELS) for step in part.steps]
    places = {panel.key: [told.index(step) for step in panel.guide_steps()] for panel in PANELS}
    drawing, answers = (
        [place for panel in PANELS if panel.answers is last for place in places[panel.key]] for last in (False, True)
    )
    undo, export = (
        [place for place, step in enumerate(told) if step.startswith(word)] for word in ("Ctrl+Z", "Export")
    )
    assert (len(undo), len(export)) == (1, 1)
    elsewhere = [told.index(step) for step in pages_steps()]
    assert [*drawing, *undo, *answers, *export, *elsewhere] == list(range(len(told)))


@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.key)
def test_the_guide_begins_what_it_says_of_a_panel_with_its_title(panel):
    assert panel.guide_steps()[0].startswith(panel.title())
