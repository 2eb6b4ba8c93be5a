"""Two copies of a plan that were worked on apart come together: what is new, changed, changed in both, removed."""

from __future__ import annotations

import json
import random
import shutil

import pytest
from plan_panel import points_on_disk
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry
from records import another_program_writing
from registering import register

from wijkaanpak_plugin.plan.claims.claims import claims_with
from wijkaanpak_plugin.plan.files.create import create_plan
from wijkaanpak_plugin.plan.files.open_copy import save_open_copy
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.merging.differences import Sort, compare
from wijkaanpak_plugin.plan.merging.merge import LEFT, merge, proposed
from wijkaanpak_plugin.plan.parties.parties import add_party, all_parties
from wijkaanpak_plugin.plan.records.records import add_record, records, remove_records
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.clock import now
from wijkaanpak_plugin.plan.store.errors import PlanError

PLACE = QgsGeometry.fromWkt("Point (155120 463120)")


@pytest.fixture
def apart(small_plan, tmp_path):
    """A plan, and the copy that another designer took home."""
    (tmp_path / "thuis").mkdir()
    copy = shutil.copy(small_plan.backend.path, tmp_path / "thuis" / "kopie.gpkg")
    return small_plan, open_plan(copy)


def do(plan, changes):
    plan.history.perform("Work", changes)


def hot_spot(plan, text):
    changes, record_id = add_record(plan, "hot_spot", {"kind": "idea", "text": text}, PLACE)
    do(plan, changes)
    return record_id


def rename(plan, body_id, name):
    (claim,) = claims_with(plan, {body_id})
    changes = Changes(plan)
    changes.change(claim.table, body_id, {"name": name})
    do(plan, changes)


def remove(plan, body_id):
    (claim,) = claims_with(plan, {body_id})
    do(plan, remove_records(plan, claim.table, [body_id]))


def name_of(plan, body_id):
    return [claim.values["name"] for claim in claims_with(plan, {body_id})]


def sorts(plan, other):
    return [(each.key, each.sort) for each in compare(plan, other).differences]


def bring_in(plan, other, *sorts_too):
    found = compare(plan, other)
    return merge(
        plan, other, found, [each for each in found.differences if each in proposed(found) or each.sort in sorts_too]
    )


def content(plan):
    """Return the rows of a plan without their numbers, by table; of the log only which rows there are."""
    return {
        table: sorted(str(sorted(row.items(), key=str)) for row in records(plan, table))
        for table in plan.tables
        if table not in ("log", "plan_info")
    }


def test_copies_that_nobody_touched_do_not_differ(apart):
    found = compare(*apart)
    assert (found.differences, found.log, found.only_here, found.one_plan) == ((), (), 0, True)


def test_what_each_added_is_there_afterwards_with_who_drew_it_where(apart):
    plan, other = apart
    mine = hot_spot(plan, "hier")
    changes, _session = add_record(other, "session", {"name": "Tafel twee", "table_name": "2"})
    do(other, changes)
    theirs = hot_spot(other, "daar")
    assert {sort for _key, sort in sorts(plan, other)} == {Sort.NEW}
    assert bring_in(plan, other) == 2
    assert {row["hot_spot_id"]: row["text"] for row in records(plan, "hot_spot")}.items() >= {
        mine: "hier",
        theirs: "daar",
    }.items()
    assert "Tafel twee" in [row["name"] for row in records(plan, "session")]
    logged = {row["log_id"] for row in records(plan, "log")}
    assert logged >= {row["log_id"] for row in records(other, "log")}


def test_it_is_one_step_that_can_be_undone_and_done_again(apart):
    plan, other = apart
    before, log = content(plan), len(records(plan, "log"))
    hot_spot(other, "daar")
    rename(other, "wadi", "Grote wadi")
    remove(other, "tree")
    bring_in(plan, other)
    after = content(plan)
    assert after == content(other)
    plan.history.undo()
    assert content(plan) == before
    assert len(records(plan, "log")) > log
    plan.history.redo()
    assert content(plan) == after


