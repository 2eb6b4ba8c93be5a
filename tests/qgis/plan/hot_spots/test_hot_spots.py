"""What is done with hot spots: each action is one step that can be undone."""

from __future__ import annotations

import pytest
from qgis.core import QgsGeometry, QgsSettings
from records import add_record, save_all

from wijkaanpak_plugin.plan.hot_spots.actions import (
    add_hot_spot,
    change_hot_spot,
    lies_outside,
    link_claim,
    move_hot_spot,
    react,
    remove_hot_spot,
    remove_reaction,
    turn_into_claim,
)
from wijkaanpak_plugin.plan.hot_spots.photo import photo_file, photo_to_store
from wijkaanpak_plugin.plan.hot_spots.records import hot_spots, linked_claims, used_parties
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.sessions import current_session, start_session
from wijkaanpak_plugin.plan.store.values import plain

POINT = QgsGeometry.fromWkt("Point (155100 463100)")
LOOP = QgsGeometry.fromWkt("Polygon ((155010 463010, 155030 463010, 155030 463020, 155010 463020, 155010 463010))")
LINE = QgsGeometry.fromWkt("LineString (155000 463000, 155010 463000)")


@pytest.fixture(autouse=True)
def author():
    QgsSettings().setValue("wijkaanpak/author", "Noor")
    yield
    QgsSettings().remove("wijkaanpak/author")


def do(plan, changes, text="step"):
    plan.history.perform(text, changes)


def note(plan, geometry=POINT, kind="idea", text=""):
    changes, hot_spot_id = add_hot_spot(plan, geometry, kind, text)
    do(plan, changes)
    return hot_spot_id


def only(plan):
    (spot,) = hot_spots(plan)
    return spot


def content(plan):
    """Return every row of every table that a hot spot touches, geometry included."""
    tables = ("hot_spot", "hot_spot_area", "hot_spot_reaction", "hot_spot_claim", "claim_point", "claim_area")
    return {
        table: sorted(
            str([plain(value) for value in row.attributes()] + [row.geometry().asWkt(3)])
            for row in plan.layer(table).getFeatures()
        )
        for table in tables
    }


def test_a_point_and_a_loop_are_noted_with_who_and_when(plan):
    note(plan, POINT, "bottleneck", "  Krap  ")
    note(plan, LOOP, "idea")
    spots = {spot.is_area: spot for spot in hot_spots(plan)}
    assert (spots[False].kind, spots[False].text, spots[False].added_by) == ("bottleneck", "Krap", "Noor")
    assert spots[False].added_at
    assert spots[True].geometry.area() == pytest.approx(200.0)
    assert spots[True].text == ""


def test_without_a_session_the_moment_is_unknown_and_with_one_it_is_the_studio(plan):
    note(plan)
    assert (only(plan).moment, only(plan).session_id) == ("", "")
    plan.history.undo()
    do(plan, start_session(plan, "Ochtend"))
    note(plan)
    assert only(plan).moment == "studio"
    assert only(plan).session_id == current_session(plan).session_id


def test_a_line_is_no_hot_spot_and_nothing_is_written(plan):
    with pytest.raises(PlanError, match="point or an area"):
        add_hot_spot(plan, LINE, "idea")
    assert hot_spots(plan) == []
    assert plan.history.undo_text is None


def test_the_last_one_noted_comes_first(plan, monkeypatch):
    from wijkaanpak_plugin.plan.store import changes

    for second in range(3):
        monkeypatch.setattr(changes, "now", lambda second=second: f"2026-01-02T03:04:0{second}.000Z")
        note(plan, text=str(second))
    assert [spot.text for spot in hot_spots(plan)] == ["2", "1", "0"]


@pytest.mark.parametrize(
    ("values", "attribute", "expected"),
    [
        ({"kind": "risk"}, "kind", "risk"),
        ({"text": "Hier <b>overstroomt</b> het"}, "text", "Hier <b>overstroomt</b> het"),
        ({"text": ""}, "text", ""),
        ({"moment": "walk"}, "moment", "walk"),
        ({"transitions": ("mobility", "energy", "mobility")}, "transitions", ("mobility", "energy")),
        ({"confidential": True}, "confidential", True),
        ({"photo": "foto/a.jpg"}, "photo", "foto/a.jpg"),
    ],
)
def test_each_column_is_changed_in_one_step_and_undone_and_redone(plan, values, attribute, expected):
    hot_spot_id = note(plan, text="eerst")
    before = content(plan)
    do(plan, change_hot_spot(plan, hot_spot_id, values))
    after = content(plan)
    assert getattr(only(plan), attribute) == expected
    assert after != before
    plan.history.undo()
    assert content(plan) == before
    plan.history.redo()
    assert content(plan) == after


