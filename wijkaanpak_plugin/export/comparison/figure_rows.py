"""Rows of the table in which packages stand beside each other and beside doing nothing, from their figures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Optional

from wijkaanpak_plugin.analysis.packages.figures import Figure, costs_together, sorted_ids
from wijkaanpak_plugin.analysis.packages.found_figures import FoundFigures
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.packages.package_figures import load_package_figures
from wijkaanpak_plugin.domain.packages.space_uses import LAYERS
from wijkaanpak_plugin.domain.packages.words import label, unknown
from wijkaanpak_plugin.domain.translation import counted, translate
from wijkaanpak_plugin.export.comparison.cells import Cell, CompareGroup, CompareRow, Span
from wijkaanpak_plugin.plan.packages.figure_texts import (
    ARROW,
    about_text,
    capitalized,
    costs_text,
    figure_lines,
    figure_of,
    figure_text,
    unknown_text,
)

#: Figures of which one stands apart and one together, by key of the first.
_PAIRS = {
    "openings_alone": "openings_coupled",
    "opened_alone_m2": "opened_coupled_m2",
    "per_m2_year_alone": "per_m2_year_coupled",
}
#: Figures with a row each, whatever they are about; the others have a row of their own making.
_IMPACT = ("redig_open", "street_months", "parking_change", "trees_change", "private_share", "relocations_m")
_COSTS = ("costs_uncovered", "saved_euro")
#: Figures that say where nets lie, or how far from them.
OF_NETS = ("relocations_m",)
#: About what a figure of the whole package is.
_WHOLE: tuple[str, ...] = ()
#: Bearers that are named in a cell; the others are counted.
_MOST_BEARERS = 2

#: Figures of each column: doing nothing (all that it may be, as packages differ in years), then each package.
_Columns = Sequence[Sequence[Sequence[Figure]]]


def compare_groups(found: FoundFigures, package_ids: Sequence[str]) -> list[CompareGroup]:
    """Return performance, impact and costs of packages beside doing nothing; all figures have to be there."""
    nothing = [found.nothing_beside(name) for name in package_ids]
    columns: _Columns = [nothing, *([found.of.get(name, ())] for name in package_ids)]
    return [
        CompareGroup(
            translate("Packages", "Performance"),
            translate("Packages", "m² (bar) and m of claims that serve the transition"),
            tuple(_performance(columns)),
        ),
        CompareGroup(
            translate("Packages", "Impact"),
            translate("Packages", "pale: everything apart · dark: in this package"),
            tuple(_impact(columns)),
        ),
        CompareGroup(
            translate("Packages", "Costs"),
            translate("Packages", "as said by who pays; nothing is estimated"),
            tuple(_costs(columns)),
        ),
    ]


def _performance(columns: _Columns) -> Iterator[CompareRow]:
    for term in load_vocabularies()["transition"]:
        cells = _cells(columns, partial(_served, transition=term.key))
        yield CompareRow(label("transition", term.key), cells, term.key, term.colour or "")
    if _anything_known(columns, "tasks_taken"):
        yield CompareRow(translate("Packages", "Tasks taken along"), _cells(columns, _tasks))
    for term in load_vocabularies()["transition"]:
        if _anything_known(columns, "zones_served", (term.key,)):
            title = f"{label('transition', term.key)} · {translate('Packages', 'zones')}"
            yield replace(_row(columns, "zones_served", (term.key,), title, term.key), colour=term.colour or "")


def _impact(columns: _Columns) -> Iterator[CompareRow]:
    for apart, together in _PAIRS.items():
        title = load_package_figures()[together].label().split(",")[0]
        yield CompareRow(capitalized(title), _cells(columns, partial(_paired, apart=apart, together=together)))
    yield from _rows(columns, _IMPACT)


def _costs(columns: _Columns) -> Iterator[CompareRow]:
    yield CompareRow(translate("Packages", "Known, from – to"), _cells(columns, _known_costs), has_axis=True)
    yield CompareRow(translate("Packages", "Posts without an amount"), _cells(columns, _unknown_posts))
    yield CompareRow(translate("Packages", "Who bears them"), _cells(columns, _bearers))
    yield from _rows(columns, _COSTS)


def _rows(columns: _Columns, keys: Sequence[str]) -> Iterator[CompareRow]:
    """Yield a row for each figure that any column has: what it is, and what it is about."""
    for key in keys:
        of_all = [each.about for column in columns for own in column for each in own if each.key == key]
        # What is about nothing in particular says that there is none: it needs no row beside those that are.
        whole = [about for about in dict.fromkeys(of_all) if about == _WHOLE]
        named = sorted(about for about in dict.fromkeys(of_all) if about != _WHOLE)
        for about in named or whole:
            title = load_package_figures()[key].label()
            yield _row(columns, key, about, capitalized(title))


def _row(columns: _Columns, key: str, about: tuple[str, ...], title: str, transition: str = "") -> CompareRow:
    said = "" if transition else about_text(Figure(key, 0.0, about))
    return CompareRow(
        f"{title} · {said}" if said else title, _cells(columns, partial(_single, key=key, about=about)), transition
    )


def _cells(columns: _Columns, made: Callable[[Sequence[Figure]], Cell]) -> tuple[Cell, ...]:
    """Return the cell of each column; doing nothing may be several things, of which each is said."""
    return tuple(_merged([made(own) for own in column]) for column in columns)


def _merged(cells: Sequence[Cell]) -> Cell:
    texts = list(dict.fromkeys(cell.text for cell in cells))
    if len(texts) == 1:
        return cells[0]
    lines = [line for cell in cells for line in cell.lines]
    lines.append(translate("Packages", "It differs with the year by which a package is done."))
    return Cell(" / ".join(texts), (), tuple(dict.fromkeys(lines)), cells[0].claims)


def _served(own: Sequence[Figure], transition: str) -> Cell:
    """Return metres and m² of all layers that serve a transition; the m² make the bar."""
    found = [
        each
        for layer in LAYERS
        for key in ("served_m", "served_m2")
        if (each := figure_of(own, key, (transition, layer))) is not None
    ]
    if not found:
        return Cell(translate("Packages", "nothing"))
    texts: list[str] = []
    spans: tuple[Span, ...] = ()
    for key in ("served_m", "served_m2"):
        of_key = [each for each in found if each.key == key]
        known = [each.value for each in of_key if each.value is not None]
        if of_key:
            together = Figure(key, sum(known) if known else None, unknown=sum(each.unknown for each in of_key))
            texts.append(_with_unknown(together))
            if key == "served_m2" and together.value:
                spans = (Span(0.0, together.value),)
    lines = tuple(line for each in found for line in (f"{about_text(each)}:", *figure_lines(each)))
    claims = sorted_ids(name for each in found for name in each.claims)
    return Cell(" · ".join(texts), spans, lines, claims, all(each.value is None for each in found))


def _tasks(own: Sequence[Figure]) -> Cell:
    found = [each for each in own if each.key == "tasks_taken" and each.value is not None and each.upper]
    if not found:
        return Cell(translate("Packages", "nothing"))
    taken, every = (sum(end or 0.0 for end in ends) for ends in zip(*((each.value, each.upper) for each in found)))
    lines = tuple(line for each in found for line in (f"{about_text(each)}:", *figure_lines(each)))
    claims = sorted_ids(name for each in found for name in each.claims)
    text = translate("Packages", "{count} of {all}").format(count=int(taken), all=int(every))
    return Cell(text, (Span(0.0, taken),) if taken else (), lines, claims)


def _paired(own: Sequence[Figure], apart: str, together: str) -> Cell:
    one, other = figure_of(own, apart), figure_of(own, together)
    if one is None or other is None or one.value is None or other.value is None:
        return _cell(other)
    first, second = figure_text(one), figure_text(other)
    unit = second.partition(" ")[2]
    # The unit of both is said once.
    text = f"{first.removesuffix(f' {unit}') if unit else first}{ARROW}"
    unknowns = f" ({unknown_text(one.unknown)})" if one.unknown else ""
    spans = (Span(0.0, one.value, is_apart=True), Span(0.0, other.value))
    lines = (*figure_lines(one), *figure_lines(other))
    return Cell(f"{text}{second}{unknowns}", spans, lines, other.claims, strong=second)


def _known_costs(own: Sequence[Figure]) -> Cell:
    costs = costs_together(own)
    if not costs.claims:
        return Cell(translate("Packages", "no posts"))
    if costs.value is None and costs.upper is None:
        return _cell(costs)
    ends = [end for end in (costs.value, costs.upper) if end is not None]
    return Cell(costs_text(costs), (Span(min(ends), max(ends)),), tuple(figure_lines(costs)), costs.claims)


def _unknown_posts(own: Sequence[Figure]) -> Cell:
    costs = costs_together(own)
    if not costs.claims:
        return Cell(translate("Packages", "no posts"))
    text = translate("Packages", "{count} of {all}").format(count=costs.unknown, all=len(costs.claims))
    one, several = (
        translate("Packages", "Of 1 post not both ends of the range are known."),
        translate("Packages", "Of {count} posts not both ends of the range are known."),
    )
    line = counted(costs.unknown, one, several).format(count=costs.unknown)
    return Cell(text, (), (line,), costs.claims)


def _bearers(own: Sequence[Figure]) -> Cell:
    """Return who bears how much, the largest amount first."""
    costs = [each for each in own if each.key == "costs"]
    if not costs:
        return Cell(translate("Packages", "no posts"))
    costs.sort(key=lambda each: (-(each.upper or each.value or 0.0), each.about))
    said = [f"{costs_text(each)} · {about_text(each)}" for each in costs]
    shown = said if len(said) <= _MOST_BEARERS else said[: _MOST_BEARERS - 1]
    if len(shown) < len(said):
        shown = [*shown, translate("Packages", "and {count} more").format(count=len(said) - len(shown))]
    lines = tuple(dict.fromkeys(line for each, text in zip(costs, said) for line in (text, *figure_lines(each)[1:])))
    claims = sorted_ids(name for each in costs for name in each.claims)
    is_unknown = all(each.value is None and each.upper is None for each in costs)
    return Cell("\n".join(shown), (), lines, claims, is_unknown)


def _single(own: Sequence[Figure], key: str, about: tuple[str, ...]) -> Cell:
    figure = figure_of(own, key, about)
    if figure is None and about != _WHOLE:
        # Where a package has no such part it is of the whole that it may not be known.
        whole = figure_of(own, key)
        if whole is not None and whole.value is None:
            return _cell(whole)
        return Cell(translate("Packages", "nothing"))
    return _cell(figure)


def _cell(figure: Optional[Figure]) -> Cell:
    if figure is None:
        return Cell(translate("Packages", "nothing"))
    if figure.value is None and figure.upper is None:
        return Cell(unknown(), (), tuple(figure_lines(figure)), figure.claims, is_unknown=True)
    low = figure.value or 0.0
    is_range = figure.upper is not None and load_package_figures()[figure.key].unit == "euro"
    span = Span(low, figure.upper or low) if is_range else Span(min(0.0, low), max(0.0, low))
    spans = (span,) if span.begin != span.end or is_range else ()
    return Cell(_with_unknown(figure), spans, tuple(figure_lines(figure)), figure.claims)


def _with_unknown(figure: Figure) -> str:
    text = unknown() if figure.value is None and figure.upper is None else figure_text(figure)
    if figure.key in ("parking_change", "trees_change", "use_change_m2") and (figure.value or 0.0) > 0:
        text = f"+{text}"
    return f"{text} ({unknown_text(figure.unknown)})" if figure.unknown else text


def _anything_known(columns: _Columns, key: str, about: Optional[tuple[str, ...]] = None) -> bool:
    return any(
        each.value is not None
        for column in columns
        for own in column
        for each in own
        if each.key == key and about in (None, each.about)
    )
