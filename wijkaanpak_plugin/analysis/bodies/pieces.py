"""Pieces of large shapes, so that what lies near a small part of one does not ask all of its corners."""

from __future__ import annotations

import numpy as np
import shapely

from wijkaanpak_plugin.analysis.arrays import Numbers, Rows
from wijkaanpak_plugin.analysis.bodies.shapes import Geometries, boxes_around

#: A shape of more corners is cut, until no piece has more.
MANY_CORNERS = 128
#: A shape is halved no more often: of very many corners at one spot no cut makes fewer.
_MOST_CUTS = 12


def are_large(shapes: Geometries) -> np.ndarray:
    """Return which shapes have so many corners that asking a piece is less work."""
    large: np.ndarray = shapely.get_num_coordinates(shapes) > MANY_CORNERS
    return large


def distances_within(large: Geometries, rows: Rows, others: Geometries, reach: Numbers) -> Numbers:
    """Return the distance of pairs, infinite beyond ``reach``; rows: the body of each large shape, however often."""
    distance = np.full(len(large), np.inf)
    for row in np.unique(rows):
        pairs = np.flatnonzero(rows == row)
        # What meets it is no distance away, which is sooner said of the whole.
        shapely.prepare(large[pairs[0]])
        meets = shapely.intersects(large[pairs], others[pairs])
        distance[pairs[meets]] = 0.0
        pairs = pairs[~meets]
        if not len(pairs):
            continue
        pieces = _pieces(large[pairs[0]])
        boxes = boxes_around(shapely.bounds(others[pairs]).reshape(-1, 4), reach[pairs])
        asked, hits = shapely.STRtree(pieces).query(boxes)
        np.minimum.at(distance, pairs[asked], shapely.distance(pieces[hits], others[pairs[asked]]))
    return distance


def _pieces(shape: shapely.Geometry) -> Geometries:
    """Return pieces that cover what the shape covers; they meet where it was cut."""
    waiting, done = [(shape, 0)], []
    while waiting:
        whole, cuts = waiting.pop()
        if shapely.get_num_coordinates(whole) <= MANY_CORNERS or cuts == _MOST_CUTS:
            done.append(whole)
            continue
        xmin, ymin, xmax, ymax = shapely.bounds(whole)
        x, y = (xmin + xmax) / 2, (ymin + ymax) / 2
        wide = xmax - xmin > ymax - ymin
        halves = (
            ((xmin, ymin, x, ymax), (x, ymin, xmax, ymax)) if wide else ((xmin, ymin, xmax, y), (xmin, y, xmax, ymax))
        )
        waiting.extend((shapely.clip_by_rect(whole, *half), cuts + 1) for half in halves)
    return np.array([piece for piece in done if not piece.is_empty], dtype=object)
