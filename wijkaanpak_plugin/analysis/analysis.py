"""One analysis from bodies to findings."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from wijkaanpak_plugin.analysis.candidates import fit_candidates
from wijkaanpak_plugin.analysis.containers import merge_containers
from wijkaanpak_plugin.analysis.coverage import uncovered
from wijkaanpak_plugin.analysis.findings_table import (
    coverage_table,
    empty_findings,
    fit_table,
    freed_table,
    ranked,
    works_table,
)
from wijkaanpak_plugin.analysis.fit import joined, judge_pairs, zones
from wijkaanpak_plugin.analysis.freed import freed_bodies, freed_couplings, freeing_of, soften
from wijkaanpak_plugin.analysis.prepared import PreparedBodies, prepare
from wijkaanpak_plugin.analysis.progress import Feedback, part_of, tell
from wijkaanpak_plugin.analysis.rule_arrays import RuleArrays, rule_arrays
from wijkaanpak_plugin.analysis.works import compare_works
from wijkaanpak_plugin.domain import finding as words
from wijkaanpak_plugin.domain.kinds import KindCatalogue, load_kinds
from wijkaanpak_plugin.domain.report import Report
from wijkaanpak_plugin.domain.rule_book import RuleBook, load_rule_book
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
        return int((self.findings["severity"] == words.UNCERTAIN).sum())


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
    ``analysis/coverage.py`` and ``geometry``. feedback: called with a share from 0 to 1, False stops
    (``AnalysisCancelled``). The same rows in another order give the same table, byte for byte.
    """
    report = Report()
    kinds = kinds or load_kinds()
    settings = settings or AnalysisSettings()
    arrays = rule_arrays(rules or load_rule_book(kinds=kinds))
    prepared = prepare(bodies, kinds, report)
    tell(feedback, 0.1)
    fit = _fit(prepared, arrays, kinds, settings, part_of(feedback, 0.1, 0.7))
    works = compare_works(prepared, settings, part_of(feedback, 0.7, 0.9))
    tables = [
        *fit,
        works_table(prepared, works.findings, settings),
        coverage_table(prepared, uncovered(prepared, coverage, kinds)),
    ]
    findings = ranked(tables)
    tell(feedback, 1.0)
    return AnalysisResult(findings, report, len(prepared), works.couplings_per_shift)


def _fit(
    bodies: PreparedBodies, rules: RuleArrays, kinds: KindCatalogue, settings: AnalysisSettings, feedback: Feedback
) -> list[pd.DataFrame]:
    tolerance = settings.overlap_tolerance_m2
    judged = [judge_pairs(bodies, a, bodies, b, rules, tolerance) for a, b in fit_candidates(bodies, rules, feedback)]
    if not judged:
        return [empty_findings()]
    verdicts = joined(judged)
    verdicts = verdicts.rows(np.lexsort((verdicts.b, verdicts.a)))
    tell(feedback, 1.0)
    freed = freed_bodies(bodies, kinds)
    verdicts = soften(verdicts, freed)
    couplings = freed_couplings(bodies, verdicts, freeing_of(verdicts, freed), tolerance)
    verdicts, counted_with = merge_containers(bodies, verdicts, kinds)
    tell(feedback, 1.0)
    place = zones(bodies, bodies, verdicts)
    tell(feedback, 1.0)
    table = fit_table(bodies, verdicts, place, rules, freeing_of(verdicts, freed), counted_with)
    return [table, freed_table(bodies, couplings)]
