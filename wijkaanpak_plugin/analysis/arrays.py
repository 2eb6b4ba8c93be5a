"""Arrays of the engine by what they hold."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
from numpy.typing import NDArray

#: Numbers of rows of a table of bodies.
Rows = NDArray[np.int64]
Numbers = NDArray[np.float64]
Texts = NDArray[np.object_]


def are_among(texts: Texts, names: Collection[str]) -> NDArray[np.bool_]:
    """Return which texts are one of some names; no text is copied for it, unlike ``np.isin``."""
    wanted = frozenset(names)
    return np.fromiter(map(wanted.__contains__, texts), dtype=bool, count=len(texts))


def spans(first: Rows, count: Rows) -> tuple[Rows, Rows]:
    """Return the numbers of stretches of rows (``count`` from ``first`` on) behind each other, and for each the place
    of its stretch.

    >>> spans(np.array([5, 0]), np.array([2, 3]))
    (array([5, 6, 0, 1, 2]), array([0, 0, 1, 1, 1]))
    """
    place = np.repeat(np.arange(len(first)), count)
    within = np.arange(len(place)) - np.repeat(np.cumsum(count) - count, count)
    return first[place] + within, place
