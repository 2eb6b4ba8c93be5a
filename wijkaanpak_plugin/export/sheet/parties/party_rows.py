"""What concerns a party as tables, in the words of the reader."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue
from wijkaanpak_plugin.domain.sentences.figures import metres
from wijkaanpak_plugin.domain.translation import N_, translate, translated
from wijkaanpak_plugin.domain.written_days import day_text
from wijkaanpak_plugin.export.content.parties.concern import Concern, Meeting, Move, Waiting, Work
from wijkaanpak_plugin.export.layers.typography import GREY
from wijkaanpak_plugin.export.sheet.package_tables.flow import Block
from wijkaanpak_plugin.export.sheet.passport_rows import called, hardness_text, standing_of_wait, unknown, when_text
from wijkaanpak_plugin.export.sheet.text_table import Cell, Row, small
from wijkaanpak_plugin.plan.schema.labels import choice_label

_ROLES = {
    "owner": N_("Parties", "owner"),
    "initiator": N_("Parties", "pulls it"),
    "partners": N_("Parties", "takes part"),
    "cost_bearer": N_("Parties", "pays"),
}


def party_blocks(concern: Concern, kinds: KindCatalogue) -> Iterator[Block]:
    """Yield a table for each sort of thing that concerns a party, and then what it has nothing of; one sentence where
    nothing concerns it.
    """
    name = called(concern.name)
    if concern.is_nothing:
        text = translate(
            "Parties",
            "In what is known nothing in this plan concerns {party}: no claim or work, nothing that was found, nothing "
            "that waits and no decision.",
        )
        yield Block(translate("Parties", "What concerns this party"), "", [], [], text.format(party=name))
        return
    missing: list[Row] = []
    for block in _blocks(concern, kinds, name):
        if block.rows:
            yield block
        else:
            missing.append([Cell(block.without)])
    if missing:
        yield Block(translate("Parties", "Not on this sheet"), "", [], missing, "")


def _blocks(concern: Concern, kinds: KindCatalogue, name: str) -> Iterator[Block]:
    if concern.conditions:
        yield Block(translate("Parties", "Its hard conditions"), "", [], [[Cell(concern.conditions)]], "")
    yield _works(concern)
    if concern.agreements:
        rows: list[Row] = [
            [Cell(each.text), Cell(each.package), Cell(when_text(each.period)) if each.period.is_known else unknown()]
            for each in concern.agreements
        ]
        head = _head(translate("Passport", "what"), translate("Parties", "package"), translate("Passport", "when"))
        yield Block(translate("Parties", "Agreements without a place"), "", head, rows, "")
    yield _conflicts(concern)
    yield _couplings(concern)
    yield _moves(concern, kinds, name)
    yield from _waiting(concern)
    no_decision = translate("Parties", "About nothing that concerns it anything was decided yet.")
    yield Block(
        translate("Parties", "Decisions that concern it"),
        "",
        _head(translate("Passport", "what was found"), translate("Passport", "what was decided")),
        [[Cell(sentence), Cell(decision)] for sentence, decision in concern.decisions],
        no_decision,
    )


def _works(concern: Concern) -> Block:
    head = _head(
        translate("Passport", "no."),
        translate("Passport", "what"),
        translate("Parties", "role"),
        translate("Passport", "street"),
        translate("Passport", "when"),
        translate("Passport", "certain"),
        translate("Parties", "package"),
    )
    return Block(
        translate("Parties", "Claims and works"),
        translate("Parties", "numbers as on the map"),
        head,
        [_work(each) for each in concern.works],
        translate("Parties", "No claim and no planned work names it."),
    )


def _work(work: Work) -> Row:
    none = translate("Parties", "in none")
    return [
        Cell(str(work.number), is_bold=True, is_centred=True),
        Cell(work.name),
        Cell(", ".join(translated(_ROLES[role]) for role in work.roles)),
        Cell(work.street) if work.street else unknown(translate("Passport", "street unknown")),
        Cell(when_text(work.period)) if work.period.is_known else unknown(),
        Cell(hardness_text(work.hardness)),
        Cell(", ".join(work.packages)) if work.packages else Cell(none, colour=GREY),
    ]


def _conflicts(concern: Concern) -> Block:
    head, numbered = _meeting_head(concern.conflicts, translate("Parties", "severity"))
    rows: list[Row] = [
        [*_number(each, numbered), Cell(each.text), _with(each), Cell(choice_label(each.severity)), _standing(each)]
        for each in concern.conflicts
    ]
    none = translate("Parties", "In what is known it has no conflict.")
    return Block(translate("Parties", "Conflicts, and with whom"), _numbers(numbered), head, rows, none)


def _couplings(concern: Concern) -> Block:
    head, numbered = _meeting_head(concern.couplings)
    rows: list[Row] = [
        [*_number(each, numbered), Cell(each.text), _with(each), _standing(each)] for each in concern.couplings
    ]
    none = translate("Parties", "In what is known nothing of it can go together with something.")
    return Block(translate("Parties", "What can go together, and with whom"), _numbers(numbered), head, rows, none)


def _meeting_head(meetings: Sequence[Meeting], *between: str) -> tuple[list[Row], bool]:
    """Return the heading, and whether there is a column of numbers: an open edition has none."""
    numbered = any(each.mark for each in meetings)
    first = [translate("Passport", "no.")] if numbered else []
    found, whom = translate("Passport", "what was found"), translate("Passport", "with")
    return _head(*first, found, whom, *between, translate("Parties", "stands")), numbered


def _numbers(numbered: bool) -> str:
    return translate("Parties", "numbers as on the sheet of conflicts, if any") if numbered else ""


def _number(meeting: Meeting, numbered: bool) -> list[Cell]:
    return [Cell(str(meeting.mark or ""), is_bold=True, is_centred=True)] if numbered else []


def _with(meeting: Meeting) -> Cell:
    if meeting.others:
        return Cell(", ".join(map(called, meeting.others)))
    if meeting.is_answer:
        return Cell(translate("Parties", "what people said"), colour=GREY)
    if meeting.is_own:
        return Cell(translate("Passport", "among its own"), colour=GREY)
    return unknown(translate("Parties", "nobody named"))


def _standing(meeting: Meeting) -> Cell:
    return Cell(translate("Parties", "decided") if meeting.is_decided else translate("Parties", "open"))


def _moves(concern: Concern, kinds: KindCatalogue, name: str) -> Block:
    title = translate("Parties", "Cables and pipes that would move")
    if concern.moves is None:
        hidden = translate("Parties", "Which cables and pipes would move is not told in this edition.")
        return Block(title, "", [], [], hidden)
    head = _head(
        translate("Parties", "for"),
        translate("Parties", "net"),
        translate("Parties", "length"),
        translate("Parties", "not certain"),
    )
    none = translate("Parties", "In what is known no cable or pipe of {party} has to move.").format(party=name)
    text = translate("Parties", "what cannot stay where a claim comes, each metre once")
    return Block(title, text, head, [_move(each, kinds) for each in concern.moves], none)


def _move(move: Move, kinds: KindCatalogue) -> Row:
    return [
        Cell(move.package) if move.package else Cell(translate("Parties", "all claims of the plan"), is_bold=True),
        Cell(kinds.label(move.kind)),
        unknown() if move.metres is None else Cell(metres(move.metres)),
        Cell(str(move.unknown)) if move.unknown else Cell(translate("Parties", "none"), colour=GREY),
    ]


def _waiting(concern: Concern) -> Iterator[Block]:
    on_it = translate("Parties", "Nobody named anything that waits for it; that is not the same as nothing.")
    it_waits = translate("Parties", "Nobody named anything that it waits for; that is not the same as nothing.")
    for title, found, nobody in (
        (translate("Parties", "What waits for it"), concern.on_it, on_it),
        (translate("Parties", "What it waits for"), concern.it_waits, it_waits),
    ):
        head = _head(
            translate("Parties", "what waits"),
            translate("Parties", "for"),
            translate("Parties", "of whom"),
            translate("Parties", "needed by"),
            translate("Parties", "promised by"),
            translate("Parties", "stands"),
        )
        yield Block(title, "", head, [_wait(each) for each in found], nobody)


def _wait(wait: Waiting) -> Row:
    return [
        Cell(wait.waits),
        Cell(wait.what),
        Cell(called(wait.party)) if wait.party else unknown(),
        Cell(day_text(wait.needed_by)) if wait.needed_by else unknown(),
        Cell(day_text(wait.promised_by)) if wait.promised_by else unknown(),
        Cell(standing_of_wait(wait.status)),
    ]


def _head(*texts: str) -> list[Row]:
    return [list(map(small, texts))]
