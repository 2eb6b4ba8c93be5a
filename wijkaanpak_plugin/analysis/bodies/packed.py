"""Bodies of which all columns of one sort lie side by side in memory: some hundreds among many are fetched in one go.

A table holds each column apart, which is best for judging all of its rows. Of a few rows among hundreds of thousands
each column then is a walk through memory of its own, and a live answer would spend more on that than on judging.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.arrays import Rows
from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies

#: Where a column stands: its sort, the place of its first figure, and its shape within a row.
_Place = tuple[str, int, tuple[int, ...]]


@dataclass(frozen=True)
class PackedBodies:
    """n bodies; by_sort: an (n, m) matrix for each sort of columns, places: where each column stands in these."""

    by_sort: dict[str, NDArray[Any]]
    places: dict[str, _Place]

    def __len__(self) -> int:
        return len(next(iter(self.by_sort.values())))

    def rows(self, selection: Rows) -> PackedBodies:
        """Return the bodies of an array of row numbers."""
        return PackedBodies(
            {sort: matrix.take(selection, axis=0) for sort, matrix in self.by_sort.items()}, self.places
        )

    @cached_property
    def bodies(self) -> PreparedBodies:
        """The same bodies as a table; its columns are views of the matrices."""
        return PreparedBodies(**{name: self._column(*place) for name, place in self.places.items()})

    def _column(self, sort: str, first: int, shape: tuple[int, ...]) -> NDArray[Any]:
        matrix = self.by_sort[sort]
        return matrix[:, first : first + shape[0]] if shape else matrix[:, first]


def packed(bodies: PreparedBodies) -> PackedBodies:
    """Return a table of bodies packed."""
    places: dict[str, _Place] = {}
    columns: dict[str, list[NDArray[Any]]] = defaultdict(list)
    for name in PreparedBodies.__dataclass_fields__:
        column = getattr(bodies, name)
        beside = columns[column.dtype.str]
        places[name] = column.dtype.str, len(beside), column.shape[1:]
        beside.extend(column.T if column.ndim > 1 else [column])
    by_sort = {sort: np.empty((len(bodies), len(beside)), dtype=sort) for sort, beside in columns.items()}
    for sort, beside in columns.items():
        for place, column in enumerate(beside):
            by_sort[sort][:, place] = column
    return PackedBodies(by_sort, places)


def put_together(parts: Sequence[PackedBodies]) -> PackedBodies:
    """Return the bodies of several tables behind each other."""
    first = parts[0]
    return PackedBodies({s: np.concatenate([p.by_sort[s] for p in parts]) for s in first.by_sort}, first.places)
