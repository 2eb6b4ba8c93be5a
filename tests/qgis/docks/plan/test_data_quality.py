"""The tree of data by itself: its model, what is not known, the way out, and the page on quality."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from delivery_files import PIPES, write_tables
from full_disk import full_disk
from plan_panel import click, find, points_on_disk
from qgis.core import QgsGeometry, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QFileDialog, QLabel, QPlainTextEdit, QPushButton, QTreeView
from registering import register

from wijkaanpak_plugin.docks.plan.sources.deliveries.quality_dialog import QualityDialog
from wijkaanpak_plugin.docks.plan.sources.delivery_states import nothing_on, row_details, state
from wijkaanpak_plugin.docks.plan.sources.one_kind_in_place import OneKindInPlace
from wijkaanpak_plugin.docks.plan.sources.source_model import (
    DATE,
    LEFT_OUT,
    NAME,
    ROLE,
    SOURCE_ROLE,
    STATE,
    SourceModel,
)
from wijkaanpak_plugin.docks.plan.sources.source_states import State
from wijkaanpak_plugin.docks.plan.sources.sources_section import SourcesSection
from wijkaanpak_plugin.docks.widgets.sentence_label import SentenceLabel
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.sources.deliveries.delivery import Delivery
from wijkaanpak_plugin.plan.sources.quality import quality_lines
from wijkaanpak_plugin.plan.sources.row_counts import store_reading
from wijkaanpak_plugin.plan.sources.status import DeliveryStatus, SourceStatus, data_status
from wijkaanpak_plugin.sources.reading_facts import ReadingFacts


def part(source_id, **values):
    known = {
        "name": f"KLIC 26G1: {source_id}",
        "role": "existing",
        "profile": "KLIC",
        "date": "2026-01-15",
        "complete": True,
        "coverage": "plan_area",
        "confidential": True,
        "rows_used": 10,
        "rows_left_out": 0,
        "lines": (),
        "problem": "",
        "delivery_id": "d",
    }
    return SourceStatus(source_id=source_id, **{**known, **values})


def delivery(*parts):
    return DeliveryStatus(Delivery("d", "KLIC 26G1", "klic", "levering.zip", "2026-01-15"), parts)


LONE = part("lone", name="Bomen", delivery_id="")


# The tree


def test_the_tree_is_a_sound_model(qgis_new_project, qtmodeltester):
    model = SourceModel()
    qtmodeltester.check(model)
    model.set_rows([delivery(part("lines"), part("points")), LONE, delivery()])
    qtmodeltester.check(model)
    model.set_rows([])
    qtmodeltester.check(model)


def test_a_part_is_found_below_its_delivery_and_named_without_it(qgis_new_project):
    model = SourceModel()
    model.set_rows([LONE, delivery(part("lines"), part("points"))])
    place = model.place_of("points")
    assert (place.row(), place.parent().row(), place.data()) == (1, 1, "points")
    assert (model.place_of("d").row(), model.place_of("lone").row()) == (1, 0)
    assert not model.place_of("gone").isValid()
    assert place.data(SOURCE_ROLE).name == "KLIC 26G1: points"


def test_a_delivery_is_doing_as_its_worst_part_and_counts_them_together(qgis_new_project):
    row = delivery(part("lines"), part("points", rows_left_out=3, role="works"), part("shown", role="background"))
    model = SourceModel()
    model.set_rows([row])
    top = [model.index(0, column).data() for column in (NAME, STATE, DATE, LEFT_OUT, ROLE)]
    assert top == ["KLIC 26G1", "rows left out", "15 Jan 2026", "3", "differs"]
    assert state(delivery(part("a"), part("b", problem="Weg."))) is State.UNREADABLE
    assert "• points: rows left out" in row_details(row)
    assert "Confidential" in row_details(row)[-1]


def test_a_delivery_that_lost_all_of_its_parts_says_what_to_do(qgis_new_project):
    assert state(delivery()) is State.UNREADABLE
    assert "remove it" in row_details(delivery())[1]


def test_a_delivery_that_is_being_read_says_so_in_its_row(qgis_new_project):
    model = SourceModel()
    model.set_rows([delivery(part("lines"))])
    model.set_being_read("d")
    assert model.index(0, STATE).data() == "being read…"
    assert "being read" in model.index(0, NAME).data(Qt.ItemDataRole.AccessibleTextRole)
    model.set_being_read("")
    assert model.index(0, STATE).data() == "in order"


@pytest.fixture
def section(qgis_new_project, qtbot):
    """The section with a delivery and a layer, on the screen, as wide as beside a map on a small one."""
    made = SourcesSection()
    qtbot.addWidget(made)
    made.show_sources([delivery(part("lines"), part("points")), LONE])
    made.resize(340, 500)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_a_delivery_that_was_folded_stays_so_when_the_list_is_renewed(section):
    view = section.findChild(QTreeView)
    top = view.model().index(0, 0)
    assert view.isExpanded(top)
    view.setCurrentIndex(top)
    QTest.keyClick(view, Qt.Key.Key_Left)
    section.show_sources([delivery(part("lines")), LONE])
    assert not view.isExpanded(view.model().index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_Right)
    section.show_sources([delivery(part("lines")), LONE])
    assert view.isExpanded(view.model().index(0, 0))


def test_what_is_new_becomes_current_and_is_in_sight_and_what_a_plan_had_does_not(section):
    view = section.findChild(QTreeView)
    many = [part(f"s{number}", delivery_id="") for number in range(20)]
    section.forget()
    section.show_sources(many)
    assert not view.currentIndex().isValid()
    section.show_sources([*many, LONE, part("last", delivery_id="")])
    QApplication.processEvents()
    assert view.currentIndex().data(SOURCE_ROLE) == LONE
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()).center())
    section.show_sources([LONE, *many])
    assert view.currentIndex().data(SOURCE_ROLE) == LONE


def test_keys_walk_through_the_tree_and_act_on_what_is_current(section):
    view = section.findChild(QTreeView)
    asked = []
    section.change_wanted.connect(asked.append)
    section.remove_wanted.connect(asked.append)
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert [type(each) for each in asked] == [DeliveryStatus, SourceStatus]
    assert asked[1].source_id == "lines"


def test_nothing_scrolls_sideways_beside_a_map_on_a_small_screen(section):
    view = section.findChild(QTreeView)
    QApplication.processEvents()
    assert view.horizontalScrollBar().maximum() == 0
    assert view.columnWidth(NAME) > view.columnWidth(STATE)
    assert section.minimumSizeHint().width() <= 340


def test_every_button_has_a_definition(section):
    buttons = [button for button in section.findChildren(QPushButton) if button.objectName()]
    assert len(buttons) >= 9
    assert [button.objectName() for button in buttons if not button.toolTip()] == []


def test_rows_that_are_left_out_on_purpose_are_counted_and_no_warning(qgis_new_project):
    joints = part("points", rows_left_out=776, facts=ReadingFacts(on_purpose=776))
    assert state(delivery(part("lines"), joints)) is State.READ
    assert "(776)" in row_details(joints)[1]
    assert state(replace(joints, rows_left_out=777)) is State.LEFT_OUT
    assert state(replace(joints, rows_used=0)) is State.LEFT_OUT


def test_a_table_without_rows_says_so_and_does_not_speak_for_its_delivery(qgis_new_project):
    empty = part("tunnels", rows_used=0)
    model = SourceModel()
    model.set_rows([delivery(empty, part("lines")), delivery(empty)])
    assert [model.index(row, STATE).data() for row in range(2)] == ["in order", "no rows"]
    assert model.index(0, STATE, model.index(0, 0)).data() == "no rows"
    assert "• tunnels: no rows" in row_details(delivery(empty, part("lines")))
    assert state(replace(empty, rows_left_out=3)) is State.LEFT_OUT


def test_a_table_without_rows_is_read_and_listed_as_one(panel_plan, tmp_path):
    controller, plan = panel_plan
    path = write_tables(tmp_path / "bgt.gpkg", {"tunnels": ()})
    register(plan, QgsVectorLayer(f"{path}|layername=tunnels", "tunnels", "ogr"), "existing", profile="body_fields")
    store_reading(plan, analysis_input(plan).readings)
    QApplication.processEvents()
    view = find(controller, QTreeView, "WijkaanpakSources")
    assert view.model().index(0, STATE).data() == "no rows"


def test_the_report_names_who_has_an_interest_and_supplied_nothing(panel_plan, tmp_path):
    _controller, plan = panel_plan
    area = "POLYGON ((155000 463000, 155010 463000, 155010 463010, 155000 463000))"
    file = tmp_path / "dekking.geojson"
    fields = {"source_id": "26G1", "polygon_type": "request", "complete": False}
    shape = json.loads(QgsGeometry.fromWkt(area).asJson())
    rows = [
        {"type": "Feature", "properties": {**fields, "missing": names}, "geometry": shape}
        for names in ("KPN B.V.", "KPN B.V.", None)
    ]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}}
    file.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": rows}), encoding="utf-8")
    register(plan, QgsVectorLayer(str(file), "dekking", "ogr"), "coverage", complete=False)
    lines = quality_lines(data_status(plan))
    assert "Have an interest here and supplied nothing: KPN B.V." in lines


# What nothing is known of


def test_what_no_source_speaks_of_is_named(qgis_new_project):
    line = nothing_on([])
    for subject in ("cables and pipes", "sewers", "buildings", "surface", "trees", "planned works"):
        assert subject in line
    read = part("lines", facts=ReadingFacts({"gas_low_pressure": 3, "gravity_sewer": 1}))
    works = part("works", role="works", facts=ReadingFacts({"heat": 1}))
    line = nothing_on([delivery(read), works])
    assert line.startswith("Nothing yet on: buildings, surface, trees.")


def test_what_is_not_read_or_only_shown_speaks_of_nothing(qgis_new_project):
    kinds = ReadingFacts({"tree": 3})
    assert "trees" in nothing_on([part("a")])
    assert "trees" in nothing_on([part("a", role="background", facts=kinds)])
    assert "trees" not in nothing_on([part("a", facts=kinds)])


@pytest.mark.parametrize("role", ["existing", "works"])
def test_data_of_another_place_which_is_not_relied_on_speaks_of_nothing(qgis_new_project, role):
    kinds = ReadingFacts({"tree": 3})
    elsewhere = part("a", role=role, facts=kinds, lines=("⚠ All of it lies elsewhere, 97 km from the plan.",))
    assert nothing_on([delivery(elsewhere)]) == nothing_on([])
    assert nothing_on([replace(elsewhere, lines=())]) != nothing_on([])


def test_when_something_is_known_of_all_it_is_still_said_what_that_means(qgis_new_project):
    kinds = dict.fromkeys(("telecom", "gravity_sewer", "building", "footpath", "tree"), 1)
    line = nothing_on([part("a", facts=ReadingFacts(kinds)), part("b", role="works", facts=ReadingFacts())])
    assert "not known" in line


def test_the_line_is_there_in_a_plan_without_data_and_follows_a_reading(panel_plan, tmp_path):
    controller, plan = panel_plan
    label = find(controller, QLabel, "WijkaanpakNothingOn")
    QApplication.processEvents()
    assert "trees" in label.text()
    register(plan, points_on_disk(tmp_path / "bomen.gpkg"), "existing")
    store_reading(plan, analysis_input(plan).readings)
    QApplication.processEvents()
    assert "trees" not in label.text()
    assert "buildings" in label.text()


# The way out


def test_a_source_that_is_not_there_is_looked_for_again(panel_plan, tmp_path):
    controller, plan = panel_plan
    file = tmp_path / "bomen.gpkg"
    register(plan, points_on_disk(file), "existing")
    away = file.rename(tmp_path / "weg.gpkg")
    controller.open_plan(plan)
    QApplication.processEvents()
    view = find(controller, QTreeView, "WijkaanpakSources")
    view.setCurrentIndex(view.model().index(0, 0))
    assert view.model().index(0, STATE).data() == "cannot be read"
    assert controller.dock.findChild(OneKindInPlace).isHidden()
    away.rename(file)
    click(controller, "WijkaanpakOpenAgain")
    QApplication.processEvents()
    assert view.model().index(0, STATE).data() == "not read yet"


# Quality


def test_the_page_tells_rows_kinds_depths_reasons_with_an_example_and_the_gate(small_plan, tmp_path):
    file = write_tables(tmp_path / "leidingen.gpkg", {"pipes": (*PIPES, ("p9", None, 9))})
    layer = QgsVectorLayer(f"{file}|layername=pipes", "Leidingen", "ogr")
    register(small_plan, layer, "existing", profile="body_fields", date="2026-01-15")
    store_reading(small_plan, analysis_input(small_plan).readings)
    lines = quality_lines(data_status(small_plan))
    text = "\n".join(lines)
    assert lines[0] == "Leidingen\n---------"
    assert "Date: 15 Jan 2026" in text
    assert "Complete: not known" in text
    assert "Rows in: 4" in text
    assert "Depth not known of 3 of 3 (100 %)" in text
    assert "  drinking-water pipe: 1" in text
    assert "leidingen.gpkg" in text


def test_a_row_that_was_left_out_is_named(qgis_new_project):
    facts = ReadingFacts({"tree": 2}, examples={"no kind": 7})
    row = part("a", rows_left_out=2, lines=("Left out (2): no kind",), facts=facts)
    assert "• Left out (2): no kind, first in row 7" in quality_lines([row])


def test_a_depth_that_is_only_the_usual_one_of_a_net_is_not_passed_off_as_measured(qgis_new_project):
    facts = ReadingFacts(underground=30, no_depth=3, depths={"network": 25, "measured": 2})
    said = "Depth not known of 3 of 30 (10 %); the usual depth of their net, not measured: 25"
    assert said in quality_lines([part("a", facts=facts)])


def test_what_may_not_be_read_yet_says_so_with_its_address(qgis_new_project):
    row = replace(part("a", rows_used=None), may_be_read=False, where="/elders/bomen.gpkg")
    assert any("nobody on this machine has said that /elders/bomen.gpkg" in line for line in quality_lines([row]))


def test_a_delivery_tells_of_itself_and_of_each_part(qgis_new_project):
    lines = quality_lines([delivery(part("lines"), part("points")), LONE])
    assert lines[0] == "KLIC 26G1\n========="
    assert "Delivered as: levering.zip" in lines
    assert sum(line == "Rows used: 10" for line in lines) == 3


@pytest.fixture
def page(qgis_new_project, qtbot):
    dialog = QualityDialog(None, "Leidingen", ["eerste", "tweede"])
    qtbot.addWidget(dialog)
    return dialog


def test_the_page_is_copied_as_it_is(page):
    page.findChild(QPushButton, "WijkaanpakCopyQuality").click()
    assert QApplication.clipboard().text() == "eerste\ntweede"
    assert page.findChild(QPlainTextEdit).isReadOnly()


def test_the_page_is_saved_as_a_text_and_a_full_disk_is_one_sentence(page, monkeypatch, tmp_path):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(tmp_path / "kwaliteit"), ""))
    save = page.findChild(QPushButton, "WijkaanpakSaveQuality")
    with full_disk(0):
        save.click()
    assert "the disk is full" in page.findChild(SentenceLabel).text
    save.click()
    assert (tmp_path / "kwaliteit.txt").read_text(encoding="utf-8") == "eerste\ntweede\n"
    assert page.findChild(SentenceLabel).text == ""


def test_the_button_shows_the_page_of_what_is_current(panel_plan, monkeypatch, tmp_path):
    controller, plan = panel_plan
    register(plan, points_on_disk(tmp_path / "bomen.gpkg"), "existing")
    QApplication.processEvents()
    shown = []
    monkeypatch.setattr(QualityDialog, "exec", lambda dialog: shown.append(dialog.windowTitle()))
    click(controller, "WijkaanpakQuality")
    view = find(controller, QTreeView, "WijkaanpakSources")
    view.setCurrentIndex(view.model().index(0, 0))
    click(controller, "WijkaanpakQuality")
    # Of a plan with one source the page of all is that of the one.
    assert shown == ["Quality of bomen"] * 2
