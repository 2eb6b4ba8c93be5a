"""Sizes of claims as a sheet tells them: what was drawn, typed or measured, and what is only usual."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from typing import Optional

import numpy as np
import shapely

from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies
from wijkaanpak_plugin.analysis.packages.package_scene import PackageScene
from wijkaanpak_plugin.export.content.themes.theme import Ground, Size

#: Ground below this, in m2, is none.
_LEAST_M2 = 0.5


def size_of(scene: PackageScene, body_id: str, untold: Collection[str]) -> Size:
    """Return the size of a claim. untold: body_id of those whose place, and so size, the audience must not know."""
    if body_id in untold:
        return Size(is_told=False)
    rows = scene.rows_of([body_id])
    return _size(scene.bodies, int(rows[0])) if len(rows) else Size()


def ground_of(scene: PackageScene, body_ids: Sequence[str], untold: Collection[str]) -> Ground:
    """Return the ground and the lines of claims together; what lies over each other counts once."""
    told = [name for name in body_ids if name not in untold]
    bodies, rows = scene.bodies, scene.rows_of(told)
    areas = shapely.area(bodies.footprint[rows])
    sized, lines = rows[areas >= _LEAST_M2], rows[shapely.get_dimensions(bodies.shape[rows]) == 1]
    m2 = float(shapely.union_all(bodies.footprint[sized]).area) if len(sized) else None
    metres = float(shapely.length(shapely.union_all(bodies.shape[lines]))) if len(lines) else None
    return Ground(m2, metres, len(told) - len(sized), len(body_ids) - len(told))


def _size(bodies: PreparedBodies, row: int) -> Size:
    dimension, area = shapely.get_dimensions(bodies.shape[row]), float(bodies.footprint[row].area)
    sure = not np.isnan(bodies.sure_top[row])
    return Size(
        width=_known(bodies.width[row]) if dimension < 2 else None,
        top=_height(bodies.top[row]),
        bottom=_height(bodies.bottom[row]),
        is_usual=not sure,
        length=float(shapely.length(bodies.shape[row])) if dimension == 1 else None,
        area=area if area >= _LEAST_M2 else None,
    )


def _known(value: float) -> Optional[float]:
    return float(value) if value > 0 else None


def _height(value: float) -> Optional[float]:
    return None if math.isnan(value) else float(value)
