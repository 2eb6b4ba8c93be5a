"""Places of marks and cards on a map: marks never lie on each other and never disappear, their leaders never cross, and
a card that has no room says less. All in millimetres on the sheet, from the lower left corner of the map.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Optional

import numpy as np
import numpy.typing as npt
import shapely
from shapely.geometry.base import BaseGeometry

from wijkaanpak_plugin.export.layers.displacement import Points, displaced

#: Room between the middles of two marks, and between a mark and what it belongs to, as a share of its size.
_SPACING, _BESIDE = 1.12, 1.0
#: Room between a card and its mark, and around a card.
_GAP_MM, _AROUND_MM = 0.5, 0.4
#: Two marks lie no nearer to each other than this share of their size.
_LEAST = 1.03
#: Room between the places that a mark may go to where its own is not free, in millimetres.
_STEP_MM = 2.0
#: More marks than this go to the nearest place that is free: there is no room to push each other about.
_MANY = 80
#: Times that all crossings of leaders are looked at, at most.
_PASSES = 500


class Size(NamedTuple):
    """Width and height of a card, in millimetres."""

    width: float
    height: float


class Card(NamedTuple):
    """Where a card lies, and which of its sizes it has: 0 is the one that says most."""

    box: BaseGeometry
    size: int


def place_marks(anchors: Points, size: float, width: float, height: float, taken: Sequence[BaseGeometry]) -> Points:
    """Return where marks of one size go that belong to ``anchors`` (both n x 2): beside them, apart from each other and
    from what is taken, and so that no two leaders cross.
    """
    if not len(anchors):
        return anchors.reshape(0, 2)
    moved = anchors if len(anchors) > _MANY else _pushed(anchors, size, width, height, taken)
    return _uncrossed(anchors, _apart(moved, size, Size(width, height), taken))


def _pushed(anchors: Points, size: float, width: float, height: float, taken: Sequence[BaseGeometry]) -> Points:
    """Return marks that push each other away, and are pushed by what they belong to and by what is taken."""
    blocked = _grid(taken, size)
    obstacles = np.vstack([anchors, np.array(blocked).reshape(-1, 2)])
    clear = np.concatenate([np.full(len(anchors), size * _BESIDE), np.full(len(blocked), size * 0.9)])
    return displaced(anchors, size * _SPACING, width, height, obstacles, clear)


def leaders(anchors: Points, moved: Points) -> list[BaseGeometry]:
    """Return the line from each place to its mark."""
    return [shapely.LineString([place, target]) for place, target in zip(anchors, moved)]


def place_cards(
    marks: Points,
    size: float,
    sizes: Sequence[Sequence[Size]],
    frame: Size,
    taken: Sequence[BaseGeometry],
    avoided: Sequence[BaseGeometry] = (),
) -> list[Optional[Card]]:
    """Return a card beside each mark, in the order of the marks: at its right or left, else above or below; the first
    of its sizes for which there is room, None where there is none for any.

    taken: what no card may lie on besides the marks; avoided: what one lies on only where it would else say less.
    """
    around = [shapely.Point(mark).buffer(size / 2 + _AROUND_MM) for mark in marks]
    inside = shapely.box(0, 0, frame.width, frame.height)
    obstacles: list[BaseGeometry] = [*taken]
    tree, covered = shapely.STRtree(around), shapely.STRtree(list(avoided))
    found: list[Optional[Card]] = []

    def lies_on(box: BaseGeometry) -> bool:
        return bool(len(covered.query(box, predicate="intersects")))

    for number, (mark, wanted) in enumerate(zip(marks, sizes)):
        card = next(
            (
                Card(box, place)
                for place, each in enumerate(wanted)
                for box in sorted(_candidates(mark, size, each), key=lies_on)
                if inside.covers(box)
                and not set(tree.query(box, predicate="intersects").tolist()) - {number}
                and not any(box.intersects(other) for other in obstacles)
            ),
            None,
        )
        if card is not None:
            obstacles.append(card.box.buffer(_AROUND_MM, join_style="mitre"))
        found.append(card)
    return found


def _candidates(mark: Points, size: float, card: Size) -> list[BaseGeometry]:
    x, y = float(mark[0]), float(mark[1])
    away, half = size / 2 + _GAP_MM, card.height / 2
    corners = (
        (x + away, y - half),
        (x - away - card.width, y - half),
        (x - card.width / 2, y + away),
        (x - card.width / 2, y - away - card.height),
    )
    return [shapely.box(left, low, left + card.width, low + card.height) for left, low in corners]


def _grid(taken: Sequence[BaseGeometry], size: float) -> list[tuple[float, float]]:
    """Return points all over what is taken, so close that no mark lies between them."""
    points = []
    for shape in taken:
        left, low, right, high = shape.bounds
        columns = np.linspace(left, right, max(int((right - left) / size) + 1, 2))
        rows = np.linspace(low, high, max(int((high - low) / size) + 1, 2))
        points += [(float(x), float(y)) for x in columns for y in rows]
    return points


def _apart(marks: Points, size: float, frame: Size, taken: Sequence[BaseGeometry]) -> Points:
    """Return the marks, those that lie on another one or on what is taken in the nearest place that is free. Where
    there is none they stay: a number never disappears.
    """
    half, distance = size / 2, size * _LEAST
    columns, rows = np.arange(half, frame.width - half, _STEP_MM), np.arange(half, frame.height - half, _STEP_MM)
    places = np.array([(x, y) for x in columns for y in rows], dtype=float).reshape(-1, 2)
    shapes = shapely.union_all(list(taken)).buffer(half) if taken else shapely.Polygon()
    shapely.prepare(shapes)
    free = ~shapely.contains_xy(shapes, places[:, 0], places[:, 1])
    inside = shapely.box(half, half, frame.width - half, frame.height - half)
    found: list[Points] = []
    for mark in marks:
        here = np.array(found).reshape(-1, 2)
        point = shapely.Point(mark)
        is_free = inside.covers(point) and not shapes.contains(point) and not _near(here, mark, distance).any()
        if not is_free and free.any():
            mark = places[free][np.argmin(np.hypot(*(places[free] - mark).T))]
        found.append(mark)
        free &= ~_near(places, mark, distance)
    return np.array(found)


def _near(points: Points, place: Points, distance: float) -> npt.NDArray[np.bool_]:
    return np.asarray(np.hypot(points[:, 0] - place[0], points[:, 1] - place[1]) < distance)


def _uncrossed(anchors: Points, moved: Points) -> Points:
    """Exchange marks whose leaders cross until none do: together the leaders become shorter each time."""
    moved = moved.copy()
    for _pass in range(_PASSES):
        pairs = _crossing(anchors, moved)
        if not pairs:
            break
        exchanged: set[int] = set()
        for first, second in pairs:
            if first not in exchanged and second not in exchanged:
                exchanged |= {first, second}
                moved[[first, second]] = moved[[second, first]]
    return moved


def _crossing(begins: Points, ends: Points) -> list[tuple[int, int]]:
    """Return the pairs of lines, from begins to ends, that cross between their ends."""
    to_begins = _sides(begins, ends, begins)
    to_ends = _sides(begins, ends, ends)
    parts = to_begins * to_ends < 0
    first, second = np.nonzero(np.triu(parts & parts.T, 1))
    return [(int(a), int(b)) for a, b in zip(first, second)]


def _sides(begins: Points, ends: Points, points: Points) -> Points:
    """Return on which side of each line (row) each point (column) lies: more than 0 is left of it."""
    along = ends - begins
    away = points[None, :, :] - begins[:, None, :]
    return np.asarray(along[:, None, 0] * away[..., 1] - along[:, None, 1] * away[..., 0])
