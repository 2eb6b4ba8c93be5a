"""What the timeline of a plan rests on, read on the main thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wijkaanpak_plugin.domain.parties import party_key
from wijkaanpak_plugin.plan.claims.claims import all_claims
from wijkaanpak_plugin.plan.decisions.judgements import DISAGREES
from wijkaanpak_plugin.plan.findings.analysis_input import PlanSnapshot, plan_snapshot
from wijkaanpak_plugin.plan.packages.packages import package_names
from wijkaanpak_plugin.plan.records.records import records
from wijkaanpak_plugin.plan.records.streets import Streets, plan_streets
from wijkaanpak_plugin.plan.schema.finding_tables import JUDGEMENT
from wijkaanpak_plugin.plan.schema.time_tables import DEPENDENCY, MARKER
from wijkaanpak_plugin.plan.store.plan import Plan


@dataclass(frozen=True)
class PlanInTime:
    """A plan as it is at one moment; what is read of it needs no layer and any thread.

    own: values of its claims by id; packages: names by id.
    """

    snapshot: PlanSnapshot
    own: Mapping[str, Mapping[str, Any]]
    streets: Streets
    packages: Mapping[str, str]
    markers: list[dict[str, Any]]
    dependencies: list[dict[str, Any]]
    rejected: frozenset[str]


def plan_in_time(plan: Plan) -> PlanInTime:
    """Read a plan, on the main thread; of its sources only planned works. PlanError when it cannot be read."""
    # In the order of writing: what a party thinks now is what it said last.
    last = {
        (party_key(row["party"] or ""), row["finding_id"]): row["judgement"] for row in records(plan, JUDGEMENT.name)
    }
    return PlanInTime(
        snapshot=plan_snapshot(plan, roles=("works",)),
        own={claim.body_id: claim.values for claim in all_claims(plan)},
        streets=plan_streets(plan),
        packages={package.package_id: package.name for package in package_names(plan)},
        markers=records(plan, MARKER.name),
        dependencies=records(plan, DEPENDENCY.name),
        rejected=frozenset(str(finding_id) for (_party, finding_id), said in last.items() if said == DISAGREES),
    )
