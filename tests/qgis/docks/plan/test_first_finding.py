"""From an empty project and a KLIC delivery to the first finding: every click and key is counted."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from claims_panel import forget_settings
from drawing_hand import Hand
from plan_panel import SQUARE, Filled, add_data_window, find, in_project, memory_polygons, press_ok
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRectangle, QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QLineEdit, QPushButton

from tests.sources import klic_files as made
from wijkaanpak_plugin.docks.claims.controller import ClaimsController
from wijkaanpak_plugin.docks.findings.controller import FindingsController
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.plan.controller import PlanController
from wijkaanpak_plugin.docks.plan.new_plan.new_plan_dialog import NewPlanDialog
from wijkaanpak_plugin.domain.finding import CONFLICT
from wijkaanpak_plugin.map.plan_in_project import PlanInProject
from wijkaanpak_plugin.plan.findings.findings import findings
from wijkaanpak_plugin.plan.sources.registry import registered_sources

#: What a user may need at most, from an empty project to the first finding.
MOST_ACTIONS = 17
#: Where the traced base map of that delivery lies.
AROUND_WARMENHUIZEN = "Polygon ((111480 526212, 111836 526212, 111836 526679, 111480 526679, 111480 526212))"


class Desk:
    """The panels of one window and what a user does in them; ``actions`` counts the clicks and keys."""

    def __init__(self, iface, hand, monkeypatch):
        self.iface, self.hand, self.monkeypatch = iface, hand, monkeypatch
        self.actions = 0
        self.plan_in_project = PlanInProject(QgsProject.instance())
        given = iface, self.plan_in_project, Messages(iface)
        self.plan_panel, self.claims, self.findings = (
            PlanController(*given),
            ClaimsController(*given),
            FindingsController(*given),
        )

    @property
    def plan(self):
        return self.plan_in_project.plan

    def count(self, actions=1):
        """Count actions outside the panels: a command of the toolbar, a tab, a file in a dialog of QGIS."""
        self.actions += actions

    def press(self, controller, name):
        QTest.mouseClick(find(controller, QPushButton, name), Qt.MouseButton.LeftButton)
        self.count()

    def type(self, field, text):
        QTest.keyClicks(field, text)
        self.count(len(text))

    def key(self, field, key):
        QTest.keyClick(field, key)
        self.count()

    def draw_line(self, *places):
        for place in places:
            self.hand.click(place)
        self.hand.right_click(*places[-1])
        self.count(len(places) + 1)

    def unload(self):
        for controller in (self.findings, self.claims, self.plan_panel):
            controller.unload()
        self.hand.settle()
        self.plan_in_project.unload()


@pytest.fixture
def desk(qgis_iface, qgis_new_project, monkeypatch, tmp_path):
    """An empty project in RD New; the folder of new plans is one of the test."""
    forget_settings()
    before = QgsSettings().value("wijkaanpak/last_folder", "")
    QgsSettings().setValue("wijkaanpak/last_folder", str(tmp_path))
    hand = Hand()
    hand.look_at(QgsRectangle(155000, 463000, 155200, 463150))
    monkeypatch.setattr(qgis_iface, "mapCanvas", lambda: hand.canvas)
    monkeypatch.setattr(qgis_iface, "cadDockWidget", lambda: hand.cad, raising=False)
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:28992"))
    made_desk = Desk(qgis_iface, hand, monkeypatch)
    yield made_desk
    made_desk.unload()
    QgsProject.instance().clear()
    hand.close()
    forget_settings()
    QgsSettings().setValue("wijkaanpak/last_folder", before)


def to_the_first_finding(desk, area, delivery, qtbot):
    """Make a plan of an area that is selected, drop the delivery on the window Add Data, and draw a heat pipe across
    what it holds. area: WKT in RD New.
    """

    def take_it(dialog):
        press_ok(dialog)
        desk.count()

    layer = in_project(memory_polygons(rows=((area, "Bloemenbuurt"),)))
    layer.selectAll()
    desk.iface.setActiveLayer(layer)
    desk.count()  # a click on the area
    Filled(desk.monkeypatch, NewPlanDialog, take_it)
    desk.plan_panel.new_plan()
    desk.count()  # the button in the toolbar
    desk.press(desk.plan_panel, "WijkaanpakAddData")
    window = add_data_window()
    window.take_paths([delivery])
    desk.count()  # the file is dropped on the window
    qtbot.waitUntil(lambda: window.page.used > 0, timeout=60000)
    desk.key(window, Qt.Key.Key_Return)
    assert len(registered_sources(desk.plan)) > 0
    desk.count()  # the tab of the Claims panel
    desk.claims.dock.show()
    search = desk.claims.dock.findChild(QLineEdit, "WijkaanpakBlockSearch")
    desk.count()  # a click in the search
    desk.type(search, "hea")
    QApplication.processEvents()
    desk.key(search, Qt.Key.Key_Return)
    desk.draw_line((60, 60), (340, 240))
    # In a window the findings of what is drawn come by themselves: tests/desktop counts that.
    desk.count()  # the tab of the Findings panel
    desk.press(desk.findings, "WijkaanpakRun")
    qtbot.waitUntil(lambda: len(findings(desk.plan)) > 0, timeout=60000)


def test_a_made_up_delivery_gives_its_first_conflict_in_at_most_seventeen_actions(desk, tmp_path, qtbot):
    cable = made.network_object("Elektriciteitskabel", "nl.imkl-KL1.c", "nl.imkl-KL1.LS", ["nl.imkl-KL1.l"])
    bundle = made.whole(made.ordinary(cable, made.link("nl.imkl-KL1.l", made.line("155010 463010 155290 463290"))))
    to_the_first_finding(desk, SQUARE, made.write_xml(tmp_path / "Levering_23G000001_1.zip", bundle), qtbot)
    assert CONFLICT in set(findings(desk.plan)["type"])
    assert desk.actions <= MOST_ACTIONS


def test_the_delivery_of_warmenhuizen_gives_its_first_conflict_in_at_most_seventeen_actions(
    desk, real_data, tmp_path, qtbot
):
    delivery = Path(shutil.copy(real_data / "klic" / "Levering_22G003178_1.zip", tmp_path))
    to_the_first_finding(desk, AROUND_WARMENHUIZEN, delivery, qtbot)
    conflicts = findings(desk.plan).query("type == @CONFLICT")
    assert len(conflicts)
    assert conflicts["b_id"].str.startswith("nl.imkl-").any()
    assert desk.actions <= MOST_ACTIONS
