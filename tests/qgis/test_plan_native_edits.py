"""What QGIS' own tools change in a plan is saved at once and is a step of its history."""

from __future__ import annotations

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayerUtils
from test_plan_history import draw, rows

from wijkaanpak_plugin.plan.native_edits import NativeEdits


@pytest.fixture
def edits(plan, qtbot):
    """Saves native edits of the plan."""
    watching = NativeEdits(plan)
    yield watching
    watching.take_down()


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
    qtbot.wait(20)
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
    edits.take_down()
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
