"""What a drawn body lies on while no rule says whether it may: that no conflict is found there says nothing."""

from __future__ import annotations

import numpy as np
import shapely

from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies
from wijkaanpak_plugin.analysis.judging.containers import CONTAINER_GROUP
from wijkaanpak_plugin.analysis.judging.criteria import Criteria
from wijkaanpak_plugin.analysis.judging.fit import Rows, overlap_of
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue

#: Agreements about an area: they take no room.
_ZONES = "zone"
#: What these lie apart by does not hang on a width: of a cable it is nothing to speak of, a tree counts by its stem.
_SLIM_GROUPS = ("cable", CONTAINER_GROUP, "trees")
#: So many pairs are measured at once; one that is found is enough.
_PORTION = 64


def first_unruled(drawn: PreparedBodies, others: PreparedBodies, near: Rows, criteria: Criteria) -> str:
    """Return the name of a body on which a drawn one (a table of one row) lies without any rule for the two.

    near: rows of ``others`` to look at. Empty when there is none. What lies on the surface is not asked about what lies
    in the ground below it; agreements about an area take no room.
    """
    near = near[
        ~criteria.rules.ruled[drawn.kind[0], others.kind[near]] & _may_meet(drawn, others, near, criteria.kinds)
    ]
    if not len(near):
        return ""
    near = near[shapely.intersects(drawn.footprint[0], others.footprint[near])]
    for start in range(0, len(near), _PORTION):
        rows = near[start : start + _PORTION]
        one = np.repeat(drawn.footprint[:1], len(rows))
        lies_in = overlap_of(one, others.footprint[rows], criteria.settings.overlap_tolerance_m2).lies_in
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
    above_each_other = ((mine == "surface") & (theirs == "underground")) | (
        (mine == "underground") & (theirs == "surface")
    )
    zones = kinds.members(_ZONES)
    takes_no_room = np.isin(others.kind_key[near].astype(str), zones) | (drawn.kind_key[0] in zones)
    result: np.ndarray = ~above_each_other & ~takes_no_room
    return result
