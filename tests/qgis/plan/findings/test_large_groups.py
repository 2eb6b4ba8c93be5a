"""A group of findings that nobody can read one by one is one row in the plan, after each edit too."""

from __future__ import annotations

import pandas as pd
import pytest
import shapely
from scenes import bodies, body, book, rule
from stored_findings import decide, judge

from wijkaanpak_plugin.analysis.incremental import incremental, portions
from wijkaanpak_plugin.analysis.incremental.incremental import IncrementalAnalysis
from wijkaanpak_plugin.analysis.wishes.wishes import Wishes
from wijkaanpak_plugin.docks.live.finding_rows import FindingRows
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.findings.findings import (
    bodies_with_large_groups,
    findings,
    judgements,
    kept_findings,
    store_affected,
    store_findings,
)

RULES = book(
    rule("tree", "new_building", "forbidden"), rule("tree", "planting", "forbidden"), rule("tree", "tree", "allowed")
)
TREES = 60


def quarter(*more, without=()):
    """Return the bodies of a building that is claimed over a row of claimed trees."""
    trees = [body(f"t{place:02}", "tree", f"POINT ({2 * place} 5)") for place in range(TREES)]
    rows = [body("hall", "new_building", shapely.box(-1, 0, 2 * TREES, 10)), *trees, *more]
    return bodies(*(row for row in rows if row["body_id"] not in without))


def stored(plan):
    """Return finding_id, version and how many findings each row of the plan stands for."""
    table = findings(open_plan(plan.backend.path))
    return sorted(zip(table["finding_id"], table["version"], table["pairs"].fillna(1)))


@pytest.fixture
def analysed(plan):
    """The analysis of the quarter, whose findings the plan holds."""
    analysis = IncrementalAnalysis(quarter(), None, RULES)
    store_findings(plan, analysis.analyse().findings)
    return analysis


def test_it_is_one_row_that_says_how_many_there_are(plan, analysed):
    assert len(analysed.analyse().findings) == TREES
    assert [pairs for _name, _version, pairs in stored(plan)] == [TREES]
    (row,) = FindingRows(findings(plan)).rows
    assert row.stands_for == TREES
    assert bodies_with_large_groups(plan) == {"hall"}
    assert f"{TREES} trees" in row.sentence


def test_the_list_of_a_new_analysis_holds_each_of_them_below_the_row(analysed):
    (row,) = FindingRows(analysed.analyse().findings).rows
    assert len(row.pairs) == row.stands_for == TREES


def test_storing_the_same_again_changes_nothing(plan, analysed):
    again = store_findings(plan, analysed.analyse().findings)
    assert (again.added, again.changed, again.gone) == (0, 0, 0)


@pytest.mark.parametrize(
    ("edited", "gone"),
    [
        ([body("bed", "planting", shapely.box(13, 4, 15, 6))], []),
        ([body("t07", "tree", "POINT (14 500)")], []),
        ([body("t07", "tree", "POINT (14 6)")], []),
        ([], ["t07"]),
        ([], ["hall"]),
    ],
)
def test_after_an_edit_the_plan_holds_what_a_whole_analysis_stores(plan, analysed, edited, gone):
    analysed.with_large_groups = bodies_with_large_groups(plan)
    analysed.replace(bodies(*edited) if edited else bodies().iloc[:0], gone)
    names = {row["body_id"] for row in edited} | set(gone)
    store_affected(plan, *analysed.findings_about(names))
    after_edit = stored(plan)
    store_findings(plan, analysed.analyse().findings)
    assert after_edit == stored(plan)


def as_after_a_whole_run(plan, analysis):
    """Say whether a whole run finds nothing to write in the plan."""
    again = store_findings(plan, analysis.analyse().findings)
    return (again.added, again.changed, again.gone) == (0, 0, 0)


@pytest.mark.parametrize("names", [["t50"], ["t50", "t51", "t52"]], ids=["one more", "some more"])
def test_a_group_that_grows_large_by_an_edit_becomes_one_row(plan, names):
    few = IncrementalAnalysis(quarter(without=[f"t{place:02}" for place in range(50, TREES)]), None, RULES)
    store_findings(plan, few.analyse().findings)
    assert len(stored(plan)) == 50
    few.with_large_groups = bodies_with_large_groups(plan)
    few.replace(bodies(*(body(name, "tree", f"POINT ({2 * int(name[1:])} 5)") for name in names)))
    store_affected(plan, *few.findings_about(set(names)))
    assert [pairs for _name, _version, pairs in stored(plan)] == [50 + len(names)]
    assert as_after_a_whole_run(plan, few)


def wishes_of(count):
    """Return so many hot spots of one kind along a sewer."""
    spots = [
        {
            "hot_spot_id": f"h{place:02}",
            "kind": "bottleneck",
            "text": f"water {place}",
            "agreeing": "Bewoners" if place % 3 else "",
            "geometry": shapely.Point(2 * place, 1 + place % 5),
        }
        for place in range(count)
    ]
    return Wishes(hot_spots=pd.DataFrame(spots))


@pytest.mark.parametrize(("before", "after"), [(50, 51), (51, 52), (51, 50), (49, 53), (53, 49)])
def test_a_group_of_hot_spots_is_stored_as_a_whole_analysis_stores_it(plan, before, after):
    sewer = body(
        "sewer", "gravity_sewer", "LINESTRING (0 0, 120 0)", "work", works_from="2027", works_to="2027", width_m=0.5
    )
    stands = IncrementalAnalysis(bodies(sewer), None, RULES, wishes=wishes_of(before))
    store_findings(plan, stands.analyse().findings)
    stands.with_large_groups = bodies_with_large_groups(plan)
    store_affected(plan, *stands.findings_about(stands.replace_wishes(wishes_of(after))))
    assert sum(pairs for _name, _version, pairs in stored(plan)) == after
    assert as_after_a_whole_run(plan, stands)


