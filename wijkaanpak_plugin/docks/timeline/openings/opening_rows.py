"""Works that can be done in one opening of the street as rows of a list, and what of them may be added up."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Callable, Optional

import pandas as pd
import shapely

from wijkaanpak_plugin.analysis.open_once.opening import Opening, Openings
from wijkaanpak_plugin.docks.timeline.bars import Bar
from wijkaanpak_plugin.domain.periods import Horizon
from wijkaanpak_plugin.domain.sentences.names import spoken_name

#: What rows are sorted by.
WHEN, AVOIDED, METRES, GROUND, EURO = "when", "avoided", "metres", "ground", "euro"
SORTS = (WHEN, AVOIDED, METRES, GROUND, EURO)
#: Months in a year.
_YEAR = 12
#: Streets of an opening that are named; of more it is said how many.
_NAMED = 2


@dataclass(frozen=True)
class OpeningWork:
    """A work in an opening. start, end: its own window in months, None where it is not known; moves: how many months
    its planning moves for the opening, later where above 0.
    """

    body_id: str
    name: str
    start: Optional[float]
    end: Optional[float]
    moves: float


@dataclass(frozen=True)
class OpeningRow:
    """Works that go together; number: by which the map names it, in the order in which the street opens.

    begin, months: when it opens and for how long; streets: along which, empty where none is known. shared_m, shared_m2,
    shared_m3: what need not be opened again, shared_m None where there is no line, shared_m3 None where without_depth
    of the works have no known depth; digs: whether any goes below ground level, as far as is known.
    per_m2_year_alone, per_m2_year_once: None where it opens after the horizon, or before it. saved_euro: None where
    nothing can be said; it is that of priced_m2 of shared_m2. section: place (CRS of the plan).
    """

    number: int
    works: tuple[OpeningWork, ...]
    streets: str
    begin: float
    months: float
    avoided: int
    shared_m: Optional[float]
    shared_m2: float
    shared_m3: Optional[float]
    without_depth: int
    digs: bool
    per_m2_year_alone: Optional[float]
    per_m2_year_once: Optional[float]
    saved_euro: Optional[float]
    priced_m2: float
    section: shapely.Geometry

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of the works."""
        return tuple(work.body_id for work in self.works)


@dataclass(frozen=True)
class OpeningSums:
    """What may be added up over rows; openings per m2 may not.

    count: rows; shared_m3: of those with a known depth, without_depth: rows without; saved_euro: None where no row
    says anything of money, else of priced_m2 of shared_m2.
    """

    count: int
    avoided: int
    shared_m: float
    shared_m2: float
    shared_m3: float
    without_depth: int
    saved_euro: Optional[float]
    priced_m2: float


def opening_rows(
    openings: Openings,
    figures: pd.DataFrame,
    sections: Sequence[shapely.Geometry],
    bars: Mapping[str, Bar],
    horizon: Horizon,
) -> list[OpeningRow]:
    """Return a row for each opening of two works or more.

    figures: ``FIGURE_COLUMNS`` of the engine over this horizon, sections: places, both in the order of the openings.
    """
    found: list[OpeningRow] = []
    for opening, row, section in zip(openings.groups, figures.to_dict("records"), sections):
        if len(opening.members) < 2:
            continue
        is_within = horizon.first <= int(opening.begin // _YEAR) <= horizon.last
        has_price = row["priced_m2"] > 0
        found.append(
            OpeningRow(
                number=len(found) + 1,
                works=_works(opening, bars),
                streets=_streets(opening, bars),
                begin=opening.begin,
                months=opening.months,
                avoided=int(row["openings_avoided"]),
                shared_m=max(0.0, float(row["shared_m"])) if row["m_alone"] > 0 else None,
                shared_m2=max(0.0, float(row["shared_m2"])),
                shared_m3=_known(row["shared_m3"]),
                without_depth=int(row["without_depth"]),
                digs=not row["m3_alone"] <= 0,
                per_m2_year_alone=_known(row["per_m2_year_alone"]) if is_within else None,
                per_m2_year_once=_known(row["per_m2_year_once"]) if is_within else None,
                saved_euro=_known(row["saved_euro"]) if has_price else None,
                priced_m2=max(0.0, float(row["priced_m2"])),
                section=section,
            )
        )
    return found


def sums_of(rows: Sequence[OpeningRow]) -> OpeningSums:
    """Return what rows are together."""
    euro = [row.saved_euro for row in rows if row.saved_euro is not None]
    return OpeningSums(
        count=len(rows),
        avoided=sum(row.avoided for row in rows),
        shared_m=sum(row.shared_m or 0.0 for row in rows),
        shared_m2=sum(row.shared_m2 for row in rows),
        shared_m3=sum(row.shared_m3 or 0.0 for row in rows),
        without_depth=sum(row.shared_m3 is None for row in rows),
        saved_euro=sum(euro) if euro else None,
        priced_m2=sum(row.priced_m2 for row in rows),
    )


def sorted_rows(rows: Sequence[OpeningRow], by: str) -> list[OpeningRow]:
    """Return rows by one of ``SORTS``: the earliest first, of the others the most; what is not known comes last."""
    figure: dict[str, Callable[[OpeningRow], Optional[float]]] = {
        WHEN: lambda row: -row.begin,
        AVOIDED: lambda row: row.avoided,
        METRES: lambda row: row.shared_m,
        GROUND: lambda row: row.shared_m2,
        EURO: lambda row: row.saved_euro,
    }

    def order(row: OpeningRow) -> tuple[bool, float, int]:
        value = figure[by](row)
        return value is None, -(value or 0.0), row.number

    return sorted(rows, key=order)


def _works(opening: Opening, bars: Mapping[str, Bar]) -> tuple[OpeningWork, ...]:
    found = []
    for body_id in opening.members:
        bar, moves = bars.get(body_id), abs(opening.moves.get(body_id, 0.0))
        name = bar.name if bar is not None else spoken_name(body_id)
        start, end = (None, None) if bar is None else (bar.start, bar.end)
        # The engine counts how far it begins too early, or ends too late; only one of these is more than nothing.
        is_later = bar is not None and end is not None and opening.begin + bar.duration > end
        found.append(OpeningWork(body_id, name, start, end, moves if is_later else -moves))
    return tuple(sorted(found, key=lambda work: (work.start or 0.0, work.name.casefold(), work.body_id)))


def _streets(opening: Opening, bars: Mapping[str, Bar]) -> str:
    """Return the streets along which the works lie, those of most works first, and how many more there are."""
    names = [bars[body_id].street for body_id in opening.members if body_id in bars and bars[body_id].street]
    found = sorted(set(names), key=lambda name: (-names.count(name), name))
    more = [f"+{len(found) - _NAMED}"] if found[_NAMED:] else []
    return " · ".join([*found[:_NAMED], *more])


def _known(value: float) -> Optional[float]:
    return None if math.isnan(value) else float(value)
