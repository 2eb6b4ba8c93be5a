"""What a criterion of a plan is called, and what it means, in the language of the reader."""

from __future__ import annotations

from wijkaanpak_plugin.domain.packages.criteria import Criterion, load_criteria_sets
from wijkaanpak_plugin.plan.packages.scores import PlanCriterion


def criterion_name(criterion: PlanCriterion) -> str:
    """Return what a criterion is called, in the reader's language where the catalogue has it."""
    known = _catalogue().get(criterion.key)
    return known.label() if known is not None else criterion.name


def criterion_definition(criterion: PlanCriterion) -> str:
    """Return what a criterion means; empty for one of the plan's own."""
    known = _catalogue().get(criterion.key)
    return known.definition() if known is not None else ""


def _catalogue() -> dict[str, Criterion]:
    return {each.key: each for those in load_criteria_sets().values() for each in those}
