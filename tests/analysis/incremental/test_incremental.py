"""After each edit, the findings about what it affects, put into the others, are those of a whole analysis."""

from __future__ import annotations

from threading import Thread

import numpy as np
import pandas as pd
import pytest
import shapely
from brute_force import brute_force
from crowded import SIZE, crowded_rows, crowded_rules, some_coverage
from hypothesis import example, given, settings
from hypothesis import strategies as st
from scenes import bodies, body, book, random_body, random_scene, rule, square

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.analysis.incremental.incremental import IncrementalAnalysis, is_about, merged
from wijkaanpak_plugin.analysis.progress import AnalysisCancelled
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.settings import AnalysisSettings

SEEDS = st.integers(0, 2**32 - 1)


def test_after_any_edit_the_merged_findings_are_those_of_a_whole_analysis():
    seen = set()
    for seed in range(25):
        seen |= _edited_at_random(seed)
    assert seen >= {"overlap", "clearance", "shared_space", "frees_space", "joint_works", "redig", "outside"}
    assert seen >= {"freed_by", "counted with"}


@given(seed=SEEDS)
@example(seed=5727640)  # one of two shapes is cut in another order when many pairs are judged together
@settings(max_examples=30, deadline=None)
def test_after_any_edit_of_any_scene_too(seed):
    _edited_at_random(seed)


def _edited_at_random(seed):
    """Edit a random scene step by step, compare after each step, and return what was found on the way."""
    random = np.random.default_rng(seed)
    rules, coverage = book(*crowded_rules(random)), some_coverage(random)
    world = {row["body_id"]: row for row in crowded_rows(random)}
    limits = AnalysisSettings(search_distance_m=float(random.choice([4.0, 20.0])))
    incremental = IncrementalAnalysis(bodies(*world.values()), coverage, rules, limits)
    findings = analyse(bodies(*world.values()), coverage, rules, limits).findings
    seen, waiting = set(), set()
    for _ in range(8):
        changed, removed = _edit(random, world)
        incremental.replace(bodies(*changed), removed)
        waiting |= {row["body_id"] for row in changed} | removed
        if random.random() < 0.3:
            continue
        whole = analyse(bodies(*world.values()), coverage, rules, limits).findings
        fresh, affected = incremental.findings_about(waiting)
        _assert_same(fresh, whole[is_about(whole, affected)])
        findings = merged(findings, fresh, affected)
        _assert_same(findings, whole)
        waiting = set()
        seen |= set(findings["subtype"]) | set(findings["reason"])
        seen |= {"counted with"} if (findings["counted_with"] != "").any() else set()
    return seen


def _assert_same(some: pd.DataFrame, others: pd.DataFrame) -> None:
    some, others = (table.assign(geometry=shapely.to_wkb(table["geometry"].to_numpy())) for table in (some, others))
    pd.testing.assert_frame_equal(some.reset_index(drop=True), others.reset_index(drop=True), check_dtype=False)


def _edit(random, world):
    """Change, add and remove one to three claims or works of the world, and return what was changed and removed."""
    changed, removed = {}, set()
    proposals = [name for name, row in world.items() if row["origin"] != "existing"]
    for name in random.choice(proposals, int(random.integers(1, 4)), replace=False):
        name, sort = str(name), random.integers(0, 5)
        if sort == 0:
            removed.add(name)
            del world[name]
            continue
        fresh = random_body(random, name, world[name]["origin"], SIZE)
        if sort == 1:
            name = f"{random.integers(0, 100):02}n"
            fresh = {**fresh, "body_id": name, "name": name}
        elif sort == 2:
            fresh = {**world[name], "geometry": fresh["geometry"]}
        elif sort == 3:
            fresh = {**world[name], "frees": str(random.choice(["", "parking", "gas_pipe,building"]))}
        elif random.random() < 0.3:
            fresh = {**world[name], "name": f"{name} {random.integers(0, 9)}"}
        changed[name] = world[name] = fresh
    return [row for row in changed.values() if row["body_id"] in world], removed - set(changed)


@given(seed=SEEDS)
@example(seed=2282991420)
@settings(max_examples=30, deadline=None)
def test_after_an_edit_the_merged_findings_are_those_of_the_brute_force_twin(seed):
    scene, rules = random_scene(seed)
    random = np.random.default_rng(seed)
    before = analyse(scene, rules=rules).findings
    incremental = IncrementalAnalysis(scene, rules=rules)
    fresh = random_body(random, "c000", "claim", 40.0)
    incremental.replace(bodies(fresh), {"c001"})
    findings = merged(before, *incremental.findings_about({"c000", "c001"}))
    edited = bodies(*scene[~scene["body_id"].isin(("c000", "c001"))].to_dict("records"), fresh)
    twin = brute_force(edited, rules, load_kinds(), AnalysisSettings())
    found = sorted((r.subtype, r.severity, r.reason, *sorted((r.a_id, r.b_id))) for r in findings.itertuples())
    assert found == sorted((v.subtype, v.severity, v.reason, *v.pair) for v in twin)


RULES = book(rule("planting", "parking", "forbidden"), rule("tree", "low_voltage", "clearance", 2.5))
PARKING = body("parking", "parking", square(0, 0, 10), "existing")
PLANTING = body("planting", "planting", square(2, 2, 4))
HUB = body("hub", "mobility_hub", square(0, 0, 8), frees="parking")


