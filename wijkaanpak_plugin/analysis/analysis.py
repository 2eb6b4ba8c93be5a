"""One analysis from bodies to findings."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from wijkaanpak_plugin.analysis.incremental.incremental import IncrementalAnalysis
from wijkaanpak_plugin.analysis.progress import Feedback, part_of, tell
from wijkaanpak_plugin.analysis.results.analysis_result import AnalysisResult
from wijkaanpak_plugin.analysis.wishes.wishes import Wishes
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue
from wijkaanpak_plugin.domain.catalogue.rule_book import RuleBook
from wijkaanpak_plugin.domain.settings import AnalysisSettings


def analyse(
    bodies: pd.DataFrame,
    coverage: pd.DataFrame | None = None,
    rules: RuleBook | None = None,
    settings: AnalysisSettings | None = None,
    kinds: KindCatalogue | None = None,
    feedback: Feedback = None,
    wishes: Wishes | None = None,
    kept: Collection[str] = (),
) -> AnalysisResult:
    """Compare all bodies and return the findings, ranked.

        bodies: columns of ``domain/body.py`` and ``geometry`` in a metric CRS. coverage: columns of
    ``analysis/judging/coverage.py`` and ``geometry``. feedback: called with a share from 0 to 1, False stops
    (``AnalysisCancelled``). wishes: hot spots, zones and dependencies (``analysis/wishes``). Where very much is found,
    large groups are one row each (``incremental/portions.py``); kept: finding_ids that keep a row of their own then.
    The same rows in another order give the same table, byte for byte.

    >>> import shapely
    >>> from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
    >>> from wijkaanpak_plugin.domain.catalogue.rule_book import Rule
    >>> bodies = pd.DataFrame(
    ...     [
    ...         ("oak", "claim", "tree", shapely.Point(155000, 463001)),
    ...         ("cable", "existing", "low_voltage", shapely.LineString([(154990, 463000), (155010, 463000)])),
    ...     ],
    ...     columns=["body_id", "origin", "kind", "geometry"],
    ... )
    >>> rule = Rule("roots", "cable", "tree", "clearance", 1.5, None, "a handbook", "authority")
    >>> result = analyse(bodies, rules=RuleBook([rule], load_kinds()))
    >>> result.findings.loc[0, ["subtype", "a_id", "b_id"]].tolist()
    ['clearance', 'oak', 'cable']
    >>> result.findings.loc[0, ["measured_m", "required_m"]].astype(float).tolist()
    [1.0, 1.5]
    """
    prepared = IncrementalAnalysis(bodies, coverage, rules, settings, kinds, wishes)
    prepared.kept = frozenset(kept)
    tell(feedback, 0.1)
    return prepared.analyse(part_of(feedback, 0.1, 1.0))
