"""All findings of prepared bodies, or those about some of them: every verdict that there is, in one ranked table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pandas as pd

from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies
from wijkaanpak_plugin.analysis.judging.candidates import fit_candidates
from wijkaanpak_plugin.analysis.judging.coverage import uncovered
from wijkaanpak_plugin.analysis.judging.criteria import Criteria
from wijkaanpak_plugin.analysis.judging.fit import joined, judge_pairs, with_ground, zones
from wijkaanpak_plugin.analysis.judging.settled import settled
from wijkaanpak_plugin.analysis.judging.works import Blocked, compare_works
from wijkaanpak_plugin.analysis.progress import Feedback, part_of, tell
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
) -> tuple[pd.DataFrame, dict[int, int]]:
    """Return the ranked findings (within ``scope``, None: all), and the joint works that other shifts would give.

    more: further findings, which are ranked with them.
    """
    fit, blocked = _fit(bodies, criteria, part_of(feedback, 0.0, 0.7), scope)
    about = None if scope is None else scope.about
    works = compare_works(bodies, criteria.settings, part_of(feedback, 0.7, 0.9), about, blocked)
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


def _fit(
    bodies: PreparedBodies, criteria: Criteria, feedback: Feedback, scope: Scope | None
) -> tuple[list[pd.DataFrame], Blocked]:
    rules = criteria.rules
    judged = [
        judge_pairs(bodies, a[wanted], bodies, b[wanted], rules)
        for a, b in fit_candidates(bodies, rules, feedback)
        for wanted in (slice(None) if scope is None else scope.judged[a] | scope.judged[b],)
    ]
    # Space is freed where no two are near each other by any rule, too.
    none = np.zeros(0, dtype=np.int64)
    judged = judged or [judge_pairs(bodies, none, bodies, none, rules)]
    tell(feedback, 1.0)
    found = settled(bodies, joined(judged), criteria, None if scope is None else scope.about)
    verdicts, freeing, counted_with, couplings = found.verdicts, found.freeing, found.counted_with, found.couplings
    tell(feedback, 1.0)
    if scope is not None:
        rows = np.flatnonzero(scope.about[verdicts.a] | scope.about[verdicts.b])
        verdicts = verdicts.rows(rows)
        freeing, counted_with = (
            {n: by[o] for n, o in enumerate(rows.tolist()) if o in by} for by in (freeing, counted_with)
        )
    a, b = named_first(bodies, verdicts.a, verdicts.b)
    verdicts = with_ground(bodies, bodies, replace(verdicts, a=a, b=b))
    place = zones(bodies, bodies, verdicts)
    tell(feedback, 1.0)
    table = fit_table(bodies, verdicts, place, rules, freeing, counted_with)
    return [table, freed_table(bodies, couplings)], found.blocked
