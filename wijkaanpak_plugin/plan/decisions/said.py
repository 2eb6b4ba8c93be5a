"""What is known beside a finding because of people: number, who agreed, at which table it lies, whether it is shown.

Read whole when a list is filled, and after a step only for the findings that it was about.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Optional

from qgis.core import Qgis, QgsFeatureRequest

from wijkaanpak_plugin.domain.parties import party_key
from wijkaanpak_plugin.plan.decisions.decisions import DECIDED, DECISION, PREPARATION
from wijkaanpak_plugin.plan.decisions.judgements import AGREES, DISAGREES
from wijkaanpak_plugin.plan.decisions.suppressions import Suppressed, suppressed
from wijkaanpak_plugin.plan.schema.finding_tables import FINDING, JUDGEMENT, SUPPRESSION
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.row_request import rows_with_ids
from wijkaanpak_plugin.plan.store.values import plain

_COLUMNS = ("finding_id", "rule_id", "mark", "first_found", "table_stage", "accepted", "decide_again")
_JUDGED = ("finding_id", "party", "judgement", "judge_again")
#: Above so many findings, reading all costs less than a filter that names them.
_NAMED_IN_A_FILTER = 200
#: Tables a step on which changes what is said of findings.
SAID_IN = frozenset((FINDING.name, JUDGEMENT.name, SUPPRESSION.name))


@dataclass(frozen=True)
class Said:
    """mark: the number of the finding, None before the first analysis that gave numbers. first_found: ISO 8601, empty
    when not known. stage: ``PREPARATION``, ``DECISION`` or ``DECIDED``, empty before anybody laid it on a table.
    agree, disagree: ``party_key`` of each party whose last judgement says so. judge_again, decide_again: it has changed
    since. hidden: somebody does not want to see it in this plan.
    """

    mark: Optional[int] = None
    first_found: str = ""
    stage: str = ""
    accepted: bool = False
    agree: frozenset[str] = frozenset()
    disagree: frozenset[str] = frozenset()
    judge_again: bool = False
    decide_again: bool = False
    hidden: bool = False

    @property
    def again(self) -> bool:
        """Whether somebody has to look at it again."""
        return self.judge_again or self.decide_again

    @property
    def settled(self) -> bool:
        """Whether it was decided or accepted."""
        return self.accepted or self.stage == DECIDED


NOTHING_SAID = Said()


def said_of_findings(plan: Plan, finding_ids: Optional[Collection[str]] = None) -> dict[str, Said]:
    """Return what is said of each stored finding (or of these), by finding_id; PlanError when it cannot be read."""
    by_finding = _last_judgements(plan, finding_ids)
    hidden = suppressed(plan)
    rows = _rows(plan, FINDING.name, _COLUMNS, finding_ids)
    return {row["finding_id"]: _said(row, by_finding.get(row["finding_id"], ()), hidden) for row in rows}


def said_together(each: Sequence[Said]) -> Said:
    """Return what is said of a row by what is said of each of its findings.

    A party agrees with the row when it agrees with one of them and disagrees with none. The row is decided, accepted
    or hidden when each of them is, and lies at the decision table when one does.
    """
    stages = [one.stage for one in each]
    disagree = frozenset[str]().union(*(one.disagree for one in each))
    found = [one.first_found for one in each]
    return Said(
        mark=min((one.mark for one in each if one.mark is not None), default=None),
        first_found=min(found) if all(found) else "",
        stage=DECIDED
        if all(stage == DECIDED for stage in stages)
        else next((stage for stage in (DECISION, PREPARATION) if stage in stages), PREPARATION if any(stages) else ""),
        accepted=all(one.accepted for one in each),
        agree=frozenset[str]().union(*(one.agree for one in each)) - disagree,
        disagree=disagree,
        judge_again=any(one.judge_again for one in each),
        decide_again=any(one.decide_again for one in each),
        hidden=all(one.hidden for one in each),
    )


def _last_judgements(plan: Plan, finding_ids: Optional[Collection[str]]) -> dict[str, list[dict[str, Any]]]:
    last: dict[tuple[str, str], dict[str, Any]] = {}
    for row in _rows(plan, JUDGEMENT.name, _JUDGED, finding_ids):
        last[row["finding_id"], party_key(row["party"] or "")] = row
    by_finding: dict[str, list[dict[str, Any]]] = {}
    for (finding_id, _party), row in last.items():
        by_finding.setdefault(finding_id, []).append(row)
    return by_finding


def _said(row: dict[str, Any], judgements: Iterable[dict[str, Any]], hidden: Suppressed) -> Said:
    judgements = list(judgements)
    by_verdict = {
        verdict: frozenset(party_key(one["party"] or "") for one in judgements if one["judgement"] == verdict)
        for verdict in (AGREES, DISAGREES)
    }
    return Said(
        mark=None if row["mark"] is None else int(row["mark"]),
        first_found=row["first_found"] or "",
        stage=row["table_stage"] or "",
        accepted=bool(row["accepted"]),
        agree=by_verdict[AGREES],
        disagree=by_verdict[DISAGREES],
        judge_again=any(bool(one["judge_again"]) for one in judgements),
        decide_again=bool(row["decide_again"]),
        hidden=hidden.hides(row["finding_id"], row["rule_id"]),
    )


def _rows(
    plan: Plan, table: str, columns: Sequence[str], finding_ids: Optional[Collection[str]]
) -> Iterable[dict[str, Any]]:
    named = finding_ids is not None and len(finding_ids) <= _NAMED_IN_A_FILTER
    request = rows_with_ids("finding_id", finding_ids or ()) if named else QgsFeatureRequest()
    layer = plan.stored(table)
    request.setFlags(Qgis.FeatureRequestFlag.NoGeometry).setSubsetOfAttributes(list(columns), layer.fields())
    positions = [layer.fields().indexOf(name) for name in columns]
    wanted = None if finding_ids is None else frozenset(finding_ids)
    for feature in layer.getFeatures(request):
        values = feature.attributes()
        row = {name: plain(values[position]) for name, position in zip(columns, positions)}
        if wanted is None or row["finding_id"] in wanted:
            yield row
