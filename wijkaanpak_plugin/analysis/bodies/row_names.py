"""Gives every body a name of its own, whatever the order of the rows."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from typing import Any

import numpy as np
import pandas as pd
import shapely

from wijkaanpak_plugin.analysis.arrays import Texts
from wijkaanpak_plugin.domain.body import GEOMETRY, SOURCE_DATE, SOURCE_ID

#: Columns that say nothing of what a row itself is.
_NOT_CONTENT = (GEOMETRY, "body_id", SOURCE_ID, SOURCE_DATE)
#: An id that is made here: nobody knows what it is.
_MADE = re.compile(r"\w+#[0-9a-f]{8}(/\d+)?")


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


def is_made(name: str) -> bool:
    """Say whether an id was made by ``unique_ids`` from what the row holds: it says nothing to people."""
    return _MADE.fullmatch(name) is not None


def row_content(bodies: pd.DataFrame, row: int) -> str:
    """Return 8 hexadecimal digits for what a row holds, its id and where it came from apart.

    Columns that are empty in this row do not count: another layer in the same table may bring them along.
    """
    values = bodies.iloc[row]
    shape = shapely.to_wkb(values[GEOMETRY], output_dimension=2)
    texts = ((name, text_of(values[name])) for name in sorted(values.index) if name not in _NOT_CONTENT)
    words = repr([(name, text) for name, text in texts if text])
    return hashlib.blake2b(shape + words.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()


def text_of(value: Any) -> str:
    """Return one value of a table as text without blanks around it; empty where there is none, 2.0 as 2."""
    if isinstance(value, str):
        return value.strip()
    if value is None or value != value:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def text_column(bodies: pd.DataFrame, column: str) -> Texts:
    """Return a column as text without blanks around it, empty where there is none."""
    if column not in bodies.columns:
        return np.full(len(bodies), "", dtype=object)
    return np.array([text_of(value) for value in bodies[column].tolist()], dtype=object)


def _numbered(names: Texts) -> Texts:
    """Number rows that are the same in everything: which of them is which makes no difference."""
    seen: Counter[str] = Counter()
    result = names.copy()
    for row, name in enumerate(names):
        seen[name] += 1
        if seen[name] > 1:
            result[row] = f"{name}/{seen[name]}"
    return result
