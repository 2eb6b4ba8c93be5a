"""Table in which packages stand beside each other: its rows, and what a cell says and draws."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Optional

from wijkaanpak_plugin.analysis.packages.figures import Figure, costs_together, sorted_ids
from wijkaanpak_plugin.docks.packages.figures.figure_texts import (
    ARROW,
    about_text,
    capitalized,
    figure_lines,
    figure_of,
    figure_text,
    signed,
    unknown_text,
)
from wijkaanpak_plugin.docks.packages.figures.found_figures import FoundFigures
from wijkaanpak_plugin.docks.packages.words import label, unknown
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.packages.package_figures import load_package_figures
from wijkaanpak_plugin.domain.packages.space_uses import LAYERS
from wijkaanpak_plugin.domain.translation import counted, translate

#: Figures of which one stands apart and one together, by key of the first.
_PAIRS = {
    "openings_alone": "openings_coupled",
    "opened_alone_m2": "opened_coupled_m2",
    "per_m2_year_alone": "per_m2_year_coupled",
}
#: Figures with a row each, whatever they are about; the others have a row of their own making.
_IMPACT = ("street_months", "parking_change", "trees_change", "use_change_m2", "relocations_m", "private_share")
_COSTS = ("costs", "costs_uncovered", "saved_euro")
#: About what a figure of the whole package is.
_WHOLE: tuple[str, ...] = ()


@dataclass(frozen=True)
class Span:
    """A stretch of the bar below a figure, in the unit of its row. is_apart: of each work apart, drawn pale."""

    begin: float
    end: float
    is_apart: bool = False


@dataclass(frozen=True)
class Cell:
    """text: what is read; spans: what is drawn; lines: all about it; claims: ids of claims, works and agreements."""

    text: str
    spans: tuple[Span, ...] = ()
    lines: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    is_unknown: bool = False


@dataclass(frozen=True)
class CompareRow:
    """cells: of doing nothing, then of each package. transition: whose sign stands before the title, else empty."""

    title: str
    cells: tuple[Cell, ...]
    transition: str = ""

    @property
    def axis(self) -> tuple[float, float]:
        """From where to where bars of this row are drawn; zero is always on it."""
        ends = [end for cell in self.cells for span in cell.spans for end in (span.begin, span.end)]
        return min([0.0, *ends]), max([0.0, *ends])


@dataclass(frozen=True)
class CompareGroup:
    """Rows of one sort. meaning: what is counted there."""

    title: str
    meaning: str
    rows: tuple[CompareRow, ...]


#: Figures of each column: doing nothing (all that it may be, as packages differ in years), then each package.
_Columns = Sequence[Sequence[Sequence[Figure]]]


def compare_groups(found: FoundFigures, package_ids: Sequence[str]) -> list[CompareGroup]:
    """Return performance, impact and costs of packages beside doing nothing; all figures have to be there."""
    nothing = [found.nothing_beside(name) for name in package_ids]
    columns: _Columns = [nothing, *([found.of.get(name, ())] for name in package_ids)]
    return [
        CompareGroup(
            translate("Packages", "Performance"),
            translate("Packages", "m² (bar) and m of claims that serve a transition, per layer"),
            tuple(_performance(columns)),
        ),
        CompareGroup(
            translate("Packages", "Impact"),
            translate("Packages", "pale: each work apart · dark: as few openings as plannings allow"),
            tuple(_impact(columns)),
        ),
        CompareGroup(
            translate("Packages", "Costs"),
            translate("Packages", "as said by who pays; nothing is estimated"),
            tuple(_costs(columns)),
        ),
    ]


def _performance(columns: _Columns) -> Iterator[CompareRow]:
    for transition in (term.key for term in load_vocabularies()["transition"]):
        for layer in LAYERS:
            about = (transition, layer)
            if _is_anywhere(columns, "served_m2", about) or _is_anywhere(columns, "served_m", about):
                title = f"{label('transition', transition)} · {label('vertical_layer', layer)}"
                yield CompareRow(title, _cells(columns, partial(_served, about=about)), transition)
        for key in ("tasks_taken", "zones_served"):
            if any(each is not None and each.value is not None for each in _all(columns, key, (transition,))):
                title = f"{label('transition', transition)} · {load_package_figures()[key].label()}"
                yield _row(columns, key, (transition,), title, transition)


def _impact(columns: _Columns) -> Iterator[CompareRow]:
    for apart, together in _PAIRS.items():
        title = load_package_figures()[together].label().split(",")[0]
        yield CompareRow(capitalized(title), _cells(columns, partial(_paired, apart=apart, together=together)))
    yield from _rows(columns, _IMPACT)


def _costs(columns: _Columns) -> Iterator[CompareRow]:
    yield CompareRow(translate("Packages", "Known, from – to"), _cells(columns, _known_costs))
    yield CompareRow(translate("Packages", "Posts without an amount"), _cells(columns, _unknown_posts))
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


def _served(own: Sequence[Figure], about: tuple[str, str]) -> Cell:
    found = [each for each in (figure_of(own, key, about) for key in ("served_m", "served_m2")) if each is not None]
    if not found:
        return Cell(translate("Packages", "nothing"))
    lines = tuple(line for each in found for line in figure_lines(each))
    texts = [_with_unknown(each) for each in found]
    m2 = figure_of(found, "served_m2", about)
    spans = (Span(0.0, m2.value),) if m2 is not None and m2.value else ()
    claims = sorted_ids(name for each in found for name in each.claims)
    return Cell(" · ".join(texts), spans, lines, claims, all(each.value is None for each in found))


def _paired(own: Sequence[Figure], apart: str, together: str) -> Cell:
    one, other = figure_of(own, apart), figure_of(own, together)
    if one is None or other is None or one.value is None or other.value is None:
        return _cell(other)
    first, second = figure_text(one), figure_text(other)
    unit = second.partition(" ")[2]
    # The unit of both is said once.
    text = f"{first.removesuffix(f' {unit}') if unit else first}{ARROW}{second}"
    if one.unknown:
        text = f"{text} ({unknown_text(one.unknown)})"
    spans = (Span(0.0, one.value, is_apart=True), Span(0.0, other.value))
    return Cell(text, spans, (*figure_lines(one), *figure_lines(other)), other.claims)


def _known_costs(own: Sequence[Figure]) -> Cell:
    costs = costs_together(own)
    if not costs.claims:
        return Cell(translate("Packages", "no posts"))
    if costs.value is None and costs.upper is None:
        return _cell(costs)
    ends = [end for end in (costs.value, costs.upper) if end is not None]
    return Cell(figure_text(costs), (Span(min(ends), max(ends)),), tuple(figure_lines(costs)), costs.claims)


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


def _is_anywhere(columns: _Columns, key: str, about: tuple[str, ...]) -> bool:
    return any(each is not None for each in _all(columns, key, about))


def _all(columns: _Columns, key: str, about: tuple[str, ...]) -> list[Optional[Figure]]:
    return [figure_of(own, key, about) for column in columns for own in column]


def judged_rows(
    names: Mapping[str, str], judged: Mapping[str, Mapping[str, tuple[float, str]]], package_ids: Sequence[str]
) -> tuple[CompareRow, ...]:
    """Return a row per criterion that is judged. names: by key; judged: value and who, by criterion and package."""
    return tuple(
        CompareRow(name, (_judged(None), *(_judged(judged.get(key, {}).get(package)) for package in package_ids)))
        for key, name in names.items()
    )


def _judged(said: Optional[tuple[float, str]]) -> Cell:
    if said is None:
        return Cell(translate("Packages", "not judged"))
    value, who = said
    dots = "".join("●" if round(value) == place else "○" for place in range(-2, 3))
    text = f"{dots} {signed(value)}"
    line = translate("Packages", "Judged by: {who}").format(who=who or translate("Packages", "it was not said who"))
    return Cell(text, (), (line,))
