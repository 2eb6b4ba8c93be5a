"""Texts of the walk along the conflicts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from wijkaanpak_plugin.docks.live import finding_texts
from wijkaanpak_plugin.docks.live.finding_row import FindingRow
from wijkaanpak_plugin.docks.widgets.parties.answer_rows import PartySays
from wijkaanpak_plugin.docks.widgets.text_lines import shorten_name
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.decisions.considered import Considered
from wijkaanpak_plugin.plan.decisions.judgements import AGREES, DISAGREES, DOES_NOT_KNOW

#: Letters of a sentence in the list of all stops, and in the name of a step.
_SHORT = 60


def conflict_text(number: int, found: FindingRow) -> str:
    """Return a conflict in the list of all: the number that it goes by, and how its sentence begins."""
    return f"{number}. {short_sentence(found)}"


def short_sentence(found: FindingRow) -> str:
    """Return how the sentence of a conflict begins."""
    return shorten_name(found.sentence, _SHORT)


def below_text(found: FindingRow) -> str:
    """Return what the room reads below the sentence: how serious it is, of which sort, and whose."""
    said = [finding_texts.severity_label(found), finding_texts.subtype_label(found), ", ".join(found.owners)]
    if found.zone is None:
        said.append(translate("Walk", "without a place on the map"))
    return " · ".join(dict.fromkeys(filter(None, said)))


def counts_text(said: Mapping[str, PartySays]) -> str:
    """Return how many agree, disagree and do not know; empty when nobody said anything."""
    counted = Counter(each.answer for each in said.values())
    words = {
        AGREES: translate("Walk", "agree: {count}"),
        DISAGREES: translate("Walk", "disagree: {count}"),
        DOES_NOT_KNOW: translate("Walk", "do not know: {count}"),
    }
    return " · ".join(text.format(count=counted[answer]) for answer, text in words.items() if counted[answer])


def words_said(said: Mapping[str, PartySays]) -> list[str]:
    """Return what parties say in words, a line each."""
    return [f"{party}: {each.words}" for party, each in said.items() if each.words]


def stage_text(considered: Considered) -> str:
    """Return at which table it lies, and what was decided; empty while it lies at none."""
    values = considered.values
    stage = values["table_stage"]
    if not stage:
        return translate("Walk", "Accepted.") if values["accepted"] else ""
    known = load_vocabularies()["table"]
    said = [known.label(stage) if stage in known else str(stage), values["decision"], values["decision_reason"]]
    return " · ".join(str(each) for each in said if each)


def judged_text(judged: int, count: int) -> str:
    """Return of how many conflicts somebody said something."""
    text = translate("Walk", "judged: {judged} of {count} · nothing is drawn meanwhile")
    return text.format(judged=judged, count=count)


def first_text(count: int, was_analysed: bool) -> str:
    """Return what is said before the walk along so many conflicts."""
    if count:
        text = translate(
            "Walk", "Conflicts: {count}. Each is shown large on the map, with what parties think; the worst first."
        )
        return text.format(count=count)
    if was_analysed:
        return translate("Walk", "There is no conflict in what is known; the Findings panel says what is not known.")
    return translate("Walk", "Nobody has looked for conflicts yet: press 'Run analysis' in the Findings panel.")


def step_texts() -> Sequence[str]:
    """Return the names of the two steps: a judgement, and words."""
    return translate("Judging", "Judge: {finding}"), translate("Judging", "Remark on: {finding}")
