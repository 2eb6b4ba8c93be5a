"""What is said of a proposal: what was recognised and how, and what stays unknown, a sentence each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Optional

from wijkaanpak_plugin.domain.body import column_label
from wijkaanpak_plugin.domain.sentences import number
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.profiles.profile_model import folded
from wijkaanpak_plugin.sources.profiles.proposal.field_summary import FieldSummary, text_counts
from wijkaanpak_plugin.sources.profiles.proposal.profile_proposal import (
    FIGURES,
    NAME,
    VALUES,
    Measure,
    ProfileProposal,
    field_in,
)

#: So many values are named in a sentence.
_NAMED = 3


def recognised(proposal: ProfileProposal, fields: Mapping[str, FieldSummary]) -> list[str]:
    """Return what was read out of names and values, to be checked. fields: by name."""
    lines = []
    for measure in map(proposal.figure, FIGURES):
        field = fields.get(field_in(measure.expression) or "")
        if field is not None:
            lines += _of_measure(measure, field)
    begin, end = proposal.word("works_from"), proposal.word("works_to")
    if begin and begin == end:
        text = translate("ProfileProposal", "{field} is a period: works begin on its first day and end on its last.")
        lines.append(text.format(field=field_in(begin) or begin))
    guessed = [value for value, kind in proposal.kinds.items() if kind and value not in proposal.sure]
    if guessed:
        text = translate("ProfileProposal", "Guessed from a part of the value, so check them: {values}.")
        lines.append(text.format(values=_named(guessed)))
    if proposal.unknown:
        text = translate("ProfileProposal", "Taken as empty, because they stand for no value: {values}.")
        lines.append(text.format(values=", ".join(proposal.unknown)))
    return lines


def not_known(
    proposal: ProfileProposal, fields: Mapping[str, FieldSummary], of_kind: Optional[FieldSummary], rows: int
) -> list[str]:
    """Return what this layer will not say, and rows that will be no body.

    fields: by name. of_kind: what says the kind gives, None where nothing does. rows: how many were looked at.
    """
    lines = _of_kinds(proposal, of_kind, rows)
    silent = [column for column in FIGURES if not proposal.figure(column).expression]
    if silent:
        text = translate("Profiles", "It says nothing of {names}: defaults of the kinds are used, or it is not known.")
        lines.append(text.format(names=", ".join(map(column_label, silent))))
    if proposal.levels:
        text = translate(
            "ProfileProposal",
            "{fields}: levels in m NAP; without the level of the ground the depth is not known, so they are not used.",
        )
        lines.append(text.format(fields=", ".join(proposal.levels)))
    begin, end = proposal.word("works_from"), proposal.word("works_to")
    if proposal.role == "works" and not (begin and end):
        lines.append(translate("ProfileProposal", "Without a start and an end it is not known when the works are."))
    if not proposal.word("owner"):
        lines.append(translate("ProfileProposal", "It does not say whose it is."))
    for column in FIGURES:
        field = fields.get(field_in(proposal.figure(column).expression) or "")
        if field is not None:
            lines += _unreadable(field, len(field.numbers), translate("ProfileProposal", "number"))
    for expression in dict.fromkeys((begin, end)):
        field = fields.get(field_in(expression) or "")
        if field is not None:
            lines += _unreadable(field, len(field.years), translate("ProfileProposal", "date or period"))
    return lines


def _of_kinds(proposal: ProfileProposal, field: Optional[FieldSummary], rows: int) -> list[str]:
    if not proposal.reads_anything:
        return [translate("ProfileProposal", "Nothing is read yet: say what the values are, or what everything is.")]
    if field is None or proposal.others:
        return []
    lines = []
    kinds = {folded(value): kind for value, kind in proposal.kinds.items()}
    left_out = sum(count for value, count in text_counts(field).items() if not kinds.get(folded(value)))
    if left_out:
        text = translate("ProfileProposal", "Left out because their value has no kind: {count} of {rows}.")
        lines.append(text.format(count=number(left_out), rows=number(rows)))
    if field.empty:
        text = translate("ProfileProposal", "Left out because {field} is empty: {count} of {rows}.")
        lines.append(text.format(field=field.name, count=number(field.empty), rows=number(rows)))
    return lines


def _of_measure(measure: Measure, field: FieldSummary) -> list[str]:
    lines = []
    if measure.because == NAME:
        text = translate("ProfileProposal", "{field} is in {unit}, as its name says.")
        lines.append(text.format(field=field.name, unit=measure.unit))
    if measure.because == VALUES:
        text = translate("ProfileProposal", "{field} is taken for {unit}: most of its values are no more than {most}.")
        lines.append(text.format(field=field.name, unit=measure.unit, most=number(field.size_of_most())))
    if measure.downwards and measure.because in (NAME, VALUES):
        text = translate(
            "ProfileProposal", "{field} counts downwards: greater numbers lie deeper, so it is turned round."
        )
        lines.append(text.format(field=field.name))
    return lines


def _unreadable(field: FieldSummary, readable: int, what: str) -> list[str]:
    if readable >= field.filled:
        return []
    text = translate("ProfileProposal", "{field}: values that are no {what} and stay empty: {count}.")
    return [text.format(field=field.name, count=number(field.filled - readable), what=what)]


def _named(values: list[str]) -> str:
    more = len(values) - _NAMED
    shown = ", ".join(values[:_NAMED])
    if more <= 0:
        return shown
    return translate("ProfileProposal", "{values} and {count} more").format(values=shown, count=more)
