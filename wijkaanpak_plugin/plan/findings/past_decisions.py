"""Past decisions about findings that are gone: kept in the log, and given back when the finding returns."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from qgis.core import QgsFeatureRequest, QgsVectorLayer

from wijkaanpak_plugin.domain.sentences import finding_sentence
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.store.clock import new_id, now
from wijkaanpak_plugin.plan.store.unlogged_changes import Row

#: Action of the log rows that this module writes and reads.
GONE = "finding_gone"


def gone_row(finding: Mapping[str, Any], decisions: Mapping[str, Any], author: str) -> Row:
    """Return the log row for a finding that is gone and had a decision or a judgement."""
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
            "details": json.dumps(dict(decisions), ensure_ascii=False, sort_keys=True),
        }
    )


def remembered(log: QgsVectorLayer, finding_ids: set[str]) -> dict[str, dict[str, Any]]:
    """Return the decisions last written to the log for these findings, by finding_id."""
    memory: dict[str, dict[str, Any]] = {}
    if not finding_ids:
        return memory
    # A log has many rows of other actions, with long details: these are not even read.
    request = QgsFeatureRequest().setFilterExpression(f"\"action\" = '{GONE}'")
    request.setSubsetOfAttributes(["action", "subject_id", "details"], log.fields())
    for row in log.getFeatures(request):
        if row["subject_id"] in finding_ids:
            memory[row["subject_id"]] = _decisions(row["details"])
    return memory


def _decisions(details: object) -> dict[str, Any]:
    try:
        found = json.loads(details) if isinstance(details, str) else {}
    except json.JSONDecodeError:
        return {}
    return found if isinstance(found, dict) else {}
