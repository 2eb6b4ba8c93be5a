"""The canal, the pond and the places of the sample that are laid out by hand: park, school, shops, flats, yards."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from shapely import Polygon, affinity, box
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from tools.sample import place
from tools.sample.axis import Axis
from tools.sample.streets import corridors, outline

CANAL_NAME = "Elzensingel"
WATER_WIDTH_M = 11.0
BANK_WIDTH_M = 3.5
TOWPATH_M = (12.5, 14.5)

_CANAL = ((394, 505), (391, 425), (373, 345), (372, 290), (393, 241), (452, 200), (545, 192), (690, 209))
_POND = ((303, 176), (318, 167), (340, 170), (354, 183), (350, 199), (333, 198), (318, 193), (304, 190))


@dataclass(frozen=True)
class Site:
    """A place laid out by hand: its name, the kind of its ground, its outline and its owner."""

    name: str
    use: str
    outline: tuple[tuple[float, float], ...]

    def polygon(self) -> Polygon:
        """Return the place without streets and without the canal."""
        return _cut_sites()[self.name]

    def cut(self) -> Polygon:
        """Work the polygon out; ``polygon`` remembers it."""
        ground = Polygon(self.outline).intersection(outline()).difference(corridors())
        return ground.difference(canal_zone()).buffer(-0.01).buffer(0.01)


PARK, SCHOOL, COMMUNITY, SHOPS, FLATS, INDUSTRY, COURT, CARE, ALLOTMENTS = (
    "park",
    "school",
    "community",
    "shops",
    "flats",
    "industry",
    "court",
    "care",
    "allotments",
)

SITES: tuple[Site, ...] = (
    Site(
        "Elzenpark",
        PARK,
        (
            (268, 98),
            (396, 98),
            (402, 150),
            (670, 152),
            (670, 205),
            (545, 190),
            (460, 196),
            (400, 226),
            (374, 270),
            (372, 292),
            (330, 272),
            (268, 254),
        ),
    ),
    Site("De Elzenhof", SCHOOL, ((202, 146), (268, 146), (268, 252), (191, 240))),
    Site("Buurthuis De Els", COMMUNITY, ((208, 98), (268, 98), (268, 146), (202, 146))),
    Site("Winkelplein", SHOPS, ((214, 30), (326, 30), (326, 110), (208, 110))),
    Site("Parkzicht", FLATS, ((326, 30), (492, 30), (492, 115), (326, 115))),
    Site("Nijverheidshoek", INDUSTRY, ((492, 20), (670, 10), (670, 110), (492, 115))),
    Site("De Hazelaar", CARE, ((556, 412), (664, 400), (664, 480), (556, 480))),
    Site("Volkstuinen", ALLOTMENTS, ((222, 447), (347, 449), (344, 482), (222, 480))),
    Site("Trapveld", COURT, ((4, 415), (50, 425), (62, 462), (2, 462))),
    Site("Sleedoornhof", COURT, ((116, 262), (160, 258), (157, 312), (126, 312))),
)


@lru_cache(maxsize=1)
def _cut_sites() -> dict[str, Polygon]:
    return {each.name: each.cut() for each in SITES}


@lru_cache(maxsize=1)
def canal_axis() -> Axis:
    """Return the middle of the canal, from north to east."""
    return Axis(_CANAL)


def canal_water() -> Polygon:
    """Return the water of the canal, with bridges not yet taken out."""
    return _along_canal(0.0, WATER_WIDTH_M / 2)


def canal_banks() -> Polygon:
    """Return both banks of the canal."""
    return canal_zone().difference(canal_water())


@lru_cache(maxsize=1)
def canal_zone() -> Polygon:
    """Return the water and its banks."""
    return _along_canal(0.0, WATER_WIDTH_M / 2 + BANK_WIDTH_M)


def towpath() -> Polygon:
    """Return the footpath along the park side of the canal, from the big bend to the edge."""
    axis = canal_axis()
    start = axis.station_of(Polygon(SITES[0].outline).centroid)
    return axis.strip(start, axis.length, -TOWPATH_M[0], -TOWPATH_M[1])


@lru_cache(maxsize=1)
def pond() -> Polygon:
    """Return the pond in the park."""
    ring = Axis((*_POND, _POND[0]))
    return Polygon(ring.geometry.coords).buffer(0).simplify(0.05)


@lru_cache(maxsize=1)
def reserved() -> Polygon:
    """Return the ground on which no row of houses may stand: places and the canal with its towpath."""
    return unary_union([site.polygon() for site in SITES] + [_along_canal(0.0, TOWPATH_M[1] + 1.0)])


def park_paths() -> list[Axis]:
    """Return the winding paths through the park."""
    return [
        Axis(((270, 112), (292, 140), (296, 178), (322, 208), (352, 226), (350, 284))),
        Axis(((262, 226), (284, 214), (304, 206), (330, 209), (362, 196), (372, 168), (352, 138), (300, 136))),
        Axis(((352, 138), (372, 118), (380, 100))),
        Axis(((368, 186), (388, 192), (404, 208), (432, 240))),
    ]


def site(name: str) -> Site:
    """Return a place by its name; KeyError when there is none."""
    return {each.name: each for each in SITES}[name]


def rectangle(x: float, y: float, length: float, depth: float, degrees: float) -> Polygon:
    """Return a rectangle around a middle, with its length turned by ``degrees``."""
    shape = box(x - length / 2, y - depth / 2, x + length / 2, y + depth / 2)
    return affinity.rotate(shape, degrees, origin=(x, y))


def _along_canal(inner: float, outer: float) -> Polygon:
    axis = canal_axis()
    left, right = (axis.strip(0.0, axis.length, side * inner, side * outer) for side in (1, -1))
    return unary_union([left.buffer(0.05), right.buffer(0.05)])


def layout() -> list[tuple[str, str, BaseGeometry, str]]:
    """Return how the places are laid out: name, kind, shape and owner, the upper one first."""
    municipality, corporation, private = place.MUNICIPALITY, place.HOUSING_CORPORATION, place.PRIVATE
    shops, flats, school = (site(name).polygon() for name in ("Winkelplein", "Parkzicht", "De Elzenhof"))
    parts: list[tuple[str, str, BaseGeometry, str]] = []
    for index, x in enumerate((374, 430, 482)):
        # A parking court between the flats, with a lane to it.
        parts.append((f"Parkeerhof Parkzicht {index + 1}", "parking", rectangle(x + 7, 70, 5, 42, -6), corporation))
        parts.append((f"Inrit Parkzicht {index + 1}", "carriageway", rectangle(x + 1, 72, 5, 58, -6), corporation))
    for row, y in enumerate((46, 62, 72)):
        parts.append((f"Parkeerplaats Winkelplein {row + 1}", "parking", rectangle(277, y, 42, 5, 2), municipality))
    parts.append(("Rijbaan Winkelplein", "carriageway", rectangle(271, 54.5, 58, 10.5, 2), municipality))
    parts.append(("Rijbaan Winkelplein", "carriageway", rectangle(300.5, 50, 5.5, 40, 2), municipality))
    parts.append(("Speelplek Elzenpark", "play_area", rectangle(382, 150, 18, 14, 10), municipality))
    parts.append(("Speelplek Sleedoornhof", "play_area", rectangle(140, 290, 14, 10, 0), municipality))
    parts.append(("Schoolplein", "pedestrian_area", school.intersection(rectangle(222, 194, 62, 84, 6)), municipality))
    parts.append(("Voorplein Buurthuis", "pedestrian_area", rectangle(238, 115, 34, 12, 3), municipality))
    parts.append(("Parkeerplaats De Hazelaar", "parking", rectangle(582, 423, 24, 5, -2), corporation))
    parts.append(("Voorplein De Hazelaar", "pedestrian_area", rectangle(607, 425, 20, 12, -2), corporation))
    parts.append(("Sleedoornhof", "planting", site("Sleedoornhof").polygon(), municipality))
    parts.append(("Trapveld", "play_area", rectangle(30, 441, 40, 24, 8), municipality))
    parts.extend(_allotments())
    parts.append(("Winkelplein", "pedestrian_area", shops, municipality))
    parts.append(("Bedrijfsterrein", "private_yard", site("Nijverheidshoek").polygon().buffer(-3), private))
    parts.append(("Groen Parkzicht", "planting", flats, corporation))
    parts.append(("Tuin De Hazelaar", "planting", site("De Hazelaar").polygon(), corporation))
    parts.append(("Groen De Elzenhof", "planting", school, municipality))
    parts.append(("Elzenpark", "park", site("Elzenpark").polygon(), municipality))
    return parts


def _allotments() -> list[tuple[str, str, BaseGeometry, str]]:
    """Return allotments in two rows with a path between them, and the hedge of green around."""
    ground = site("Volkstuinen").polygon().buffer(-1.5)
    parts: list[tuple[str, str, BaseGeometry, str]] = [
        ("Pad volkstuinen", "footpath", rectangle(284, 464, 118, 2.0, 1).intersection(ground), place.MUNICIPALITY)
    ]
    for y in (457.4, 470.6):
        for index in range(14):
            plot = rectangle(233 + 8 * index, y + index * 0.14 - 0.9, 7.6, 11.0, 1)
            if ground.contains(plot):
                parts.append((f"Volkstuin {index + 1}", "garden", plot, place.RESIDENTS))
    return parts
