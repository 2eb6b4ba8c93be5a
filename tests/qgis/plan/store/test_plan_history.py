"""Each action is one step: written at once, in all tables or in none, and taken back by undo."""

from __future__ import annotations

import pytest
from plan_steps import ELSEWHERE, POINT, draw, rows
from qgis.core import QgsGeometry
from records import locked

from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.geopackage.dataset import GeoPackageError, changing
from wijkaanpak_plugin.plan.store.geopackage.reasons import in_use


def test_a_step_is_in_the_file_at_once(plan):
    draw(plan)
    assert len(rows(plan, "claim_point")) == 1
    other = open_plan(plan.backend.path)
    (feature,) = other.layer("claim_point").getFeatures()
    assert (feature["name"], feature["origin"], feature["status"]) == ("Linde", "claim", "idea")
    assert feature.geometry().asWkt() == "MultiPoint ((155010 463010))"


def test_the_layer_on_the_map_shows_it(plan):
    layer = plan.layer("claim_point")
    assert layer.featureCount() == 0
    draw(plan)
    assert layer.featureCount() == 1
    assert not layer.isEditable()


def test_undo_and_redo_leave_the_file_as_it_was(plan):
    before = rows(plan, "claim_point")
    draw(plan)
    after = rows(plan, "claim_point")
    assert plan.history.undo() == "Draw claim"
    assert rows(plan, "claim_point") == before
    assert plan.history.redo() == "Draw claim"
    assert rows(plan, "claim_point") == after


def test_one_step_goes_over_several_tables(plan):
    changes = Changes(plan)
    spot = changes.add("hot_spot", {"kind": "idea"}, QgsGeometry.fromWkt(POINT))
    claim = changes.add("claim_point", {"kind": "tree"}, QgsGeometry.fromWkt(POINT))
    changes.add("hot_spot_claim", {"hot_spot_id": spot, "body_id": claim})
    plan.history.perform("Make claim", changes)
    assert [len(rows(plan, table)) for table in ("hot_spot", "claim_point", "hot_spot_claim")] == [1, 1, 1]
    plan.history.undo()
    assert [len(rows(plan, table)) for table in ("hot_spot", "claim_point", "hot_spot_claim")] == [0, 0, 0]


def test_a_change_is_taken_back_column_by_column_and_with_its_shape(plan):
    body_id = draw(plan)
    before = rows(plan, "claim_point")
    changes = Changes(plan)
    changes.change("claim_point", body_id, {"name": "Eik", "width_m": 2.5}, QgsGeometry.fromWkt(ELSEWHERE))
    plan.history.perform("Change claim", changes)
    (feature,) = plan.layer("claim_point").getFeatures()
    assert (feature["name"], feature["width_m"]) == ("Eik", 2.5)
    assert feature.geometry().asWkt() == "MultiPoint ((155050 463050))"
    plan.history.undo()
    assert rows(plan, "claim_point") == before


def test_a_record_that_was_removed_comes_back_whole_and_in_its_row(small_plan):
    plan = small_plan
    before = rows(plan, "claim_area")
    changes = Changes(plan)
    changes.remove("claim_area", "wadi")
    plan.history.perform("Delete claim", changes)
    assert len(rows(plan, "claim_area")) == len(before) - 1
    plan.history.undo()
    assert rows(plan, "claim_area") == before


def test_many_steps_are_undone_and_redone_in_order(plan):
    states = [rows(plan, "claim_point")]
    for number in range(5):
        draw(plan, name=f"Tree {number}", text=f"Draw {number}")
        states.append(rows(plan, "claim_point"))
    for state in reversed(states[:-1]):
        plan.history.undo()
        assert rows(plan, "claim_point") == state
    assert plan.history.undo() is None
    for state in states[1:]:
        plan.history.redo()
        assert rows(plan, "claim_point") == state
    assert plan.history.redo() is None


def test_a_new_step_ends_what_could_be_redone(plan):
    draw(plan, text="First")
    plan.history.undo()
    assert plan.history.redo_text == "First"
    draw(plan, text="Second")
    assert plan.history.redo_text is None
    assert plan.history.undo_text == "Second"


