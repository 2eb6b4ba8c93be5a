"""Texts of comparing interests two by two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Optional

from wijkaanpak_plugin.docks.live import finding_texts
from wijkaanpak_plugin.docks.live.finding_row import FindingRow
from wijkaanpak_plugin.docks.walk.pairs.interest import Interest
from wijkaanpak_plugin.docks.widgets.parties.answer_rows import Answer
from wijkaanpak_plugin.docks.widgets.text_lines import shorten_name
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.finding import CLEARANCE, OVERLAP, REDIG, UNCERTAIN
from wijkaanpak_plugin.domain.sentences import metres, months, square_metres
from wijkaanpak_plugin.domain.translation import counted, translate
from wijkaanpak_plugin.domain.weighing.pairwise_order import (
    EQUAL,
    FEWEST_INTERESTS,
    FIRST,
    MOST_INTERESTS,
    MOST_QUESTIONS,
    SECOND,
    pairs_of,
)

#: Letters of a name in the list of all pairs.
_SHORT = 24


def vote_answers() -> list[Answer]:
    """Return the three answers to a pair."""
    return [
        Answer(FIRST, "A", translate("Walk", "A weighs more; once more takes it back."), letter="A"),
        Answer(
            EQUAL,
            translate("Walk", "equal"),
            translate("Walk", "both weigh as much; once more takes it back."),
            letter="0",
        ),
        Answer(SECOND, "B", translate("Walk", "B weighs more; once more takes it back."), letter="B"),
    ]


def line_of(interest: Interest) -> str:
    """Return whose it is, when, and how far it is; what nobody said is said to be unknown."""
    status = load_vocabularies()["status"].label(interest.status) if interest.status else ""
    said = (
        interest.owner or translate("Walk", "party unknown"),
        interest.works or translate("Walk", "period unknown"),
        status or translate("Walk", "status unknown"),
    )
    return " · ".join(said)


def interest_text(interest: Interest) -> str:
    """Return which interest it serves."""
    return interest.interest or translate("Walk", "? Which interest this serves was not said.")


def loss_text(letter: str, other: str, area_m2: Optional[float], between: Sequence[FindingRow], looked: bool) -> str:
    """Return what the other one loses when this one goes first; that this is not known is said.

    letter, other: of this card and of the other one. area_m2: of the other one's ground, None when it is not known.
    between: conflicts of the two, the worst first. looked: whether anybody looked for conflicts.
    """
    if not between:
        text = (
            translate("Walk", "? Choose {letter}: no conflict was found; what {other} loses is not known.")
            if looked
            else translate("Walk", "? Choose {letter}: nobody looked for conflicts; what {other} loses is not known.")
        )
        return text.format(letter=letter, other=other)
    said = _loss(letter, other, area_m2, between[0])
    if len(between) > 1:
        said += " " + translate("Walk", "More conflicts between them: {count}.").format(count=len(between) - 1)
    return said


def _loss(letter: str, other: str, area_m2: Optional[float], found: FindingRow) -> str:
    if found.severity == UNCERTAIN:
        text = translate("Walk", "? Choose {letter}: what {other} loses is not known. {sentence}")
        return text.format(letter=letter, other=other, sentence=found.sentence)
    if found.subtype == OVERLAP and found.shared_area_m2:
        area = square_metres(found.shared_area_m2)
        if area_m2 is not None and area_m2 >= found.shared_area_m2:
            text = translate("Walk", "Choose {letter}: {other} loses {area} of {whole}.")
            return text.format(letter=letter, other=other, area=area, whole=square_metres(area_m2))
        return translate("Walk", "Choose {letter}: {other} loses {area}.").format(letter=letter, other=other, area=area)
    if found.subtype == CLEARANCE and found.measured_m is not None and found.required_m is not None:
        text = translate("Walk", "Choose {letter}: {other} has to move {short} ({measured} in place of {required}).")
        short, measured = metres(found.required_m - found.measured_m), metres(found.measured_m)
        required = metres(found.required_m)
        return text.format(letter=letter, other=other, short=short, measured=measured, required=required)
    if found.subtype == REDIG and found.gap_months is not None:
        text = translate("Walk", "Choose {letter}: {other} opens the street again, {gap} apart, or shifts.")
        return text.format(letter=letter, other=other, gap=months(found.gap_months))
    text = translate("Walk", "Choose {letter}: {other} gives way ({sort}).")
    return text.format(letter=letter, other=other, sort=finding_texts.subtype_label(found))


def question_text(number: int, questions: int, interests: int) -> str:
    """Return which question it is."""
    text = translate("Walk", "Question {number} of {questions} · {interests} interests")
    return text.format(number=number, questions=questions, interests=interests)


def pair_text(number: int, first: str, second: str, has_votes: bool) -> str:
    """Return a pair in the list of all: a tick when somebody voted on it."""
    names = f"{shorten_name(first, _SHORT)} – {shorten_name(second, _SHORT)}"
    return " ".join(filter(None, (f"{number}.", "✓" if has_votes else "", names)))


def not_voted_text(names: Sequence[str]) -> str:
    """Return who has not voted on a pair."""
    if not names:
        return translate("Walk", "Everybody here has voted.")
    return translate("Walk", "Not voted yet: {parties}.").format(parties=", ".join(names))


def polled_text(polled: int, questions: int) -> str:
    """Return how many pairs were voted on, and what that is worth."""
    text = translate("Walk", "A poll, not a decision. Polled: {polled} of {questions} · nothing is drawn meanwhile")
    return text.format(polled=polled, questions=questions)


def choosing_text(count: int) -> str:
    """Return what so many chosen interests come to."""
    questions = len(pairs_of([str(number) for number in range(count)]))
    if count < FEWEST_INTERESTS:
        text = translate("Walk", "Choose {fewest} to {most} claims whose interests clash; chosen: {count}.")
        return text.format(fewest=FEWEST_INTERESTS, most=MOST_INTERESTS, count=count)
    if count > MOST_INTERESTS:
        text = translate(
            "Walk", "{count} interests are {questions} questions, more than {asked}: choose {most} at most."
        )
        return text.format(count=count, questions=questions, asked=MOST_QUESTIONS, most=MOST_INTERESTS)
    text = counted(
        questions,
        translate("Walk", "{count} interests: 1 question."),
        translate("Walk", "{count} interests: {questions} questions."),
    )
    return text.format(count=count, questions=questions)


def before_text(session: str, lines: Sequence[str]) -> str:
    """Return what an earlier session came to. lines: its order."""
    called = session or translate("Walk", "an earlier session")
    head = translate("Walk", "What weighed more in '{session}' (a poll, not a decision):").format(session=called)
    return "\n".join((head, *lines))


def too_few_text() -> str:
    """Return what is said of a plan without two claims."""
    return translate("Walk", "There are no two claims to compare yet: draw some in the Claims panel.")


def step_text(party: str, names: Mapping[str, str], pair: tuple[str, str], is_vote: bool) -> str:
    """Return the name of the step that notes a vote, or words."""
    text = (
        translate("Walk", "Vote of {party}: {first} – {second}")
        if is_vote
        else translate("Walk", "Words of {party}: {first} – {second}")
    )
    first, second = (shorten_name(names.get(name, name), _SHORT) for name in pair)
    return text.format(party=party, first=first, second=second)


def short_name(interest: Interest) -> str:
    """Return a name for lines with several of them."""
    return shorten_name(interest.name, _SHORT)
