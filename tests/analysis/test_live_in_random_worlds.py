"""In the random worlds of the twin, a drawn claim and an edit give what the whole run gives."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pandas as pd
from hypothesis import example, given, settings
from hypothesis import strategies as st
from scenes import bodies
from twin.kinds import SMALL_KINDS
from twin.worlds import random_row, random_world

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.analysis.incremental.incremental import IncrementalAnalysis, is_about, merged

SEEDS = st.integers(min_value=0, max_value=2**32 - 1)
COLUMNS = ["type", "subtype", "severity", "reason"]


def _whole(world: pd.DataFrame, book) -> pd.DataFrame:
    return analyse(world, rules=book, kinds=SMALL_KINDS).findings


def _rows(findings: pd.DataFrame) -> list[tuple]:
    columns = [*COLUMNS, "a_id", "b_id", "group_id", "version", "counted_with", "freed_by", "measured_m"]
    return sorted(findings[columns].astype(str).itertuples(index=False, name=None))


@given(seed=SEEDS)
@example(seed=48941)
@example(seed=5000088)
@settings(max_examples=60, deadline=None)
def test_a_drawn_claim_is_told_what_the_whole_run_says_of_it(seed):
    world, book = random_world(seed)
    claims = world.loc[world["origin"] == "claim", "body_id"].tolist()
    drawn = str(np.random.default_rng(seed).choice(claims))
    others, own = world[world["body_id"] != drawn], world[world["body_id"] == drawn]
    answer = IncrementalAnalysis(others, rules=book, kinds=SMALL_KINDS).ask(own)
    told = [answer.finding(row) for row in (*answer.conflicts, *answer.couplings)]
    findings = _whole(world, book)
    names_it = (findings["a_id"] == drawn) | (findings["b_id"] == drawn)
    expected = [(*(row[name] for name in COLUMNS), _other(row, drawn)) for _, row in findings[names_it].iterrows()]
    found = Counter((*(getattr(one, name) for name in COLUMNS), one.other_name) for one in told)
    assert Counter(expected) <= found
    # A finding that counts it with its container or contents is shown with it too.
    counts_it = [drawn in text.split(",") for text in findings["counted_with"]]
    with_others = [{row["a_name"], row["b_name"]} for _, row in findings[counts_it].iterrows()]
    for *_, other in (found - Counter(expected)).elements():
        assert any(other in names for names in with_others), other


def _other(row: pd.Series, drawn: str) -> str:
    return str(row["b_name"] if row["a_id"] == drawn else row["a_name"])


@given(seed=SEEDS)
@settings(max_examples=60, deadline=None)
def test_after_edits_the_findings_are_those_of_a_whole_run(seed):
    world, book = random_world(seed)
    random = np.random.default_rng(seed)
    incremental = IncrementalAnalysis(world, rules=book, kinds=SMALL_KINDS)
    findings = _whole(world, book)
    for _ in range(3):
        own = world[world["origin"] != "existing"]
        changed, gone = (own.iloc[int(place)] for place in random.choice(len(own), 2, replace=False))
        fresh = random_row(random, changed["body_id"], changed["origin"])
        world = pd.concat([world[~world["body_id"].isin((changed["body_id"], gone["body_id"]))], bodies(fresh)])
        incremental.replace(bodies(fresh), {gone["body_id"]})
        news, affected = incremental.findings_about({changed["body_id"], gone["body_id"]})
        findings = merged(findings, news, affected)
        whole = _whole(world, book)
        assert _rows(news) == _rows(whole[is_about(whole, affected)])
        assert _rows(findings) == _rows(whole)
