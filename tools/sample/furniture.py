"""Street lights, waste containers, benches and cabinets of the sample."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from shapely.geometry import Point

from tools.sample import place
from tools.sample.networks import manholes, stations
from tools.sample.parking import free_stretches
from tools.sample.streets import outline, street, streets

_LIGHTS_EVERY_M = 27.0
#: Underground waste containers: street, station and side of the carriageway.
_CONTAINERS = (
    ("Parklaan", 150.0, -1),
    ("Parklaan", 155.0, -1),
    ("Parklaan", 262.0, -1),
    ("Kastanjelaan", 300.0, 1),
    ("Lindestraat", 80.0, 1),
    ("Vlierboog", 120.0, 1),
    ("Berkenstraat", 64.0, 1),
    ("Sleedoornstraat", 120.0, -1),
)
_BENCHES = ((310, 204), (346, 203), (372, 160), (300, 150), (140, 281), (300, 66), (360, 214), (610, 428))


class Object(NamedTuple):
    """A thing in the street: key, name, kind, place (local frame), height in metres and owner."""

    key: str
    name: str
    kind: str
    point: Point
    height_m: float
    owner: str


@lru_cache(maxsize=1)
def objects() -> tuple[Object, ...]:
    """Return everything that stands in the street, and the manholes in it."""
    inside = outline().buffer(-1.0)
    return tuple(each for each in _all() if inside.contains(each.point))


def _all() -> Iterator[Object]:
    yield from _lights()
    for number, (name, station, side) in enumerate(_CONTAINERS, 1):
        road = street(name)
        point = road.axis.at(station, side * (road.profile.half(side) - 1.4))
        yield Object(
            f"container-{number}",
            f"Ondergrondse container {name}",
            "underground_container",
            point,
            1.1,
            place.MUNICIPALITY,
        )
    for number, at in enumerate(_BENCHES, 1):
        yield Object(f"bank-{number}", f"Zitbank {number}", "street_furniture", Point(at), 0.8, place.MUNICIPALITY)
    for house in stations():
        yield Object(house.key, house.name, "transformer_station", house.point, 2.2, place.ELECTRICITY_OPERATOR)
    for put in manholes():
        yield Object(put.key, put.name, "manhole", put.point, 0.0, place.MUNICIPALITY)


def _lights() -> Iterator[Object]:
    for road in streets():
        side, number = 1, 0
        for start, end in free_stretches(road, 2.0):
            for station in np.arange(start, end, _LIGHTS_EVERY_M):
                # At the kerb, beside the parking or the verge, on one side and then on the other.
                edge = road.profile.carriageway_m / 2 + road.profile.strips(side)[0][1]
                point = road.axis.at(float(station), side * (edge + 0.3))
                number += 1
                yield Object(
                    f"licht-{road.name.lower()}-{number}",
                    f"Lichtmast {road.name}",
                    "street_light",
                    point,
                    8.0 if road.name == "Randweg" else 4.5,
                    place.MUNICIPALITY,
                )
                side = -side
