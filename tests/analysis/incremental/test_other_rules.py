"""What another rule would change is told before it holds, and is what an analysis under it finds."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from crowded import crowded_rows, crowded_rules, some_coverage
from scenes import bodies, body

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.analysis.incremental.incremental import IncrementalAnalysis
from wijkaanpak_plugin.analysis.incremental.other_rules import rule_change
from wijkaanpak_plugin.analysis.progress import AnalysisCancelled
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.catalogue.rule_book import Rule, RuleBook

ROOTS = Rule("roots", "low_voltage", "tree", "clearance", 1.5, None, "a handbook", "authority")


def book_of(*rules):
    return RuleBook(rules, load_kinds())


def street():
    """Return a cable, and trees 1 m, 2 m and 3 m beside it."""
    cable = body("cable", "low_voltage", "LINESTRING (0 0, 100 0)", origin="existing", accuracy_m=0.0, width_m=0.1)
    trees = [body(f"t{y}", "tree", f"POINT ({10 * y} {y})", accuracy_m=0.0, width_m=0.1) for y in (1, 2, 3)]
    return bodies(cable, *trees)


def test_a_larger_distance_brings_findings_and_a_smaller_one_takes_them_away():
    world = IncrementalAnalysis(street(), rules=book_of(ROOTS))
    larger = replace(ROOTS, horizontal_m=2.5)
    change = rule_change(world, book_of(ROOTS), book_of(larger), [ROOTS, larger])
    assert (change.come, change.go, change.otherwise) == (1, 0, 1)
    assert change.conflicts_after > 0
    smaller = replace(ROOTS, horizontal_m=0.5)
    change = rule_change(world, book_of(ROOTS), book_of(smaller), [ROOTS, smaller])
    assert (change.come, change.go, change.conflicts_after) == (0, 1, 0)


def test_a_rule_that_allows_takes_all_away():
    world = IncrementalAnalysis(street(), rules=book_of(ROOTS))
    allowed = replace(ROOTS, relation="allowed", horizontal_m=None)
    change = rule_change(world, book_of(ROOTS), book_of(allowed), [ROOTS, allowed])
    assert (change.go, change.conflicts_after) == (1, 0)


def test_looking_changes_nothing():
    world = IncrementalAnalysis(street(), rules=book_of(ROOTS))
    before = world.analyse().findings
    larger = replace(ROOTS, horizontal_m=9.0)
    rule_change(world, book_of(ROOTS), book_of(larger), [ROOTS, larger])
    pd.testing.assert_frame_equal(world.analyse().findings, before)


@pytest.mark.parametrize("seed", range(6))
def test_it_is_what_two_whole_analyses_find(seed):
    random = np.random.default_rng(seed)
    rows, coverage = bodies(*crowded_rows(random)), some_coverage(random)
    rules = RuleBook([*crowded_rules(random), ROOTS], load_kinds())
    changed = next(rule for rule in rules.rules if rule.relation == "clearance")
    then = replace(changed, horizontal_m=changed.horizontal_m * 2)
    other = RuleBook([then if each is changed else each for each in rules.rules], rules.kinds)
    world = IncrementalAnalysis(rows, coverage, rules, kinds=rules.kinds)
    change = rule_change(world, rules, other, [changed, then])
    now = analyse(rows, coverage, rules, kinds=rules.kinds).findings
    later = analyse(rows, coverage, other, kinds=rules.kinds).findings
    assert change.come == len(set(later["finding_id"]) - set(now["finding_id"]))
    assert change.go == len(set(now["finding_id"]) - set(later["finding_id"]))
    pd.testing.assert_frame_equal(world.with_rules(other).analyse().findings, later)


def test_it_can_be_stopped():
    world = IncrementalAnalysis(street(), rules=book_of(ROOTS))
    with pytest.raises(AnalysisCancelled):
        rule_change(world, book_of(ROOTS), book_of(), [ROOTS], lambda _share: False)
