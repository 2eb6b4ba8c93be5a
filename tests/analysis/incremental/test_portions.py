"""Where very much is found it is found in portions: what is stored of it is the same, and little is held at once."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import shapely
from crowded import SIZE, crowded_rows, crowded_rules, some_coverage
from scenes import bodies, body, book, random_body, rule

from wijkaanpak_plugin.analysis.incremental import incremental, portions
from wijkaanpak_plugin.analysis.incremental.incremental import IncrementalAnalysis, is_about
from wijkaanpak_plugin.analysis.progress import AnalysisCancelled
from wijkaanpak_plugin.analysis.results import comparison
from wijkaanpak_plugin.analysis.results.groups import MOST_PAIRS, with_large_groups_as_one
from wijkaanpak_plugin.domain.finding import CONFLICT
from wijkaanpak_plugin.domain.settings import AnalysisSettings


@pytest.fixture
def in_portions(monkeypatch):
    """Let everything be found in small portions."""
    monkeypatch.setattr(incremental, "MOST_FOUND", 0)
    monkeypatch.setattr(portions, "_PORTION", 40)


def _assert_same(some: pd.DataFrame, others: pd.DataFrame) -> None:
    some, others = (table.assign(geometry=shapely.to_wkb(table["geometry"].to_numpy())) for table in (some, others))
    pd.testing.assert_frame_equal(
        some.reset_index(drop=True), others.reset_index(drop=True), check_dtype=False, check_exact=True
    )


def _world(seed):
    """Return the tables of a random scene in which findings rest on more than two bodies."""
    random = np.random.default_rng(seed)
    rules, coverage = book(*crowded_rules(random)), some_coverage(random)
    limits = AnalysisSettings(search_distance_m=float(random.choice([4.0, 20.0])))
    return random, crowded_rows(random), coverage, rules, limits


@pytest.mark.parametrize("seed", range(12))
def test_a_whole_analysis_in_portions_is_that_of_all_at_once(seed, monkeypatch):
    _random, rows, coverage, rules, limits = _world(seed)
    at_once = IncrementalAnalysis(bodies(*rows), coverage, rules, limits).analyse()
    monkeypatch.setattr(incremental, "MOST_FOUND", 0)
    monkeypatch.setattr(portions, "_PORTION", 40 + 20 * seed)
    found = IncrementalAnalysis(bodies(*rows), coverage, rules, limits).analyse()
    _assert_same(found.findings, at_once.findings)
    assert found.couplings_per_shift == at_once.couplings_per_shift


@pytest.mark.parametrize("seed", range(12))
def test_after_an_edit_what_is_found_in_portions_is_that_of_a_whole_analysis(seed, monkeypatch):
    random, rows, coverage, rules, limits = _world(seed)
    stands = IncrementalAnalysis(bodies(*rows), coverage, rules, limits)
    names = [row["body_id"] for row in rows if row["origin"] != "existing"]
    edited = [random_body(random, str(name), "claim", SIZE) for name in random.choice(names, 12, replace=False)]
    stands.replace(bodies(*edited))
    whole = stands.analyse().findings
    monkeypatch.setattr(incremental, "MOST_FOUND", 0)
    monkeypatch.setattr(portions, "_PORTION", 40)
    fresh, affected = stands.findings_about({row["body_id"] for row in edited})
    _assert_same(fresh, whole[is_about(whole, affected)])


RULES = book(rule("tree", "gas_low_pressure", "clearance", 2.5), rule("tree", "tree", "allowed"))
TREES, LINES = 12, MOST_PAIRS + 10


def _many_at_one_spot():
    """Return trees that are claimed on a bundle of pipes, and one that is claimed beside few of them."""
    random = np.random.default_rng(4)
    ends = random.uniform(-1, 1, (LINES, 2))
    pipes = [
        body(f"g{n:03}", "gas_low_pressure", f"LINESTRING (0 {a}, 10 {b})", "existing", owner="grid", width_m=0.1)
        for n, (a, b) in enumerate(ends)
    ]
    trees = [body(f"t{n:02}", "tree", f"POINT ({0.5 + n / 10} 4)") for n in range(TREES // 2)]
    trees += [body(f"t{n + TREES // 2:02}", "tree", f"POINT ({3 + n} {n / 20})") for n in range(TREES // 2)]
    return bodies(*pipes, *trees)


def test_large_groups_come_as_the_rows_that_a_plan_stores_of_them(in_portions, monkeypatch):
    found = IncrementalAnalysis(_many_at_one_spot(), rules=RULES).analyse()
    monkeypatch.undo()
    each = IncrementalAnalysis(_many_at_one_spot(), rules=RULES).analyse()
    assert each.findings["pairs"].isna().all()
    assert (found.findings["pairs"] > MOST_PAIRS).any()
    _assert_same(found.findings, with_large_groups_as_one(each.findings))
    assert [found.count(CONFLICT), found.groups(CONFLICT), found.uncertain] == [
        each.count(CONFLICT),
        each.groups(CONFLICT),
        each.uncertain,
    ]


def test_what_somebody_judged_keeps_a_row_of_its_own_in_a_portion_too(in_portions, monkeypatch):
    monkeypatch.undo()
    each = IncrementalAnalysis(_many_at_one_spot(), rules=RULES).analyse().findings
    of_large = each[each["group_id"].map(each["group_id"].value_counts()) > MOST_PAIRS]
    kept = frozenset(of_large["finding_id"].iloc[[0, 5, 30]])
    monkeypatch.setattr(incremental, "MOST_FOUND", 0)
    stands = IncrementalAnalysis(_many_at_one_spot(), rules=RULES)
    stands.kept = kept
    _assert_same(stands.analyse().findings, with_large_groups_as_one(each, kept))


def test_what_came_as_one_row_is_stored_as_it_is(in_portions):
    stands = IncrementalAnalysis(_many_at_one_spot(), rules=RULES)
    stands.kept = frozenset()
    found = stands.analyse().findings
    assert with_large_groups_as_one(found) is found


def test_no_more_rows_are_held_at_once_than_one_claim_needs(in_portions, monkeypatch):
    held = []
    made = comparison.fit_table

    def counted(*given):
        table = made(*given)
        held.append(len(table))
        return table

    monkeypatch.setattr(comparison, "fit_table", counted)
    IncrementalAnalysis(_many_at_one_spot(), rules=RULES).analyse()
    assert sum(held) == (TREES // 2) * LINES
    assert max(held) <= LINES


def test_pairs_that_are_judged_at_once_are_few_however_many_meet(monkeypatch):
    from wijkaanpak_plugin.analysis.judging import candidates

    monkeypatch.setattr(candidates, "PAIRS_AT_ONCE", 25)
    sizes = []
    judged = comparison.judge_pairs

    def counted(left, a, right, b, rules):
        sizes.append(len(a))
        return judged(left, a, right, b, rules)

    monkeypatch.setattr(comparison, "judge_pairs", counted)
    few = IncrementalAnalysis(_many_at_one_spot(), rules=RULES).analyse().findings
    monkeypatch.undo()
    assert max(sizes) <= 25
    _assert_same(few, IncrementalAnalysis(_many_at_one_spot(), rules=RULES).analyse().findings)


def test_an_analysis_in_portions_can_be_cancelled(in_portions):
    stands = IncrementalAnalysis(_many_at_one_spot(), rules=RULES)
    with pytest.raises(AnalysisCancelled):
        stands.analyse(lambda share: share < 0.5)
