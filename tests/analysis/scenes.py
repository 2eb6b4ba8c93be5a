"""Small worlds for the engine's tests: bodies and rules written as briefly as the manual writes them."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import shapely
from shapely import wkt

from wijkaanpak_plugin.domain.body import BODY_COLUMN_NAMES
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.catalogue.rule_book import Rule, RuleBook
from wijkaanpak_plugin.domain.sentences import in_words


def body(body_id: str, kind: str, shape: Any, origin: str = "claim", **values: Any) -> dict[str, Any]:
    """Return one row of a table of bodies; ``shape`` is WKT or a geometry."""
    geometry = wkt.loads(shape) if isinstance(shape, str) else shape
    return {"body_id": body_id, "name": body_id, "kind": kind, "origin": origin, "geometry": geometry, **values}


def bodies(*rows: dict[str, Any]) -> pd.DataFrame:
    """Return a table of bodies."""
    return pd.DataFrame(list(rows), columns=[*BODY_COLUMN_NAMES, "geometry"])


def rule(a: str, b: str, relation: str, horizontal_m: float | None = None, vertical_m: float | None = None) -> Rule:
    """Return one rule of a made-up source."""
    name = f"{a}-{b}-{relation}"
    return Rule(name, a, b, relation, horizontal_m, vertical_m, "made up for a test", "assumption", "")


def book(*rules: Rule) -> RuleBook:
    """Return a rule book with just these rules."""
    return RuleBook(rules, load_kinds())


def square(x: float, y: float, size: float) -> shapely.Polygon:
    """Return a square with its lower left corner at (x, y)."""
    return shapely.box(x, y, x + size, y + size)


def only(findings: pd.DataFrame) -> pd.Series:
    """Return the one finding there is, with its sentence."""
    said = in_words(findings)
    assert len(said) == 1, said[["type", "subtype", "a_id", "b_id", "sentence"]].to_string()
    return said.iloc[0]


KINDS = ("tree", "low_voltage", "gas_low_pressure", "gravity_sewer", "heat", "building", "parking", "planting", "wadi")


def random_scene(seed: int, claims: int = 12, existing: int = 12, size: float = 40.0) -> tuple[pd.DataFrame, RuleBook]:
    """Return a random, crowded scene and a random rule book."""
    random = np.random.default_rng(seed)
    rows = [random_body(random, f"c{i:03}", "claim" if random.random() < 0.8 else "work", size) for i in range(claims)]
    rows += [random_body(random, f"e{i:03}", "existing", size) for i in range(existing)]
    return bodies(*rows), book(*random_rules(random))


def random_rules(random: np.random.Generator) -> list[Rule]:
    """Return rules for about four fifths of the pairs of kinds."""
    rules = []
    for number, a in enumerate(KINDS):
        for b in KINDS[number:]:
            relation = random.choice(["forbidden", "clearance", "shared", "allowed", ""])
            if relation:
                needed = relation == "clearance" or (relation == "forbidden" and random.random() < 0.4)
                horizontal = float(random.choice([0.5, 1.5, 2.5])) if needed else None
                vertical = float(random.choice([0.3, 1.0])) if random.random() < 0.5 else None
                rules.append(rule(a, b, str(relation), horizontal, vertical))
    return rules


def random_body(random: np.random.Generator, body_id: str, origin: str, size: float) -> dict[str, Any]:
    """Return a body with a random shape in a square of ``size`` metres, and random properties."""
    top = float(random.uniform(-2, 1)) if random.random() < 0.7 else np.nan
    begin = int(random.integers(2026, 2040))
    values: dict[str, Any] = {
        "width_m": float(random.choice([0.0, 0.4, 2.0])),
        "top_m": top,
        "bottom_m": top - float(random.uniform(0.1, 1.5)) if random.random() < 0.85 else np.nan,
        "accuracy_m": float(random.choice([0.0, 0.0, 1.0])),
        "owner": str(random.choice(["water board", "municipality", "grid operator", ""])),
        "transitions": str(random.choice(["energy", "mobility,energy", "nature_inclusivity", ""])),
        "works_from": str(begin) if random.random() < 0.8 else "",
        "works_to": str(begin + int(random.integers(0, 3))),
        "duration_months": float(random.integers(1, 14)) if random.random() < 0.5 else np.nan,
        "opens": str(random.choice(["none", "surface", "underground", "building"])),
        "hardness": ("", "fixed", "firm", "flexible", "unknown")[begin % 5],
        "building_block": ("", "renovation")[begin % 2],
        "frees": str(random.choice(["", "", "", "parking", "gas_pipe,building"])) if origin != "existing" else "",
    }
    return body(body_id, str(random.choice(KINDS)), _random_shape(random, size), origin, **values)


def _random_shape(random: np.random.Generator, size: float) -> shapely.Geometry:
    x, y = random.uniform(0, size, 2)
    sort = random.integers(0, 3)
    if sort == 0:
        return shapely.Point(x, y)
    if sort == 1:
        return shapely.LineString([(x, y), *random.uniform(0, size, (int(random.integers(1, 3)), 2))])
    corners = np.sort(random.uniform(0, 2 * np.pi, 6))
    radius = random.uniform(2, 8)
    return shapely.Polygon(np.column_stack([x + radius * np.cos(corners), y + radius * np.sin(corners)]))
