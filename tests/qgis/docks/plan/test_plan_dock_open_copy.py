"""The command for a copy without what is confidential."""

from __future__ import annotations

import pytest
from message_text import read_whole
from plan_steps import draw
from qgis.gui import QgsMessageBarItem
from qgis.PyQt.QtWidgets import QFileDialog, QTextBrowser

from wijkaanpak_plugin.plan.claims.claims import change_claims
from wijkaanpak_plugin.plan.files.opening import open_plan


def test_a_copy_is_saved_where_the_user_says_without_what_is_confidential(panel_plan, tmp_path, monkeypatch):
    controller, plan = panel_plan
    secret = draw(plan, "GEHEIM")
    draw(plan, "Openbaar", wkt="Point (155050 463050)")
    plan.history.perform("Secret", change_claims(plan, [secret], {"confidential": True}))
    target = tmp_path / "voor anderen.gpkg"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_asked: (str(target), "")))
    controller.save_open_copy()
    assert [row["name"] for row in open_plan(target).layer("claim_point").getFeatures()] == ["Openbaar"]
    assert b"GEHEIM" not in target.read_bytes()


@pytest.mark.parametrize("named", [True, False])
def test_what_came_of_it_stays_leads_to_the_copy_and_names_nothing_there_is_none_of(
    panel_plan, tmp_path, monkeypatch, qgis_iface, qtbot, named
):
    controller, plan = panel_plan
    secret = draw(plan, "GEHEIM")
    if named:
        draw(plan, "naast GEHEIM", wkt="Point (155050 463050)")
    plan.history.perform("Secret", change_claims(plan, [secret], {"confidential": True}))
    target = tmp_path / "voor anderen.gpkg"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_asked: (str(target), "")))
    controller.save_open_copy()
    bar = qgis_iface.messageBar()
    item = bar.currentItem()
    assert isinstance(item, QgsMessageBarItem)
    assert item.duration() == 0
    said = item.findChild(QTextBrowser)
    assert f'href="file://{target}"' in said.toHtml()
    assert said.toPlainText().endswith("Read it through before you pass it on.")
    left_out = read_whole(bar, qtbot)
    assert "hang on one: 1." in left_out
    assert ("Texts emptied" in left_out) == named
    bar.popWidget(item)


def test_a_user_who_chooses_no_file_gets_none(panel_plan, tmp_path, monkeypatch):
    controller, _plan = panel_plan
    before = sorted(tmp_path.iterdir())
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_asked: ("", "")))
    controller.save_open_copy()
    assert sorted(tmp_path.iterdir()) == before
