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
