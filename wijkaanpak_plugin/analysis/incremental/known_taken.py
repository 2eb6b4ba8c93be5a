"""What claims and works take away of what exists, remembered: each move of the pen asks the same ones again."""

from __future__ import annotations

import numpy as np

from wijkaanpak_plugin.analysis.bodies.packed import packed, put_together
from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies
from wijkaanpak_plugin.analysis.incremental.body_index import BodyIndex, TakenBy
from wijkaanpak_plugin.analysis.judging.fit import Rows
from wijkaanpak_plugin.analysis.judging.freed import FREES_AROUND_M, Taken, freed_ground, taken_away
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue


def taken_among(
    index: BodyIndex, kinds: KindCatalogue, bodies: PreparedBodies, givers: Rows, existing: Rows, places: Rows
) -> Taken:
    """Return what claims and works (``givers``, rows of the bodies) take away of some existing ones, as rows of these.

    existing: rows of the index, in order; places: where each of them stands among the bodies.
    """
    by, what, ground = [givers[:0]], [givers[:0]], {}
    for giver, known in zip(givers.tolist(), _known(index, kinds, bodies.rows(givers))):
        ground[giver] = known.ground
        at = np.searchsorted(existing, known.existing)
        here = at < len(existing)
        here[here] = existing[at[here]] == known.existing[here]
        what.append(places[at[here]])
        by.append(np.full(len(what[-1]), giver, dtype=np.int64))
    of, taken = np.concatenate(by), np.concatenate(what)
    order = np.lexsort((of, taken))
    return Taken(of[order], taken[order], ground)


def _known(index: BodyIndex, kinds: KindCatalogue, givers: PreparedBodies) -> list[TakenBy]:
    """Return what each of ``givers`` takes away, and learn what is not known of them as they are now."""
    known = [index.taken.get(name) for name in givers.ids]
    new = [row for row, one in enumerate(known) if one is None or not _is_of(one, givers, row)]
    if new:
        for row, one in zip(new, _found(index, kinds, givers.rows(np.array(new)))):
            known[row] = index.taken[givers.ids[row]] = one
    return [one for one in known if one is not None]


def _is_of(known: TakenBy, givers: PreparedBodies, row: int) -> bool:
    """Say whether what is known is of a body as it is now: an edit gives it another shape, however alike."""
    return known.footprint is givers.footprint[row] and known.frees == givers.frees[row]


def _found(index: BodyIndex, kinds: KindCatalogue, givers: PreparedBodies) -> list[TakenBy]:
    existing = index.existing_near(givers.bounds, FREES_AROUND_M)
    taken = taken_away(put_together([packed(givers), index.held.rows(existing)]).bodies, kinds)
    rows, ground = np.arange(len(givers)), freed_ground(givers, np.arange(len(givers)))
    return [
        TakenBy(
            givers.footprint[row], givers.frees[row], existing[taken.what[taken.by == row] - len(givers)], ground[row]
        )
        for row in rows.tolist()
    ]
