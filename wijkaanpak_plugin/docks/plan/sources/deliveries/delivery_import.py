"""Reads a delivery in one go, also anew or in place of an older one: saved beside the plan, styled, registered and
dated. What fails or is stopped leaves everything as it was.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Optional

from qgis.core import QgsApplication
from qgis.gui import QgisInterface
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog

from wijkaanpak_plugin.docks.panel.background_task import still_running, wait_for
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.remembered_folder import remember_folder, remembered_folder
from wijkaanpak_plugin.docks.panel.wait_cursor import wait_cursor
from wijkaanpak_plugin.docks.plan.sources.deliveries.comparing import Comparing
from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_file import open_tables
from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_kind import DeliveryKind
from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_place import Place, ServicesPlace
from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_reader import DeliveryReader, ReadDelivery
from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_texts import replaced_text, stays_text
from wijkaanpak_plugin.docks.plan.sources.deliveries.services_import import keep_connections
from wijkaanpak_plugin.docks.plan.sources.deliveries.taken_up import (
    is_known_place,
    parts_of,
    register_new,
    remember_place,
    text_of,
)
from wijkaanpak_plugin.docks.plan.sources.deliveries.where_it_lies import elsewhere_text, show_place
from wijkaanpak_plugin.docks.plan.sources.places_question import PlacesQuestion
from wijkaanpak_plugin.domain.translation import translate, translated
from wijkaanpak_plugin.plan.sources.deliveries.compared import PartChange
from wijkaanpak_plugin.plan.sources.deliveries.delivery import Delivery, DeliveryText, delivery_of, table_in
from wijkaanpak_plugin.plan.sources.deliveries.place import kept_place
from wijkaanpak_plugin.plan.sources.deliveries.registering import check_new, sources_in
from wijkaanpak_plugin.plan.sources.deliveries.replacing import replace_delivery
from wijkaanpak_plugin.plan.sources.uri import absolute_uri
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.sources.services.entries import keys_in

#: What is said about deliveries, one sentence at a time: how the last one ended.
_MATTER = "delivery"
#: Share of the progress that goes to reading when the data is compared with older data afterwards.
_READING = 80.0


@dataclass
class _Run:
    """One delivery that is taken up. place: its file or folder, or the layers of services. before: the delivery that it
    takes the place of, None for one that is new. read: None as long as it is being read. left_out: tables that lie with
    the older data and are not in the plan: somebody left them out, or removed them. as_it_was: tables of which the
    older data stays.
    """

    plan: Plan
    kind: DeliveryKind
    place: Place
    before: Optional[Delivery] = None
    read: Optional[ReadDelivery] = None
    task: Optional[Comparing] = None
    is_stopped: bool = False
    changes: dict[str, Optional[PartChange]] = field(default_factory=dict)
    left_out: frozenset[str] = frozenset()
    as_it_was: set[str] = field(default_factory=set)

    @property
    def is_again(self) -> bool:
        """Whether the same place is read again."""
        place = kept_place(self.plan.backend, self.kind.format, str(self.place))
        return self.before is not None and self.before.place == place


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
        self._reader = DeliveryReader(self)
        self._reader.read.connect(self._was_read)
        self._reader.failed.connect(self._was_not_read)
        self._reader.progressed.connect(self._go_on)
        self._question = PlacesQuestion(iface)

    def open_plan(self, plan: Plan) -> None:
        """Read for this plan from now on."""
        self._plan = plan

    def close_plan(self) -> None:
        """Let go of the plan; a delivery that is being read for it is stopped."""
        self._plan = None
        self._question.close()
        run, self._run = self._run, None
        if run is None:
            return
        self._reader.close()
        if run.task is not None:
            run.task.forget()
        wait_for(still_running([run.task]))
        if run.read is not None:
            run.read.forget_file()
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
        chosen once on this machine, and whether services may be asked is said once on it.
        """
        plan = self._plan
        if plan is None:
            return
        try:
            delivery = delivery_of(plan, delivery_id)
        except PlanError as error:
            self._messages.warning(str(error), _MATTER)
            return
        if kind.contacts:
            self._ask_services_again(plan, kind, delivery)
            return
        place = plan.backend.full_file(delivery.place) if delivery.place else ""
        if not place or not is_known_place(plan, Path(place)):
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

    def _ask_services_again(self, plan: Plan, kind: DeliveryKind, delivery: Delivery) -> None:
        place = ServicesPlace(tuple(keys_in(delivery.place)))

        def read() -> None:
            if self._plan is plan:
                keep_connections(place.keys)
                self.read(kind, place, delivery.delivery_id)

        if is_known_place(plan, place):
            read()
        else:
            self._question.ask(plan, kind.contacts, read)

    def read(self, kind: DeliveryKind, place: Place, delivery_id: str = "") -> None:
        """Read a delivery (file, folder or layers of services) in a task, and register what it holds when that is done.

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
        self._run = run = _Run(plan, kind, place, before)
        self.began.emit(place.name, delivery_id)
        self._messages.info(translate("PlanSources", "{delivery} is being read…").format(delivery=place.name), _MATTER)
        if kind.algorithm is not None:
            self._reader.start(plan, kind, place)
        else:
            self._was_read(ReadDelivery(plan, kind, run.place, None))

    def stop(self) -> None:
        """Stop reading; everything stays as it was."""
        run = self._run
        if run is None:
            return
        self._reader.stop()
        if run.task is not None and not sip.isdeleted(run.task):
            run.is_stopped = True
            run.task.cancel()

    def _go_on(self, done: float) -> None:
        is_half = self._run is not None and self._run.before is not None
        self.progressed.emit(_READING / 100.0 * done if is_half else done)

    def _was_read(self, read: ReadDelivery) -> None:
        run = self._run
        if run is None:
            read.forget_file()
            return
        run.read = read
        if run.before is None:
            self._finish(run, read)
        else:
            self._compare(run, read, run.before)

    def _was_not_read(self, reason: str, is_stopped: bool) -> None:
        run = self._run
        if run is not None:
            run.is_stopped = is_stopped
            is_again = run.before is not None and bool(run.kind.contacts)
            self._give_up(run, stays_text(run.kind, run.kind.parts, reason) if is_again else reason)

    def _compare(self, run: _Run, read: ReadDelivery, before: Delivery) -> None:
        """Count what changed, in another task; the data is put in place after that."""
        try:
            sources = sources_in(run.plan, before.delivery_id)
        except PlanError as error:
            self._give_up(run, str(error))
            return
        backend = run.plan.backend
        old = {table_in(each.uri, each.provider): absolute_uri(backend, each.uri, each.provider) for each in sources}
        run.left_out = _tables_beside(run.kind, old.values()) - old.keys()
        tables = open_tables(run.kind, read.written)
        run.as_it_was = run.kind.as_it_was(old, tables)
        if run.as_it_was and not tables.keys() - run.as_it_was:
            self._give_up(run, stays_text(run.kind, run.as_it_was, read.problems))
            return
        for name in run.as_it_was:
            tables.pop(name, None)
            old.pop(name, None)
        new = {
            name: layer.source()
            for name, layer in tables.items()
            if run.kind.part(name, layer) is not None and name not in run.left_out
        }
        pairs = {name: (old.get(name, ""), new.get(name, "")) for name in (*new, *(old.keys() - new.keys()))}
        # What cannot be compared is said to be so.
        run.changes = dict.fromkeys(pairs)
        task = Comparing(self._compared, pairs)
        run.task = task
        task.progressChanged.connect(lambda done: self.progressed.emit(_READING + (1.0 - _READING / 100.0) * done))
        QgsApplication.taskManager().addTask(task)

    def _compared(self, task: Comparing) -> None:
        run = self._run
        if run is None or run.read is None:
            return
        run.task = None
        run.changes.update(task.changes)
        if run.is_stopped or task.isCanceled():
            self._give_up(run, "")
        else:
            self._finish(run, run.read)

    def _give_up(self, run: _Run, reason: str) -> None:
        self._run = None
        if run.read is not None:
            run.read.forget_file()
        if run.is_stopped:
            text = translate("PlanSources", "Reading {delivery} was stopped; everything is as it was.")
            self._messages.info(text.format(delivery=run.place.name), _MATTER)
        else:
            self._messages.warning(" ".join(reason.split()), _MATTER)
        self.ended.emit()

    def _finish(self, run: _Run, read: ReadDelivery) -> None:
        """Put the data in place and write the step; when that fails everything is as it was."""
        self._run = None
        try:
            with wait_cursor():
                self._take_up(run, read.written if read.file is None else read.file.put_in_place(), read.problems)
        except PlanError as error:
            self._give_up(run, str(error))
            return
        self.ended.emit()

    def _take_up(self, run: _Run, file: Path, problems: str) -> None:
        layers = open_tables(run.kind, file)
        facts = run.kind.facts(layers)
        text, parts = text_of(run.kind, run.place, facts), parts_of(run.kind, layers, facts)
        if run.before is None:
            said = register_new(run.plan, text, parts, run.kind.confidential)
        else:
            if run.is_again:
                text = replace(text, name=run.before.name)
            parts = [part for part in parts if part.table not in run.left_out]
            step = translate("PlanSources", "Replace delivery {name}").format(name=run.before.name)
            changes = replace_delivery(run.plan, run.before.delivery_id, text, parts, run.as_it_was)
            run.plan.history.perform(step, changes)
            labels = {part.table: part.label for part in parts}
            told = {labels.get(table, table): change for table, change in run.changes.items()}
            said = replaced_text(run.before.name, text.name, told)
            if run.as_it_was:
                problems = stays_text(run.kind, run.as_it_was, problems)
        remember_place(run.plan, run.place)
        tables = [part.layer for part in parts]
        show_place(self._iface, run.plan, tables)
        elsewhere = elsewhere_text(run.plan, tables)
        if elsewhere:
            said = f"{text.name}: {elsewhere} {said}"
        if problems or elsewhere:
            self._messages.warning(" ".join(f"{said} {problems}".split()), _MATTER)
        else:
            self._messages.done(said, _MATTER)


def _tables_beside(kind: DeliveryKind, addresses: Iterable[str]) -> frozenset[str]:
    """Return the tables that hold rows in the files of these addresses (in full, of OGR); none of one that is gone."""
    files = {Path(address.partition("|")[0]) for address in addresses}
    return frozenset(table for file in files if file.is_file() for table in open_tables(kind, file))
