"""One finding, as it is stored: what is done about it goes by the records that it names."""

from __future__ import annotations

from typing import Any

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.schema.finding_tables import FINDING
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.row_request import rows_with_ids
from wijkaanpak_plugin.plan.store.values import plain


def one_finding(plan: Plan, finding_id: str, subtype: str) -> dict[str, Any]:
    """Return the plain values of a finding, by column; PlanError when there is none such of this subtype any more."""
    for row in plan.stored(FINDING.name).getFeatures(rows_with_ids("finding_id", [finding_id])):
        if row["subtype"] == subtype:
            return {name: plain(row[name]) for name in FINDING.field_names}
    raise PlanError(translate("Findings", "This finding is gone; choose it anew in the list."))
