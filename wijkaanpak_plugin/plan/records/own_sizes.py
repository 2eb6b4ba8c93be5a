"""Kinds as a plan counts them: with the sizes that it set for itself on top of those of the catalogue."""

from __future__ import annotations

from typing import Optional

from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue, load_kinds
from wijkaanpak_plugin.domain.catalogue.own_sizes import with_own_sizes
from wijkaanpak_plugin.domain.report import Report
from wijkaanpak_plugin.plan.records.records import records
from wijkaanpak_plugin.plan.schema.list_tables import OWN_SIZE
from wijkaanpak_plugin.plan.store.plan import Plan


def plan_kinds(plan: Plan, report: Optional[Report] = None) -> KindCatalogue:
    """Return the catalogue of kinds with the plan's own sizes; what makes no sense in them is said in ``report``.

    PlanError when the table cannot be read.
    """
    return with_own_sizes(load_kinds(), records(plan, OWN_SIZE.name), report)
