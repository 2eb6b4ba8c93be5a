"""Cells of the matrix of choices: what a package has for each transition in each of the four ways to organise it.

A claim says of itself how it is organised, and what it serves; it says no theme. So what is there is counted for each
transition and way, and what is chosen for each theme of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple, Optional

from wijkaanpak_plugin.domain.packages.choices import ABOVE, QUADRANTS, Quadrant


class Organised(NamedTuple):
    """How a claim is organised, and the transitions that it serves; None: not said."""

    body_id: str
    transitions: tuple[str, ...]
    organisation: Optional[str]
    organisation_level: Optional[str]


@dataclass(frozen=True)
class ChoiceCell:
    """One transition in one way. chosen: themes that the package organises so. claims: ids of those that are there.

    waits: ids of what is waited for above the neighbourhood, which has no place to be drawn: by claims of the
    transition and, where something was chosen, by the package as a whole.
    not_said: ids of claims of the transition that may lie here: nobody said how they are organised.
    """

    chosen: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    waits: tuple[str, ...] = ()
    not_said: tuple[str, ...] = ()

    @property
    def is_gap(self) -> bool:
        """Whether something was chosen and nothing is there, nor may be."""
        return self.is_empty_choice and not self.not_said

    @property
    def is_empty_choice(self) -> bool:
        """Whether something was chosen and nothing is known to be there."""
        return bool(self.chosen) and not self.claims and not self.waits


def choice_cells(
    transitions: Iterable[str],
    claims: Collection[Organised],
    waits_above: Mapping[str, Collection[str]],
    package_waits_above: Collection[str],
    chosen: Iterable[tuple[str, str, Quadrant]],
) -> dict[tuple[str, Quadrant], ChoiceCell]:
    """Return the cells by transition and way, four for each transition.

    claims: those of the package. waits_above: ids of what each claim (by id) waits for above the neighbourhood;
    package_waits_above: of what the package as a whole does. chosen: transition, theme and way of each choice.
    """
    themes: defaultdict[tuple[str, Quadrant], list[str]] = defaultdict(list)
    for transition, theme, quadrant in chosen:
        themes[transition, quadrant].append(theme)
    cells = {}
    for transition in transitions:
        serving = [claim for claim in claims if transition in claim.transitions]
        waits = [each for claim in serving for each in waits_above.get(claim.body_id, ())]
        for quadrant in QUADRANTS:
            of_package = package_waits_above if themes[transition, quadrant] else ()
            is_above = quadrant.organisation_level == ABOVE
            cells[transition, quadrant] = ChoiceCell(
                chosen=tuple(themes[transition, quadrant]),
                claims=tuple(claim.body_id for claim in serving if _lies_in(claim, quadrant)),
                waits=tuple(dict.fromkeys((*waits, *of_package))) if is_above else (),
                not_said=tuple(claim.body_id for claim in serving if _may_lie_in(claim, quadrant)),
            )
    return cells


def _lies_in(claim: Organised, quadrant: Quadrant) -> bool:
    return (claim.organisation, claim.organisation_level) == quadrant


def _may_lie_in(claim: Organised, quadrant: Quadrant) -> bool:
    """Return whether a claim would lie there if what it does not say were said so."""
    said = ((claim.organisation, quadrant.organisation), (claim.organisation_level, quadrant.organisation_level))
    return any(mine is None for mine, _its in said) and all(mine in (None, its) for mine, its in said)
