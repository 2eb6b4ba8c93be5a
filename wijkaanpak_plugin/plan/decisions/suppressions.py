"""Findings that are not shown in this plan: all of a rule, or some, each with a reason and until somebody lifts it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Optional

from wijkaanpak_plugin.plan.records.records import records
from wijkaanpak_plugin.plan.schema.finding_tables import SUPPRESSION
from wijkaanpak_plugin.plan.store.clock import now
from wijkaanpak_plugin.plan.store.plan import Plan


@dataclass(frozen=True)
class Suppression:
    """Why findings of a rule, or one finding, are not shown; until: the last day (ISO), empty for no end."""

    suppression_id: str
    rule_id: str
    finding_id: str
    reason: str
    by: str
    at: str
    until: str

    def holds(self, day: date) -> bool:
        """Say whether it holds on a day."""
        return not self.until or self.until >= day.isoformat()


class Suppressed:
    """Which findings are not shown, by the suppressions that hold today."""

    def __init__(self, held: Iterable[Suppression] = ()) -> None:
        self.each = tuple(held)
        self._rules = {one.rule_id for one in self.each if one.rule_id}
        self._findings = {one.finding_id for one in self.each if one.finding_id}

    def __bool__(self) -> bool:
        return bool(self.each)

    def hides(self, finding_id: str, rule_id: Optional[str]) -> bool:
        """Say whether a finding is not shown."""
        return finding_id in self._findings or bool(rule_id and rule_id in self._rules)

    def of(self, finding_ids: Collection[str], rule_id: str) -> list[Suppression]:
        """Return those that hide one of these findings, or all of their rule."""
        return [one for one in self.each if one.finding_id in finding_ids or (rule_id and one.rule_id == rule_id)]


def all_suppressions(plan: Plan) -> list[Suppression]:
    """Return all suppressions of a plan, those whose last day is over included; PlanError when they are unreadable."""
    return [_suppression(row) for row in records(plan, SUPPRESSION.name)]


def suppressed(plan: Plan) -> Suppressed:
    """Return what is not shown today."""
    day = date.fromisoformat(now()[:10])
    return Suppressed(one for one in all_suppressions(plan) if one.holds(day))


def _suppression(values: Mapping[str, Any]) -> Suppression:
    return Suppression(**{name: str(values[name] or "") for name in SUPPRESSION.field_names})
