"""Rows whose size or place is a slip in the data: one of them never takes an analysis down."""

from __future__ import annotations

from typing import Callable

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.bodies.shapes import Geometries
from wijkaanpak_plugin.domain.body import EXISTING, LARGEST_COORDINATE_M, LARGEST_SIZE_M
from wijkaanpak_plugin.domain.report import Report
from wijkaanpak_plugin.domain.translation import translate

#: Figures in metres.
_SIZES = ("width_m", "top_m", "bottom_m", "accuracy_m")


def has_place(shapes: Geometries) -> NDArray[np.bool_]:
    """Return which shapes lie somewhere on earth, with every corner."""
    usable: NDArray[np.bool_] = ~(shapely.is_missing(shapes) | shapely.is_empty(shapes))
    corners, owners = shapely.get_coordinates(shapes, return_index=True)
    usable[owners[~(np.abs(corners) <= LARGEST_COORDINATE_M).all(axis=1)]] = False
    return usable


def with_possible_sizes(
    bodies: pd.DataFrame, labels: Callable[[pd.DataFrame], NDArray[np.object_]], report: Report
) -> pd.DataFrame:
    """Leave out claims and works whose size is a slip; of what exists only the figure, for it does lie there.

    labels: what rows are called in a sentence.
    """
    given = [name for name in _SIZES if name in bodies.columns]
    figures = np.full((len(bodies), len(given)), np.nan)
    for place, name in enumerate(given):
        figures[:, place] = pd.to_numeric(bodies[name], errors="coerce").to_numpy(dtype=float, na_value=np.nan)
    beyond = np.abs(figures) > LARGEST_SIZE_M
    if not beyond.any():
        return bodies
    existing = (bodies["origin"] == EXISTING).to_numpy(dtype=bool)
    slips = beyond.any(axis=1)
    report.say_of(
        translate("Analysis", "Rows with a size or height of more than 10 km, left out: {count} ({names})"),
        labels(bodies[slips & ~existing]),
    )
    report.say_of(
        translate("Analysis", "Objects with a size or height of more than 10 km, taken as empty: {count} ({names})"),
        labels(bodies[slips & existing]),
    )
    possible = pd.DataFrame(np.where(beyond, np.nan, figures), columns=given, index=bodies.index)
    return bodies.assign(**{name: possible[name] for name in given})[existing | ~slips]
