"""Works that go together in one opening: listed with figures, on the map, and marked by what is chosen elsewhere."""

from __future__ import annotations

import shutil

import pytest
from map_bands import shapes_on
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsVectorFileWriter, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QPushButton, QTabWidget, QTreeView
from records import add_record, save_all
from registering import register

from wijkaanpak_plugin.map.numbered_places import NumberedPlaces
from wijkaanpak_plugin.plan.claims.claims import change_claims
from wijkaanpak_plugin.plan.claims.plan_settings import PlanSetting, change_settings
from wijkaanpak_plugin.plan.records.records import add_record as add
from wijkaanpak_plugin.plan.store.changes import Changes


def tree(hand):
    return hand.dock.findChild(QTreeView, "WijkaanpakTimelineOpeningList")


def settled(hand):
    """Wait until works and openings are known."""
    hand.settled()
    openings = hand.controller.openings.openings
    hand.qtbot.waitUntil(lambda: not openings.is_busy, timeout=60000)


def to_front(hand, page="openings"):
    """Bring a page of the lists in front, as a press on its tab does."""
    for tabs in hand.dock.findChildren(QTabWidget):
        if tabs.indexOf(getattr(hand.dock, page)) >= 0:
            tabs.setCurrentWidget(getattr(hand.dock, page))
    settled(hand)


def texts(hand):
    """All that each top row says, in lines."""
    model = tree(hand).model()
    return [
        model.index(place, 0).data(Qt.ItemDataRole.AccessibleTextRole).split("\n") for place in range(model.rowCount())
    ]


def works(hand):
    """What the works of the first row say."""
    model = tree(hand).model()
    top = model.index(0, 0)
    said = [model.index(place, 0, top).data(Qt.ItemDataRole.AccessibleTextRole) for place in range(model.rowCount(top))]
    return [text.replace("\n", ": ") for text in said]


def choose(hand, place=0, work=None):
    view = tree(hand)
    index = view.model().index(place, 0)
    view.setCurrentIndex(index if work is None else view.model().index(work, 0, index))


def numbers(hand):
    """The item with numbers on the map where it is seen."""
    return [item for item in hand.canvas.scene().items() if isinstance(item, NumberedPlaces) and item.isVisible()]


def selected(hand):
    layers = (hand.plan.layer(name) for name in ("claim_line", "claim_area", "claim_point"))
    return {row["body_id"] for layer in layers for row in layer.selectedFeatures()}


@pytest.fixture
def listed(hand):
    """The panel with the page of openings in front."""
    to_front(hand)
    return hand


def with_costs(plan, *rows):
    changes = Changes(plan)
    for kind, unit, cost in rows:
        add(plan, "unit_cost", {"kind": kind, "unit": unit, "cost": cost, "source": "Raming"}, changes=changes)
    plan.history.perform("Costs", changes)


def test_a_row_says_when_which_works_and_what_is_opened_once(listed, qtmodeltester):
    row, total = texts(listed)
    assert row[0] == "1  Gas, Sewer and Heat network: 2027"
    assert row[1] == "Elm Street"
    assert "of street" in row[2]
    assert "m²" in row[2]
    assert row[3] == "m³ not known: 3 works without a depth"
    assert row[4].startswith("2 openings less · per m² and year 0.")
    assert row[5] == "euro not known: the plan has no costs per m²"
    assert total[0] == "Together: 2 openings less"
    assert "m³ of 1 row not known" in total
    qtmodeltester.check(tree(listed).model())


def test_with_depths_the_earth_is_said(listed):
    plan = listed.plan
    plan.history.perform("Depth", change_claims(plan, ["sewer", "heat", "gas"], {"top_m": -1.0, "bottom_m": -2.0}))
    settled(listed)
    assert texts(listed)[0][3].endswith("m³ of earth dug once")
    plan.history.undo()
    settled(listed)
    assert texts(listed)[0][3].startswith("m³ not known: ")


def test_a_row_opens_to_its_works_each_with_its_own_period_and_how_far_it_moves(listed):
    view = tree(listed)
    view.setFocus()
    choose(listed)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.isExpanded(view.model().index(0, 0))
    assert works(listed) == [
        "Gas: 2027 · as planned",
        "Sewer: 2027 · as planned",
        "Heat network: 2028 · 12 months earlier",
    ]