def test_what_only_the_other_changed_is_taken_over_and_what_only_this_one_changed_stays(apart):
    plan, other = apart
    rename(plan, "heat", "Warmteleiding")
    rename(other, "wadi", "Grote wadi")
    found = compare(plan, other)
    (difference,) = found.differences
    assert (difference.key, difference.sort, difference.columns) == ("wadi", Sort.CHANGED_THERE, ("name",))
    assert difference.last_there.at.startswith(now()[:10])
    assert found.only_here == 1
    bring_in(plan, other)
    assert (name_of(plan, "wadi"), name_of(plan, "heat")) == (["Grote wadi"], ["Warmteleiding"])


def test_a_shape_that_the_other_moved_moves(apart):
    plan, other = apart
    changes = Changes(other)
    changes.change("claim_point", "tree", {}, PLACE)
    do(other, changes)
    bring_in(plan, other)
    (tree,) = claims_with(plan, {"tree"})
    assert tree.geometry.asWkt(0) == "MultiPoint ((155120 463120))"


def test_what_both_changed_stays_until_somebody_chooses_the_other(apart):
    plan, other = apart
    rename(plan, "wadi", "Wadi links")
    rename(other, "wadi", "Wadi rechts")
    ((_key, sort),) = sorts(plan, other)
    assert sort is Sort.CHANGED_IN_BOTH
    assert bring_in(plan, other) == 0
    assert name_of(plan, "wadi") == ["Wadi links"]
    plan.history.undo()
    assert bring_in(plan, other, Sort.CHANGED_IN_BOTH) == 1
    assert name_of(plan, "wadi") == ["Wadi rechts"]


def test_what_is_not_taken_over_is_kept_in_the_log_and_not_asked_again(apart):
    plan, other = apart
    rename(plan, "wadi", "Wadi links")
    rename(other, "wadi", "Wadi rechts")
    bring_in(plan, other)
    assert sorts(plan, other) == []
    (kept,) = [row for row in records(plan, "log") if row["action"] == LEFT]
    assert json.loads(kept["details"]) == {"there": {"name": "Wadi rechts"}}
    assert (kept["subject_id"], "Wadi links" in kept["text"]) == ("wadi", True)


def test_what_the_other_removed_goes_unless_it_was_changed_here(apart):
    plan, other = apart
    remove(other, "tree")
    remove(other, "heat")
    rename(plan, "heat", "Toch nodig")
    assert dict(sorts(plan, other)) == {"tree": Sort.REMOVED_THERE, "heat": Sort.REMOVED_THERE_CHANGED_HERE}
    bring_in(plan, other)
    assert (name_of(plan, "heat"), claims_with(plan, set()) == []) == (["Toch nodig"], True)
    assert "tree" not in [row["body_id"] for row in records(plan, "claim_point")]


def test_what_was_removed_here_stays_away_unless_the_other_changed_it_and_somebody_wants_it_back(apart):
    plan, other = apart
    remove(plan, "tree")
    assert sorts(plan, other) == []
    rename(other, "tree", "Monumentale boom")
    assert sorts(plan, other) == [("tree", Sort.REMOVED_HERE_CHANGED_THERE)]
    bring_in(plan, other)
    assert "tree" not in [row["body_id"] for row in records(plan, "claim_point")]
    plan.history.undo()
    bring_in(plan, other, Sort.REMOVED_HERE_CHANGED_THERE)
    assert name_of(plan, "tree") == ["Monumentale boom"]


def test_what_says_something_about_a_record_that_is_gone_stays_away(apart):
    plan, other = apart
    changes, package = add_record(other, "package", {"name": "Duurzame wijk"})
    do(other, changes)
    do(other, add_record(other, "package_claim", {"package_id": package, "body_id": "tree"})[0])
    remove(plan, "tree")
    bring_in(plan, other)
    assert [row["name"] for row in records(plan, "package")] == ["Duurzame wijk"]
    assert records(plan, "package_claim") == []


