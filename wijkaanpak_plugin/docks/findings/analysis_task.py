"""Runs one analysis beside the map, on tables that were read before; it touches no layer."""

from __future__ import annotations

import traceback
from typing import Callable, Optional

from qgis.core import QgsTask

from wijkaanpak_plugin.analysis.analysis import AnalysisResult, analyse
from wijkaanpak_plugin.analysis.progress import AnalysisCancelled, part_of
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.analysis_input import PlanSnapshot

#: Share of the time that goes to reading the plan and its sources.
READING_SHARE = 0.4

#: Called on the main thread when a task is over, whatever came of it.
Ended = Callable[["AnalysisTask"], None]


class AnalysisTask(QgsTask):
    """``result`` is there when it went well, ``error`` and ``details`` when it failed, none when it was cancelled."""

    def __init__(self, snapshot: PlanSnapshot, ended: Ended) -> None:
        super().__init__(translate("FindingsDock", "Wijkaanpak: analysis"), QgsTask.Flag.CanCancel)
        self._snapshot = snapshot
        self._ended: Optional[Ended] = ended
        self.result: Optional[AnalysisResult] = None
        #: What reading the plan and its sources had to say.
        self.remarks: list[str] = []
        self.error = ""
        self.details = ""

    def run(self) -> bool:
        """Read the snapshot and analyse it; on the thread of the task."""
        try:
            tables = self._snapshot.read(part_of(self._go_on, 0.0, READING_SHARE))
            self.remarks = list(tables.report.remarks)
            rest = part_of(self._go_on, READING_SHARE, 1.0)
            self.result = analyse(tables.bodies, tables.coverage, tables.rules, tables.settings, feedback=rest)
        except AnalysisCancelled:
            return False
        except Exception as error:  # a task must not raise: the main thread tells the user
            self.error = str(error) or type(error).__name__
            self.details = traceback.format_exc()
            return False
        return not self.isCanceled()

    def finished(self, result: bool) -> None:
        """Hand over; on the main thread."""
        if not result:
            self.result = None
        ended, self._ended = self._ended, None
        if ended is not None:
            ended(self)

    def forget(self) -> None:
        """Cancel, and tell nobody: what wanted the result is gone."""
        self._ended = None
        self.cancel()

    def _go_on(self, share: float) -> bool:
        self.setProgress(100.0 * share)
        return not self.isCanceled()
