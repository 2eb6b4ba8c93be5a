"""Work beside the map, on tables that were read before; it touches no layer."""

from __future__ import annotations

import traceback
from collections.abc import Iterable
from typing import Callable, Optional

from qgis.core import QgsTask
from qgis.PyQt import sip

from wijkaanpak_plugin.analysis.progress import AnalysisCancelled
from wijkaanpak_plugin.domain.files.file_reasons import reason_of

#: How long unloading waits for tasks that were told to stop; they ask after each portion of work.
PATIENCE_MS = 5000


def wait_for(tasks: Iterable[QgsTask]) -> None:
    """Wait until the threads of these tasks have let go of the plugin's code."""
    for task in tasks:
        if not sip.isdeleted(task):
            task.waitForFinished(PATIENCE_MS)


def still_running(tasks: Iterable[Optional[QgsTask]]) -> list[QgsTask]:
    """Return those of the tasks that QGIS has not thrown away yet."""
    return [task for task in tasks if task is not None and not sip.isdeleted(task)]


class BackgroundTask(QgsTask):
    """Does ``_work``. ``error`` and ``details`` are filled when it failed, and nothing is when it was cancelled.

    ``ended`` is called with the task on the main thread, whatever came of it, unless the task was forgotten.
    """

    def __init__(self, text: str, ended: Callable[..., None], flags: QgsTask.Flags) -> None:
        super().__init__(text, flags)
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
            self.error = reason_of(error)
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
