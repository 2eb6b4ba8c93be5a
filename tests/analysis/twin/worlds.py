"""Random crowded worlds, with a rule book of their own, in which everything happens that the engine tells apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

import numpy as np
import pandas as pd
import shapely
import shapely.affinity
from scenes import bodies, body, rule, square
from twin.kinds import SMALL_KINDS, WORLD_KINDS

from wijkaanpak_plugin.domain.catalogue.rule_book import Rule, RuleBook

#: Side of a world in metres.
SIZE = 40.0

#: Rule books that the worlds take turns with: making one takes longer than making a world.
BOOKS = 61

#: Between worlds side by side: farther than any rule or search distance reaches.
_APART = 1000.0

Row = dict[str, Any]
_OWNERS = ("water board", "municipality", "grid operator", "")
_RELATIONS = ("forbidden", "forbidden", "clearance", "clearance", "displaces", "shared", "allowed", "unjudged", "")
#: What an existing body is at its owner, and what is allowed for a pair of kinds, in turn: worlds that were once found
#: to be judged wrongly stay as they were but for these.
_STATUSES = ("functional", "disused", "projected", "")
_ALLOWED = ("allowed", "precaution")


def random_world(seed: int) -> tuple[pd.DataFrame, RuleBook]:
    """Return the bodies of a random world and the rules that hold in it."""
    random = np.random.default_rng(seed)
    rows = [random_row(random, f"{number:02}c", "claim") for number in range(4)]
    rows += [random_row(random, f"{number:02}w", "work") for number in range(1 + seed % 2)]
    rows += [random_row(random, f"{number:02}e", "existing") for number in range(5)]
    for scene in random.choice([_net_and_line, _renewal, _freed_parking, _casing, _joined, _edges], 2, replace=False):
        rows += scene(random)
    return bodies(*rows), random_book(seed % BOOKS)


def side_by_side(seeds: Sequence[int]) -> tuple[dict[str, pd.DataFrame], RuleBook]:
    """Return random worlds of one rule book that lie so far apart that they know nothing of each other.

    By the first letters of the ids in each. One analysis of all of them costs a part of what one of each does.
    """
    worlds = {}
    for place, seed in enumerate(seeds):
        world, _ = random_world(seed)
        name = f"{place:03}."
        renews = [name + text if text else "" for text in world["renews"].fillna("")]
        shapes = shapely.transform(world["geometry"].to_numpy(), lambda xy, by=place * _APART: np.add(xy, (by, 0.0)))
        worlds[name] = world.assign(body_id=name + world["body_id"], renews=renews, geometry=shapes)
    return worlds, random_book(seeds[0] % BOOKS)


@lru_cache(maxsize=BOOKS)
def random_book(seed: int) -> RuleBook:
    """Return a random rule book."""
    return RuleBook([*random_rules(np.random.default_rng(seed))], SMALL_KINDS)


def random_rules(random: np.random.Generator) -> Iterator[Rule]:
    """Yield rules for most pairs of kinds, for some groups, and for what lies in one layer."""
    for number, a in enumerate(WORLD_KINDS):
        for other, b in enumerate(WORLD_KINDS[number:]):
            relation = str(random.choice(_RELATIONS))
            if relation == "allowed":
                relation = _ALLOWED[other % len(_ALLOWED)]
            if relation == "unjudged" and "underground" not in _layers(a, b):
                relation = "allowed"
            if relation:
                yield _rule(random, a, b, relation)
    yield _rule(random, "cable_or_pipe", "cable_or_pipe", "clearance")
    yield _rule(random, "greenery", "cable_or_pipe", str(random.choice(["forbidden", "clearance"])))
    yield _rule(random, "any_surface", "any_surface", str(random.choice(["forbidden", "displaces"])))
    yield _rule(random, "any_underground", "any_building", "forbidden")


def _layers(a: str, b: str) -> set[str]:
    return {str(SMALL_KINDS.frame.at[kind, "vertical_layer"]) for kind in (a, b)}


def _rule(random: np.random.Generator, a: str, b: str, relation: str) -> Rule:
    horizontal = vertical = None
    if relation == "clearance":
        horizontal = float(random.choice([0.25, 0.5, 1.5, 2.5]))
    elif relation == "forbidden" and random.random() < 0.4:
        horizontal = 0.0
    if relation in ("forbidden", "clearance") and random.random() < 0.5:
        vertical = float(random.choice([0.3, 1.0]))
    status = str(random.choice(["norm", "authority", "local", "assumption"]))
    return replace(rule(a, b, relation, horizontal, vertical), status=status)


def random_row(random: np.random.Generator, body_id: str, origin: str) -> Row:
    """Return a body with a random shape and random properties."""
    values = {**_sizes(random), **_planning(random), **_belonging(random, origin)}
    if origin == "existing":
        values["status"] = _STATUSES[sum(body_id.encode()) % len(_STATUSES)]
    kind = str(random.choice(WORLD_KINDS))
    return body(body_id, kind, _part(random, 1) if kind == "casing" else _shape(random), origin, **values)


def _sizes(random: np.random.Generator) -> Row:
    top = float(random.uniform(-2, 1)) if random.random() < 0.6 else np.nan
    return {
        "width_m": float(random.choice([np.nan, 0.0, 0.015, 0.4, 2.0])),
        "top_m": top,
        "bottom_m": top - float(random.uniform(0.1, 1.5)) if random.random() < 0.8 else np.nan,
        "depth_source": str(random.choice(["measured", "measured", "given", "network", "default", "unknown", ""])),
        "accuracy_m": float(random.choice([0.0, 0.0, 0.05, 1.0])),
    }


def _planning(random: np.random.Generator) -> Row:
    begin = int(random.integers(2026, 2038))
    return {
        "works_from": str(begin) if random.random() < 0.8 else "",
        "works_to": str(begin + int(random.integers(0, 3))),
        "duration_months": float(random.integers(1, 14)) if random.random() < 0.5 else np.nan,
        "hardness": str(random.choice(["fixed", "fixed", "firm", "flexible", "unknown", ""])),
        "opens": str(random.choice(["none", "surface", "underground", "building", ""])),
    }


def _belonging(random: np.random.Generator, origin: str) -> Row:
    common = {
        "owner": str(random.choice(_OWNERS)),
        "transitions": str(random.choice(["energy", "mobility,energy", "nature_inclusivity", ""])),
    }
    if origin == "existing":
        return common
    frees = ["", "", "", "parking", "gas_pipe,building", "greenery"] if origin == "claim" else [""]
    return {
        **common,
        "frees": str(random.choice(frees)),
        "design_id": str(random.choice(["", "", "", "d1", "d2"])),
        "packages": str(random.choice(["", "", "p1", "p2", "p1,p2"])) if origin == "claim" else "",
        "building_block": str(random.choice(["", "b1", "b2"])),
    }


def _shape(random: np.random.Generator) -> shapely.Geometry:
    if random.random() < 0.9:
        return _part(random)
    sort = int(random.integers(0, 3))
    parts = [_part(random, sort) for _ in range(2)]
    return shapely.MultiLineString(parts) if sort == 1 else shapely.union_all(parts)


def _part(random: np.random.Generator, sort: int | None = None) -> shapely.Geometry:
    x, y = random.uniform(0, SIZE, 2)
    sort = int(random.integers(0, 3)) if sort is None else sort
    if sort == 0:
        return shapely.Point(x, y)
    if sort == 1:
        return shapely.LineString([(x, y), *random.uniform(0, SIZE, (int(random.integers(1, 3)), 2))])
    corners = np.sort(random.uniform(0, 2 * np.pi, 6))
    radius = random.uniform(2, 8)
    return shapely.Polygon(np.column_stack([x + radius * np.cos(corners), y + radius * np.sin(corners)]))


def _placed(random: np.random.Generator, *points: tuple[float, float]) -> shapely.LineString:
    """Return a line, somewhere and turned at random."""
    line = shapely.affinity.rotate(shapely.LineString(points), float(random.uniform(0, 360)), origin=(0, 0))
    return shapely.affinity.translate(line, *random.uniform(10, SIZE - 10, 2))


def _net_and_line(random: np.random.Generator) -> list[Row]:
    """A main in pieces, and a line that crosses it, runs along it, or does both."""
    pieces = _placed(random, *((float(x), 0.0) for x in range(-12, 13, 4)))
    slant = float(random.choice([0.3, 1.0, 6.0]))
    bent = [(-10.0, -slant), (10.0, slant)] if random.random() < 0.7 else [(-9.0, 0.33), (5.0, 0.33), (6.0, -4.0)]
    line = shapely.LineString(bent)
    angle = np.degrees(np.arctan2(*(np.subtract(pieces.coords[-1], pieces.coords[0])[::-1])))
    line = shapely.affinity.rotate(line, float(angle), origin=(0, 0))
    line = shapely.affinity.translate(line, *pieces.interpolate(0.5, normalized=True).coords[0])
    depth = {"top_m": -1.0, "bottom_m": -1.3, "depth_source": str(random.choice(["measured", "network"]))}
    main = [
        body(f"m{number}", "gas_low_pressure", piece, "existing", owner="grid operator", width_m=0.2, **depth)
        for number, piece in enumerate(map(shapely.LineString, zip(pieces.coords, pieces.coords[1:])))
    ]
    values = {**_sizes(random), "depth_source": "given"}
    kind = str(random.choice(["heat", "low_voltage", "casing", "drinking_water"]))
    return [*main, body("m-line", kind, line, str(random.choice(["claim", "work"])), **values)]


def _renewal(random: np.random.Generator) -> list[Row]:
    """A main that a work renews in place or moves a little, with trees beside it and claims over it."""
    kind, line = str(random.choice(["low_voltage", "gravity_sewer", "heat"])), _placed(random, (-15, 0), (15, 0))
    moved = line.parallel_offset(float(random.choice([0.01, 0.2, 0.45]))) if random.random() < 0.7 else line
    old = body("r-old", kind, line, "existing", owner="municipality", **_sizes(random))
    renews = "r-old" if random.random() < 0.3 else ""
    values = {**_sizes(random), **_planning(random), "owner": str(random.choice(_OWNERS)), "renews": renews}
    work = body("r-work", kind, moved, "work", **values)
    trees = [
        body(f"r-tree{number}", "tree", line.parallel_offset(float(random.uniform(0.1, 3))).centroid, "existing")
        for number in range(2)
    ]
    near = line.parallel_offset(float(random.uniform(0, 2)))
    claim = body("r-claim", str(random.choice(WORLD_KINDS)), near, **_sizes(random), **_planning(random))
    return [old, work, *trees, claim]


def _freed_parking(random: np.random.Generator) -> list[Row]:
    """Parking places of which claims free a part, and others that use them."""
    x, y = random.uniform(5, SIZE - 15, 2)
    share = float(random.choice([4.0, 6.0, 10.0]))
    rows = [
        body("f-place", "parking", square(x, y, 10), "existing", **_sizes(random)),
        body("f-hub", "mobility_hub", shapely.box(x, y, x + share, y + 10), frees="parking", **_planning(random)),
        body("f-plant", "planting", square(x + float(random.choice([1.0, 5.5])), y + 1, 3), **_planning(random)),
        body("f-tree", "tree", shapely.Point(x + 2, y + 2)),
    ]
    if random.random() < 0.5:
        line = shapely.LineString([(x + 5, y - 3), (x + 5, y + 13)])
        rows.append(body("f-line", "drinking_water", line, frees="parking", width_m=0.0))
    return rows


def _casing(random: np.random.Generator) -> list[Row]:
    """A cable in its casing, each of them claimed or existing, beside a line that is claimed."""
    line = _placed(random, (-10, 0), (10, 0))
    owner, (first, second) = str(random.choice(["", "grid operator"])), random.choice(["claim", "existing"], 2)
    beside = line.parallel_offset(float(random.choice([0.052, 0.31, 0.645])))
    inside = line.parallel_offset(float(random.choice([0.02, 0.2])))
    return [
        body("k-cable", "medium_voltage", line, str(first), owner=owner, **_sizes(random)),
        body("k-casing", "casing", inside, str(second), owner=owner, width_m=float(random.choice([0.2, 0.6]))),
        body("k-heat", "heat", beside, width_m=float(random.choice([0.0, 0.3])), owner="water board"),
        body("k-tree", "tree", beside.centroid, str(random.choice(["claim", "existing"]))),
    ]


def _joined(random: np.random.Generator) -> list[Row]:
    """A connection that is drawn up to a net of its own group, or to a wall at an angle."""
    main = _placed(random, (-10, 0), (10, 0))
    start = main.interpolate(float(random.uniform(3, 15)))
    house = square(*random.uniform(0, SIZE - 8, 2), 8)
    wall = house.exterior.interpolate(float(random.uniform(0, 32)))
    away = shapely.Point(*random.uniform(0, SIZE, 2))
    width = float(random.choice([0.0, 0.3]))
    return [
        body("j-main", "low_voltage", main, "existing", width_m=0.1, owner="grid operator"),
        body("j-house", "building", house, str(random.choice(["claim", "existing"]))),
        body("j-cable", "medium_voltage", shapely.LineString([start, away]), width_m=width),
        body("j-pipe", "heat", shapely.LineString([away, wall]), width_m=width),
    ]


def _edges(random: np.random.Generator) -> list[Row]:
    """Areas beside each other that overlap by as much as counts, or just not."""
    x, y = random.uniform(5, SIZE - 20, 2)
    sink = float(random.choice([-0.01, 0.0002, 0.01, 0.03, 0.5]))
    kinds = [str(random.choice(["planting", "wadi", "mobility_hub", "building"])) for _ in range(2)]
    return [
        body("s-one", kinds[0], square(x, y, 8), design_id=str(random.choice(["", "s"]))),
        body("s-two", kinds[1], square(x + 8 - sink, y + 1, 8), design_id=str(random.choice(["", "s"]))),
        body("s-path", "parking", shapely.box(x - 3 + sink, y, x + sink, y + 8), "existing"),
        body("s-point", "tree", shapely.Point(x - sink, y + 4), str(random.choice(["claim", "existing"]))),
    ]