def test_a_column_that_is_not_the_users_cannot_be_changed(plan):
    hot_spot_id = note(plan)
    with pytest.raises(KeyError, match="added_by"):
        change_hot_spot(plan, hot_spot_id, {"added_by": "x"})


def test_a_point_and_an_area_are_moved_and_back(plan):
    point, area = note(plan, POINT), note(plan, LOOP)
    before = content(plan)
    do(plan, move_hot_spot(plan, point, QgsGeometry.fromWkt("Point (155001 463002)")))
    do(plan, move_hot_spot(plan, area, QgsGeometry.fromWkt("Point (155100 463100)")))
    places = {spot.is_area: spot.geometry for spot in hot_spots(plan)}
    assert places[False].asWkt() == "MultiPoint ((155001 463002))"
    assert places[True].boundingBox().center().x() == pytest.approx(155100)
    assert places[True].area() == pytest.approx(200)
    plan.history.undo()
    plan.history.undo()
    assert content(plan) == before


def test_an_area_takes_a_new_loop_and_a_point_refuses_one(plan):
    point, area = note(plan, POINT), note(plan, LOOP)
    smaller = QgsGeometry.fromWkt("Polygon ((155010 463010, 155020 463010, 155020 463020, 155010 463010))")
    do(plan, move_hot_spot(plan, area, smaller))
    assert next(spot for spot in hot_spots(plan) if spot.is_area).geometry.area() == pytest.approx(50)
    with pytest.raises(PlanError, match="click its new place"):
        move_hot_spot(plan, point, LOOP)


def test_deleting_takes_reactions_and_links_along_and_undo_brings_all_back(plan):
    keep, gone = note(plan, text="blijft"), note(plan, text="weg")
    for hot_spot_id in (keep, gone):
        do(plan, react(plan, hot_spot_id, "agree", "Waterschap"))
        do(plan, turn_into_claim(plan, hot_spot_id, "claim_point", {"kind": "tree"}, POINT))
    before = content(plan)
    do(plan, remove_hot_spot(plan, gone))
    assert only(plan).hot_spot_id == keep
    assert len(only(plan).reactions) == len(only(plan).claims) == 1
    assert plan.layer("hot_spot_reaction").featureCount() == plan.layer("hot_spot_claim").featureCount() == 1
    assert plan.layer("claim_point").featureCount() == 2
    plan.history.undo()
    assert content(plan) == before
    plan.history.redo()
    assert only(plan).hot_spot_id == keep


def test_reactions_carry_stance_party_and_who_noted_them(plan):
    hot_spot_id = note(plan)
    do(plan, react(plan, hot_spot_id, "agree", " Waterschap ", "Goed plan"))
    do(plan, react(plan, hot_spot_id, "disagree", "Bewoners"))
    do(plan, react(plan, hot_spot_id, "remark", "", "Wie betaalt?"))
    said = {(one.stance, one.party, one.text, one.by) for one in only(plan).reactions}
    assert said == {
        ("agree", "Waterschap", "Goed plan", "Noor"),
        ("disagree", "Bewoners", "", "Noor"),
        ("remark", "", "Wie betaalt?", "Noor"),
    }
    assert [only(plan).count(stance) for stance in ("agree", "disagree", "remark", "")] == [1, 1, 1, 0]
    assert used_parties(plan) == ["Bewoners", "Waterschap"]
    plan.history.undo()
    assert only(plan).count("remark") == 0


def test_a_reaction_is_removed_and_comes_back(plan):
    hot_spot_id = note(plan)
    do(plan, react(plan, hot_spot_id, "agree"))
    do(plan, remove_reaction(plan, only(plan).reactions[0].reaction_id))
    assert only(plan).reactions == ()
    plan.history.undo()
    assert only(plan).count("agree") == 1


