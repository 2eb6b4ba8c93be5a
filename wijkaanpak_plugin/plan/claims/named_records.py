"""Names of the records that claims refer to by their ids."""

from __future__ import annotations

from collections.abc import Sequence

from wijkaanpak_plugin.plan.claims.claims import Claim, all_claims, claims_with
from wijkaanpak_plugin.plan.sources.registry import registered_sources
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.sessions import sessions

#: What a column of ids refers to, by column; then the name of each by its id.
Names = dict[str, dict[str, str]]


def names_for(plan: Plan, claims: Sequence[Claim]) -> Names:
    """Return what these claims refer to: the session, the claim that one is a copy of, the source of what is worked on,
    and of a design the claims that are parts of it besides these. PlanError when a table cannot be read.
    """
    there = {claim.body_id for claim in claims}
    designs: dict[str, str] = {}
    wanted = {str(claim.values["design_id"]) for claim in claims if claim.values.get("design_id")}
    if wanted:
        others = [claim for claim in all_claims(plan) if claim.body_id not in there]
        for design in wanted:
            designs[design] = ", ".join(claim.name for claim in others if claim.values.get("design_id") == design)
    copied = claims_with(plan, [claim.values["copy_of"] for claim in claims if claim.values.get("copy_of")])
    return {
        "session_id": {session.session_id: session.name for session in sessions(plan)},
        "copy_of": {claim.body_id: claim.name for claim in copied},
        "on_source": {source.source_id: source.name for source in registered_sources(plan)},
        "design_id": designs,
    }
