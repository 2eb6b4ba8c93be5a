"""Trees along streets and water, in the park and in green places."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import shapely
from shapely import Polygon
from shapely.geometry import Point
from shapely.ops import unary_union

from tools.sample import green_and_water as green
from tools.sample import place
from tools.sample.ground import CARRIAGEWAY, CYCLE_PATH, FOOTPATH, PARK, PLANTING, WATER, areas
from tools.sample.parking import bays, free_stretches
from tools.sample.rows import all_buildings
from tools.sample.streets import VERGE, outline, street

_STREET_SPECIES = ("Tilia x europaea", "Acer campestre", "Carpinus betulus", "Prunus avium", "Sorbus aria")
_WATER_SPECIES = ("Alnus glutinosa", "Salix alba", "Populus nigra")
_PARK_SPECIES = ("Quercus robur", "Fagus sylvatica", "Betula pendula", "Alnus glutinosa", "Aesculus hippocastanum")
_PARK_TREES = 62
_GREEN_TREES = 34


class Tree(NamedTuple):
    """A tree: where the stem stands (local frame), species, crown diameter and height in metres, year planted."""

    name: str
    point: Point
    species: str
    crown_m: float
    height_m: float
    year: int


@lru_cache(maxsize=1)
def trees() -> tuple[Tree, ...]:
    """Return all trees, those along streets first."""
    dice = np.random.Generator(np.random.PCG64(place.SEED + 2))
    walls = unary_union([building.footprint for building in all_buildings()])
    hard = unary_union([area.shape for area in areas() if area.kind in (CARRIAGEWAY, CYCLE_PATH, FOOTPATH, WATER)])
    inside = outline().buffer(-1.0)
    shapely.prepare(walls)
    shapely.prepare(hard)
    found: list[Tree] = []
    for name, point, species, size in _places(dice):
        crown = float(np.round(size * dice.uniform(0.75, 1.2), 1))
        if not inside.contains(point) or walls.dwithin(point, crown * 0.42) or hard.contains(point):
            continue
        year = int(dice.integers(1970, 2016))
        found.append(Tree(name, point, species, crown, round(crown * 1.5 + 2.0, 1), year))
    return tuple(found)


def _places(dice: np.random.Generator) -> Iterator[tuple[str, Point, str, float]]:
    yield from _along_streets(dice)
    yield from _along_canal(dice)
    parks = [area.shape for area in areas() if area.kind == PARK]
    for point in _scattered(dice, unary_union(parks), _PARK_TREES, 6.5):
        yield "Boom Elzenpark", point, _choice(dice, _PARK_SPECIES), 9.0
    lawns = [area.shape for area in areas() if area.kind == PLANTING and area.shape.area > 150.0]
    for point in _scattered(dice, unary_union(lawns), _GREEN_TREES, 9.0):
        yield "Boom groenstrook", point, _choice(dice, _STREET_SPECIES), 7.0


def _along_streets(dice: np.random.Generator) -> Iterator[tuple[str, Point, str, float]]:
    kinds: dict[str, str] = {}
    skip = False
    for bay in bays():
        if bay.tree is None:
            continue
        skip = not skip and dice.uniform(0.0, 1.0) < 0.75
        if not skip:
            species = kinds.setdefault(bay.street, _choice(dice, _STREET_SPECIES))
            yield f"Boom {bay.street}", bay.tree, species, 5.0
    for name, margin in (("Randweg", 9.0), ("Elzenlaan", 8.0)):
        road = street(name)
        for side in (1, -1):
            inner, outer = road.profile.bounds(side, VERGE) or (0.0, 0.0)
            for start, end in free_stretches(road, margin):
                for station in np.arange(start, end, road.trees_every_m):
                    point = road.axis.at(float(station), side * (inner + outer) / 2)
                    yield f"Boom {name}", point, "Tilia x europaea", 7.5


def _along_canal(dice: np.random.Generator) -> Iterator[tuple[str, Point, str, float]]:
    axis = green.canal_axis()
    for offset, spacing in ((11.0, 19.0), (-11.0, 24.0)):
        for station in np.arange(6.0, axis.length - 4.0, spacing):
            point = axis.at(float(station + dice.uniform(-2.0, 2.0)), offset)
            yield f"Boom {green.CANAL_NAME}", point, _choice(dice, _WATER_SPECIES), 7.5


def _scattered(dice: np.random.Generator, ground: Polygon, count: int, apart_m: float) -> Iterator[Point]:
    """Yield points inside the ground, at least ``apart_m`` from one another."""
    ground = ground.buffer(-1.5)
    shapely.prepare(ground)
    low_x, low_y, high_x, high_y = ground.bounds
    found: list[Point] = []
    for _ in range(count * 60):
        point = Point(dice.uniform(low_x, high_x), dice.uniform(low_y, high_y))
        if ground.contains(point) and all(point.distance(other) > apart_m for other in found):
            found.append(point)
            yield point
        if len(found) == count:
            return


def _choice(dice: np.random.Generator, names: tuple[str, ...]) -> str:
    return names[int(dice.integers(len(names)))]