def test_listeners_hear_what_was_touched(plan):
    heard = []
    plan.history.performed.connect(heard.append)
    body_id = draw(plan)
    plan.history.undo()
    assert [(step.text, step.records, step.forward) for step in heard] == [
        ("Draw claim", {"claim_point": {body_id}}, True),
        ("Draw claim", {"claim_point": {body_id}}, False),
    ]


def test_every_step_and_every_undo_is_in_the_log(plan):
    body_id = draw(plan)
    plan.history.undo()
    log = [(row["action"], row["subject_table"], row["subject_id"]) for row in plan.layer("log").getFeatures()]
    assert log[-2:] == [("created", "claim_point", body_id), ("removed", "claim_point", body_id)]


def test_nothing_is_written_when_one_of_the_changes_fails(plan):
    body_id = draw(plan)
    before = rows(plan, "claim_point"), rows(plan, "log")
    changes = Changes(plan)
    changes.add("claim_point", {"kind": "tree"}, QgsGeometry.fromWkt(ELSEWHERE))
    changes.change("claim_point", body_id, {"name": "Eik"})
    changes.add("claim_point", {"kind": "tree", "body_id": body_id}, QgsGeometry.fromWkt(ELSEWHERE))
    twice = Changes(plan)
    twice.add("claim_point", {"kind": "tree", "body_id": body_id}, QgsGeometry.fromWkt(ELSEWHERE))
    with pytest.raises(PlanError, match="could not be changed"):
        plan.history.perform("Draw twice", [*changes, *twice])
    assert (rows(plan, "claim_point"), rows(plan, "log")) == before
    assert plan.history.undo_text == "Draw claim"


def test_nothing_happens_without_changes(plan):
    plan.history.perform("Nothing", Changes(plan))
    assert plan.history.undo_text is None
    assert rows(plan, "log") == []


@pytest.mark.parametrize("wkt", ["LineString (0 0, 1 1)", "Point EMPTY"])
def test_a_shape_that_does_not_suit_the_table_is_refused(plan, wkt):
    with pytest.raises(PlanError, match="does not suit"):
        Changes(plan).add("claim_point", {}, QgsGeometry.fromWkt(wkt))


def test_a_record_that_is_gone_cannot_be_changed(plan):
    with pytest.raises(PlanError, match="not in the plan any more"):
        Changes(plan).change("claim_point", "nobody", {"name": "x"})


def test_a_record_that_went_away_between_asking_and_writing_is_said(plan):
    body_id = draw(plan)
    changes = Changes(plan)
    changes.change("claim_point", body_id, {"name": "Eik"})
    plan.history.undo()
    with pytest.raises(PlanError, match="not in the plan any more"):
        plan.history.perform("Change claim", changes)


def test_undo_does_not_overwrite_what_something_else_changed(plan):
    body_id = draw(plan, name="Linde")
    changes = Changes(plan)
    changes.change("claim_point", body_id, {"name": "Eik"})
    plan.history.perform("Rename", changes)
    layer = plan.layer("claim_point")
    layer.startEditing()
    (feature,) = layer.getFeatures()
    layer.changeAttributeValue(feature.id(), layer.fields().indexOf("name"), "Berk")
    layer.commitChanges()
    with pytest.raises(PlanError, match="changed elsewhere"):
        plan.history.undo()
    (feature,) = layer.getFeatures()
    assert feature["name"] == "Berk"
    assert plan.history.undo_text == "Draw claim"


def test_a_locked_file_is_said_and_the_step_can_be_undone_later(plan):
    draw(plan)
    with locked(plan.backend.path):
        with pytest.raises(PlanError, match="another program"):
            plan.history.undo()
        with pytest.raises(PlanError, match="another program"):
            draw(plan, name="Eik")
    assert plan.history.undo() == "Draw claim"
    assert rows(plan, "claim_point") == []


def test_a_file_that_went_away_is_said(plan, tmp_path):
    draw(plan)
    plan.backend.path.rename(tmp_path / "elsewhere.gpkg")
    with pytest.raises(PlanError, match="not there any more"):
        draw(plan)


