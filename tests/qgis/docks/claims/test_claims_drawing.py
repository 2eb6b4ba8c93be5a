"""Drawing claims from the panel with mouse and keyboard."""

from __future__ import annotations

import shutil
import sqlite3

import pytest
from claims_panel import block_of, kept, open_panel
from drawing_hand import memory_layer
from map_bands import areas_on, shapes_on
from qgis.core import Qgis, QgsProject, QgsRectangle, QgsVectorFileWriter, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
)
from registering import register

from wijkaanpak_plugin.domain.catalogue.building_blocks import load_building_blocks
from wijkaanpak_plugin.domain.claim_defaults import claim_values
from wijkaanpak_plugin.map.drawing.shapes import State
from wijkaanpak_plugin.plan.records.records import add_record, remove_records

BLOCKS = {block.key: block for block in load_building_blocks()}


# Picking and drawing


@pytest.mark.parametrize(
    ("geometry", "table"), [("point", "claim_point"), ("line", "claim_line"), ("area", "claim_area")]
)
def test_picking_a_card_puts_its_tool_in_hand_and_the_clicks_make_the_claim(panel, geometry, table):
    block = block_of(geometry)
    panel.pick(block.key)
    clicks = {"point": [(100, 100)], "line": [(100, 100), (200, 100)], "area": [(50, 50), (150, 50), (100, 150)]}
    panel.hand.click(*clicks[geometry])
    if geometry != "point":
        panel.hand.right_click(100, 150)
    assert [claim.table for claim in panel.claims] == [table]
    values, expected = panel.claims[0].values, claim_values(block)
    assert {name: values[name] for name in expected} == expected
    assert not panel.warnings()


def test_a_second_claim_of_the_same_block_costs_only_its_own_clicks(panel):
    panel.pick(block_of("point").key)
    panel.hand.click((100, 100), (200, 100), (300, 100))
    assert len(panel.claims) == 3


def test_each_claim_is_one_step_and_undo_takes_them_back_one_by_one(panel):
    panel.pick(block_of("point").key)
    panel.hand.click((100, 100), (200, 100))
    assert "Draw claim" in panel.plan.history.undo_text
    panel.plan.history.undo()
    assert len(panel.claims) == 1
    panel.plan.history.undo()
    assert not panel.claims
    panel.plan.history.redo()
    panel.plan.history.redo()
    assert len(panel.claims) == 2


def test_a_drawn_claim_is_in_the_form_and_in_the_list(panel):
    block = block_of("point")
    panel.pick(block.key)
    panel.hand.click((100, 100))
    assert panel.controller.editing.selected == [panel.claims[0].body_id]
    assert panel.dock.form.findChild(QLineEdit, "WijkaanpakForm_name").text() == block.label()
    assert panel.dock.list.chosen_ids() == [panel.claims[0].body_id]


def test_escape_gives_up_the_shape_first_and_then_returns_the_tool_from_before(panel):
    panel.pick(block_of("line").key)
    panel.hand.click((100, 100), (200, 100))
    panel.hand.key(Qt.Key.Key_Escape)
    assert panel.controller.drawing.tools.active == "line"
    panel.hand.key(Qt.Key.Key_Escape)
    assert panel.hand.canvas.mapTool() is panel.pan
    assert not panel.claims


def test_pressing_the_way_to_draw_that_is_in_hand_keeps_it_and_what_is_half_drawn(panel):
    panel.pick(block_of("line").key)
    panel.hand.click((100, 100))
    panel.shape("line")
    assert panel.controller.drawing.tools.active == "line"
    assert panel.shape_button("line").isChecked()
    panel.hand.click((200, 100))
    panel.hand.right_click()
    assert [claim.table for claim in panel.claims] == ["claim_line"]


def test_another_tool_of_qgis_lets_the_shape_button_up(panel):
    panel.pick(block_of("line").key)
    button = panel.shape_button("line")
    assert button.isChecked()
    panel.hand.canvas.setMapTool(panel.pan)
    assert not button.isChecked()


def test_a_block_without_a_footprint_cannot_be_drawn(panel):
    panel.pick(next(block.key for block in BLOCKS.values() if block.kind is None))
    assert panel.hand.canvas.mapTool() is panel.pan


