"""The area for which data is read for a plan: its boundary, and as much around it as the analysis looks."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Optional

from qgis.core import QgsReferencedRectangle

from wijkaanpak_plugin.plan.files.plan_area import plan_extent
from wijkaanpak_plugin.plan.findings.plan_rules import plan_rules
from wijkaanpak_plugin.plan.store.plan import Plan

#: Margins are whole multiples of it, in metres. Status: assumption.
_STEP_M = 5


@dataclass(frozen=True)
class ReadingArea:
    """box: the boundary of the plan with ``margin_m`` metres on each side, in the plan's CRS."""

    box: QgsReferencedRectangle
    margin_m: int


def reading_area(plan: Plan) -> Optional[ReadingArea]:
    """Return for which area data is read; None for a plan without a boundary. PlanError when its rules are wrong.

    The margin is the largest of the distance within which works may share one opening (R) and those of the rules:
    what lies just outside the boundary may still be in the way of what lies inside.
    """
    box = plan_extent(plan)
    if box.isNull() or box.isEmpty():
        return None
    looks = [plan.settings().search_distance_m, *(rule.horizontal_m or 0.0 for rule in plan_rules(plan).rules)]
    margin = _STEP_M * math.ceil(max(looks) / _STEP_M)
    return ReadingArea(QgsReferencedRectangle(box.buffered(margin), plan.crs), margin)
