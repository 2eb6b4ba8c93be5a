"""The engine's twin: every pair by hand, one at a time, with no index and no arrays. Slow on purpose.

Written from the definitions alone; it shares only the kinds, the rules' text and the settings with the engine. How it
sees one body, one pair, one scene and two works stands in ``twin/``.
"""

from __future__ import annotations

import pandas as pd
from twin.scene_fit import SceneFit
from twin.thing import Thing
from twin.verdict import Verdict
from twin.works import works

from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue
from wijkaanpak_plugin.domain.catalogue.rule_book import RuleBook
from wijkaanpak_plugin.domain.settings import AnalysisSettings

__all__ = ["Verdict", "brute_force"]


def brute_force(table: pd.DataFrame, book: RuleBook, kinds: KindCatalogue, settings: AnalysisSettings) -> list[Verdict]:
    """Return every verdict except coverage, sorted."""
    things = sorted((Thing(row, kinds) for row in table.to_dict("records")), key=lambda thing: thing.id)
    fit = SceneFit(things, book, kinds)
    return sorted([*fit.verdicts(), *works(things, fit.blocked(), settings)], key=repr)
