"""Hiding findings in a plan and showing them again; what a party holds to by a hard condition is hidden by nobody."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.decisions.decisions import check_nothing_held, hard_conditions_of_rule, obstacles
from wijkaanpak_plugin.plan.decisions.suppressions import suppressed
from wijkaanpak_plugin.plan.records.records import add_record, remove_records
from wijkaanpak_plugin.plan.schema.finding_tables import SUPPRESSION
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan


def suppress_findings(plan: Plan, finding_ids: Collection[str], reason: str, until: str = "") -> Changes:
    """Show these findings no more; until: the last day (ISO).

    PlanError without a reason, when one is gone, or when a hard condition holds that its party has not given up: who
    hides a finding puts that aside as much as who accepts it.
    """
    check_nothing_held(obstacles(plan, finding_ids).hard)
    held = suppressed(plan)
    new = [finding_id for finding_id in finding_ids if not held.hides(finding_id, None)]
    return _suppress(plan, [{"finding_id": finding_id} for finding_id in new], reason, until)


def suppress_rule(plan: Plan, rule_id: str, reason: str, until: str = "") -> Changes:
    """Show no finding of a rule any more; as ``suppress_findings``, for each of the findings that there are now."""
    check_nothing_held(hard_conditions_of_rule(plan, rule_id))
    new = [] if any(one.rule_id == rule_id for one in suppressed(plan).each) else [{"rule_id": rule_id}]
    return _suppress(plan, new, reason, until)


def lift(plan: Plan, suppression_ids: Collection[str]) -> Changes:
    """Show again what was not shown; PlanError when a suppression is gone."""
    return remove_records(plan, SUPPRESSION.name, suppression_ids)


def _suppress(plan: Plan, subjects: Iterable[Mapping[str, str]], reason: str, until: str) -> Changes:
    if not reason.strip():
        raise PlanError(translate("Findings", "Say why it is not shown."))
    changes = Changes(plan)
    for subject in subjects:
        add_record(plan, SUPPRESSION.name, {**subject, "reason": reason, "until": until or None}, changes=changes)
    return changes
