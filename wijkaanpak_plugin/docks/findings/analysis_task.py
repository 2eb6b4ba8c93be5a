"""Runs one analysis beside the map, on tables that were read before; it touches no layer."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsTask

from wijkaanpak_plugin.analysis.incremental.incremental import IncrementalAnalysis
from wijkaanpak_plugin.analysis.progress import part_of
from wijkaanpak_plugin.analysis.results.analysis_result import AnalysisResult
from wijkaanpak_plugin.docks.panel.background_task import BackgroundTask
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.findings.analysis_input import PlanSnapshot
from wijkaanpak_plugin.sources.row_counts import RowCounts

#: Share of the time that goes to reading the plan and its sources.
READING_SHARE = 0.4

#: Called on the main thread when a task is over, whatever came of it.
Ended = Callable[["AnalysisTask"], None]


class AnalysisTask(BackgroundTask):
    """``result`` is there when it went well, ``error`` and ``details`` when it failed, none when it was cancelled.

    kept: findings (ids) that keep a row of their own, however large their group is.
    """

    def __init__(self, snapshot: PlanSnapshot, kept: frozenset[str], ended: Ended) -> None:
        super().__init__(translate("FindingsDock", "Wijkaanpak: analysis"), ended, QgsTask.Flag.CanCancel)
        self._snapshot = snapshot
        self._kept = kept
        self.result: Optional[AnalysisResult] = None
        #: The tables that were analysed, prepared to judge what is edited next.
        self.incremental: Optional[IncrementalAnalysis] = None
        #: What reading the plan and its sources had to say.
        self.remarks: list[str] = []
        #: Rows used and left out by source_id.
        self.readings: dict[str, RowCounts] = {}

    def finished(self, result: bool) -> None:
        """Hand over; on the main thread."""
        if not result:
            self.result = self.incremental = None
        super().finished(result)

    def _work(self) -> None:
        tables = self._snapshot.read(part_of(self._go_on, 0.0, READING_SHARE))
        self.remarks, self.readings = list(tables.report.remarks), tables.readings
        incremental = IncrementalAnalysis(
            tables.bodies, tables.coverage, tables.rules, tables.settings, tables.kinds, tables.wishes
        )
        incremental.kept = self._kept
        incremental.prepare_answers()
        self.incremental = incremental
        self.result = self.incremental.analyse(part_of(self._go_on, READING_SHARE, 1.0))
