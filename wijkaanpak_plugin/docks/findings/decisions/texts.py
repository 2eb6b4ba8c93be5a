"""The words of confrontation and decision."""

from __future__ import annotations

from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.domain.written_days import day_text
from wijkaanpak_plugin.plan.decisions.considered import Considered
from wijkaanpak_plugin.plan.decisions.decisions import DECIDED, DECISION, PREPARATION


def lacks_text() -> str:
    """Return what stands in a field that nobody filled in."""
    return translate("Deciding", "still missing")


def asked_of(name: str) -> str:
    """Return what is asked for in one of the six fields, for its tooltip."""
    return {
        "interest": translate("Deciding", "Which interests meet here, and why they matter."),
        "money": translate("Deciding", "What it costs, and who pays."),
        "space": translate("Deciding", "Which room there is, and how much is short."),
        "time": translate("Deciding", "When each of the two has to be there, and what may shift."),
        "reach": translate("Deciding", "How far the effect reaches: a house, a street, the neighbourhood."),
        "bearers": translate("Deciding", "Who carries it: who does it, and who has to live with it."),
    }[name]


def choice_terms() -> list[tuple[str, str, str]]:
    """Return key, label and definition of what can be decided."""
    return _terms("choice")


def resolution_terms() -> list[tuple[str, str, str]]:
    """Return key, label and definition of the ways out of a conflict."""
    return _terms("resolution")


def table_terms() -> list[tuple[str, str, str]]:
    """Return key, label in a word and definition of the tables at which a finding can lie."""
    short = {
        PREPARATION: translate("Deciding", "preparing"),
        DECISION: translate("Deciding", "to decide"),
        DECIDED: translate("Deciding", "decided"),
    }
    return [
        (key, short.get(key, label), f"{label}: {meaning}" if meaning else label)
        for key, label, meaning in _terms("table")
    ]


def decided_text(considered: Considered) -> str:
    """Say what was decided, when and by whom; empty when nothing was."""
    values = considered.values
    if values["table_stage"] != DECIDED:
        return ""
    choice = load_vocabularies()["choice"].label(str(values["choice"] or ""))
    day = day_text(str(values["decided_at"] or "")[:10])
    text = translate("Deciding", "Decided on {day} by {who} ({mandate}): {choice}.")
    said = text.format(day=day, who=values["decided_by"] or "", mandate=values["mandate"] or "", choice=choice)
    if values["decide_again"]:
        return f"{said} {translate('Deciding', 'What was found has changed since: decide again.')}"
    return said


def hidden_text(considered: Considered) -> str:
    """Say why the finding is not shown in lists; empty when it is."""
    if not considered.suppressions:
        return ""
    first = considered.suppressions[0]
    text = (
        translate("Deciding", "Not shown, with all of its rule: {reason}")
        if first.rule_id
        else translate("Deciding", "Not shown: {reason}")
    )
    return text.format(reason=first.reason)


def _terms(name: str) -> list[tuple[str, str, str]]:
    known = load_vocabularies()[name]
    return [(term.key, known.label(term.key), known.definition(term.key)) for term in known]
