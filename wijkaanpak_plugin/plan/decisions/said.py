"""What is known beside a finding because of people: number, who agreed, at which table it lies, whether it is shown.

Read whole when a list is filled, and after a step only for the findings that it was about.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any, Optional

from qgis.core import Qgis, QgsFeatureRequest

from wijkaanpak_plugin.domain.findings.said import Said
from wijkaanpak_plugin.domain.parties import party_key
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


def said_of_findings(plan: Plan, finding_ids: Optional[Collection[str]] = None) -> dict[str, Said]:
    """Return what is said of each stored finding (or of these), by finding_id; PlanError when it cannot be read."""
    by_finding = _last_judgements(plan, finding_ids)
    hidden = suppressed(plan)
    rows = _rows(plan, FINDING.name, _COLUMNS, finding_ids)
    return {row["finding_id"]: _said(row, by_finding.get(row["finding_id"], ()), hidden) for row in rows}


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
