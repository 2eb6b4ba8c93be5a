"""Zones of the sample neighbourhood: ambitions, what is fixed or open, and the parts in which it is taken on.

All made up. Each zone is a strip along a street, or a site.
"""

from __future__ import annotations

from typing import NamedTuple, Optional

from shapely import box
from shapely.geometry.base import BaseGeometry

from tools.sample.green_and_water import site
from tools.sample.streets import outline, street

#: Where the western part of the neighbourhood ends (local frame).
_MIDDLE_X = 373.0


class Zone(NamedTuple):
    """A zone: its values by column of the plan and its place in the local frame."""

    key: str
    name: str
    role: str
    shape: BaseGeometry
    transition: Optional[str] = None
    level: Optional[str] = None
    frame: Optional[str] = None
    reason: Optional[str] = None
    phase: Optional[str] = None
    director: Optional[str] = None
    project_leader: Optional[str] = None


def zones() -> tuple[Zone, ...]:
    """Return every zone."""
    west, east = box(-100, -100, _MIDDLE_X, 600), box(_MIDDLE_X, -100, 800, 600)
    return (
        Zone(
            "water-lindestraat",
            "Droge voeten in de Lindestraat",
            "ambition",
            _along("Lindestraat", 25),
            transition="climate_adaptation",
            level="maximal",
            reason="Het laagste punt van de wijk",
        ),
        Zone(
            "warmte-kastanjelaan",
            "Van het gas af rond de Kastanjelaan",
            "ambition",
            _along("Kastanjelaan", 30),
            transition="energy",
            level="above_average",
            reason="Alle huizen zijn even oud",
        ),
        Zone(
            "minder-auto",
            "Minder auto's op het Winkelplein",
            "ambition",
            site("Winkelplein").polygon(),
            transition="mobility",
            level="minimal",
        ),
        Zone(
            "volkstuinen",
            "De volkstuinen blijven",
            "frame",
            site("Volkstuinen").polygon(),
            frame="fixed",
            reason="De huur loopt tot 2040",
        ),
        Zone(
            "parkeren-flats",
            "Parkeren bij de flats",
            "frame",
            site("Parkzicht").polygon(),
            frame="negotiable",
            reason="Een derde van de plekken staat leeg",
        ),
        Zone("hof", "De hof is vrij in te richten", "frame", site("Sleedoornhof").polygon(), frame="open"),
        Zone(
            "west",
            "Elzenkwartier West",
            "sub_area",
            outline().intersection(west),
            phase="1",
            director="De wijkregisseur (fictief)",
            project_leader="Projectleider West (fictief)",
        ),
        Zone(
            "oost",
            "Elzenkwartier Oost",
            "sub_area",
            outline().intersection(east),
            phase="2",
            director="De wijkregisseur (fictief)",
            project_leader="Projectleider Oost (fictief)",
        ),
    )


def _along(name: str, to_each_side_m: float) -> BaseGeometry:
    axis = street(name).axis
    return axis.strip(0.0, axis.length, -to_each_side_m, to_each_side_m).intersection(outline())
