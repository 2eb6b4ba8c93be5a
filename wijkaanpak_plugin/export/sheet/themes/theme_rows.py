"""The tables beside the map of a theme, in the words of the reader."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from wijkaanpak_plugin.analysis.packages.figures import Figure
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.packages.choices import theme_label
from wijkaanpak_plugin.domain.packages.package_figures import reason_in_words
from wijkaanpak_plugin.domain.packages.roles import FOLLOWING, LEADING, OCCASION
from wijkaanpak_plugin.domain.packages.space_uses import BUILDING, LAYERS, SURFACE, UNDERGROUND
from wijkaanpak_plugin.domain.sentences.figures import ground, metres, number
from wijkaanpak_plugin.domain.translation import N_, translate, translated
from wijkaanpak_plugin.domain.written_days import day_text
from wijkaanpak_plugin.export.content.themes.theme import (
    AGREEMENT,
    LAYER,
    KnownSource,
    Size,
    TaskOfTheme,
    Theme,
    ThemeClaim,
)
from wijkaanpak_plugin.export.layers.typography import GREY
from wijkaanpak_plugin.export.sheet.package_tables.balance_rows import balance_block
from wijkaanpak_plugin.export.sheet.package_tables.flow import Block
from wijkaanpak_plugin.export.sheet.passport_rows import unknown, when_text
from wijkaanpak_plugin.export.sheet.text_table import Cell, Row, small

_ROLES = {
    OCCASION: N_("Passport", "occasion"),
    LEADING: N_("Passport", "leading"),
    FOLLOWING: N_("Passport", "following"),
    AGREEMENT: N_("Passport", "agreement"),
}
#: Above this length whole metres are told. Source: the style sheet of the sheets.
_WHOLE_M = 10.0
#: Names in a sentence at most.
_NAMES = 6
_AGREED = "\u25cb"


def theme_blocks(theme: Theme) -> Iterator[Block]:
    """Yield the tables of a theme."""
    if theme.kind == LAYER:
        yield _claims_of_layer(theme)
        if theme.balance is not None and theme.uses is not None and theme.known is not None:
            yield balance_block(theme.balance, theme.uses, theme.key, is_told=True)
        yield from _known(theme)
    else:
        yield _claims_of_transition(theme)
        yield _done(theme)
        yield _choices(theme)
        yield _tasks(theme)
    yield Block(
        translate("Passport", "Not known"),
        "",
        [],
        [[Cell(line)] for line in (*_missing(theme), *theme.unknown)],
        translate("Passport", "Of the claims here nothing was found of which the data says nothing."),
    )


# What is done


def _claims_of_layer(theme: Theme) -> Block:
    is_high = any(each.size.top or each.size.bottom for each in theme.claims)
    height = {
        UNDERGROUND: translate("Passport", "depth"),
        BUILDING: translate("Passport", "height"),
    }.get(theme.key, translate("Passport", "height") if is_high else "")
    # Of areas their ground says it.
    has_width = any(not _is_area(each.size) for each in theme.claims)
    head = [
        translate("Passport", "no."),
        translate("Passport", "what"),
        translate("Passport", "when"),
        *([translate("Passport", "width")] if has_width else []),
        *([height] if height else []),
        translate("Passport", "size"),
    ]
    rows = [
        [
            number_cell(each),
            Cell(each.name),
            when_cell(each),
            *([_width(each.size)] if has_width else []),
            *([_height(each.size)] if height else []),
            size_cell(each.size),
        ]
        for each in theme.claims
    ]
    return _projects(head, rows, translate("Passport", "Nothing of this package lies in this layer."))


def _claims_of_transition(theme: Theme) -> Block:
    head = (
        translate("Passport", "no."),
        translate("Passport", "what"),
        translate("Passport", "role"),
        translate("Passport", "layer"),
        translate("Passport", "when"),
        translate("Passport", "size"),
    )
    layers = load_vocabularies()["vertical_layer"]
    rows = [
        [
            number_cell(each),
            Cell(each.name),
            Cell(translated(_ROLES[each.role])) if each.role in _ROLES else unknown(),
            Cell(layers.label(each.layer)) if each.layer else _nowhere(each),
            when_cell(each),
            size_cell(each.size) if each.body_id else Cell(""),
        ]
        for each in theme.claims
    ]
    return _projects(head, rows, translate("Passport", "Nothing of this package serves this transition."))


def _projects(head: Sequence[str], rows: Sequence[Row], without: str) -> Block:
    """Return the table of claims by the numbers of the passport. without: what it says when there are none."""
    numbers = translate("Passport", "numbers as in the passport")
    return Block(translate("Passport", "Projects"), numbers, [list(map(small, head))], rows, without)


def _nowhere(each: ThemeClaim) -> Cell:
    return unknown() if each.body_id else Cell(translate("Passport", "without a place"), colour=GREY)


def number_cell(each: ThemeClaim) -> Cell:
    """Return the number of its project in the passport."""
    return Cell(str(each.number) if each.number else _AGREED, is_bold=True, is_centred=True)


def when_cell(each: ThemeClaim) -> Cell:
    """Return its period in words."""
    return Cell(when_text(each.period)) if each.period.is_known else unknown()


def _width(size: Size) -> Cell:
    if not size.is_told:
        return _untold()
    if size.width is not None:
        return Cell(length(size.width), is_kept=True)
    return Cell("") if _is_area(size) else unknown()


def _is_area(size: Size) -> bool:
    return size.width is None and size.length is None and size.area is not None


def _height(size: Size) -> Cell:
    if not size.is_told:
        return _untold()
    ends = [each for each in (size.top, size.bottom) if each is not None]
    if not ends:
        return unknown()
    high, low = max(ends), min(ends)
    if high <= 0 and low < 0:
        high, low = -low, -high
    said = _between(low, high) if low > 0 else length(high)
    if not size.is_usual:
        return Cell(said, is_kept=True)
    return Cell(translate("Passport", "usual: {size}").format(size=said), colour=GREY)


def _between(first: float, last: float) -> str:
    if abs(first - last) < 0.005:
        return length(first)
    return f"{number(first, 2)} – {length(last)}"


def size_cell(size: Size) -> Cell:
    """Return how long a line is, or the ground of anything else."""
    if not size.is_told:
        return _untold()
    if size.length is not None:
        return Cell(length(size.length), is_kept=True)
    return unknown() if size.area is None else Cell(ground(float(round(size.area))), is_kept=True)


def _untold() -> Cell:
    return Cell(translate("Passport", "not told here"), colour=GREY)


def length(value: float) -> str:
    """Return a length: whole metres from ten on, finer below."""
    return f"{number(value, 0)} m" if value >= _WHOLE_M else metres(value)


# What is known of a layer


def _known(theme: Theme) -> Iterator[Block]:
    title = translate("Passport", "Known")
    if not theme.key:
        return
    if theme.known is None:
        yield Block(title, "", [], [], translate("Passport", "What lies below ground is not told in this edition."))
        return
    with_height = theme.key != SURFACE
    depth = {UNDERGROUND: translate("Passport", "depth unknown"), BUILDING: translate("Passport", "height unknown")}
    head = [
        translate("Passport", "data"),
        translate("Passport", "of"),
        translate("Passport", "complete"),
        translate("Passport", "objects"),
        *([depth[theme.key]] if with_height else []),
    ]
    yield Block(
        title,
        translate("Passport", "data of what is there, in the whole plan"),
        [list(map(small, head))],
        [_source_row(each, with_height) for each in theme.known],
        translate("Passport", "No data of what is there in this layer is registered: nothing is known of it."),
    )


def _source_row(each: KnownSource, with_height: bool) -> Row:
    is_complete = {True: translate("Passport", "yes"), False: translate("Passport", "no"), None: ""}[each.is_complete]
    return [
        Cell(each.name),
        Cell(day_text(each.date)) if each.date else unknown(),
        Cell(is_complete) if is_complete else unknown(),
        Cell(number(each.objects, 0)),
        *([Cell(number(each.without_height, 0))] if with_height else []),
    ]


def _missing(theme: Theme) -> Iterator[str]:
    """Yield what nobody filled in of the claims, a sentence each, with their names."""
    placed = [each for each in theme.claims if each.body_id and each.size.is_told]
    for text, found in (
        (
            translate("Passport", "Claims of which nobody said when: {names}."),
            [each for each in theme.claims if not each.period.is_known],
        ),
        (
            translate("Passport", "Claims without a size: {names}."),
            [each for each in placed if each.size.area is None and each.size.length is None],
        ),
        (
            translate("Passport", "Lines of which the width is not known: {names}."),
            [each for each in placed if each.size.length is not None and each.size.width is None],
        ),
        (
            translate("Passport", "Claims of which the depth is not known, or only the usual one: {names}."),
            [each for each in placed if each.layer == UNDERGROUND and (each.size.is_usual or each.size.top is None)],
        ),
        (
            translate("Passport", "Claims of which the height is not known: {names}."),
            [each for each in placed if each.layer == BUILDING and each.size.top is None],
        ),
    ):
        if found:
            yield text.format(names=_few(dict.fromkeys(each.name for each in found)))


def _few(names: Iterable[str]) -> str:
    """Return a few names, and how many more there are: each says in its own row what is not known of it."""
    every = list(names)
    rest = len(every) - _NAMES
    return ", ".join(every[:_NAMES]) + (f" (+{rest})" if rest > 0 else "")


# What it does for a transition


def _done(theme: Theme) -> Block:
    layers, figures = load_vocabularies()["vertical_layer"], theme.figures or {}
    rows: list[Row] = []
    for layer in LAYERS:
        m2, m = (figures.get((key, (theme.key, layer))) for key in ("served_m2", "served_m"))
        if m2 is not None or m is not None:
            rows.append([Cell(layers.label(layer)), _ground_cell(m2), _metres_cell(m)])
    return Block(
        translate("Passport", "What it does"),
        translate("Passport", "ground and lines of the claims, each place once"),
        [[small(translate("Passport", "layer")), small("m²"), small(translate("Passport", "metres"))]],
        rows,
        translate("Passport", "No claim with a place serves this transition."),
    )


def _ground_cell(figure: Figure | None) -> Cell:
    if figure is None:
        return Cell("")
    if figure.value is None:
        return unknown(reason_in_words(figure.reason))
    said = ground(float(round(figure.value)))
    if not figure.unknown:
        return Cell(said)
    text = translate("Passport", "{size} + {count} of unknown size")
    return Cell(text.format(size=said, count=figure.unknown))


def _metres_cell(figure: Figure | None) -> Cell:
    return Cell("") if figure is None or figure.value is None else Cell(length(figure.value))


def _choices(theme: Theme) -> Block:
    terms = load_vocabularies()
    placed, without = translate("Passport", "has a place"), translate("Passport", "no place yet")
    rows = [
        [
            Cell(theme_label(each.theme) or translate("Passport", "chosen")),
            Cell(f"{terms['organisation'].label(each.organisation)}, {terms['organisation_level'].label(each.level)}")
            if each.organisation in terms["organisation"] and each.level in terms["organisation_level"]
            else unknown(),
            Cell(placed) if each.has_place else unknown(without),
        ]
        for each in theme.choices
    ]
    return Block(
        translate("Passport", "Choices"),
        translate("Passport", "central or decentral, within or above the neighbourhood"),
        [],
        rows,
        translate("Passport", "No choice was noted yet."),
    )


def _tasks(theme: Theme) -> Block:
    return Block(
        translate("Passport", "Tasks"),
        translate("Passport", "what the plan asks of this transition"),
        [],
        [_task_row(each) for each in sorted(theme.tasks, key=_task_order)],
        translate("Passport", "The plan has no tasks of this transition."),
    )


def _task_row(task: TaskOfTheme) -> Row:
    if task.is_taken:
        return [Cell(task.name), Cell(translate("Passport", "\u25cf taken along"), is_bold=True)]
    if task.is_taken is None:
        return [Cell(task.name), unknown(translate("Passport", "\u25cb nobody said"))]
    text = translate("Passport", "\u2298 not, because: {reason}")
    said = text.format(reason=task.reason) if task.reason else translate("Passport", "\u2298 not; no reason given")
    return [Cell(task.name), Cell(said)]


def _task_order(task: TaskOfTheme) -> tuple[int, str]:
    return {True: 0, False: 1, None: 2}[task.is_taken], task.name


def projects_in(claims: Sequence[ThemeClaim]) -> dict[int, list[ThemeClaim]]:
    """Return the claims of each numbered project."""
    found: dict[int, list[ThemeClaim]] = {}
    for each in claims:
        if each.number:
            found.setdefault(each.number, []).append(each)
    return found
