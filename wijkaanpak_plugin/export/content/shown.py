"""What a sheet shows, before it is drawn: claims, findings and sources that its audience may know of."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Optional

import pandas as pd
from qgis.core import QgsFeature

from wijkaanpak_plugin.analysis.results.counts import groups_under
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue
from wijkaanpak_plugin.domain.catalogue.rule_book import RuleBook
from wijkaanpak_plugin.domain.finding import CONFLICT
from wijkaanpak_plugin.domain.settings import AnalysisSettings
from wijkaanpak_plugin.export.content.nets import HiddenNets
from wijkaanpak_plugin.export.content.numbering import Entry
from wijkaanpak_plugin.export.content.packages import Package
from wijkaanpak_plugin.plan.sources.registry import RegisteredSource
from wijkaanpak_plugin.plan.store.plan import Plan


@dataclass(frozen=True)
class Analysed:
    """What was analysed: bodies (``domain/body.py``), rules, settings, and kinds with the plan's own sizes."""

    bodies: pd.DataFrame
    rules: RuleBook
    settings: AnalysisSettings
    kinds: KindCatalogue


@dataclass(frozen=True)
class SheetContent:
    """What a sheet shows.

    claims: per claim table the records, dropped and withheld ones left out. findings: columns of
    ``domain/finding.py`` and ``geometry``, ranked. entries: what the list and the markers show, not numbered.
    coverage: see ``analysis/judging/coverage.py``. remarks: what could not be read or was repaired. known: what was
    analysed. hidden: how many rows are left out because the plan does not show them. outside: body_id of works that
    are no part of the package. nets: of which the place is not told.
    """

    plan: Plan
    audience: str
    package: Optional[Package]
    claims: dict[str, list[QgsFeature]]
    findings: pd.DataFrame
    entries: list[Entry]
    sources: list[RegisteredSource]
    coverage: pd.DataFrame
    remarks: list[str]
    known: Analysed
    hidden: int = 0
    outside: frozenset[str] = frozenset()
    nets: HiddenNets = field(default_factory=HiddenNets)

    @property
    def own_findings(self) -> pd.DataFrame:
        """The findings without those with works outside the package."""
        found = self.findings
        return found[~(found["a_id"].isin(self.outside) | found["b_id"].isin(self.outside))]

    def count(self, heading: str) -> int:
        """Return the number of rows that the reader sees under a heading: a type, or ``info`` for conflicts that only
        inform.
        """
        return groups_under(self.own_findings, heading)

    def count_severity(self, severity: str) -> int:
        """Return the number of rows with conflicts of one severity."""
        conflicts = self.own_findings[self.own_findings["type"] == CONFLICT]
        return int(conflicts.loc[conflicts["severity"] == severity, "group_id"].nunique())
