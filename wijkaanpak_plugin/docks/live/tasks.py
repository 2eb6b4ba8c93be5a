"""Work beside the map for live answers: reading a plan once, and finding anew what an edit can have changed."""

from __future__ import annotations

import traceback
from typing import Callable, Optional

import pandas as pd
from qgis.core import QgsTask

from wijkaanpak_plugin.analysis.affected import Standing
from wijkaanpak_plugin.analysis.progress import AnalysisCancelled
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.analysis_input import PlanSnapshot


class _LiveTask(QgsTask):
    """``error`` and ``details`` are filled when it failed. ``ended`` is called on the main thread, whatever came of it,
    unless the task was forgotten."""

    def __init__(self, text: str, ended: Callable[..., None]) -> None:
        super().__init__(text, QgsTask.Flag.CanCancel | QgsTask.Flag.Silent)
        self._ended: Optional[Callable[..., None]] = ended
        self.error = ""
        self.details = ""

    def run(self) -> bool:
        """Do the work; on the thread of the task."""
        try:
            self._work()
        except AnalysisCancelled:
            return False
        except Exception as error:  # a task must not raise: the main thread tells the user
            self.error = str(error) or type(error).__name__
            self.details = traceback.format_exc()
            return False
        return not self.isCanceled()

    def finished(self, _result: bool) -> None:
        """Hand over; on the main thread."""
        ended, self._ended = self._ended, None
        if ended is not None:
            ended(self)

    def forget(self) -> None:
        """Cancel, and tell nobody: what wanted the result is gone."""
        self._ended = None
        self.cancel()

    def _work(self) -> None:
        raise NotImplementedError

    def _go_on(self, share: float) -> bool:
        self.setProgress(100.0 * share)
        return not self.isCanceled()


class StandingTask(_LiveTask):
    """Reads a plan and its sources and makes it stand ready; ``standing`` is None when it was cancelled or failed."""

    def __init__(self, snapshot: PlanSnapshot, ended: Callable[[StandingTask], None]) -> None:
        super().__init__(translate("Live", "Wijkaanpak: reading the existing objects"), ended)
        self._snapshot = snapshot
        self.standing: Optional[Standing] = None

    def _work(self) -> None:
        tables = self._snapshot.read(self._go_on)
        self.standing = Standing(tables.bodies, tables.coverage, tables.rules, tables.settings)


class AffectedTask(_LiveTask):
    """Finds anew what can have changed with some bodies; ``findings`` is None when it was cancelled or failed."""

    def __init__(self, standing: Standing, body_ids: set[str], ended: Callable[[AffectedTask], None]) -> None:
        super().__init__(translate("Live", "Wijkaanpak: findings after an edit"), ended)
        self._standing = standing
        self.body_ids = body_ids
        self.findings: Optional[pd.DataFrame] = None
        self.affected: set[str] = set()

    def _work(self) -> None:
        self.findings, self.affected = self._standing.findings_about(self.body_ids, self._go_on)
