"""What people judged of packages, beside each other: five dots of which one is filled."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Optional

from wijkaanpak_plugin.domain.packages.criteria import LOWEST
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.comparison.cells import DOTS, Cell, CompareGroup, CompareRow
from wijkaanpak_plugin.plan.packages.criterion_names import criterion_definition, criterion_name
from wijkaanpak_plugin.plan.packages.figure_texts import signed
from wijkaanpak_plugin.plan.packages.scores import Judgement, PlanCriterion


def judged_group(
    criteria: Sequence[PlanCriterion],
    judgements: Sequence[Judgement],
    package_ids: Sequence[str],
    text: Callable[[str], str] = str,
) -> CompareGroup:
    """Return a row per criterion that is judged. text: what may be said of what people wrote, empty for nothing."""
    by_place = {(each.key, each.package_id): each for each in judgements}
    rows = tuple(_row(each, by_place, package_ids, text) for each in criteria if each.is_judged)
    return CompareGroup(
        translate("Packages", "Judged"), translate("Packages", "from -- (left) to ++ (right), by who said so"), rows
    )


def _row(
    criterion: PlanCriterion,
    judged: Mapping[tuple[str, str], Judgement],
    package_ids: Sequence[str],
    text: Callable[[str], str],
) -> CompareRow:
    title = text(criterion_name(criterion)) or translate("Packages", "without a name")
    definition = criterion_definition(criterion)
    cells = [_judged(judged.get((criterion.key, package)), text, definition) for package in package_ids]
    nothing = Cell(translate("Packages", "not judged"), is_unknown=True)
    return CompareRow(title, (nothing, *cells))


def _judged(said: Optional[Judgement], text: Callable[[str], str], definition: str) -> Cell:
    meaning = (definition,) if definition else ()
    if said is None:
        return Cell(translate("Packages", "not judged yet"), (), meaning, is_unknown=True)
    who = text(said.source) or translate("Packages", "it was not said who")
    lines = (*meaning, translate("Packages", "Judged {value} by: {who}").format(value=signed(said.value), who=who))
    place = min(DOTS - 1, max(0, round(said.value - LOWEST)))
    return Cell(signed(said.value), (), lines, dot=place)