def test_a_line_block_can_be_drawn_as_an_area_a_circle_or_by_free_hand(panel):
    panel.pick(block_of("line").key)
    panel.shape("area")
    panel.hand.click((50, 50), (150, 50), (100, 150))
    panel.hand.right_click()
    panel.shape("circle")
    panel.hand.click((250, 100), (280, 100))
    panel.shape("freehand")
    panel.hand.drag((50, 200), (100, 210), (200, 220))
    assert sorted(claim.table for claim in panel.claims) == ["claim_area", "claim_area", "claim_line"]


def test_a_free_hand_loop_of_an_area_block_is_an_area(panel):
    panel.pick(block_of("area").key)
    panel.shape("freehand")
    panel.hand.drag((50, 50), (150, 50), (150, 150), (50, 150), (50, 60))
    assert [claim.table for claim in panel.claims] == ["claim_area"]


def test_a_press_without_dragging_says_how_free_hand_works(panel):
    panel.pick(block_of("area").key)
    panel.shape("freehand")
    panel.hand.click((50, 50))
    assert len(panel.warnings()) == 1


# Values


def test_what_was_typed_is_in_the_claim_and_offered_again_next_session(panel):
    block = block_of("line")
    panel.pick(block.key)
    panel.dock.bar.sizes.fields["width_m"].setValue(2.5)
    panel.hand.click((100, 100), (200, 100))
    panel.hand.right_click(200, 100)
    assert panel.claims[0].values["width_m"] == 2.5
    panel.pick(block_of("area").key)
    panel.pick(block.key)
    assert panel.dock.bar.sizes.fields["width_m"].value_m() == 2.5
    panel.dock.bar.findChild(QPushButton, "WijkaanpakDefaults").click()
    assert panel.dock.bar.sizes.fields["width_m"].value_m() == claim_values(block)["width_m"]
    panel.pick(block.key)
    assert panel.dock.bar.sizes.fields["width_m"].value_m() == claim_values(block)["width_m"]


def test_an_own_size_of_the_plan_is_what_a_claim_gets_and_what_its_card_says(panel):
    changes, size = add_record(panel.plan, "own_size", {"kind": "heat", "width_m": 1.2, "source": "Handboek"})
    panel.plan.history.perform("Set size", changes)
    panel.pick("heat_network")
    assert panel.dock.bar.sizes.fields["width_m"].value_m() == 1.2
    model = panel.dock.palette_of_blocks.cards.model()
    tooltips = [model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole) for row in range(model.rowCount())]
    (told,) = [text for text in tooltips if "<b>Heat network</b>" in text]
    assert "Width or diameter: 1.2 m (own size of this plan)" in told
    assert "Source of width and depth: Handboek" in told
    panel.plan.history.perform("Remove size", remove_records(panel.plan, "own_size", [size]))
    panel.pick("heat_network")
    assert panel.dock.bar.sizes.fields["width_m"].value_m() is None


def test_a_typed_depth_is_no_default_any_more(panel):
    panel.pick(block_of("line").key)
    panel.dock.bar.sizes.fields["top_m"].setValue(0.9)
    panel.hand.click((100, 100), (200, 100))
    panel.hand.right_click(200, 100)
    assert (panel.claims[0].values["top_m"], panel.claims[0].values["depth_source"]) == (-0.9, "unknown")


def test_the_width_shows_its_ground_while_drawing(panel):
    panel.pick(block_of("line").key)
    panel.dock.bar.sizes.fields["width_m"].setValue(4.0)
    panel.hand.click((100, 100))
    panel.hand.move(200, 100)
    (ground,) = areas_on(panel.hand.canvas)
    (line,) = [shape for shape in shapes_on(panel.hand.canvas) if shape.type() == Qgis.GeometryType.Line]
    assert ground.area() == pytest.approx(4.0 * line.length(), rel=1e-6)


# Planned work


def test_planned_work_on_a_kind_is_drawn_as_such(panel):
    panel.dock.bar.work_toggled.emit(True)
    panel.dock.bar.kind_chosen.emit("gravity_sewer")
    panel.hand.click((100, 100), (200, 100))
    panel.hand.right_click(200, 100)
    values = panel.claims[0].values
    assert (values["origin"], values["kind"], values["building_block"]) == ("work", "gravity_sewer", None)


