"""Parking strips: groups of bays with a planted bay and a tree between them, away from junctions."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import numpy as np
from shapely import Polygon
from shapely.geometry import Point

from tools.sample import place
from tools.sample.streets import PARKING, Street, streets

_BAY_M = 5.5
_TREE_BAY_M = 2.6
_JUNCTION_M = 6.0


class Bay(NamedTuple):
    """A group of parking bays, or a planted bay with the place of its tree."""

    street: str
    parking: bool
    shape: Polygon
    tree: Point | None


@lru_cache(maxsize=1)
def bays() -> tuple[Bay, ...]:
    """Return all bays along the streets, street by street and side by side."""
    dice = np.random.Generator(np.random.PCG64(place.SEED + 1))
    return tuple(bay for street in streets() for side in (1, -1) for bay in _side(street, side, dice))


def _side(street: Street, side: int, dice: np.random.Generator) -> list[Bay]:
    bounds = street.profile.bounds(side, PARKING)
    if bounds is None:
        return []
    inner, outer = (side * bound for bound in bounds)
    result: list[Bay] = []
    for start, end in free_stretches(street, _JUNCTION_M):
        station = start
        while station + _BAY_M < end:
            count = min(int(dice.integers(2, 5)), int((end - station) / _BAY_M))
            stop = station + count * _BAY_M
            result.append(Bay(street.name, True, street.axis.strip(station, stop, inner, outer), None))
            station = stop + _TREE_BAY_M
            if station < end:
                shape = street.axis.strip(stop, station, inner, outer)
                tree = street.axis.at(stop + _TREE_BAY_M / 2, (inner + outer) / 2)
                result.append(Bay(street.name, False, shape, tree))
    return result


def free_stretches(street: Street, margin_m: float) -> list[tuple[float, float]]:
    """Return the stretches (begin and end station) of a street that lie ``margin_m`` from other streets."""
    axis = street.axis
    crossed: list[tuple[float, float]] = []
    for other in streets():
        if other.name == street.name:
            continue
        common = axis.geometry.intersection(other.corridor())
        for part in getattr(common, "geoms", [common]):
            if not part.is_empty and len(part.coords) > 1:
                ends = [axis.station_of(Point(part.coords[index])) for index in (0, -1)]
                crossed.append((min(ends) - margin_m, max(ends) + margin_m))
    stretches, station = [], 0.0
    for begin, end in sorted(crossed):
        if begin > station:
            stretches.append((station, begin))
        station = max(station, end)
    if station < axis.length:
        stretches.append((station, axis.length))
    return [stretch for stretch in stretches if stretch[1] - stretch[0] > 4.0]
