"""Streets of the sample: their lines and their profiles. Coordinates are metres in the local frame."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from shapely import Polygon
from shapely.ops import unary_union

from tools.sample.axis import Axis

Strips = tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class Profile:
    """A street profile: the carriageway in the middle and strips (kind, width in metres) from it outwards."""

    carriageway_m: float
    left: Strips
    right: Strips

    def half(self, side: int) -> float:
        """Return the distance from the axis to the edge of the profile; side is 1 (left) or -1 (right)."""
        return self.carriageway_m / 2 + sum(width for _, width in self.strips(side))

    def strips(self, side: int) -> Strips:
        """Return the strips of one side, from the carriageway outwards."""
        return self.left if side > 0 else self.right

    def bounds(self, side: int, kind: str) -> tuple[float, float] | None:
        """Return the inner and outer offset (without sign) of the first strip of a kind, or None."""
        inner = self.carriageway_m / 2
        for strip_kind, width in self.strips(side):
            if strip_kind == kind:
                return inner, inner + width
            inner += width
        return None


@dataclass(frozen=True)
class Street:
    """A street: its name, axis and profile; ``rows`` says on which sides houses may face it."""

    name: str
    axis: Axis
    profile: Profile
    rows: tuple[int, ...] = (1, -1)
    trees_every_m: float = 13.0

    def corridor(self) -> Polygon:
        """Return the ground between both edges of the profile."""
        return self.axis.strip(0.0, self.axis.length, -self.profile.half(-1), self.profile.half(1))

    def carriageway(self) -> Polygon:
        """Return the carriageway over the whole length."""
        half = self.profile.carriageway_m / 2
        return self.axis.strip(0.0, self.axis.length, -half, half)


FOOTPATH, PARKING, VERGE, CYCLE_PATH, PLANTING = "footpath", "parking", "verge", "cycle_path", "planting"

_MAIN_ROAD = Profile(
    7.0,
    left=((VERGE, 3.5), (CYCLE_PATH, 2.4), (FOOTPATH, 1.8), (VERGE, 3.0)),
    right=((VERGE, 3.5), (CYCLE_PATH, 2.4), (VERGE, 5.0)),
)
_COLLECTOR = Profile(
    5.8,
    left=((VERGE, 2.2), (CYCLE_PATH, 2.0), (FOOTPATH, 2.2)),
    right=((VERGE, 2.2), (CYCLE_PATH, 2.0), (FOOTPATH, 2.2)),
)
_BOTH_PARKING = Profile(4.8, left=((PARKING, 2.1), (FOOTPATH, 2.2)), right=((PARKING, 2.1), (FOOTPATH, 2.2)))
_ONE_PARKING = Profile(4.5, left=((PARKING, 2.1), (FOOTPATH, 2.1)), right=((FOOTPATH, 2.1),))
_QUAY = Profile(4.5, left=((PARKING, 2.1), (FOOTPATH, 2.2)), right=((FOOTPATH, 1.6),))

_LINES: tuple[tuple[str, Profile, tuple[int, ...], float, tuple[tuple[float, float], ...]], ...] = (
    ("Randweg", _MAIN_ROAD, (), 18.0, ((-30, 25), (150, 30), (330, 24), (500, 27), (690, 16))),
    (
        "Elzenlaan",
        _COLLECTOR,
        (1,),
        17.0,
        ((-30, 206), (95, 222), (190, 222), (285, 248), (371, 300), (455, 336), (560, 343), (690, 330)),
    ),
    (
        "Kastanjelaan",
        _BOTH_PARKING,
        (1,),
        11.0,
        ((216, 28), (208, 110), (193, 200), (189, 290), (200, 390), (214, 500)),
    ),
    ("Parklaan", _BOTH_PARKING, (1,), 12.0, ((209, 104), (290, 112), (365, 100), (470, 112), (570, 106), (690, 94))),
    ("Lijsterbesstraat", _ONE_PARKING, (1,), 14.0, ((-30, 92), (70, 97), (140, 92), (209.5, 98))),
    ("Wilgenstraat", _ONE_PARKING, (1, -1), 14.0, ((32, 95), (35, 150), (30, 214.5))),
    ("Berkenstraat", _BOTH_PARKING, (1, -1), 12.0, ((91, 97), (96, 150), (92, 221.5))),
    ("Esdoornstraat", _ONE_PARKING, (1, -1), 14.0, ((151, 93), (152, 150), (144, 224))),
    (
        "Meidoornstraat",
        _ONE_PARKING,
        (1, -1),
        13.0,
        ((22, 213), (17, 295), (38, 372), (95, 418), (150, 428), (206, 430)),
    ),
    ("Sleedoornstraat", _BOTH_PARKING, (1, -1), 12.0, ((84, 220.5), (79, 280), (94, 328), (132, 357), (195, 362))),
    ("Lindestraat", _BOTH_PARKING, (1, -1), 12.0, ((194, 338), (260, 334), (352, 350))),
    ("Beukenstraat", _ONE_PARKING, (1, -1), 13.0, ((203, 408), (270, 402), (366, 416))),
    ("Singelkade", _QUAY, (-1,), 16.0, ((373, 505), (368.5, 425), (351, 348), (348, 289))),
    (
        "Elzenkade",
        _QUAY,
        (1,),
        16.0,
        ((416, 505), (415, 425), (396, 340), (396, 290), (417, 245), (464, 222), (545, 215), (690, 233)),
    ),
    ("Vlierboog", _BOTH_PARKING, (1, -1), 12.0, ((441, 330), (450, 301), (482, 284), (560, 280), (690, 290))),
    ("Hazelaarstraat", _ONE_PARKING, (1, -1), 14.0, ((412, 410), (470, 400), (560, 410), (690, 396))),
    ("Nijverheidsweg", _ONE_PARKING, (), 20.0, ((520, 26.5), (524, 60), (528, 108.5))),
)

#: The outline of the plan area.
OUTLINE = ((-5, 8), (330, 6), (648, 0), (664, 190), (652, 470), (420, 487), (200, 480), (-10, 468), (-14, 240))


@lru_cache(maxsize=1)
def streets() -> tuple[Street, ...]:
    """Return every street; an earlier one lies on top of a later one where they meet."""
    return tuple(Street(name, Axis(points), profile, rows, trees) for name, profile, rows, trees, points in _LINES)


def street(name: str) -> Street:
    """Return a street by its name; KeyError when there is none."""
    return {each.name: each for each in streets()}[name]


@lru_cache(maxsize=1)
def outline() -> Polygon:
    """Return the plan area in the local frame."""
    return Polygon(OUTLINE)


@lru_cache(maxsize=1)
def corridors() -> Polygon:
    """Return the ground of all streets together."""
    return unary_union([each.corridor() for each in streets()])
