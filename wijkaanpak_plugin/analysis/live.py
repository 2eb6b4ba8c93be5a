"""Live answers: what is in the way of one drawn body, and what goes with it, while the pen is still moving."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
import shapely

from wijkaanpak_plugin.analysis.candidates import comparable
from wijkaanpak_plugin.analysis.fit import FitVerdicts, Rows, judge_pairs
from wijkaanpak_plugin.analysis.prepared import PreparedBodies, prepare
from wijkaanpak_plugin.analysis.rule_arrays import rule_arrays
from wijkaanpak_plugin.analysis.shapes import boxes_around
from wijkaanpak_plugin.domain import finding as words
from wijkaanpak_plugin.domain.body import WORK
from wijkaanpak_plugin.domain.kinds import KindCatalogue, load_kinds
from wijkaanpak_plugin.domain.rule_book import RuleBook, load_rule_book
from wijkaanpak_plugin.domain.settings import AnalysisSettings

_SEVERITY_ORDER = {severity: place for place, severity in enumerate(words.SEVERITIES)}


@dataclass(frozen=True)
class LiveAnswer:
    """What the index says of one body: verdicts of the end state, the most serious first, on rows of ``others``."""

    drawn: PreparedBodies
    others: PreparedBodies
    verdicts: FitVerdicts

    @property
    def worst_conflict(self) -> int | None:
        """Row of the most serious conflict, None when there is none."""
        return self._first(coupling=False)

    @property
    def best_coupling(self) -> int | None:
        """Row of the coupling with the most common ground, None when there is none."""
        return self._first(coupling=True)

    def name_of(self, row: int) -> str:
        """Return the name of the body that row ``row`` of the verdicts is about."""
        return str(self.others.names[self.verdicts.b[row]])

    def _first(self, coupling: bool) -> int | None:
        rows = np.flatnonzero((self.verdicts.subtype == words.SHARED_SPACE) == coupling)
        return int(rows[0]) if len(rows) else None


class LiveIndex:
    """An index over all bodies of a plan that judges one drawn body at a time.

    Planned works are left out: the end state is compared with claims and existing objects only.
    """

    def __init__(
        self,
        bodies: pd.DataFrame,
        rules: RuleBook | None = None,
        settings: AnalysisSettings | None = None,
        kinds: KindCatalogue | None = None,
    ) -> None:
        self._kinds = kinds or load_kinds()
        self._settings = settings or AnalysisSettings()
        self._rules = rule_arrays(rules or load_rule_book(kinds=self._kinds))
        everything = prepare(bodies, self._kinds)
        self._bodies = everything.rows(everything.origin != WORK)
        self._tree = shapely.STRtree(boxes_around(self._bodies.bounds, self._bodies.accuracy))

    def __len__(self) -> int:
        return len(self._bodies)

    def ask(self, body: pd.DataFrame) -> LiveAnswer:
        """Judge one body (a table of one row); its own former self, by body_id, is left out."""
        drawn = prepare(body, self._kinds)
        near = self._near(drawn)
        verdicts = judge_pairs(
            drawn,
            np.zeros(len(near), dtype=np.int64),
            self._bodies,
            near,
            self._rules,
            self._settings.overlap_tolerance_m2,
        )
        return LiveAnswer(drawn, self._bodies, verdicts.rows(_by_seriousness(verdicts)))

    def _near(self, drawn: PreparedBodies) -> Rows:
        if not len(drawn) or self._rules.reach[drawn.kind[0]] < 0:
            return np.zeros(0, dtype=np.int64)
        reach = self._rules.reach[drawn.kind[0]] + drawn.accuracy[0]
        rows = np.sort(self._tree.query(boxes_around(drawn.bounds, reach)[0]))
        return rows[comparable(drawn, np.zeros(len(rows), dtype=np.int64), self._bodies, rows)]


def _by_seriousness(verdicts: FitVerdicts) -> np.ndarray:
    severity = np.array([_SEVERITY_ORDER[name] for name in verdicts.severity], dtype=np.int64)
    return np.lexsort((verdicts.b, -verdicts.area, verdicts.measured, severity))
