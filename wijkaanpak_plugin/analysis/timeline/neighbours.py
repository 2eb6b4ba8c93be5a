"""Works that could be done together if only they were planned so: pairs by place and party, measured once.

When a bar moves nothing of this changes, so nothing is measured again.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.arrays import Numbers, Rows, spans
from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies
from wijkaanpak_plugin.analysis.bodies.shapes import Geometries, buffered
from wijkaanpak_plugin.analysis.judging.criteria import Criteria
from wijkaanpak_plugin.analysis.judging.opened_ground import ALONG_SHARE, common_area, common_length, same_paving
from wijkaanpak_plugin.analysis.judging.works import (
    Blocked,
    are_among,
    may_go_together,
    near_pairs,
    opens_something,
    within_reach,
)
from wijkaanpak_plugin.analysis.progress import Feedback
from wijkaanpak_plugin.domain.body import OPENS_BUILDING


@dataclass(frozen=True)
class Neighbours:
    """Pairs (rows a and b of the works) and what both have in common.

    distance: clear distance in metres; area: opened ground in common in m2; length: metres that two lines run along
    each other, NaN where one is none; same_paving: whether both open the same paving; street: whether they open ground
    and no building.
    """

    works: PreparedBodies
    a: Rows
    b: Rows
    distance: Numbers
    area: Numbers
    length: Numbers
    same_paving: NDArray[np.bool_]
    street: NDArray[np.bool_]
    along_m: float

    def __len__(self) -> int:
        return len(self.a)

    @cached_property
    def sides(self) -> Sides:
        """Each pair from both of its sides."""
        pair = np.tile(np.arange(len(self)), 2)
        one, other = np.concatenate([self.a, self.b]), np.concatenate([self.b, self.a])
        order = np.lexsort((other, one))
        first = np.searchsorted(one[order], np.arange(len(self.works) + 1))
        return Sides(one[order], other[order], pair[order], first)

    @cached_property
    def place(self) -> Rows:
        """The place of each work in an order that decides between equals: by shape and what it is, last by id."""
        works = self.works
        shape = shapely.to_wkb(shapely.normalize(works.shape), output_dimension=2, byte_order=1)
        keys = list(zip(shape, works.kind_key, works.owner, works.names, works.ids))
        place = np.empty(len(works), dtype=np.int64)
        place[sorted(range(len(works)), key=keys.__getitem__)] = np.arange(len(works))
        return place

    @cached_property
    def stretches(self) -> Stretches:
        """What of each line runs along its neighbours, for the sides of ``sides``."""
        sides = self.sides
        lines = np.flatnonzero(np.nan_to_num(self.length[sides.pair]) > 0)
        near = buffered(self.works.footprint, self.along_m)
        shapes = self.works.shape[sides.one[lines]]
        pieces, piece_of = shapely.get_parts(shapely.intersection(shapes, near[sides.other[lines]]), return_index=True)
        is_line = shapely.get_dimensions(pieces) == 1
        pieces, piece_of = pieces[is_line], piece_of[is_line]
        half = shapely.length(pieces) / 2
        # The middle of a piece lies on its line once, also where the line comes back to where it began.
        middle = shapely.line_interpolate_point(pieces, half)
        at = shapely.line_locate_point(shapes[piece_of], middle)
        return Stretches(lines[piece_of], at - half, at + half, pieces)


@dataclass(frozen=True)
class Sides:
    """Pairs as seen by each of both: ``one`` beside ``other``; the sides of work n are ``first[n]`` to
    ``first[n + 1]``.
    """

    one: Rows
    other: Rows
    pair: Rows
    first: Rows

    def of(self, works: Rows) -> tuple[Rows, Rows]:
        """Return the sides of some works behind each other, and for each the place in ``works`` that it belongs to."""
        return spans(self.first[works], self.first[works + 1] - self.first[works])


@dataclass(frozen=True)
class Stretches:
    """Pieces of lines that run along a neighbour, in order of side: from and to in metres along the line."""

    side: Rows
    begin: Numbers
    end: Numbers
    pieces: Geometries

    def of(self, sides: Rows) -> tuple[Rows, Rows]:
        """Return the pieces of some sides behind each other, and for each the place in ``sides`` it belongs to."""
        begin = np.searchsorted(self.side, sides, side="left")
        return spans(begin, np.searchsorted(self.side, sides, side="right") - begin)


def neighbours(works: PreparedBodies, criteria: Criteria, blocked: Blocked, feedback: Feedback = None) -> Neighbours:
    """Return the pairs of works that could go together by place and party, whenever they are planned.

    works: claims and works; those that open nothing have no neighbours. blocked: pairs of them that cannot be there
    both. ``AnalysisCancelled`` when feedback says so.
    """
    settings = criteria.settings
    along = settings.search_distance_m * ALONG_SHARE
    rows = np.flatnonzero(opens_something(works))
    parts = [_measured(works, np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64), np.zeros(0), along)]
    for a, b in near_pairs(works, rows, settings.search_distance_m, feedback):
        could = may_go_together(works, a, b) & ~are_among(a, b, blocked, len(works))
        a, b = a[could], b[could]
        reached, distance = within_reach(works, a, b, settings)
        parts.append(_measured(works, a[reached], b[reached], distance[reached], along))
    a, b, distance, area, length, paving, street = (np.concatenate(columns) for columns in zip(*parts))
    return Neighbours(works, a, b, distance, area, length, paving, street, along)


def _measured(works: PreparedBodies, a: Rows, b: Rows, distance: Numbers, along: float) -> tuple[NDArray, ...]:
    return (
        a,
        b,
        distance,
        common_area(works, a, b, distance),
        common_length(works, a, b, along, distance),
        same_paving(works, a, b, distance),
        works.opens[a] != OPENS_BUILDING,
    )
