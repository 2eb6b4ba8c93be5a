"""What verdicts of pairs come to once the other bodies are looked at: nets, renewals, freed space and containers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies
from wijkaanpak_plugin.analysis.judging.containers import merged_containers
from wijkaanpak_plugin.analysis.judging.criteria import Criteria
from wijkaanpak_plugin.analysis.judging.fit import FitVerdicts, Flags, in_order
from wijkaanpak_plugin.analysis.judging.freed import FreedSpace, Taken, freed_couplings, taken_away, with_freed
from wijkaanpak_plugin.analysis.judging.gives_way import CountedWith, without
from wijkaanpak_plugin.analysis.judging.nets import with_nets
from wijkaanpak_plugin.analysis.judging.renewals import in_place, merged_renewals, renewals, without_what_is_gone
from wijkaanpak_plugin.analysis.judging.works import Blocked, blocking_pairs
from wijkaanpak_plugin.domain.finding import FREED_BY, SHARED_SPACE


@dataclass(frozen=True)
class Settled:
    """Verdicts on the end state that are findings.

    freeing: who takes away what is in the way, by row of the verdicts with that reason; counted_with: what was counted
    with a verdict, by its row; both as rows of the bodies. couplings: space that is freed. blocked: pairs that cannot
    both be there, whatever they are counted with. given_way: verdicts on containers and contents that are counted with
    others, and who takes away what is in the way by their row.
    """

    verdicts: FitVerdicts
    freeing: dict[int, list[int]]
    counted_with: CountedWith
    couplings: FreedSpace
    blocked: Blocked
    given_way: tuple[FitVerdicts, dict[int, list[int]]]


def settled(
    bodies: PreparedBodies,
    verdicts: FitVerdicts,
    criteria: Criteria,
    about: Flags | None = None,
    taken: Taken | None = None,
) -> Settled:
    """Settle verdicts of pairs of ``bodies``; those of bodies that decide about others must be among them.

    about: (n,) the bodies of which couplings are asked, None: all. taken: who takes what away, where that is known.
    """
    renewed = renewals(bodies)
    taken = taken_away(bodies, criteria.kinds) if taken is None else taken
    verdicts = with_nets(bodies, in_order(verdicts), criteria.rules)
    verdicts = in_place(bodies, verdicts, renewed, criteria.rules)
    verdicts = without_what_is_gone(bodies, verdicts, renewed)
    verdicts, freeing = with_freed(bodies, verdicts, taken, criteria.rules)
    couplings, blocked = freed_couplings(bodies, freeing, taken, about), blocking_pairs(verdicts)
    verdicts = _not_said_twice(verdicts, couplings)
    verdicts, counted_with = without(verdicts, merged_renewals(bodies, verdicts, renewed), {})
    gives_way = merged_containers(bodies, verdicts, criteria.kinds)
    given_way = verdicts.rows(sorted(gives_way))
    verdicts, counted_with = without(verdicts, gives_way, counted_with)
    merged = given_way, _by_row(given_way, freeing)
    return Settled(verdicts, _by_row(verdicts, freeing), counted_with, couplings, blocked, merged)


def _not_said_twice(verdicts: FitVerdicts, couplings: FreedSpace) -> FitVerdicts:
    """Leave out that two share space where one of them is said to free it for the other."""
    if not len(couplings.frees):
        return verdicts
    pairs = set(zip(couplings.frees.tolist(), couplings.uses.tolist()))
    shared = np.flatnonzero(verdicts.are((SHARED_SPACE,)))
    both = zip(shared.tolist(), verdicts.a[shared].tolist(), verdicts.b[shared].tolist())
    twice = [row for row, a, b in both if (a, b) in pairs or (b, a) in pairs]
    return verdicts.rows(np.delete(np.arange(len(verdicts)), twice)) if twice else verdicts


def _by_row(verdicts: FitVerdicts, freeing: dict[tuple[int, int], list[int]]) -> dict[int, list[int]]:
    if not freeing:
        return {}
    pairs = zip(verdicts.a.tolist(), verdicts.b.tolist(), verdicts.reason)
    return {row: freeing[a, b] for row, (a, b, reason) in enumerate(pairs) if reason == FREED_BY}
