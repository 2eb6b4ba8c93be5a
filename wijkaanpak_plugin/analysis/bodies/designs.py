"""Designs that undo themselves: parts that take each other away where they lie."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
import shapely

from wijkaanpak_plugin.analysis.arrays import Texts
from wijkaanpak_plugin.analysis.bodies.shapes import Geometries
from wijkaanpak_plugin.domain.body import EXISTING, split_list
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue

#: Parts that share less take nothing of each other away, as neighbours do; in m2. Status: assumption.
_SHARED_M2 = 1.0


def designs_that_undo_themselves(
    design: Texts, origin: Texts, kind: Texts, frees: Texts, footprint: Geometries, names: Texts, kinds: KindCatalogue
) -> list[str]:
    """Return the designs of which parts take each other away, in a circle or directly, with the names of these parts.

    All per body. A part takes another one away when it frees its kind and both lie on the same ground.
    """
    parts = np.flatnonzero((design != "") & (frees != "") & (origin != EXISTING))
    by_design: dict[str, list[int]] = defaultdict(list)
    for row in parts.tolist():
        by_design[design[row]].append(row)
    found = []
    for name, rows in sorted(by_design.items()):
        left = set(rows)
        takes = {row: _taken_by(row, rows, kind, frees, footprint, kinds) for row in rows if len(rows) > 1}
        while left and (open_ended := {row for row in left if not _in_the_middle(row, left, takes)}):
            left -= open_ended
        if left:
            found.append(f"{name} ({', '.join(sorted(names[row] for row in left))})")
    return found


def _taken_by(
    row: int, rows: list[int], kind: Texts, frees: Texts, footprint: Geometries, kinds: KindCatalogue
) -> set[int]:
    freed = {key for name in split_list(frees[row]) for key in kinds.members(name)}
    return {
        other
        for other in rows
        if other != row and kind[other] in freed and _share_ground(footprint[row], footprint[other])
    }


def _share_ground(one: shapely.Geometry, other: shapely.Geometry) -> bool:
    areas = shapely.get_dimensions(one) == shapely.get_dimensions(other) == 2
    if areas:
        return bool(shapely.intersection(one, other).area > _SHARED_M2)
    return bool(shapely.intersects(one, other))


def _in_the_middle(row: int, left: set[int], takes: dict[int, set[int]]) -> bool:
    """Say whether a part takes one of these away and is taken away by one: only those can stand in a circle."""
    return bool(takes.get(row, set()) & left) and any(row in takes.get(other, set()) for other in left)
