"""Findings at hand: those of the claim that is chosen, those that are new, and one highlight on the map."""

from __future__ import annotations

import pytest
from claims_panel import block_of
from found_examples import BLOCKING, COUPLING, NOT_KNOWN, WARNING, findings_table
from live_plans import draw_heat, settled
from qgis.core import QgsProject, QgsRectangle
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLabel, QListView, QToolButton, QTreeView
from tag_layers import memory_layer, square
from working_window import working_window

from wijkaanpak_plugin.docks.findings.view import FindingsDock
from wijkaanpak_plugin.docks.live.finding_cells import FOUND_ROLE, NEW_ROLE
from wijkaanpak_plugin.docks.live.finding_rows import FindingRows
from wijkaanpak_plugin.map.zone_highlight import OUTLINE

ROWS = FindingRows(
    findings_table(
        {**BLOCKING, "a_id": "tree", "b_id": "gas"},
        {**WARNING, "a_id": "heat", "b_id": "tree"},
        {**COUPLING, "a_id": "heat", "b_id": "sewer"},
        {**NOT_KNOWN, "a_id": "wadi", "b_id": "tree"},
    )
).rows


@pytest.fixture
def dock(qtbot):
    shown = FindingsDock()
    qtbot.addWidget(shown)
    shown.show_findings(ROWS)
    return shown


def listed(dock):
    """The findings that are listed, as whether each is new."""
    view = dock.findChild(QTreeView, "WijkaanpakFindingsList")
    model, found = view.model(), {}
    for place in range(model.rowCount()):
        group = model.index(place, 0)
        for row in range(model.rowCount(group)):
            index = model.index(row, 0, group)
            found[index.data(FOUND_ROLE).finding_id] = bool(index.data(NEW_ROLE))
    return found


def press(dock, name):
    QTest.mouseClick(dock.findChild(QToolButton, name), Qt.MouseButton.LeftButton)


def test_the_list_is_narrowed_to_the_claim_that_is_chosen(dock):
    button = dock.findChild(QToolButton, "WijkaanpakOfClaim")
    assert not button.isEnabled()
    dock.show_claims(["tree"])
    assert button.text() == "Of this claim (2)"
    press(dock, "WijkaanpakOfClaim")
    assert set(listed(dock)) == {"f0", "f1"}
    assert dock.findChild(QLabel, "WijkaanpakCount").text() == "2 of 4 findings"
    dock.show_claims(["heat", "wadi"])
    assert set(listed(dock)) == {"f1", "f2", "f3"}
    dock.show_claims([])
    assert len(listed(dock)) == 4


def test_what_the_last_edit_added_is_new_and_the_list_is_narrowed_to_it(dock):
    button = dock.findChild(QToolButton, "WijkaanpakNewFindings")
    assert not button.isEnabled()
    dock.show_findings(ROWS, ["f2"])
    assert listed(dock) == {"f0": False, "f1": False, "f2": True, "f3": False}
    assert button.text() == "New (1)"
    press(dock, "WijkaanpakNewFindings")
    assert set(listed(dock)) == {"f2"}
    dock.show_findings(ROWS)
    assert len(listed(dock)) == 4


# In the window


@pytest.fixture
def desk(qtbot, qgis_new_project, small_plan):
    small_plan.close()
    with working_window(qtbot, small_plan.backend.path) as made:
        for key in ("findings", "claims"):
            made.bring(key)
        made.window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, made.dock("findings"))
        made.canvas.setExtent(QgsRectangle(155150, 463150, 155200, 463200))
        made.commands.run_analysis.trigger()
        made.qtbot.waitUntil(lambda: len(listed(made.dock("findings"))) > 0, timeout=30000)
        yield made


def outlined(desk):
    """The shapes that are outlined on the map in the colour of a chosen place."""
    bands = [item for item in desk.canvas.scene().items() if isinstance(item, QgsRubberBand)]
    return [
        band.asGeometry().boundingBox().center().toString(0)
        for band in bands
        if band.strokeColor() == OUTLINE and band.isVisible() and not band.asGeometry().isEmpty()
    ]


