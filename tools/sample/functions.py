"""What each thing of the sample is for, in the words that Dutch base maps and road plans use (column ``functie``).

Most are those of the base map for large scales (BGT); roads, parks, squares and water that have a place in the
neighbourhood bear the word for it, as in a municipality's plan of roads and green. All of it is made up.
"""

from __future__ import annotations

from tools.sample.green_and_water import CANAL_NAME
from tools.sample.streets import streets

#: What has a name and a place of its own in the neighbourhood: name, kind and function.
_NAMED = {
    ("Randweg", "carriageway"): "ringweg",
    ("Elzenlaan", "carriageway"): "stadsweg",
    ("Elzenpark", "park"): "middelgroot park",
    ("Sleedoornhof", "planting"): "pocketpark",
    (CANAL_NAME, "water"): "middelgrote waterpartij",
    ("Parkvijver", "water"): "kleine waterpartij",
    ("Winkelplein", "pedestrian_area"): "groter plein",
    ("Voorplein Buurthuis", "pedestrian_area"): "buurtplein",
    ("Supermarkt Winkelplein", "shop"): "supermarkt",
    ("Gymzaal De Elzenhof", "school"): "gymzaal",
    ("Gemaal Elzensingel", "other"): "gemaal",
}
_STREET = "buurtstraat"
#: The function of areas and objects by kind, and of buildings by use.
_USUAL = {
    "carriageway": "rijbaan lokale weg",
    "parking": "parkeervlak",
    "cycle_path": "fietspad",
    "footpath": "voetpad",
    "pedestrian_area": "voetgangersgebied",
    "verge": "berm",
    "planting": "groenvoorziening",
    "play_area": "speelplek",
    "garden": "volkstuin",
    "private_yard": "erf",
    "bank": "oever",
    "house": "woning",
    "flat": "woning",
    "shed": "berging",
    "school": "school",
    "community": "buurthuis",
    "shop": "winkel",
    "care": "woonzorgcentrum",
    "industry": "bedrijf",
    "street_light": "lichtmast",
    "underground_container": "ondergrondse container",
    "street_furniture": "zitbank",
    "transformer_station": "transformatorhuisje",
    "manhole": "rioolput",
}


def function_of(name: str, kind: str) -> str:
    """Return the function of what bears a name. kind: of an area or object, of a building its use."""
    named = _NAMED.get((name, kind))
    if named is None and kind == "carriageway" and name in {street.name for street in streets()}:
        return _STREET
    return named or _USUAL[kind]
