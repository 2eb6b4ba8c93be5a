"""Gives every body a name of its own, whatever the order of the rows."""

from __future__ import annotations

import hashlib
from collections import Counter

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.domain.body import GEOMETRY, SOURCE_DATE, SOURCE_ID

#: Columns that say nothing of what a row itself is.
_NOT_CONTENT = (GEOMETRY, "body_id", SOURCE_ID, SOURCE_DATE)

Texts = NDArray[np.object_]


def unique_ids(ids: Texts, origins: Texts, bodies: pd.DataFrame) -> tuple[Texts, Texts]:
    """Return ids without repeats or blanks, and the ids that were repeated.

    A repeated id is told apart by its origin (``claim/1``, ``existing/1``); where that is not enough, and where there
    is none, by what the row holds. A name never depends on the order of the rows, nor on what other rows hold: moving
    one body does not hand its name to another.
    """
    repeated = pd.Series(ids).duplicated(keep=False).to_numpy() & (ids != "")
    unnamed = ids == ""
    if not repeated.any() and not unnamed.any():
        return ids, ids[repeated]
    result = ids.copy()
    result[repeated] = [f"{origin}/{name}" for origin, name in zip(origins[repeated], ids[repeated])]
    result[unnamed] = origins[unnamed]
    still = pd.Series(result).duplicated(keep=False).to_numpy() | unnamed
    for row in np.flatnonzero(still):
        result[row] = f"{result[row]}#{row_content(bodies, int(row))}"
    return _numbered(result), ids[repeated]


def row_content(bodies: pd.DataFrame, row: int) -> str:
    """Return 8 hexadecimal digits for what a row holds, its id and where it came from apart."""
    values = bodies.iloc[row]
    shape = shapely.to_wkb(values[GEOMETRY], output_dimension=2)
    words = repr([(name, values[name]) for name in sorted(values.index) if name not in _NOT_CONTENT])
    return hashlib.blake2b(shape + words.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()


def _numbered(names: Texts) -> Texts:
    """Number rows that are the same in everything: which of them is which makes no difference."""
    seen: Counter[str] = Counter()
    result = names.copy()
    for row, name in enumerate(names):
        seen[name] += 1
        if seen[name] > 1:
            result[row] = f"{name}/{seen[name]}"
    return result
