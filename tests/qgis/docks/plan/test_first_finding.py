"""From an empty project and a KLIC delivery to the first finding: every click and key is counted."""

from __future__ import annotations

import shutil

import pytest
from claims_panel import forget_settings
from drawing_hand import Hand
from plan_panel import Filled, find, press_ok
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRectangle, QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton, QTreeView

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
MOST_ACTIONS = 20


class Desk:
    """The panels of one window and what a user does in them; ``actions`` counts the clicks and keys."""

    def __init__(self, iface, hand, monkeypatch):
        self.hand, self.monkeypatch = hand, monkeypatch
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


def to_the_first_finding(desk, delivery, qtbot):
    """Make a plan, read the delivery, draw a heat pipe across what it holds, and run the analysis."""

    def name_it(dialog):
        desk.type(dialog.findChild(QLineEdit, "WijkaanpakNewPlanName"), "wh")
        press_ok(dialog)
        desk.count()

    Filled(desk.monkeypatch, NewPlanDialog, name_it)
    desk.plan_panel.new_plan()
    desk.count()  # the button in the toolbar
    desk.monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(delivery), ""))
    desk.press(desk.plan_panel, "WijkaanpakReadDelivery")
    desk.count(2)  # the file in the dialog, and Open
    qtbot.waitUntil(lambda: len(registered_sources(desk.plan)) > 0, timeout=60000)
    desk.count()  # the tab of the Claims panel
    desk.claims.dock.show()
    search = desk.claims.dock.findChild(QLineEdit, "WijkaanpakBlockSearch")
    desk.count()  # a click in the search
    desk.type(search, "heat")
    QApplication.processEvents()
    desk.key(search, Qt.Key.Key_Return)
    desk.draw_line((60, 60), (340, 240))
    desk.count()  # the tab of the Findings panel
    desk.press(desk.findings, "WijkaanpakRun")
    qtbot.waitUntil(lambda: len(findings(desk.plan)) > 0, timeout=60000)
    listed = desk.findings.dock.findChild(QTreeView, "WijkaanpakFindingsList")
    qtbot.waitUntil(lambda: listed.model().rowCount() > 0, timeout=60000)


def test_a_made_up_delivery_gives_its_first_conflict_in_at_most_twenty_actions(desk, tmp_path, qtbot):
    cable = made.network_object("Elektriciteitskabel", "nl.imkl-KL1.c", "nl.imkl-KL1.LS", ["nl.imkl-KL1.l"])
    bundle = made.whole(made.ordinary(cable, made.link("nl.imkl-KL1.l", made.line("5 45 95 5"))))
    to_the_first_finding(desk, made.write_xml(tmp_path / "Levering_23G000001_1.zip", bundle), qtbot)
    assert CONFLICT in set(findings(desk.plan)["type"])
    assert desk.actions <= MOST_ACTIONS


def test_the_delivery_of_warmenhuizen_gives_its_first_conflict_in_at_most_twenty_actions(
    desk, real_data, tmp_path, qtbot
):
    delivery = shutil.copy(real_data / "klic" / "Levering_22G003178_1.zip", tmp_path)
    to_the_first_finding(desk, delivery, qtbot)
    conflicts = findings(desk.plan).query("type == @CONFLICT")
    assert len(conflicts)
    assert conflicts["b_id"].str.startswith("nl.imkl-").any()
    assert desk.actions <= MOST_ACTIONS
