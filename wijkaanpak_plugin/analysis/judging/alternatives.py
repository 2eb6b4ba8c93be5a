"""Alternatives: claims of which each stands in a package, but that no package holds together."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.arrays import Rows
from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies
from wijkaanpak_plugin.domain.body import CLAIM


def alternatives(left: PreparedBodies, a: Rows, right: PreparedBodies, b: Rows) -> NDArray[np.bool_]:
    """Return which pairs never come together, see ``are_alternatives``."""
    result = left.packages[a].astype(bool) & right.packages[b].astype(bool)
    for row in np.flatnonzero(result):
        result[row] = are_alternatives(left, a[row], right, b[row])
    return result


def are_alternatives(left: PreparedBodies, a: int, right: PreparedBodies, b: int) -> bool:
    """Say whether two claims never come together: each stands in a package, but no package holds both."""
    one, other = left.packages[a], right.packages[b]
    claims = left.origin[a] == CLAIM and right.origin[b] == CLAIM
    return bool(claims and one and other and set(one).isdisjoint(other))
