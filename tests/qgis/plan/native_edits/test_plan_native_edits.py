"""What QGIS' own tools change in a plan is saved at once and is a step of its history."""

from __future__ import annotations

import pytest
from event_loop import process_events_until_idle
from plan_steps import draw, rows
from qgis.core import QgsFeature, QgsField, QgsGeometry, QgsVectorLayerUtils
from qgis.PyQt.QtCore import QMetaType
from records import another_program_writing

from wijkaanpak_plugin.plan.native_edits.native_edits import NativeEdits
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.errors import PlanError


@pytest.fixture
def edits(plan, qtbot):
    """Saves native edits of the plan."""
    watching = NativeEdits(plan)
    yield watching
    watching.unload()


def only(layer) -> QgsFeature:
    (feature,) = layer.getFeatures()
    return feature


def change(layer, text, **values):
    layer.startEditing()
    layer.beginEditCommand(text)
    for name, value in values.items():
        layer.changeAttributeValue(only(layer).id(), layer.fields().indexOf(name), value)
    layer.endEditCommand()


def test_an_attribute_that_was_edited_is_in_the_file_and_can_be_undone(plan, edits, qtbot):
    draw(plan, name="Linde")
    before = rows(plan, "claim_point")
    layer = plan.layer("claim_point")
    change(layer, "Attribute changed", name="Eik", width_m=3.0)
    qtbot.waitUntil(lambda: not layer.isModified())
    assert layer.isEditable()
    assert "Eik" in rows(plan, "claim_point")[0]
    assert plan.history.undo_text == "Attribute changed"
    plan.history.undo()
    assert rows(plan, "claim_point") == before
    plan.history.redo()
    assert only(layer)["name"] == "Eik"


def test_a_feature_that_was_added_natively_is_a_step(plan, edits, qtbot):
    layer = plan.layer("claim_point")
    layer.startEditing()
    layer.beginEditCommand("Feature added")
    layer.addFeature(QgsVectorLayerUtils.createFeature(layer, QgsGeometry.fromWkt("MultiPoint ((155010 463010))")))
    layer.endEditCommand()
    qtbot.waitUntil(lambda: not layer.isModified())
    assert len(rows(plan, "claim_point")) == 1
    plan.history.undo()
    assert rows(plan, "claim_point") == []


def test_a_feature_that_was_deleted_natively_comes_back(plan, edits, qtbot):
    draw(plan)
    before = rows(plan, "claim_point")
    layer = plan.layer("claim_point")
    layer.startEditing()
    layer.beginEditCommand("Deleted")
    layer.deleteFeature(only(layer).id())
    layer.endEditCommand()
    qtbot.waitUntil(lambda: not layer.isModified())
    assert rows(plan, "claim_point") == []
    plan.history.undo()
    assert rows(plan, "claim_point") == before


def test_a_shape_that_was_moved_natively_moves_back(plan, edits, qtbot):
    draw(plan)
    layer = plan.layer("claim_point")
    layer.startEditing()
    layer.changeGeometry(only(layer).id(), QgsGeometry.fromWkt("MultiPoint ((155060 463060))"))
    qtbot.waitUntil(lambda: not layer.isModified())
    heard = []
    layer.geometryChanged.connect(lambda _fid, shape: heard.append(shape.asWkt()))
    plan.history.undo()
    assert only(layer).geometry().asWkt() == "MultiPoint ((155010 463010))"
    assert heard == ["MultiPoint ((155010 463010))"]


def test_an_edit_in_the_middle_of_a_command_waits_for_its_end(plan, edits, qtbot):
    draw(plan)
    layer = plan.layer("claim_point")
    layer.startEditing()
    layer.beginEditCommand("Two columns")
    layer.changeAttributeValue(only(layer).id(), layer.fields().indexOf("name"), "Eik")
    process_events_until_idle()
    assert layer.isModified()
    layer.changeAttributeValue(only(layer).id(), layer.fields().indexOf("width_m"), 3.0)
    layer.endEditCommand()
    qtbot.waitUntil(lambda: not layer.isModified())
    plan.history.undo()
    assert (only(layer)["name"], plan.history.undo_text) == ("Linde", "Draw claim")


def test_what_waits_is_saved_when_watching_ends(plan, qtbot):
    draw(plan)
    edits = NativeEdits(plan)
    layer = plan.layer("claim_point")
    change(layer, "Attribute changed", name="Eik")
    edits.unload()
    assert "Eik" in rows(plan, "claim_point")[0]


