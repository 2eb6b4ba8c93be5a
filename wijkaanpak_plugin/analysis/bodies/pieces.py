"""Pieces of large shapes, so that what lies near a small part of one does not ask all of its corners."""

from __future__ import annotations

import numpy as np
import shapely

from wijkaanpak_plugin.analysis.arrays import Numbers, Rows
from wijkaanpak_plugin.analysis.bodies.shapes import Geometries, boxes_around

#: A shape of more corners is cut, until no piece has more.
MANY_CORNERS = 128
#: A shape of more corners is cut to the surroundings of what is near it in steps.
VERY_MANY_CORNERS = 1024
#: To look whether a part of more times as many corners is valid costs more than asking the whole for the few boxes on
#: its cut.
_MOST_CHECKED = 4
#: A shape is halved no more often: of very many corners at one spot no cut makes fewer.
_MOST_CUTS = 12


#: xmin, ymin, xmax, ymax.
Box = tuple[float, float, float, float]


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


def parts_around(large: Geometries, rows: Rows, boxes: Numbers) -> Geometries:
    """Return of each pair a part of the large shape that is the same as the whole of it within the box.

    rows: the body of each large shape, however often. A shape is halved until the halves have few corners; the part is
    the smallest half of halves with the box inside, so it does not depend on which other boxes are asked.
    """
    result = large.copy()
    for row in np.unique(rows):
        pairs = np.flatnonzero(rows == row)
        waiting = [(large[pairs[0]], pairs, 0)]
        while waiting:
            whole, inside, cuts = waiting.pop()
            rest, corners = np.ones(len(inside), dtype=bool), shapely.get_num_coordinates(whole)
            if cuts < _MOST_CUTS and corners > VERY_MANY_CORNERS:
                lower, upper = _halves(whole)
                along = 0 if lower[2] < upper[2] else 1
                below, above = boxes[inside, along + 2] < upper[along], boxes[inside, along] > upper[along]
                for half, held in ((lower, below), (upper, above)):
                    if held.any():
                        waiting.append((shapely.clip_by_rect(whole, *half), inside[held], cuts + 1))
                rest = ~below & ~above
            # A cut is quick and can go wrong at a corner: then the whole is asked.
            if cuts and rest.any() and corners <= _MOST_CHECKED * VERY_MANY_CORNERS and shapely.is_valid(whole):
                result[inside[rest]] = whole
    return result


def _pieces(shape: shapely.Geometry) -> Geometries:
    """Return pieces that cover what the shape covers; they meet where it was cut."""
    waiting, done = [(shape, 0)], []
    while waiting:
        whole, cuts = waiting.pop()
        if shapely.get_num_coordinates(whole) <= MANY_CORNERS or cuts == _MOST_CUTS:
            done.append(whole)
            continue
        waiting.extend((shapely.clip_by_rect(whole, *half), cuts + 1) for half in _halves(whole))
    return np.array([piece for piece in done if not piece.is_empty], dtype=object)


def _halves(shape: shapely.Geometry) -> tuple[Box, Box]:
    """Return both halves of the box of a shape, cut across its longer side: the lower one first."""
    xmin, ymin, xmax, ymax = shapely.bounds(shape).tolist()
    x, y = (xmin + xmax) / 2, (ymin + ymax) / 2
    if xmax - xmin > ymax - ymin:
        return (xmin, ymin, x, ymax), (x, ymin, xmax, ymax)
    return (xmin, ymin, xmax, y), (xmin, y, xmax, ymax)
