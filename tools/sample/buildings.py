"""Buildings that do not stand in rows: flats, school, community centre, shops and halls."""

from __future__ import annotations

from typing import NamedTuple

from shapely import Polygon

from tools.sample import place
from tools.sample.green_and_water import rectangle


class Building(NamedTuple):
    """A building: key, name, use, footprint in the local frame, height (m), year and owner."""

    key: str
    name: str
    use: str
    footprint: Polygon
    height_m: float
    year: int
    owner: str


def special_buildings() -> list[Building]:
    """Return the buildings that are placed by hand."""
    school = rectangle(236, 206, 40, 15, 6).union(rectangle(248, 182, 14, 42, 6))
    shops = rectangle(262, 88, 84, 13, 2).union(rectangle(309, 74, 16, 42, 2))
    corporation, municipality, private = place.HOUSING_CORPORATION, place.MUNICIPALITY, place.PRIVATE
    return [
        Building("flat-a", "Flat Parkzicht 1-32", "flat", rectangle(352, 70, 46, 11, 84), 12.5, 1968, corporation),
        Building("flat-b", "Flat Parkzicht 33-64", "flat", rectangle(408, 72, 46, 11, 84), 12.5, 1968, corporation),
        Building("flat-c", "Flat Parkzicht 65-96", "flat", rectangle(464, 74, 46, 11, 84), 12.5, 1968, corporation),
        Building("school", "Basisschool De Elzenhof", "school", school, 7.5, 1974, municipality),
        Building("buurthuis", "Buurthuis De Els", "community", rectangle(238, 128, 26, 15, 3), 6.0, 1978, municipality),
        Building("winkels", "Winkels Winkelplein", "shop", shops, 5.5, 1971, private),
        Building("supermarkt", "Supermarkt Winkelplein", "shop", rectangle(238, 52, 34, 18, 2), 6.5, 1994, private),
        Building(
            "hal-a", "Bedrijfshal Nijverheidsweg 1", "industry", rectangle(562, 62, 30, 24, 88), 8.0, 1982, private
        ),
        Building(
            "hal-b", "Bedrijfshal Nijverheidsweg 3", "industry", rectangle(598, 60, 36, 24, 88), 7.0, 1985, private
        ),
        Building(
            "hal-c", "Bedrijfshal Nijverheidsweg 5", "industry", rectangle(632, 60, 34, 22, 88), 7.0, 1991, private
        ),
        Building("hal-d", "Garage Nijverheidsweg 2", "industry", rectangle(504, 70, 34, 14, 88), 5.5, 1979, private),
        Building(
            "hazelaar",
            "Woonzorgcentrum De Hazelaar",
            "care",
            rectangle(604, 438, 62, 13, -2).union(rectangle(628, 450, 13, 34, -2)),
            9.5,
            1983,
            corporation,
        ),
        Building("gemaal", "Gemaal Elzensingel", "other", rectangle(612, 178, 7, 6, 8), 4.0, 1969, place.WATER_BOARD),
        Building("gym", "Gymzaal De Elzenhof", "school", rectangle(229, 172, 13, 20, 6), 6.5, 1976, municipality),
    ]
