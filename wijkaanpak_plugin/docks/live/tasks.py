"""Work beside the map for live answers: reading a plan once, and finding anew what an edit can have changed."""

from __future__ import annotations

from typing import Callable, Optional

import pandas as pd
from qgis.core import QgsTask

from wijkaanpak_plugin.analysis.incremental.incremental import Standing
from wijkaanpak_plugin.docks.panel.background_task import BackgroundTask
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.findings.analysis_input import PlanSnapshot
from wijkaanpak_plugin.sources.row_counts import RowCounts

_QUIETLY = QgsTask.Flag.CanCancel | QgsTask.Flag.Silent


class StandingTask(BackgroundTask):
    """Reads a plan and its sources and makes it stand ready; ``standing`` is None when it was cancelled or failed."""

    def __init__(self, snapshot: PlanSnapshot, ended: Callable[[StandingTask], None]) -> None:
        super().__init__(translate("Live", "Wijkaanpak: reading the existing objects"), ended, _QUIETLY)
        self._snapshot = snapshot
        self.standing: Optional[Standing] = None
        #: Rows used and left out by source_id.
        self.readings: dict[str, RowCounts] = {}

    def _work(self) -> None:
        tables = self._snapshot.read(self._go_on)
        self.readings = tables.readings
        self.standing = Standing(tables.bodies, tables.coverage, tables.rules, tables.settings)


class AffectedTask(BackgroundTask):
    """Finds anew what can have changed with some bodies; ``findings`` is None when it was cancelled or failed."""

    def __init__(self, standing: Standing, body_ids: set[str], ended: Callable[[AffectedTask], None]) -> None:
        super().__init__(translate("Live", "Wijkaanpak: findings after an edit"), ended, _QUIETLY)
        self._standing = standing
        self.body_ids = body_ids
        self.findings: Optional[pd.DataFrame] = None
        self.affected: set[str] = set()

    def _work(self) -> None:
        self.findings, self.affected = self._standing.findings_about(self.body_ids, self._go_on)
