"""What people said about the sample neighbourhood: hot spots, tags, urgency and packages. All made up."""

from __future__ import annotations

from typing import NamedTuple

from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from tools.sample import place
from tools.sample.streets import street

#: Transition, urgency from data and urgency as felt, 0 to 10. Invented figures.
URGENCIES = (
    ("energy", 8.0, 6.0),
    ("climate_adaptation", 7.0, 7.5),
    ("nature_inclusivity", 5.5, 4.0),
    ("mobility", 5.0, 7.0),
    ("urbanisation", 6.5, 5.0),
    ("socio_economic", 6.0, 8.0),
)


class HotSpot(NamedTuple):
    """A hot spot: street, station and offset of its place, what was said, when, and the claims that answer it."""

    key: str
    at: tuple[str, float, float]
    kind: str
    text: str
    moment: str
    transitions: str
    claims: tuple[str, ...]


HOT_SPOTS = (
    HotSpot(
        "water-linde",
        ("Lindestraat", 70.0, 0.0),
        "bottleneck",
        "Bij een hoosbui staat de straat blank.",
        "walk",
        "climate_adaptation",
        ("werk-riool-lindestraat", "warmte-lindestraat"),
    ),
    HotSpot(
        "speelruimte",
        ("Berkenstraat", 58.0, 6.0),
        "idea",
        "Kinderen spelen nu tussen geparkeerde auto's.",
        "walk",
        "socio_economic,mobility",
        ("speelstrook-berken",),
    ),
    HotSpot(
        "hitte-winkels",
        ("Kastanjelaan", 50.0, -40.0),
        "risk",
        "Het Winkelplein is in de zomer snikheet.",
        "walk",
        "climate_adaptation,nature_inclusivity",
        ("groen-winkelplein",),
    ),
    HotSpot(
        "buurthuis",
        ("Parklaan", 30.0, 20.0),
        "opportunity",
        "Het buurthuis wil graag een plek buiten.",
        "studio",
        "socio_economic",
        ("ontmoeten-buurthuis",),
    ),
    HotSpot(
        "riool-warmte",
        ("Kastanjelaan", 250.0, 0.0),
        "opportunity",
        "Riool en warmtenet in dezelfde straat: kan dat in één keer?",
        "studio",
        "energy,climate_adaptation",
        ("werk-riool-kastanjelaan", "warmte-kastanjelaan"),
    ),
    HotSpot(
        "glasvezel",
        ("Hazelaarstraat", 200.0, 0.0),
        "question",
        "Wat ligt hier in de grond? Niemand weet het.",
        "studio",
        "",
        ("trafo-hazelaar", "kelder-hazelaar"),
    ),
)


class Tag(NamedTuple):
    """A tag on every feature of a topic that bears a name."""

    topic: str
    name: str
    transitions: str
    scale_level: str
    vertical_layer: str


TAGS = (
    Tag("topography", "Elzenpark", "nature_inclusivity,climate_adaptation", "urban", "surface"),
    Tag("topography", "Elzensingel", "climate_adaptation", "urban", "surface"),
    Tag("topography", "Parkvijver", "climate_adaptation,nature_inclusivity", "neighbourhood", "surface"),
    Tag("topography", "Randweg", "mobility", "metropolitan", "surface"),
    Tag("topography", "Elzenlaan", "mobility", "urban", "surface"),
    Tag("buildings", "Basisschool De Elzenhof", "socio_economic", "urban", "building"),
    Tag("buildings", "Buurthuis De Els", "socio_economic", "neighbourhood", "building"),
    Tag("buildings", "Supermarkt Winkelplein", "urbanisation", "urban", "building"),
    Tag("networks", "Gemengd riool (1971) Kastanjelaan", "climate_adaptation", "urban", "underground"),
    Tag("networks", "Middenspanningskabel Elzenlaan", "energy", "urban", "underground"),
    Tag("street_furniture", "Transformatorstation Elzenlaan", "energy", "neighbourhood", "surface"),
)


#: What kind of party each one is.
PARTY_TYPES = {
    place.MUNICIPALITY: "municipality",
    place.WATER_BOARD: "water_board",
    place.HOUSING_CORPORATION: "housing_corporation",
    place.RESIDENTS: "residents",
    place.PRIVATE: "residents",
    **dict.fromkeys(
        (
            place.ELECTRICITY_OPERATOR,
            place.GAS_OPERATOR,
            place.WATER_COMPANY,
            place.TELECOM_OPERATOR,
            place.HEAT_COMPANY,
        ),
        "network_operator",
    ),
}


class Package(NamedTuple):
    """A package: claims with their role and the party that pulls them."""

    key: str
    name: str
    occasion: str
    leading_transition: str
    vision: str
    claims: tuple[tuple[str, str, str], ...]


PACKAGES = (
    Package(
        "een-keer-open",
        "Kastanjelaan en Lindestraat in één keer open",
        "physical_renewal",
        "energy",
        "Riool, warmte en groen in één opening van de straat.",
        (
            ("werk-riool-kastanjelaan", "occasion", place.MUNICIPALITY),
            ("regenriool-kastanjelaan", "following", place.MUNICIPALITY),
            ("warmte-kastanjelaan", "leading", place.HEAT_COMPANY),
            ("groen-kastanjelaan", "following", place.MUNICIPALITY),
            ("werk-riool-lindestraat", "occasion", place.MUNICIPALITY),
            ("warmte-lindestraat", "leading", place.HEAT_COMPANY),
            ("bomen-linde-1", "following", place.MUNICIPALITY),
        ),
    ),
    Package(
        "winkelplein",
        "Koel en levendig Winkelplein",
        "physical_renewal",
        "climate_adaptation",
        "De hub maakt plaats vrij voor groen en water.",
        (
            ("hub-winkelplein", "following", place.MUNICIPALITY),
            ("groen-winkelplein", "leading", place.MUNICIPALITY),
            ("waterberging-winkelplein", "leading", place.WATER_BOARD),
            ("laadplein", "following", place.ELECTRICITY_OPERATOR),
        ),
    ),
)


def located(at: tuple[str, float, float]) -> BaseGeometry:
    """Return the place of a hot spot in RD New."""
    name, station, offset = at
    point: Point = street(name).axis.at(station, offset)
    return place.to_rd(point)