def test_planned_work_on_a_feature_names_the_object(panel, monkeypatch):
    layer = memory_layer(["LineString (155010 463050, 155190 463050)"], "LineString")
    layer.setCustomProperty("wijkaanpak/source", "S1")
    QgsProject.instance().addMapLayer(layer)
    layer.selectAll()
    monkeypatch.setattr(panel.iface, "activeLayer", lambda: layer)
    panel.dock.bar.work_toggled.emit(True)
    panel.dock.bar.kind_chosen.emit("gravity_sewer")
    panel.shape("feature")
    values = panel.claims[0].values
    assert (values["on_source"], values["on_object"]) == ("S1", "1")


# From features of other layers


def test_selected_features_of_another_crs_become_claims_in_one_step(panel, monkeypatch):
    there = ["Point (5.3875 52.155)", "Point (5.3876 52.155)"]
    layer = memory_layer(there, "Point", "EPSG:4326")
    layer.selectAll()
    monkeypatch.setattr(panel.iface, "activeLayer", lambda: layer)
    panel.pick(block_of("point").key)
    panel.shape("feature")
    assert len(panel.claims) == 2
    panel.plan.history.undo()
    assert not panel.claims


def selected_layer(panel, monkeypatch, places, shape="Point"):
    layer = memory_layer(places, shape)
    layer.selectAll()
    monkeypatch.setattr(panel.iface, "activeLayer", lambda: layer)
    return layer


def test_of_selected_features_the_one_that_is_there_already_is_left_out_and_said(panel, monkeypatch):
    places = [f"Point ({155020 + east} 463090)" for east in range(5)]
    selected_layer(panel, monkeypatch, places[:1])
    panel.pick(block_of("point").key)
    panel.shape("feature")
    steps = panel.plan.history.undo_text
    selected_layer(panel, monkeypatch, places)
    panel.shape("feature")
    assert len(panel.claims) == 5
    assert panel.warnings() == ["4 claims added, 1 left out: This claim is there already, on the same place."]
    assert panel.plan.history.undo_text == "Draw 4 claims"
    panel.plan.history.undo()
    assert len(panel.claims) == 1
    assert panel.plan.history.undo_text == steps
    assert not kept(panel)


def test_selected_features_that_are_all_there_already_add_no_step(panel, monkeypatch):
    selected_layer(panel, monkeypatch, ["Point (155020 463090)", "Point (155021 463090)"])
    panel.pick(block_of("point").key)
    panel.shape("feature")
    step = panel.plan.history.undo_text
    panel.shape("feature")
    assert len(panel.claims) == 2
    assert panel.warnings() == ["0 claims added, 2 left out: This claim is there already, on the same place."]
    assert panel.plan.history.undo_text == step


def test_a_selected_feature_without_a_shape_does_not_stop_the_others(panel, monkeypatch):
    selected_layer(panel, monkeypatch, ["Point (155020 463090)", "Point EMPTY"])
    panel.pick(block_of("point").key)
    panel.shape("feature")
    assert len(panel.claims) == 1
    assert panel.warnings() == ["1 claim added, 1 left out: There is no shape to make a claim of."]


def test_a_feature_is_picked_on_the_map_when_none_is_selected(panel):
    layer = memory_layer(["LineString (155000 463075, 155200 463075)"], "LineString")
    QgsProject.instance().addMapLayer(layer)
    panel.hand.canvas.setLayers([layer])
    panel.pick(block_of("line").key)
    panel.shape("feature")
    panel.hand.click((200, 150))
    assert [claim.geometry.length() for claim in panel.claims] == [200]


def test_a_parallel_of_the_selected_line_is_a_claim(panel, monkeypatch):
    layer = memory_layer(["LineString (155000 463075, 155200 463075)"], "LineString")
    layer.selectAll()
    monkeypatch.setattr(panel.iface, "activeLayer", lambda: layer)
    panel.pick(block_of("line").key)
    panel.shape("parallel")
    panel.hand.type("1,5")
    panel.hand.click((200, 100))
    box = panel.claims[0].geometry.boundingBox()
    assert box.yMinimum() == pytest.approx(463076.5)


# Live feedback


