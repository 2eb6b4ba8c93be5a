"""Looks at the tables of a delivery that was read, on the thread of a task: what they hold, and what one will know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QApplication

from wijkaanpak_plugin.docks.plan.sources.add_data.outlook import Outlook, outlook
from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_file import open_tables
from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_kind import DeliveryFacts, DeliveryKind
from wijkaanpak_plugin.sources.profiles.profile import ProfileError, profile_named
from wijkaanpak_plugin.sources.snapshot import LayerSnapshot


@dataclass(frozen=True)
class SeenDelivery:
    """What the tables of a delivery hold, as it lies there. layers: for the small map, by table. outlooks: of the
    tables that would be read.
    """

    layers: Mapping[str, QgsVectorLayer]
    facts: DeliveryFacts
    outlooks: Mapping[str, Outlook]


class DeliveryLook:
    """Looks at the tables of a delivery on the thread of a task; its layers go to the main thread afterwards."""

    def __init__(self, kind: DeliveryKind, crs: QgsCoordinateReferenceSystem) -> None:
        """crs: of the plan."""
        self._kind = kind
        self._crs = QgsCoordinateReferenceSystem(crs)
        self._context = QgsCoordinateTransformContext(QgsProject.instance().transformContext())

    def __call__(self, file: Path, go_on: Callable[[], bool]) -> SeenDelivery:
        """Return what the tables in a file hold; AnalysisCancelled when it is told to stop."""
        layers = open_tables(self._kind, file, styled=True)
        try:
            return SeenDelivery(layers, self._kind.facts(layers), self._outlooks(layers, go_on))
        finally:
            for layer in layers.values():
                layer.moveToThread(QApplication.instance().thread())

    def _outlooks(self, layers: Mapping[str, QgsVectorLayer], go_on: Callable[[], bool]) -> dict[str, Outlook]:
        found = {}
        for table, layer in layers.items():
            kind = self._kind.part(table, layer)
            if kind is not None and kind.profile:
                found[table] = self._outlook(layer, kind.profile, go_on)
        return found

    def _outlook(self, layer: QgsVectorLayer, profile: str, go_on: Callable[[], bool]) -> Outlook:
        try:
            return outlook(LayerSnapshot(layer), profile_named(profile), self._crs, self._context, go_on)
        except ProfileError as error:
            return Outlook(problem=str(error))
