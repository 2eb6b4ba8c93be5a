"""Measures works in time: how the plan of openings grows, the smallest shifts, and what one moved bar costs."""

from __future__ import annotations

import time
from typing import Any, Callable

import numpy as np
import pandas as pd
from scenes import street_works

from wijkaanpak_plugin.analysis.incremental.incremental import IncrementalAnalysis, merged
from wijkaanpak_plugin.analysis.judging.criteria import criteria_from
from wijkaanpak_plugin.analysis.open_once.component import networks
from wijkaanpak_plugin.analysis.timeline.timeline import Timeline, read_timeline
from wijkaanpak_plugin.analysis.timeline.windows import Move

#: Works of the growth, and those of a plan in which bars move.
COUNTS, WORKS = (500, 1_000, 2_000, 5_000), 2_000
#: Bars that are moved, the months, and rows of the list of shifts.
MOVED, MONTHS, LISTED = 60, (-18, -12, -6, 6, 12, 18), 200
_WORLDS = {"apart": False, "that meet": True}


def works_in_time() -> list[str]:
    """Return the tables of growth, and of one moved bar and the smallest shifts; processor time."""
    return [*_growth(), "", *_moved()]


def _growth() -> list[str]:
    lines = [
        "### Plan of openings: growth",
        "",
        "Five works in each street of 100 m, planned in 2026-2041, with any hardness; streets apart, or streets that "
        "meet at their corners, so that nearly all works are one network. Processor time.",
        "",
        "| works | streets | pairs | in the largest network | reading s | openings s | ms per work | openings |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for world, meeting in _WORLDS.items():
        for count in COUNTS:
            reading, plan = _timed(lambda n=count, it=meeting: read_timeline(street_works(n, it), criteria_from()))
            planning, openings = _timed(lambda of=plan: of.openings)
            per_work = 1000 * planning / count
            figures = f"{len(plan.couplings):,} | {_largest_network(plan):,} | {reading:.2f} | {planning:.2f}"
            groups = f"{openings.openings_alone:,} to {openings.openings_coupled:,}"
            lines.append(f"| {count:,} | {world} | {figures} | {per_work:.2f} | {groups} |")
    return lines


def _moved() -> list[str]:
    lines = [
        "### One bar moved, and the smallest shifts, among 2,000 works",
        "",
        "The same works. Timeline: works, couplings and their numbers for 0, 12, 24 and 60 months; then the plan of "
        "openings too; findings: the claim put in its place, what is affected found, and put into all findings. Aims: "
        f"200 ms for a moved bar ({MOVED} bars, each once), a second for the shifts ({LISTED} rows with all figures).",
        "",
        "| streets | step | middle ms | 95 % within ms | longest ms |",
        "|---|---|---|---|---|",
    ]
    for world, meeting in _WORLDS.items():
        table = street_works(WORKS, meeting)
        plan = read_timeline(table, criteria_from())
        _ = plan.openings, plan.smallest_shifts(LISTED)
        random = np.random.default_rng(6)
        moves = list(zip(random.choice(WORKS, MOVED, replace=False), random.choice(MONTHS, MOVED)))
        steps = {
            "timeline": [_shown(plan, work, months) for work, months in moves],
            "timeline and plan of openings": [_planned(plan, work, months) for work, months in moves],
            "findings": _findings(table, plan, moves),
            "smallest shifts": [_listed(plan, work, months) for work, months in moves[:10]],
        }
        for step, seconds in steps.items():
            middle, most = np.percentile(seconds, [50, 95])
            figures = f"{1000 * middle:.0f} | {1000 * most:.0f} | {1000 * max(seconds):.0f}"
            lines.append(f"| {world} | {step} | {figures} |")
    return lines


def _moved_bar(plan: Timeline, work: int, months: int) -> Timeline:
    return plan.moved([plan.works["body_id"].iloc[work]], Move(int(months)))


def _shown(plan: Timeline, work: int, months: int) -> float:
    def show() -> None:
        moved = _moved_bar(plan, work, months)
        _ = moved.works, moved.couplings, moved.couplings_per_shift

    return _timed(show)[0]


def _planned(plan: Timeline, work: int, months: int) -> float:
    def show() -> None:
        moved = _moved_bar(plan, work, months)
        _ = moved.works, moved.couplings, moved.couplings_per_shift, moved.openings

    return _timed(show)[0]


def _listed(plan: Timeline, work: int, months: int) -> float:
    moved = _moved_bar(plan, work, months)
    return _timed(lambda: moved.smallest_shifts(LISTED))[0]


def _findings(table: pd.DataFrame, plan: Timeline, moves: list[tuple[int, int]]) -> list[float]:
    incremental = IncrementalAnalysis(table)
    incremental.prepare_answers()
    findings = incremental.analyse().findings
    seconds = []
    for work, months in moves:
        name = plan.works["body_id"].iloc[work]
        then = _moved_bar(plan, work, months).works.set_index("body_id").loc[name]
        edited = table[table["body_id"] == name].assign(works_from=then["from_date"], works_to=then["to_date"])

        def step(edited: pd.DataFrame = edited, name: str = name, findings: pd.DataFrame = findings) -> pd.DataFrame:
            incremental.replace(edited)
            fresh, affected = incremental.findings_about({name})
            return merged(findings, fresh, affected)

        taken, findings = _timed(step)
        seconds.append(taken)
    return seconds


def _largest_network(plan: Timeline) -> int:
    joint = plan.couplings[plan.couplings["subtype"] == "joint_works"]
    number = {name: row for row, name in enumerate(plan.works["body_id"])}
    linked: dict[int, set[int]] = {row: set() for row in number.values()}
    for a, b in zip(joint["a_id"], joint["b_id"]):
        linked[number[a]].add(number[b])
        linked[number[b]].add(number[a])
    return max(map(len, networks(linked, {row: frozenset(others) for row, others in linked.items()})))


def _timed(run: Callable[[], Any]) -> tuple[float, Any]:
    begin = time.process_time()
    result = run()
    return time.process_time() - begin, result