def test_edits_that_are_not_saved_are_not_written_over(plan):
    body_id = draw(plan)
    layer = plan.layer("claim_point")
    layer.startEditing()
    (feature,) = layer.getFeatures()
    layer.changeAttributeValue(feature.id(), layer.fields().indexOf("name"), "Berk")
    changes = Changes(plan)
    changes.change("claim_point", body_id, {"name": "Eik"})
    with pytest.raises(PlanError, match="not saved"):
        plan.history.perform("Rename", changes)
    layer.rollBack()
    plan.history.perform("Rename", changes)
    (feature,) = layer.getFeatures()
    assert feature["name"] == "Eik"


def test_text_of_all_kinds_survives_undo(plan):
    text = "'); DROP TABLE claim_point; -- <b>é</b> \n 日本"
    body_id = draw(plan, name=text)
    before = rows(plan, "claim_point")
    changes = Changes(plan)
    changes.remove("claim_point", body_id)
    plan.history.perform("Delete", changes)
    plan.history.undo()
    assert rows(plan, "claim_point") == before
    assert text in before[0]


def test_what_is_selected_stays_selected(plan):
    first, second = draw(plan, name="Linde"), draw(plan, name="Eik", wkt=ELSEWHERE)
    layer = plan.layer("claim_point")
    layer.selectAll()
    changes = Changes(plan)
    changes.change("claim_point", first, {"name": "Berk"})
    plan.history.perform("Rename", changes)
    assert {feature["body_id"] for feature in layer.getSelectedFeatures()} == {first, second}
    plan.history.undo()
    plan.history.undo()
    assert {feature["body_id"] for feature in layer.getSelectedFeatures()} == {first}


def write_elsewhere(plan, statement):
    """Write to the file past the history, as another program does."""
    with changing(plan.backend.path) as dataset:
        dataset.ExecuteSQL(statement)


def test_a_claim_that_somebody_else_filled_in_is_not_taken_away_by_undo(plan):
    draw(plan)
    write_elsewhere(plan, "UPDATE claim_point SET why_here = 'asked for by the street'")
    with pytest.raises(PlanError, match="changed elsewhere"):
        plan.history.undo()
    assert "asked for by the street" in rows(plan, "claim_point")[0]
    assert plan.history.undo_text is None


def test_what_the_program_counts_by_itself_stands_in_no_ones_way(plan):
    changes = Changes(plan)
    source_id = changes.add("source", {"name": "Bomen", "role": "existing", "uri": "x.gpkg"})
    plan.history.perform("Register", changes)
    changes = Changes(plan)
    changes.change("source", source_id, {"name": "Trees", "rows_used": None})
    plan.history.perform("Change", changes)
    write_elsewhere(plan, "UPDATE source SET rows_used = 12, report = 'one left out'")
    assert plan.history.undo() == "Change"
    assert plan.history.undo() == "Register"
    assert rows(plan, "source") == []


def test_undo_of_a_record_whose_name_came_back_in_another_row_does_not_block_what_was_done_before(plan):
    draw(plan, name="Eik", wkt=ELSEWHERE, text="First")
    body_id = draw(plan, text="Second")
    changes = Changes(plan)
    changes.remove("claim_point", body_id)
    plan.history.perform("Delete", changes)
    write_elsewhere(plan, f"INSERT INTO claim_point (body_id, origin) VALUES ('{body_id}', 'claim')")
    with pytest.raises(PlanError, match="changed elsewhere"):
        plan.history.undo()
    with pytest.raises(PlanError, match="changed elsewhere"):
        plan.history.undo()
    assert plan.history.undo() == "First"


def test_a_column_that_somebody_removed_gives_a_sentence_and_no_error(plan):
    draw(plan)
    write_elsewhere(plan, "ALTER TABLE claim_point DROP COLUMN why_here")
    with pytest.raises(PlanError, match="changed elsewhere"):
        plan.history.undo()


def test_a_read_only_file_is_said_to_be_one_and_not_to_be_in_use(plan):
    error = in_use(
        plan.backend.path, GeoPackageError("failed to execute insert : attempt to write a readonly database")
    )
    assert "read-only" in str(error)
    assert "another program" not in str(error)


def test_a_lock_is_said_without_the_words_of_the_database(plan):
    error = in_use(plan.backend.path, GeoPackageError("sqlite3_exec(DELETE FROM t) failed: database is locked"))
    assert "another program is writing" in str(error)
    assert "DELETE" not in str(error)
