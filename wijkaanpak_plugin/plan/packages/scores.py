"""How packages are weighed in a plan: its criteria, what each group lets them weigh, and what people judge.

What changes them returns ``Changes``; ``plan.history.perform`` writes those as one step. What is worked out is no score
here: it follows from the plan (``analysis/packages``).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Optional

from wijkaanpak_plugin.domain.packages.criteria import HIGHEST, LOWEST, MORE, load_criteria_sets
from wijkaanpak_plugin.domain.parties import party_key, party_name
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.packages.goal_criteria import GOALS, goal_criteria
from wijkaanpak_plugin.plan.records.records import add_record, change_record, records, remove_records
from wijkaanpak_plugin.plan.schema.goal_tables import CRITERION, WEIGHT
from wijkaanpak_plugin.plan.schema.package_tables import PACKAGE, PACKAGE_SCORE
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.clock import new_id
from wijkaanpak_plugin.plan.store.errors import PlanError, record_is_gone
from wijkaanpak_plugin.plan.store.plan import Plan

#: A judgement is what people at a table think.
_JUDGED = "assumption"


@dataclass(frozen=True)
class PlanCriterion:
    """A criterion of a plan. direction: more or less is better; formula: key of the figure that it is worked out by,
    empty where it is judged.
    """

    criterion_id: str
    criterion_set: str
    key: str
    name: str
    direction: str
    formula: str
    source: str

    @property
    def is_judged(self) -> bool:
        """Whether people say how well a package does."""
        return not self.formula


@dataclass(frozen=True)
class Judgement:
    """What people think of a package on a criterion. value: from -2 to 2, 2 is best; source: who says so."""

    package_id: str
    key: str
    value: float
    source: str
    remarks: str


def criteria(plan: Plan) -> list[PlanCriterion]:
    """Return the criteria of a plan, set by set in their order; PlanError when they cannot be read."""
    rows = records(plan, CRITERION.name)
    sets = list(dict.fromkeys(row["criterion_set"] or "" for row in rows))
    rows.sort(key=lambda row: (sets.index(row["criterion_set"] or ""), row["position"] or 0))
    return [
        PlanCriterion(**{name: str(row[name] or "") for name in PlanCriterion.__dataclass_fields__}) for row in rows
    ]


def use_criteria_set(plan: Plan, criterion_set: str) -> Changes:
    """Take over the criteria of a set of the catalogue, or one for each goal of the plan (``GOALS``); those that the
    plan has already stay as they are.

    Their names are written in the language of whoever does so. KeyError when there is no such set.
    """
    known, changes = {each.key for each in criteria(plan)}, Changes(plan)
    if criterion_set == GOALS:
        for position, goal in enumerate(goal_criteria(plan), 1):
            if goal.key not in known:
                values = {
                    "criterion_set": GOALS,
                    "key": goal.key,
                    "name": goal.name,
                    "direction": MORE,
                    "position": position,
                    "source": goal.source,
                }
                add_record(plan, CRITERION.name, values, changes=changes)
        return changes
    for position, criterion in enumerate(load_criteria_sets()[criterion_set], 1):
        if criterion.key not in known:
            values = {
                "criterion_set": criterion_set,
                "key": criterion.key,
                "name": criterion.label(),
                "direction": criterion.direction,
                "formula": criterion.formula,
                "position": position,
                "source": criterion.source,
            }
            add_record(plan, CRITERION.name, values, changes=changes)
    return changes


def add_criterion(plan: Plan, name: str, direction: str = MORE, criterion_set: str = "") -> tuple[Changes, str]:
    """Add a criterion of one's own, which is judged; return the changes and its id. PlanError when it has no name, or
    the plan has one of that name.
    """
    called = party_name(name)
    if not called:
        raise PlanError(translate("Packages", "A criterion needs a name."))
    known = criteria(plan)
    if any(party_key(each.name) == party_key(called) for each in known):
        raise PlanError(translate("Packages", "There is a criterion of that name already."))
    values = {
        "criterion_set": criterion_set,
        "key": new_id(CRITERION.name, called),
        "name": called,
        "direction": direction,
        "position": len(known) + 1,
    }
    return add_record(plan, CRITERION.name, values)


def remove_criteria(plan: Plan, criterion_ids: Collection[str]) -> Changes:
    """Remove criteria with what they weigh and what was judged by them; PlanError when one is gone."""
    keys = {each.key for each in criteria(plan) if each.criterion_id in set(criterion_ids)}
    scores = [row["score_id"] for row in records(plan, PACKAGE_SCORE.name) if row["criterion"] in keys]
    changes = remove_records(plan, CRITERION.name, criterion_ids)
    return remove_records(plan, PACKAGE_SCORE.name, scores, changes)


def groups(plan: Plan) -> list[str]:
    """Return the names of the groups that gave weights, by name."""
    found: dict[str, str] = {}
    for row in records(plan, WEIGHT.name):
        found.setdefault(party_key(row["group_name"] or ""), row["group_name"] or "")
    return sorted(found.values(), key=str.casefold)


def weights(plan: Plan, group: str) -> dict[str, float]:
    """Return what criteria (by key) weigh for a group; those that it gave no weight are left out."""
    keys = {each.criterion_id: each.key for each in criteria(plan)}
    rows = _weights_of(plan, group)
    return {keys[name]: float(row["value"]) for name, row in rows.items() if name in keys and row["value"] is not None}


def set_weight(plan: Plan, criterion_id: str, group: str, value: Optional[float]) -> Changes:
    """Let a criterion weigh so much for a group (0 or more); None takes that back.

    PlanError when the criterion is gone, the group has no name, or the weight is less than 0.
    """
    if not party_key(group):
        raise PlanError(translate("Packages", "Say which group the weight is of."))
    if value is not None and not value >= 0:
        raise PlanError(translate("Packages", "A weight cannot be less than zero."))
    if all(each.criterion_id != criterion_id for each in criteria(plan)):
        raise record_is_gone()
    known = _weights_of(plan, group).get(criterion_id)
    if value is None:
        return remove_records(plan, WEIGHT.name, [] if known is None else [known["weight_id"]])
    if known is None:
        values = {"criterion_id": criterion_id, "group_name": party_name(group), "value": value}
        return add_record(plan, WEIGHT.name, values)[0]
    return (
        Changes(plan)
        if known["value"] == value
        else change_record(plan, WEIGHT.name, known["weight_id"], {"value": value})
    )


def judgements(plan: Plan) -> list[Judgement]:
    """Return what people think of the packages on the criteria that are judged; what nobody judged is not there."""
    judged = {each.key for each in criteria(plan) if each.is_judged}
    return [
        Judgement(row["package_id"], row["criterion"], float(row["value"]), row["source"] or "", row["remarks"] or "")
        for row in records(plan, PACKAGE_SCORE.name)
        if row["criterion"] in judged and row["value"] is not None
    ]


def judged_scores(plan: Plan) -> dict[str, dict[str, float]]:
    """Return judgements by criterion (key) and package (id); the last one of a package holds."""
    found: dict[str, dict[str, float]] = {}
    for each in judgements(plan):
        found.setdefault(each.key, {})[each.package_id] = each.value
    return found


def judge(
    plan: Plan, package_id: str, criterion_id: str, value: Optional[float], source: str = "", remarks: str = ""
) -> Changes:
    """Note what people (source) think of a package on a criterion, from -2 to 2; None takes that back.

    PlanError when package or criterion is gone, the criterion is worked out, or the value lies outside.
    """
    criterion = next((each for each in criteria(plan) if each.criterion_id == criterion_id), None)
    if criterion is None or not records(plan, PACKAGE.name, "package_id", [package_id]):
        raise record_is_gone()
    if not criterion.is_judged:
        raise PlanError(translate("Packages", "This criterion is worked out from the plan, and not judged."))
    if value is not None and not LOWEST <= value <= HIGHEST:
        text = translate("Packages", "A judgement lies between {lowest} and {highest}.")
        raise PlanError(text.format(lowest=LOWEST, highest=HIGHEST))
    rows = records(plan, PACKAGE_SCORE.name, "package_id", [package_id])
    known = [row for row in rows if row["criterion"] == criterion.key]
    if value is None:
        return remove_records(plan, PACKAGE_SCORE.name, [row["score_id"] for row in known])
    written = {"value": value, "source": source.strip() or None, "remarks": remarks.strip() or None}
    if not known:
        values = {"package_id": package_id, "criterion": criterion.key, "status": _JUDGED, **written}
        return add_record(plan, PACKAGE_SCORE.name, values)[0]
    return _with(plan, known[-1], written)


def _with(plan: Plan, row: Mapping[str, Any], written: Mapping[str, Any]) -> Changes:
    if all(row[name] == value for name, value in written.items()):
        return Changes(plan)
    return change_record(plan, PACKAGE_SCORE.name, row["score_id"], written)


def _weights_of(plan: Plan, group: str) -> dict[str, dict[str, Any]]:
    """Return the row of each criterion (id) that a group gave a weight; the last one holds."""
    wanted = party_key(group)
    return {
        row["criterion_id"]: row for row in records(plan, WEIGHT.name) if party_key(row["group_name"] or "") == wanted
    }
