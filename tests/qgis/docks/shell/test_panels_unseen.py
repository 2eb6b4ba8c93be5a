"""With a plan in the project everything works that nobody has looked at yet: answers, findings, panels together."""

from __future__ import annotations

import pytest
from drawing_hand import Hand
from live_plans import found_names
from qgis.core import QgsProject, QgsRectangle
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QLabel, QListView, QToolButton, QWidget
from qgis.PyQt.QtXml import QDomDocument

from wijkaanpak_plugin import classFactory
from wijkaanpak_plugin.docks.shell.panels import PANELS
from wijkaanpak_plugin.map.project_memory import RememberedPlan, remember
from wijkaanpak_plugin.plan.files.opening import open_plan


class Loaded:
    """The plugin in a window that is hidden, so that no panel is seen, and the plan that its project remembers."""

    def __init__(self, iface, path):
        self.iface, self.path = iface, path
        self.window = iface.mainWindow()

    def dock(self, name):
        return self.window.findChild(QDockWidget, f"Wijkaanpak{name}Dock")

    def action(self, name):
        return self.window.findChild(QAction, f"Wijkaanpak{name}")

    def is_built(self, name):
        return self.dock(name).widget() is not None

    def open(self):
        """Let the project open the plan that it remembers."""
        remember(QgsProject.instance(), RememberedPlan(str(self.path), "x"))
        QgsProject.instance().readProject.emit(QDomDocument())


@pytest.fixture
def hand(qgis_iface, qgis_new_project, rd_map, monkeypatch):
    """A hand on a map that shows the small plan."""
    hand = Hand()
    hand.look_at(QgsRectangle(155000, 463000, 155200, 463150))
    monkeypatch.setattr(qgis_iface, "mapCanvas", lambda: hand.canvas)
    monkeypatch.setattr(qgis_iface, "cadDockWidget", lambda: hand.cad, raising=False)
    yield hand
    hand.close()


@pytest.fixture
def loaded(qgis_iface, hand, small_plan):
    """The plugin, without a plan yet."""
    path = small_plan.backend.path
    small_plan.close()
    plugin = classFactory(qgis_iface)
    plugin.initGui()
    yield Loaded(qgis_iface, path)
    plugin.unload()
    QgsProject.instance().clear()


def test_without_a_plan_no_panel_is_built(loaded):
    assert [panel.key for panel in PANELS if loaded.window.findChild(QDockWidget, panel.dock_name).widget()] == []


def test_findings_follow_an_edit_while_no_panel_is_seen(loaded, qtbot):
    loaded.open()
    assert not loaded.is_built("Claims")
    # As somebody who works on the plan beside the panels, such as QGIS' own tools.
    layer = next(
        layer
        for layer in QgsProject.instance().mapLayers().values()
        if layer.customProperty("wijkaanpak/table") == "claim_line"
    )
    heat = next(row for row in layer.getFeatures() if row["body_id"] == "heat")
    layer.startEditing()
    layer.changeAttributeValue(heat.id(), layer.fields().lookupField("name"), "Warmte")
    layer.endEditCommand()
    qtbot.waitUntil(lambda: "heat" in stored_names(loaded.path), timeout=30000)


def stored_names(path):
    plan = open_plan(path)
    try:
        return found_names(plan)
    finally:
        plan.close()


def test_undo_knows_the_steps_of_a_plan_while_no_panel_is_seen(loaded):
    loaded.open()
    assert not loaded.action("Undo").isEnabled()


def test_a_run_is_started_by_its_command_before_the_panel_is_seen(loaded, qtbot):
    loaded.open()
    loaded.action("RunAnalysis").trigger()
    qtbot.waitUntil(lambda: "heat" in stored_names(loaded.path), timeout=30000)


def test_a_claim_from_a_hot_spot_builds_the_claims_panel(loaded):
    loaded.open()
    loaded.dock("HotSpots").seen_empty.emit()
    assert not loaded.is_built("Claims")
    spots = loaded.dock("HotSpots").findChild(QListView, "WijkaanpakHotSpotsList")
    spots.setCurrentIndex(spots.model().index(0, 0))
    loaded.dock("HotSpots").findChild(QToolButton, "WijkaanpakHotSpot_claim").click()
    assert loaded.is_built("Claims")
    assert "answers this hot spot" in loaded.dock("Claims").findChild(QLabel, "WijkaanpakNextClaim").text()


def test_what_is_drawn_is_answered_when_the_claims_panel_is_built_after_the_plan_was_opened(loaded, hand):
    loaded.open()
    loaded.dock("Claims").seen_empty.emit()
    loaded.dock("Claims").findChild(QWidget, "WijkaanpakBlockPalette").picked.emit("heat_network")
    hand.click((20, 20))
    hand.move(60, 40)
    # The size of the shape, and below it what is known about the place, or that it is still being read.
    assert any(len(label.text().splitlines()) > 1 for label in hand.canvas.viewport().findChildren(QLabel))