def test_a_claim_that_frees_no_longer_affects_those_that_used_the_space():
    incremental = IncrementalAnalysis(bodies(PARKING, PLANTING, HUB), rules=RULES)
    incremental.replace(bodies(), {"hub"})
    findings, affected = incremental.findings_about({"hub"})
    assert affected == {"hub", "planting"}
    assert findings[["a_id", "b_id", "severity"]].values.tolist() == [["planting", "parking", "blocking"]]


def test_a_claim_far_away_is_not_affected():
    far = body("far", "planting", square(500, 500, 4))
    incremental = IncrementalAnalysis(bodies(PARKING, PLANTING, far), rules=RULES)
    incremental.replace(bodies({**PLANTING, "geometry": square(3, 3, 4)}))
    assert incremental.findings_about({"planting"})[1] == {"planting"}


def test_what_an_edit_affects_is_remembered_until_it_was_asked_for():
    incremental = IncrementalAnalysis(bodies(PARKING, PLANTING, HUB), rules=RULES)
    incremental.replace(bodies(), {"hub"})
    with pytest.raises(AnalysisCancelled):
        incremental.findings_about({"hub"}, feedback=lambda share: False)
    incremental.replace(bodies({**HUB, "geometry": square(90, 90, 3)}))
    assert incremental.findings_about({"hub"})[1] == {"hub", "planting"}
    assert incremental.findings_about({"hub"})[1] == {"hub"}


@pytest.mark.parametrize("name", ["twin", "existing/twin", "0"])
def test_a_name_that_another_body_has_too_affects_everything_and_stays_right(name):
    world = [
        body("twin", "parking", square(0, 0, 10), "existing"),
        body("twin", "planting", square(2, 2, 4)),
        body("other", "planting", square(5, 5, 2)),
    ]
    incremental = IncrementalAnalysis(bodies(*world), rules=RULES)
    before = analyse(bodies(*world), rules=RULES).findings
    fresh = body(name, "planting", square(1, 1, 3))
    incremental.replace(bodies(fresh))
    edited = [row for row in world if row["body_id"] != name or row["origin"] == "existing"]
    whole = analyse(bodies(*edited, fresh), rules=RULES).findings
    _assert_same(merged(before, *incremental.findings_about({name})), whole)
    incremental.replace(bodies(), {name})
    whole = analyse(bodies(*edited), rules=RULES).findings
    _assert_same(merged(before, *incremental.findings_about({name, "twin", "other"})), whole)


def test_a_claim_that_loses_its_shape_has_no_findings_and_gets_them_back():
    incremental = IncrementalAnalysis(bodies(PARKING, PLANTING), rules=RULES)
    incremental.replace(bodies({**PLANTING, "geometry": None}))
    assert len(incremental.findings_about({"planting"})[0]) == 0
    incremental.replace(bodies(PLANTING))
    assert len(incremental.findings_about({"planting"})[0]) == 1


@pytest.mark.parametrize("row", [PARKING, {**PLANTING, "body_id": ""}], ids=["existing", "without a name"])
def test_existing_and_nameless_bodies_cannot_be_replaced(row):
    incremental = IncrementalAnalysis(bodies(PARKING, PLANTING), rules=RULES)
    with pytest.raises(ValueError, match=r"body_id|only claims"):
        incremental.replace(bodies(row))
    assert len(incremental) == 2


def test_removing_what_is_not_there_changes_nothing():
    incremental = IncrementalAnalysis(bodies(PARKING, PLANTING), rules=RULES)
    incremental.replace(bodies(), {"parking", "nobody"})
    assert len(incremental) == 2
    assert len(incremental.findings_about({"planting"})[0]) == 1


def test_an_empty_plan_stands_too():
    incremental = IncrementalAnalysis(bodies(), rules=RULES)
    assert len(incremental.findings_about({"x"})[0]) == 0
    incremental.replace(bodies(PLANTING))
    assert len(incremental.findings_about({"planting"})[0]) == 0


def test_a_task_may_look_for_findings_while_the_main_thread_edits_and_draws():
    random = np.random.default_rng(3)
    rows = crowded_rows(random)
    # Many corners, so that two threads are at work on the same coverage at the same time.
    coverage = pd.DataFrame({"source_id": ["a"], "geometry": [shapely.Point(30, 30).buffer(25, quad_segs=500)]})
    incremental = IncrementalAnalysis(bodies(*rows), coverage, book(*crowded_rules(random)))
    names = [row["body_id"] for row in rows if row["origin"] != "existing"]
    problems = []

    def look():
        try:
            for start in range(0, len(names), 2):
                incremental.findings_about(set(names[start:]))
        except Exception as error:
            problems.append(error)

    tasks = [Thread(target=look) for _ in range(2)]
    for task in tasks:
        task.start()
    for _ in range(20):
        incremental.replace(bodies(random_body(random, str(random.choice(names)), "claim", SIZE)))
        answer = incremental.ask(bodies(random_body(random, "drawn", "claim", SIZE)))
        _ = answer.unknown, answer.no_coverage
    for task in tasks:
        task.join()
    assert problems == []
    fresh, affected = incremental.findings_about(set(names))
    assert len(fresh) == is_about(fresh, affected).sum() > 0
