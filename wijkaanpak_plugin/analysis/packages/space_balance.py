"""Space balance of a package: m2 per use before and after, in each vertical layer, with what is counted by the piece.

Ground that is touched is what the claims of the package take, and what they take away. Planned works renew what is
there and take the place of nothing, so they touch none. What nobody knows is a use of its own, ``NOT_KNOWN``: it is
never free. The changes of a layer add up to zero.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import shapely

from wijkaanpak_plugin.analysis.arrays import are_among
from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies
from wijkaanpak_plugin.analysis.judging.rule_arrays import RuleArrays
from wijkaanpak_plugin.analysis.packages.counted_things import Numbered, things, units_in
from wijkaanpak_plugin.analysis.packages.ground_parts import less
from wijkaanpak_plugin.analysis.packages.touched_ground import TouchedGround
from wijkaanpak_plugin.analysis.progress import Feedback, part_of, tell
from wijkaanpak_plugin.domain.body import CLAIM, EXISTING, WORK
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue
from wijkaanpak_plugin.domain.packages.space_uses import LAYERS, NUMBER, SpaceUses

#: Columns of the balance, one row per layer and use that is touched.
#:
#: - layer, use: keys; before_m2, after_m2, change_m2: NaN for what is counted by the piece only
#: - lost_m2, gained_m2: ground that had the use before and not after, and the other way; NaN as the others
#: - lost, gained: how many places or things, NaN where the use has no number; lost_uncounted, gained_uncounted: rows
#:   and groups of which nobody knows how many they are
#: - unsized_claims, unsized_existing: lines and points that take ground of which nobody knows the width, so that the m2
#:   are at least that
#: - claims: ids of the claims of the package that the change comes from
BALANCE_COLUMNS = (
    *("layer", "use", "before_m2", "after_m2", "change_m2", "lost_m2", "gained_m2"),
    *("lost", "gained", "lost_uncounted", "gained_uncounted", "unsized_claims", "unsized_existing", "claims"),
)
_DECIMALS = 4
_NOTHING = shapely.Polygon()


@dataclass(frozen=True)
class SpaceBalance:
    """table: ``BALANCE_COLUMNS``. touched_m2: ground by layer. in_the_way_m2: ground by layer that claims are drawn on
    and cannot take, because what is there neither gives way nor goes. works: planned works of the package, which are
    left out. without_kind: claims of a kind that is in no catalogue, which are in no layer.
    """

    table: pd.DataFrame
    touched_m2: dict[str, float]
    in_the_way_m2: dict[str, float]
    works: int
    without_kind: int


def space_balance(
    bodies: PreparedBodies,
    package: Collection[str],
    rules: RuleArrays,
    kinds: KindCatalogue,
    uses: SpaceUses,
    feedback: Feedback = None,
) -> SpaceBalance:
    """Return the balance of the claims (ids) of a package over what exists among ``bodies``.

    On the surface and on roofs one use counts in each place: that of a claim before what is there, and of several the
    smaller. Below ground uses lie above each other, and where two meet the place is ``STACKED``. AnalysisCancelled when
    feedback says so.
    """
    named = are_among(bodies.ids, package)
    claims = np.flatnonzero(named & (bodies.origin == CLAIM))
    rows: list[dict[str, Any]] = []
    touched, in_the_way = {}, {}
    for number, layer in enumerate(LAYERS):
        part = part_of(feedback, number / len(LAYERS), (number + 1) / len(LAYERS))
        tell(part, 0.0)
        ground = TouchedGround(bodies, claims, layer, rules, kinds, uses)
        touched[layer] = round(float(ground.whole.area), _DECIMALS)
        in_the_way[layer] = round(ground.in_the_way_m2, _DECIMALS)
        rows.extend(_rows(ground, rules, uses, part))
    tell(feedback, 1.0)
    return SpaceBalance(
        pd.DataFrame(rows, columns=list(BALANCE_COLUMNS)),
        touched,
        in_the_way,
        int((named & (bodies.origin == WORK)).sum()),
        int((bodies.kind[claims] < 0).sum()),
    )


def _rows(ground: TouchedGround, rules: RuleArrays, uses: SpaceUses, feedback: Feedback) -> Iterator[dict[str, Any]]:
    """Yield one row per use of a layer that is touched."""
    before = ground.before(part_of(feedback, 0.0, 0.35))
    tell(feedback, 0.35)
    after = ground.after(part_of(feedback, 0.35, 0.8))
    unsized = ground.without_size(ground.claims), ground.without_size(ground.existing)
    for place, use in enumerate(uses):
        tell(feedback, 0.8 + 0.2 * place / len(uses.by_key))
        one, other = before.get(use.key, _NOTHING), after.get(use.key, _NOTHING)
        lost, gained = less(one, other), less(other, one)
        if use.counted == NUMBER:
            number = _things_of(ground, use.key, rules, uses)
            areas = [np.nan] * 4
        else:
            number = _places_of(ground, use.key, lost, gained, rules)
            areas = [round(float(shape.area), _DECIMALS) for shape in (one, other, lost, gained)]
        counts = [each[use.key] for each in unsized]
        if one.is_empty and other.is_empty and not number.is_there and not any(counts):
            continue
        yield {
            "layer": ground.layer,
            "use": use.key,
            "before_m2": areas[0],
            "after_m2": areas[1],
            "change_m2": round(areas[1] - areas[0], _DECIMALS),
            "lost_m2": areas[2],
            "gained_m2": areas[3],
            "lost": number.lost,
            "gained": number.gained,
            "lost_uncounted": number.lost_uncounted,
            "gained_uncounted": number.gained_uncounted,
            "unsized_claims": counts[0],
            "unsized_existing": counts[1],
            "claims": tuple(sorted({*ground.behind(lost, gained), *number.claims})),
        }


def _things_of(ground: TouchedGround, use: str, rules: RuleArrays, uses: SpaceUses) -> Numbered:
    """Return what goes and comes of a use that is counted by the piece, in the layer of the ground."""
    bodies, claims = ground.bodies, ground.all_claims
    kinds = {key for key in set(bodies.kind_key) if uses.of(key).key == use and ground.layer in uses.layers_of(key)}
    of_use = are_among(bodies.kind_key, kinds)
    existing, own = np.flatnonzero(of_use & (bodies.origin == EXISTING)), claims[of_use[claims]]
    return things(bodies, existing, own, claims, rules, ground.takes_away)


def _places_of(
    ground: TouchedGround, use: str, lost: shapely.Geometry, gained: shapely.Geometry, rules: RuleArrays
) -> Numbered:
    """Return the places that go and come of a use of which the ground of one place is known; else no number.

    lost, gained: where the use goes and comes.
    """
    bodies, unit = ground.bodies, rules.kinds.unit_m2[ground.bodies.kind]
    old = ground.existing[ground.uses_of_existing == use]
    new = np.array([row for row in ground.taken if ground.use(row) == use], dtype=np.int64)
    if np.isnan(unit[old]).all() and np.isnan(unit[new]).all():
        return Numbered()
    taken = np.array([ground.taken[row] for row in new.tolist()], dtype=object)
    return Numbered(
        lost=units_in(bodies.footprint[old], unit[old], lost),
        gained=units_in(taken, unit[new], gained),
    )
