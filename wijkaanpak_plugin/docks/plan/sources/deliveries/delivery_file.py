"""The tables of a delivery in the file that a reader wrote, as layers that are in no project."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from qgis.core import QgsProviderRegistry, QgsVectorLayer
from qgis.PyQt import sip

from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_kind import DeliveryKind
from wijkaanpak_plugin.plan.sources.saved_layer import keep_style

#: The table in which QGIS keeps how the others are drawn.
_STYLES = "layer_styles"


def open_tables(kind: DeliveryKind, file: Path, styled: bool = False) -> dict[str, QgsVectorLayer]:
    """Return by name the tables that hold rows, of some kinds also those without: in the order of the kind of delivery,
    then the others by name. styled: whether they are drawn as is kept with them.
    """
    found = {name: _opened(file, name, styled) for name in _tables(file)}
    names = [*(name for name in kind.parts if name in found), *sorted(found.keys() - kind.parts.keys())]
    there = (name for name in names if found[name].isValid())
    return {name: found[name] for name in there if kind.keeps_empty or found[name].featureCount()}


def style_tables(kind: DeliveryKind, file: Path) -> Iterator[float]:
    """Style the tables and keep that with them, where the reader did not; yield how far it is, 0 to 1. Any thread."""
    names = _tables(file) if kind.style is not None else []
    # One after the other: see keep_style.
    for number, name in enumerate(names, 1):
        layer = _opened(file, name)
        if layer.isValid() and kind.style is not None:
            kind.style(layer)
            keep_style(layer)
        sip.delete(layer)
        yield number / len(names)


def forget_styles(file: Path) -> None:
    """Take away how the tables are drawn: from now on they are drawn as data without a style of their own. None of them
    may be open.
    """
    for name in _tables(file):
        layer = _opened(file, name)
        count, ids, _names, _descriptions, problem = layer.listStylesInDatabase()
        for each in ids[: max(0, count)] if not problem else ():
            layer.deleteStyleFromDatabase(each)
        sip.delete(layer)


def _tables(file: Path) -> list[str]:
    names = [each.name() for each in QgsProviderRegistry.instance().querySublayers(str(file))]
    return [name for name in dict.fromkeys(names) if name != _STYLES]


def _opened(file: Path, name: str, styled: bool = False) -> QgsVectorLayer:
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = styled
    return QgsVectorLayer(f"{file}|layername={name}", name, "ogr", options)
