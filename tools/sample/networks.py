"""Cables and pipes of the sample, at plausible places in the street profile, and the stations that feed them.

Positions and diameters are assumptions in the manner of a Dutch street: cables nearest to the houses, gas and
drinking water in the footpath, the sewer below the carriageway. Heights are those that sample deliveries state per
net (0.6 m low voltage and telecom, 0.8 m medium voltage, 1.0 m gas and water); the old sewer has no stated depth.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple, Optional

from shapely.geometry import LineString, Point
from shapely.ops import substring

from tools.sample import place
from tools.sample.streets import Street, outline, streets


class Net(NamedTuple):
    """How one net lies in a street: distance from the edge of the profile (None: the axis) and on which sides."""

    kind: str
    label: str
    from_edge_m: Optional[float]
    sides: tuple[int, ...]
    width_m: float
    top_m: Optional[float]
    bottom_m: Optional[float]
    owner: str
    accuracy_m: float


class Line(NamedTuple):
    """A stretch of a net in one street."""

    key: str
    name: str
    net: Net
    street: str
    side: int
    shape: LineString


class Station(NamedTuple):
    """A transformer station: key, name and place."""

    key: str
    name: str
    point: Point


#: Streets in which the sewer was laid with the neighbourhood and has reached its end.
OLD_SEWER = ("Kastanjelaan", "Lindestraat")
#: Lines that were laid in sections, with the places (metres along the line) where one ends and the next begins.
_CUTS_M = {
    "gravity_sewer-kastanjelaan": (207.0, 372.0),
    "gravity_sewer-lindestraat": (9.0, 148.0),
    "gas_low_pressure-parklaan": (8.0, 130.0),
    "drinking_water-vlierboog": (40.0, 130.0),
}
#: No houses, so no pipes and no cables to houses.
_MEDIUM_VOLTAGE_ONLY = ("Randweg",)
_MEDIUM_VOLTAGE = ("Randweg", "Elzenlaan", "Kastanjelaan", "Parklaan")

TELECOM = Net("telecom", "Telecomkabel", 0.3, (1, -1), 0.05, -0.6, -0.65, place.TELECOM_OPERATOR, 1.0)
LOW = Net("low_voltage", "Laagspanningskabel", 0.6, (1, -1), 0.06, -0.6, -0.66, place.ELECTRICITY_OPERATOR, 1.0)
MEDIUM = Net("medium_voltage", "Middenspanningskabel", 0.95, (-1,), 0.10, -0.8, -0.9, place.ELECTRICITY_OPERATOR, 1.0)
GAS = Net("gas_low_pressure", "Gasleiding lage druk", 1.3, (1,), 0.11, -1.0, -1.11, place.GAS_OPERATOR, 1.0)
WATER = Net("drinking_water", "Waterleiding", 1.4, (-1,), 0.16, -1.0, -1.16, place.WATER_COMPANY, 1.0)
SEWER = Net("gravity_sewer", "Gemengd riool", None, (1,), 0.4, -2.0, -2.4, place.MUNICIPALITY, 0.5)
OLD = SEWER._replace(label="Gemengd riool (1971)", top_m=None, bottom_m=None)


@lru_cache(maxsize=1)
def lines() -> tuple[Line, ...]:
    """Return every stretch, street by street."""
    found: list[Line] = []
    for street in streets():
        for net in _nets(street):
            for side in net.sides:
                suffix = "" if len(net.sides) == 1 else ("-l" if side > 0 else "-r")
                key = f"{net.kind}-{street.name.lower()}{suffix}"
                name = f"{net.label} {street.name}"
                for part, shape in _sections(key, _shape(street, net, side)):
                    found.append(Line(part, name, net, street.name, side, shape))
    return tuple(found)


def _sections(key: str, shape: LineString) -> Iterator[tuple[str, LineString]]:
    """Yield key and shape of the sections of a line; most lines are one section."""
    cuts = _CUTS_M.get(key)
    if cuts is None:
        yield key, shape
        return
    for number, (start, end) in enumerate(zip((0.0, *cuts), (*cuts, shape.length)), 1):
        yield f"{key}-{number}", substring(shape, start, end)


def _nets(street: Street) -> list[Net]:
    if street.name in _MEDIUM_VOLTAGE_ONLY:
        return [MEDIUM]
    nets = [TELECOM, LOW, GAS, WATER, OLD if street.name in OLD_SEWER else SEWER]
    return [*nets, MEDIUM] if street.name in _MEDIUM_VOLTAGE else nets


def offset(street: Street, net: Net, side: int) -> float:
    """Return the offset of a net from the axis of a street."""
    return 0.0 if net.from_edge_m is None else side * (street.profile.half(side) - net.from_edge_m)


def _shape(street: Street, net: Net, side: int) -> LineString:
    """Return the line of a net in a street, ending on the same net of the street that it meets."""
    axis = street.axis
    shape = axis.line(0.0, axis.length, offset(street, net, side)).intersection(outline())
    if street.name not in _MEDIUM_VOLTAGE_ONLY:
        for road in streets():
            if road.name in _MEDIUM_VOLTAGE_ONLY:
                shape = shape.difference(road.corridor())
    for other in streets():
        if other.name == street.name or net not in _nets(other):
            continue
        for end in (0.0, axis.length):
            if net.from_edge_m is not None and other.axis.geometry.distance(axis.at(end)) < 4.0:
                reach = min(other.profile.half(1), other.profile.half(-1)) - net.from_edge_m
                shape = shape.difference(other.axis.geometry.buffer(reach))
    parts = getattr(shape, "geoms", [shape])
    return max(parts, key=lambda part: part.length)


@lru_cache(maxsize=1)
def manholes() -> tuple[Station, ...]:
    """Return the manholes, about every fifty metres on a sewer."""
    found = []
    for line in lines():
        if line.net.kind != "gravity_sewer":
            continue
        count = max(1, round(line.shape.length / 50.0))
        for number in range(count):
            point = line.shape.interpolate((number + 0.5) / count, normalized=True)
            found.append(Station(f"put-{line.key[14:]}-{number + 1}", f"Rioolput {line.street}", point))
    return tuple(found)


_STATIONS = (
    ("trafo-1", "Transformatorstation Elzenlaan", (200, 240)),
    ("trafo-2", "Transformatorstation Winkelplein", (319, 49)),
    ("trafo-3", "Transformatorstation Nijverheidsweg", (534, 42)),
    ("trafo-4", "Transformatorstation Vlierboog", (506, 325)),
)


def stations() -> tuple[Station, ...]:
    """Return the transformer stations there are."""
    return tuple(Station(key, name, Point(at)) for key, name, at in _STATIONS)
