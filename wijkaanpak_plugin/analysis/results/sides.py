"""Which of two bodies a finding is said of: the one that is named first, and whose group the finding is in.

A claim comes before a work, and that before what exists. Of two claims (or two works) the one with the larger footprint
comes first, then the longer one, then it goes by shape: never by id, so that other names give the same findings.
"""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.arrays import Rows
from wijkaanpak_plugin.analysis.bodies.prepared import Numbers, PreparedBodies
from wijkaanpak_plugin.domain.body import ORIGINS

_RANK = {origin: place for place, origin in enumerate(ORIGINS)}
#: Sizes are compared to the square decimetre and the millimetre: what is smaller is arithmetic.
_AREA_DECIMALS, _LENGTH_DECIMALS = 2, 3


def named_first(bodies: PreparedBodies, a: Rows, b: Rows) -> tuple[Rows, Rows]:
    """Return both sides of pairs (rows of the bodies) so that the first is the one that the finding is said of."""
    turned = _comes_later(bodies, a, b)
    return np.where(turned, b, a), np.where(turned, a, b)


def _comes_later(bodies: PreparedBodies, a: Rows, b: Rows) -> NDArray[np.bool_]:
    """Return where the second of a pair is to be named first."""
    turned = np.zeros(len(a), dtype=bool)
    undecided = np.arange(len(a))
    for measure in (_rank, _area, _length):
        one, other = measure(bodies, a[undecided]), measure(bodies, b[undecided])
        turned[undecided] = one > other
        undecided = undecided[one == other]
    if len(undecided):
        # Each body is looked at once, however many pairs it stands in.
        rows, place = np.unique(np.concatenate([a[undecided], b[undecided]]), return_inverse=True)
        looks = [_looks(bodies, int(row)) for row in rows]
        order = np.empty(len(rows), dtype=np.int64)
        order[sorted(range(len(rows)), key=looks.__getitem__)] = np.arange(len(rows))
        first, second = order[place.reshape(-1)].reshape(2, -1)
        turned[undecided] = first > second
    return turned


def _rank(bodies: PreparedBodies, rows: Rows) -> Numbers:
    return np.array([_RANK[origin] for origin in bodies.origin[rows]], dtype=float)


def _area(bodies: PreparedBodies, rows: Rows) -> Numbers:
    return -np.round(shapely.area(bodies.footprint[rows]), _AREA_DECIMALS)


def _length(bodies: PreparedBodies, rows: Rows) -> Numbers:
    return -np.round(shapely.length(bodies.shape[rows]), _LENGTH_DECIMALS)


def _looks(bodies: PreparedBodies, row: int) -> tuple[object, ...]:
    """Return what tells two bodies of one size apart, their ids last."""
    shape = shapely.to_wkb(shapely.normalize(bodies.shape[row]), output_dimension=2, byte_order=1)
    texts = (bodies.kind_key[row], bodies.names[row], bodies.owner[row], bodies.ids[row])
    return shape, *map(str, texts)
