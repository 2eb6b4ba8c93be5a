"""Measures what a drawing session needs: the live answer to one drawn body, and one edit among many claims."""

from __future__ import annotations

import time
from typing import Any, Callable

import numpy as np
import pandas as pd
import shapely
from scenes import SESSION_SIDE_M, session

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.analysis.incremental.incremental import IncrementalAnalysis, merged

_Shape = Callable[[float, float], shapely.Geometry]

_DRAWN: dict[str, tuple[str, _Shape, dict[str, Any]]] = {
    "tree (point)": ("tree", lambda x, y: shapely.Point(x, y), {}),
    "heat pipe of 100 m (line)": ("heat", lambda x, y: shapely.LineString([(x, y), (x + 98, y + 20)]), {}),
    "heat pipe of 300 m with a corner": (
        "heat",
        lambda x, y: shapely.LineString([(x, y), (x + 120, y + 120), (x + 200, y + 230)]),
        {},
    ),
    "transformer station of 3 x 3 m": ("transformer_station", lambda x, y: shapely.box(x, y, x + 3, y + 3), {}),
    "swale of 40 x 10 m (area)": ("wadi", lambda x, y: shapely.box(x, y, x + 40, y + 10), {}),
    "swale of 1 ha": ("wadi", lambda x, y: shapely.box(x, y, x + 100, y + 100), {}),
    "swale of 40 x 10 m that frees telecom": (
        "wadi",
        lambda x, y: shapely.box(x, y, x + 40, y + 10),
        {"frees": "telecom"},
    ),
    "building of 50 x 50 m": ("building", lambda x, y: shapely.box(x, y, x + 50, y + 50), {}),
    "building of 1 ha": ("building", lambda x, y: shapely.box(x, y, x + 100, y + 100), {}),
}


def live_and_affected() -> list[str]:
    """Return the tables of the live answer and of one edit, on 20,000 claims and 200,000 existing objects."""
    world, coverage = session()
    start = time.perf_counter()
    incremental = IncrementalAnalysis(world, coverage)
    build = time.perf_counter() - start
    return [*_live(incremental, build), "", *_edits(incremental, world, coverage)]


def _live(incremental: IncrementalAnalysis, build: float) -> list[str]:
    lines = [
        "### Live answer to one drawn body, among 20,000 claims and 200,000 existing cables and pipes",
        "",
        f"Making everything ready takes {build:.2f} s, once. Each answer holds the three worst conflicts and the best "
        "coupling with their zones, figures and sentences, and what is not known.",
        "",
        "| drawn | middle ms | 95 % within ms | 99 % within ms | conflicts and couplings (mean) |",
        "|---|---|---|---|---|",
    ]
    random = np.random.default_rng(4)
    for title, (kind, shape, values) in _DRAWN.items():
        times, found = [], []
        for x, y in random.uniform(0, SESSION_SIDE_M - 250, (300, 2)):
            row = {"body_id": "d", "origin": "claim", "kind": kind, "works_from": "2028", "works_to": "2029", **values}
            drawn = pd.DataFrame([{**row, "geometry": shape(x, y)}])
            start = time.perf_counter()
            found.append(_answered(incremental, drawn))
            times.append(1000 * (time.perf_counter() - start))
        middle, most, nearly_all = np.percentile(times, [50, 95, 99])
        lines.append(f"| {title} | {middle:.1f} | {most:.1f} | {nearly_all:.1f} | {np.mean(found):.0f} |")
    return lines


def _answered(incremental: IncrementalAnalysis, drawn: pd.DataFrame) -> int:
    """Ask for all that a label and the map show, and return how many conflicts and couplings there are."""
    answer = incremental.ask(drawn)
    for row in (*answer.conflicts[:3], *answer.couplings[:1]):
        _ = answer.finding(row), answer.sentence(row), answer.zone(row), answer.other_geometry(row)
    _ = answer.no_coverage, answer.unknown
    return len(answer)


def _edits(incremental: IncrementalAnalysis, world: pd.DataFrame, coverage: pd.DataFrame) -> list[str]:
    start = time.perf_counter()
    findings = analyse(world, coverage).findings
    whole = time.perf_counter() - start
    claims = world[world["origin"] == "claim"]
    random = np.random.default_rng(6)
    times, affected_bodies = [], []
    for number in random.integers(0, len(claims), 100):
        edited = claims.iloc[[number]].copy()
        move = random.uniform(-10, 10, 2)
        edited["geometry"] = [shapely.transform(edited["geometry"].iloc[0], lambda xy, by=move: xy + by)]
        begin = time.perf_counter()
        incremental.replace(edited)
        replaced = time.perf_counter()
        fresh, affected = incremental.findings_about(set(edited["body_id"]))
        found = time.perf_counter()
        findings = merged(findings, fresh, affected)
        times.append((replaced - begin, found - replaced, time.perf_counter() - found))
        affected_bodies.append(len(affected))
    lines = [
        "### One claim moved, among 20,000 claims and 200,000 existing cables and pipes",
        "",
        "| step | middle ms | 95 % within ms | share of the whole analysis |",
        "|---|---|---|---|",
        f"| whole analysis again | {1000 * whole:.0f} | | 1 |",
    ]
    steps = zip(("put the claim in its place", "find what is affected", "put it into all findings"), zip(*times))
    for title, seconds in steps:
        middle, most = np.percentile(seconds, [50, 95])
        lines.append(f"| {title} | {1000 * middle:.1f} | {1000 * most:.1f} | 1/{whole / middle:,.0f} |")
    mean, largest = np.mean(affected_bodies), max(affected_bodies)
    return [*lines, "", f"Claims affected by one edit: {mean:.1f} on average, at most {largest}."]
