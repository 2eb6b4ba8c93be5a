"""What lies around bodies that are drawn on one place: fetched once, however many parts are drawn there in one go."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from wijkaanpak_plugin.analysis.bodies.packed import PackedBodies, packed, put_together
from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies
from wijkaanpak_plugin.analysis.incremental.body_index import BodyIndex
from wijkaanpak_plugin.analysis.judging.containers import OWN_DISTANCE_M
from wijkaanpak_plugin.analysis.judging.criteria import Criteria
from wijkaanpak_plugin.analysis.judging.fit import Rows
from wijkaanpak_plugin.analysis.judging.works import plannable


@dataclass(frozen=True)
class Around:
    """Bodies around what is drawn: existing ones first, then claims and works, both in order of id.

    existing, proposals: their rows in the index. It holds all that can have a verdict with what is drawn, and those
    that decide about it: what may take the existing ones away, or renew them.
    """

    existing: Rows
    proposals: Rows
    held: PackedBodies

    def __len__(self) -> int:
        return len(self.held)

    @property
    def bodies(self) -> PreparedBodies:
        """The bodies as one table."""
        return self.held.bodies


def around(index: BodyIndex, criteria: Criteria, drawn: PreparedBodies) -> Around:
    """Fetch what lies around drawn bodies: one question to the tree, and each body once."""
    reach = np.maximum(criteria.reach(drawn), OWN_DISTANCE_M)
    existing = index.existing_along(drawn, reach)
    bodies = index.held.rows(existing)
    bounds = bodies.bodies.bounds
    far = np.where(plannable(drawn), np.maximum(reach, criteria.settings.search_distance_m), reach)
    near = [index.proposals_along(drawn, far), index.freeing_near(bounds), index.renewing_near(bounds)]
    proposals = np.unique(np.concatenate(near))
    others = packed(index.proposals.rows(proposals))
    return Around(existing, proposals, put_together([bodies, others]))
