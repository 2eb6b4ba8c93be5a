"""Types of objects in the BGT, and which column each property of theirs fills, whatever the download calls it.

Columns have the names of the OGC API of PDOK (``lokaal_id``, ``plus_fysiek_voorkomen``). CityGML has English names for
what IMGeo took from it, and adds the type of the object to others (``plus-functieWegdeel``); GML light has the Dutch
names with ``bgt-`` or ``plus-`` before them. Read in downloads of both; of a download of IMGeo 2.2 as GML light there
was none to read, and it is taken to have the same names.
"""

from __future__ import annotations

from typing import NamedTuple

from wijkaanpak_plugin.sources.bgt.columns import BOOLEAN, INTEGER, TEXT, Column

POLYGON, LINE, POINT = "polygon", "line", "point"

_FUNCTION = (Column("functie", TEXT), Column("plus_functie", TEXT))
_COVER = (Column("fysiek_voorkomen", TEXT), Column("plus_fysiek_voorkomen", TEXT), Column("op_talud", BOOLEAN))
_TYPE = (Column("type", TEXT), Column("plus_type", TEXT))
_BRIDGE = (
    Column("type", TEXT),
    Column("hoort_bij_type_overbrugging", TEXT),
    Column("overbrugging_is_beweegbaar", BOOLEAN),
)

#: Columns of every table, first; one per property of any object in the BGT.
SHARED_COLUMNS = (
    Column("lokaal_id", TEXT),
    Column("bronhouder", TEXT),
    Column("relatieve_hoogteligging", INTEGER),
    Column("status", TEXT),
    Column("plus_status", TEXT),
)
#: Columns of every table, last: since when it holds, and whether it is doubted.
SHARED_DATES = (
    Column("in_onderzoek", BOOLEAN),
    Column("creation_date", TEXT),
    Column("termination_date", TEXT),
    Column("tijdstip_registratie", TEXT),
    Column("eind_registratie", TEXT),
    Column("lv_publicatiedatum", TEXT),
)


class ObjectType(NamedTuple):
    """One type of object: its name in tables, its geometry where that is of one sort, and its columns."""

    name: str
    geometry: str | None
    columns: tuple[Column, ...]

    def table(self, sort: str) -> str:
        """Return the name of the table with its objects of one sort of geometry."""
        return f"bgt_{self.name}" + ("" if sort == self.geometry else _SUFFIXES[sort])


def type_of_table(table: str) -> str:
    """Return which objects a table holds, as the BGT calls them, whatever their sort of geometry."""
    name = table.removeprefix("bgt_")
    return next((name.removesuffix(suffix) for suffix in _SUFFIXES.values() if name.endswith(suffix)), name)


_SUFFIXES = {POLYGON: "_vlak", LINE: "_lijn", POINT: "_punt"}


def _type(name: str, geometry: str | None, *own: Column) -> ObjectType:
    return ObjectType(name, geometry, (*SHARED_COLUMNS, *own, *SHARED_DATES))


#: In the order in which they are best drawn, from below.
OBJECT_TYPES = (
    _type("onbegroeidterreindeel", POLYGON, *_COVER),
    _type("begroeidterreindeel", POLYGON, *_COVER),
    _type("waterdeel", POLYGON, *_TYPE),
    _type("ondersteunendwaterdeel", POLYGON, *_TYPE),
    _type("ondersteunendwegdeel", POLYGON, *_FUNCTION, *_COVER),
    _type("wegdeel", POLYGON, *_FUNCTION, *_COVER),
    _type("tunneldeel", POLYGON),
    _type("overbruggingsdeel", POLYGON, *_BRIDGE),
    _type("ongeclassificeerdobject", POLYGON),
    _type("pand", POLYGON, Column("identificatie_bag_pnd", TEXT)),
    _type("overigbouwwerk", POLYGON, *_TYPE),
    _type("gebouwinstallatie", POLYGON, *_TYPE),
    _type("kunstwerkdeel", None, *_TYPE),
    _type("scheiding", None, *_TYPE),
    _type("overigescheiding", None, *_TYPE),
    _type("spoor", LINE, *_FUNCTION),
    _type("weginrichtingselement", None, *_TYPE),
    _type("waterinrichtingselement", None, *_TYPE),
    _type("vegetatieobject", None, *_TYPE),
    _type("installatie", POINT, *_TYPE),
    _type("put", POINT, *_TYPE),
    _type("paal", POINT, *_TYPE),
    _type("mast", POINT, *_TYPE),
    _type("kast", POINT, *_TYPE),
    _type("bak", POINT, *_TYPE),
    _type("bord", POINT, *_TYPE),
    _type("sensor", POINT, *_TYPE),
    _type("straatmeubilair", POINT, *_TYPE),
)

