"""QGIS saves an edit of its own tools by itself; a program that is killed right after it leaves nothing half done."""

from __future__ import annotations

import json

import pytest
from records import add_record, save_all

from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.native_edits.native_edits import NativeEdits
from wijkaanpak_plugin.plan.store.begun_edit import BEGUN_EDIT
from wijkaanpak_plugin.plan.store.history import PlanHistory


@pytest.fixture
def linked(small_plan):
    """A plan in which a hot spot is linked with a claim, and a package holds that claim."""
    (spot,) = small_plan.stored("hot_spot").getFeatures()
    add_record(small_plan, "hot_spot_claim", hot_spot_id=spot["hot_spot_id"], body_id="wadi")
    add_record(small_plan, "package_claim", package_id="p", body_id="wadi", role="leading")
    add_record(small_plan, "package", package_id="p", name="Pakket")
    save_all(small_plan)
    return small_plan


def delete_the_claim(plan):
    """Delete it with QGIS' own tool, and return what watches the plan and the layer."""
    edits, layer = NativeEdits(plan), plan.layer("claim_area")
    layer.startEditing()
    layer.beginEditCommand("Deleted")
    layer.deleteFeatures([row.id() for row in layer.getFeatures()])
    layer.endEditCommand()
    edits.save()
    return edits, layer


@pytest.fixture
def killed(linked, monkeypatch):
    """The plan as it is opened again after QGIS deleted a claim and was killed before that was noted."""
    with monkeypatch.context() as patch:
        patch.setattr(PlanHistory, "note", lambda *_arguments: None)
        edits, layer = delete_the_claim(linked)
        edits.unload()
        layer.rollBack()
    linked.close()
    return linked.backend.path


def ids(plan, table, column):
    return [row[column] for row in plan.stored(table).getFeatures()]


def test_opening_again_removes_links_to_what_was_deleted_and_notes_the_edit(killed):
    plan = open_plan(killed)
    assert ids(plan, "claim_area", "body_id") == []
    assert ids(plan, "hot_spot_claim", "body_id") == ids(plan, "package_claim", "body_id") == []
    assert ids(plan, "package", "package_id") == ["p"]
    *_before, last = plan.stored("log").getFeatures()
    assert last["action"] == "edit"
    assert last["subject_table"] == "claim_area"
    assert json.loads(last["details"]) == {"claim_area": []}


def test_it_is_noted_once(killed):
    first = open_plan(killed)
    rows = len(ids(first, "log", "log_id"))
    assert BEGUN_EDIT not in ids(first, "plan_info", "key")
    first.close()
    again = open_plan(killed)
    assert len(ids(again, "log", "log_id")) == rows
    assert BEGUN_EDIT not in again.info


def test_an_edit_that_is_noted_leaves_no_mark(linked, qtbot):
    edits, layer = delete_the_claim(linked)
    assert BEGUN_EDIT not in ids(linked, "plan_info", "key")
    assert ids(linked, "hot_spot_claim", "body_id") == []
    linked.history.undo()
    assert ids(linked, "hot_spot_claim", "body_id") == ["wadi"]
    assert BEGUN_EDIT not in ids(linked, "plan_info", "key")
    edits.unload()
    layer.rollBack()


@pytest.mark.parametrize("mark", ["", "[]", '{"table": 3}', "[" * 100_000, "not json"])
def test_a_mark_that_makes_no_sense_is_noted_all_the_same(linked, mark):
    add_record(linked, "plan_info", key=BEGUN_EDIT, value=mark)
    save_all(linked)
    linked.close()
    plan = open_plan(linked.backend.path)
    assert BEGUN_EDIT not in ids(plan, "plan_info", "key")
    assert ids(plan, "hot_spot_claim", "body_id") == ["wadi"]