def test_what_cannot_be_saved_is_said_and_stays_in_the_layer(plan, edits, qtbot):
    draw(plan)
    layer = plan.layer("claim_point")
    said = []
    edits.problem.connect(said.append)
    change(layer, "Attribute changed", origin=None)
    qtbot.waitUntil(lambda: bool(said))
    assert "could not be saved" in said[0]
    assert layer.isModified()
    layer.rollBack()


def test_edits_of_several_layers_at_once_are_one_step(plan, edits, qtbot):
    """The vertex tool moves a corner that two layers share."""
    draw(plan)
    changes = Changes(plan)
    line = QgsGeometry.fromWkt("LineString (155010 463010, 155020 463010)")
    changes.add("claim_line", {"kind": "heat"}, line)
    plan.history.perform("Draw line", changes)
    before = rows(plan, "claim_point"), rows(plan, "claim_line")
    moved = {
        "claim_point": "MultiPoint ((155011 463011))",
        "claim_line": "MultiLineString ((155011 463011, 155020 463010))",
    }
    layers = [plan.layer(table) for table in moved]
    for layer, wkt in zip(layers, moved.values()):
        layer.startEditing()
        layer.beginEditCommand("Moved vertex")
        layer.changeGeometry(only(layer).id(), QgsGeometry.fromWkt(wkt))
        layer.endEditCommand()
    qtbot.waitUntil(lambda: not any(layer.isModified() for layer in layers))
    assert (rows(plan, "claim_point"), rows(plan, "claim_line")) != before
    assert plan.history.undo() == "Moved vertex"
    assert (rows(plan, "claim_point"), rows(plan, "claim_line")) == before
    assert plan.history.undo_text == "Draw line"


def test_what_says_something_about_a_claim_goes_with_it_and_comes_back(plan, edits, qtbot):
    body_id = draw(plan)
    changes = Changes(plan)
    package = changes.add("package", {"name": "A"})
    changes.add("package_claim", {"package_id": package, "body_id": body_id})
    plan.history.perform("Package", changes)
    before = rows(plan, "claim_point"), rows(plan, "package_claim")
    layer = plan.layer("claim_point")
    layer.startEditing()
    layer.deleteFeature(only(layer).id())
    qtbot.waitUntil(lambda: not layer.isModified())
    assert (rows(plan, "claim_point"), rows(plan, "package_claim")) == ([], [])
    plan.history.undo()
    assert (rows(plan, "claim_point"), rows(plan, "package_claim")) == before


def test_a_column_that_is_added_natively_breaks_nothing(plan, edits, qtbot):
    draw(plan, name="Linde")
    layer = plan.layer("claim_point")
    layer.startEditing()
    layer.addAttribute(QgsField("extra", QMetaType.Type.QString))
    layer.changeAttributeValue(only(layer).id(), layer.fields().indexOf("name"), "Eik")
    qtbot.waitUntil(lambda: not layer.isModified())
    assert only(layer)["name"] == "Eik"
    plan.history.undo()
    assert only(layer)["name"] == "Linde"
    plan.history.undo()
    assert rows(plan, "claim_point") == []


def test_an_edit_that_could_not_be_saved_is_saved_with_the_next_step(plan, edits, qtbot):
    draw(plan, name="Linde")
    layer = plan.layer("claim_point")
    said = []
    edits.problem.connect(said.append)
    with another_program_writing(plan):
        change(layer, "Attribute changed", name="Eik")
        qtbot.waitUntil(lambda: bool(said), timeout=20000)
        with pytest.raises(PlanError):
            draw(plan, name="Berk")
    draw(plan, name="Berk")
    assert [row["name"] for row in layer.getFeatures()] == ["Eik", "Berk"]
    plan.history.undo()
    plan.history.undo()
    assert only(layer)["name"] == "Linde"


def test_drawing_with_the_panels_while_a_layer_is_being_edited_loses_neither(plan, edits, qtbot):
    draw(plan, name="Linde")
    layer = plan.layer("claim_point")
    change(layer, "Attribute changed", name="Eik")
    draw(plan, name="Berk")
    assert layer.isEditable()
    assert [row["name"] for row in layer.getFeatures()] == ["Eik", "Berk"]
    change_last = next(row for row in layer.getFeatures() if row["name"] == "Berk")
    layer.changeAttributeValue(change_last.id(), layer.fields().indexOf("name"), "Beuk")
    for names in (["Eik", "Berk"], ["Eik"], ["Linde"], []):
        plan.history.undo()
        assert [row["name"] for row in layer.getFeatures()] == names


