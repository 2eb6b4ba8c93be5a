"""Claims that must not leave the machine in an export meant for others."""

from __future__ import annotations

from qgis.core import QgsFeatureRequest

from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES
from wijkaanpak_plugin.plan.store.plan import Plan


def confidential_ids(plan: Plan) -> set[str]:
    """Return the body_id of each claim that must not leave the machine in an export meant for others."""
    request = QgsFeatureRequest().setFilterExpression('"confidential" = true')
    return {feature["body_id"] for name in CLAIM_TABLES for feature in plan.stored(name).getFeatures(request)}