def test_the_shape_so_far_is_told_in_the_crs_of_the_plan_with_its_values(panel):
    told, ended = [], []
    panel.controller.drawing_changed.connect(lambda *drawing: told.append(drawing))
    panel.controller.drawing_ended.connect(lambda: ended.append(True))
    panel.pick(block_of("line").key)
    panel.hand.click((100, 100))
    panel.hand.move(200, 100)
    tool, values, geometry = told[-1]
    assert tool is panel.controller.drawing.tools.tool
    assert values["kind"] == block_of("line").kind
    assert geometry.length() > 40
    panel.controller.show_state(State.CONFLICT)
    assert panel.controller.drawing.tools.tool.bands.state == State.CONFLICT
    panel.hand.click((200, 100))
    ended.clear()
    panel.hand.right_click(200, 100)
    assert ended


# What goes wrong


def test_a_plan_that_is_locked_keeps_the_shape_and_tries_again(panel):
    panel.pick(block_of("point").key)
    lock = sqlite3.connect(panel.path, isolation_level=None)
    lock.execute("BEGIN EXCLUSIVE")
    panel.hand.click((100, 100))
    assert len(panel.warnings()) == 1
    assert "\n" not in panel.warnings()[0]
    assert "1 shape" in kept(panel)
    lock.execute("ROLLBACK")
    lock.close()
    panel.dock.bar.findChild(QPushButton, "WijkaanpakTryAgain").click()
    assert len(panel.claims) == 1
    assert not kept(panel)


def test_a_shape_that_is_kept_can_be_thrown_away(panel):
    panel.pick(block_of("point").key)
    panel.dock.bar.sizes.fields["works_from"].setText("soon")
    panel.dock.bar.sizes.fields["works_from"].editingFinished.emit()
    panel.hand.click((100, 100))
    assert kept(panel)
    panel.dock.bar.findChild(QPushButton, "WijkaanpakDiscard").click()
    assert not kept(panel)
    assert not panel.claims


def test_a_shape_that_was_kept_for_a_wrong_value_takes_the_mended_one(panel):
    panel.pick(block_of("point").key)
    field = panel.dock.bar.sizes.fields["works_from"]
    field.setText("soon")
    field.editingFinished.emit()
    panel.hand.click((100, 100))
    field.setText("2028")
    field.editingFinished.emit()
    panel.dock.bar.findChild(QPushButton, "WijkaanpakTryAgain").click()
    assert [claim.values["works_from"] for claim in panel.claims] == ["2028"]


def test_a_second_click_on_the_same_place_is_refused_in_one_sentence(panel):
    panel.pick(block_of("point").key)
    panel.hand.click((100, 100), (100, 100))
    assert len(panel.claims) == 1
    assert len(panel.warnings()) == 1
    assert not kept(panel)


def test_a_plan_that_is_closed_while_drawing_keeps_the_shape_for_when_it_is_opened_again(panel):
    panel.pick(block_of("line").key)
    panel.hand.click((100, 100), (200, 100))
    panel.hand.move(250, 100)
    group = QgsProject.instance().layerTreeRoot().children()[0]
    QgsProject.instance().layerTreeRoot().removeChildNode(group)
    assert panel.plan is None
    assert len(panel.warnings()) == 1
    panel.plan_in_project.open(panel.path)
    assert "1 shape" in kept(panel)
    panel.dock.bar.findChild(QPushButton, "WijkaanpakTryAgain").click()
    assert [claim.table for claim in panel.claims] == ["claim_line"]


def test_a_claim_layer_that_is_removed_while_drawing_loses_nothing(panel):
    panel.pick(block_of("line").key)
    panel.hand.click((100, 100), (200, 100))
    QgsProject.instance().removeMapLayer(panel.plan.layer("claim_line").id())
    panel.hand.right_click(200, 100)
    assert [claim.table for claim in panel.claims] == ["claim_line"]


def test_opening_the_same_plan_again_while_drawing_leaves_the_shape_in_hand(panel):
    panel.pick(block_of("line").key)
    panel.hand.click((100, 100), (200, 100))
    QgsProject.instance().removeMapLayer(panel.plan.layer("claim_line").id())
    panel.plan_in_project.open(panel.path)
    assert panel.controller.drawing.tools.tool.is_drawing
    panel.hand.right_click(200, 100)
    assert [claim.table for claim in panel.claims] == ["claim_line"]
    assert panel.plan.layer("claim_line").featureCount() == 1
    assert panel.warnings() == []


