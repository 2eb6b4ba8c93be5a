"""Things that are counted by the piece: trees and street furniture that go or come, places to park."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.arrays import Numbers, Rows
from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies
from wijkaanpak_plugin.analysis.judging.freed import freed_ground
from wijkaanpak_plugin.analysis.judging.overlap import overlaps
from wijkaanpak_plugin.analysis.judging.rule_arrays import DISPLACES, FORBIDDEN, RuleArrays
from wijkaanpak_plugin.analysis.judging.tolerance import TOUCH_M
from wijkaanpak_plugin.analysis.packages.ground_parts import meeting, without_earlier

#: What is larger than so many units counts by its area, as for findings (``results/displaced.py``).
_LARGE_UNITS = 2.0
#: Two points of one kind that lie as near to each other are one thing (decimals of a metre).
_SAME_PLACE = 2


@dataclass(frozen=True)
class Numbered:
    """How many things go and come, NaN where the use has no number; of rows and groups nobody knows how many they are.

    claims: ids of the claims that it comes from.
    """

    lost: float = float("nan")
    gained: float = float("nan")
    lost_uncounted: int = 0
    gained_uncounted: int = 0
    claims: frozenset[str] = frozenset()

    @property
    def is_there(self) -> bool:
        """Whether anything goes or comes."""
        return bool(np.nan_to_num([self.lost, self.gained]).any() or self.lost_uncounted or self.gained_uncounted)


def things(
    bodies: PreparedBodies,
    existing: Rows,
    own: Rows,
    claims: Rows,
    rules: RuleArrays,
    takes_away: Callable[[int], Collection[str]],
) -> Numbered:
    """Return which of some existing things go, and which new ones come with ``own`` among the claims (rows).

    A thing goes when a claim takes it away (``takes_away``: the kinds, by row), or lies on it and the rules say that it
    gives way. What a claim lies on and does not give way stays.
    """
    lost, by = _lost(bodies, existing, claims, rules, takes_away)
    known, single = _is_numbered(bodies, lost, rules), _is_numbered(bodies, own, rules)
    return Numbered(
        lost=float(len(_places(bodies, lost[known]))),
        gained=float(len(_places(bodies, own[single]))),
        lost_uncounted=len(_places(bodies, lost[~known])),
        gained_uncounted=len(_places(bodies, own[~single])),
        claims=frozenset(bodies.ids[by].tolist()) | frozenset(bodies.ids[own].tolist()),
    )


def units_in(grounds: NDArray[np.object_], unit_m2: Numbers, changed: shapely.Geometry) -> float:
    """Return how many units of ground that changes its use are of these bodies: one each, of a large one its area.

    Ground that two of them share counts once, for the smaller. Bodies without a unit are left out.
    """
    with_unit = np.flatnonzero(~np.isnan(unit_m2))
    areas = shapely.area(grounds)
    shapes = {row: shapely.to_wkb(shapely.normalize(grounds[row])) for row in with_unit.tolist()}
    rows = sorted(shapes, key=lambda row: (round(float(areas[row]), 6), shapes[row]))
    parts = without_earlier(meeting(grounds[rows], changed))
    total = 0.0
    for row, part in zip(rows, parts):
        if part.buffer(-TOUCH_M).is_empty:
            continue
        is_large = areas[row] > _LARGE_UNITS * unit_m2[row]
        total += max(1.0, round(float(part.area / unit_m2[row]))) if is_large else 1.0
    return total


def _lost(
    bodies: PreparedBodies,
    existing: Rows,
    claims: Rows,
    rules: RuleArrays,
    takes_away: Callable[[int], Collection[str]],
) -> tuple[Rows, Rows]:
    """Return the things that go, each once, and the claims that they go for."""
    none = np.zeros(0, dtype=np.int64)
    if not len(existing) or not len(claims):
        return none, none
    ground = freed_ground(bodies, claims)
    asked, hits = shapely.STRtree(bodies.footprint[existing]).query(ground, predicate="intersects")
    claim, thing = claims[asked], existing[hits]
    freed = np.array(
        [bodies.kind_key[there] in takes_away(row) for row, there in zip(claim.tolist(), thing.tolist())], dtype=bool
    )
    relation = rules.relation[rules.of(bodies.kind[claim], bodies.kind[thing])]
    displaced = np.isin(relation, (DISPLACES, FORBIDDEN)) & rules.kinds.gives_way[bodies.kind[thing]]
    rows = np.flatnonzero(displaced & ~freed)
    displaced[rows] = overlaps(bodies, claim[rows], bodies, thing[rows]).lies_in
    goes = freed | displaced
    return np.unique(thing[goes]), np.unique(claim[goes])


def _is_numbered(bodies: PreparedBodies, rows: Rows, rules: RuleArrays) -> NDArray[np.bool_]:
    """Return of which bodies it is known how many they are: points, and areas that are one thing each."""
    dimension = shapely.get_dimensions(bodies.shape[rows])
    several = rules.kinds.counted[bodies.kind[rows]]
    result: NDArray[np.bool_] = (dimension == 0) | ((dimension == 2) & ~several)
    return result


def _places(bodies: PreparedBodies, rows: Rows) -> set[tuple[str, float, float]]:
    """Return where bodies are, point by point; of one kind in one place there is one."""
    found = set()
    for row in rows.tolist():
        shape = bodies.shape[row]
        for part in shapely.get_parts(shape) if shapely.get_dimensions(shape) == 0 else [shape]:
            middle = part.centroid
            found.add((str(bodies.kind_key[row]), round(middle.x, _SAME_PLACE), round(middle.y, _SAME_PLACE)))
    return found
