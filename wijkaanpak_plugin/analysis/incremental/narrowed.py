"""Pairs with a drawn line that may matter at all: in the boxes along it lies more beside it than near it."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.arrays import Numbers, Rows
from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies
from wijkaanpak_plugin.analysis.judging.rule_arrays import UNJUDGED_M, RuleArrays
from wijkaanpak_plugin.analysis.judging.tolerance import TOUCH_M

#: A line of more corners has many. Status: assumption.
_FEW_CORNERS = 16


def may_matter(drawn: PreparedBodies, a: Rows, others: PreparedBodies, b: Rows, rules: RuleArrays) -> NDArray[np.bool_]:
    """Return which pairs (``drawn[a]``, ``others[b]``) lie near enough for a rule; of areas and points all may.

    The axes of lines are compared, which is sooner than what is measured of each pair afterwards; not those of many
    corners, which take as long as that.
    """
    result = np.ones(len(a), dtype=bool)
    few = (shapely.get_dimensions(drawn.shape) == 1) & (shapely.get_num_coordinates(drawn.shape) <= _FEW_CORNERS)
    for row in np.flatnonzero(few).tolist():
        pairs = np.flatnonzero(a == row)
        other = b[pairs]
        kinds = drawn.kind[row], others.kind[other]
        asked = np.maximum(rules.near[rules.of(*kinds)], np.where(rules.unjudged[kinds] >= 0, UNJUDGED_M, 0.0))
        far = asked + _reach(drawn)[row] + _reach(others)[other] + TOUCH_M
        result[pairs] = shapely.dwithin(drawn.shape[row], others.shape[other], far)
    return result


def _reach(bodies: PreparedBodies) -> Numbers:
    """Return how far bodies may reach beyond their shape, what is not known of them included."""
    reach: Numbers = bodies.width / 2 + bodies.slack
    return reach
