"""Works in space and in time: compares those of claims and planned works, to open the street once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Callable, NamedTuple, Optional

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.bodies.prepared import Numbers, PreparedBodies, Texts
from wijkaanpak_plugin.analysis.bodies.shapes import Geometries, boxes_around
from wijkaanpak_plugin.analysis.judging.alternatives import alternatives
from wijkaanpak_plugin.analysis.judging.fit import FitVerdicts, Rows, clear_distances
from wijkaanpak_plugin.analysis.judging.movable import movable_months
from wijkaanpak_plugin.analysis.judging.opened_ground import (
    ALONG_SHARE,
    common_area,
    common_length,
    on_one_building,
    same_paving,
    share_enough,
    works_zones,
)
from wijkaanpak_plugin.analysis.progress import PORTION, Feedback, TooMany, portions, tell
from wijkaanpak_plugin.domain.body import EXISTING, OPENS_BUILDING, OPENS_NOTHING
from wijkaanpak_plugin.domain.finding import BLOCKING, JOINT_WORKS, REDIG
from wijkaanpak_plugin.domain.settings import AnalysisSettings

#: Months are compared in steps finer than a second, so that two equal dates stay equal.
_DECIMALS = 9

#: Largest shifts, in months, for which the number of couplings is shown: flexibility drives that number.
SHIFTS_SHOWN = (0, 12, 24, 60)

#: Works whose neighbours are asked for at once: their pairs are measured in portions of their own.
_ASKED_AT_ONCE = 100
_NOTHING = ""

#: Pairs of bodies (rows of both, whichever first) that cannot be there both: no works of these go together.
Blocked = tuple[Rows, Rows]
#: Says of which pairs (rows of both) findings are wanted.
Asked = Callable[[Rows, Rows], NDArray[np.bool_]]


@dataclass(frozen=True)
class WorksFindings:
    """One row per pair of works that share an opening or open the street twice; months, metres, m2 and m3.

    a, b: rows of ``bodies``. zone: the place of each, made when it is asked for: of very many pairs few are shown.
    """

    bodies: PreparedBodies
    a: Rows
    b: Rows
    subtype: Texts
    distance: Numbers
    shift: Numbers
    gap: Numbers
    begin: Numbers
    end: Numbers
    area: Numbers
    length: Numbers
    volume: Numbers

    def __len__(self) -> int:
        return len(self.a)

    @property
    def zone(self) -> Geometries:
        """The common opened ground of each pair, or what lies between the two, as a MultiPolygon."""
        return works_zones(self.bodies, self.a, self.b, self.distance)

    def rows(self, selection: Any) -> WorksFindings:
        """Return the findings of a mask or an array of row numbers."""
        return replace(self, **{name: getattr(self, name)[selection] for name in _FIGURES})


_FIGURES = tuple(name for name in WorksFindings.__dataclass_fields__ if name != "bodies")


@dataclass(frozen=True)
class WorksPairs:
    """Pairs that time, place and party make interesting; subtype is empty where only a larger shift would do."""

    a: Rows
    b: Rows
    subtype: Texts
    shift: Numbers
    gap: Numbers
    distance: Numbers

    def __len__(self) -> int:
        return len(self.a)

    def rows(self, selection: NDArray[Any]) -> WorksPairs:
        """Return the pairs of a mask or an array of row numbers."""
        return replace(self, **{name: getattr(self, name)[selection] for name in self.__dataclass_fields__})


class Planning(NamedTuple):
    """Start and end of windows, and the duration of the works, in months."""

    start: Numbers
    end: Numbers
    duration: Numbers


class WorksComparison(NamedTuple):
    """Findings, and how many couplings other values of the largest shift would give (months: couplings)."""

    findings: WorksFindings
    couplings_per_shift: dict[int, int]


def compare_works(
    bodies: PreparedBodies,
    settings: AnalysisSettings,
    feedback: Feedback = None,
    about: NDArray[np.bool_] | None = None,
    blocked: Optional[Blocked] = None,
    asked: Asked | None = None,
    most: int | None = None,
) -> WorksComparison:
    """Return couplings (joint_works) and conflicts (redig) between works that lie near each other.

    about: (n,) the bodies that one of each pair must be; None: all pairs. blocked: see ``blocking_pairs``. asked: which
    of those pairs are wanted; None: all. ``TooMany`` when there are more than ``most``.
    """
    none = np.zeros(0, dtype=np.int64)
    parts = [measured_works(bodies, near_works(bodies, none, none, settings), settings)]
    per_shift = dict.fromkeys(SHIFTS_SHOWN, 0)
    found = 0
    for pairs in works_pairs(bodies, settings, feedback, about, blocked, asked):
        for months in per_shift:
            per_shift[months] += int((pairs.shift <= most_months(bodies, pairs.a, pairs.b, months)).sum())
        pairs = pairs.rows(pairs.subtype != _NOTHING)
        found += len(pairs)
        if most is not None and found > most:
            raise TooMany
        parts.append(measured_works(bodies, pairs, settings))
    figures = {name: np.concatenate([getattr(part, name) for part in parts]) for name in _FIGURES}
    return WorksComparison(WorksFindings(bodies, **figures), per_shift)


def works_pairs(
    bodies: PreparedBodies,
    settings: AnalysisSettings,
    feedback: Feedback = None,
    about: NDArray[np.bool_] | None = None,
    blocked: Optional[Blocked] = None,
    asked: Asked | None = None,
) -> Iterator[WorksPairs]:
    """Yield the pairs of works that ``compare_works`` measures, and those that a larger shift would bring together."""
    can = plannable(bodies)
    if blocked is not None:
        # What has no works of its own keeps no others apart.
        both = can[blocked[0]] & can[blocked[1]]
        blocked = blocked[0][both], blocked[1][both]
    for a, b in near_pairs(bodies, np.flatnonzero(can), settings.search_distance_m, feedback, about):
        wanted = slice(None) if asked is None else asked(a, b)
        yield near_works(bodies, a[wanted], b[wanted], settings, blocked)


def blocking_pairs(verdicts: FitVerdicts) -> Blocked:
    """Return the pairs that have a blocking conflict with each other, of verdicts on one table of bodies.

    Take the verdicts before containers are merged: what is counted with another obstacle is in the way all the same.
    """
    hard = verdicts.severity == BLOCKING
    return verdicts.a[hard], verdicts.b[hard]


def plannable(bodies: PreparedBodies) -> NDArray[np.bool_]:
    """Return which bodies have works that can share an opening: a window, and something that they open."""
    return opens_something(bodies) & ~np.isnan(bodies.start)


def opens_something(bodies: PreparedBodies) -> NDArray[np.bool_]:
    """Return which bodies are claims or works that open ground or a building, whether or not anybody said when."""
    opens = (bodies.opens != OPENS_NOTHING) & (bodies.opens != "")
    return (bodies.origin != EXISTING) & opens


def near_works(
    bodies: PreparedBodies, a: Rows, b: Rows, settings: AnalysisSettings, blocked: Optional[Blocked] = None
) -> WorksPairs:
    """Keep the pairs of plannable bodies that time, party and place make interesting; blocked: not these."""
    pairs = _timed(bodies, a, b, settings)
    if blocked is not None:
        pairs = pairs.rows(~are_among(pairs.a, pairs.b, blocked, len(bodies)))
    return _placed(bodies, pairs, settings)


def shift_and_gap(bodies: PreparedBodies, a: Rows, b: Rows) -> tuple[Numbers, Numbers]:
    """Return how many months one planning must move so that both fit one opening, and the months between both."""
    return between(_planning(bodies, a), _planning(bodies, b))


def between(one: Planning, other: Planning) -> tuple[Numbers, Numbers]:
    """Return shift and gap in months of plannings, row by row; NaN where one of the two is not known.

    shift = max(0, max(Ea, Eb) + min(Da, Db) - min(La, Lb)), gap = max(0, max(Ea, Eb) - min(La, Lb)); engine, section 4.
    """
    last_start, first_end = np.maximum(one.start, other.start), np.minimum(one.end, other.end)
    shorter = np.minimum(one.duration, other.duration)
    shift = np.round(np.maximum(0.0, last_start + shorter - first_end), _DECIMALS)
    return shift, np.round(np.maximum(0.0, last_start - first_end), _DECIMALS)


def _planning(bodies: PreparedBodies, rows: Rows) -> Planning:
    return Planning(bodies.start[rows], bodies.end[rows], bodies.duration[rows])


def measured_works(bodies: PreparedBodies, pairs: WorksPairs, settings: AnalysisSettings) -> WorksFindings:
    """Measure what both works share: opened ground, length, volume and period."""
    a, b, shift = pairs.a, pairs.b, pairs.shift
    begin, end = works_period(bodies, a, b, pairs.subtype == JOINT_WORKS, shift)
    along = settings.search_distance_m * ALONG_SHARE
    return WorksFindings(
        bodies,
        a,
        b,
        pairs.subtype,
        pairs.distance,
        shift,
        pairs.gap,
        begin,
        end,
        area=common_area(bodies, a, b, pairs.distance),
        length=common_length(bodies, a, b, along, pairs.distance),
        volume=_overlap_area(bodies, a, b, pairs.distance) * common_height(bodies, a, b),
    )


def common_height(bodies: PreparedBodies, a: Rows, b: Rows) -> Numbers:
    """Return the height that both extents share in metres, NaN where a height is not known."""
    shared = np.minimum(bodies.top[a], bodies.top[b]) - np.maximum(bodies.bottom[a], bodies.bottom[b])
    return np.maximum(0.0, shared)


def near_pairs(
    bodies: PreparedBodies,
    rows: Rows,
    distance_m: float,
    feedback: Feedback,
    about: NDArray[np.bool_] | None = None,
) -> Iterator[tuple[Rows, Rows]]:
    """Yield pairs among ``rows`` whose boxes lie within ``distance_m``, each once, the first in order first.

    about: (n,) the bodies that one of each pair must be; None: all pairs. However many works lie at one spot, no more
    pairs come at once than fit in memory.
    """
    asking = rows if about is None else rows[about[rows]]
    if len(rows) < 2 or not len(asking):
        return
    asks = np.zeros(len(bodies), dtype=bool)
    asks[asking] = True
    tree = shapely.STRtree(bodies.footprint[rows])
    for portion in portions(len(asking), feedback, size=_ASKED_AT_ONCE):
        asked, hits = tree.query(boxes_around(bodies.bounds[asking[portion]], distance_m))
        one, other = asking[portion][asked], rows[hits]
        once = (one < other) | ~asks[other]
        a, b = np.minimum(one[once], other[once]), np.maximum(one[once], other[once])
        for some in portions(len(a), None, size=PORTION):
            tell(feedback, portion.start / len(asking))
            yield a[some], b[some]


def _timed(bodies: PreparedBodies, a: Rows, b: Rows, settings: AnalysisSettings) -> WorksPairs:
    """Keep the pairs that time and party make interesting, before any geometry is measured."""
    shift, gap = shift_and_gap(bodies, a, b)
    subtype = subtypes(bodies, a, b, shift, gap, settings)
    pairs = WorksPairs(a, b, subtype, shift, gap, np.zeros(len(a)))
    in_time = (subtype != _NOTHING) | (shift <= most_months(bodies, a, b, max(SHIFTS_SHOWN)))
    return pairs.rows(may_go_together(bodies, a, b) & in_time)


def may_go_together(bodies: PreparedBodies, a: Rows, b: Rows) -> NDArray[np.bool_]:
    """Return which pairs of plannable bodies are works of different kinds or parties that could be done together,
    wherever they lie and whenever they are planned.
    """
    on_building = bodies.opens[a] == OPENS_BUILDING
    different: NDArray[np.bool_] = (bodies.kind_key[a] != bodies.kind_key[b]) | (bodies.owner[a] != bodies.owner[b])
    different |= on_building & (bodies.building_block[a] != bodies.building_block[b])
    different &= bodies.family[a] != bodies.family[b]
    different &= ~alternatives(bodies, a, bodies, b)
    one_design = (bodies.design[a] == bodies.design[b]) & (bodies.design[a] != "")
    return different & ~one_design & (on_building == (bodies.opens[b] == OPENS_BUILDING))


def subtypes(
    bodies: PreparedBodies, a: Rows, b: Rows, shift: Numbers, gap: Numbers, settings: AnalysisSettings
) -> Texts:
    """Return what each pair comes to by its time alone: joint_works, redig (if it is the same paving), or nothing."""
    joint = shift <= most_months(bodies, a, b, settings.max_shift_months)
    redig = ~joint & (gap <= settings.redig_period_months) & (bodies.opens[a] != OPENS_BUILDING)
    return np.where(joint, JOINT_WORKS, np.where(redig, REDIG, _NOTHING)).astype(object)


def most_months(bodies: PreparedBodies, a: Rows, b: Rows, largest: float) -> Numbers:
    """Return how far the planning may move that may move farthest of the two: one of them stays where it is."""
    return np.maximum(movable_months(bodies.hardness[a], largest), movable_months(bodies.hardness[b], largest))


def are_among(a: Rows, b: Rows, known: Blocked, count: int) -> NDArray[np.bool_]:
    """Return which pairs of ``count`` bodies are among others, whichever comes first in either."""
    return np.isin(_keys(a, b, count), _keys(*known, count))


def _keys(a: Rows, b: Rows, count: int) -> Rows:
    """Return a number for each pair of ``count`` bodies, the same whichever comes first."""
    return np.minimum(a, b) * count + np.maximum(a, b)


def _placed(bodies: PreparedBodies, pairs: WorksPairs, settings: AnalysisSettings) -> WorksPairs:
    """Keep couplings that have something to share within the search distance, and redigs of the same paving."""
    near, distance = within_reach(bodies, pairs.a, pairs.b, settings)
    pairs = replace(pairs, distance=distance).rows(near)
    twice = np.flatnonzero(pairs.subtype == REDIG)
    other = twice[~same_paving(bodies, pairs.a[twice], pairs.b[twice], pairs.distance[twice])]
    pairs.subtype[other] = _NOTHING
    return pairs


def within_reach(
    bodies: PreparedBodies, a: Rows, b: Rows, settings: AnalysisSettings
) -> tuple[NDArray[np.bool_], Numbers]:
    """Return which pairs lie within the search distance and have enough in common, and the clear distance of all."""
    distance = clear_distances(bodies, a, bodies, b)
    reached: NDArray[np.bool_] = distance <= settings.search_distance_m
    rows = np.flatnonzero(reached)
    enough = share_enough(bodies, a[rows], b[rows], distance[rows], settings.search_distance_m)
    building = np.flatnonzero(bodies.opens[a[rows]] == OPENS_BUILDING)
    enough[building] = on_one_building(bodies, a[rows[building]], b[rows[building]])
    reached[rows] = enough
    return reached, distance


def _overlap_area(bodies: PreparedBodies, a: Rows, b: Rows, distance: Numbers) -> Numbers:
    area = np.zeros(len(a))
    met = np.flatnonzero(distance <= 0)
    area[met] = shapely.area(shapely.intersection(bodies.footprint[a[met]], bodies.footprint[b[met]]))
    return area


def works_period(
    bodies: PreparedBodies, a: Rows, b: Rows, joint: NDArray[np.bool_], shift: Numbers
) -> tuple[Numbers, Numbers]:
    """Return the common period (after the earlier one has moved by its shift), or both windows of a redig."""
    start, end = (bodies.start[a], bodies.start[b]), (bodies.end[a], bodies.end[b])
    begin = np.where(joint, np.maximum(*start), np.minimum(*start))
    finish = np.where(joint, np.minimum(*end) + shift, np.maximum(*end))
    return begin, finish
