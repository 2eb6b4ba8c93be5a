"""Zones of a plan: where an ambition or a frame holds, and the sub-areas that it is carried out in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from qgis.core import QgsGeometry

from wijkaanpak_plugin.plan.schema.area_tables import ZONE
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.values import plain

AMBITION, FRAME, SUB_AREA = "ambition", "frame", "sub_area"
#: Columns that say something of a zone of one role only.
COLUMNS_OF = {
    AMBITION: ("transition", "level"),
    FRAME: ("frame",),
    SUB_AREA: ("phase", "director", "project_leader"),
}


@dataclass(frozen=True)
class Zone:
    """A record of the table, by column, and its area in the CRS of the plan; empty where it has none."""

    values: Mapping[str, Any]
    geometry: QgsGeometry

    @property
    def zone_id(self) -> str:
        """Its id."""
        return str(self.values["zone_id"])


def zones(plan: Plan) -> list[Zone]:
    """Return the zones of a plan, in the order in which they were added; PlanError when they cannot be read."""
    return [
        Zone({name: plain(row[name]) for name in ZONE.field_names}, QgsGeometry(row.geometry()))
        for row in plan.stored(ZONE.name).getFeatures()
    ]
