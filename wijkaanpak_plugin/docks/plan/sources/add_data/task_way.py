"""A way that looks at data in a task, one at a time."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject

from wijkaanpak_plugin.docks.panel.background_task import BackgroundTask
from wijkaanpak_plugin.docks.plan.sources.add_data.way import Way
from wijkaanpak_plugin.docks.plan.sources.run_task import TaskRunner
from wijkaanpak_plugin.plan.store.plan import Plan


class TaskWay(Way):
    """What is looked at anew takes the place of what was being looked at; what is saved is saved by ``_runner``."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._plan: Optional[Plan] = None
        self._runner = TaskRunner(self.progressed.emit)
        self._task: Optional[BackgroundTask] = None

    def begin(self, plan: Plan) -> None:
        """Work for this plan."""
        self._plan = plan

    def stop(self) -> None:
        """Stop looking or saving."""
        self._runner.stop()
        if self._task is not None:
            self._task.cancel()

    def close(self) -> None:
        """Let go of the plan, and of what is being looked at."""
        self._runner.stop()
        self._forget_task()
        self._plan = None

    def _start(self, task: BackgroundTask, name: str) -> None:
        """Look at something. name: of what is looked at."""
        self._forget_task()
        self._task = task
        task.progressChanged.connect(self.progressed)
        self.began.emit(name)
        QgsApplication.taskManager().addTask(task)

    def _has_ended(self, task: BackgroundTask) -> bool:
        """Return whether a task that ended is the one that is waited for; nothing is being looked at then."""
        if task is not self._task or self._plan is None:
            return False
        self._task = None
        return True

    def _forget_task(self) -> None:
        task, self._task = self._task, None
        if task is not None:
            task.forget()
