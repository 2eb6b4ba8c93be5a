"""Ground that a package touches in one vertical layer: what its claims take, what goes, and what stays."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.arrays import Rows, are_among
from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies
from wijkaanpak_plugin.analysis.judging.freed import freed_ground, kind_keys
from wijkaanpak_plugin.analysis.judging.rule_arrays import FORBIDDEN, RuleArrays
from wijkaanpak_plugin.analysis.packages.ground_parts import (
    LEAST_M2,
    Parts,
    Taking,
    above_each_other,
    common,
    less,
    meeting,
    on_top,
    together,
    within,
)
from wijkaanpak_plugin.analysis.progress import Feedback, part_of, tell
from wijkaanpak_plugin.domain.body import EXISTING
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue
from wijkaanpak_plugin.domain.packages.space_uses import AREA, MADE_FREE, NOT_KNOWN, SURFACE, UNDERGROUND, SpaceUses

#: Ground by row of the bodies.
_Grounds = dict[int, shapely.Geometry]


class TouchedGround:
    """The ground of one layer that the claims (rows) of a package take or make free.

    all_claims: of the package; claims, existing: those that take ground in this layer, of what exists only what
    touches the ground.
    """

    def __init__(
        self,
        bodies: PreparedBodies,
        all_claims: Rows,
        layer: str,
        rules: RuleArrays,
        kinds: KindCatalogue,
        uses: SpaceUses,
    ) -> None:
        self.bodies, self.all_claims, self.layer = bodies, all_claims, layer
        self._rules, self._uses = rules, uses
        self._kinds = kinds
        known = {key: layer in uses.layers_of(key) and uses.of(key).counted == AREA for key in set(bodies.kind_key)}
        takes = np.array([known[key] for key in bodies.kind_key], dtype=bool)
        self.claims = all_claims[takes[all_claims]]
        there = np.flatnonzero(takes & (bodies.origin == EXISTING))
        self.freed = self._freed(self._with_area(there))
        grounds = [*bodies.footprint[self._with_area(self.claims)], *self.freed.values()]
        self.whole = together(grounds)
        pieces = shapely.get_parts(self.whole)
        self.existing = there[np.unique(shapely.STRtree(bodies.footprint[there]).query(pieces, "intersects")[1])]

    def takes_away(self, claim: int) -> frozenset[str]:
        """Return the kinds that a claim takes away."""
        return kind_keys(self.bodies.frees[claim], self._kinds)

    def use(self, row: int) -> str:
        """Return the use of a body in this layer."""
        return self._uses.in_layer(str(self.bodies.kind_key[row]), self.layer)

    @cached_property
    def uses_of_existing(self) -> NDArray[np.object_]:
        """The use of each of what exists, in its order."""
        return np.array([self.use(row) for row in self.existing.tolist()], dtype=object)

    @cached_property
    def stays(self) -> _Grounds:
        """The ground of what exists once everything is taken away that claims take away."""
        bodies = self.bodies
        there, givers = self._with_area(self.existing), np.array(sorted(self.freed), dtype=np.int64)
        left: _Grounds = dict(zip(there.tolist(), bodies.footprint[there]))
        tree, grounds = shapely.STRtree(bodies.footprint[there]), freed_ground(bodies, givers)
        for giver, near in zip(*tree.query(grounds, predicate="intersects").tolist()):
            row = int(there[near])
            if bodies.kind_key[row] in self.takes_away(int(givers[giver])):
                left[row] = less(left[row], grounds[giver])
        return left

    @cached_property
    def taken(self) -> _Grounds:
        """The ground that each claim can take: on the surface not that of what neither gives way nor goes.

        Below ground and on roofs things lie above each other.
        """
        bodies, rules, claims = self.bodies, self._rules, self._with_area(self.claims)
        taken: _Grounds = dict(zip(claims.tolist(), bodies.footprint[claims]))
        if self.layer != SURFACE:
            return taken
        rows = np.array(list(self.stays), dtype=np.int64)
        grounds = np.array(list(self.stays.values()), dtype=object)
        asked, hits = shapely.STRtree(grounds).query(bodies.footprint[claims], predicate="intersects")
        relation = rules.relation[rules.of(bodies.kind[claims[asked]], bodies.kind[rows[hits]])]
        firm = (relation == FORBIDDEN) & ~rules.kinds.gives_way[bodies.kind[rows[hits]]]
        for claim, there in zip(claims[asked[firm]].tolist(), grounds[hits[firm]]):
            taken[claim] = less(taken[claim], there)
        return taken

    @property
    def in_the_way_m2(self) -> float:
        """Ground that claims are drawn on and cannot take."""
        footprint = self.bodies.footprint
        return float(together([less(footprint[row], ground) for row, ground in self.taken.items()]).area)

    def before(self, feedback: Feedback = None) -> Parts:
        """Return the ground by use as it is. AnalysisCancelled when feedback says so."""
        there = self._with_area(self.existing).tolist()
        takings = [Taking(self.use(row), self.bodies.footprint[row]) for row in there]
        parts = self._parts(takings, part_of(feedback, 0.0, 0.7))
        return within(parts, self.whole, NOT_KNOWN, part_of(feedback, 0.7, 1.0))

    def after(self, feedback: Feedback = None) -> Parts:
        """Return the ground by use as it will be. AnalysisCancelled when feedback says so."""
        stays = self.stays
        tell(feedback, 0.1)
        takings = [Taking(self.use(row), ground, is_new=True) for row, ground in self.taken.items()]
        takings += [Taking(self.use(row), ground) for row, ground in stays.items()]
        parts = self._parts(takings, part_of(feedback, 0.2, 0.7))
        parts[MADE_FREE] = less(together(list(self.freed.values())), together(list(parts.values())))
        return within(parts, self.whole, NOT_KNOWN, part_of(feedback, 0.7, 1.0))

    def behind(self, *grounds_that_change: shapely.Geometry) -> list[str]:
        """Return the ids of the claims that take or free ground where a use changes: goes, or comes."""
        rows = [*self.taken, *self.freed]
        grounds = np.array([*self.taken.values(), *self.freed.values()], dtype=object)
        met = np.zeros(len(rows), dtype=bool)
        for changed in grounds_that_change:
            met |= shapely.area(meeting(grounds, changed)) >= LEAST_M2
        return [str(self.bodies.ids[row]) for row, is_met in zip(rows, met) if is_met]

    def without_size(self, rows: Rows) -> Counter[str]:
        """Return by use how many of some bodies take ground of which nobody knows how much."""
        sized = set(self._with_area(rows).tolist())
        return Counter(self.use(row) for row in rows.tolist() if row not in sized)

    def _freed(self, there: Rows) -> _Grounds:
        """Return the ground that claims make free by taking away what is there, by row of the claim."""
        bodies, found = self.bodies, {}
        freeing = self.all_claims[[bool(bodies.frees[row]) for row in self.all_claims]]
        tree = shapely.STRtree(bodies.footprint[there])
        for row, ground in zip(freeing.tolist(), freed_ground(bodies, freeing)):
            near = there[tree.query(ground, predicate="intersects")]
            near = near[are_among(bodies.kind_key[near], self.takes_away(row))]
            part = together([common(footprint, ground) for footprint in bodies.footprint[near]])
            if part.area >= LEAST_M2:
                found[row] = part
        return found

    def _parts(self, takings: list[Taking], feedback: Feedback) -> Parts:
        return above_each_other(takings) if self.layer == UNDERGROUND else on_top(takings, feedback)

    def _with_area(self, rows: Rows) -> Rows:
        result: Rows = rows[shapely.area(self.bodies.footprint[rows]) >= LEAST_M2]
        return result
