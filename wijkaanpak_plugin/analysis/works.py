"""Can the street be opened once? Compares the works of claims and planned works in space and in time."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.candidates import near_pairs
from wijkaanpak_plugin.analysis.fit import Rows, clear_distances
from wijkaanpak_plugin.analysis.prepared import Numbers, PreparedBodies, Texts
from wijkaanpak_plugin.analysis.progress import Feedback
from wijkaanpak_plugin.analysis.shapes import Geometries, buffered, visible_zones
from wijkaanpak_plugin.domain import finding as words
from wijkaanpak_plugin.domain.body import EXISTING, OPENS_BUILDING, OPENS_NOTHING
from wijkaanpak_plugin.domain.settings import AnalysisSettings

#: Months are compared in steps finer than a second, so that two equal dates stay equal.
_DECIMALS = 9


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


def compare_works(bodies: PreparedBodies, settings: AnalysisSettings, feedback: Feedback = None) -> WorksFindings:
    """Return couplings (joint_works) and conflicts (redig) between works that lie near each other."""
    plannable = np.flatnonzero(
        (bodies.origin != EXISTING) & ~np.isnan(bodies.start) & (bodies.opens != OPENS_NOTHING) & (bodies.opens != "")
    )
    parts = [
        _measured(bodies, *_timed(bodies, a, b, settings), settings)
        for a, b in near_pairs(bodies, plannable, settings.search_distance_m, feedback)
    ]
    if not parts:
        nothing = np.zeros(0, dtype=np.int64)
        return _measured(bodies, *_timed(bodies, nothing, nothing, settings), settings)
    return WorksFindings(*(np.concatenate([getattr(part, f.name) for part in parts]) for f in fields(WorksFindings)))


def shift_and_gap(bodies: PreparedBodies, a: Rows, b: Rows) -> tuple[Numbers, Numbers]:
    """Return how many months one planning must move so that both fit one opening, and the months between both.

    shift = max(0, max(Ea, Eb) + min(Da, Db) - min(La, Lb)), gap = max(0, max(Ea, Eb) - min(La, Lb)); engine, section 4.
    """
    last_start = np.maximum(bodies.start[a], bodies.start[b])
    first_end = np.minimum(bodies.end[a], bodies.end[b])
    shorter = np.minimum(bodies.duration[a], bodies.duration[b])
    shift = np.round(np.maximum(0.0, last_start + shorter - first_end), _DECIMALS)
    return shift, np.round(np.maximum(0.0, last_start - first_end), _DECIMALS)


def _timed(bodies: PreparedBodies, a: Rows, b: Rows, settings: AnalysisSettings) -> tuple[Rows, Rows, Texts]:
    """Keep the pairs that time and party make interesting, before any geometry is measured."""
    different = (bodies.kind_key[a] != bodies.kind_key[b]) | (bodies.owner[a] != bodies.owner[b])
    on_building = (bodies.opens[a] == OPENS_BUILDING), (bodies.opens[b] == OPENS_BUILDING)
    shift, gap = shift_and_gap(bodies, a, b)
    joint = shift <= settings.max_shift_months
    redig = ~joint & (gap <= settings.redig_period_months)
    keep = different & (on_building[0] == on_building[1]) & (joint | redig)
    subtype = np.where(joint, words.JOINT_WORKS, words.REDIG).astype(object)
    return a[keep], b[keep], subtype[keep]


def _measured(bodies: PreparedBodies, a: Rows, b: Rows, subtype: Texts, settings: AnalysisSettings) -> WorksFindings:
    one, other = bodies.footprint[a], bodies.footprint[b]
    distance = clear_distances(bodies, a, bodies, b)
    common = shapely.area(shapely.intersection(one, other))
    in_building = bodies.opens[a] == OPENS_BUILDING
    near = np.where(in_building, common > settings.overlap_tolerance_m2, distance <= settings.search_distance_m)
    a, b, subtype, distance, common = a[near], b[near], subtype[near], distance[near], common[near]

    place = _common_ground(bodies, a, b, settings.search_distance_m / 2)
    shift, gap = shift_and_gap(bodies, a, b)
    begin, end = _period(bodies, a, b, subtype == words.JOINT_WORKS, shift)
    return WorksFindings(
        a,
        b,
        subtype,
        distance,
        shift,
        gap,
        begin,
        end,
        area=shapely.area(place),
        length=_common_length(bodies, a, b, settings.search_distance_m),
        volume=common * common_height(bodies, a, b),
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
