"""The live answer says of one drawn body what the whole analysis says of it."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import shapely
from crowded import SIZE, crowded_rows, crowded_rules, some_coverage
from hypothesis import given, settings
from hypothesis import strategies as st
from scenes import bodies, body, book, random_body, random_scene, rule, square

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.analysis.incremental.incremental import IncrementalAnalysis
from wijkaanpak_plugin.domain.sentences import in_words

#: First in order of id, as the live answer takes the drawn body.
DRAWN = "!drawn"


def _drawn(random):
    row = random_body(random, DRAWN, "claim", SIZE)
    return {**row, "frees": str(random.choice(["", "parking"])), "opens": str(random.choice(["surface", ""]))}


def _about_drawn(whole):
    return whole[(whole["a_id"] == DRAWN) | (whole["b_id"] == DRAWN)]


def _rounded(value, decimals):
    return None if value is None or pd.isna(value) else float(np.round(value, decimals))


def _said(subtype, severity, reason, other, figures, *texts):
    return subtype, severity, reason, other, tuple(map(_rounded, figures, (3, 3, 2, 2))), *texts


_FIGURES = ["measured_m", "required_m", "shift_months", "gap_months"]
_TEXTS = ["rule_id", "rule_status"]


def _of_analysis(whole):
    return sorted(
        (
            _said(
                *row[["subtype", "severity", "reason"]],
                row.b_name if row.a_id == DRAWN else row.a_name,
                row[_FIGURES],
                *row[_TEXTS],
                round(row.geometry.area, 4),
                row.sentence if row.a_id == DRAWN else "",
            )
            for _, row in _about_drawn(whole[whole["type"] != "no_coverage"]).iterrows()
        ),
        key=repr,
    )


def _of_answer(answer, whole):
    """What the answer says; a sentence only where the whole analysis names the drawn body first."""
    first = set(_about_drawn(whole)["sentence"][_about_drawn(whole)["a_id"] == DRAWN])
    rows = [*answer.conflicts, *answer.couplings]
    assert sorted(rows) == list(range(len(answer)))
    return sorted(
        (
            _said(
                *(getattr(answer.finding(row), name) for name in ("subtype", "severity", "reason", "other_name")),
                [getattr(answer.finding(row), name) for name in _FIGURES],
                *(getattr(answer.finding(row), name) for name in _TEXTS),
                round(answer.zone(row).area, 4),
                answer.sentence(row) if answer.sentence(row) in first else "",
            )
            for row in rows
        ),
        key=repr,
    )


def _compare(seed):
    random = np.random.default_rng(seed)
    rows, rules, coverage = crowded_rows(random), book(*crowded_rules(random)), some_coverage(random)
    drawn = _drawn(random)
    answer = IncrementalAnalysis(bodies(*rows, {**drawn, "geometry": square(9, 9, 9)}), coverage, rules).ask(
        bodies(drawn)
    )
    whole = in_words(analyse(bodies(*rows, drawn), coverage, rules).findings)
    assert _of_answer(answer, whole) == _of_analysis(whole)
    unknown = _about_drawn(whole[whole["type"] == "no_coverage"])
    assert sorted(one.sentence for one in answer.unknown) == sorted(unknown["sentence"])
    found = [answer.finding(row) for row in range(len(answer))]
    return {one.subtype for one in found} | {one.reason for one in found}


def test_the_answer_says_what_the_whole_analysis_says():
    seen = set()
    for seed in range(50):
        seen |= _compare(seed)
    assert seen >= {"overlap", "clearance", "shared_space", "frees_space", "joint_works", "redig", "freed_by"}


@given(seed=st.integers(0, 2**32 - 1))
@settings(max_examples=40, deadline=None)
def test_the_answer_says_what_the_whole_analysis_says_of_any_scene(seed):
    _compare(seed)


@given(seed=st.integers(0, 2**32 - 1))
@settings(max_examples=30, deadline=None)
def test_after_an_edit_the_answer_is_that_of_a_new_start(seed):
    random = np.random.default_rng(seed)
    scene, rules = random_scene(seed, size=SIZE)
    incremental = IncrementalAnalysis(scene, rules=rules)
    fresh = [random_body(random, name, "claim", SIZE) for name in ("c003", "new")]
    incremental.replace(bodies(*fresh), {"c001"})
    edited = scene[~scene["body_id"].isin(("c001", "c003"))].to_dict("records")
    drawn = bodies(_drawn(random))
    again = IncrementalAnalysis(bodies(*edited, *fresh), rules=rules).ask(drawn)
    answer = incremental.ask(drawn)
    assert [answer.finding(row) for row in range(len(answer))] == [again.finding(row) for row in range(len(again))]


def test_the_worst_conflict_and_the_best_coupling_come_first():
    rules = book(rule("tree", "low_voltage", "clearance", 2.5), rule("tree", "wadi", "shared"))
    world = bodies(
        body("near", "low_voltage", "LINESTRING (0 0.5, 9 0.5)", "existing"),
        body("far", "low_voltage", "LINESTRING (0 2, 9 2)", "existing"),
        body("small", "wadi", square(3.2, -1, 1.2)),
        body("large", "wadi", square(0, -9, 9)),
    )
    answer = IncrementalAnalysis(world, rules=rules).ask(bodies(body("drawn", "tree", square(3, -1.5, 1.5))))
    assert answer.finding(answer.worst_conflict).other_name == "near"
    assert answer.other_geometry(answer.worst_conflict).bounds == (0, 0.5, 9, 0.5)
    assert answer.finding(answer.best_coupling).other_name == "large"


def test_of_many_equal_conflicts_the_five_largest_come_first_after_the_more_serious_one():
    sizes = [3, 9, 4, 7, 1, 8, 5, 2, 6, 10]
    existing = [body(f"{size} m", "parking", square(20 * n, 0, size), "existing") for n, size in enumerate(sizes)]
    existing.append(body("cable", "low_voltage", square(300, 0, 1), "existing"))
    rules = book(rule("building", "parking", "displaces"), rule("building", "low_voltage", "forbidden"))
    drawn = bodies(body("new", "building", shapely.box(-10, -10, 400, 50)))
    answer = IncrementalAnalysis(bodies(*existing), rules=rules).ask(drawn)
    names = [answer.finding(row).other_name for row in answer.conflicts]
    assert names[:5] == ["cable", "10 m", "9 m", "8 m", "7 m"]
    assert sorted(names) == sorted(row["body_id"] for row in existing)


def test_a_coupling_that_serves_more_interests_is_better_than_a_larger_one():
    rules = book(rule("tree", "wadi", "shared"))
    world = bodies(
        body("large", "wadi", square(0, 0, 9)),
        body("rich", "wadi", square(0, 0, 3), transitions="climate_adaptation,energy", owner="water board"),
    )
    answer = IncrementalAnalysis(world, rules=rules).ask(
        bodies(body("drawn", "tree", square(1, 1, 5), owner="water board"))
    )
    assert answer.finding(answer.best_coupling).other_name == "rich"


def test_a_claim_that_is_edited_is_not_compared_with_its_former_self():
    rules = book(rule("building", "building", "forbidden"))
    world = bodies(body("house", "building", square(0, 0, 5)))
    assert len(IncrementalAnalysis(world, rules=rules).ask(bodies(body("house", "building", square(1, 1, 5))))) == 0


@pytest.mark.parametrize("shape", [None, shapely.Point(), shapely.LineString([(1, 1), (1, float("nan"))])])
def test_a_drawing_without_a_shape_gives_no_verdict_and_no_error(shape):
    house = bodies(body("house", "building", square(0, 0, 5)))
    answer = IncrementalAnalysis(house).ask(bodies(body("x", "building", shape)))
    assert (len(answer), answer.worst_conflict, answer.best_coupling, answer.unknown) == (0, None, None, ())
    assert answer.no_coverage == 0


def test_an_empty_world_gives_no_verdict():
    assert len(IncrementalAnalysis(bodies()).ask(bodies(body("house", "building", square(0, 0, 5))))) == 0


def _covered(*shapes):
    rows = [{"source_id": f"s{i}", "name": f"s{i}", "geometry": shape} for i, shape in enumerate(shapes)]
    return pd.DataFrame(rows, columns=["source_id", "name", "geometry"])


@pytest.mark.parametrize(
    ("kind", "coverage", "share"),
    [
        ("heat", None, 1.0),
        ("heat", _covered(square(0, 0, 5)), 0.5),
        ("heat", _covered(square(0, 0, 5), square(5, 0, 5)), 0.0),
        ("heat", _covered(square(50, 50, 5)), 1.0),
        ("green_roof", None, 0.0),
        ("no such kind", None, 1.0),
    ],
    ids=["no source", "half", "two sources together", "elsewhere", "on a roof", "unknown kind"],
)
def test_nothing_is_silently_free(kind, coverage, share):
    line = body("drawn", kind, "LINESTRING (1 2, 9 2)", width_m=0.5)
    answer = IncrementalAnalysis(bodies(), coverage).ask(bodies(line))
    assert answer.no_coverage == pytest.approx(share)


def test_a_kind_without_a_rule_is_said_to_have_none():
    incremental = IncrementalAnalysis(bodies(), rules=book(rule("tree", "heat", "clearance", 2.0)))
    assert incremental.ask(bodies(body("oak", "tree", "POINT (1 1)"))).has_rules
    assert not incremental.ask(bodies(body("house", "building", square(1, 1, 3)))).has_rules


def test_figures_that_make_no_sense_are_none():
    rules = book(rule("building", "tree", "forbidden"))
    incremental = IncrementalAnalysis(bodies(body("oak", "tree", "POINT (1 1)", "existing")), rules=rules)
    found = incremental.ask(bodies(body("house", "building", square(0, 0, 3)))).finding(0)
    assert (found.measured_m, found.required_m, found.shift_months) == (0.0, None, None)
    assert (found.rule_id, found.rule_source, found.rule_status) == (
        "building-tree-forbidden",
        "made up for a test",
        "assumption",
    )


@pytest.mark.parametrize("drawn", ["casing", "cable"])
@pytest.mark.parametrize("nearest", ["casing", "cable"])
def test_what_another_claim_meets_in_a_drawn_casing_is_shown_with_it_once(drawn, nearest):
    at = {"casing": 0.0, "cable": 0.0, nearest: 0.1}
    rows = [
        body("casing", "casing", f"LINESTRING (0 {at['casing']}, 50 {at['casing']})", owner="grid"),
        body("cable", "medium_voltage", f"LINESTRING (0 {at['cable']}, 50 {at['cable']})", owner="grid"),
        body("tree", "tree", "POINT (10 1)"),
    ]
    rules = book(rule("tree", "cable_or_pipe", "clearance", 2.0))
    findings = analyse(bodies(*rows), rules=rules).findings
    others, own = ([row for row in rows if (row["body_id"] == drawn) == mine] for mine in (False, True))
    answer = IncrementalAnalysis(bodies(*others), rules=rules).ask(bodies(*own))
    told = [(answer.finding(row).other_name, answer.sentence(row)) for row in answer.conflicts]
    assert len(findings) == 1
    (other, sentence), *more = told
    counted = {"casing": "cable", "cable": "casing"}[drawn]
    assert (other, more) == ("tree", [])
    assert f"Counted once with {counted}" in sentence
