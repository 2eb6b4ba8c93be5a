"""Work beside the map for live answers: reading a plan once, and finding anew what an edit can have changed."""

from __future__ import annotations

from typing import Callable, Optional

import pandas as pd
from qgis.core import QgsTask

from wijkaanpak_plugin.analysis.incremental.incremental import IncrementalAnalysis
from wijkaanpak_plugin.docks.panel.background_task import BackgroundTask
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.findings.analysis_input import PlanSnapshot
from wijkaanpak_plugin.sources.row_counts import RowCounts

_QUIETLY = QgsTask.Flag.CanCancel | QgsTask.Flag.Silent


class PreparationTask(BackgroundTask):
    """Reads a plan and its sources and prepares them; ``incremental`` is None when it was cancelled or failed."""

    def __init__(self, snapshot: PlanSnapshot, ended: Callable[[PreparationTask], None]) -> None:
        super().__init__(translate("Live", "Wijkaanpak: reading the existing objects"), ended, _QUIETLY)
        self._snapshot = snapshot
        self.incremental: Optional[IncrementalAnalysis] = None
        #: Rows used and left out by source_id.
        self.readings: dict[str, RowCounts] = {}

    def _work(self) -> None:
        tables = self._snapshot.read(self._go_on)
        self.readings = tables.readings
        incremental = IncrementalAnalysis(
            tables.bodies, tables.coverage, tables.rules, tables.settings, tables.kinds, tables.wishes
        )
        incremental.prepare_answers()
        self.incremental = incremental


class UpdateTask(BackgroundTask):
    """Finds anew what can have changed with some bodies; ``findings`` is None when it was cancelled or failed."""

    def __init__(
        self, incremental: IncrementalAnalysis, body_ids: set[str], ended: Callable[[UpdateTask], None]
    ) -> None:
        super().__init__(translate("Live", "Wijkaanpak: findings after an edit"), ended, _QUIETLY)
        self._incremental = incremental
        self.body_ids = body_ids
        self.findings: Optional[pd.DataFrame] = None
        self.affected: set[str] = set()

    def _work(self) -> None:
        self.findings, self.affected = self._incremental.findings_about(self.body_ids, self._go_on)
