"""What the list of openings says: figures in the reader's numbers, and what is not known as not known."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wijkaanpak_plugin.docks.timeline.openings.opening_rows import (
    AVOIDED,
    EURO,
    GROUND,
    METRES,
    WHEN,
    OpeningRow,
    OpeningSums,
    OpeningWork,
)
from wijkaanpak_plugin.docks.timeline.texts import shifted_text, span_text
from wijkaanpak_plugin.domain.periods import Horizon
from wijkaanpak_plugin.domain.sentences.figures import euros, metres, number, square_metres
from wijkaanpak_plugin.domain.translation import counted, translate
from wijkaanpak_plugin.domain.window import day_at

#: How a line is meant: what is won, what is not known, and what only tells where or on what.
WON, UNKNOWN, QUIET = "won", "unknown", "quiet"
_SOME = 1e-6
#: Months of which the length is said as whole ones: a year is twelve months, whatever days these have.
_ABOUT = 0.1
#: Openings per m2 and year are compared: decimals that tell one in ten years from one in eleven.
_DECIMALS = 3


class Line(NamedTuple):
    """A line below a title, and how it is meant."""

    text: str
    meant: str


def title_text(row: OpeningRow) -> str:
    """Return which works go together, with the number by which the map names them."""
    names = [work.name for work in row.works]
    listed = ", ".join(names[:-1]) + translate("Openings", " and ") + names[-1]
    return f"{row.number}  {listed}"


def when_text(row: OpeningRow) -> str:
    """Return the years, or else the months, in which the street is open; a day more or less is not meant."""
    first, last = day_at(row.begin + _ABOUT), day_at(row.begin + row.months - _ABOUT)
    if (first.month, last.month) == (1, 12):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    begin, end = (f"{day.year}-{day.month:02d}" for day in (first, last))
    return begin if begin == end else f"{begin} – {end}"


def saved_text(row: OpeningRow) -> str:
    """Return what the works have in common, and so is opened once: metres of street, and ground."""
    parts = [] if row.shared_m is None else [_street(row.shared_m)]
    text = translate("Openings", "shared: {ground}")
    return text.format(ground=" · ".join([*parts, square_metres(round(row.shared_m2, 1))]))


def earth_text(row: OpeningRow) -> str:
    """Return the earth that is dug once; of which works nobody knows how deep they go."""
    if not row.digs:
        return translate("Openings", "no digging below ground level")
    if row.shared_m3 is not None:
        return translate("Openings", "{earth} of earth dug once").format(earth=_earth(row.shared_m3))
    text = counted(
        row.without_depth,
        translate("Openings", "m³ not known: 1 work without a depth"),
        translate("Openings", "m³ not known: {count} works without a depth"),
    )
    return text.format(count=row.without_depth)


def openings_text(row: OpeningRow) -> str:
    """Return how many openings less, and how often each m2 is opened in a year, each work alone and all at once."""
    avoided = counted(
        row.avoided, translate("Openings", "1 opening less"), translate("Openings", "{count} openings less")
    ).format(count=row.avoided)
    if row.per_m2_year_alone is None or row.per_m2_year_once is None:
        return f"{avoided} · {translate('Openings', 'outside the horizon')}"
    text = translate("Openings", "per m² and year {alone} → {once}")
    alone, once = (number(value, _DECIMALS) for value in (row.per_m2_year_alone, row.per_m2_year_once))
    return f"{avoided} · {text.format(alone=alone, once=once)}"


def money_text(row: OpeningRow, has_costs: bool) -> str:
    """Return the euros that are saved, and of how much ground, or why nothing is said.

    has_costs: whether the plan has costs per m2.
    """
    if row.saved_euro is not None:
        text = translate("Openings", "{euro} less")
        return text.format(euro=euros(row.saved_euro)) + _of_ground(row.priced_m2, row.shared_m2)
    if not has_costs:
        return translate("Openings", "euro not known: the plan has no costs per m²")
    if row.shared_m2 < 1:
        return translate("Openings", "no euro: they share no ground that is opened twice")
    return translate("Openings", "euro not known: no surface with a cost per m² lies here")


def lines_of(row: OpeningRow, has_costs: bool) -> list[Line]:
    """Return what stands below the title of a row; has_costs: as of ``money_text``."""
    return [
        *([Line(row.streets, QUIET)] if row.streets else []),
        Line(saved_text(row), WON),
        Line(earth_text(row), UNKNOWN if row.shared_m3 is None else WON),
        Line(openings_text(row), WON),
        Line(money_text(row, has_costs), UNKNOWN if row.saved_euro is None else WON),
    ]


def work_lines(work: OpeningWork) -> list[Line]:
    """Return what stands below the name of a work of an opening: its own period and how far that moves."""
    if work.start is None or work.end is None:
        return []
    moved = translate("Openings", "as planned") if abs(work.moves) < _SOME else shifted_text(work.moves)
    return [Line(f"{span_text(work.start, work.end)} · {moved}", QUIET)]


def sum_title(sums: OpeningSums) -> str:
    """Return how many openings less all rows give."""
    text = counted(
        sums.avoided,
        translate("Openings", "Together: 1 opening less"),
        translate("Openings", "Together: {count} openings less"),
    )
    return text.format(count=sums.avoided)


def sum_lines(sums: OpeningSums) -> list[Line]:
    """Return what all rows share; how often each m2 is opened in a year cannot be added up, and is not."""
    shared = f"{_street(sums.shared_m)} · {square_metres(round(sums.shared_m2, 1))}"
    lines = [Line(translate("Openings", "shared: {ground}").format(ground=shared), WON)]
    if sums.shared_m3 > 0:
        lines.append(Line(translate("Openings", "{earth} of earth dug once").format(earth=_earth(sums.shared_m3)), WON))
    if sums.without_depth:
        unknown = counted(
            sums.without_depth,
            translate("Openings", "m³ of 1 row not known"),
            translate("Openings", "m³ of {count} rows not known"),
        )
        lines.append(Line(unknown.format(count=sums.without_depth), UNKNOWN))
    if sums.saved_euro is not None:
        text = translate("Openings", "{euro} less").format(euro=euros(sums.saved_euro))
        lines.append(Line(text + _of_ground(sums.priced_m2, sums.shared_m2), WON))
    text = translate("Openings", "Openings per m² and year belong to their own ground and are not added up.")
    return [*lines, Line(text, QUIET)]


def alone_text(count: int) -> str:
    """Return how many works open the street by themselves; empty for none."""
    if not count:
        return ""
    text = counted(
        count,
        translate("Openings", "1 other work opens the street by itself."),
        translate("Openings", "{count} other works open the street by themselves."),
    )
    return text.format(count=count)


def horizon_text(horizon: Horizon, is_own: bool) -> str:
    """Return over which years openings are counted, and where these come from."""
    if is_own:
        text = translate(
            "Openings",
            "Per year: over the horizon {first}–{last}, up to the third year of the plan (Project ▸ Properties… ▸ "
            "Wijkaanpak, Sessions).",
        )
    else:
        text = translate(
            "Openings",
            "Per year: over the horizon {first}–{last} counted from this year (assumption), as the plan sets none "
            "(Project ▸ Properties… ▸ Wijkaanpak, Sessions).",
        )
    return text.format(first=horizon.first, last=horizon.last)


def assumption_text() -> str:
    """Return what euros are of."""
    return translate(
        "Openings",
        "Euros are those of opening and closing the surface once less, by your own costs per m² (assumption): what the "
        "works cost themselves is not saved. Where surfaces lie over each other the cheapest counts.",
    )


def unread_text(names: Sequence[str]) -> str:
    """Return of which sources the surfaces could not be read; empty where there is none."""
    if not names:
        return ""
    text = translate("Openings", "Could not be read, so euros may be more: {names}")
    return text.format(names=", ".join(names))


def sort_texts() -> dict[str, str]:
    """Return the words for what rows are sorted by."""
    return {
        WHEN: translate("Openings", "when"),
        AVOIDED: translate("Openings", "openings less"),
        METRES: translate("Openings", "metres"),
        GROUND: translate("Openings", "m²"),
        EURO: translate("Openings", "euro"),
    }


def list_meaning() -> str:
    """Return what a row is, for who points at the list."""
    return translate(
        "Openings",
        "Works that can open the street together: what they share is opened once. The number is that on the map; → "
        "opens a row to its works, Enter shows it on the map.",
    )


def _street(shared_m: float) -> str:
    return translate("Openings", "{metres} of street").format(metres=metres(round(shared_m)))


def _earth(shared_m3: float) -> str:
    return f"{number(shared_m3, 0)} m³"


def _of_ground(priced_m2: float, shared_m2: float) -> str:
    """Return of how much ground an amount is, where that is not all of it."""
    if priced_m2 >= shared_m2 - max(1.0, shared_m2 / 100):
        return ""
    text = translate("Openings", " (of {priced} of {shared}; the rest has no cost)")
    return text.format(priced=square_metres(round(priced_m2, 1)), shared=square_metres(round(shared_m2, 1)))
