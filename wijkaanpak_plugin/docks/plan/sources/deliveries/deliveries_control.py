"""Connects the data section with deliveries: reads, changes and removes them, and lets the project follow."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import Any, Optional

from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, pyqtSignal

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.perform_step import perform
from wijkaanpak_plugin.docks.plan.sources.deliveries.bgt_import import bgt_delivery
from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_dialog import DeliveryDialog
from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_import import DeliveryImport
from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_kind import DeliveryKind
from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_place import ServicesPlace
from wijkaanpak_plugin.docks.plan.sources.deliveries.file_import import file_delivery
from wijkaanpak_plugin.docks.plan.sources.deliveries.following import Following
from wijkaanpak_plugin.docks.plan.sources.deliveries.klic_import import klic_delivery
from wijkaanpak_plugin.docks.plan.sources.deliveries.quality_dialog import QualityDialog
from wijkaanpak_plugin.docks.plan.sources.deliveries.services_import import keep_connections, services_delivery
from wijkaanpak_plugin.docks.plan.sources.delivery_states import name_of
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.sources.deliveries.delivery import FILE, FOLDER, WORKS, delivery_of, table_in
from wijkaanpak_plugin.plan.sources.deliveries.place import SERVICES
from wijkaanpak_plugin.plan.sources.deliveries.registering import (
    change_delivery,
    remove_delivery,
    remove_part,
    sources_in,
)
from wijkaanpak_plugin.plan.sources.quality import quality_lines
from wijkaanpak_plugin.plan.sources.status import DataStatus, DeliveryStatus, SourceStatus
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.sources.services.entries import keys_in
from wijkaanpak_plugin.sources.xml.delivery_search import FoundDelivery


class DeliveriesControl(QObject):
    """One step for each of what it does."""

    #: A delivery is being read: its file, and the delivery_id of the one whose place it takes, "" for a new one.
    reading_began = pyqtSignal(str, str)
    #: How far it is, 0 to 100.
    reading_progressed = pyqtSignal(float)
    reading_ended = pyqtSignal()
    #: The layers of the project show the deliveries as the last step left them.
    followed = pyqtSignal()

    def __init__(self, iface: QgisInterface, messages: Messages) -> None:
        super().__init__()
        self._iface = iface
        self._messages = messages
        self._plan: Optional[Plan] = None
        self._import = DeliveryImport(iface, messages)
        self._following = Following(messages, self)
        self._following.ended.connect(self.followed)
        #: A further kind of delivery is one more here, and one in what is looked for in files.
        self._kinds: dict[str, DeliveryKind] = {kind.format: kind for kind in (klic_delivery(), bgt_delivery())}
        self._import.began.connect(self.reading_began)
        self._import.progressed.connect(self.reading_progressed)
        self._import.ended.connect(self.reading_ended)
        #: Deliveries that wait until the one that is being read is done.
        self._waiting: deque[FoundDelivery] = deque()
        self._import.ended.connect(self._read_next)

    @property
    def is_following(self) -> bool:
        """Whether layers of the project do not show yet what the last step left."""
        return self._following.is_busy

    def open_plan(self, plan: Plan) -> None:
        """Follow the steps of this plan."""
        self._plan = plan
        self._import.open_plan(plan)
        self._following.open_plan(plan)

    def close_plan(self) -> None:
        """Let go of the plan."""
        self._plan = None
        self._waiting.clear()
        self._following.close_plan()
        self._import.close_plan()

    def read(self, found: Sequence[FoundDelivery]) -> None:
        """Read deliveries into the plan, one after the other, each as one step."""
        self._waiting.extend(found)
        self._read_next()

    def read_services(self, kind: DeliveryKind, place: ServicesPlace) -> str:
        """Begin to read layers of services into the plan, as one step; return one sentence when that cannot be now."""
        if self._plan is None or self._import.is_reading:
            return translate("PlanSources", "A delivery is being read; wait until it is done.")
        keep_connections(place.keys)
        self._import.read(kind, place)
        return ""

    def stop(self) -> None:
        """Stop reading, also those that wait; everything stays as it was."""
        self._waiting.clear()
        self._import.stop()

    def _read_next(self) -> None:
        while self._waiting and not self._import.is_reading:
            delivery = self._waiting.popleft()
            self._import.read(self._kinds[delivery.format], delivery.place)

    def read_again(self, delivery_id: str) -> bool:
        """Read the place of a delivery again; False when its data is used as it lies: there is nothing to read then."""
        kind = self._kind_of(delivery_id)
        if kind is not None and kind.algorithm is not None:
            self._import.read_again(kind, delivery_id)
        return kind is None or kind.algorithm is not None

    def replace(self, row: DataStatus) -> None:
        """Ask for a newer delivery and read it in place of this one."""
        if isinstance(row, DeliveryStatus):
            kind = self._kind_of(row.delivery.delivery_id)
            if kind is not None:
                self._import.ask(kind, row.delivery.delivery_id)

    def change(self, row: DeliveryStatus) -> None:
        """Ask what is to be said of a delivery, and write it."""
        dialog = DeliveryDialog(
            self._iface.mainWindow(), row, lambda values: self._write(row.delivery.delivery_id, values)
        )
        try:
            dialog.exec()
        finally:
            dialog.deleteLater()

    def remove(self, row: DeliveryStatus) -> None:
        """Take a delivery out of the plan, with all that came with it; its layers go with it, the data stays."""
        text = translate("PlanSources", "Remove delivery {name}").format(name=row.delivery.name)
        perform(self._plan, self._messages, text, lambda plan: remove_delivery(plan, row.delivery.delivery_id))

    def remove_part(self, row: SourceStatus) -> None:
        """Take one part of a delivery out of the plan."""
        text = translate("PlanSources", "Remove source")
        perform(self._plan, self._messages, text, lambda plan: remove_part(plan, row.source_id, row.delivery_id))

    def show_quality(self, rows: list[DataStatus]) -> None:
        """Show the report on these rows."""
        plan = self._plan
        if plan is None:
            return
        name = name_of(rows[0]) if len(rows) == 1 else plan.name
        dialog = QualityDialog(self._iface.mainWindow(), name, quality_lines(rows))
        try:
            dialog.exec()
        finally:
            dialog.deleteLater()

    def _kind_of(self, delivery_id: str) -> Optional[DeliveryKind]:
        """Return of what kind a delivery is; None, and a sentence, when nothing here reads it."""
        if self._plan is None:
            return None
        try:
            delivery = delivery_of(self._plan, delivery_id)
        except PlanError as error:
            self._messages.warning(str(error))
            return None
        if delivery.format in (FILE, FOLDER, WORKS):
            return file_delivery(table_in(each.uri, each.provider) for each in sources_in(self._plan, delivery_id))
        if delivery.format == SERVICES:
            try:
                return services_delivery(self._plan, keys_in(delivery.place))
            except PlanError as error:
                self._messages.warning(str(error))
                return None
        kind = self._kinds.get(delivery.format)
        if kind is None:
            text = translate(
                "PlanSources", "'{name}' is of a kind that is not read here; add its layers by themselves."
            )
            self._messages.info(text.format(name=delivery.name))
        return kind

    def _write(self, delivery_id: str, values: dict[str, Any]) -> str:
        plan = self._plan
        if plan is None:
            return translate("PlanSources", "The plan is not open any more; nothing was changed.")
        try:
            changes = change_delivery(plan, delivery_id, **values)
            plan.history.perform(translate("PlanSources", "Change delivery"), changes)
        except PlanError as error:
            return str(error)
        return ""
