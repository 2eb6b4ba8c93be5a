"""The words of IMKL, and what they are called in the catalogue of kinds.

Source of the names: IMKL 2.0 and 1.2.1 (Geonovum) and their value lists. Which kind a theme stands for is a
choice of this plugin (status: local).
"""

from __future__ import annotations

NAMESPACES = {
    "http://www.geostandaarden.nl/imkl/wibon": "2.0",
    "http://www.geostandaarden.nl/imkl/2015/wion/1.2": "1.2.1",
}
#: Every version of IMKL has a namespace below this one.
NAMESPACE_STEM = "http://www.geostandaarden.nl/imkl/"

CABLES_AND_PIPES = (
    "Elektriciteitskabel",
    "Telecommunicatiekabel",
    "OlieGasChemicalienPijpleiding",
    "ThermischePijpleiding",
    "Waterleiding",
    "Rioolleiding",
    "Overig",
)
#: Classes that hold cables or pipes, drawn over them with lines of their own; each with its kind.
CONTAINER_KINDS = {"Mantelbuis": "casing", "Duct": "duct", "Kabelbed": "cable_bed"}
LINE_CLASSES = (*CABLES_AND_PIPES, *CONTAINER_KINDS)

POINT_CLASSES = ("Appurtenance", "Kast", "Mast", "Toren", "TechnischGebouw", "Mangat")
DEPTH_CLASSES = ("DiepteTovMaaiveld", "DiepteNAP")
PRECAUTION_CLASS = "AanduidingEisVoorzorgsmaatregel"
#: Polygons of the request, with the property by which a party says that it has an interest there.
POLYGON_CLASSES = {
    "Graafpolygoon": "geraaktBelangBijGraafpolygoon",
    "Orientatiepolygoon": "geraaktBelangBijOrientatiepolygoon",
    "Informatiepolygoon": "geraaktBelangBijInformatiepolygoon",
}
LINK_CLASS = "UtilityLink"
#: The letter of an operator about a precaution; its values say in words what is demanded.
PRECAUTION_LETTER_CLASS = "EisVoorzorgsmaatregelBijlage"
#: The area of an object that has a point or a line as well.
AREA_CLASS = "ExtraGeometrie"
DELIVERY_CLASSES = ("GebiedsinformatieLevering", "GebiedsinformatieAanvraag")
PARTY_CLASSES = ("Belanghebbende", "Beheerder", "Utiliteitsnet")

READ_CLASSES = (
    *LINE_CLASSES,
    *POINT_CLASSES,
    *DEPTH_CLASSES,
    PRECAUTION_CLASS,
    PRECAUTION_LETTER_CLASS,
    *POLYGON_CLASSES,
    LINK_CLASS,
    AREA_CLASS,
    *DELIVERY_CLASSES,
    *PARTY_CLASSES,
)

#: Kind of a cable or pipe, by the theme of its net.
THEME_KINDS = {
    "laagspanning": "low_voltage",
    "middenspanning": "medium_voltage",
    "hoogspanning": "high_voltage",
    "landelijkHoogspanningsnet": "high_voltage",
    "gasLageDruk": "gas_low_pressure",
    "gasHogeDruk": "gas_high_pressure",
    "buisleidingGevaarlijkeInhoud": "hazardous_pipeline",
    "petrochemie": "petrochemical_pipeline",
    "warmte": "heat",
    "water": "drinking_water",
    "rioolVrijverval": "gravity_sewer",
    "rioolOnderOverOfOnderdruk": "pressure_sewer",
    "datatransport": "telecom",
    "wees": "orphan_pipe",
    "overig": "other_pipe",
}

PRECAUTION_KIND = "precaution_area"

_POINT_KINDS = {"Kast": "cabinet", "Mast": "mast", "Toren": "mast", "Mangat": "manhole"}
#: What a technical building is, by the theme of its net.
_BUILDING_KINDS = {
    "laagspanning": "transformer_station",
    "middenspanning": "transformer_station",
    "hoogspanning": "substation",
    "landelijkHoogspanningsnet": "substation",
    "gasLageDruk": "gas_station",
    "gasHogeDruk": "gas_station",
    "warmte": "heat_station",
}
#: Appurtenances that stand in the street or must be reached from it. All others (joints, bends, saddles, service
#: points) are parts of the line itself and claim no room of their own.
_APPURTENANCE_KINDS = {
    "streetLight": "street_light",
    "kolk": "gully",
    "inspectieput": "manhole",
    "barrel": "manhole",
    "handhole": "manhole",
    "put": "manhole",
    "fireHydrant": "hydrant",
    "afsluiter": "valve",
    "checkValve": "valve",
    "controlValve": "valve",
    "connectionBox": "cabinet",
    "kabelverdeler": "cabinet",
    "antenna": "mast",
    "netStation": "transformer_station",
    "subStation": "substation",
    "mainStation": "substation",
    "gasStation": "gas_station",
    "overdrachtsstation": "heat_station",
    "gemaal": "other_structure",
    "pompstation": "other_structure",
    "pumpStation": "other_structure",
    "pumpingStation": "other_structure",
}

#: Horizontal accuracy in metres by the term of NauwkeurigheidXYvalue; ``onbekend`` is taken as the 1.0 m of a delivery
#: that says nothing: an unknown accuracy must not look like a perfect one.
ACCURACY_M = {"tot30cm": 0.3, "tot50cm": 0.5, "tot100cm": 1.0, "onbekend": 1.0}
#: Accuracy in metres of an object without a value. In the 22 sample deliveries of Kadaster nearly every value
#: that is given is ``tot100cm``. Status: assumption.
ACCURACY_WITHOUT_VALUE_M = 1.0

#: Metres in a unit of measure, by the last part of its name.
METRES = {"mm": 0.001, "cm": 0.01, "dm": 0.1, "m": 1.0}

#: Dates that stand for "not known" in real deliveries (more than a thousand sewers were laid on 1 January
#: 1900). Source: the 22 sample deliveries of Kadaster. Status: local.
PLACEHOLDER_DATES = frozenset({"1800-01-01", "1900-01-01", "1945-12-31", "0001-01-01"})
#: From this year on a date means "no end" or "not known" (9999-12-31, 9999-01-01, 2099-12-17). Status:
#: assumption.
FIRST_PLACEHOLDER_YEAR = 2099

#: Terms that say that nothing is known.
UNKNOWN_TERMS = frozenset({"", "onbekend", "unknown"})


def point_kind(object_class: str, theme: str | None, appurtenance_type: str | None) -> str | None:
    """Return the kind of an object with a point, or None when it claims no space of its own."""
    if object_class == "TechnischGebouw":
        return _BUILDING_KINDS.get(theme or "", "other_structure")
    if object_class == "Appurtenance":
        return _APPURTENANCE_KINDS.get(appurtenance_type or "")
    return _POINT_KINDS.get(object_class)
