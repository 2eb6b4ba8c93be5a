"""What a session made of findings: those it decided on, and those that it judged and left open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from wijkaanpak_plugin.domain.findings.finding_group import summed
from wijkaanpak_plugin.domain.parties import party_key
from wijkaanpak_plugin.domain.sentences import finding_sentence
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.content.decision_text import decision_text
from wijkaanpak_plugin.export.seen import Seen
from wijkaanpak_plugin.export.session.session_time import SessionTime
from wijkaanpak_plugin.plan.decisions.decisions import DECIDED
from wijkaanpak_plugin.plan.decisions.judgements import AGREES, DISAGREES, DOES_NOT_KNOW
from wijkaanpak_plugin.plan.decisions.suppressions import suppressed
from wijkaanpak_plugin.plan.findings.findings import findings, judgement_history
from wijkaanpak_plugin.plan.store.plan import Plan


@dataclass(frozen=True)
class ToldFindings:
    """Lines on what was decided and what is open; bearers: who carries what was decided, with what that is."""

    decided: tuple[str, ...]
    judged: tuple[str, ...]
    bearers: tuple[tuple[str, str], ...]


def told_findings(plan: Plan, time: SessionTime, seen: Seen) -> ToldFindings:
    """Read what was decided on and judged in a session; PlanError when the plan cannot be read."""
    table, judged, hidden = findings(plan), _judged_in(plan, time, seen), suppressed(plan)
    decided: list[str] = []
    left: list[str] = []
    bearers: list[tuple[str, str]] = []
    for rows in _groups(table, seen):
        first = rows[0]
        sentence = seen.text(finding_sentence(summed(rows) if len(rows) > 1 else first))
        if not sentence:
            continue
        if seen.names_persons and first["mark"] is not None:
            sentence = translate("SessionReport", "{number}: {sentence}").format(
                number=int(first["mark"]), sentence=sentence
            )
        is_decided = first["table_stage"] == DECIDED or bool(first["accepted"])
        if is_decided and time.holds(str(first["decided_at"] or "")):
            decided.append(" ".join(filter(None, (sentence, decision_text(first, seen)))))
            if seen.text(first["bearers"]):
                bearers.append((seen.text(first["bearers"]), seen.text(first["decision"]) or sentence))
        elif not is_decided and not all(hidden.hides(row["finding_id"], row["rule_id"]) for row in rows):
            said = {party: answer for row in rows for party, answer in judged.get(row["finding_id"], {}).items()}
            if said:
                left.append(f"{sentence} {_said(said)}")
    return ToldFindings(tuple(decided), tuple(left), tuple(bearers))


def _groups(table: pd.DataFrame, seen: Seen) -> list[list[dict[str, Any]]]:
    groups: dict[str, list[dict[str, Any]]] = {}
    for row in table.drop(columns="geometry").to_dict("records"):
        if seen.finding(row):
            groups.setdefault(str(row["group_id"] or row["finding_id"]), []).append(row)
    return list(groups.values())


def _judged_in(plan: Plan, time: SessionTime, seen: Seen) -> dict[str, dict[str, str]]:
    """Return by finding_id what each party said of it last in the session."""
    last: dict[str, dict[str, tuple[str, str]]] = {}
    for row in judgement_history(plan).to_dict("records"):
        party = seen.party(row["party"])
        if party and time.holds(str(row["at"] or "")):
            last.setdefault(str(row["finding_id"]), {})[party_key(party)] = (party, str(row["judgement"] or ""))
    return {finding_id: dict(said.values()) for finding_id, said in last.items()}


def _said(said: Mapping[str, str]) -> str:
    """Return who says what, in brackets."""
    words = {
        AGREES: translate("SessionReport", "agree: {parties}"),
        DISAGREES: translate("SessionReport", "disagree: {parties}"),
        DOES_NOT_KNOW: translate("SessionReport", "do not know: {parties}"),
    }
    parts = [(text, [party for party, answer in said.items() if answer == key]) for key, text in words.items()]
    return f"({'; '.join(text.format(parties=', '.join(parties)) for text, parties in parts if parties)})"