def test_opening_a_copy_while_drawing_keeps_the_shape_to_be_saved_there(panel, tmp_path):
    panel.pick(block_of("line").key)
    panel.hand.click((100, 100), (200, 100))
    panel.hand.move(250, 100)
    copy = shutil.copy(panel.path, tmp_path / "copy.gpkg")
    panel.plan_in_project.open(copy)
    assert len(panel.warnings()) == 1
    assert "1 shape" in kept(panel)
    panel.dock.bar.findChild(QPushButton, "WijkaanpakTryAgain").click()
    assert [claim.table for claim in panel.claims] == ["claim_line"]
    with sqlite3.connect(panel.path) as first:
        assert first.execute("SELECT count(*) FROM claim_line").fetchone() == (0,)


def test_a_claim_outside_the_plan_area_is_allowed_and_said_once(panel):
    panel.pick(block_of("point").key)
    panel.hand.look_at(QgsRectangle(156000, 463000, 156200, 463150))
    panel.hand.click((100, 100), (200, 100))
    assert len(panel.claims) == 2
    assert sum("outside" in text for text in panel.infos()) == 1


def test_a_map_in_degrees_gives_claims_in_metres(qgis_iface, qgis_new_project, plan, monkeypatch):
    path = plan.backend.path
    plan.close()
    with open_panel(qgis_iface, path, monkeypatch, "EPSG:4326") as panel:
        panel.hand.look_at(QgsRectangle(5.387, 52.155, 5.390, 52.157))
        panel.pick(block_of("line").key)
        panel.hand.click((100, 100), (200, 100))
        panel.hand.right_click(200, 100)
        assert 30 < panel.claims[0].geometry.length() < 120


# What the panel shows


def test_the_panel_shows_only_what_there_is_to_use(panel):
    bar, form = panel.dock.bar, panel.dock.form
    parts = (bar.shapes, bar.sizes, bar.findChild(QPushButton, "WijkaanpakDefaults"))
    assert [part.isHidden() for part in parts] == [True] * 3
    assert form.buttons.isHidden()
    panel.pick(block_of("point").key)
    assert [part.isHidden() for part in parts] == [False] * 3
    panel.hand.click((100, 100))
    assert len(panel.claims) == 1
    assert not form.buttons.isHidden()


def next_shape(panel):
    """Return what shows or hides the values of the next shape: its fields, and the button that brings them."""
    bar = panel.dock.bar
    defaults, unfold = (
        bar.findChild(kind, name)
        for kind, name in ((QPushButton, "WijkaanpakDefaults"), (QToolButton, "WijkaanpakNextShape"))
    )
    parts = (bar.sizes, defaults, unfold)
    return [not part.isHidden() for part in parts]


def test_the_values_of_the_next_shape_and_of_a_claim_are_never_seen_together(panel):
    panel.pick(block_of("point").key)
    assert next_shape(panel) == [True, True, False]
    panel.hand.click((100, 100))
    assert panel.dock.form.is_filled
    assert next_shape(panel) == [False, False, True]
    assert not panel.dock.bar.shapes.isHidden()
    panel.plan.history.undo()
    assert not panel.dock.form.is_filled
    assert next_shape(panel) == [True, True, False]


def test_one_press_lets_go_of_the_claim_and_shows_the_values_of_the_next_shape(panel):
    panel.pick(block_of("point").key)
    panel.hand.click((100, 100))
    claim = panel.claims[0]
    panel.controller.editing.show([claim.body_id], on_map=True)
    panel.dock.bar.findChild(QToolButton, "WijkaanpakNextShape").click()
    assert next_shape(panel) == [True, True, False]
    assert panel.controller.editing.selected == []
    assert panel.plan.layer(claim.table).selectedFeatureCount() == 0
    panel.hand.click((150, 100))
    assert len(panel.claims) == 2, "the tool stayed in hand"


