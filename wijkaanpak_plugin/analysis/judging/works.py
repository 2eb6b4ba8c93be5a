"""Works in space and in time: compares those of claims and planned works, to open the street once."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.bodies.prepared import Numbers, PreparedBodies, Texts
from wijkaanpak_plugin.analysis.bodies.shapes import Geometries, buffered, visible_zones
from wijkaanpak_plugin.analysis.judging.candidates import near_pairs
from wijkaanpak_plugin.analysis.judging.distance import clear_distances
from wijkaanpak_plugin.analysis.judging.fit import Rows
from wijkaanpak_plugin.analysis.judging.overlap import overlap_of
from wijkaanpak_plugin.analysis.progress import Feedback
from wijkaanpak_plugin.domain.body import EXISTING, OPENS_BUILDING, OPENS_NOTHING
from wijkaanpak_plugin.domain.finding import JOINT_WORKS, REDIG
from wijkaanpak_plugin.domain.settings import AnalysisSettings

#: Months are compared in steps finer than a second, so that two equal dates stay equal.
_DECIMALS = 9

#: Largest shifts, in months, for which the number of couplings is shown: flexibility drives that number.
SHIFTS_SHOWN = (0, 12, 24, 60)
_NOTHING = ""


@dataclass(frozen=True)
class WorksFindings:
    """One row per pair of works that share an opening or open the street twice; months, metres, m2 and m3."""

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
    zone: Geometries

    def __len__(self) -> int:
        return len(self.a)


@dataclass(frozen=True)
class WorksPairs:
    """Pairs of works that time and party make interesting; subtype is empty where only a larger shift would do."""

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
        return WorksPairs(*(getattr(self, f.name)[selection] for f in fields(self)))


@dataclass(frozen=True)
class WorksComparison:
    """Findings, and how many couplings other values of the largest shift would give (months: couplings)."""

    findings: WorksFindings
    couplings_per_shift: dict[int, int]


def compare_works(
    bodies: PreparedBodies,
    settings: AnalysisSettings,
    feedback: Feedback = None,
    about: NDArray[np.bool_] | None = None,
) -> WorksComparison:
    """Return couplings (joint_works) and conflicts (redig) between works that lie near each other.

    about: (n,) the bodies that one of each pair must be; None: all pairs.
    """
    rows = np.flatnonzero(plannable(bodies))
    parts = []
    per_shift = dict.fromkeys(SHIFTS_SHOWN, 0)
    for a, b in near_pairs(bodies, rows, settings.search_distance_m, feedback):
        wanted = slice(None) if about is None else about[a] | about[b]
        pairs = near_works(bodies, a[wanted], b[wanted], settings)
        for months in per_shift:
            per_shift[months] += int((pairs.shift <= months).sum())
        parts.append(measured_works(bodies, pairs.rows(pairs.subtype != _NOTHING), settings))
    if not parts:
        nothing = np.zeros(0, dtype=np.int64)
        return WorksComparison(measured_works(bodies, _timed(bodies, nothing, nothing, settings), settings), per_shift)
    columns = ([getattr(part, f.name) for part in parts] for f in fields(WorksFindings))
    return WorksComparison(WorksFindings(*(np.concatenate(column) for column in columns)), per_shift)


def plannable(bodies: PreparedBodies) -> NDArray[np.bool_]:
    """Return which bodies have works that can share an opening: a window, and something that they open."""
    opens = (bodies.opens != OPENS_NOTHING) & (bodies.opens != "")
    return (bodies.origin != EXISTING) & ~np.isnan(bodies.start) & opens


def near_works(bodies: PreparedBodies, a: Rows, b: Rows, settings: AnalysisSettings) -> WorksPairs:
    """Keep the pairs of plannable bodies that time, party and distance make interesting."""
    return _near_enough(bodies, _timed(bodies, a, b, settings), settings)


def shift_and_gap(bodies: PreparedBodies, a: Rows, b: Rows) -> tuple[Numbers, Numbers]:
    """Return how many months one planning must move so that both fit one opening, and the months between both.

    shift = max(0, max(Ea, Eb) + min(Da, Db) - min(La, Lb)), gap = max(0, max(Ea, Eb) - min(La, Lb)); engine, section 4.
    """
    last_start = np.maximum(bodies.start[a], bodies.start[b])
    first_end = np.minimum(bodies.end[a], bodies.end[b])
    shorter = np.minimum(bodies.duration[a], bodies.duration[b])
    shift = np.round(np.maximum(0.0, last_start + shorter - first_end), _DECIMALS)
    return shift, np.round(np.maximum(0.0, last_start - first_end), _DECIMALS)


def _timed(bodies: PreparedBodies, a: Rows, b: Rows, settings: AnalysisSettings) -> WorksPairs:
    """Keep the pairs that time and party make interesting, before any geometry is measured."""
    different = (bodies.kind_key[a] != bodies.kind_key[b]) | (bodies.owner[a] != bodies.owner[b])
    different &= bodies.family[a] != bodies.family[b]
    same_place = (bodies.opens[a] == OPENS_BUILDING) == (bodies.opens[b] == OPENS_BUILDING)
    shift, gap = shift_and_gap(bodies, a, b)
    joint = shift <= settings.max_shift_months
    redig = ~joint & (gap <= settings.redig_period_months)
    subtype = np.where(joint, JOINT_WORKS, np.where(redig, REDIG, _NOTHING)).astype(object)
    pairs = WorksPairs(a, b, subtype, shift, gap, np.zeros(len(a)))
    return pairs.rows(different & same_place & (joint | redig | (shift <= max(SHIFTS_SHOWN))))


def _near_enough(bodies: PreparedBodies, pairs: WorksPairs, settings: AnalysisSettings) -> WorksPairs:
    """Keep pairs within the search distance, and of works on buildings those on the same building."""
    distance = clear_distances(bodies, pairs.a, bodies, pairs.b)
    near = distance <= settings.search_distance_m
    in_building = np.flatnonzero(near & (bodies.opens[pairs.a] == OPENS_BUILDING))
    near[in_building] = overlap_of(
        bodies.footprint[pairs.a[in_building]], bodies.footprint[pairs.b[in_building]]
    ).lies_in
    return replace(pairs, distance=distance).rows(near)


def _common_area(bodies: PreparedBodies, a: Rows, b: Rows) -> Numbers:
    return shapely.area(shapely.intersection(bodies.footprint[a], bodies.footprint[b]))


def measured_works(bodies: PreparedBodies, pairs: WorksPairs, settings: AnalysisSettings) -> WorksFindings:
    """Measure what both works share: ground, length, volume and period."""
    a, b, shift = pairs.a, pairs.b, pairs.shift
    place = _common_ground(bodies, a, b, settings.search_distance_m / 2)
    begin, end = _period(bodies, a, b, pairs.subtype == JOINT_WORKS, shift)
    return WorksFindings(
        a,
        b,
        pairs.subtype,
        pairs.distance,
        shift,
        pairs.gap,
        begin,
        end,
        area=shapely.area(place),
        length=_common_length(bodies, a, b, settings.search_distance_m),
        volume=_common_area(bodies, a, b) * common_height(bodies, a, b),
        zone=visible_zones(place, bodies.footprint[a], bodies.footprint[b]),
    )


def common_height(bodies: PreparedBodies, a: Rows, b: Rows) -> Numbers:
    """Return the height that both extents share in metres, NaN where a height is not known."""
    shared = np.minimum(bodies.top[a], bodies.top[b]) - np.maximum(bodies.bottom[a], bodies.bottom[b])
    return np.maximum(0.0, shared)


def _period(
    bodies: PreparedBodies, a: Rows, b: Rows, joint: NDArray[np.bool_], shift: Numbers
) -> tuple[Numbers, Numbers]:
    """Return the common period (after the earlier one has moved by its shift), or both windows of a redig."""
    start, end = (bodies.start[a], bodies.start[b]), (bodies.end[a], bodies.end[b])
    begin = np.where(joint, np.maximum(*start), np.minimum(*start))
    finish = np.where(joint, np.minimum(*end) + shift, np.maximum(*end))
    return begin, finish


def _grown(bodies: PreparedBodies, rows: Rows, radius: float) -> tuple[Geometries, Rows]:
    """Grow each body once, however many pairs it stands in; returns shapes and where each row's shape is."""
    single, place = np.unique(rows, return_inverse=True)
    return buffered(bodies.footprint[single], radius), place.reshape(-1)


def _common_ground(bodies: PreparedBodies, a: Rows, b: Rows, radius: float) -> Geometries:
    shapes, place = _grown(bodies, np.concatenate([a, b]), radius)
    return shapely.intersection(shapes[place[: len(a)]], shapes[place[len(a) :]])


def _common_length(bodies: PreparedBodies, a: Rows, b: Rows, radius: float) -> Numbers:
    """Return for two lines the smaller of the lengths that each runs within ``radius`` of the other, else NaN."""
    length = np.full(len(a), np.nan)
    lines = (shapely.get_dimensions(bodies.shape[a]) == 1) & (shapely.get_dimensions(bodies.shape[b]) == 1)
    a, b = a[lines], b[lines]
    shapes, place = _grown(bodies, np.concatenate([a, b]), radius)
    near_a, near_b = shapes[place[: len(a)]], shapes[place[len(a) :]]
    length[lines] = np.minimum(
        shapely.length(shapely.intersection(bodies.shape[a], near_b)),
        shapely.length(shapely.intersection(bodies.shape[b], near_a)),
    )
    return length
