"""Numbers on the sheet: those of the panels for who sees these, without gaps for others; what is hidden is counted."""

from __future__ import annotations

import pytest
from map_files import svg_text

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.export.audience import INTERNAL, OPEN
from wijkaanpak_plugin.export.content.numbering import numbered
from wijkaanpak_plugin.export.content.sheet_content import sheet_content
from wijkaanpak_plugin.export.content.texts import unknown_lines
from wijkaanpak_plugin.export.package_map import export_package_map
from wijkaanpak_plugin.plan.decisions.hiding import suppress_findings
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.findings.findings import findings, store_findings
from wijkaanpak_plugin.plan.findings.marks import marks_of_groups


def analysed(plan):
    known = analysis_input(plan)
    found = analyse(known.bodies, known.coverage, known.rules, known.settings, known.kinds, wishes=known.wishes)
    store_findings(plan, found.findings)


@pytest.fixture
def numbered_plan(small_plan):
    """A plan whose findings have numbers, not in the order in which they are ranked."""
    analysed(small_plan)
    table = findings(small_plan)
    store_findings(small_plan, table.head(0))
    store_findings(small_plan, table.iloc[::-1])
    return small_plan


def numbers(content):
    listed, _rest = numbered(content.entries, 100)
    return {str(entry.row["group_id"]): entry.number for entry in listed}


def test_who_sees_the_panels_finds_the_same_numbers_on_the_sheet(numbered_plan):
    on_sheet = numbers(sheet_content(numbered_plan, INTERNAL, None))
    marks = marks_of_groups(numbered_plan)
    assert on_sheet == {group: marks[group] for group in on_sheet}
    assert list(on_sheet.values()) != sorted(on_sheet.values())


def test_others_get_numbers_without_gaps(numbered_plan):
    on_sheet = numbers(sheet_content(numbered_plan, OPEN, None))
    assert list(on_sheet.values()) == list(range(1, len(on_sheet) + 1))


@pytest.mark.parametrize(
    ("audience", "said"), [(INTERNAL, "the numbers that they have in the panels"), (OPEN, "numbered for this sheet")]
)
def test_the_sheet_says_by_which_numbers_findings_go(numbered_plan, tmp_path, audience, said):
    export_package_map(numbered_plan, tmp_path / "map.svg", audience=audience)
    assert said in svg_text(tmp_path / "map.svg")


def test_what_has_no_number_yet_gets_one_after_the_largest(small_plan):
    on_sheet = numbers(sheet_content(small_plan, INTERNAL, None))
    assert list(on_sheet.values()) == list(range(1, len(on_sheet) + 1))


@pytest.mark.parametrize("audience", [INTERNAL, OPEN])
def test_what_is_not_shown_is_left_out_and_counted(numbered_plan, audience):
    before = sheet_content(numbered_plan, audience, None)
    group = str(before.entries[0].row["group_id"])
    pairs = before.findings.loc[before.findings["group_id"] == group, "finding_id"].tolist()
    numbered_plan.history.perform("Hide", suppress_findings(numbered_plan, pairs, "solved"))
    after = sheet_content(numbered_plan, audience, None)
    assert group not in numbers(after)
    assert len(after.entries) == len(before.entries) - 1
    assert any("Not shown, by decision: 1" in line for line in unknown_lines(after))
    assert not any("Not shown" in line for line in unknown_lines(before))
