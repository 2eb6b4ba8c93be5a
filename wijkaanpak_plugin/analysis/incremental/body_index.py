"""All bodies of a plan, indexed: existing objects once, claims and works anew at each edit."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.bodies.packed import PackedBodies, packed
from wijkaanpak_plugin.analysis.bodies.prepared import Numbers, PreparedBodies
from wijkaanpak_plugin.analysis.bodies.shapes import boxes_around
from wijkaanpak_plugin.analysis.judging.fit import Rows
from wijkaanpak_plugin.analysis.judging.freed import FREES_AROUND_M
from wijkaanpak_plugin.analysis.judging.renewals import OBJECT_DISTANCE_M
from wijkaanpak_plugin.domain.body import EXISTING, WORK

#: Boxes are asked for a centimetre wider than the rules reach, so that rounding leaves nothing out.
MARGIN_M = 0.01

#: Length of the pieces in which a line is asked: about the reach of the widest rules.
_PIECE_M = 20.0

#: A line of more pieces is asked as a whole: that many boxes cost more than what they save. Status: assumption.
_MOST_PIECES = 20_000

#: So many pairs of boxes are compared in one go; more are compared box by box.
_COMPARED_AT_ONCE = 100_000


class TakenBy(NamedTuple):
    """What a claim or work takes away: existing bodies (rows), and the ground on which it does.

    footprint, frees: of it, as it was when that was found.
    """

    footprint: shapely.Geometry
    frees: tuple[str, ...]
    existing: Rows
    ground: shapely.Geometry


@dataclass(frozen=True)
class BodyIndex:
    """Bodies by what happens to them: ``existing`` ones stay, with one tree; ``proposals`` (claims, works) are edited.

    There are few proposals: their boxes are compared one by one, which costs less than a new tree at each edit. An
    index never changes; ``with_proposals`` gives another one that shares all that concerns the existing bodies.
    held: the existing bodies; freeing: rows of the proposals that take something away; taken: what those of them that
    were asked take away, by id: it is found once as long as the one that does is not edited.
    """

    held: PackedBodies
    proposals: PreparedBodies
    tree: shapely.STRtree
    freeing: Rows
    taken: dict[str, TakenBy] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.existing) + len(self.proposals)

    @property
    def existing(self) -> PreparedBodies:
        """The existing bodies as a table; of a few of them ``held`` gives all columns sooner."""
        return self.held.bodies

    def with_proposals(self, proposals: PreparedBodies) -> BodyIndex:
        """Return an index with other claims and works."""
        return replace(self, proposals=proposals, freeing=_freeing(proposals))

    def all_bodies(self) -> PreparedBodies:
        """Return all bodies in one table, in the order of their ids."""
        return joined_bodies(self.existing, self.proposals)

    def existing_near(self, bounds: Numbers, reach: Numbers | float) -> Rows:
        """Return the existing bodies (rows, in order) whose box, widened by what is not known of
        them, meets one of the boxes.

        bounds: (n, 4) boxes; reach: metres around each of them.
        """
        if not len(bounds) or not len(self.existing):
            return np.zeros(0, dtype=np.int64)
        return np.unique(self.tree.query(boxes_around(bounds, reach + MARGIN_M))[1])

    def existing_along(self, bodies: PreparedBodies, reach: Numbers) -> Rows:
        """Return the existing bodies (rows, in order) within ``reach`` of some bodies (a few, one reach for each).

        A line is asked piece by piece: the box of a long line across a neighbourhood is full of others. What lies
        between the parts of a line is no piece of it.
        """
        return self.existing_near(*_boxes_of(bodies, reach))

    def proposals_along(self, bodies: PreparedBodies, reach: Numbers) -> Rows:
        """Return the claims and works (rows, in order) within ``reach`` of some bodies, asked as the existing."""
        return self.proposals_near(*_boxes_of(bodies, reach))

    def proposals_near(self, bounds: Numbers, reach: Numbers | float) -> Rows:
        """Return the claims and works (rows, in order) whose box, widened by what is not known of
        them, meets one of the boxes."""
        return rows_near(self._boxes_of_proposals, bounds, reach)

    def freeing_near(self, bounds: Numbers) -> Rows:
        """Return the claims and works that take something away (rows, in order) that may do so in one of the boxes."""
        return self.freeing[rows_near(self._boxes_of_freeing, bounds, FREES_AROUND_M)]

    def renewing_near(self, bounds: Numbers) -> Rows:
        """Return the planned works (rows, in order) that may renew what lies in one of the boxes.

        Works that name what they renew always may, wherever they lie.
        """
        works = self._works
        named = works[self.proposals.renews[works].astype(bool)]
        near = works[rows_near(self.proposals.bounds[works], bounds, OBJECT_DISTANCE_M)] if len(works) else works
        return np.union1d(near, named)

    def renewed_near(self, rows: Rows) -> Rows:
        """Return the existing bodies (rows, in order) that works among ``rows`` of the proposals may renew."""
        works = rows[self.proposals.origin[rows] == WORK]
        names = {name for row in works for name in self.proposals.renews[row]}
        named = [self._existing_row[name] for name in names if name in self._existing_row] if names else []
        near = self.existing_near(self.proposals.bounds[works], OBJECT_DISTANCE_M)
        near = near[np.isin(self.existing.kind[near], self.proposals.kind[works])]
        return np.union1d(near, np.array(named, dtype=np.int64))

    @cached_property
    def _boxes_of_proposals(self) -> Numbers:
        return grown_boxes(self.proposals.bounds, self.proposals.slack)

    @cached_property
    def _works(self) -> Rows:
        return np.flatnonzero(self.proposals.origin == WORK)

    @cached_property
    def _existing_row(self) -> dict[str, int]:
        return {name: row for row, name in enumerate(self.existing.ids)}

    @cached_property
    def _boxes_of_freeing(self) -> Numbers:
        return self.proposals.bounds[self.freeing]


def _boxes_of(bodies: PreparedBodies, reach: Numbers) -> tuple[Numbers, Numbers]:
    """Return the boxes that bodies are asked by, and how far around each of them.

    Lines of one shape, as the parts of a design are, are asked once: as far as the widest of them reaches.
    """
    boxes, around = [], []
    of_lines: dict[shapely.Geometry, float] = {}
    for row, shape in enumerate(bodies.shape):
        most = shapely.length(shape) / _PIECE_M + shapely.get_num_coordinates(shape)
        if shape.geom_type not in ("LineString", "MultiLineString") or most > _MOST_PIECES:
            boxes.append(bodies.bounds[[row]])
            around.append(reach[[row]])
        else:
            far = reach[row] + bodies.width[row] / 2
            of_lines[shape] = max(far, of_lines.get(shape, far))
    for shape, far in of_lines.items():
        boxes.append(_boxes_along(shape))
        around.append(np.full(len(boxes[-1]), far))
    return np.concatenate(boxes), np.concatenate(around)


def _boxes_along(line: shapely.Geometry) -> Numbers:
    """Return the boxes of the pieces of a line, however many corners each has."""
    parts = shapely.segmentize(shapely.get_parts(line), _PIECE_M)
    corners, part = shapely.get_coordinates(parts, return_index=True)
    same = part[:-1] == part[1:]
    start, end = corners[:-1][same], corners[1:][same]
    run = np.cumsum(np.hypot(*(end - start).T)) // _PIECE_M
    new = (run[1:] != run[:-1]) | (part[:-1][same][1:] != part[:-1][same][:-1])
    first = np.append(0, 1 + np.flatnonzero(new))
    low, high = np.minimum(start, end), np.maximum(start, end)
    return np.hstack([np.minimum.reduceat(low, first), np.maximum.reduceat(high, first)])


def body_index(bodies: PreparedBodies) -> BodyIndex:
    """Index all bodies of a plan; the slow part (some seconds for 200,000) is the tree of the existing ones."""
    exists = bodies.origin == EXISTING
    existing, proposals = bodies.rows(exists), bodies.rows(~exists)
    tree = shapely.STRtree(boxes_around(existing.bounds, existing.slack))
    return BodyIndex(packed(existing), proposals, tree, _freeing(proposals))


def joined_bodies(*parts: PreparedBodies) -> PreparedBodies:
    """Return the bodies of several tables in the order of their ids, which must be unique."""
    names = PreparedBodies.__dataclass_fields__
    columns = {name: np.concatenate([getattr(part, name) for part in parts]) for name in names}
    return PreparedBodies(**columns).rows(np.argsort(columns["ids"].astype(str), kind="stable"))


def rows_near(held: Numbers, bounds: Numbers, reach: Numbers | float) -> Rows:
    """Return the rows of the boxes ``held`` that meet one of ``bounds`` grown by ``reach`` metres.

    held: (m, 4), bounds: (n, 4).
    """
    if not len(held) or not len(bounds):
        return np.zeros(0, dtype=np.int64)
    asked = grown_boxes(bounds, reach + MARGIN_M)
    around = np.concatenate([asked[:, :2].min(axis=0), asked[:, 2:].max(axis=0)])
    rows = np.flatnonzero(_meet(held, around))
    if len(asked) == 1 or not len(rows):
        return rows
    held = held[rows]
    if len(rows) * len(asked) <= _COMPARED_AT_ONCE:
        return rows[_meet(held[:, np.newaxis], asked.T).any(axis=1)]
    if len(rows) < len(asked):
        return rows[[bool(_meet(asked, box).any()) for box in held]]
    found = np.zeros(len(rows), dtype=bool)
    for box in asked:
        found |= _meet(held, box)
    return rows[found]


def grown_boxes(boxes: Numbers, reach: Numbers | float) -> Numbers:
    """Return boxes (rows of xmin, ymin, xmax, ymax) grown by ``reach`` metres on each side."""
    return boxes + np.multiply.outer(np.broadcast_to(reach, len(boxes)), [-1.0, -1.0, 1.0, 1.0])


def _meet(boxes: Numbers, box: Numbers) -> NDArray[np.bool_]:
    """Return which boxes (xmin, ymin, xmax, ymax along the last axis) meet one, or some (4 rows)."""
    low_x, low_y, high_x, high_y = (boxes[..., side] for side in range(4))
    result: NDArray[np.bool_] = (low_x <= box[2]) & (high_x >= box[0]) & (low_y <= box[3]) & (high_y >= box[1])
    return result


def _freeing(proposals: PreparedBodies) -> Rows:
    return np.flatnonzero(np.array([bool(keys) for keys in proposals.frees], dtype=bool))
