"""Lets tasks work while the window stays alive, for an action that goes on when they are done."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEventLoop


class TaskRunner:
    """One task at a time. Once it was stopped, no further task begins until ``begin``."""

    def __init__(self, progressed: Callable[[float], None]) -> None:
        """progressed: is told how far a task is, 0 to 100."""
        self._progressed = progressed
        self._task: Optional[QgsTask] = None
        self.is_stopped = False

    def begin(self) -> None:
        """Take tasks again."""
        self.is_stopped = False

    def run(self, task: QgsTask) -> bool:
        """Let a task work; return whether it did all of it. Meanwhile the window answers, so that it may be closed."""
        if self.is_stopped:
            return False
        ended: list[bool] = []
        loop = QEventLoop()
        task.progressChanged.connect(lambda done: None if self.is_stopped else self._progressed(done))
        task.taskCompleted.connect(lambda: ended.append(True))
        task.taskCompleted.connect(loop.quit)
        task.taskTerminated.connect(loop.quit)
        self._task = task
        QgsApplication.taskManager().addTask(task)
        loop.exec()
        self._task = None
        return bool(ended) and not self.is_stopped

    def stop(self) -> None:
        """Stop what is at work."""
        self.is_stopped = True
        if self._task is not None and not sip.isdeleted(self._task):
            self._task.cancel()
