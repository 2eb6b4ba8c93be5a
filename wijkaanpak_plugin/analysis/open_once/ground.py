"""Ground that sets of works open, in cm2: whole numbers, so that sums do not depend on their order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import shapely
from numpy.typing import NDArray

_CM2_PER_M2 = 10_000


class RememberedGround:
    """Ground that was measured before, of works (ids) that stay where they lie."""

    def __init__(self) -> None:
        #: Ground in cm2 that sets of works open together, and that pairs of them both open, by ids in order.
        self.together: dict[tuple[str, ...], int] = {}
        self.shared: dict[tuple[str, str], int] = {}

    def __len__(self) -> int:
        return len(self.together) + len(self.shared)


class OpenedGround:
    """The opened ground of works (polygons), alone and together; what was asked once is remembered."""

    def __init__(self, shapes: NDArray[np.object_], ids: Sequence[str], known: RememberedGround) -> None:
        self._shapes, self._ids, self._known = shapes, ids, known
        self._alone = _in_cm2(shapely.area(shapes))

    def alone(self, members: Iterable[int]) -> int:
        """Return what each of these works opens by itself, added up."""
        return sum(self._alone[member] for member in members)

    def together(self, members: tuple[int, ...]) -> int:
        """Return what these works open in one opening."""
        if len(members) == 1:
            return self._alone[members[0]]
        known, key = self._known.together, tuple(sorted(self._ids[member] for member in members))
        if key not in known:
            known[key] = _in_cm2(np.array([shapely.area(shapely.union_all(self._shapes[list(members)]))]))[0]
        return known[key]

    def saved(self, members: tuple[int, ...]) -> int:
        """Return what one opening saves."""
        return self.alone(members) - self.together(members)

    def shared(self, pairs: Sequence[tuple[int, int]]) -> list[int]:
        """Return what both works of each pair open."""
        ids, known = self._ids, self._known.shared
        names = [(ids[a], ids[b]) for a, b in pairs]
        keys = [(a, b) if a < b else (b, a) for a, b in names]
        fresh = [row for row, key in enumerate(keys) if key not in known]
        if fresh:
            a, b = np.array([pairs[row] for row in fresh], dtype=np.int64).T
            areas = _in_cm2(shapely.area(shapely.intersection(self._shapes[a], self._shapes[b])))
            known.update(zip((keys[row] for row in fresh), areas))
        return [known[key] for key in keys]


def in_m2(cm2: int) -> float:
    """Return an area in m2."""
    return cm2 / _CM2_PER_M2


def _in_cm2(areas: NDArray[np.float64]) -> list[int]:
    whole: list[int] = np.rint(np.asarray(areas) * _CM2_PER_M2).astype(np.int64).tolist()
    return whole
