"""One action of the user is one undo step, all or nothing."""

from __future__ import annotations

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayerUtils

from wijkaanpak_plugin.plan.edit import save, user_action
from wijkaanpak_plugin.plan.errors import PlanError
from wijkaanpak_plugin.plan.plan_file import Plan


def draw(layer, wkt, **values):
    geometry = QgsGeometry.fromWkt(wkt)
    attributes = {layer.fields().indexOf(name): value for name, value in values.items()}
    return layer.addFeature(QgsVectorLayerUtils.createFeature(layer, geometry, attributes))


def claim_and_log(plan, text="Draw claim"):
    point, log = plan.layer("claim_point"), plan.layer("log")
    with user_action([point, log], text):
        draw(point, "MultiPoint((155010 463010))", kind="tree")
        row = QgsFeature(log.fields())
        row["time"] = "2026-01-01T00:00:00"
        row["action"] = "created"
        row["log_id"] = text
        log.addFeature(row)
    return point, log


def test_one_undo_step_per_layer_carries_the_name_of_the_action(plan):
    point, log = claim_and_log(plan)
    for layer in (point, log):
        assert layer.undoStack().count() == 1
        assert layer.undoStack().undoText() == "Draw claim"
        assert layer.featureCount() == 1
        layer.undoStack().undo()
        assert layer.featureCount() == 0
        layer.undoStack().redo()
        assert layer.featureCount() == 1
    save([point, log])
    plan.close()
    assert Plan.open(plan.path).layer("claim_point").featureCount() == 1


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_any_exception_undoes_all_layers_and_goes_on(plan, error):
    point, line = plan.layer("claim_point"), plan.layer("claim_line")

    def draw_and_fail():
        with user_action([point, line], "Draw"):
            draw(point, "MultiPoint((155010 463010))", kind="tree")
            draw(line, "MultiLineString((155010 463010, 155020 463010))", kind="heat")
            raise error

    with pytest.raises(error):
        draw_and_fail()
    for layer in (point, line):
        assert not layer.isEditable()
        assert layer.featureCount() == 0


def test_an_exception_keeps_earlier_edits_of_a_layer_that_was_being_edited(plan):
    point, _log = claim_and_log(plan)

    def draw_and_fail():
        with user_action([point], "Second"):
            draw(point, "MultiPoint((155020 463010))", kind="tree")
            raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        draw_and_fail()
    assert point.isEditable()
    assert point.featureCount() == 1
    assert point.undoStack().count() == 1


def test_a_layer_named_twice_gives_one_step(plan):
    point = plan.layer("claim_point")
    with user_action([point, point], "Draw"):
        draw(point, "MultiPoint((155010 463010))", kind="tree")
    assert point.undoStack().count() == 1


def test_an_action_inside_another_belongs_to_the_outer_step(plan):
    point = plan.layer("claim_point")
    with user_action([point], "Outer"):
        draw(point, "MultiPoint((155010 463010))", kind="tree")
        with user_action([point], "Inner"):
            draw(point, "MultiPoint((155020 463010))", kind="tree")
        draw(point, "MultiPoint((155030 463010))", kind="tree")
    assert point.featureCount() == 3
    assert [point.undoStack().text(i) for i in range(point.undoStack().count())] == ["Outer"]
    point.undoStack().undo()
    assert point.featureCount() == 0


def test_a_layer_that_cannot_be_edited_stops_the_action_before_it_begins(plan):
    point, line = plan.layer("claim_point"), plan.layer("claim_line")
    line.setReadOnly(True)
    with pytest.raises(PlanError, match="read-only"), user_action([point, line], "Draw"):
        raise RuntimeError("not reached")
    assert not point.isEditable()


def test_saving_names_the_layer_that_could_not_be_saved(plan):
    point = plan.layer("claim_point")
    with user_action([point], "Draw"):
        draw(point, "MultiPoint((155010 463010))", kind="tree", body_id="a")
    save([point])
    with user_action([point], "Draw"):
        draw(point, "MultiPoint((155010 463010))", kind="tree", body_id="b")
        feature = next(f for f in point.getFeatures() if f["body_id"] == "b")
        point.changeAttributeValue(feature.id(), point.fields().indexOf("body_id"), "a")
    with pytest.raises(PlanError, match=r"Claims \(points\)"):
        save([point])
    point.rollBack()