def test_a_drawn_claim_brings_its_new_findings_in_sight_and_old_highlights_go(desk, qtbot):
    view = desk.part("findings", QTreeView, "WijkaanpakFindingsList")
    view.setCurrentIndex(view.model().index(0, 0, view.model().index(0, 0)))
    assert len(outlined(desk)) == 1
    draw_heat(desk.plan)
    settled(desk.workplace.live.findings, qtbot)
    new = desk.part("findings", QToolButton, "WijkaanpakNewFindings")
    qtbot.waitUntil(new.isEnabled, timeout=30000)
    assert any(listed(desk.dock("findings")).values())

    desk.workplace.panels.use("claims", lambda claims: claims.dock.list.chosen.emit(["wadi"]))
    assert len(outlined(desk)) == 1
    assert outlined(desk) == ["155020,463015"]
    assert "Of this claim" in desk.part("findings", QToolButton, "WijkaanpakOfClaim").text()
    assert desk.canvas.extent().contains(desk.plan.layer("claim_area").extent().center())

    found = view.currentIndex()
    view.scrollTo(found)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(found).center())
    assert len(outlined(desk)) == 1
    assert outlined(desk) != ["155020,463015"]


def outline_a_finding(desk):
    """Choose a finding, after what the panels were told of before has settled."""
    desk.workplace.panels.use("claims", lambda claims: claims.dock.list.chosen.emit([]))
    view = desk.part("findings", QTreeView, "WijkaanpakFindingsList")
    view.setCurrentIndex(view.model().index(0, 0))
    view.setCurrentIndex(view.model().index(0, 0, view.model().index(0, 0)))
    assert len(outlined(desk)) == 1


def test_the_outline_goes_when_a_feature_is_selected_and_when_one_is_tagged(desk, qtbot):
    houses = memory_layer("Panden", "Polygon", [(square(155045, 463045, 10), "house", "")])
    QgsProject.instance().addMapLayer(houses)
    desk.bring("tags")
    outline_a_finding(desk)
    houses.selectAll()
    qtbot.waitUntil(lambda: outlined(desk) == [])
    outline_a_finding(desk)
    desk.workplace.panels.use("tags", lambda tags: tags.dock.tag_pressed.emit("transition", "energy", False))
    assert outlined(desk) == []


def test_the_outline_goes_when_a_hot_spot_is_chosen(desk):
    desk.bring("hot_spots")
    spots = desk.part("hot_spots", QListView, "WijkaanpakHotSpotsList")
    spots.setCurrentIndex(spots.model().index(-1, 0))
    outline_a_finding(desk)
    spots.setCurrentIndex(spots.model().index(0, 0))
    assert outlined(desk) == []


def test_the_outline_goes_when_a_block_is_in_hand(desk):
    outline_a_finding(desk)
    key = block_of("point").key
    desk.workplace.panels.use("claims", lambda claims: claims.dock.palette_of_blocks.picked.emit(key))
    assert outlined(desk) == []


def test_each_way_to_a_finding_zooms_to_its_zone_and_not_to_the_whole_claim(desk, qtbot):
    view = desk.part("findings", QTreeView, "WijkaanpakFindingsList")
    draw_heat(desk.plan)
    settled(desk.workplace.live.findings, qtbot)
    group = view.model().index(0, 0)
    rows = [view.model().index(row, 0, group) for row in range(view.model().rowCount(group))]
    place = next(row for row in rows if "h" in row.data(FOUND_ROLE).about)
    zone = QgsRectangle(*place.data(FOUND_ROLE).box)
    view.setCurrentIndex(place)

    def click():
        view.scrollTo(place)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(place).center())

    def double_click():
        view.scrollTo(place)
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(place).center())

    for way in (click, double_click, lambda: QTest.keyClick(view, Qt.Key.Key_Return)):
        desk.canvas.setExtent(QgsRectangle(155150, 463150, 155200, 463200))
        way()
        seen = desk.canvas.extent()
        assert seen.contains(zone)
        # Some room around the zone of 5 m; the claim itself is a line of 100 m.
        assert zone.width() < seen.height() < 50


def test_what_is_new_of_the_claim_in_hand_is_new_when_the_panel_is_first_opened(qtbot, qgis_new_project, small_plan):
    small_plan.close()
    with working_window(qtbot, small_plan.backend.path) as desk:
        desk.bring("claims")
        told = []
        desk.workplace.panels.use("claims", lambda claims: claims.editing.show(["wadi"]))
        desk.workplace.live.findings.updated.connect(lambda *found: told.append(found))
        draw_heat(desk.plan)
        desk.workplace.panels.use("claims", lambda claims: claims.editing.show(["h"]))
        settled(desk.workplace.live.findings, qtbot)
        qtbot.waitUntil(lambda: bool(told), timeout=30000)
        desk.bring("findings")
        assert desk.part("findings", QToolButton, "WijkaanpakNewFindings").isEnabled()
