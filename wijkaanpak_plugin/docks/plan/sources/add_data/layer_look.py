"""Opens the layers of a file and looks at them, in a task: some formats are read whole before they are a layer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Callable, Optional

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeedback,
    QgsProviderRegistry,
    QgsTask,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from wijkaanpak_plugin.analysis.progress import AnalysisCancelled
from wijkaanpak_plugin.docks.panel.background_task import BackgroundTask
from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_kind import shape_words
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.sources.proposed_use import ProposedUse, proposed_use
from wijkaanpak_plugin.plan.sources.supposed_crs import lacks_crs, supposed_crs
from wijkaanpak_plugin.sources.profiles.profile_model import geometry_word

#: Providers that know how many rows there are once they are open, and give the first of them at once.
AT_HAND = ("ogr", "memory", "delimitedtext", "spatialite", "gpx")


@dataclass(frozen=True)
class Address:
    """Where the rows of a layer lie. key: by which the window knows it."""

    key: str
    name: str
    uri: str
    provider: str


@dataclass
class Seen:
    """What was seen of a layer. layer: of the project, or one that was opened to look at and can only be read. rows:
    None when not known. in_project: whether it is a layer of the project. crs_is_supposed: whether its data says no
    coordinate reference system, and the one that it has here, if any, is a supposition.
    """

    key: str
    layer: QgsVectorLayer
    rows: Optional[int] = None
    use: ProposedUse = field(default_factory=ProposedUse)
    in_project: bool = False
    crs_is_supposed: bool = False


def seen_at_once(layer: QgsVectorLayer) -> Optional[Seen]:
    """Return what is seen of a layer of the project; None when that may take long, as with a service."""
    if layer.providerType() not in AT_HAND:
        return None
    return Seen(layer.id(), layer, _rows(layer), proposed_use(layer), in_project=True)


def address_of(layer: QgsVectorLayer) -> Address:
    """Return where the rows of a layer of the project lie."""
    return Address(layer.id(), layer.name(), layer.source(), layer.providerType())


class LookTask(BackgroundTask):
    """``seen``: the layers of a file and of addresses that could be opened; nothing is written beside them."""

    def __init__(
        self,
        ended: Callable[..., None],
        files: Sequence[Path],
        addresses: Sequence[Address],
        crs: QgsCoordinateReferenceSystem,
    ) -> None:
        """files: one, or those of a folder. crs: of the plan."""
        super().__init__(translate("AddData", "Looking at the data"), ended, QgsTask.Flag.CanCancel)
        self._files = tuple(files)
        self._addresses = tuple(addresses)
        self._crs = QgsCoordinateReferenceSystem(crs)
        self._feedback = QgsFeedback()
        self.seen: list[Seen] = []

    def cancel(self) -> None:
        """Stop, also while QGIS looks through the file."""
        self._feedback.cancel()
        super().cancel()

    def _in_files(self) -> list[Address]:
        found: list[Address] = []
        for file in self._files:
            if self._feedback.isCanceled():
                raise AnalysisCancelled
            found += _layers_in(file, self._feedback, in_folder=len(self._files) > 1)
        return found

    def _work(self) -> None:
        addresses = [*self._addresses, *self._in_files()]
        for number, address in enumerate(addresses, 1):
            layer = _opened(address)
            if layer.isValid():
                seen = Seen(address.key, layer, _rows(layer), proposed_use(layer), crs_is_supposed=lacks_crs(layer))
                if seen.crs_is_supposed:
                    layer.setCrs(supposed_crs(layer, self._crs))
                layer.moveToThread(QCoreApplication.instance().thread())
                self.seen.append(seen)
            if not self._go_on(number / len(addresses)):
                raise AnalysisCancelled


def holds_layers(file: Path) -> bool:
    """Return whether QGIS finds rows in a file, at a glance."""
    found = QgsProviderRegistry.instance().querySublayers(str(file), Qgis.SublayerQueryFlag.FastScan)
    return any(each.type() == Qgis.LayerType.Vector for each in found)


def _layers_in(file: Path, feedback: QgsFeedback, in_folder: bool) -> list[Address]:
    """Return the layers with rows in a file; those with several sorts of geometry as QGIS itself divides them.

    in_folder: the name of the file says what it holds, as others do beside it.
    """
    registry, resolve = QgsProviderRegistry.instance(), Qgis.SublayerQueryFlag.ResolveGeometryType
    found: dict[str, Any] = {}
    for each in registry.querySublayers(str(file), Qgis.SublayerQueryFlags(resolve), feedback):
        if each.type() == Qgis.LayerType.Vector:
            found.setdefault(each.uri(), each)
    if in_folder and len(found) == 1:
        return [Address(uri, file.stem, uri, each.providerKey()) for uri, each in found.items()]
    names = {
        uri: f"{file.stem}: {_name(each, file)}" if in_folder else _name(each, file) for uri, each in found.items()
    }
    return [Address(uri, names[uri], uri, each.providerKey()) for uri, each in found.items()]


def _name(details: Any, file: Path) -> str:
    """Return the name of a layer of a file; where one is divided by its geometry, with that."""
    name = details.name() or file.stem
    sort = shape_words().get(geometry_word(QgsWkbTypes.geometryType(details.wkbType())) or "")
    return f"{name} ({sort})" if sort and "|geometrytype=" in details.uri() else name


def _opened(address: Address) -> QgsVectorLayer:
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = False
    # For writing, QGIS makes files beside some formats as long as they are open.
    options.forceReadOnly = True
    return QgsVectorLayer(address.uri, address.name, address.provider, options)


def _rows(layer: QgsVectorLayer) -> Optional[int]:
    count = layer.featureCount()
    return count if count >= 0 else None
