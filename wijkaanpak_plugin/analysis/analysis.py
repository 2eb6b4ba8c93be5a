"""One analysis from bodies to findings."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies, prepare
from wijkaanpak_plugin.analysis.judging.candidates import fit_candidates
from wijkaanpak_plugin.analysis.judging.containers import merge_containers
from wijkaanpak_plugin.analysis.judging.coverage import uncovered
from wijkaanpak_plugin.analysis.judging.criteria import Criteria, criteria_from
from wijkaanpak_plugin.analysis.judging.fit import joined, judge_pairs, zones
from wijkaanpak_plugin.analysis.judging.freed import downgrade_freed, freed_bodies, freed_couplings, freeing_of
from wijkaanpak_plugin.analysis.judging.works import compare_works
from wijkaanpak_plugin.analysis.progress import Feedback, part_of, tell
from wijkaanpak_plugin.analysis.results.result_table import (
    coverage_table,
    empty_findings,
    fit_table,
    freed_table,
    ranked,
    works_table,
)
from wijkaanpak_plugin.domain.finding import UNCERTAIN
from wijkaanpak_plugin.domain.kinds import KindCatalogue
from wijkaanpak_plugin.domain.report import Report
from wijkaanpak_plugin.domain.rule_book import RuleBook
from wijkaanpak_plugin.domain.settings import AnalysisSettings


@dataclass(frozen=True)
class AnalysisResult:
    """What came out: ``findings`` (columns of ``domain/finding.py`` and ``geometry``), ``report``, bodies compared.

    couplings_per_shift: how many joint works a largest shift of so many months would give.
    """

    findings: pd.DataFrame
    report: Report
    bodies_compared: int
    couplings_per_shift: dict[int, int]

    def count(self, finding_type: str) -> int:
        """Return the number of findings of one type."""
        return int((self.findings["type"] == finding_type).sum())

    @property
    def uncertain(self) -> int:
        """The number of findings that cannot be decided with what is known."""
        return int((self.findings["severity"] == UNCERTAIN).sum())


@dataclass(frozen=True)
class Part:
    """Part of the bodies (masks of n rows): those that findings are wanted about, and those whose pairs must be judged.

    The second holds the first; it is larger where a finding depends on a verdict about others.
    """

    about: NDArray[np.bool_]
    judged: NDArray[np.bool_]


def analyse(
    bodies: pd.DataFrame,
    coverage: pd.DataFrame | None = None,
    rules: RuleBook | None = None,
    settings: AnalysisSettings | None = None,
    kinds: KindCatalogue | None = None,
    feedback: Feedback = None,
) -> AnalysisResult:
    """Compare all bodies and return the findings, ranked.

    bodies: columns of ``domain/body.py`` and ``geometry`` in a metric CRS. coverage: columns of
    ``analysis/judging/coverage.py`` and ``geometry``. feedback: called with a share from 0 to 1, False stops
    (``AnalysisCancelled``). The same rows in another order give the same table, byte for byte.
    """
    report = Report()
    criteria = criteria_from(coverage, rules, settings, kinds)
    prepared = prepare(bodies, criteria.kinds, report)
    tell(feedback, 0.1)
    findings, per_shift = compare(prepared, criteria, part_of(feedback, 0.1, 1.0))
    return AnalysisResult(findings, report, len(prepared), per_shift)


def compare(
    bodies: PreparedBodies, criteria: Criteria, feedback: Feedback = None, part: Part | None = None
) -> tuple[pd.DataFrame, dict[int, int]]:
    """Return the ranked findings (of ``part``, None: all), and the joint works that other largest shifts would give."""
    fit = _fit(bodies, criteria, part_of(feedback, 0.0, 0.7), part)
    about = None if part is None else part.about
    works = compare_works(bodies, criteria.settings, part_of(feedback, 0.7, 0.9), about)
    claims = bodies if about is None else bodies.rows(about)
    tables = [
        *fit,
        works_table(bodies, works.findings, criteria.settings),
        coverage_table(claims, uncovered(claims, criteria.sources, criteria.kinds)),
    ]
    findings = ranked(tables)
    tell(feedback, 1.0)
    return findings, works.couplings_per_shift


def _fit(bodies: PreparedBodies, criteria: Criteria, feedback: Feedback, part: Part | None) -> list[pd.DataFrame]:
    rules, kinds, tolerance = criteria.rules, criteria.kinds, criteria.settings.overlap_tolerance_m2
    judged = [
        judge_pairs(bodies, a[wanted], bodies, b[wanted], rules, tolerance)
        for a, b in fit_candidates(bodies, rules, feedback)
        for wanted in (slice(None) if part is None else part.judged[a] | part.judged[b],)
    ]
    if not judged:
        return [empty_findings()]
    verdicts = joined(judged)
    verdicts = verdicts.rows(np.lexsort((verdicts.b, verdicts.a)))
    tell(feedback, 1.0)
    freed = freed_bodies(bodies, kinds)
    verdicts = downgrade_freed(verdicts, freed)
    couplings = freed_couplings(bodies, verdicts, freeing_of(verdicts, freed), tolerance)
    verdicts, counted_with = merge_containers(bodies, verdicts, kinds)
    tell(feedback, 1.0)
    if part is not None:
        couplings = couplings.rows(part.about[couplings.frees] | part.about[couplings.uses])
        rows = np.flatnonzero(part.about[verdicts.a] | part.about[verdicts.b])
        verdicts = verdicts.rows(rows)
        counted_with = {new: counted_with[old] for new, old in enumerate(rows.tolist()) if old in counted_with}
    place = zones(bodies, bodies, verdicts)
    tell(feedback, 1.0)
    table = fit_table(bodies, verdicts, place, rules, freeing_of(verdicts, freed), counted_with)
    return [table, freed_table(bodies, couplings)]
