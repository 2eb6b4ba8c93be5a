"""Another program takes the file between what QGIS saves of an edit and the note of it: nothing of it is forgotten."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from records import add_record, save_all

from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.native_edits.native_edits import NativeEdits
from wijkaanpak_plugin.plan.store.begun_edit import BEGUN_EDIT
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.geopackage.backend import GeoPackageBackend
from wijkaanpak_plugin.plan.store.geopackage.dataset import GeoPackageError


def ids(plan, table, column):
    return [row[column] for row in plan.stored(table).getFeatures()]


def links(plan):
    return [*ids(plan, "hot_spot_claim", "body_id"), *ids(plan, "package_claim", "body_id")]


def actions(plan):
    return [(row["action"], row["subject_id"]) for row in plan.stored("log").getFeatures()]


class Other:
    """Another program that holds the file; QGIS itself waits five seconds for a real one, which one test does."""

    def __init__(self, monkeypatch):
        self._there = monkeypatch
        self._transaction = GeoPackageBackend.transaction

    def take(self, *_arguments):
        def refused(_backend):
            raise GeoPackageError("database is locked")

        self._there.setattr(GeoPackageBackend, "transaction", refused)

    def let_go(self):
        self._there.setattr(GeoPackageBackend, "transaction", self._transaction)


@pytest.fixture
def watched(small_plan):
    """A plan with a claim that a hot spot and a package name, what watches it, and what that says."""
    add_record(small_plan, "hot_spot_claim", hot_spot_id="wet", body_id="wadi")
    add_record(small_plan, "package", package_id="p", name="Pakket")
    add_record(small_plan, "package_claim", package_id="p", body_id="wadi", role="leading")
    save_all(small_plan)
    edits, said = NativeEdits(small_plan), []
    edits.problem.connect(said.append)
    yield small_plan, edits, said
    for table in ("claim_area", "claim_point"):
        small_plan.layer(table).rollBack()


def delete_the_claim(plan, edits, then):
    """Delete it with QGIS' own tool; ``then`` is called right after QGIS saved that."""
    layer = plan.layer("claim_area")
    layer.afterCommitChanges.connect(then)
    layer.startEditing()
    layer.deleteFeatures([row.id() for row in layer.getFeatures()])
    edits.save()
    layer.afterCommitChanges.disconnect(then)
    assert ids(plan, "claim_area", "body_id") == []


@pytest.fixture
def other(watched, monkeypatch):
    """Another program that took the file right after QGIS saved that the claim is deleted."""
    plan, edits, _said = watched
    other = Other(monkeypatch)
    delete_the_claim(plan, edits, other.take)
    return other


def rename_a_tree(plan, edits):
    layer = plan.layer("claim_point")
    layer.startEditing()
    (tree, *_others) = layer.getFeatures()
    layer.changeAttributeValue(tree.id(), layer.fields().indexOf("name"), "Linde")
    edits.save()


def close(plan, edits):
    edits.unload()
    plan.layer("claim_area").rollBack()
    plan.layer("claim_point").rollBack()
    plan.close()


def test_it_is_said_that_the_edit_was_saved_and_the_next_one_makes_it_whole(watched):
    plan, edits, said = watched
    with closing(sqlite3.connect(plan.backend.path, isolation_level=None, timeout=5)) as program:
        delete_the_claim(plan, edits, lambda: program.execute("BEGIN IMMEDIATE"))
    (sentence,) = said
    assert "was saved" in sentence
    assert "could not be changed" not in sentence
    rename_a_tree(plan, edits)
    assert links(plan) == []
    assert said == [sentence]


def test_the_next_edit_removes_the_links_and_notes_both(watched, other):
    plan, edits, _said = watched
    other.let_go()
    rename_a_tree(plan, edits)
    assert links(plan) == []
    assert [action for action, _subject in actions(plan)][-2:] == ["removed", "changed"]
    assert BEGUN_EDIT not in ids(plan, "plan_info", "key")


def test_undo_gives_back_the_claim_and_its_links(watched, other):
    plan, edits, _said = watched
    other.let_go()
    rename_a_tree(plan, edits)
    plan.history.undo()
    plan.history.undo()
    assert ids(plan, "claim_area", "body_id") == ["wadi"]
    assert links(plan) == ["wadi", "wadi"]


def test_undo_right_away_notes_it_first(watched, other):
    plan, _edits, _said = watched
    other.let_go()
    plan.history.undo()
    assert ids(plan, "claim_area", "body_id") == ["wadi"]
    assert links(plan) == ["wadi", "wadi"]
    assert [action for action, _subject in actions(plan)][-2:] == ["removed", "created"]
    assert BEGUN_EDIT not in ids(plan, "plan_info", "key")


def test_while_the_other_program_has_the_file_nothing_is_undone(watched, other):
    plan, _edits, _said = watched
    with pytest.raises(PlanError):
        plan.history.undo()
    assert plan.history.undo_text is not None


def test_closing_the_plan_notes_it(watched, other):
    plan, edits, _said = watched
    other.let_go()
    close(plan, edits)
    again = open_plan(plan.backend.path)
    assert links(again) == []
    assert ("removed", "wadi") in actions(again)


def test_opening_again_finishes_what_could_not_be_noted_at_all(watched, other):
    plan, edits, _said = watched
    close(plan, edits)
    other.let_go()
    again = open_plan(plan.backend.path)
    assert links(again) == []
    assert actions(again)[-1][0] == "edit"
