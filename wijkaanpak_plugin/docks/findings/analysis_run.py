"""One analysis of a plan: snapshot on the main thread, task beside it, findings stored on the main thread."""

from __future__ import annotations

import traceback
from typing import Optional

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QObject, pyqtSignal

from wijkaanpak_plugin.analysis.results.analysis_result import AnalysisResult
from wijkaanpak_plugin.docks.findings.analysis_task import AnalysisTask
from wijkaanpak_plugin.docks.live.finding_rows import FindingRows
from wijkaanpak_plugin.docks.panel.background_task import still_running, wait_for
from wijkaanpak_plugin.docks.panel.wait_cursor import wait_cursor
from wijkaanpak_plugin.domain.files.file_reasons import reason_of
from wijkaanpak_plugin.plan.findings.analysis_input import plan_snapshot
from wijkaanpak_plugin.plan.findings.beside import KnownBeside
from wijkaanpak_plugin.plan.findings.findings import kept_findings, store_findings
from wijkaanpak_plugin.plan.sources.row_counts import store_reading
from wijkaanpak_plugin.plan.store.author import author
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan


class AnalysisRun(QObject):
    """At most one at a time."""

    #: The plan has been looked at: what is edited from now on is not in the findings of this run.
    began = pyqtSignal()
    #: From 0 to 100.
    progressed = pyqtSignal(float)
    #: What was found (``FindingRows``), remarks (list of text).
    succeeded = pyqtSignal(object, object)
    #: After ``succeeded``: the tables that the stored findings rest on (``IncrementalAnalysis``).
    stored = pyqtSignal(object)
    cancelled = pyqtSignal()
    #: Reason in one sentence, and a traceback.
    failed = pyqtSignal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._task: Optional[AnalysisTask] = None
        self._plan: Optional[Plan] = None
        #: Tasks that were told to stop, and may not have heard it yet.
        self._forgotten: list[QgsTask] = []

    @property
    def is_running(self) -> bool:
        """Whether an analysis runs or waits to run."""
        return self._task is not None

    def start(self, plan: Plan) -> None:
        """Take a snapshot and start; PlanError when the plan cannot be read."""
        with wait_cursor():
            snapshot, kept = plan_snapshot(plan), kept_findings(plan)
        self._plan = plan
        self._task = AnalysisTask(snapshot, kept, self._ended)
        self._task.progressChanged.connect(self.progressed)
        self.began.emit()
        QgsApplication.taskManager().addTask(self._task)

    def cancel(self) -> None:
        """Ask the analysis to stop; ``cancelled`` says when it did."""
        if self._task is not None:
            self._task.cancel()

    def forget(self) -> None:
        """Stop, and tell nobody: the plan is not there any more."""
        running = still_running((self._task,))
        self._task = self._plan = None
        for task in running:
            task.progressChanged.disconnect(self.progressed)
            task.forget()
        self._forgotten = still_running((*self._forgotten, *running))

    def unload(self) -> None:
        """Stop, and wait until the thread has let go of the plugin's code."""
        self.forget()
        wait_for(self._forgotten)
        self.deleteLater()

    def _ended(self, task: AnalysisTask) -> None:
        if task is not self._task:
            return
        plan, self._task, self._plan = self._plan, None, None
        if task.error:
            self.failed.emit(task.error, task.details)
        elif task.result is None or plan is None:
            self.cancelled.emit()
        else:
            self._store(plan, task, task.result)

    def _store(self, plan: Plan, task: AnalysisTask, result: AnalysisResult) -> None:
        try:
            with wait_cursor():
                store_findings(plan, result.findings, author())
                store_reading(plan, task.readings)
                found = FindingRows(result.findings, KnownBeside(plan))
        except PlanError as error:
            self.failed.emit(str(error), traceback.format_exc())
            return
        except Exception as error:  # the result is lost otherwise without a word
            self.failed.emit(reason_of(error), traceback.format_exc())
            return
        everything = list(dict.fromkeys([*task.remarks, *result.report.remarks]))
        self.succeeded.emit(found, everything)
        self.stored.emit(task.incremental)
