"""Worlds to measure on: rotated rectangles and cables, the same every time."""

from __future__ import annotations

import numpy as np
import pandas as pd
import shapely

from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.catalogue.rule_book import Rule, RuleBook

#: One claim on so much ground: each overlaps about one other, as in a session where everybody draws.
GROUND_PER_CLAIM_M2 = 400

MIXED_KINDS = [
    "parking",
    "underground_water_storage",
    "green_roof",
    "solar_roof",
    "planting",
    "water",
    "building",
    "mobility_hub",
    "tree",
    "heat",
    "wadi",
    "carriageway",
    "footpath",
]
LEFT_KINDS, RIGHT_KINDS = MIXED_KINDS[:7], MIXED_KINDS[7:]
NETWORK_KINDS = ["low_voltage", "medium_voltage", "gas_low_pressure", "drinking_water", "gravity_sewer", "telecom"]


#: Side in metres of the ground that the existing objects of a session lie on.
SESSION_SIDE_M = float(np.sqrt(200_000 * 11.0))


def claims(
    count: int, seed: int = 1, kinds: tuple[str, ...] | list[str] = MIXED_KINDS, name: str = "c"
) -> pd.DataFrame:
    """Return ``count`` claims: rectangles of 4 to 25 m at any angle."""
    random = np.random.default_rng(seed)
    side = np.sqrt(count * GROUND_PER_CLAIM_M2)
    x, y = random.uniform(0, side, (2, count))
    width, height = random.uniform(4, 25, (2, count))
    angle = random.uniform(0, np.pi, count)
    dx = np.array([-0.5, 0.5, 0.5, -0.5]) * width[:, None]
    dy = np.array([-0.5, -0.5, 0.5, 0.5]) * height[:, None]
    cos, sin = np.cos(angle)[:, None], np.sin(angle)[:, None]
    corners = np.stack([x[:, None] + dx * cos - dy * sin, y[:, None] + dx * sin + dy * cos], axis=-1)
    return pd.DataFrame(
        {
            "body_id": [f"{name}{number:06}" for number in range(count)],
            "origin": "claim",
            "kind": random.choice(np.array(kinds, dtype=object), count),
            "geometry": shapely.polygons(corners),
        }
    )


def networks(count: int, seed: int = 2) -> pd.DataFrame:
    """Return ``count`` cables and pipes of 2 to 40 m, as dense as in a real street block."""
    random = np.random.default_rng(seed)
    side = np.sqrt(count * 11.0)
    x, y = random.uniform(0, side, (2, count))
    angle, length = random.uniform(0, 2 * np.pi, count), random.uniform(2, 40, count)
    ends = np.stack([np.stack([x, y], -1), np.stack([x + length * np.cos(angle), y + length * np.sin(angle)], -1)], 1)
    return pd.DataFrame(
        {
            "body_id": [f"e{number:06}" for number in range(count)],
            "origin": "existing",
            "kind": random.choice(np.array(NETWORK_KINDS, dtype=object), count),
            "accuracy_m": 1.0,
            "width_m": 0.1,
            "geometry": shapely.linestrings(ends),
        }
    )


def session() -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return 20,000 claims with works among 200,000 existing cables and pipes, and the coverage of those."""
    random = np.random.default_rng(5)
    drawn = claims(20_000)
    begin = random.integers(2026, 2040, len(drawn))
    drawn = drawn.assign(
        works_from=begin.astype(str),
        works_to=(begin + random.integers(0, 3, len(drawn))).astype(str),
        owner=random.choice(["municipality", "water board", "grid operator"], len(drawn)),
        frees=np.where(random.random(len(drawn)) < 0.1, "telecom", ""),
    )
    edge = shapely.box(50, 50, SESSION_SIDE_M - 50, SESSION_SIDE_M - 50)
    coverage = pd.DataFrame({"source_id": ["delivery"], "name": ["delivery"], "geometry": [edge]})
    return pd.concat([networks(200_000), drawn], ignore_index=True), coverage


def every_overlap_counts(kinds: list[str], others: list[str]) -> RuleBook:
    """Return a rule book in which each overlap of two kinds is a finding: the most the engine can have to do."""
    pairs = sorted({tuple(sorted((a, b))) for a in kinds for b in others})
    rules = [Rule(f"{a}-{b}", a, b, "shared", None, None, "made up for the benchmark", "assumption") for a, b in pairs]
    return RuleBook(rules, load_kinds())


#: Works in a street: kind, whose they are, how far from the middle, and how wide where they are an area.
_STREET_WORKS = (
    ("gravity_sewer", "municipality", 0.0, 0.0),
    ("heat", "heat company", 2.0, 0.0),
    ("gas_low_pressure", "grid operator", -2.0, 0.0),
    ("low_voltage", "grid operator", 3.0, 0.0),
    ("drinking_water", "water company", -3.0, 0.0),
    ("carriageway", "municipality", 0.0, 6.0),
    ("footpath", "municipality", 5.0, 2.0),
    ("planting", "municipality", -5.0, 2.0),
)
_WORKS_PER_STREET, _STREET_LENGTH_M = 5, 100.0


def street_works(count: int, meeting: bool, seed: int = 11) -> pd.DataFrame:
    """Return ``count`` claims and planned works, five in each street of 100 m of a square grid, planned in 2026-2041.

    meeting: streets reach each other at the corners, so that nearly all works hang together by couplings; else they
    end 8 m before, and each street is a network of its own.
    """
    random = np.random.default_rng(seed)
    side = int(np.ceil(np.sqrt(count / (2 * _WORKS_PER_STREET))))
    margin = 0.0 if meeting else 8.0
    rows = []
    for street in range(-(-count // _WORKS_PER_STREET)):
        x, y = _STREET_LENGTH_M * (street // 2 % side), _STREET_LENGTH_M * (street // 2 // side)
        for sort in random.permutation(len(_STREET_WORKS))[:_WORKS_PER_STREET]:
            kind, owner, aside, width = _STREET_WORKS[sort]
            ends = np.array([(margin, aside), (_STREET_LENGTH_M - margin, aside)])
            shape = shapely.LineString((ends[:, ::-1] if street % 2 else ends) + (x, y))
            first = int(random.integers(2026, 2040))
            last = first + int(random.integers(0, 3))
            rows.append(
                {
                    "origin": "work" if sort % 2 else "claim",
                    "kind": kind,
                    "owner": owner,
                    "width_m": None if width else 0.5,
                    "works_from": str(first),
                    "works_to": str(last),
                    "duration_months": float(random.integers(2, 12 * (last - first + 1) + 1)),
                    "hardness": str(random.choice(["fixed", "firm", "flexible", ""])),
                    "geometry": shapely.buffer(shape, width / 2, cap_style="flat") if width else shape,
                }
            )
    table = pd.DataFrame(rows[:count])
    return table.assign(body_id=[f"w{number:05}" for number in range(count)])
