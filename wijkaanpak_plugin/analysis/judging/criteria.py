"""Criteria by which bodies are judged: rules, kinds, settings and the sources that say what is known where."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from wijkaanpak_plugin.analysis.bodies.prepared import Numbers, PreparedBodies
from wijkaanpak_plugin.analysis.judging.coverage import CoverageSource, coverage_sources
from wijkaanpak_plugin.analysis.judging.rule_arrays import RuleArrays, rule_arrays
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue, load_kinds
from wijkaanpak_plugin.domain.catalogue.rule_book import RuleBook, load_rule_book
from wijkaanpak_plugin.domain.settings import AnalysisSettings


@dataclass(frozen=True)
class Criteria:
    """Everything besides the bodies that a finding rests on, made ready once."""

    rules: RuleArrays
    kinds: KindCatalogue
    settings: AnalysisSettings
    sources: tuple[CoverageSource, ...]

    def reach(self, bodies: PreparedBodies) -> Numbers:
        """Return how far around each body a rule can matter in metres, what is not known of it included."""
        return self.rules.reach[bodies.kind].clip(min=0.0) + bodies.slack


def criteria_from(
    coverage: pd.DataFrame | None = None,
    rules: RuleBook | None = None,
    settings: AnalysisSettings | None = None,
    kinds: KindCatalogue | None = None,
) -> Criteria:
    """Make criteria ready; what is not given is the standard catalogue, rule book or settings."""
    kinds = kinds or load_kinds()
    arrays = rule_arrays(rules or load_rule_book(kinds=kinds))
    return Criteria(arrays, kinds, settings or AnalysisSettings(), coverage_sources(coverage))
