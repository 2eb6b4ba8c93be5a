"""What a claim takes the place of on purpose: it takes that away, and others may use the room."""

from __future__ import annotations

from wijkaanpak_plugin.domain.body import split_list
from wijkaanpak_plugin.domain.finding import DISPLACES
from wijkaanpak_plugin.plan.claims.claims import change_claims, existing_claims
from wijkaanpak_plugin.plan.findings.one_finding import one_finding
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.plan import Plan


def taken_away_on_purpose(plan: Plan, finding_id: str) -> Changes:
    """Let the claim of a finding that says ``displaces`` take away the kind of what it takes the place of.

    PlanError when the finding or its claim is not there any more.
    """
    found = one_finding(plan, finding_id, DISPLACES)
    (claim,) = existing_claims(plan, [found["a_id"]])
    frees = dict.fromkeys((*split_list(claim.values.get("frees")), found["b_kind"]))
    return change_claims(plan, [claim.body_id], {"frees": ",".join(frees)})
