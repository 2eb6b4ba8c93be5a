"""Reads a delivery in one go, also anew or in place of an older one: saved beside the plan, styled, registered and
dated. What fails or is stopped leaves everything as it was.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Optional, Union

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsTask,
    QgsVectorLayer,
)
from qgis.gui import QgisInterface
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog

from wijkaanpak_plugin.docks.panel.background_task import BackgroundTask, still_running, wait_for
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.remembered_folder import remember_folder, remembered_folder
from wijkaanpak_plugin.docks.panel.wait_cursor import wait_cursor
from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_file import open_tables, style_tables
from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_kind import DeliveryKind
from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_texts import registered_text, replaced_text
from wijkaanpak_plugin.domain.translation import translate, translated
from wijkaanpak_plugin.plan.sources.deliveries.compared import PartChange, compare
from wijkaanpak_plugin.plan.sources.deliveries.delivery import (
    Delivery,
    DeliveryPart,
    DeliveryText,
    delivery_of,
    table_in,
)
from wijkaanpak_plugin.plan.sources.deliveries.new_file import NewFile
from wijkaanpak_plugin.plan.sources.deliveries.registering import check_new, register_delivery, sources_in
from wijkaanpak_plugin.plan.sources.deliveries.replacing import replace_delivery
from wijkaanpak_plugin.plan.sources.trust import is_trusted, trust
from wijkaanpak_plugin.plan.sources.uri import absolute_uri
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan

#: What is said about deliveries, one sentence at a time: how the last one ended.
_MATTER = "delivery"
#: Where the file of a delivery lies is remembered as an address of this provider, which QGIS does not have.
_PROVIDER = "delivery"
#: Share of the progress that goes to reading when the data is compared with older data afterwards.
_READING = 80.0


class _Words(QgsProcessingFeedback):
    """Keeps what the algorithm says was wrong."""

    def __init__(self) -> None:
        super().__init__(False)
        self.error = ""

    def reportError(self, error: str, fatalError: bool = False) -> None:
        """Keep the last sentence."""
        self.error = error
        super().reportError(error, fatalError)


class _Comparing(BackgroundTask):
    """Counts what came, went and changed, by part. pairs: by part the full addresses of the older and newer table."""

    def __init__(self, ended: Any, pairs: Mapping[str, tuple[str, str]]) -> None:
        text = translate("PlanSources", "Comparing with the older delivery")
        super().__init__(text, ended, QgsTask.Flag.CanCancel)
        self._pairs = pairs
        self.changes: dict[str, Optional[PartChange]] = {}

    def _work(self) -> None:
        for number, (name, (before, after)) in enumerate(self._pairs.items()):
            self.setProgress(100.0 * number / len(self._pairs))
            self.changes[name] = compare(before, after, self._is_wanted)

    def _is_wanted(self, _share: float) -> bool:
        return not self.isCanceled()


@dataclass
class _Run:
    """One delivery that is being read. file: that its tables are written to, None where they are used as they lie.
    before: the delivery that it takes the place of, None for one that is new.
    """

    plan: Plan
    kind: DeliveryKind
    place: Path
    file: Optional[NewFile]
    before: Optional[Delivery] = None
    words: _Words = field(default_factory=_Words)
    context: QgsProcessingContext = field(default_factory=QgsProcessingContext)
    task: Union[QgsProcessingAlgRunnerTask, _Comparing, None] = None
    is_stopped: bool = False
    changes: dict[str, Optional[PartChange]] = field(default_factory=dict)

    @property
    def written(self) -> Path:
        """The file with the tables, before it is put in place."""
        return self.place if self.file is None else self.file.file

    @property
    def is_again(self) -> bool:
        """Whether the same place is read again."""
        return self.before is not None and self.before.place == self.plan.backend.relative_file(str(self.place))

    def forget_file(self) -> None:
        """Take away what was written."""
        if self.file is not None:
            self.file.remove()


class DeliveryImport(QObject):
    """At most one delivery at a time, read in tasks; what it gives becomes one step of the plan."""

    #: A delivery is being read: its file, and the delivery_id of the one that it takes the place of, "" for a new one.
    began = pyqtSignal(str, str)
    #: How far it is, 0 to 100.
    progressed = pyqtSignal(float)
    ended = pyqtSignal()

    def __init__(self, iface: QgisInterface, messages: Messages) -> None:
        super().__init__()
        self._iface = iface
        self._messages = messages
        self._plan: Optional[Plan] = None
        self._run: Optional[_Run] = None

    def open_plan(self, plan: Plan) -> None:
        """Read for this plan from now on."""
        self._plan = plan

    def close_plan(self) -> None:
        """Let go of the plan; a delivery that is being read for it is stopped."""
        self._plan = None
        run, self._run = self._run, None
        if run is None:
            return
        task = run.task
        if isinstance(task, _Comparing):
            task.forget()
        elif task is not None and not sip.isdeleted(task):
            task.executed.disconnect(self._read_ended)
            task.cancel()
        wait_for(still_running([task]))
        run.forget_file()
        self._messages.settle(_MATTER)
        self.ended.emit()

    @property
    def is_reading(self) -> bool:
        """Whether a delivery is being read."""
        return self._run is not None

    def ask(self, kind: DeliveryKind, delivery_id: str = "") -> None:
        """Ask for a delivery and read it. delivery_id: of the one whose place it takes, "" for none."""
        if self._plan is None:
            self._messages.info(translate("PlanSources", "Open a plan first, then read a delivery for it."))
            return
        title, sorts = translated(kind.title), translated(kind.sorts)
        chosen, _sort = QFileDialog.getOpenFileName(self._iface.mainWindow(), title, remembered_folder(), sorts)
        if chosen:
            remember_folder(Path(chosen))
            self.read(kind, Path(chosen), delivery_id)

    def read_again(self, kind: DeliveryKind, delivery_id: str) -> None:
        """Read the same place again, in a task. What a plan from somebody else names is not read by that: the file is
        chosen once on this machine.
        """
        plan = self._plan
        if plan is None:
            return
        try:
            delivery = delivery_of(plan, delivery_id)
        except PlanError as error:
            self._messages.warning(str(error), _MATTER)
            return
        place = plan.backend.full_file(delivery.place) if delivery.place else ""
        if not place or not is_trusted(plan, place, _PROVIDER):
            text = translate(
                "PlanSources", "On this machine nobody has chosen the file of '{name}' yet: choose it with Replace…."
            )
            self._messages.warning(text.format(name=delivery.name), _MATTER)
        elif not Path(place).exists():
            text = translate(
                "PlanSources",
                "The file of '{name}' is not there any more: {file}. Its data stays as it was read; choose another "
                "file with Replace….",
            )
            self._messages.warning(text.format(name=delivery.name, file=place), _MATTER)
        else:
            self.read(kind, Path(place), delivery_id)

    def read(self, kind: DeliveryKind, place: Path, delivery_id: str = "") -> None:
        """Read a delivery (file or folder) in a task, and register what it holds when that is done.

        delivery_id: of the one whose place it takes, "" for none.
        """
        plan = self._plan
        if plan is None:
            return
        if self._run is not None:
            self._messages.info(translate("PlanSources", "A delivery is being read; wait until it is done."))
            return
        try:
            before = delivery_of(plan, delivery_id) if delivery_id else None
            check_new(plan, DeliveryText("", kind.format, str(place)), delivery_id)
        except PlanError as error:
            self._messages.warning(str(error), _MATTER)
            return
        file = NewFile(plan, f"{kind.name}_{place.stem}") if kind.algorithm is not None else None
        self._run = run = _Run(plan, kind, place, file, before)
        self.began.emit(place.name, delivery_id)
        self._messages.info(translate("PlanSources", "{delivery} is being read…").format(delivery=place.name), _MATTER)
        if kind.algorithm is not None:
            self._start(run, kind.algorithm().create())
        elif before is not None:
            self._compare(run, before)

    def _start(self, run: _Run, algorithm: QgsProcessingAlgorithm) -> None:
        parameters = {"INPUT": str(run.place), **run.kind.outputs(run.written)}
        task = QgsProcessingAlgRunnerTask(algorithm, parameters, run.context, run.words)
        run.task = task
        task.executed.connect(self._read_ended)
        share = _READING / 100.0 if run.before is not None else 1.0
        run.words.progressChanged.connect(lambda progress: self.progressed.emit(share * progress))
        QgsApplication.taskManager().addTask(task)

    def stop(self) -> None:
        """Stop reading; everything stays as it was."""
        run = self._run
        if run is not None and run.task is not None and not sip.isdeleted(run.task):
            run.is_stopped = True
            run.task.cancel()

    def _read_ended(self, succeeded: bool, _results: dict[str, Any]) -> None:
        run = self._run
        if run is None:
            return
        run.task = None
        if run.is_stopped or not succeeded or not run.written.exists():
            self._give_up(run, run.words.error.strip() or translate("PlanSources", "The delivery could not be read."))
        elif run.before is None:
            self._finish(run)
        else:
            self._compare(run, run.before)

    def _compare(self, run: _Run, before: Delivery) -> None:
        """Count what changed, in another task; the data is put in place after that."""
        try:
            sources = sources_in(run.plan, before.delivery_id)
        except PlanError as error:
            self._give_up(run, str(error))
            return
        backend = run.plan.backend
        old = {table_in(each.uri, each.provider): absolute_uri(backend, each.uri, each.provider) for each in sources}
        tables = open_tables(run.kind, run.written)
        new = {name: layer.source() for name, layer in tables.items() if run.kind.part(name, layer) is not None}
        pairs = {name: (old.get(name, ""), new.get(name, "")) for name in (*new, *(old.keys() - new.keys()))}
        # What cannot be compared is said to be so.
        run.changes = dict.fromkeys(pairs)
        task = _Comparing(self._compared, pairs)
        run.task = task
        task.progressChanged.connect(lambda done: self.progressed.emit(_READING + (1.0 - _READING / 100.0) * done))
        QgsApplication.taskManager().addTask(task)

    def _compared(self, task: _Comparing) -> None:
        run = self._run
        if run is None:
            return
        run.task = None
        run.changes.update(task.changes)
        if run.is_stopped or task.isCanceled():
            self._give_up(run, "")
        else:
            self._finish(run)

    def _give_up(self, run: _Run, reason: str) -> None:
        self._run = None
        run.forget_file()
        if run.is_stopped:
            text = translate("PlanSources", "Reading {delivery} was stopped; everything is as it was.")
            self._messages.info(text.format(delivery=run.place.name), _MATTER)
        else:
            self._messages.warning(reason, _MATTER)
        self.ended.emit()

    def _finish(self, run: _Run) -> None:
        """Put the data in place and write the step; when that fails everything is as it was."""
        self._run = None
        try:
            with wait_cursor():
                whole = run.place
                if run.file is not None:
                    style_tables(run.kind, run.written)
                    whole = run.file.put_in_place()
                self._take_up(run, whole)
        except PlanError as error:
            self._give_up(run, str(error))
            return
        self.ended.emit()

    def _take_up(self, run: _Run, file: Path) -> None:
        layers = open_tables(run.kind, file)
        facts = run.kind.facts(layers)
        name = f"{run.kind.name} {facts.number or run.place.stem}".strip()
        text = DeliveryText(name, run.kind.format, str(run.place), facts.date, bool(facts.number))
        parts = []
        for table, layer in layers.items():
            known = run.kind.part(table, layer)
            if known is not None:
                parts.append(
                    DeliveryPart(layer, known.words, known.role, known.profile, known.coverage, facts.complete)
                )
        rows = sum(layer.featureCount() for layer in layers.values())
        if run.before is None:
            step = translate("PlanSources", "Read delivery {name}").format(name=name)
            run.plan.history.perform(step, register_delivery(run.plan, text, parts, run.kind.confidential))
            said = registered_text(name, rows, len(parts), run.kind.confidential)
        else:
            step = translate("PlanSources", "Replace delivery {name}").format(name=run.before.name)
            run.plan.history.perform(step, replace_delivery(run.plan, run.before.delivery_id, text, parts))
            labels = {part.table: part.label for part in parts}
            told = {labels.get(table, table): change for table, change in run.changes.items()}
            said = replaced_text(run.before.name, run.before.name if run.is_again else name, told)
        trust(run.plan, str(run.place), _PROVIDER)
        if parts:
            self._show_place(parts[0].layer)
        self._messages.done(said, _MATTER)

    def _show_place(self, layer: QgsVectorLayer) -> None:
        """Show where the delivery holds, when the map shows another place."""
        canvas = self._iface.mapCanvas()
        shown = canvas.mapSettings().mapToLayerCoordinates(layer, canvas.extent())
        if not shown.intersects(layer.extent()):
            canvas.setExtent(canvas.mapSettings().layerExtentToOutputExtent(layer, layer.extent()), True)
            canvas.zoomByFactor(1.1)
