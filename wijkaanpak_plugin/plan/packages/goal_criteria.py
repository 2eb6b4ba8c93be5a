"""Goals of a plan as criteria: people judge of each package what it contributes, from -- to ++."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wijkaanpak_plugin.domain.packages.words import label
from wijkaanpak_plugin.plan.records.records import records
from wijkaanpak_plugin.plan.schema.goal_tables import GOAL
from wijkaanpak_plugin.plan.store.plan import Plan

#: Set of the criteria that come from goals.
GOALS = "goals"
_KEY = "goal_{goal_id}"


@dataclass(frozen=True)
class GoalCriterion:
    """What packages can be judged by: a goal of the plan. key: of its criterion; source: where the goal comes from."""

    key: str
    name: str
    source: str


def goal_criteria(plan: Plan) -> list[GoalCriterion]:
    """Return the goals of a plan as criteria, in their order; PlanError when they cannot be read."""
    return [
        GoalCriterion(
            _KEY.format(goal_id=row["goal_id"]),
            _name(row["transition"], row["indicator"]),
            row["source"] or "",
        )
        for row in records(plan, GOAL.name)
        if row["indicator"]
    ]


def all_taken_over(goals: Sequence[GoalCriterion], known: Sequence[str]) -> bool:
    """Say whether each goal has its criterion among those (keys) that a plan has."""
    return all(goal.key in known for goal in goals)


def _name(transition: str | None, indicator: str) -> str:
    return f"{label('transition', transition)}: {indicator}" if transition else indicator
