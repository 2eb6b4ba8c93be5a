"""The area of a plan: its boundary, and the occasion, leading transition and vision that go with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Optional

from qgis.core import QgsRectangle

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.schema.plan_tables import PLAN_AREA, PLAN_INFO
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.values import plain

_SQUARE_METRES_PER_HECTARE = 10_000.0


@dataclass(frozen=True)
class PlanArea:
    """The row of the table plan_area; empty text where nothing is written.

    hectares: ground that the boundary encloses, measured in the plan's CRS; None when there is no boundary.
    """

    area_id: str = ""
    occasion: str = ""
    leading_transition: str = ""
    vision: str = ""
    hectares: Optional[float] = None


def plan_area(plan: Plan) -> PlanArea:
    """Return the area of a plan, the first where there are more; an empty one when there is none."""
    for feature in plan.stored(PLAN_AREA.name).getFeatures():
        shape = feature.geometry()
        texts = {name: str(plain(feature[name]) or "") for name in ("occasion", "leading_transition", "vision")}
        hectares = None if shape.isNull() else shape.area() / _SQUARE_METRES_PER_HECTARE
        return PlanArea(str(plain(feature["area_id"]) or ""), hectares=hectares, **texts)
    return PlanArea()


def plan_extent(plan: Plan) -> QgsRectangle:
    """Return the box around the boundary of a plan, in its CRS; an empty one where there is none."""
    box = QgsRectangle()
    for feature in plan.stored(PLAN_AREA.name).getFeatures():
        if feature.hasGeometry():
            box.combineExtentWith(feature.geometry().boundingBox())
    return box


def rename_plan(plan: Plan, name: str) -> Changes:
    """Give the plan another name; its file keeps its own. PlanError when there is none."""
    if not name.strip():
        raise PlanError(translate("Plan", "A plan has a name; type one."))
    changes = Changes(plan)
    changes.change(PLAN_INFO.name, "name", {"value": name.strip()})
    return changes


def change_plan_area(plan: Plan, values: Mapping[str, str]) -> Changes:
    """Change columns of the plan area; empty text empties one. A plan that has no area yet gets one without boundary,
    with the name of the plan.
    """
    written = {name: value.strip() or None for name, value in values.items()}
    area_id = plan_area(plan).area_id
    changes = Changes(plan)
    if area_id:
        changes.change(PLAN_AREA.name, area_id, written)
    else:
        changes.add(PLAN_AREA.name, {"name": plan.name, **written})
    return changes
