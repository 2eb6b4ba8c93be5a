"""What parties think of findings: each judgement is a row that stays, and the last one of a party holds."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from qgis.core import Qgis

from wijkaanpak_plugin.domain.parties import party_key
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.decisions.findings_decided import stored_findings
from wijkaanpak_plugin.plan.parties.naming import NamedParties
from wijkaanpak_plugin.plan.schema.finding_tables import JUDGEMENT
from wijkaanpak_plugin.plan.store.author import author
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.row_request import rows_with_ids
from wijkaanpak_plugin.plan.store.values import plain

AGREES, DISAGREES, DOES_NOT_KNOW = "yes", "no", "unrated"
JUDGEMENTS = (AGREES, DISAGREES, DOES_NOT_KNOW)


@dataclass(frozen=True)
class Judgement:
    """What a party thought of a finding at one moment, and of which version of it."""

    judgement_id: str
    finding_id: str
    version: str
    party: str
    judgement: str
    judge_again: bool
    remark: str
    by: str
    at: str


def judgements_about(plan: Plan, finding_ids: Collection[str]) -> list[Judgement]:
    """Return all that parties ever thought of these findings, in the order of writing; PlanError when unreadable."""
    wanted = set(finding_ids)
    request = rows_with_ids("finding_id", finding_ids).setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    rows = plan.stored(JUDGEMENT.name).getFeatures(request)
    about = (row for row in rows if row["finding_id"] in wanted)
    return [_judgement({name: plain(row[name]) for name in JUDGEMENT.field_names}) for row in about]


def last_judgements(judgements: Sequence[Judgement]) -> dict[str, list[Judgement]]:
    """Return by ``party_key`` what each party thinks now of each of the findings, in the order in which it spoke."""
    last: dict[tuple[str, str], Judgement] = {}
    for each in judgements:
        last.pop((party_key(each.party), each.finding_id), None)
        last[party_key(each.party), each.finding_id] = each
    by_party: dict[str, list[Judgement]] = {}
    for (party, _finding), each in last.items():
        by_party.setdefault(party, []).append(each)
    return by_party


def judge(plan: Plan, finding_ids: Collection[str], party: str, judgement: str) -> Changes:
    """Note what a party thinks of findings as they are now; the same once more of the same findings takes it back.

    What it thought of an older version stays, as does what it thought before it changed its mind. PlanError when the
    judgement is none, the party has no name, or a finding is gone.
    """
    if judgement not in JUDGEMENTS:
        raise PlanError(translate("Findings", "'{judgement}' is no judgement.").format(judgement=judgement))
    _check_name(party)
    versions = _versions(plan, finding_ids)
    last = _last_of(plan, versions, party)
    changes = Changes(plan)
    same = [each for each in last.values() if each.judgement == judgement and each.version == versions[each.finding_id]]
    if len(same) == len(versions):
        for each in same:
            changes.remove(JUDGEMENT.name, each.judgement_id)
        return changes
    known = {each.finding_id for each in same}
    _add(plan, changes, [one for one in versions if one not in known], versions, party, {"judgement": judgement})
    return changes


def remark(plan: Plan, finding_ids: Collection[str], party: str, words: str) -> Changes:
    """Note why a party thinks so, with its judgement of the findings as they are now; empty takes the words away.

    Who has not judged them yet does not know. PlanError when the party has no name, or a finding is gone.
    """
    _check_name(party)
    versions, words = _versions(plan, finding_ids), words.strip()
    last = _last_of(plan, versions, party)
    changes = Changes(plan)
    new: dict[str, list[str]] = {}
    for finding_id, version in versions.items():
        before = last.get(finding_id)
        if before is not None and before.version == version:
            if before.remark != words:
                changes.change(JUDGEMENT.name, before.judgement_id, {"remark": words or None})
        elif words:
            new.setdefault(DOES_NOT_KNOW, []).append(finding_id)
    for judgement, names in new.items():
        _add(plan, changes, names, versions, party, {"judgement": judgement, "remark": words})
    return changes


def _add(
    plan: Plan,
    changes: Changes,
    finding_ids: Sequence[str],
    versions: Mapping[str, str],
    party: str,
    values: Mapping[str, Any],
) -> None:
    parties = NamedParties(plan, changes)
    for finding_id in finding_ids:
        row = {"finding_id": finding_id, "version": versions[finding_id], "party": party, "by": author() or None}
        changes.add(JUDGEMENT.name, parties.spelled(JUDGEMENT.name, {**row, **values}))
    parties.add_new()


def _versions(plan: Plan, finding_ids: Collection[str]) -> dict[str, str]:
    return {found["finding_id"]: found["version"] for found in stored_findings(plan, finding_ids)}


def _last_of(plan: Plan, finding_ids: Collection[str], party: str) -> dict[str, Judgement]:
    of_party = last_judgements(judgements_about(plan, finding_ids)).get(party_key(party), [])
    return {each.finding_id: each for each in of_party}


def _check_name(party: str) -> None:
    if not party.strip():
        raise PlanError(translate("Findings", "Say which party judges."))


def _judgement(values: Mapping[str, Any]) -> Judgement:
    texts: dict[str, Any] = {name: str(values[name] or "") for name in JUDGEMENT.field_names}
    return Judgement(**{**texts, "judge_again": bool(values["judge_again"])})
