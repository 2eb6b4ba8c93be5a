"""How urgent each transition is in the sample neighbourhood, and how its features are tagged. All made up."""

from __future__ import annotations

from typing import NamedTuple

#: Transition, urgency from data and urgency as felt, 0 to 10. Invented figures.
URGENCIES = (
    ("energy", 8.0, 6.0),
    ("climate_adaptation", 7.0, 7.5),
    ("nature_inclusivity", 5.5, 4.0),
    ("mobility", 5.0, 7.0),
    ("urbanisation", 6.5, 5.0),
    ("socio_economic", 6.0, 8.0),
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
