"""A plan that begins with a delivery: on the ground that this was asked for, and read into it."""

from __future__ import annotations

import bgt_files
import klic_files as made
import pytest
from plan_panel import Filled, press_ok
from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtWidgets import QCheckBox, QLineEdit

from wijkaanpak_plugin.docks.plan.new_plan.new_plan_dialog import NewPlanDialog
from wijkaanpak_plugin.plan.sources.deliveries.delivery import registered_deliveries
from wijkaanpak_plugin.sources.xml.delivery_search import deliveries_at


@pytest.fixture
def begin(qgis_iface, tmp_path, cad, plan_controller, plan_in_project, qtbot, qgis_new_project, monkeypatch):
    """Begin a plan with what lies in a folder; what the form offers is noted."""
    before = QgsSettings().value("wijkaanpak/last_folder", "")
    QgsSettings().setValue("wijkaanpak/last_folder", str(tmp_path))
    offered = []

    def answer(dialog):
        area = dialog.findChild(QCheckBox, "WijkaanpakNewPlanArea")
        offered.append((area.isEnabled(), area.text()))
        dialog.findChild(QLineEdit, "WijkaanpakNewPlanName").setText("Zuid")
        press_ok(dialog)

    def work(folder, count=1, answer=answer):
        Filled(monkeypatch, NewPlanDialog, answer)
        plan_controller.plan_for_deliveries(deliveries_at(folder))
        plan = plan_in_project.plan
        if plan is not None:
            qtbot.waitUntil(lambda: len(registered_deliveries(plan)) == count, timeout=30000)
        return plan, offered

    yield work
    QgsSettings().setValue("wijkaanpak/last_folder", before)


def area_of(plan):
    return [feature.geometry().area() for feature in plan.layer("plan_area").getFeatures()]


def test_it_gets_the_ground_of_the_request_and_the_delivery_in_one_form(begin, tmp_path):
    folder = tmp_path / "data"
    folder.mkdir()
    made.write_delivery(folder / "Levering_23G000001_1.zip")
    plan, offered = begin(folder)
    assert offered == [(True, "the ground that Levering_23G000001_1.zip was asked for")]
    assert plan.name == "Zuid"
    assert plan.crs.authid() == "EPSG:28992"
    assert area_of(plan) == pytest.approx([100 * 50])
    assert [each.format for each in registered_deliveries(plan)] == ["klic"]
    assert QgsProject.instance().crs().authid() == "EPSG:28992"


def test_a_download_of_the_bgt_is_asked_for_no_ground_and_the_plan_has_no_area_yet(begin, tmp_path):
    folder = tmp_path / "data"
    bgt_files.write(folder / "bgt", bgt_files.street())
    plan, offered = begin(folder)
    assert offered[0][0] is False
    assert area_of(plan) == []


def test_several_deliveries_come_into_one_plan(begin, tmp_path):
    folder = tmp_path / "data"
    bgt_files.write(folder / "bgt", bgt_files.street())
    made.write_delivery(folder / "Levering_23G000001_1.zip")
    plan, offered = begin(folder, count=2)
    assert len(offered) == 1
    assert area_of(plan) == pytest.approx([100 * 50])


def test_who_cancels_has_no_plan_and_nothing_is_read(begin, tmp_path, plan_in_project):
    folder = tmp_path / "data"
    folder.mkdir()
    made.write_delivery(folder / "Levering_23G000001_1.zip")
    plan, _offered = begin(folder, answer=lambda dialog: dialog.reject())
    assert plan is None
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data"]
