"""Past decisions about findings that are gone: kept in the log, and given back when the finding returns."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Optional

from qgis.core import QgsExpression, QgsFeatureRequest, QgsGeometry, QgsVectorLayer

from wijkaanpak_plugin.domain.sentences import finding_sentence
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.claims.claims import claims_with
from wijkaanpak_plugin.plan.store.clock import new_id, now
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.unlogged_changes import Row

#: Action of the log rows that this module writes and reads.
GONE = "finding_gone"
#: Under which the log row keeps what was found, beside what was decided.
_FOUND = "found"
#: Above so many findings, reading all that are gone costs less than a filter that names them.
_NAMED_IN_A_FILTER = 200


def found_as(plan: Plan, finding: Mapping[str, Any], zone: Optional[bytes]) -> dict[str, Any]:
    """Return what a decision about a finding finds its way back by: both ids, the kinds of those that are claims of the
    plan, the rule, the verdict and the zone (WKT, to the centimetre).
    """
    ids = [finding["a_id"], finding["b_id"]]
    kinds = {claim.body_id: claim.values["kind"] for claim in claims_with(plan, [each for each in ids if each])}
    place = QgsGeometry()
    if zone is not None:
        place.fromWkb(zone)
    return {
        **{name: finding[name] for name in ("a_id", "b_id", "rule_id", "type", "subtype", "severity")},
        "a_kind": kinds.get(ids[0]),
        "b_kind": kinds.get(ids[1]),
        "zone": None if place.isNull() else place.asWkt(2),
    }


def gone_row(finding: Mapping[str, Any], decisions: Mapping[str, Any], author: str, found: Mapping[str, Any]) -> Row:
    """Return the log row for a finding that is gone and had a decision or a judgement; found: as ``found_as``."""
    text = translate("Plan", "No longer found: {sentence}").format(
        sentence=finding_sentence(finding) or finding["finding_id"]
    )
    if decisions.get("decision"):
        decided = translate("Plan", "It was decided: {decision} ({who}).")
        who = decisions.get("decided_by") or translate("Plan", "unknown by whom")
        text = f"{text} {decided.format(decision=decisions['decision'], who=who)}"
    return Row(
        {
            "log_id": new_id("log", GONE, str(finding["finding_id"])),
            "time": now(),
            "author": author or None,
            "action": GONE,
            "subject_table": "finding",
            "subject_id": finding["finding_id"],
            "text": text,
            "details": json.dumps({**decisions, _FOUND: dict(found)}, ensure_ascii=False, sort_keys=True),
        }
    )


def remembered(log: QgsVectorLayer, finding_ids: set[str]) -> dict[str, dict[str, Any]]:
    """Return the decisions last written to the log for these findings, by finding_id."""
    memory: dict[str, dict[str, Any]] = {}
    if not finding_ids:
        return memory
    request = QgsFeatureRequest().setFilterExpression(gone_filter(finding_ids))
    request.setSubsetOfAttributes(["action", "subject_id", "details"], log.fields())
    for row in log.getFeatures(request):
        if row["subject_id"] in finding_ids:
            memory[row["subject_id"]] = _decisions(row["details"])
    return memory


def gone_findings(log: QgsVectorLayer) -> set[str]:
    """Return the ids of all findings that are gone and were decided on or judged."""
    request = QgsFeatureRequest().setFilterExpression(f"\"action\" = '{GONE}'")
    request.setSubsetOfAttributes(["action", "subject_id"], log.fields())
    return {row["subject_id"] for row in log.getFeatures(request)}


def gone_filter(finding_ids: set[str]) -> str:
    """Return the expression for the rows of the log about these findings, as its index has them (``LOG``).

    A log has many rows of other actions, with long details: these are not even read.
    """
    wanted = f"\"action\" = '{GONE}'"
    if len(finding_ids) > _NAMED_IN_A_FILTER:
        return wanted
    ids = ", ".join(QgsExpression.quotedValue(finding_id) for finding_id in sorted(finding_ids))
    return f'{wanted} AND "subject_id" IN ({ids})'


def _decisions(details: object) -> dict[str, Any]:
    try:
        found = json.loads(details) if isinstance(details, str) else {}
    except json.JSONDecodeError:
        return {}
    return {name: value for name, value in found.items() if name != _FOUND} if isinstance(found, dict) else {}
