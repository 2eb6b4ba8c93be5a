"""The result of one whole analysis: findings, report and what a larger shift would give."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from wijkaanpak_plugin.analysis.results.counts import groups_under, pairs_under
from wijkaanpak_plugin.domain.finding import UNCERTAIN
from wijkaanpak_plugin.domain.report import Report


@dataclass(frozen=True)
class AnalysisResult:
    """What came out: ``findings`` (columns of ``domain/finding.py`` and ``geometry``), ``report``, bodies compared.

    couplings_per_shift: how many joint works a largest shift of so many months would give.
    """

    findings: pd.DataFrame
    report: Report
    bodies_compared: int
    couplings_per_shift: dict[int, int]

    def count(self, heading: str) -> int:
        """Return the number of findings under a heading: a type, or ``info`` for conflicts that only inform."""
        return pairs_under(self.findings, heading)

    def groups(self, heading: str) -> int:
        """Return the number of groups under a heading: what the reader sees as one row."""
        return groups_under(self.findings, heading)

    @property
    def uncertain(self) -> int:
        """The number of findings that cannot be decided with what is known."""
        return int(self.findings.loc[self.findings["severity"] == UNCERTAIN, "pairs"].fillna(1.0).sum())
