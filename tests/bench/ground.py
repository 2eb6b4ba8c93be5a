"""Whether cost follows ground, and not boxes or corners: the same ground drawn simply and in a hard way, in one run."""

from __future__ import annotations

import statistics
import time
from pathlib import Path
from typing import Callable

import numpy as np
import pandas as pd
import shapely
from scenes import networks

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.analysis.incremental.incremental import IncrementalAnalysis

ROUNDS = 3
#: The most that the same ground may cost more, drawn in another way; engine, section 7.
MOST_TIMES = 3.0
MOST_MB = 2_000

#: A network of so many lines, and the side of the ground that it lies on.
LINES = 10_000
SIDE_M = float(np.sqrt(LINES * 11.0))
#: A line of this length, and the side of the network that it is drawn over.
LONG_M = 1_000.0

#: A network with so many streets each way, so far apart.
STREETS, STREET_M = 70, 20.0

Pair = tuple[Callable[[], object], Callable[[], object]]


def cost_follows_ground(crowded: Callable[[str], list[str]]) -> list[str]:
    """Return the lines of the report; crowded: measures a scene in a process of its own, see ``measure_crowded``."""
    lines = [
        "### Cost follows ground",
        "",
        f"The same ground drawn simply and in another way (processor time, middle of {ROUNDS} rounds in turn; at most "
        f"{MOST_TIMES:.0f} times as much is asked).",
        "",
        "| ground | drawn simply, ms | | drawn in another way, ms | | times |",
        "|---|---|---|---|---|---|",
    ]
    for (ground, simple, hard), (one, other) in _cases().items():
        first, second = _in_turn(one, other)
        figures = f"{1000 * first:.1f} | {simple} | {1000 * second:.1f} | {hard} | {second / first:.2f}"
        lines.append(f"| {ground} | {figures} |")
    lines += [
        "",
        f"Crowded scenes, each in a process of its own (at most {MOST_MB:,} MB is asked):",
        "",
        "| scene | seconds | findings | peak memory MB |",
        "|---|---|---|---|",
    ]
    return [*lines, *(f"| {title} | {' | '.join(crowded(name))} |" for name, (title, _) in CROWDED.items())]


def timed() -> dict[str, Callable[[], object]]:
    """Return each case in both ways of drawing it, by what it is called."""
    found = {}
    for (ground, simple, hard), (one, other) in _cases().items():
        found[f"{ground}: {simple}"], found[f"{ground}: {hard}"] = one, other
    return found


def _in_turn(one: Callable[[], object], other: Callable[[], object]) -> tuple[float, float]:
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS):
        for run, measured in zip((one, other), times):
            start = time.process_time()
            run()
            measured.append(time.process_time() - start)
    return statistics.median(times[0]), statistics.median(times[1])


def _cases() -> dict[tuple[str, str, str], Pair]:
    world, rows = networks(LINES), _streets()
    whole = rows.iloc[[0]].assign(geometry=[shapely.multilinestrings(rows["geometry"].to_numpy())])
    trees = _trees(500, STREETS * STREET_M)
    standing = IncrementalAnalysis(world)
    wide = networks(round(LONG_M**2 / 11.0))
    over = IncrementalAnalysis(wide)
    long = {"straight": shapely.LineString([(0, 100), (LONG_M, 100)]), "corners": _wavy(2_000)}
    round_ = {"few": shapely.Point(150, 150).buffer(50, quad_segs=8), "many": shapely.Point(150, 150).buffer(50, 750)}
    pieces, lines = _claimed_lines()
    return {
        ("500 trees on a gas network of 198 km", f"{len(rows):,} lines", "one multi-line"): (
            lambda: analyse(pd.concat([rows, trees])),
            lambda: analyse(pd.concat([whole, trees])),
        ),
        ("heat pipe of 1 km along the network, whole analysis", "2 corners", "2,000 corners"): (
            lambda: analyse(pd.concat([wide, _claim("heat", long["straight"])])),
            lambda: analyse(pd.concat([wide, _claim("heat", long["corners"])])),
        ),
        ("heat pipe of 1 km along the network, drawn", "2 corners", "2,000 corners"): (
            lambda: over.ask(_claim("heat", long["straight"])).conflicts,
            lambda: over.ask(_claim("heat", long["corners"])).conflicts,
        ),
        ("round swale of 50 m, drawn", "32 corners", "3,000 corners"): (
            lambda: standing.ask(_claim("wadi", round_["few"])).conflicts,
            lambda: standing.ask(_claim("wadi", round_["many"])).conflicts,
        ),
        ("round swale of 50 m, whole analysis", "32 corners", "3,000 corners"): (
            lambda: analyse(pd.concat([world, _claim("wadi", round_["few"])])),
            lambda: analyse(pd.concat([world, _claim("wadi", round_["many"])])),
        ),
        ("one tree moved among 200 km of claimed pipes", "10,000 pieces of 20 m", "50 lines of 4 km"): (
            lambda: _edited(pieces),
            lambda: _edited(lines),
        ),
        ("200 km of claimed pipes, whole analysis", "10,000 pieces of 20 m", "50 lines of 4 km"): (
            lambda: pieces.analyse(),
            lambda: lines.analyse(),
        ),
    }


