"""The live index says of one drawn body what the full analysis says of it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from scenes import bodies, body, book, random_scene, rule, square

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.analysis.live import LiveIndex


@given(seed=st.integers(0, 2**32 - 1))
@settings(max_examples=60, deadline=None)
def test_the_index_finds_what_the_full_analysis_finds(seed):
    scene, rules = random_scene(seed)
    scene = scene.assign(frees="", works_from="", works_to="")
    drawn = scene[scene["body_id"] == "c000"].assign(origin="claim")
    others = scene[scene["body_id"] != "c000"]
    whole = analyse(bodies(*others.to_dict("records"), *drawn.to_dict("records")), rules=rules).findings
    whole = whole[(whole.a_id == "c000") | (whole.b_id == "c000")]
    expected = {(r.subtype, r.severity, r.reason, r.b_id if r.a_id == "c000" else r.a_id) for r in whole.itertuples()}
    answer = LiveIndex(others, rules).ask(drawn)
    verdicts = answer.verdicts
    rows = zip(verdicts.subtype, verdicts.severity, verdicts.reason, verdicts.b)
    assert {(s, v, r, answer.others.ids[b]) for s, v, r, b in rows} == expected


def test_the_worst_conflict_and_the_best_coupling_come_first():
    rules = book(rule("tree", "low_voltage", "clearance", 2.5), rule("tree", "wadi", "shared"))
    world = bodies(
        body("near", "low_voltage", "LINESTRING (0 0.5, 9 0.5)", "existing"),
        body("far", "low_voltage", "LINESTRING (0 2, 9 2)", "existing"),
        body("small", "wadi", square(3.5, -1, 1)),
        body("large", "wadi", square(0, -9, 9)),
    )
    answer = LiveIndex(world, rules).ask(bodies(body("drawn", "tree", square(3, -1, 1))))
    assert answer.name_of(answer.worst_conflict) == "near"
    assert answer.name_of(answer.best_coupling) == "large"


def test_a_claim_that_is_edited_is_not_compared_with_its_former_self():
    rules = book(rule("building", "building", "forbidden"))
    world = bodies(body("house", "building", square(0, 0, 5)))
    assert len(LiveIndex(world, rules).ask(bodies(body("house", "building", square(1, 1, 5)))).verdicts) == 0


def test_an_empty_world_and_an_empty_drawing_give_no_verdict():
    rules = book(rule("building", "building", "forbidden"))
    house = bodies(body("house", "building", square(0, 0, 5)))
    assert len(LiveIndex(bodies(), rules).ask(house).verdicts) == 0
    assert len(LiveIndex(house, rules).ask(bodies(body("x", "building", None))).verdicts) == 0
