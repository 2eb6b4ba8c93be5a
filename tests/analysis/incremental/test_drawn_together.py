"""Parts that are drawn in one go are told what each is told by itself, and what is remembered never grows old."""

from __future__ import annotations

import numpy as np
import pytest
from crowded import SIZE, crowded_rows, crowded_rules
from scenes import bodies, body, book, random_body, rule, square

from wijkaanpak_plugin.analysis.incremental.incremental import IncrementalAnalysis

_RULES = book(rule("tree", "parking", "forbidden"))


def _told(answer):
    rows = [*answer.conflicts, *answer.couplings]
    said = [(answer.finding(row), answer.sentence(row), answer.zone(row).wkt) for row in rows]
    return said, answer.unruled, answer.no_coverage, answer.unknown, answer.is_judged


@pytest.mark.parametrize("seed", range(25))
def test_parts_that_are_drawn_in_one_go_are_told_what_each_is_told_by_itself(seed):
    random = np.random.default_rng(seed)
    scene = IncrementalAnalysis(bodies(*crowded_rows(random)), rules=book(*crowded_rules(random)))
    whole = random_body(random, "drawn", "claim", SIZE)
    parts = [
        bodies({**whole, "kind": kind, "width_m": width, "frees": frees})
        for kind, width, frees in (("heat", 2.0, ""), ("tree", None, "parking"), (whole["kind"], None, ""))
    ]
    assert [_told(answer) for answer in scene.ask_all(parts)] == [_told(scene.ask(part)) for part in parts]


def test_a_part_without_a_usable_shape_is_told_nothing_and_the_others_are():
    scene = IncrementalAnalysis(bodies(body("bay", "parking", square(0, 0, 10), "existing")), rules=_RULES)
    tree = body("drawn", "tree", square(5, 5, 1))
    nowhere, found = scene.ask_all([bodies({**tree, "geometry": None}), bodies(tree)])
    assert not nowhere.is_judged
    assert len(found.conflicts) == 1


def test_what_a_claim_takes_away_is_asked_anew_once_it_is_edited():
    bay = body("bay", "parking", square(0, 0, 10), "existing")
    tree = bodies(body("drawn", "tree", square(4, 4, 1)))
    hub = body("hub", "wadi", square(0, 0, 10), frees="parking")
    scene = IncrementalAnalysis(bodies(bay, hub), rules=_RULES)

    def reasons():
        answer = scene.ask(tree)
        return [answer.finding(row).reason for row in answer.conflicts if answer.finding(row).other_name == "bay"]

    assert reasons() == ["freed_by"]
    assert reasons() == ["freed_by"]
    scene.replace(bodies({**hub, "geometry": square(7, 7, 3)}))
    assert reasons() == [""]
    scene.replace(bodies({**hub, "frees": "telecom"}))
    assert reasons() == [""]
    scene.replace(bodies(hub))
    assert reasons() == ["freed_by"]
    scene.replace(bodies(), {"hub"})
    assert reasons() == [""]


def test_beside_a_drawn_line_all_is_told_that_any_rule_reaches():
    rules = book(rule("heat", "tree", "clearance", 2.5), rule("heat", "gas_pipe", "clearance", 0.5))
    far = np.arange(-4.0, 4.1, 0.1)
    trees = [body(f"t{y:+.1f}", "tree", f"POINT (50 {y})", "existing", accuracy_m=0.3) for y in far]
    pipes = [
        body(f"p{y:+.1f}", "gas_low_pressure", f"LINESTRING (10 {y}, 20 {y})", "existing", width_m=0.4) for y in far
    ]
    scene = IncrementalAnalysis(bodies(*trees, *pipes), rules=rules)
    lines = ["LINESTRING (0 0, 100 0)", "LINESTRING (" + ", ".join(f"{x} 0" for x in range(0, 101, 2)) + ")"]
    few, many = (scene.ask(bodies(body("drawn", "heat", line, width_m=0.6))) for line in lines)
    told = {few.finding(row).other_name for row in few.conflicts}
    assert told == {many.finding(row).other_name for row in many.conflicts}
    assert {"t+3.0", "t-3.0", "p+0.9", "p-0.9"} <= told
    assert not told & {"t+3.2", "t-3.2", "p+1.1", "p-1.1"}