def test_rows_are_sorted_by_what_is_asked_and_keep_their_numbers(listed):
    plan = listed.plan
    for body_id, y, begin in (("east", 463400.0, "2026"), ("west", 463401.5, "2026")):
        add_record(
            plan,
            "claim_line",
            f"LineString (155000 {y}, 155020 {y})",
            body_id=body_id,
            name=body_id,
            kind="heat" if body_id == "east" else "gravity_sewer",
            works_from=begin,
            works_to=begin,
            opens="underground",
            owner=body_id,
        )
    save_all(plan)
    listed.qtbot.waitUntil(lambda: "east" in listed.controller.works.bars, timeout=60000)
    settled(listed)
    assert [row[0][:1] for row in texts(listed)] == ["1", "2", "T"]
    box = listed.dock.findChild(QComboBox, "WijkaanpakTimelineOpeningSort")
    box.setCurrentIndex(box.findData("metres"))
    assert [row[0][:1] for row in texts(listed)] == ["2", "1", "T"]
    assert texts(listed)[-1][0] == "Together: 3 openings less"


def test_a_row_that_is_chosen_lights_up_its_bars_and_its_section_of_the_street(listed):
    shown = []
    listed.dock.shows_place.connect(lambda: shown.append(True))
    listed.chart.fold_wanted.emit(listed.chart.rows[0].group.key)
    assert listed.chart.number_of("gas") is None
    choose(listed)
    assert listed.chart.number_of("gas") is not None
    assert listed.chart.lit == {"gas", "sewer", "heat"}
    assert selected(listed) == {"gas", "sewer", "heat"}
    assert shown
    (section,) = shapes_on(listed.canvas, "#ffd400")
    assert section.contains(QgsGeometry.fromWkt("Point (155100 463052)"))
    choose(listed, 0, work=2)
    assert (listed.chart.chosen_key, selected(listed)) == ("heat", {"heat"})
    assert listed.chart.lit == {"gas", "sewer", "heat"}
    choose(listed, 1)
    assert shapes_on(listed.canvas, "#ffd400") == []
    assert listed.chart.lit == frozenset()


def test_a_bar_or_a_claim_that_is_chosen_marks_its_row_and_nothing_echoes(listed):
    said = []
    listed.dock.openings.chosen.connect(lambda *what: said.append(what))
    listed.chart.chosen.emit("heat")
    assert listed.dock.openings.current.number == 1
    assert selected(listed) == {"heat"}
    listed.chart.chosen.emit("wadi")
    assert listed.dock.openings.current is None
    assert listed.chart.lit == frozenset()
    layer = listed.plan.layer("claim_line")
    layer.selectByExpression("body_id = 'sewer'")
    listed.qtbot.waitUntil(lambda: listed.dock.openings.current is not None)
    assert listed.chart.lit == {"gas", "sewer", "heat"}
    assert "sewer" in selected(listed)
    assert "heat" not in selected(listed)
    assert said == []


def test_the_map_has_outlines_and_numbers_while_the_page_is_in_front_and_nothing_else_is_shown(listed):
    assert len(numbers(listed)) == 1
    outlined = shapes_on(listed.canvas)
    assert outlined
    to_front(listed, "shifts")
    assert numbers(listed) == []
    assert shapes_on(listed.canvas) == []
    assert listed.chart.lit == frozenset()
    to_front(listed)
    assert len(shapes_on(listed.canvas)) == len(outlined)
    listed.dock.place_elsewhere.emit()
    assert shapes_on(listed.canvas) == []
    assert numbers(listed) == []


def test_enter_and_the_button_go_to_the_section(listed):
    choose(listed)
    view = tree(listed)
    view.activated.emit(view.currentIndex())
    assert listed.canvas.extent().contains(155100, 463052)
    listed.canvas.setExtent(QgsGeometry.fromWkt("Polygon ((0 0, 10 0, 10 10, 0 0))").boundingBox())
    QTest.mouseClick(listed.dock.findChild(QPushButton, "WijkaanpakTimelineOpeningOnMap"), Qt.MouseButton.LeftButton)
    assert listed.canvas.extent().contains(155100, 463052)


def test_a_bar_that_moves_changes_the_rows_and_undo_gives_them_back(listed):
    before = texts(listed)
    choose(listed)
    listed.drag("heat", -12)
    settled(listed)
    assert "Heat network: 2027 · as planned" in works(listed)
    assert listed.dock.openings.current.number == 1
    listed.plan.history.undo()
    settled(listed)
    assert texts(listed) == before


def test_euros_come_of_the_costs_of_the_user_over_claims_on_the_surface_and_say_what_they_rest_on(listed):
    plan = listed.plan
    add_record(
        plan,
        "claim_area",
        "Polygon ((155000 463045, 155200 463045, 155200 463050.6, 155000 463050.6, 155000 463045))",
        body_id="paving",
        name="Paving",
        kind="carriageway",
        opens="none",
    )
    save_all(plan)
    settled(listed)
    with_costs(plan, ("carriageway", "m2", 80.0))
    settled(listed)
    row, total = texts(listed)
    assert row[5].startswith("€ ")
    assert "the rest has no cost" in row[5]
    assert any("opening and closing the surface" in line for line in total)
    plan.history.undo()
    settled(listed)
    assert texts(listed)[0][5] == "euro not known: the plan has no costs per m²"


