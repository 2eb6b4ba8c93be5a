"""Facts of a reading: counted from bodies, kept as one line, and read back whatever stands there."""

from __future__ import annotations

import pandas as pd
import pytest

from wijkaanpak_plugin.sources.reading_facts import ReadingFacts, facts_in, facts_of, is_facts
from wijkaanpak_plugin.sources.row_counts import RowCounts


def bodies(*rows):
    columns = ["kind", "top_m", "bottom_m", "depth_source"]
    return pd.DataFrame(rows, columns=columns).astype({"top_m": float, "bottom_m": float})


def test_kinds_and_unknown_depths_below_ground_are_counted():
    nothing = (None, None, None)
    table = bodies(("telecom", *nothing), ("telecom", -0.6, None, "network"), ("tree", *nothing), (None, *nothing))
    facts = facts_of(table, {"no kind": 7})
    kinds, depths = {"telecom": 2, "tree": 1}, {"network": 1}
    assert facts == ReadingFacts(kinds, underground=2, no_depth=1, examples={"no kind": 7}, depths=depths)
    assert facts.by_network == 1


def test_facts_come_back_from_the_report_that_holds_them():
    facts = ReadingFacts({"tree": 2}, 3, 1, {"geen soort": 12}, 5, {"measured": 2})
    assert is_facts(facts.line())
    assert facts_in(f"Left out (1): geen soort\n{facts.line()}") == facts
    assert facts.line() == ReadingFacts({"tree": 2}, 3, 1, {"geen soort": 12}, 5, {"measured": 2}).line()


@pytest.mark.parametrize("report", ["", "Left out (2): no kind", "{half", "{1: 2}", "[]"])
def test_a_report_without_facts_has_none(report):
    assert facts_in(report) is None


def test_facts_that_somebody_changed_count_as_far_as_they_are_counts():
    assert facts_in('{"kinds": {"tree": "x", "heat": 2}, "no_depth": true, "examples": 3}') == ReadingFacts(
        {"tree": 0, "heat": 2}
    )


def test_the_first_row_that_was_left_out_is_the_example():
    counts = RowCounts()
    counts.leave("no kind", 4)
    counts.leave_those(["", "no kind", "no geometry"], [1, 5, 6])
    assert counts.left_out == {"no kind": 2, "no geometry": 1}
    assert counts.examples == {"no kind": 4, "no geometry": 6}
