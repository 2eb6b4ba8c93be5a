"""Rows of terraced houses along the streets, with their plots, sheds and back paths."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import shapely
from shapely import MultiPoint, Polygon
from shapely.geometry import LineString
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from tools.sample import place
from tools.sample.buildings import Building, special_buildings
from tools.sample.green_and_water import reserved
from tools.sample.streets import Street, corridors, outline, streets

_HOUSE_WIDTHS_M = (6.3, 6.6, 6.9, 7.2)
_GARDEN_MIN_M = 6.0
_GARDEN_MAX_M = 13.0
_BACK_PATH_M = 1.5


@dataclass(frozen=True)
class House:
    """A house in a row: its street and number, its row, footprint and the way its back faces."""

    street: str
    number: int
    row: int
    footprint: Polygon
    back: tuple[float, float]
    outward: tuple[float, float]
    year: int
    height_m: float
    owner: str


@lru_cache(maxsize=1)
def houses() -> tuple[House, ...]:
    """Return every house in a row, street by street."""
    builder = _RowBuilder()
    for street in streets():
        for side in street.rows:
            builder.build(street, side)
    return tuple(builder.houses)


class _RowBuilder:
    """Walks along each side of a street and puts rows of houses where the ground is free."""

    def __init__(self) -> None:
        self._random = np.random.Generator(np.random.PCG64(place.SEED))
        free = outline().difference(corridors().buffer(0.3)).difference(reserved())
        self._free = free.buffer(0)
        shapely.prepare(self._free)
        self._taken: list[Polygon] = []
        self._row = 0
        self.houses: list[House] = []

    def build(self, street: Street, side: int) -> None:
        station, number = 4.0, 1 if side > 0 else 2
        while station < street.axis.length - 6.0:
            count = self._one_row(street, side, station, number)
            number += 2 * len(count)
            station = count[-1] + float(self._random.uniform(5.5, 9.5)) if count else station + 1.0

    def _one_row(self, street: Street, side: int, station: float, number: int) -> list[float]:
        """Put one row; return the station at the end of each house (empty when there is no room)."""
        draw = self._random
        # Semi-detached pairs here and there, else rows of six to ten: the mix of a neighbourhood of the seventies.
        pair = draw.random() < 0.46
        size = 2 if pair else int(draw.integers(6, 11))
        width = 8.2 if pair else float(draw.choice(_HOUSE_WIDTHS_M))
        front = street.profile.half(side) + float(draw.uniform(2.6, 4.2))
        depth = float(draw.uniform(8.6, 9.8))
        year, owner = int(draw.integers(1968, 1981)), _owner(draw.random())
        height = float(draw.choice((8.5, 9.0, 9.5)))
        ends: list[float] = []
        strips: list[Polygon] = []
        for place_in_row in range(size):
            start = station + place_in_row * width
            end = start + width
            strip = street.axis.strip(start, end, side * (front - 1.5), side * (front + depth + _GARDEN_MIN_M))
            if end > street.axis.length - 3.0 or not self._is_free(strip):
                break
            footprint = street.axis.strip(start, end, side * front, side * (front + depth))
            back = street.axis.at((start + end) / 2, side * (front + depth))
            middle = street.axis.at((start + end) / 2, side * front)
            way = np.array([back.x - middle.x, back.y - middle.y]) / depth
            self.houses.append(
                House(
                    street.name,
                    number + 2 * place_in_row,
                    self._row,
                    footprint,
                    (back.x, back.y),
                    (float(way[0]), float(way[1])),
                    year,
                    height,
                    owner,
                )
            )
            strips.append(strip.buffer(1.2, join_style="mitre"))
            ends.append(end)
        if len(ends) == 1 or (len(ends) < 3 and not pair):
            del self.houses[-len(ends) or len(self.houses) :]
            return []
        self._taken.extend(strips)
        self._row += bool(ends)
        return ends

    def _is_free(self, strip: Polygon) -> bool:
        if not self._free.contains(strip):
            return False
        return not shapely.intersects(strip, self._taken).any()


def _owner(chance: float) -> str:
    return place.HOUSING_CORPORATION if chance < 0.4 else place.PRIVATE


@dataclass(frozen=True)
class Plot:
    """The private ground around a house and the shed on it (None where the garden is too small)."""

    house: House
    yard: BaseGeometry
    shed: Polygon | None


@lru_cache(maxsize=1)
def plots() -> tuple[Plot, ...]:
    """Return the plot of every house: the ground nearest to it, no deeper than a garden is."""
    built = houses()
    cells = _nearest_ground([house.footprint for house in built])
    free = outline().difference(corridors()).difference(reserved())
    everything = unary_union([house.footprint for house in built])
    grounds = [
        cell.intersection(free).intersection(house.footprint.buffer(_GARDEN_MAX_M, join_style="mitre"))
        for cell, house in zip(cells, built)
    ]
    grounds = _without_back_paths(grounds, [house.row for house in built])
    result = []
    for house, ground in zip(built, grounds):
        shed = _shed(house, ground, everything)
        yard = ground.difference(everything)
        result.append(Plot(house, yard if shed is None else yard.difference(shed), shed))
    return tuple(result)


@lru_cache(maxsize=1)
def all_buildings() -> tuple[Building, ...]:
    """Return every building: the rows and the ones placed by hand."""
    rows = [
        Building(
            f"{house.street.lower()}-{house.number}",
            f"{house.street} {house.number}",
            "house",
            house.footprint,
            house.height_m,
            house.year,
            house.owner,
        )
        for house in houses()
    ]
    return tuple(rows + special_buildings())


def _nearest_ground(shapes: list[Polygon]) -> list[BaseGeometry]:
    """Return for each shape the ground that is nearer to its middle than to any other middle."""
    middles = [shape.centroid for shape in shapes]
    cells = list(shapely.voronoi_polygons(MultiPoint(middles), extend_to=outline().buffer(50)).geoms)
    tree = shapely.STRtree(cells)
    found = tree.query(middles, predicate="within")
    order = dict(zip(found[0].tolist(), found[1].tolist()))
    return [cells[order[index]] for index in range(len(middles))]


def _without_back_paths(grounds: list[BaseGeometry], rows: list[int]) -> list[BaseGeometry]:
    """Cut a path between the gardens of different rows."""
    members: dict[int, list[BaseGeometry]] = {}
    for ground, row in zip(grounds, rows):
        members.setdefault(row, []).append(ground)
    unions = {row: unary_union(parts).buffer(_BACK_PATH_M / 2) for row, parts in members.items()}
    keys = list(unions)
    tree = shapely.STRtree([unions[key] for key in keys])
    result = []
    for ground, row in zip(grounds, rows):
        near = [unions[keys[index]] for index in tree.query(ground) if keys[index] != row]
        result.append(ground.difference(unary_union(near)) if near else ground)
    return result


def _shed(house: House, ground: BaseGeometry, everything: BaseGeometry) -> Polygon | None:
    """Return a shed of 2.4 by 3 m at the end of the garden."""
    back, way = np.array(house.back), np.array(house.outward)
    ray = LineString([back, back + 40.0 * way]).intersection(ground.buffer(0.01))
    depth = ray.length
    if depth < 6.5:
        return None
    along = np.array([way[1], -way[0]])
    outer = back + (depth - 0.4) * way
    corners = [
        outer - 2.6 * along,
        outer - 0.1 * along,
        outer - 0.1 * along - 3.0 * way,
        outer - 2.6 * along - 3.0 * way,
    ]
    shed = Polygon(corners)
    return shed if ground.contains(shed) and not shed.intersects(everything) else None
