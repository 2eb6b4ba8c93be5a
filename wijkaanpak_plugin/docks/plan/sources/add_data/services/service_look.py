"""Looks what services have in an area, in a task: fields and number of rows, and no row yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Optional

from qgis.core import (
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeedback,
    QgsRasterLayer,
    QgsReferencedRectangle,
    QgsTask,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from wijkaanpak_plugin.docks.panel.background_task import BackgroundTask
from wijkaanpak_plugin.domain.catalogue.services import Service
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.services.connections import Connection, layer_address
from wijkaanpak_plugin.sources.services.entries import READ
from wijkaanpak_plugin.sources.services.layers_at_service import LayerAtService, layers_at_service
from wijkaanpak_plugin.sources.services.rows_at_service import rows_at_service
from wijkaanpak_plugin.sources.services.service_rows import provider_of


@dataclass(frozen=True)
class SeenService:
    """What a service says of a layer. answers: whether it gives such a layer. fields: their names. rows: in the area,
    None when it does not say. picture: the layer itself, of a service that only gives pictures.
    """

    service: Service
    answers: bool
    fields: tuple[str, ...] = ()
    geometry: Any = None
    rows: Optional[int] = None
    picture: Optional[QgsRasterLayer] = None


class _Asking(BackgroundTask):
    """A task whose request to a service ends with it."""

    def __init__(self, text: str, ended: Any) -> None:
        super().__init__(text, ended, QgsTask.Flag.CanCancel)
        self._feedback = QgsFeedback()

    def cancel(self) -> None:
        """Stop, and wait for no answer."""
        self._feedback.cancel()
        super().cancel()


class LookingAtServices(_Asking):
    """Asks one service after the other; ``seen`` holds what they say."""

    def __init__(self, ended: Any, services: Sequence[Service], area: QgsReferencedRectangle) -> None:
        super().__init__(translate("AddData", "Asking services"), ended)
        crs = area.crs().authid()
        self._asked = [(service, layer_address(service, crs)) for service in services]
        self._area = area
        self.seen: list[SeenService] = []

    def _work(self) -> None:
        for number, (service, address) in enumerate(self._asked):
            if not self._go_on(number / len(self._asked)):
                return
            is_read = service.provider in READ
            self.seen.append(self._rows(service, address) if is_read else _picture(service, address))

    def _rows(self, service: Service, address: str) -> SeenService:
        provider = provider_of(address, service.provider)
        if provider is None:
            return SeenService(service, answers=False)
        crs = provider.crs()
        names, geometry = tuple(provider.fields().names()), QgsWkbTypes.geometryType(provider.wkbType())
        try:
            to_service = QgsCoordinateTransform(self._area.crs(), crs, QgsCoordinateTransformContext())
            area = to_service.transformBoundingBox(self._area)
        except QgsCsException:
            return SeenService(service, True, names, geometry)
        rows = rows_at_service(address, service.provider, area, crs, self._feedback)
        return SeenService(service, True, names, geometry, rows)


class ListingLayers(_Asking):
    """Asks a connection of the user which layers it has; ``layers`` is None when it does not answer."""

    def __init__(self, ended: Any, connection: Connection) -> None:
        super().__init__(translate("AddData", "Asking for layers"), ended)
        self.connection = connection
        self.layers: Optional[list[LayerAtService]] = None

    def _work(self) -> None:
        self.layers = layers_at_service(self.connection.address, self.connection.provider, self._feedback)


def _picture(service: Service, address: str) -> SeenService:
    """Make the layer here: QGIS asks the service what it has, which may take a while."""
    layer = QgsRasterLayer(address, service.label(), "wms")
    if not layer.isValid():
        return SeenService(service, answers=False)
    layer.moveToThread(QCoreApplication.instance().thread())
    return SeenService(service, True, picture=layer)
