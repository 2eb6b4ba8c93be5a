"""Reads a delivery in tasks, beside the plan and under a name that says it is not whole; puts nothing in place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable, Optional, Union

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsTask,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from wijkaanpak_plugin.analysis.progress import AnalysisCancelled
from wijkaanpak_plugin.docks.panel.background_task import BackgroundTask, still_running, wait_for
from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_file import style_tables
from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_kind import DeliveryKind
from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_place import Place
from wijkaanpak_plugin.domain.files.file_names import file_name
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.sources.deliveries.new_file import NewFile
from wijkaanpak_plugin.plan.store.plan import Plan

#: Share of the progress that goes to the algorithm; the rest is styling its tables, and looking at them.
_ALGORITHM = 80.0

#: Looks at the file with the tables, on the thread of the task; is given what to ask whether to go on.
Look = Callable[[Path, Callable[[], bool]], Any]


@dataclass
class ReadDelivery:
    """A delivery that was read, and is not put in place yet. file: that its tables were written to, None where they are
    used as they lie. seen: what the look at its tables gave. problems: what the algorithm says could not be read.
    """

    plan: Plan
    kind: DeliveryKind
    place: Place
    file: Optional[NewFile]
    seen: Any = None
    problems: str = ""

    @property
    def written(self) -> Path:
        """The file with the tables, before it is put in place."""
        return Path(str(self.place)) if self.file is None else self.file.file

    def forget_file(self) -> None:
        """Take away what was written."""
        if self.file is not None:
            self.file.remove()


def stem_of(kind: DeliveryKind, place: Place) -> str:
    """Return how the file of a delivery is called beside the plan, without its ending."""
    return f"{kind.name}_{place.stem}" if isinstance(place, Path) else file_name(place.stem, "services")


class _Words(QgsProcessingFeedback):
    """Keeps what the algorithm says was wrong."""

    def __init__(self) -> None:
        super().__init__(False)
        self.error = ""

    def reportError(self, error: str, fatalError: bool = False) -> None:
        """Keep the last sentence."""
        self.error = error
        super().reportError(error, fatalError)


class _Dressing(BackgroundTask):
    """Styles the tables that were read, and looks at them."""

    def __init__(self, ended: Any, read: ReadDelivery, look: Optional[Look]) -> None:
        super().__init__(translate("PlanSources", "Styling the delivery"), ended, QgsTask.Flag.CanCancel)
        self._read = read
        self._look = look

    def _work(self) -> None:
        for share in style_tables(self._read.kind, self._read.written):
            if not self._go_on(share / 2 if self._look is not None else share):
                raise AnalysisCancelled
        if self._look is not None:
            self._read.seen = self._look(self._read.written, lambda: not self.isCanceled())


class DeliveryReader(QObject):
    """At most one delivery at a time."""

    #: How far it is, 0 to 100.
    progressed = pyqtSignal(float)
    #: A ``ReadDelivery``: who takes it over puts its file in place or takes it away.
    read = pyqtSignal(object)
    #: One sentence on why it could not be read, and whether it was stopped; nothing of it is left on disk.
    failed = pyqtSignal(str, bool)

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._delivery: Optional[ReadDelivery] = None
        self._look: Optional[Look] = None
        self._task: Union[QgsProcessingAlgRunnerTask, _Dressing, None] = None
        self._words = _Words()
        self._context = QgsProcessingContext()
        self._is_stopped = False

    @property
    def is_reading(self) -> bool:
        """Whether a delivery is being read."""
        return self._delivery is not None

    def start(self, plan: Plan, kind: DeliveryKind, place: Place, look: Optional[Look] = None) -> None:
        """Read a delivery (file or folder, or layers of services) of a kind that has an algorithm. look: at its tables,
        once it was read.
        """
        if kind.algorithm is None:
            return
        self._delivery = read = ReadDelivery(plan, kind, place, NewFile(plan, stem_of(kind, place)))
        self._look, self._is_stopped = look, False
        self._words, self._context = _Words(), QgsProcessingContext()
        parameters = {"INPUT": str(place), **kind.outputs(read.written)}
        task = QgsProcessingAlgRunnerTask(kind.algorithm().create(), parameters, self._context, self._words)
        task.executed.connect(self._was_read)
        self._words.progressChanged.connect(lambda done: self.progressed.emit(_ALGORITHM / 100.0 * done))
        self._begin(task)

    def stop(self) -> None:
        """Stop reading; ``failed`` says when it is over."""
        if self._task is not None and not sip.isdeleted(self._task):
            self._is_stopped = True
            self._task.cancel()

    def close(self) -> None:
        """Give up what is being read, at once and without a word."""
        read, self._delivery = self._delivery, None
        task, self._task = self._task, None
        if isinstance(task, _Dressing):
            task.forget()
        elif task is not None and not sip.isdeleted(task):
            task.executed.disconnect(self._was_read)
            task.cancel()
        wait_for(still_running([task]))
        if read is not None:
            read.forget_file()

    def _begin(self, task: Union[QgsProcessingAlgRunnerTask, _Dressing]) -> None:
        self._task = task
        QgsApplication.taskManager().addTask(task)

    def _was_read(self, succeeded: bool, results: dict[str, Any]) -> None:
        read = self._delivery
        self._task = None
        if read is None:
            return
        if self._is_stopped or not succeeded or not read.written.exists():
            self._give_up(read, self._words.error.strip())
            return
        read.problems = str(results.get("PROBLEMS") or "")
        task = _Dressing(self._was_dressed, read, self._look)
        task.progressChanged.connect(lambda done: self.progressed.emit(_ALGORITHM + (1.0 - _ALGORITHM / 100.0) * done))
        self._begin(task)

    def _was_dressed(self, task: _Dressing) -> None:
        read = self._delivery
        self._task = None
        if read is None:
            return
        if self._is_stopped or task.isCanceled() or task.error:
            self._give_up(read, task.error)
            return
        self._delivery = None
        self.read.emit(read)

    def _give_up(self, read: ReadDelivery, reason: str) -> None:
        self._delivery = None
        read.forget_file()
        if self._is_stopped:
            self.failed.emit("", True)
        else:
            self.failed.emit(reason or translate("PlanSources", "The delivery could not be read."), False)
