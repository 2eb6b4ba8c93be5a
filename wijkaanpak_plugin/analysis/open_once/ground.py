"""Ground that sets of works open, in cm2: whole numbers, so that sums do not depend on their order."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import shapely
from numpy.typing import NDArray

_CM2_PER_M2 = 10_000


class OpenedGround:
    """The opened ground of works (polygons), alone and together; what was asked once is remembered."""

    def __init__(self, shapes: NDArray[np.object_]) -> None:
        self._shapes = shapes
        self._alone = _in_cm2(shapely.area(shapes))
        self._together: dict[tuple[int, ...], int] = {}

    def alone(self, members: Iterable[int]) -> int:
        """Return what each of these works opens by itself, added up."""
        return sum(self._alone[member] for member in members)

    def together(self, members: tuple[int, ...]) -> int:
        """Return what these works open in one opening."""
        if len(members) == 1:
            return self._alone[members[0]]
        if members not in self._together:
            union = shapely.union_all(self._shapes[list(members)])
            self._together[members] = _in_cm2(np.array([shapely.area(union)]))[0]
        return self._together[members]

    def saved(self, members: tuple[int, ...]) -> int:
        """Return what one opening saves."""
        return self.alone(members) - self.together(members)

    def shared(self, pairs: NDArray[np.int64]) -> list[int]:
        """Return what both works of each pair (rows of two) open."""
        common = shapely.intersection(self._shapes[pairs[:, 0]], self._shapes[pairs[:, 1]])
        return _in_cm2(shapely.area(common))


def in_m2(cm2: int) -> float:
    """Return an area in m2."""
    return cm2 / _CM2_PER_M2


def _in_cm2(areas: NDArray[np.float64]) -> list[int]:
    whole: list[int] = np.rint(np.asarray(areas) * _CM2_PER_M2).astype(np.int64).tolist()
    return whole