def test_who_judged_one_of_a_group_that_grows_large_keeps_its_row(plan):
    few = IncrementalAnalysis(quarter(without=[f"t{place:02}" for place in range(50, TREES)]), None, RULES)
    store_findings(plan, few.analyse().findings)
    name, version, _pairs = stored(plan)[0]
    judge(plan, name, version)
    few.replace(bodies(body("t50", "tree", "POINT (100 5)")))
    store_affected(plan, *few.findings_about({"t50"}))
    assert sorted(pairs for _name, _version, pairs in stored(plan)) == [1, 50]
    assert not judgements(plan)["judge_again"].any()
    assert as_after_a_whole_run(plan, few)


def test_the_list_after_an_edit_is_that_of_a_whole_analysis(plan, analysed):
    listed = FindingRows(findings(plan))
    analysed.with_large_groups = bodies_with_large_groups(plan)
    analysed.replace(bodies(body("bed", "planting", shapely.box(13, 4, 15, 6))), [])
    listed = listed.with_fresh(*analysed.findings_about({"bed"}))
    whole = FindingRows(analysed.analyse().findings)
    assert [(row.sentence, row.stands_for) for row in listed.rows] == [
        (row.sentence, row.stands_for) for row in whole.rows
    ]


def test_what_was_decided_or_judged_keeps_its_row_beside_the_others(plan):
    few = IncrementalAnalysis(quarter(without=[f"t{place:02}" for place in range(20, TREES)]), None, RULES)
    store_findings(plan, few.analyse().findings)
    table = findings(plan).set_index("b_id" if "t03" in set(findings(plan)["b_id"]) else "a_id")
    decide(plan, table.loc["t03", "finding_id"], decision="Verplaatsen", decided_version=table.loc["t03", "version"])
    judge(plan, table.loc["t04", "finding_id"], table.loc["t04", "version"])
    many = IncrementalAnalysis(quarter(), None, RULES)
    store_findings(plan, many.analyse().findings)
    assert sorted(pairs for _name, _version, pairs in stored(plan)) == [1, 1, TREES - 2]
    kept = findings(plan).set_index("finding_id")
    assert kept.loc[table.loc["t03", "finding_id"], "decision"] == "Verplaatsen"
    assert not judgements(plan)["judge_again"].any()


def test_a_decision_on_one_of_them_comes_back_with_it(plan):
    few = IncrementalAnalysis(quarter(without=[f"t{place:02}" for place in range(20, TREES)]), None, RULES)
    store_findings(plan, few.analyse().findings)
    name = findings(plan)["finding_id"][0]
    decide(plan, name, decision="Verplaatsen", decided_version=findings(plan)["version"][0])
    store_findings(plan, few.analyse().findings.iloc[:0])
    store_findings(plan, IncrementalAnalysis(quarter(), None, RULES).analyse().findings)
    assert findings(plan).set_index("finding_id").loc[name, "decision"] == "Verplaatsen"


@pytest.fixture
def in_portions(monkeypatch):
    """Let everything be found in small portions, each large group as one row."""

    def begin():
        monkeypatch.setattr(incremental, "MOST_FOUND", 0)
        monkeypatch.setattr(portions, "_PORTION", 100)

    return begin


def test_what_is_found_in_portions_is_stored_as_what_is_found_at_once(plan, in_portions, monkeypatch):
    few = IncrementalAnalysis(quarter(without=[f"t{place:02}" for place in range(20, TREES)]), None, RULES)
    store_findings(plan, few.analyse().findings)
    table = findings(plan)
    decide(plan, table["finding_id"][0], decision="Verplaatsen", decided_version=table["version"][0])
    judge(plan, table["finding_id"][1], table["version"][1])
    decide(plan, table["finding_id"][2], decision="Blijft", decided_version=table["version"][2])
    gone = few.analyse().findings
    store_findings(plan, gone[gone["finding_id"] != table["finding_id"][2]])
    many = IncrementalAnalysis(quarter(), None, RULES)
    assert kept_findings(plan) == set(table["finding_id"][:3])
    many.kept = kept_findings(plan)
    in_portions()
    store_findings(plan, many.analyse().findings)
    assert sorted(pairs for _name, _version, pairs in stored(plan)) == [1, 1, 1, TREES - 3]
    held, said = findings(plan), stored(plan)
    monkeypatch.undo()
    assert as_after_a_whole_run(plan, IncrementalAnalysis(quarter(), None, RULES))
    assert stored(plan) == said
    assert set(held["decision"].dropna()) == {"Verplaatsen", "Blijft"}


@pytest.mark.parametrize("gone", [["t07"], ["hall"], []])
def test_after_an_edit_found_in_portions_the_plan_holds_what_a_whole_analysis_stores(
    plan, analysed, in_portions, monkeypatch, gone
):
    analysed.with_large_groups = bodies_with_large_groups(plan)
    edited = bodies(body("t03", "tree", "POINT (6 6)"), body("bed", "planting", shapely.box(13, 4, 15, 6)))
    analysed.replace(edited, gone)
    in_portions()
    store_affected(plan, *analysed.findings_about({"t03", "bed", *gone}))
    monkeypatch.undo()
    assert as_after_a_whole_run(plan, analysed)
