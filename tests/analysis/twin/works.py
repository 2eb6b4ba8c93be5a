"""Can the street be opened once? Two works at a time."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import shapely
from twin.measuring import clear_distance, overlaps
from twin.scene_fit import are_alternatives
from twin.thing import Thing
from twin.verdict import Verdict

from wijkaanpak_plugin.domain.settings import AnalysisSettings

#: Works open so much around what they are about.
_STRIP_M = 1.0
#: Two lines are in the same paving when they run so near to each other, over so long.
_SAME_PAVING_M, _SAME_PAVING_LENGTH_M = 5.0, 25.0
#: Further apart than the first, with less ground and less length than the others, a coupling is none.
_FAR_M, _LITTLE_M2, _LITTLE_M = 5.0, 10.0, 25.0
#: Months that a firm planning may move.
_FIRM_MONTHS = 12.0


def works(things: list[Thing], blocked: set[frozenset[str]], settings: AnalysisSettings) -> Iterator[Verdict]:
    """Yield what works may do together, and what opens the same ground twice."""
    planned = [t for t in things if t.origin != "existing" and t.window and t.opens not in ("none", "")]
    for a, b in itertools.combinations(planned, 2):
        if not _are_compared(a, b, settings) or frozenset((a.id, b.id)) in blocked:
            continue
        shift = max(0.0, max(a.window[0], b.window[0]) + min(a.window[2], b.window[2]) - min(a.window[1], b.window[1]))
        gap = max(0.0, max(a.window[0], b.window[0]) - min(a.window[1], b.window[1]))
        distance, pair = clear_distance(a, b), tuple(sorted((a.id, b.id)))
        if shift <= max(_may_move(a, settings), _may_move(b, settings)):
            if not _is_little(a, b, distance, settings):
                yield Verdict("coupling", "joint_works", "info", "", pair, distance, shift, gap)
        elif a.opens != "building" and gap <= settings.redig_period_months and _is_same_paving(a, b):
            yield Verdict("conflict", "redig", "warning", "", pair, distance, shift, gap)


def _are_compared(a: Thing, b: Thing, settings: AnalysisSettings) -> bool:
    if (a.design and a.design == b.design) or are_alternatives(a, b):
        return False
    if "building" in (a.opens, b.opens):
        differ = (a.kind, a.owner, a.block) != (b.kind, b.owner, b.block)
        return a.opens == b.opens and differ and overlaps(a, b)
    return (a.kind, a.owner) != (b.kind, b.owner) and clear_distance(a, b) <= settings.search_distance_m


def _may_move(thing: Thing, settings: AnalysisSettings) -> float:
    months = {"fixed": 0.0, "firm": min(_FIRM_MONTHS, settings.max_shift_months)}
    return months.get(thing.hardness, settings.max_shift_months)


def _opened(thing: Thing) -> shapely.Geometry:
    return thing.footprint if thing.opens == "building" else thing.footprint.buffer(_STRIP_M, quad_segs=8)


def _length_near(a: Thing, b: Thing, reach: float) -> float | None:
    """Return the smaller of what each line runs near the other; None where they are no lines."""
    if not (a.is_line and b.is_line):
        return None
    pairs = ((a, b), (b, a))
    return min(one.shape.intersection(other.footprint.buffer(reach, quad_segs=8)).length for one, other in pairs)


def _is_little(a: Thing, b: Thing, distance: float, settings: AnalysisSettings) -> bool:
    if distance <= _FAR_M or _opened(a).intersection(_opened(b)).area >= _LITTLE_M2:
        return False
    length = _length_near(a, b, settings.search_distance_m / 2)
    return length is None or length < _LITTLE_M


def _is_same_paving(a: Thing, b: Thing) -> bool:
    if clear_distance(a, b) < 2 * _STRIP_M:
        return True
    length = _length_near(a, b, _SAME_PAVING_M)
    return length is not None and length >= _SAME_PAVING_LENGTH_M
