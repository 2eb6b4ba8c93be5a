"""Claims that must not leave the machine in an export meant for others."""

from __future__ import annotations

from qgis.core import QgsFeatureRequest

from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES
from wijkaanpak_plugin.plan.store.plan import Plan


def confidential_ids(plan: Plan) -> set[str]:
    """Return the body_id of each claim that must not leave the machine in an export meant for others.

    One that was marked so in an edit that is not saved yet is among them.
    """
    request = QgsFeatureRequest().setFilterExpression('"confidential" = true')
    tables = [table for name in CLAIM_TABLES for table in (plan.stored(name), plan.edited(name)) if table is not None]
    return {feature["body_id"] for table in tables for feature in table.getFeatures(request)}
