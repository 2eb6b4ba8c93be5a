"""Gives every body a name of its own, whatever the order of the rows."""

from __future__ import annotations

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray


def unique_ids(ids: NDArray[np.object_], bodies: pd.DataFrame) -> NDArray[np.object_]:
    """Return ids without repeats or blanks: a repeated id gets #2, #3 in the order of what the rows hold.

    The order must not depend on the order of rows, so it follows the geometry and then the other columns.
    """
    counts = pd.Series(ids).duplicated(keep=False).to_numpy() | (ids == "")
    if not counts.any():
        return ids
    result = ids.copy()
    rows = np.flatnonzero(counts)
    content = [
        (
            ids[row] or "no id",
            shapely.to_wkb(bodies["geometry"].iloc[row], output_dimension=2).hex(),
            repr(bodies.iloc[row].drop("geometry").to_dict()),
        )
        for row in rows
    ]
    seen: dict[str, int] = {}
    taken = set(ids[~counts])
    for place in sorted(range(len(rows)), key=lambda index: content[index]):
        name = content[place][0]
        seen[name] = seen.get(name, 0) + 1
        candidate = name if seen[name] == 1 else f"{name}#{seen[name]}"
        while candidate in taken:
            seen[name] += 1
            candidate = f"{name}#{seen[name]}"
        taken.add(candidate)
        result[rows[place]] = candidate
    return result
