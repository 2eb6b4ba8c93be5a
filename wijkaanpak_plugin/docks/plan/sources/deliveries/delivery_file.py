"""The tables of a delivery in the file that a reader wrote, as layers that are in no project."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProviderRegistry, QgsVectorLayer
from qgis.PyQt import sip

from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_kind import DeliveryKind
from wijkaanpak_plugin.plan.sources.saved_layer import keep_style

#: The table in which QGIS keeps how the others are drawn.
_STYLES = "layer_styles"


def open_tables(kind: DeliveryKind, file: Path) -> dict[str, QgsVectorLayer]:
    """Return by name the tables that hold rows: in the order of the kind of delivery, then the others by name."""
    found = {name: _opened(file, name) for name in _tables(file)}
    names = [*(name for name in kind.parts if name in found), *sorted(found.keys() - kind.parts.keys())]
    return {name: found[name] for name in names if found[name].isValid() and found[name].featureCount()}


def style_tables(kind: DeliveryKind, file: Path) -> None:
    """Style the tables and keep that with them, where the reader did not."""
    if kind.style is None:
        return
    # One after the other: see keep_style.
    for name in _tables(file):
        layer = _opened(file, name)
        if layer.isValid():
            kind.style(layer)
            keep_style(layer)
        sip.delete(layer)


def _tables(file: Path) -> list[str]:
    names = [each.name() for each in QgsProviderRegistry.instance().querySublayers(str(file))]
    return [name for name in dict.fromkeys(names) if name != _STYLES]


def _opened(file: Path, name: str) -> QgsVectorLayer:
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = False
    return QgsVectorLayer(f"{file}|layername={name}", name, "ogr", options)