def test_undo_leaves_the_row_alone_that_another_program_changed_after_a_native_edit(plan, edits, qtbot):
    draw(plan, name="Linde")
    layer = plan.layer("claim_point")
    change(layer, "Attribute changed", name="Eik")
    qtbot.waitUntil(lambda: not layer.isModified())
    layer.commitChanges()
    layer.dataProvider().changeAttributeValues({only(layer).id(): {layer.fields().indexOf("name"): "Iep"}})
    with pytest.raises(PlanError, match="changed elsewhere"):
        plan.history.undo()
    assert only(layer)["name"] == "Iep"


def test_a_new_row_never_gets_the_number_of_one_that_may_come_back(plan, edits, qtbot):
    body_id = draw(plan, name="Linde")
    layer = plan.layer("claim_point")
    layer.startEditing()
    layer.deleteFeature(only(layer).id())
    qtbot.waitUntil(lambda: not layer.isModified())
    layer.beginEditCommand("Pasted")
    layer.addFeature(QgsVectorLayerUtils.createFeature(layer, QgsGeometry.fromWkt("MultiPoint ((155010 463010))")))
    layer.endEditCommand()
    qtbot.waitUntil(lambda: not layer.isModified())
    plan.history.undo()
    plan.history.undo()
    assert only(layer)["body_id"] == body_id


def test_what_qgis_saves_itself_is_a_step_too(plan, edits, qtbot):
    """The button of QGIS that saves, pressed when saving at once did not work or before its moment came."""
    draw(plan, name="Linde")
    layer = plan.layer("claim_point")
    change(layer, "Attribute changed", name="Eik")
    assert layer.commitChanges(True)
    heard = []
    plan.history.performed.connect(heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert (heard[0].text, not layer.isEditable()) == ("Attribute changed", True)
    plan.history.undo()
    assert only(layer)["name"] == "Linde"


def setting(plan, key="max_shift_months"):
    return next(row for row in plan.layer("setting").getFeatures() if row["key"] == key)


def write(plan, table, feature, **values):
    """Type values into the attribute table of QGIS."""
    layer = plan.layer(table)
    layer.startEditing()
    for name, value in values.items():
        layer.changeAttributeValue(feature.id(), layer.fields().indexOf(name), value)


def test_a_setting_that_is_typed_into_the_attribute_table_is_in_the_file_and_can_be_undone(plan, edits, qtbot):
    layer = plan.layer("setting")
    before = rows(plan, "setting")
    steps = []
    plan.history.performed.connect(steps.append)
    write(plan, "setting", setting(plan), value="7")
    qtbot.waitUntil(lambda: not layer.isModified())
    assert rows(plan, "setting") != before
    assert steps[0].records == {"setting": {"max_shift_months"}}
    plan.history.undo()
    assert rows(plan, "setting") == before
    plan.history.redo()
    assert setting(plan)["value"] == "7"


def test_a_rule_that_is_added_renamed_and_deleted_in_the_attribute_table_comes_and_goes_step_by_step(
    plan, edits, qtbot
):
    layer = plan.layer("rule")
    layer.startEditing()
    values = {"rule_id": "own", "a": "heat", "b": "tree", "relation": "clearance", "horizontal_m": 50.0}
    positions = {layer.fields().indexOf(name): value for name, value in values.items()}
    layer.addFeature(QgsVectorLayerUtils.createFeature(layer, QgsGeometry(), positions))
    qtbot.waitUntil(lambda: not layer.isModified())
    write(plan, "rule", only(layer), rule_id="ours")
    qtbot.waitUntil(lambda: not layer.isModified())
    layer.deleteFeature(only(layer).id())
    qtbot.waitUntil(lambda: not layer.isModified())

    def names():
        return [row["rule_id"] for row in layer.getFeatures()]

    told = [names()]
    for move in (*[plan.history.undo] * 3, *[plan.history.redo] * 3):
        move()
        told.append(names())
    assert told == [[], ["ours"], ["own"], [], ["own"], ["ours"], []]


def test_a_word_of_a_list_that_is_typed_into_the_attribute_table_is_a_step(plan, edits, qtbot):
    layer = plan.layer("vocabulary")
    first = next(layer.getFeatures())
    write(plan, "vocabulary", first, label_nl="Anders")
    qtbot.waitUntil(lambda: not layer.isModified())
    plan.history.undo()
    assert layer.getFeature(first.id())["label_nl"] == first["label_nl"]
