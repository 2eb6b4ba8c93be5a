"""The answers of a judgement, and what parties say of findings now: in every panel that lets them judge."""

from __future__ import annotations

from collections.abc import Sequence

from wijkaanpak_plugin.docks.widgets.parties.answer_rows import Answer, PartySays
from wijkaanpak_plugin.domain.parties import party_key
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.decisions.considered import Considered
from wijkaanpak_plugin.plan.decisions.judgements import AGREES, DISAGREES, DOES_NOT_KNOW, last_judgements


def judgement_answers() -> list[Answer]:
    """Return the three judgements."""
    return [
        Answer(
            AGREES,
            translate("Walk", "Agree"),
            translate("Judging", "agrees with this finding; once more takes it back."),
        ),
        Answer(
            DISAGREES,
            translate("Walk", "Disagree"),
            translate("Judging", "disputes this finding; once more takes it back."),
        ),
        Answer(
            DOES_NOT_KNOW,
            translate("Judging", "Unknown"),
            translate("Walk", "was asked and does not know; once more takes it back."),
        ),
    ]


def judgement_label(judgement: str) -> str:
    """Return a judgement in one or two words, in a sentence."""
    return {
        AGREES: translate("Judging", "agrees"),
        DISAGREES: translate("Judging", "disagrees"),
        DOES_NOT_KNOW: translate("Judging", "does not know"),
    }.get(judgement, judgement)


def says_now(considered: Considered, names: Sequence[str]) -> dict[str, PartySays]:
    """Return what each party says of the findings as they are now, by its name.

    What it said of an older version counts no more; of several findings it says one thing only when that is the same.
    """
    last = last_judgements(considered.judgements)
    said = {}
    for name in names:
        of_party = last.get(party_key(name), [])
        current = [one for one in of_party if not one.judge_again]
        answers = {one.judgement for one in current}
        alike = len(answers) == 1 and len(current) == len(considered.finding_ids)
        words = {one.remark for one in of_party}
        said[name] = PartySays(answers.pop() if alike else None, words.pop() if len(words) == 1 else "")
    return said


def again_text(considered: Considered) -> str:
    """Say who has to judge again because the finding is another one now, and what they said; empty: nobody."""
    asked = {}
    for of_party in last_judgements(considered.judgements).values():
        older = [one for one in of_party if one.judge_again]
        if older:
            asked[older[0].party] = judgement_label(older[0].judgement)
    if not asked:
        return ""
    said = "; ".join(f"{party} ({judgement})" for party, judgement in asked.items())
    text = translate("Judging", "Judge again, what was found has changed. Said before: {said}.")
    return text.format(said=said)
