"""Confrontation and decision: what meets in a finding, at which table it lies, and what was decided by whom."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Optional

from qgis.core import Qgis, QgsGeometry

from wijkaanpak_plugin.domain.body import split_list
from wijkaanpak_plugin.domain.findings import said
from wijkaanpak_plugin.domain.parties import party_key
from wijkaanpak_plugin.domain.translation import translate, translated
from wijkaanpak_plugin.plan.decisions.findings_decided import change_findings, stored_findings
from wijkaanpak_plugin.plan.decisions.judgements import AGREES, Judgement, judgements_about, last_judgements
from wijkaanpak_plugin.plan.parties.parties import Party, all_parties
from wijkaanpak_plugin.plan.schema.finding_tables import FINDING
from wijkaanpak_plugin.plan.store.author import author
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.clock import now
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.row_request import rows_with_ids
from wijkaanpak_plugin.plan.store.values import plain

#: The six things that meet in a conflict; source: 003 of the method.
CONFRONTATION = ("interest", "money", "space", "time", "reach", "bearers")
PREPARATION, DECISION, DECIDED = said.PREPARATION, said.DECISION, said.DECIDED
COMPENSATED = "compensate_elsewhere"
#: What has to be said with a decision, beside why.
_DECIDED_WITH = ("choice", "decided_by", "mandate", "decided_at")


@dataclass(frozen=True)
class HardCondition:
    """What a party will not do without, while it has not agreed to the finding as it is now."""

    party: str
    condition: str


@dataclass(frozen=True)
class Obstacles:
    """What keeps a finding from the decision table. lacking: columns that nobody filled in."""

    lacking: tuple[str, ...]
    hard: tuple[HardCondition, ...]

    def __bool__(self) -> bool:
        return bool(self.lacking or self.hard)


def obstacles(plan: Plan, finding_ids: Collection[str]) -> Obstacles:
    """Return what keeps findings from the decision table: what one of them lacks, and which hard conditions hold.

    A hard condition is put aside by nobody but the party whose it is: it agrees, or what was found changes. PlanError
    when a finding is gone.
    """
    found = stored_findings(plan, finding_ids)
    lacking = tuple(name for name in CONFRONTATION if any(not values[name] for values in found))
    if any(values["resolution"] == COMPENSATED and not values["compensation_place"] for values in found):
        lacking += ("compensation_place",)
    return Obstacles(lacking, hard_conditions(found, all_parties(plan), judgements_about(plan, finding_ids)))


def hard_conditions(
    found: Sequence[Mapping[str, Any]], parties: Sequence[Party], judgements: Sequence[Judgement]
) -> tuple[HardCondition, ...]:
    """Return the hard conditions of parties that own one side of a finding and have not agreed to it as it is now.

    found: values of findings by column. judgements: all about them, in the order of writing.
    """
    versions = {values["finding_id"]: values["version"] for values in found}
    owners = {party_key(name) for values in found for name in split_list(values["owners"])}
    last = last_judgements(judgements)
    held = []
    for party in parties:
        key = party_key(party.name)
        agreed = {
            each.finding_id
            for each in last.get(key, ())
            if each.judgement == AGREES and each.version == versions.get(each.finding_id)
        }
        concerned = {values["finding_id"] for values in found if key in map(party_key, split_list(values["owners"]))}
        if key in owners and party.hard_conditions and not concerned <= agreed:
            held.append(HardCondition(party.name, party.hard_conditions))
    return tuple(held)


def hard_conditions_of_rule(plan: Plan, rule_id: str) -> tuple[HardCondition, ...]:
    """Return the hard conditions that hold for any finding of a rule; PlanError when the plan cannot be read."""
    parties = [party for party in all_parties(plan) if party.hard_conditions]
    if not parties:
        return ()
    names = ("finding_id", "owners", "version")
    request = rows_with_ids("rule_id", [rule_id]).setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    request.setSubsetOfAttributes(names, plan.stored(FINDING.name).fields())
    found = [{name: plain(row[name]) for name in names} for row in plan.stored(FINDING.name).getFeatures(request)]
    return hard_conditions(found, parties, judgements_about(plan, [values["finding_id"] for values in found]))


def check_nothing_held(hard: Sequence[HardCondition]) -> None:
    """Raise PlanError, in one sentence that names party and condition, when a hard condition holds."""
    if hard:
        raise PlanError(hard_sentence(hard))


def confront(plan: Plan, finding_ids: Collection[str], values: Mapping[str, Any]) -> Changes:
    """Write what meets in findings and how that is resolved; columns: ``CONFRONTATION`` and resolution.

    A finding that lies at the decision table stays there only as long as nothing lacks. PlanError when a finding is
    gone.
    """
    unknown = set(values) - {*CONFRONTATION, "resolution"}
    if unknown:
        raise KeyError(*unknown)
    written = dict(values)
    if "resolution" in written and written["resolution"] != COMPENSATED:
        written["compensation_place"] = None
    found = stored_findings(plan, finding_ids)
    lacks = any(not (written.get(name, one[name]) or "").strip() for one in found for name in CONFRONTATION)
    if lacks and any(one["table_stage"] == DECISION for one in found):
        written["table_stage"] = PREPARATION
    return change_findings(plan, finding_ids, written)


def compensate_at(plan: Plan, finding_ids: Collection[str], place: Optional[QgsGeometry]) -> Changes:
    """Say where findings are compensated (a point in the plan's CRS; None: nowhere yet), as their resolution."""
    written = None if place is None else place.asWkt(2)
    return change_findings(plan, finding_ids, {"resolution": COMPENSATED, "compensation_place": written})


def move_to_table(plan: Plan, finding_ids: Collection[str], table: str) -> Changes:
    """Lay findings on the preparation or the decision table; what was decided stays written and holds no more.

    PlanError when something keeps them from the decision table, in one sentence that says what; or a finding is gone.
    """
    if table not in (PREPARATION, DECISION):
        raise PlanError(translate("Findings", "What is decided is said with who decides."))
    if table == DECISION:
        _check_free(plan, finding_ids)
    return change_findings(plan, finding_ids, {"table_stage": table, **_not_decided()})


def decide(plan: Plan, finding_ids: Collection[str], values: Mapping[str, Any]) -> Changes:
    """Record a decision on findings as they are now.

    values: choice, decided_by, mandate, decided_at (ISO date, or date and time), decision and decision_reason.
    PlanError when one of the first four lacks, or something keeps the findings from the decision table.
    """
    _check_free(plan, finding_ids)
    lacking = [name for name in _DECIDED_WITH if not str(values.get(name) or "").strip()]
    if lacking:
        raise PlanError(translate("Findings", "Nothing is decided without: {fields}.").format(fields=named(lacking)))
    written = {**values, "table_stage": DECIDED}
    return _with_versions(plan, finding_ids, written)


def accept(plan: Plan, finding_ids: Collection[str], reason: str) -> Changes:
    """Accept findings as they are now: a conflict is lived with, a coupling is taken up.

    PlanError without a reason, or when a hard condition holds that its party has not given up.
    """
    if not reason.strip():
        raise PlanError(translate("Findings", "Say why it is accepted."))
    check_nothing_held(obstacles(plan, finding_ids).hard)
    written = {"accepted": True, "decision_reason": reason, "decided_by": author() or None, "decided_at": now()}
    return _with_versions(plan, finding_ids, written)


def take_back(plan: Plan, finding_ids: Collection[str]) -> Changes:
    """Accept findings no more; what was written about them stays."""
    return change_findings(plan, finding_ids, {"accepted": None, **_not_decided()})


def obstacle_sentence(found: Obstacles) -> str:
    """Say what keeps a finding from the decision table; empty when nothing does."""
    text = translate("Findings", "Not to the decision table yet, this lacks: {fields}.")
    lacking = text.format(fields=named(found.lacking)) if found.lacking else ""
    return " ".join(filter(None, (lacking, hard_sentence(found.hard))))


def hard_sentence(hard: Sequence[HardCondition]) -> str:
    """Say whose hard conditions hold, and how they cease to; empty when there are none."""
    if not hard:
        return ""
    held = "; ".join(f"{each.party}: {each.condition}" for each in hard)
    text = translate("Findings", "A hard condition holds until that party agrees ({conditions}).")
    return text.format(conditions=held)


def named(columns: Sequence[str]) -> str:
    """Return the labels of columns of a finding, in lower case, for a sentence."""
    return ", ".join(translated(FINDING.field(name).label).lower() for name in columns)


def _check_free(plan: Plan, finding_ids: Collection[str]) -> None:
    sentence = obstacle_sentence(obstacles(plan, finding_ids))
    if sentence:
        raise PlanError(sentence)


def _not_decided() -> dict[str, Any]:
    return {"decided_version": None, "decide_again": None}


def _with_versions(plan: Plan, finding_ids: Collection[str], written: Mapping[str, Any]) -> Changes:
    """Write the same to each finding, and which version of it that is about."""
    changes = Changes(plan)
    for found in stored_findings(plan, finding_ids):
        values = {**written, "decided_version": found["version"], "decide_again": False}
        if found["table_stage"] is None and "table_stage" not in written:
            values["table_stage"] = PREPARATION
        changes.change(FINDING.name, found["finding_id"], values)
    return changes