def _claim(kind: str, shape: shapely.Geometry) -> pd.DataFrame:
    return pd.DataFrame([{"body_id": "drawn", "origin": "claim", "kind": kind, "geometry": shape}])


def _wavy(corners: int) -> shapely.LineString:
    """Return a line along the straight one that turns a centimetre to the left and right."""
    x = np.linspace(0, LONG_M, corners)
    return shapely.LineString(np.column_stack([x, 100 + 0.01 * (np.arange(corners) % 2)]))


def _streets() -> pd.DataFrame:
    """Return the mains of a neighbourhood with a street every 20 m, a piece from each corner to the next."""
    at = STREET_M * np.arange(STREETS + 1)
    x, y = (places.ravel() for places in np.meshgrid(at[:-1], at))
    along = np.stack([np.column_stack([x, y]), np.column_stack([x + STREET_M, y])], axis=1)
    lines = shapely.linestrings(np.concatenate([along, along[:, :, ::-1]]))
    return pd.DataFrame(
        {
            "body_id": [f"g{number:05}" for number in range(len(lines))],
            "origin": "existing",
            "kind": "gas_low_pressure",
            "owner": "grid operator",
            "accuracy_m": 1.0,
            "width_m": 0.1,
            "geometry": lines,
        }
    )


def _trees(count: int, side: float = SIDE_M) -> pd.DataFrame:
    random = np.random.default_rng(7)
    return pd.DataFrame(
        {
            "body_id": [f"t{number:05}" for number in range(count)],
            "origin": "claim",
            "kind": "tree",
            "geometry": shapely.points(random.uniform(0, side, (count, 2))),
        }
    )


def _claimed_lines() -> tuple[IncrementalAnalysis, IncrementalAnalysis]:
    """Return 50 lines of 4 km as claims, in pieces of 20 m and whole, among 2,000 trees and 50 that are claimed."""
    random = np.random.default_rng(8)
    start, angle = random.uniform(0, 3_000, (50, 2)), random.uniform(0, np.pi, 50)
    along = np.column_stack([np.cos(angle), np.sin(angle)])
    steps = np.arange(0.0, 4_001.0, 20.0)
    corners = start[:, None, :] + steps[None, :, None] * along[:, None, :]
    pieces = shapely.linestrings(np.stack([corners[:, :-1], corners[:, 1:]], axis=2).reshape(-1, 2, 2))
    trees = shapely.points(corners[:, 10] + 1.0), shapely.points(random.uniform(0, 3_000, (2_000, 2)))
    tables = []
    for shapes in (pieces, shapely.linestrings(corners)):
        count = len(shapes)
        table = {"kind": ["heat"] * count, "origin": ["claim"] * count, "geometry": list(shapes)}
        table["kind"] += ["tree"] * 2_050
        table["origin"] += ["claim"] * 50 + ["existing"] * 2_000
        table["geometry"] += [*trees[0], *trees[1]]
        names = [f"l{number:05}" for number in range(count)] + [f"t{number:05}" for number in range(2_050)]
        tables.append(IncrementalAnalysis(pd.DataFrame({**table, "body_id": names})))
    for table in tables:
        table.prepare_answers()
    return tables[0], tables[1]


def _edited(incremental: IncrementalAnalysis) -> None:
    """Move one tree by 10 cm, and find again what that affects."""
    row = _claim("tree", shapely.Point(1_500 + 0.1 * (time.process_time_ns() % 2), 1_500)).assign(body_id="t00000")
    incremental.replace(row)
    incremental.findings_about({"t00000"})


def _works_at_one_spot() -> pd.DataFrame:
    random = np.random.default_rng(9)
    count = 2_000
    begin = random.integers(2026, 2040, count)
    return pd.DataFrame(
        {
            "body_id": [f"w{number:05}" for number in range(count)],
            "origin": "claim",
            "kind": random.choice(["heat", "gravity_sewer", "low_voltage", "footpath"], count),
            "owner": random.choice(["municipality", "water board", "grid operator"], count),
            "works_from": begin.astype(str),
            "works_to": (begin + 1).astype(str),
            "geometry": shapely.points(random.uniform(0, 14, (count, 2))),
        }
    )


def _trees_on_lines() -> pd.DataFrame:
    random = np.random.default_rng(7)
    left, right = random.uniform(-1, 1, (2, LINES))
    ends = np.stack([np.column_stack([np.zeros(LINES), left]), np.column_stack([np.full(LINES, 10.0), right])], axis=1)
    lines = (
        _streets()
        .iloc[[0] * LINES]
        .assign(body_id=[f"g{number:05}" for number in range(LINES)], geometry=shapely.linestrings(ends))
    )
    return pd.concat([lines, _trees(500, 2.0)])


CROWDED: dict[str, tuple[str, Callable[[], pd.DataFrame]]] = {
    "works": ("2,000 works within R of one another", _works_at_one_spot),
    "trees": ("500 trees, each too near to 10,000 lines", _trees_on_lines),
}


def measure_crowded(name: str) -> str:
    """Return seconds, number of findings and peak memory of one crowded scene, in this process."""
    table = CROWDED[name][1]()
    start = time.process_time()
    found = len(analyse(table).findings)
    seconds = time.process_time() - start
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return f"{seconds:.1f} {found} {int(status.partition('VmHWM:')[2].split()[0]) // 1024}"