def test_euros_come_of_registered_surfaces_too_and_of_no_others(listed, tmp_path):
    layer = QgsVectorLayer("Polygon?crs=EPSG:28992&field=kind:string", "Carriageways", "memory")
    feature = QgsFeature(layer.fields())
    feature["kind"] = "carriageway"
    feature.setGeometry(
        QgsGeometry.fromWkt("Polygon ((155000 463040, 155200 463040, 155200 463070, 155000 463070, 155000 463040))")
    )
    layer.dataProvider().addFeatures([feature])
    path = str(tmp_path / "streets.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, path, QgsProject.instance().transformContext(), options)
    register(listed.plan, QgsVectorLayer(path, "Carriageways"), "existing", profile="body_fields")
    with_costs(listed.plan, ("footpath", "m2", 80.0))
    settled(listed)
    row, total = texts(listed)
    assert row[5] == "euro not known: no surface with a cost per m² lies here"
    assert any(line.startswith("No surface is known") for line in total)
    with_costs(listed.plan, ("carriageway", "m2", 80.0))
    settled(listed)
    assert texts(listed)[0][5].startswith("€ ")


def test_the_horizon_is_that_of_the_plan_and_is_said(listed):
    plan = listed.plan
    assert any("counted from this year (assumption)" in line for line in texts(listed)[-1])
    plan.history.perform("Periods", change_settings(plan, {"session_periods": PlanSetting("2027, 2028, 2030")}))
    settled(listed)
    assert any(line.startswith("Per year: over the horizon") and "–2030" in line for line in texts(listed)[-1])
    plan.history.perform("Periods", change_settings(plan, {"session_periods": PlanSetting("2020, 2021, 2022")}))
    settled(listed)
    assert texts(listed)[0][4] == "2 openings less · outside the horizon"
    changes = Changes(plan)
    changes.change("setting", "session_periods", {"value": "soon"})
    plan.history.perform("Periods", changes)
    label = listed.dock.findChild(QLabel, "WijkaanpakTimelineNoOpenings")
    listed.qtbot.waitUntil(lambda: "cannot be worked out: The periods of a session are 'soon'" in label.text())
    assert shapes_on(listed.canvas) == []


def test_a_plan_without_works_in_one_opening_says_so(listed):
    plan = listed.plan
    plan.history.perform("Apart", change_claims(plan, ["heat"], {"works_from": "2040", "works_to": "2040"}))
    plan.history.perform("Apart", change_claims(plan, ["sewer"], {"works_from": "2050", "works_to": "2050"}))
    settled(listed)
    label = listed.dock.findChild(QLabel, "WijkaanpakTimelineNoOpenings")
    assert tree(listed).isHidden()
    assert label.text().startswith("No two works can share one opening")
    assert "5 other works open the street by themselves." in label.text()
    assert numbers(listed) == []


def test_an_empty_plan_and_no_plan_show_nothing_on_the_map(listed, plan_in_project, empty_plan_file, tmp_path):
    choose(listed)
    plan_in_project.open(shutil.copy(empty_plan_file, tmp_path / "empty.gpkg"))
    settled(listed)
    assert shapes_on(listed.canvas) == []
    assert texts(listed) == []
    plan_in_project.close()
    assert shapes_on(listed.canvas) == []
    assert numbers(listed) == []


def test_another_plan_takes_its_place_with_its_own_openings(listed, plan_in_project, streets_file, tmp_path):
    first = texts(listed)
    plan = plan_in_project.open(shutil.copy(streets_file, tmp_path / "other.gpkg"))
    listed.plan = plan
    settled(listed)
    assert texts(listed) == first
    with_costs(plan, ("carriageway", "m2", 80.0))
    settled(listed)
    assert texts(listed)[0][5] != first[0][5]
    # What is being worked out of a plan that goes is not told.
    with_costs(plan, ("footpath", "m2", 60.0))
    assert listed.controller.openings.openings.is_busy
    plan_in_project.close()
    assert not listed.controller.openings.openings.is_busy
    assert texts(listed) == []
    assert shapes_on(listed.canvas) == []


def test_in_a_narrow_panel_openings_are_a_tab_of_their_own(listed):
    listed.dock.resize(700, 400)
    tabs = listed.dock.findChild(QTabWidget, "WijkaanpakTimelineTabs")
    listed.qtbot.waitUntil(tabs.isVisible)
    assert [tabs.tabText(place) for place in range(tabs.count())] == ["Works", "Smallest shifts", "Opened once"]
    assert tabs.currentWidget() is not listed.dock.openings
    tabs.setCurrentWidget(listed.dock.openings)
    listed.dock.resize(1300, 400)
    listed.qtbot.waitUntil(lambda: not tabs.isVisible())
    assert listed.dock.openings.isVisible()
