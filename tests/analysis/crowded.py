"""Crowded random scenes in which a finding may rest on more bodies than the two it names."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import shapely
from scenes import body, random_body, random_rules, rule, square

from wijkaanpak_plugin.domain.catalogue.rule_book import Rule

#: Side of the scene in metres.
SIZE = 60.0


def crowded_rules(random: np.random.Generator) -> list[Rule]:
    """Return random rules, and cables with their casings: what gives way to what rests on more than two bodies."""
    cables = [rule(kind, "cable_or_pipe", "clearance", 1.5) for kind in ("tree", "planting")]
    return [*random_rules(random), rule("mobility_hub", "parking", "forbidden"), *cables]


def crowded_rows(random: np.random.Generator) -> list[dict[str, Any]]:
    """Return a scene in which everything happens: freed space, casings over their cables, works."""
    rows = [random_body(random, f"{i:02}c", str(random.choice(["claim", "claim", "work"])), SIZE) for i in range(14)]
    rows += [random_body(random, f"{i:02}e", "existing", SIZE) for i in range(14)]
    for number in range(4):
        rows += _cased_cable(random, number)
    rows += [
        body(f"{i:02}p", "parking", square(*random.uniform(0, SIZE, 2), 4), "existing", owner="municipality")
        for i in range(6)
    ]
    # A long strip that is freed at one end and used at the other, farther away than any rule reaches.
    rows.append(body("50s", "parking", shapely.box(0, 30, SIZE, 33), "existing"))
    rows += [
        body(f"{i}f", "mobility_hub", shapely.box(x, 29, x + 32, 34), frees="parking") for i, x in ((1, 0), (7, 28))
    ]
    return [*rows, body("30u", "planting", square(50, 30, 2)), body("31u", "tree", square(2, 31, 1))]


def _cased_cable(random: np.random.Generator, number: int) -> list[dict[str, Any]]:
    """A cable in its casing, each of them claimed or existing."""
    x, y = random.uniform(0, SIZE, 2)
    owner = str(random.choice(["", "grid operator"]))
    first, second = random.choice(["claim", "existing"], 2)
    return [
        body(f"{number}k", "low_voltage", f"LINESTRING ({x} {y}, {x + 20} {y + 5})", str(first), owner=owner),
        body(f"{number}m", "casing", f"LINESTRING ({x + 3} {y + 1}, {x + 18} {y + 4})", str(second), owner=owner),
    ]


def some_coverage(random: np.random.Generator) -> pd.DataFrame | None:
    """Return coverage polygons of two sources, one of which lacks a party, a table without rows, or none at all."""
    lot = random.random()
    if lot < 0.3:
        return None if lot < 0.2 else pd.DataFrame(columns=["source_id", "geometry"])
    corners = random.uniform(-5, SIZE * 0.8, (3, 2))
    rows = [
        {"source_id": f"s{i}", "source": "ab"[i % 2], "name": f"delivery {i}", "missing": ["", "grid"][i % 2]}
        for i in range(3)
    ]
    return pd.DataFrame(rows).assign(geometry=[square(x, y, 30) for x, y in corners])
