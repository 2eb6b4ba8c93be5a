"""Choices of packages beside each other: in each cell of the matrix the signs of those that chose it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.packages.choice_cells import ChoiceCell
from wijkaanpak_plugin.domain.packages.choices import QUADRANTS, Quadrant, theme_label
from wijkaanpak_plugin.domain.packages.words import label, shown_names
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.packages.choices import PackageChoice


class MarkState(Enum):
    """What a package has in a cell: a choice that something is there for, one without, one of which nobody said how its
    claims are organised, or claims that nobody chose.
    """

    CHOSEN = "chosen"
    GAP = "gap"
    NOT_SAID = "not_said"
    THERE = "there"


@dataclass(frozen=True)
class OwnChoices:
    """What one package chose, as its audience may know of it. names: of its claims by id."""

    title: str
    mark: str
    cells: Mapping[tuple[str, Quadrant], ChoiceCell]
    made: Sequence[PackageChoice]
    names: Mapping[str, str]


@dataclass(frozen=True)
class Mark:
    """The sign of a package in a cell."""

    sign: str
    state: MarkState

    @property
    def text(self) -> str:
        """What is drawn: a gap gets a dashed frame beside that."""
        return {
            MarkState.CHOSEN: self.sign,
            MarkState.GAP: self.sign,
            MarkState.NOT_SAID: f"{self.sign}?",
            MarkState.THERE: f"({self.sign})",
        }[self.state]


@dataclass(frozen=True)
class ChoiceSquare:
    """One cell of the matrix. lines: all about it, a line each; claims: ids of those that are there."""

    transition: str
    quadrant: Quadrant
    marks: tuple[Mark, ...]
    lines: tuple[str, ...]
    claims: tuple[str, ...]

    @property
    def is_chosen(self) -> bool:
        """Whether any package chose it."""
        return any(mark.state is not MarkState.THERE for mark in self.marks)


def choice_rows(packages: Sequence[OwnChoices]) -> list[tuple[str, tuple[ChoiceSquare, ...]]]:
    """Return for each transition its four cells."""
    transitions = load_vocabularies()["transition"].keys()
    return [(key, tuple(_square(packages, key, quadrant) for quadrant in QUADRANTS)) for key in transitions]


def quadrant_title(quadrant: Quadrant) -> tuple[str, str]:
    """Return one of the four ways in words: at which level, and how it is organised there."""
    return label("organisation_level", quadrant.organisation_level), label("organisation", quadrant.organisation)


def _square(packages: Sequence[OwnChoices], transition: str, quadrant: Quadrant) -> ChoiceSquare:
    marks: list[Mark] = []
    claims: list[str] = []
    level, way = quadrant_title(quadrant)
    lines = [f"{label('transition', transition)} · {way}, {level}"]
    for own in packages:
        cell = own.cells.get((transition, quadrant), ChoiceCell())
        state = _state(cell)
        if state is None:
            continue
        marks.append(Mark(own.mark, state))
        claims += cell.claims
        lines += _lines(own, cell, transition, quadrant)
    if not marks:
        lines.append(translate("Packages", "None of these packages chose this."))
    return ChoiceSquare(transition, quadrant, tuple(marks), tuple(lines), tuple(dict.fromkeys(claims)))


def _state(cell: ChoiceCell) -> MarkState | None:
    if cell.is_gap:
        return MarkState.GAP
    if cell.is_empty_choice:
        return MarkState.NOT_SAID
    if cell.chosen:
        return MarkState.CHOSEN
    return MarkState.THERE if cell.claims or cell.waits else None


def _lines(own: OwnChoices, cell: ChoiceCell, transition: str, quadrant: Quadrant) -> list[str]:
    reasons = {
        each.theme: each.reason for each in own.made if (each.transition, each.quadrant) == (transition, quadrant)
    }
    themes = []
    for theme in cell.chosen:
        why = reasons.get(theme) or translate("Packages", "no reason was given")
        themes.append(translate("Packages", "{theme}, because: {reason}").format(theme=theme_label(theme), reason=why))
    said = {
        MarkState.CHOSEN: translate("Packages", "{package} chose {themes}"),
        MarkState.GAP: translate("Packages", "{package} chose {themes}; a gap: no claim of it is organised so"),
        MarkState.NOT_SAID: translate("Packages", "{package} chose {themes}; of no claim is it said that it is so"),
        MarkState.THERE: translate("Packages", "{package} has claims here, and chose nothing"),
    }[_state(cell) or MarkState.THERE]
    lines = [said.format(package=own.title, themes="; ".join(themes))]
    names = [own.names[name] for name in cell.claims if own.names.get(name)]
    if names:
        lines.append(translate("Packages", "Claims here: {names}").format(names=shown_names(names)))
    return lines
