"""A record that is added with QGIS' own tools tells who added it and in which session, as one of the panels does."""

from __future__ import annotations

import pytest
from plan_steps import rows
from qgis.core import QgsGeometry, QgsSettings, QgsVectorLayerUtils

from wijkaanpak_plugin.plan.native_edits.native_edits import NativeEdits
from wijkaanpak_plugin.plan.store.author import author, set_author
from wijkaanpak_plugin.plan.store.sessions import current_session, start_session
from wijkaanpak_plugin.plan.store.values import plain

POINT = "MultiPoint ((155010 463010))"


@pytest.fixture
def edits(plan, qtbot):
    """Saves native edits of the plan."""
    watching = NativeEdits(plan)
    yield watching
    watching.unload()


@pytest.fixture(autouse=True)
def sanne():
    """Who works."""
    before = QgsSettings().value("wijkaanpak/author")
    set_author("Sanne")
    yield author()
    set_author(str(before or ""))


@pytest.fixture
def session_id(plan) -> str:
    """The session in hand."""
    plan.history.perform("Start session", start_session(plan, "Tuesday"))
    return current_session(plan).session_id


def add(layer, count=1, wkt=POINT, **values):
    """Paste records, as one edit of QGIS."""
    positions = {layer.fields().indexOf(name): value for name, value in values.items()}
    layer.startEditing()
    layer.beginEditCommand("Features pasted")
    made = [QgsVectorLayerUtils.createFeature(layer, QgsGeometry.fromWkt(wkt), positions) for _ in range(count)]
    layer.addFeatures(made)
    layer.endEditCommand()


def told(layer, *columns):
    """What the records say, each once."""
    return {tuple(plain(row[column]) for column in columns) for row in layer.getFeatures()}


def test_a_claim_that_was_added_natively_in_a_session_tells_who_and_when_and_undo_takes_it_away(
    plan, edits, session_id, sanne, qtbot
):
    layer = plan.layer("claim_point")
    add(layer)
    qtbot.waitUntil(lambda: not layer.isModified())
    assert told(layer, "added_by", "session_id") == {(sanne, session_id)}
    after = rows(plan, "claim_point")
    assert plan.history.undo() == "Features pasted"
    assert rows(plan, "claim_point") == []
    assert plan.history.undo_text == "Start session"
    plan.history.redo()
    assert rows(plan, "claim_point") == after


def test_outside_a_session_only_who_added_it_is_told(plan, edits, sanne, qtbot):
    layer = plan.layer("hot_spot")
    add(layer)
    qtbot.waitUntil(lambda: not layer.isModified())
    assert told(layer, "added_by", "session_id") == {(sanne, None)}


def test_what_the_user_wrote_there_stays(plan, edits, session_id, qtbot):
    layer = plan.layer("hot_spot")
    add(layer, added_by="Omar", session_id="")
    qtbot.waitUntil(lambda: not layer.isModified())
    assert told(layer, "added_by", "session_id") == {("Omar", session_id)}


@pytest.mark.parametrize(
    ("table", "column", "wkt"),
    [("feature_tag_point", "tagged_by", POINT), ("hot_spot_reaction", "by", "")],
)
def test_tags_and_reactions_tell_who_made_them(plan, edits, sanne, qtbot, table, column, wkt):
    layer = plan.layer(table)
    add(layer, wkt=wkt, **({"hot_spot_id": "h"} if table == "hot_spot_reaction" else {}))
    qtbot.waitUntil(lambda: not layer.isModified())
    assert told(layer, column) == {(sanne,)}


def test_a_tag_that_is_a_suggestion_was_made_by_nobody_yet(plan, edits, qtbot):
    layer = plan.layer("feature_tag_point")
    add(layer, suggested=True)
    qtbot.waitUntil(lambda: not layer.isModified())
    assert told(layer, "tagged_by") == {(None,)}


def test_a_thousand_pasted_claims_are_one_step(plan, edits, session_id, sanne, qtbot):
    layer = plan.layer("claim_point")
    add(layer, 1000)
    qtbot.waitUntil(lambda: not layer.isModified(), timeout=60000)
    assert told(layer, "added_by", "session_id") == {(sanne, session_id)}
    assert layer.featureCount() == 1000
    plan.history.undo()
    assert rows(plan, "claim_point") == []
    assert plan.history.undo_text == "Start session"


def test_a_record_that_is_added_and_filled_in_before_it_is_noted_keeps_what_was_filled_in(
    plan, edits, session_id, sanne
):
    """The button of QGIS that saves is pressed twice before the moment comes."""
    layer = plan.layer("claim_point")
    add(layer)
    layer.commitChanges(False)
    (row,) = layer.getFeatures()
    layer.changeAttributeValue(row.id(), layer.fields().indexOf("added_by"), "Omar")
    layer.commitChanges(False)
    edits.save()
    assert told(layer, "added_by", "session_id") == {("Omar", session_id)}
    plan.history.undo()
    assert rows(plan, "claim_point") == []


def test_a_record_that_is_added_and_deleted_before_it_is_noted_is_not_missed(plan, edits, session_id):
    layer = plan.layer("claim_point")
    said = []
    edits.problem.connect(said.append)
    add(layer)
    layer.commitChanges(False)
    layer.deleteFeatures(layer.allFeatureIds())
    layer.commitChanges(False)
    edits.save()
    assert (rows(plan, "claim_point"), said) == ([], [])


def test_a_change_natively_does_not_say_who_added_it(plan, edits, session_id, qtbot):
    layer = plan.layer("claim_point")
    add(layer, added_by="Omar", session_id="earlier")
    qtbot.waitUntil(lambda: not layer.isModified())
    (row,) = layer.getFeatures()
    layer.changeAttributeValue(row.id(), layer.fields().indexOf("session_id"), None)
    qtbot.waitUntil(lambda: not layer.isModified())
    assert told(layer, "added_by", "session_id") == {("Omar", None)}
