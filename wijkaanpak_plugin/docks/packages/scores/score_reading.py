"""Reads what the page of scores shows off a plan and the figures of its packages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from wijkaanpak_plugin.analysis.packages.figures import Figure
from wijkaanpak_plugin.analysis.packages.found_figures import FoundFigures
from wijkaanpak_plugin.analysis.packages.weighed_scores import weighed_scores
from wijkaanpak_plugin.docks.packages.scores.score_rows import CriteriaSet, ScoreRow, ShownScores
from wijkaanpak_plugin.domain.packages.criteria import load_criteria_sets
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.packages.figure_texts import figure_of
from wijkaanpak_plugin.plan.packages.goal_criteria import GOALS, GoalCriterion, all_taken_over, goal_criteria
from wijkaanpak_plugin.plan.packages.packages import packages
from wijkaanpak_plugin.plan.packages.scores import (
    PlanCriterion,
    criteria,
    groups,
    judged_scores,
    judgements,
    weights,
)
from wijkaanpak_plugin.plan.store.plan import Plan


def shown_scores(
    plan: Plan, package_id: str, chosen: Optional[str], group: str, found: Optional[FoundFigures], why_none: str
) -> ShownScores:
    """Read what the page shows of a package; chosen: key of the set, None: the first that the plan has.

    found: all figures, None while they are not known; why_none: why they are not, empty where they are worked out.

    PlanError when the plan cannot be read.
    """
    known = criteria(plan)
    sets = _sets(known, goal_criteria(plan))
    in_plan = [each.key for each in sets if each.is_in_plan]
    if chosen not in {each.key for each in sets}:
        chosen = in_plan[0] if in_plan else sets[0].key
    wanted = [each for each in known if each.criterion_set == chosen]
    given = groups(plan)
    weighed = weights(plan, group) if group else {}
    judged = {each.key: each for each in judgements(plan) if each.package_id == package_id}
    own: Sequence[Figure] = () if found is None else found.of.get(package_id, ())
    rows = [
        ScoreRow(
            each,
            figure_of(own, each.formula) if each.formula else None,
            why_none,
            judged.get(each.key),
            weighed.get(each.key),
        )
        for each in wanted
    ]
    names = {each.package_id: each.name or translate("Packages", "without a name") for each in packages(plan)}
    of_all = {name: () if found is None else found.of.get(name, ()) for name in names}
    rests_on_figures = any(row.criterion.formula and row.weight for row in rows)
    scores = None if found is None and rests_on_figures else weighed_scores(wanted, of_all, judged_scores(plan))
    return ShownScores(package_id, sets, chosen, tuple(rows), group, tuple(given), names, scores, why_none)


def _sets(known: Sequence[PlanCriterion], goals: Sequence[GoalCriterion]) -> tuple[CriteriaSet, ...]:
    of_plan = list(dict.fromkeys(each.criterion_set for each in known))
    shipped = load_criteria_sets()
    found = [
        CriteriaSet(key, those[0].set_label().capitalize(), key in of_plan, tuple(each.label() for each in those))
        for key, those in shipped.items()
    ]
    own = [
        CriteriaSet(key, key or translate("Packages", "Own criteria"), True, ())
        for key in of_plan
        if key not in shipped and key != GOALS
    ]
    if goals or GOALS in of_plan:
        title = translate("Packages", "Contribution per goal")
        is_whole = all_taken_over(goals, [each.key for each in known])
        own.append(CriteriaSet(GOALS, title, is_whole, tuple(goal.name for goal in goals)))
    return (*found, *own)
