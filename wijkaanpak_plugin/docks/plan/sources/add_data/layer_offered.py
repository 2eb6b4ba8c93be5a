"""Which layers of the project are offered to be registered, and why another one is not."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsMapLayer, QgsVectorLayer

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.sources.registry import sources_of
from wijkaanpak_plugin.plan.store.plan import PLAN_PROPERTY, Plan


def not_offered(plan: Optional[Plan], layer: QgsMapLayer) -> str:
    """Return why a layer is not proposed, with its name still to be filled in; "" when it is."""
    if not isinstance(layer, QgsVectorLayer) or not layer.isValid():
        return translate("PlanSources", "Left out: '{layer}' is no vector layer that can be read.")
    if layer.customProperty(PLAN_PROPERTY):
        return translate("PlanSources", "Left out: '{layer}' is a table of the plan.")
    if plan is not None and sources_of(plan, layer):
        return translate("PlanSources", "Left out: '{layer}' is registered already.")
    return ""


def can_be_offered(layer: QgsVectorLayer) -> bool:
    """Return whether a layer may be chosen: one that is registered may, for another use."""
    return bool(layer.isValid()) and not layer.customProperty(PLAN_PROPERTY)
