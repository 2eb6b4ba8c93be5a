"""Findings as they are decided on: what is said of a row is written to each finding that it stands for."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from qgis.core import Qgis

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.schema.finding_tables import FINDING
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.row_request import rows_with_ids
from wijkaanpak_plugin.plan.store.values import plain


def stored_findings(plan: Plan, finding_ids: Collection[str]) -> list[dict[str, Any]]:
    """Return the plain values of these findings by column, in no order; PlanError when one is not there any more."""
    request = rows_with_ids("finding_id", finding_ids).setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    wanted = set(finding_ids)
    found = [
        {name: plain(row[name]) for name in FINDING.field_names}
        for row in plan.stored(FINDING.name).getFeatures(request)
        if row["finding_id"] in wanted
    ]
    if len(found) < len(wanted):
        raise PlanError(translate("Findings", "This finding is gone; choose it anew in the list."))
    return found


def change_findings(plan: Plan, finding_ids: Collection[str], values: Mapping[str, Any]) -> Changes:
    """Write the same values (by column, empty texts as unknown) to each of these findings that does not hold them yet.

    PlanError when one is not there any more.
    """
    changes = Changes(plan)
    written = {name: (value.strip() or None) if isinstance(value, str) else value for name, value in values.items()}
    for found in stored_findings(plan, finding_ids):
        if any(found[name] != value for name, value in written.items()):
            changes.change(FINDING.name, found["finding_id"], written)
    return changes
