"""The surface of the sample: every square metre belongs to one area of one kind, without overlaps.

Areas are laid in order; what lies already is cut out of what comes later. The order is that of the street: main
road and its cycle paths first, then carriageways with rounded corners, parking, footpaths and verges, then water,
places, private ground, and green for what is left.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import shapely
from shapely import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from tools.sample import green_and_water as green
from tools.sample import place
from tools.sample.parking import Bay, bays
from tools.sample.rows import all_buildings, plots
from tools.sample.streets import (
    CYCLE_PATH,
    FOOTPATH,
    PARKING,
    PLANTING,
    VERGE,
    Street,
    outline,
    streets,
)

CARRIAGEWAY, WATER, BANK, YARD, PARK = (
    "carriageway",
    "water",
    "bank",
    "private_yard",
    "park",
)
_CORNER_M = 4.0
_SLIVER_M = 0.25
_SMALLEST_M2 = 1.0
#: Overlays on a grid never fail on nearly equal edges.
_GRID_M = 0.001
_REINDEX_AFTER = 60


class Area(NamedTuple):
    """One area of the surface: key, name, kind, shape in the local frame and owner."""

    key: str
    name: str
    kind: str
    shape: Polygon
    owner: str


class _Ground:
    """The areas laid so far; a new one loses what lies already."""

    def __init__(self, whole: Polygon, obstacles: list[Polygon]) -> None:
        self._whole = whole
        self._laid: list[Polygon] = list(obstacles)
        self._tree = shapely.STRtree(self._laid)
        self._indexed = len(self._laid)
        self.areas: list[Area] = []

    def lay(self, name: str, kind: str, shape: BaseGeometry, owner: str = place.MUNICIPALITY) -> None:
        """Lay a shape where nothing lies yet; slivers narrower than a kerb are left out."""
        piece = _clean(shape.buffer(0).intersection(self._whole))
        for obstacle in self._near(piece):
            piece = _clean(shapely.difference(piece, obstacle, grid_size=_GRID_M))
        opened = piece.buffer(-_SLIVER_M / 2).buffer(_SLIVER_M / 2, join_style="mitre")
        for part in _polygons(opened.intersection(piece)):
            if part.area >= _SMALLEST_M2:
                key = f"{kind}-{len(self.areas) + 1:04d}"
                self.areas.append(Area(key, name, kind, part, owner))
                self._laid.append(part)

    def left(self) -> list[Polygon]:
        """Return the parts of the whole on which nothing lies."""
        return _polygons(shapely.difference(self._whole, unary_union(self._laid), grid_size=_GRID_M))

    def _near(self, piece: BaseGeometry) -> list[Polygon]:
        if len(self._laid) - self._indexed > _REINDEX_AFTER:
            self._tree, self._indexed = shapely.STRtree(self._laid), len(self._laid)
        found = sorted(self._tree.query(piece, predicate="intersects").tolist())
        recent = self._laid[self._indexed :]
        touching = shapely.intersects(piece, recent).nonzero()[0].tolist()
        return [self._laid[index] for index in found] + [recent[index] for index in touching]


@lru_cache(maxsize=1)
def areas() -> tuple[Area, ...]:
    """Return the areas of the surface; together they fill the plan area, buildings and sheds apart."""
    built = [building.footprint for building in all_buildings()]
    sheds = [plot.shed for plot in plots() if plot.shed is not None]
    ground = _Ground(outline(), built + sheds)
    _lay_streets(ground)
    _lay_water(ground)
    _lay_sites(ground)
    for plot in plots():
        name = f"Tuin {plot.house.street} {plot.house.number}"
        ground.lay(name, YARD, plot.yard, plot.house.owner)
    _lay_rest(ground)
    return tuple(ground.areas)


def _lay_streets(ground: _Ground) -> None:
    main, others = streets()[0], streets()[1:]
    ground.lay(main.name, CARRIAGEWAY, main.carriageway())
    for _, kind, shape in _strips(main, CYCLE_PATH):
        ground.lay(f"Fietspad {main.name}", kind, shape)
    for street in others:
        ground.lay(street.name, CARRIAGEWAY, street.carriageway())
    roads = unary_union([street.carriageway() for street in streets()])
    rounded = roads.buffer(_CORNER_M, quad_segs=6).buffer(-_CORNER_M, quad_segs=6)
    ground.lay("Bocht", CARRIAGEWAY, rounded)
    for bay in bays():
        kind = PARKING if bay.parking else PLANTING
        ground.lay(_bay_name(bay), kind, bay.shape)
    for street in streets():
        for name, kind, shape in _strips(street):
            ground.lay(name, FOOTPATH if kind == PARKING else kind, shape)


def _bay_name(bay: Bay) -> str:
    return f"Parkeervak {bay.street}" if bay.parking else f"Boomvak {bay.street}"


_STRIP_NAMES = {CYCLE_PATH: "Fietspad", FOOTPATH: "Voetpad", PARKING: "Voetpad", VERGE: "Berm"}


def _strips(street: Street, only: str | None = None) -> Iterator[tuple[str, str, BaseGeometry]]:
    """Yield name, kind and shape of the strips of a street; a bridge has pavement where there is a verge."""
    for side in (1, -1):
        inner = street.profile.carriageway_m / 2
        for kind, width in street.profile.strips(side):
            shape: BaseGeometry = street.axis.strip(0.0, street.axis.length, side * inner, side * (inner + width))
            inner += width
            if only in (None, kind):
                if kind == VERGE:
                    yield f"Brug {street.name}", FOOTPATH, shape.intersection(green.canal_zone())
                    shape = shape.difference(green.canal_zone())
                yield f"{_STRIP_NAMES[kind]} {street.name}", kind, shape


def _lay_water(ground: _Ground) -> None:
    paths = green.park_paths()
    ground.lay("Parkbrug", CYCLE_PATH, paths[-1].strip(0, paths[-1].length, -1.5, 1.5))
    ground.lay(green.CANAL_NAME, WATER, green.canal_water(), place.WATER_BOARD)
    ground.lay(f"Oever {green.CANAL_NAME}", BANK, green.canal_banks(), place.WATER_BOARD)
    ground.lay("Jaagpad", FOOTPATH, green.towpath())
    ground.lay("Parkvijver", WATER, green.pond())
    ground.lay("Oever Parkvijver", BANK, green.pond().buffer(2.5))


def _lay_sites(ground: _Ground) -> None:
    for path in green.park_paths()[:-1]:
        ground.lay("Parkpad", FOOTPATH, path.strip(0, path.length, -1.25, 1.25))
    for name, kind, shape, owner in green.layout():
        ground.lay(name, kind, shape, owner)


def _lay_rest(ground: _Ground) -> None:
    """What is left: narrow ground between gardens is a back path, the rest is green."""
    for part in ground.left():
        wide = part.buffer(-1.3).buffer(1.3, join_style="mitre").intersection(part)
        for green_part in _polygons(wide):
            if green_part.area > 25.0:
                ground.lay("Groenstrook", PLANTING, green_part)
    for part in ground.left():
        ground.lay("Achterpad", FOOTPATH, part, place.PRIVATE)


def _clean(shape: BaseGeometry) -> MultiPolygon:
    return MultiPolygon(_polygons(shape))


def _polygons(shape: BaseGeometry) -> list[Polygon]:
    parts = shapely.get_parts(shape)
    is_area = shapely.get_type_id(parts) == shapely.GeometryType.POLYGON
    return list(parts[is_area & ~shapely.is_empty(parts)])
