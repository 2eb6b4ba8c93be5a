"""The way in of web services: what they have is counted before it is asked for, and read for the area of the plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Callable, Optional, Union

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QLocale, QObject

from wijkaanpak_plugin.docks.plan.sources.add_data.services.service_fields import ServiceFields
from wijkaanpak_plugin.docks.plan.sources.add_data.services.service_look import (
    ListingLayers,
    LookingAtServices,
    SeenService,
)
from wijkaanpak_plugin.docks.plan.sources.add_data.services.service_parts import known_text, part_of, unknown_text
from wijkaanpak_plugin.docks.plan.sources.add_data.task_way import TaskWay
from wijkaanpak_plugin.docks.plan.sources.add_data.way import Asked, Preview
from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_kind import DeliveryKind, PartKind
from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_place import ServicesPlace
from wijkaanpak_plugin.docks.plan.sources.deliveries.services_import import keep_connections, services_delivery
from wijkaanpak_plugin.domain.catalogue.services import Service, load_services
from wijkaanpak_plugin.domain.translation import Translatable, translate
from wijkaanpak_plugin.plan.files.reading_area import ReadingArea, reading_area
from wijkaanpak_plugin.plan.sources.deliveries.asked import keys_in_plan
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.sources.profiles.profile_model import BACKGROUND
from wijkaanpak_plugin.sources.services.connections import connections
from wijkaanpak_plugin.sources.services.entries import own_key, service_of

#: Begins to read layers of services for the open plan; returns one sentence when that cannot be now.
ReadServices = Callable[[DeliveryKind, ServicesPlace], str]


class ServiceWay(TaskWay):
    """Looks when it is asked to; what is registered is read in the background, as one step when all of it is there."""

    key = "service"

    def __init__(self, read: ReadServices, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.fields = self._fields = ServiceFields()
        self._read = read
        self._area: Optional[ReadingArea] = None
        self._listing: list[ListingLayers] = []
        self._seen: dict[str, SeenService] = {}
        self._has_preview = False
        #: What services call their layers, by key.
        self._titles: dict[str, str] = {}
        self._fields.look.clicked.connect(lambda _checked: self.look())
        self._fields.list.ticked_changed.connect(self._ticked)
        self._fields.list.layers_wanted.connect(self._list_layers)

    @property
    def title(self) -> str:
        """Its name in the list."""
        return translate("AddData", "&Web service")

    @property
    def subtitle(self) -> str:
        """One small line below its name."""
        return translate("AddData", "WFS or API, address in sight")

    def begin(self, plan: Plan) -> None:
        """List what may be asked, and say for which area."""
        super().begin(plan)
        try:
            self._area = reading_area(plan)
            self._fields.list.offer(load_services(), connections(), keys_in_plan(plan))
            self._fields.say_area(_area_text(self._area))
        except PlanError as error:
            self._fields.say_area(str(error))
        self._ticked()

    def look(self) -> None:
        """Ask what is ticked how much it has."""
        found = [service for service in map(service_of, self._fields.list.ticked) if service is not None]
        asked = [self._titled(service) for service in found]
        if self._area is None or not asked or self._task is not None:
            return
        self._fields.look.setEnabled(False)
        name = ServicesPlace(tuple(each.key for each in asked)).name
        self._start(LookingAtServices(self._looked, asked, self._area.box), name)

    def finish(self, asked: Asked) -> str:
        """Begin to read what is ticked, and show what is only a picture."""
        plan = self._plan
        if plan is None:
            return translate("AddData", "The plan is not open any more; nothing was registered.")
        used = [part for part in asked.used if part.key in self._seen]
        pictures = [seen for seen in (self._seen[part.key] for part in used) if seen.picture is not None]
        shown = {seen.service.key for seen in pictures}
        parts = {
            part.key: PartKind(
                Translatable("", self._seen[part.key].service.label()),
                part.role,
                "" if part.role == BACKGROUND else part.profile,
            )
            for part in used
            if part.key not in shown
        }
        if parts:
            try:
                kind = services_delivery(plan, tuple(parts), parts, asked.date, asked.confidential)
            except PlanError as error:
                return str(error)
            problem = self._read(kind, ServicesPlace(tuple(parts)))
            if problem:
                return problem
        keep_connections(shown)
        _show(pictures)
        return ""

    def close(self) -> None:
        """Ask no more."""
        super().close()
        for each in self._listing:
            each.forget()
        self._listing = []
        self._seen = {}

    def _ticked(self) -> None:
        """What is shown below is about what was ticked before."""
        self._offer_look()
        if self._has_preview:
            self._has_preview = False
            self.previewed.emit(None)

    def _offer_look(self) -> None:
        can_look = self._area is not None and self._task is None and bool(self._fields.list.ticked)
        self._fields.look.setEnabled(can_look)

    def _looked(self, task: LookingAtServices) -> None:
        if not self._has_ended(task):
            return
        self._offer_look()
        if task.isCanceled():
            self.failed.emit("")
        elif task.error:
            self.failed.emit(
                translate("AddData", "The services could not be asked: {reason}.").format(reason=task.error)
            )
        else:
            self._show_preview(task.seen)

    def _titled(self, service: Service) -> Service:
        """Return an entry as people know it: a layer of a connection by the title that its service gives."""
        title = self._titles.get(service.key)
        return service if title is None else replace(service, label_nl=title, label_en=title)

    def _show_preview(self, seen: Sequence[SeenService]) -> None:
        self._seen = {each.service.key: each for each in seen}
        self._has_preview = True
        pictures = [each for each in seen if each.picture is not None]
        remark = translate(
            "AddData", "Added to the project and not to the plan, so Ctrl+Z does not take it off: {names}."
        )
        self.previewed.emit(
            Preview(
                ServicesPlace(tuple(self._seen)).name,
                tuple(map(part_of, seen)),
                translate("AddData", "Kept in a file beside the plan: a session needs no internet.")
                if len(pictures) < len(seen)
                else "",
                date.today().isoformat(),
                translate("AddData", "day of the reading"),
                known=known_text(seen),
                unknown=unknown_text(seen),
                remark=remark.format(names=", ".join(each.service.label() for each in pictures)) if pictures else "",
            )
        )

    # The user's own connections

    def _list_layers(self, name: str) -> None:
        connection = next((each for each in connections() if each.name == name), None)
        if connection is None or any(each.connection.name == name for each in self._listing):
            return
        task = ListingLayers(self._listed, connection)
        self._listing.append(task)
        QgsApplication.taskManager().addTask(task)

    def _listed(self, task: ListingLayers) -> None:
        self._listing.remove(task)
        for layer in task.layers or ():
            self._titles[own_key(task.connection.name, layer.name)] = layer.title
        self._fields.list.show_layers(task.connection.name, task.layers)


def _show(pictures: Sequence[SeenService]) -> None:
    """Show layers below everything else."""
    project = QgsProject.instance()
    for seen in pictures:
        if seen.picture is not None:
            project.addMapLayer(seen.picture, False)
            project.layerTreeRoot().addLayer(seen.picture)


def _area_text(area: Optional[ReadingArea]) -> str:
    if area is None:
        return translate("PlanSources", "The plan has no boundary yet, so nobody knows where to read; draw one first.")
    text = translate(
        "AddData",
        "Area: that of the plan with {margin} m around it, because what lies just outside counts too "
        "({width} by {height} m).",
    )
    size: tuple[Union[int, float], ...] = (area.box.width(), area.box.height())
    width, height = (QLocale().toString(round(each)) for each in size)
    return text.format(margin=area.margin_m, width=width, height=height)
