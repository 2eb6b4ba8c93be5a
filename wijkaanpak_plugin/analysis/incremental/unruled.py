"""What a drawn body lies on while no rule says whether it may: that no conflict is found there says nothing."""

from __future__ import annotations

import numpy as np
import shapely

from wijkaanpak_plugin.analysis.arrays import are_among
from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies
from wijkaanpak_plugin.analysis.judging.containers import CONTAINER_GROUP
from wijkaanpak_plugin.analysis.judging.criteria import Criteria
from wijkaanpak_plugin.analysis.judging.depth import vertical_gap
from wijkaanpak_plugin.analysis.judging.fit import Rows
from wijkaanpak_plugin.analysis.judging.overlap import overlap_of
from wijkaanpak_plugin.domain.body import OPENS_UNDERGROUND
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue

#: Agreements about an area: they take no room.
_ZONES = "zone"
#: What these lie apart by does not hang on a width: of a cable it is nothing to speak of, a tree counts by its stem.
_SLIM_GROUPS = ("cable", CONTAINER_GROUP, "trees")
#: Of what stands on the surface these groups hold water, and so have a depth. Status: assumption.
_DEEP_GROUPS = ("open_water", "rain_storage")
#: So many pairs are measured at once; one that is found is enough.
_PORTION = 64


def first_unruled(drawn: PreparedBodies, others: PreparedBodies, near: Rows, criteria: Criteria) -> str:
    """Return the name of a body on which a drawn one (a table of one row) lies without any rule for the two.

    near: rows of ``others`` to look at. Empty when there is none. What lies in the ground is not asked about what only
    covers it, such as paving or grass, but it is about what reaches down to it; agreements about an area take no room.
    """
    near = near[~criteria.rules.ruled[drawn.kind[0], others.kind[near]]]
    if not len(near):
        return ""
    near = near[_may_meet(drawn, others, near, criteria.kinds)]
    near = near[shapely.intersects(drawn.footprint[0], others.footprint[near])]
    for start in range(0, len(near), _PORTION):
        rows = near[start : start + _PORTION]
        one = np.repeat(drawn.footprint[:1], len(rows))
        lies_in = overlap_of(one, np.zeros(len(rows), dtype=np.int64), others.footprint[rows]).lies_in
        if lies_in.any():
            return str(others.names[rows[int(np.argmax(lies_in))]])
    return ""


def lacks_size(drawn: PreparedBodies, kinds: KindCatalogue) -> bool:
    """Say whether a drawn body (a table of one row) takes room of which no width is known: only its axis is judged."""
    slim = {key for group in _SLIM_GROUPS for key in kinds.members(group)}
    bare = bool(shapely.get_dimensions(drawn.shape[0]) < 2 and drawn.width[0] <= 0)
    return bare and bool(drawn.kind[0] >= 0) and drawn.kind_key[0] not in slim


def _may_meet(drawn: PreparedBodies, others: PreparedBodies, near: Rows, kinds: KindCatalogue) -> np.ndarray:
    layer = np.append(np.asarray(kinds.vertical_layer, dtype=object), "")
    mine, theirs = layer[drawn.kind[0]], layer[others.kind[near]]
    first = np.zeros(1, dtype=np.int64)
    below = (mine == "underground") & (theirs == "surface") & ~_reaches_down(others, near, kinds)
    above = (mine == "surface") & (theirs == "underground") & ~_reaches_down(drawn, first, kinds)
    least, _most = vertical_gap(drawn, np.repeat(first, len(near)), others, near)
    known_apart = (mine != theirs) & (least > 0)
    zones = kinds.members(_ZONES)
    takes_no_room = are_among(others.kind_key[near], zones) | (drawn.kind_key[0] in zones)
    result: np.ndarray = ~below & ~above & ~known_apart & ~takes_no_room
    return result


def _reaches_down(bodies: PreparedBodies, rows: Rows, kinds: KindCatalogue) -> np.ndarray:
    """Return which bodies on the surface reach into the ground below it, by roots, foundation or water.

    Those with a bottom below ground level, their own or that of their kind; and of unknown bottom those whose kind
    opens the ground below the surface, or holds water. Status: assumption, the catalogue has no depth of these.
    """
    opens = np.append(np.asarray(kinds.opens, dtype=object), "")[bodies.kind[rows]] == OPENS_UNDERGROUND
    deep = {key for group in _DEEP_GROUPS for key in kinds.members(group)}
    holds_water = are_among(bodies.kind_key[rows], deep)
    bottom = bodies.bottom[rows]
    result: np.ndarray = np.where(np.isnan(bottom), opens | holds_water, bottom < 0)
    return result