def test_a_party_that_both_made_is_one_party_by_its_name(apart):
    plan, other = apart
    do(plan, add_party(plan, "Waterschap", {"interest": 3})[0])
    do(other, add_party(other, "waterschap", {"influence": 5})[0])
    bring_in(plan, other)
    assert [party.name for party in all_parties(plan)].count("Waterschap") == 1
    plan.history.undo()
    bring_in(plan, other, Sort.CHANGED_IN_BOTH)
    (found,) = [party for party in all_parties(plan) if party.name.casefold() == "waterschap"]
    assert found.influence == 5


def test_a_copy_for_others_comes_back_and_takes_nothing_away(small_plan, tmp_path):
    rename(small_plan, "wadi", "Wadi")
    changes = Changes(small_plan)
    changes.change("claim_line", "heat", {"confidential": True})
    do(small_plan, changes)
    save_open_copy(small_plan, tmp_path / "open.gpkg")
    other = open_plan(tmp_path / "open.gpkg")
    assert "heat" not in [row["body_id"] for row in records(other, "claim_line")]
    rename(other, "wadi", "Wadi met speelplek")
    bring_in(small_plan, other)
    assert (name_of(small_plan, "wadi"), name_of(small_plan, "heat")) == (["Wadi met speelplek"], ["Warmtenet"])


def test_of_another_plan_all_is_new_and_that_is_said(small_plan, tmp_path, plan_area):
    other = create_plan(tmp_path / "ander.gpkg", "Rozenbuurt", area=plan_area, author="B")
    hot_spot(other, "van een ander")
    found = compare(small_plan, other)
    assert not found.one_plan
    assert {each.sort for each in found.differences if each.table == "hot_spot"} == {Sort.NEW}


def test_merging_twice_finds_nothing_more_and_merging_back_makes_both_equal(apart):
    plan, other = apart
    hot_spot(plan, "hier")
    rename(plan, "heat", "Warmteleiding")
    hot_spot(other, "daar")
    remove(other, "tree")
    bring_in(plan, other)
    assert compare(plan, other).differences == ()
    bring_in(other, plan)
    assert content(plan) == content(other)


@pytest.mark.parametrize("seed", range(6))
def test_whatever_two_people_do_to_different_records_both_copies_end_up_equal(apart, seed):
    plan, other = apart
    chance = random.Random(seed)
    claims = ["wadi", "heat", "tree", "sewer"]
    chance.shuffle(claims)
    works = (
        lambda who, body_id: rename(who, body_id, f"naam {body_id}"),
        remove,
        lambda who, body_id: hot_spot(who, body_id),
    )
    for number, body_id in enumerate(claims):
        who = (plan, other)[number % 2]
        chance.choice(works)(who, body_id)
        if chance.random() < 0.3:
            who.history.undo()
    bring_in(plan, other)
    bring_in(other, plan)
    assert content(plan) == content(other)


def test_the_plan_itself_or_one_that_measures_elsewhere_is_refused_in_one_sentence(small_plan, tmp_path, plan_area):
    with pytest.raises(PlanError, match="is this plan itself"):
        compare(small_plan, open_plan(small_plan.backend.path))
    utm = QgsCoordinateReferenceSystem("EPSG:25831")
    other = create_plan(tmp_path / "utm.gpkg", "Elders", crs=utm, author="B")
    with pytest.raises(PlanError, match="EPSG:25831"):
        compare(small_plan, other)


def test_a_plan_that_another_program_holds_stays_as_it_was(apart):
    plan, other = apart
    hot_spot(other, "daar")
    found, before = compare(plan, other), content(plan)
    with another_program_writing(plan), pytest.raises(PlanError):
        merge(plan, other, found, proposed(found))
    assert content(plan) == before


def test_data_of_the_other_is_found_from_where_this_plan_lies(apart, tmp_path):
    plan, other = apart
    layer = points_on_disk(tmp_path / "thuis" / "bomen.gpkg")
    register(other, layer, "existing")
    assert records(other, "source")[0]["uri"].startswith("bomen.gpkg")
    bring_in(plan, other)
    assert records(plan, "source")[0]["uri"].startswith("thuis/bomen.gpkg")
