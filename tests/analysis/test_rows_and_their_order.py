"""Which findings make one row for the reader, and in what order they come."""

from __future__ import annotations

from typing import Any

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st
from twin.kinds import SMALL_KINDS
from twin.thing import Thing
from twin.worlds import random_world

from wijkaanpak_plugin.analysis.analysis import analyse

SEEDS = st.integers(min_value=0, max_value=2**32 - 1)
SEVERITIES = ["blocking", "warning", "weigh", "uncertain", "info"]
STATUSES = ["norm", "authority", "local", "assumption"]


def _world(seed: int) -> tuple[pd.DataFrame, dict[str, Thing]]:
    world, book = random_world(seed)
    things = {row["body_id"]: Thing(row, SMALL_KINDS) for row in world.to_dict("records")}
    return analyse(world, rules=book, kinds=SMALL_KINDS).findings, things


def _leading_first(a: Thing, b: Thing) -> tuple[Thing, Thing] | None:
    """Return the one whose group it is, and the other; None where only the shape tells."""
    order = ["claim", "work", "existing"]
    if a.origin != b.origin:
        return (a, b) if order.index(a.origin) < order.index(b.origin) else (b, a)
    sizes = [(round(t.footprint.area, 6), round(t.shape.length, 6)) for t in (a, b)]
    if sizes[0] == sizes[1]:
        return None
    return (a, b) if sizes[0] > sizes[1] else (b, a)


def _group(row: Any, things: dict[str, Thing]) -> tuple[Any, ...] | None:
    both = _leading_first(things[row.a_id], things[row.b_id])
    if both is None:
        return None
    leading, other = both
    if row.subtype == "works_near":
        return leading.id, row.subtype, other.kind
    return leading.id, row.rule_id or row.subtype, other.kind, other.owner, row.severity, row.reason


@given(seed=SEEDS)
@settings(max_examples=60, deadline=None)
def test_conflicts_of_one_claim_rule_other_kind_owner_severity_and_reason_are_one_row(seed):
    findings, things = _world(seed)
    conflicts = findings[findings["type"] == "conflict"]
    keys = [(_group(row, things), row.group_id) for row in conflicts.itertuples()]
    told = {pair for pair in keys if pair[0] is not None}
    assert len({key for key, _ in told}) == len({group for _, group in told}) == len(told)


def _rank(row: Any, things: dict[str, Thing]) -> tuple[float, ...]:
    layers = {things[name].layer for name in (row.a_id, row.b_id)}
    place = SEVERITIES.index(row.severity), STATUSES.index(row.rule_status), "underground" not in layers
    lacking = float(row.subtype in ("overlap", "displaces", "crossing"))
    if row.subtype in ("clearance", "crossing") and row.required_m > 0:
        lacking = 1 - row.measured_m / row.required_m
    area = 0.0 if pd.isna(row.shared_area_m2) else row.shared_area_m2
    return (*map(float, place), -round(lacking, 2), -round(area, 1))


@given(seed=SEEDS)
@settings(max_examples=60, deadline=None)
def test_the_most_serious_and_best_founded_conflict_comes_first(seed):
    findings, things = _world(seed)
    assert findings["type"].tolist() == sorted(findings["type"], key=["conflict", "coupling", "no_coverage"].index)
    conflicts = findings[findings["type"] == "conflict"]
    assert conflicts["severity"].tolist() == sorted(conflicts["severity"], key=SEVERITIES.index)
    certain = conflicts[conflicts["severity"].isin(("blocking", "warning", "weigh"))]
    ranks = [_rank(row, things) for row in certain.itertuples()]
    assert ranks == sorted(ranks)


@given(seed=SEEDS)
@settings(max_examples=30, deadline=None)
def test_the_coupling_that_serves_most_transitions_and_parties_comes_first(seed):
    findings, _ = _world(seed)
    scores = findings.loc[findings["type"] == "coupling", "score"].tolist()
    assert scores == sorted(scores, reverse=True)
