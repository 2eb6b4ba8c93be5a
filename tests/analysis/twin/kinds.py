"""A small catalogue of kinds for scenes and random worlds: every sort of kind that the engine tells apart."""

from __future__ import annotations

from typing import Any

from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue

_EMPTY: dict[str, Any] = {
    "width_m": None,
    "top_m": None,
    "bottom_m": None,
    "opens": "underground",
    "from_centre": False,
    "gives_way": False,
    "unit_m2": None,
    "cautious_width_m": None,
    "lifetime_years": None,
    "colour": "#000000",
    "source": "made up for a test",
    "status": "assumption",
    "note": None,
}


def _kind(key: str, layer: str, *groups: str, **values: Any) -> dict[str, Any]:
    words = {f"{what}_{language}": key for what in ("label", "definition") for language in ("nl", "en")}
    return {**_EMPTY, **words, "key": key, "vertical_layer": layer, "groups": groups, **values}


_NET = "cable_or_pipe"
_PAVED = ("driving_surface", "paved_surface")
_ON_TOP = {"gives_way": True, "opens": "surface"}

#: Keys and names of groups that are those of the shipped catalogue.
SMALL_KINDS = KindCatalogue(
    [
        _kind("low_voltage", "underground", "electricity_cable", "cable", _NET, top_m=-0.6),
        _kind("medium_voltage", "underground", "electricity_cable", "cable", _NET, width_m=0.1, top_m=-0.8),
        _kind("gas_low_pressure", "underground", "gas_pipe", "pipe", _NET, top_m=-1.0),
        _kind("heat", "underground", "heat_net", "pipe", _NET, top_m=-1.0, bottom_m=-1.4),
        _kind("drinking_water", "underground", "water_net", "pipe", _NET, top_m=-1.0, bottom_m=-1.2, width_m=0.2),
        _kind("gravity_sewer", "underground", "sewer", "pipe", _NET),
        _kind("casing", "underground", "enclosure", _NET),
        _kind("underground_container", "underground", "deep_installation", cautious_width_m=3.0),
        _kind("tree", "surface", "trees", width_m=4.0, from_centre=True, **_ON_TOP),
        _kind("parking", "surface", *_PAVED, top_m=0.0, unit_m2=12.5, cautious_width_m=2.5, **_ON_TOP),
        _kind("planting", "surface", "greenery", top_m=0.0, **_ON_TOP),
        _kind("wadi", "surface", "rain_storage", "greenery", top_m=0.0, bottom_m=-0.4, **_ON_TOP),
        _kind("mobility_hub", "surface", "hub", top_m=0.0, bottom_m=0.0, cautious_width_m=5.0, opens="surface"),
        _kind("building", "building", "built", opens="building"),
        _kind("transformer_station", "surface", "installation", width_m=3.0, top_m=0.0),
        _kind("underground_water_storage", "underground", "underground_volume"),
        _kind("carriageway", "surface", *_PAVED, top_m=0.0, **_ON_TOP),
        _kind("footpath", "surface", "walking_surface", "paved_surface", width_m=1.8, top_m=0.0, **_ON_TOP),
        _kind("garden", "surface", "green_area", top_m=0.0, bottom_m=0.0, **_ON_TOP),
        _kind("private_yard", "surface", "private_ground", top_m=0.0, bottom_m=0.0, opens="surface"),
        _kind("green_roof", "building", "roof_use", opens="building"),
        _kind("solar_roof", "building", "roof_use", opens="building"),
    ]
)

#: The kinds of the random worlds.
WORLD_KINDS = SMALL_KINDS.keys[: SMALL_KINDS.keys.index("transformer_station")]