def test_an_unknown_stance_and_a_remark_that_says_nothing_are_refused(plan):
    hot_spot_id = note(plan)
    with pytest.raises(PlanError, match="perhaps"):
        react(plan, hot_spot_id, "perhaps")
    with pytest.raises(PlanError, match="Write the remark first"):
        react(plan, hot_spot_id, "remark", "Bewoners", "  ")


def test_a_claim_of_a_hot_spot_takes_over_what_was_said_and_is_linked_in_one_step(plan):
    hot_spot_id = note(plan, LOOP, text="Te veel steen")
    values = {"transitions": ("climate_adaptation",), "confidential": True}
    do(plan, change_hot_spot(plan, hot_spot_id, values))
    do(plan, turn_into_claim(plan, hot_spot_id, "claim_area", {"kind": "wadi", "name": "Wadi"}, LOOP))
    (claim,) = plan.layer("claim_area").getFeatures()
    assert claim["kind"] == "wadi"
    assert claim["origin"] == "claim"
    assert claim["why_here"] == "Te veel steen"
    assert claim["transitions"] == "climate_adaptation"
    assert plain(claim["confidential"])
    (linked,) = linked_claims(plan)[hot_spot_id]
    assert (linked.body_id, linked.name, linked.table) == (claim["body_id"], "Wadi", "claim_area")
    plan.history.undo()
    assert linked_claims(plan) == {}
    assert plan.layer("claim_area").featureCount() == 0
    plan.history.redo()
    assert only(plan).claims == (linked,)


def test_a_claim_whose_shape_does_not_suit_leaves_no_link(plan):
    hot_spot_id = note(plan)
    with pytest.raises(PlanError, match="claim_area"):
        turn_into_claim(plan, hot_spot_id, "claim_area", {"kind": "wadi"}, POINT)
    assert linked_claims(plan) == {}


def test_a_claim_that_is_gone_is_known_by_its_link_only(plan):
    hot_spot_id = note(plan)
    changes = Changes(plan)
    link_claim(changes, hot_spot_id, "no-such-claim")
    do(plan, changes)
    assert only(plan).claims[0].table == ""


def test_a_hot_spot_that_is_gone_is_said_for_every_action(plan):
    for act in (
        lambda: change_hot_spot(plan, "gone", {"text": "x"}),
        lambda: move_hot_spot(plan, "gone", POINT),
        lambda: remove_hot_spot(plan, "gone"),
        lambda: react(plan, "gone", "agree"),
        lambda: turn_into_claim(plan, "gone", "claim_point", {}, POINT),
    ):
        with pytest.raises(PlanError, match="not in the plan any more"):
            act()


def test_a_text_of_a_megabyte_and_quotes_come_back_as_they_are(plan):
    text = 'O\'Brien zei: "<script>"\n' + "x" * 1_000_000
    hot_spot_id = note(plan)
    do(plan, change_hot_spot(plan, hot_spot_id, {"text": text}))
    assert only(plan).text == text


def test_outside_the_plan_area_is_noticed_only_where_there_is_one(plan):
    far = QgsGeometry.fromWkt("Point (160000 470000)")
    assert lies_outside(plan, far)
    assert not lies_outside(plan, POINT)
    layer = plan.layer("plan_area")
    layer.startEditing()
    layer.deleteFeatures([row.id() for row in layer.getFeatures()])
    save_all(plan)
    assert not lies_outside(plan, far)


def test_a_photo_beside_the_plan_is_stored_relative_and_found_again(plan, tmp_path):
    photo = tmp_path / "foto's" / "plein 1.jpg"
    assert photo_to_store(plan.backend, str(photo)) == "foto's/plein 1.jpg"
    assert photo_to_store(plan.backend, "foto's/plein 1.jpg") == "foto's/plein 1.jpg"
    assert photo_file(plan.backend, "foto's/plein 1.jpg") == photo
    assert photo_to_store(plan.backend, "C:\\foto\\a.jpg") == "C:\\foto\\a.jpg"


def test_hot_spots_drawn_in_plain_qgis_are_read_too(plan):
    add_record(plan, "hot_spot", "Point (155100 463100)", kind="own_kind", text="Krap")
    save_all(plan)
    assert (only(plan).kind, only(plan).text, only(plan).reactions) == ("own_kind", "Krap", ())