#: Names that CityGML has for an object, in lower case; any other has that of IMGeo, which is the name of the type.
_CITYGML = {
    "trafficarea": "wegdeel",
    "auxiliarytrafficarea": "ondersteunendwegdeel",
    "railway": "spoor",
    "plantcover": "begroeidterreindeel",
    "solitaryvegetationobject": "vegetatieobject",
    "buildingpart": "pand",
    "buildinginstallation": "gebouwinstallatie",
    "bridgeconstructionelement": "overbruggingsdeel",
    "tunnelpart": "tunneldeel",
}
_BY_NAME = {kind.name: kind for kind in OBJECT_TYPES}
_BY_ELEMENT = {**_BY_NAME, **{element: _BY_NAME[name] for element, name in _CITYGML.items()}}

#: What the BGT holds besides: areas and names of administration, and measured points of outlines. They take no room.
NO_OBJECTS = frozenset(
    (
        "buurt",
        "functioneelgebied",
        "nummeraanduidingreeks",
        "openbareruimte",
        "openbareruimtelabel",
        "plaatsbepalingspunt",
        "stadsdeel",
        "waterschap",
        "wijk",
    )
)


def object_type(element: str) -> ObjectType | None:
    """Return the type of the objects that an element with that local name holds, None for anything else."""
    return _BY_ELEMENT.get(element.lower())


#: Columns by the name of their property, folded (`_folded`), where it is no matter of the type.
_PROPERTIES = {
    **{column.name.replace("_", ""): column.name for kind in OBJECT_TYPES for column in kind.columns},
    "identificatielokaalid": "lokaal_id",
    "objectbegintijd": "creation_date",
    "objecteindtijd": "termination_date",
    "surfacematerial": "fysiek_voorkomen",
    "typeoverbruggingsdeel": "type",
}
#: Columns of which the property has the name of the type behind it in CityGML.
_BEGINNINGS = ("plusfysiekvoorkomen", "plusfunctie", "plustype")
_ON_SLOPE = "optalud"


def _folded(name: str) -> str:
    folded = "".join(character for character in name.lower() if character.isalnum())
    return folded.removeprefix("bgt")


def column_of(kind: ObjectType, prop: str) -> str | None:
    """Return the column of ``kind`` that a property with that local name fills, None when it fills none."""
    names = {column.name for column in kind.columns}
    folded = _folded(prop)
    if folded == "class":
        found = "fysiek_voorkomen" if "fysiek_voorkomen" in names else "type"
    elif folded == "function":
        found = "functie" if "functie" in names else "type"
    elif folded.endswith(_ON_SLOPE):
        found = "op_talud"
    else:
        beginning = next((begin for begin in _BEGINNINGS if folded.startswith(begin)), folded)
        found = _PROPERTIES.get(beginning, "")
    return found if found in names else None


def is_geometry(prop: str) -> bool:
    """Tell whether a property holds the outline of the object itself; a crest line (kruinlijn) or a label does not."""
    return prop.lower().startswith("geometrie2d")