def test_another_block_shows_its_values_in_place_of_the_claim_which_stays_selected_on_the_map(panel):
    panel.pick(block_of("point").key)
    panel.hand.click((100, 100))
    claim = panel.claims[0]
    panel.controller.editing.show([claim.body_id], on_map=True)
    panel.pick(block_of("line").key)
    assert next_shape(panel) == [True, True, False]
    assert not panel.dock.form.is_filled
    assert panel.plan.layer(claim.table).selectedFeatureCount() == 1


def test_a_claim_that_was_just_drawn_can_be_changed_at_once_and_its_heading_says_what_it_is(panel):
    panel.pick(block_of("point").key)
    panel.hand.click((100, 100))
    title = panel.dock.form.findChild(QLabel, "WijkaanpakClaimTitle").text()
    assert title.startswith("Claim: ")
    panel.dock.form.sizes.fields["width_m"].setValue(7.5)
    assert panel.claims[0].values["width_m"] == 7.5
    panel.hand.click((150, 100))
    assert sorted(claim.values["width_m"] == 7.5 for claim in panel.claims) == [False, True]


# Leaving nothing behind


def test_taking_the_panel_down_leaves_the_map_as_it_was(panel):
    for block in map(block_of, ("point", "line", "area")):
        panel.pick(block.key)
    for shape in ("circle", "freehand", "feature", "parallel"):
        panel.shape(shape)
    panel.pick(block_of("line").key)
    panel.hand.click((100, 100))
    assert panel.hand.items() > panel.items_before
    panel.unload()
    assert panel.hand.canvas.mapTool() is panel.pan
    assert panel.hand.items() == panel.items_before


def test_no_plan_no_drawing(panel):
    panel.plan_in_project.close()
    assert panel.dock.findChild(QLabel, "WijkaanpakClaimsMessage").text()
    panel.pick(block_of("point").key)
    assert panel.hand.canvas.mapTool() is panel.pan


def test_every_control_has_a_tooltip_and_a_name_for_a_screen_reader(panel):
    panel.pick(block_of("line").key)
    for part in (panel.dock.bar, panel.dock.form, panel.dock.list):
        for kind in (QAbstractButton, QAbstractSpinBox, QComboBox):
            for control in part.findChildren(kind):
                own = control.objectName().startswith("Wijkaanpak")
                assert not own or control.toolTip(), control.objectName()
                named = control.accessibleName() or getattr(control, "text", str)()
                assert not own or named, control.objectName()


# What is confidential stays so


def secret_line(panel, monkeypatch, path):
    """A line of a layer that is registered as confidential, on the map and selected."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    made = memory_layer(["LineString (155000 463075, 155200 463075)"], "LineString")
    QgsVectorFileWriter.writeAsVectorFormatV3(made, str(path), QgsProject.instance().transformContext(), options)
    layer = QgsVectorLayer(str(path), "Defensienet", "ogr")
    QgsProject.instance().addMapLayer(layer)
    panel.hand.canvas.setLayers([layer])
    register(panel.plan, layer, "background", confidential=True)
    monkeypatch.setattr(panel.iface, "activeLayer", lambda: layer)
    return layer


def test_a_claim_from_a_feature_of_confidential_data_is_confidential(panel, monkeypatch, tmp_path):
    secret_line(panel, monkeypatch, tmp_path / "geheim.gpkg").selectAll()
    panel.pick(block_of("line").key)
    panel.shape("feature")
    assert [claim.values["confidential"] for claim in panel.claims] == [True]


@pytest.mark.parametrize("is_selected", [True, False])
def test_a_parallel_of_confidential_data_is_confidential_and_what_is_drawn_next_is_not(
    panel, monkeypatch, tmp_path, is_selected
):
    layer = secret_line(panel, monkeypatch, tmp_path / "geheim.gpkg")
    if is_selected:
        layer.selectAll()
    panel.pick(block_of("line").key)
    panel.shape("parallel")
    if not is_selected:
        panel.hand.click((200, 150))
    panel.hand.type("1,5")
    panel.hand.click((200, 100))
    assert [claim.values["confidential"] for claim in panel.claims] == [True]
    panel.shape("line")
    panel.hand.click((50, 250), (150, 250))
    panel.hand.right_click(150, 250)
    assert [bool(claim.values["confidential"]) for claim in panel.claims] == [True, False]
