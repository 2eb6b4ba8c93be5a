"""RD New, the grid of Dutch plans: where it holds, and how it is spelled."""

from __future__ import annotations

import re
from typing import Optional

import numpy as np
from numpy.typing import NDArray

from wijkaanpak_plugin.domain.translation import translate

#: Where RD New holds, in metres: xmin, ymin, xmax, ymax (the range that Kadaster gives, rounded outward).
RD_NEW_BOUNDS = (-7_000.0, 289_000.0, 300_000.0, 629_000.0)

# RD New is 28992; 7415 is RD New with NAP heights, of which the first two coordinates are RD New.
_SPELLINGS = re.compile(r"EPSG.*(?<!\d)(?:28992|7415)(?!\d)", re.IGNORECASE)


def is_rd_new(srs_name: str) -> bool:
    """Tell whether ``srs_name`` means RD New, whether spelled ``EPSG:28992``, ``urn:…`` or ``http:…``."""
    return _SPELLINGS.search(srs_name) is not None


def outside_rd(bounds: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Return which boxes (rows of xmin, ymin, xmax, ymax in RD New) stick out of it; an empty box (NaN) does not."""
    west, south, east, north = RD_NEW_BOUNDS
    xmin, ymin, xmax, ymax = bounds.reshape(-1, 4).T
    outside: NDArray[np.bool_] = (xmin < west) | (ymin < south) | (xmax > east) | (ymax > north)
    return outside


def outside_text(count: int) -> Optional[str]:
    """Return what is said of objects outside the Netherlands, None when there are none."""
    if not count:
        return None
    text = translate(
        "Sources",
        "Objects outside the Netherlands, where distances in RD New mean nothing: {count}; "
        "check their coordinate reference system.",
    )
    return text.format(count=count)
