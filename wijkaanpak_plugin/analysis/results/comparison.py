"""All findings of prepared bodies, or those about some of them: every verdict that there is, in one ranked table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import numpy as np
import pandas as pd

from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies
from wijkaanpak_plugin.analysis.judging.candidates import fit_candidates
from wijkaanpak_plugin.analysis.judging.coverage import uncovered
from wijkaanpak_plugin.analysis.judging.criteria import Criteria
from wijkaanpak_plugin.analysis.judging.fit import joined, judge_pairs, with_ground, zones
from wijkaanpak_plugin.analysis.judging.settled import Settled, settled
from wijkaanpak_plugin.analysis.judging.works import compare_works
from wijkaanpak_plugin.analysis.progress import Feedback, TooMany, part_of, tell
from wijkaanpak_plugin.analysis.results.result_table import (
    coverage_table,
    fit_table,
    freed_table,
    ranked,
    works_table,
)
from wijkaanpak_plugin.analysis.results.scope import Scope
from wijkaanpak_plugin.analysis.results.sides import named_first


def compare(
    bodies: PreparedBodies,
    criteria: Criteria,
    feedback: Feedback = None,
    scope: Scope | None = None,
    more: Sequence[pd.DataFrame] = (),
    most: int | None = None,
) -> tuple[pd.DataFrame, dict[int, int]]:
    """Return the ranked findings (within ``scope``, None: all), and the joint works that other shifts would give.

    more: further findings, which are ranked with them. ``TooMany`` when more than ``most`` pairs of the end state, or
    of works, give a finding: before any of them is a row.
    """
    found = _settled(bodies, criteria, part_of(feedback, 0.0, 0.5), scope, most)
    about = None if scope is None else scope.about
    asked = None if scope is None or scope.elsewhere is None else partial(scope.asks, bodies)
    works = compare_works(
        bodies, criteria.settings, part_of(feedback, 0.5, 0.8), about, found.blocked, asked=asked, most=most
    )
    fit = _fit_tables(bodies, criteria, part_of(feedback, 0.8, 0.9), scope, found)
    claims = bodies if about is None else bodies.rows(about)
    tables = [
        *fit,
        works_table(bodies, works.findings, criteria.settings, criteria.kinds),
        coverage_table(claims, uncovered(claims, criteria.sources, criteria.kinds)),
        *more,
    ]
    findings = ranked(tables, criteria.kinds)
    tell(feedback, 1.0)
    return findings, works.couplings_per_shift


def _settled(
    bodies: PreparedBodies, criteria: Criteria, feedback: Feedback, scope: Scope | None, most: int | None
) -> Settled:
    """Return the verdicts on the end state; ``TooMany`` when more than ``most`` pairs give one."""
    rules, judged, count = criteria.rules, [], 0
    for a, b in fit_candidates(bodies, rules, feedback, None if scope is None else scope.judged):
        judged.append(judge_pairs(bodies, a, bodies, b, rules))
        count += len(judged[-1])
        if most is not None and count > most:
            raise TooMany
    if not judged:
        # Space is freed where no two are near each other by any rule, too.
        none = np.zeros(0, dtype=np.int64)
        judged = [judge_pairs(bodies, none, bodies, none, rules)]
    tell(feedback, 1.0)
    return settled(bodies, joined(judged), criteria, None if scope is None else scope.about)


def _fit_tables(
    bodies: PreparedBodies, criteria: Criteria, feedback: Feedback, scope: Scope | None, found: Settled
) -> list[pd.DataFrame]:
    """Return what was found about the end state, and about space that is freed."""
    verdicts, freeing, counted_with, couplings = found.verdicts, found.freeing, found.counted_with, found.couplings
    tell(feedback, 0.0)
    if scope is not None:
        rows = np.flatnonzero(scope.asks(bodies, verdicts.a, verdicts.b))
        verdicts = verdicts.rows(rows)
        freeing, counted_with = (
            {n: by[o] for n, o in enumerate(rows.tolist()) if o in by} for by in (freeing, counted_with)
        )
        couplings = couplings.rows(np.flatnonzero(scope.asks(bodies, couplings.frees, couplings.uses)))
    a, b = named_first(bodies, verdicts.a, verdicts.b)
    verdicts = with_ground(bodies, bodies, replace(verdicts, a=a, b=b))
    place = zones(bodies, bodies, verdicts)
    tell(feedback, 1.0)
    table = fit_table(bodies, verdicts, place, criteria.rules, freeing, counted_with)
    return [table, freed_table(bodies, couplings)]
