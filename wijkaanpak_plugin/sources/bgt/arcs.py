"""Curves of circles made straight: the points of an arc stay, and between them come as many as it takes."""

from __future__ import annotations

import math

#: Furthest that a straight piece may lie from the curve that it stands for, in metres. The BGT is accurate to 20 cm or
#: less (kerbs and buildings 20 to 30 cm), so that a centimetre changes no answer. Status: assumption.
ARC_TOLERANCE_M = 0.01

#: Most pieces of one curve, so that a hostile radius costs no memory. A circle of 10 km radius takes 2,222.
MOST_PIECES = 4096

#: A position in RD New, in metres; numbers in a list, since a curve of the BGT takes only some points.
Position = tuple[float, float]


def straightened(points: list[Position]) -> list[Position]:
    """Return the line through arcs that follow one another; of ``points`` each second one lies half way an arc.

    The same arc gives the same points from either end, so that neighbours keep sharing their boundary. Points that lie
    on a line stay a line. ValueError when the number of points is no arc.
    """
    if len(points) < 3 or len(points) % 2 == 0:
        raise ValueError("no arc")
    line = points[:1]
    for first, half, last in zip(points[::2], points[1::2], points[2::2]):
        line += _arc(first, half, last)[1:]
    return line


def circle(points: list[Position]) -> list[Position]:
    """Return the closed line of the circle through three points, which begins at the first; ValueError when none is."""
    centre = _centre(*points) if len(points) == 3 else None
    if centre is None:
        raise ValueError("no circle")
    return _whole(centre, points[0])


def circle_around(centre: Position, radius_m: float) -> list[Position]:
    """Return the closed line of the circle around a point; ValueError when there is no radius."""
    if not 0 < radius_m < math.inf:
        raise ValueError("no radius")
    return _whole(centre, (centre[0] + radius_m, centre[1]))


def _arc(first: Position, half: Position, last: Position) -> list[Position]:
    """Return the points of one arc, in the direction in which it is given."""
    if last < first:
        return _arc(last, half, first)[::-1]
    if first == last:  # a whole circle, of which the second point lies opposite
        centre = (first[0] + half[0]) / 2, (first[1] + half[1]) / 2
        return [first, last] if first == half else _whole(centre, first)
    around = _centre(first, half, last)
    if around is None:
        return [first, half, last]
    to_left = _turn(first, half, last) > 0
    return _between(first, half, around, to_left)[:-1] + _between(half, last, around, to_left)


def _between(begin: Position, end: Position, centre: Position, to_left: bool) -> list[Position]:
    """Return the points from ``begin`` to ``end`` around ``centre``, turning to the left or to the right."""
    start = _angle(centre, begin)
    turn = (_angle(centre, end) - start) % (2 * math.pi)
    return _stroke(centre, start, turn if to_left else turn - 2 * math.pi, begin, end)


def _whole(centre: Position, first: Position) -> list[Position]:
    return _stroke(centre, _angle(centre, first), 2 * math.pi, first, first)


def _angle(centre: Position, point: Position) -> float:
    return math.atan2(point[1] - centre[1], point[0] - centre[0])


def _stroke(centre: Position, start: float, turn: float, begin: Position, end: Position) -> list[Position]:
    """Return ``begin``, points on the circle around ``centre`` from the angle ``start`` on, and ``end``."""
    radius = math.dist(centre, begin)
    step = 2 * math.acos(max(1 - ARC_TOLERANCE_M / max(radius, ARC_TOLERANCE_M), 0.0))
    pieces = min(math.ceil(abs(turn) / step), MOST_PIECES) if step else MOST_PIECES
    angles = (start + turn * number / pieces for number in range(1, pieces))
    x, y = centre
    return [begin, *((x + radius * math.cos(angle), y + radius * math.sin(angle)) for angle in angles), end]


def _turn(first: Position, half: Position, last: Position) -> float:
    """Return twice the area of the triangle of three points, in m2: positive when they turn to the left."""
    (ax, ay), (bx, by), (cx, cy) = first, half, last
    return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)


def _centre(first: Position, half: Position, last: Position) -> Position | None:
    """Return the centre of the circle through three points, None when they lie on a line.

    So they do when the second lies next to nothing (a hundredth of the tolerance) beside the line through the others.
    """
    turn = _turn(first, half, last)
    if abs(turn) <= math.dist(first, last) * ARC_TOLERANCE_M / 100:
        return None
    (ax, ay), (bx, by), (cx, cy) = first, half, last
    b2, c2 = (bx - ax) ** 2 + (by - ay) ** 2, (cx - ax) ** 2 + (cy - ay) ** 2
    x, y = ((cy - ay) * b2 - (by - ay) * c2) / (2 * turn), ((bx - ax) * c2 - (cx - ax) * b2) / (2 * turn)
    return ax + x, ay + y
