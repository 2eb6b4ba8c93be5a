"""What was decided about a finding, in one line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.findings.said import DECIDED
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.seen import Seen


def decision_text(row: Mapping[str, Any], seen: Seen) -> str:
    """Return what was decided, how, why, and by whom. row: values of a stored finding by column."""
    said: Sequence[str] = (
        translate("SessionReport", "accepted") if row["accepted"] and row["table_stage"] != DECIDED else "",
        _label("choice", row["choice"]),
        _label("resolution", row["resolution"]),
        seen.text(row["decision"]),
        seen.text(row["decision_reason"]),
    )
    text = "→ " + "; ".join(filter(None, said))
    if seen.names_persons:
        who = ", ".join(filter(None, (seen.text(row["decided_by"]), seen.text(row["mandate"]))))
        text += f" ({who})" if who else ""
    if row["decide_again"]:
        text += " " + translate("SessionReport", "It has changed since: decide again.")
    return text


def _label(vocabulary: str, key: Any) -> str:
    known = load_vocabularies()[vocabulary]
    return known.label(key) if key in known else str(key or "")
