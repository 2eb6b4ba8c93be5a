"""Check of the layers that were given, before an algorithm starts: which cannot be read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProviderRegistry,
    QgsVectorLayer,
)

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.files.opening import is_plan
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.processing.chosen_rows import without_choice

#: So many tables of a file are named.
_NAMED = 8

#: Parts of an address that say in which file, folder or service the tables are.
_WHERE = ("vsiPrefix", "path", "vsiSuffix")


def layer_problem(values: Sequence[Any], outputs: Sequence[Any], context: QgsProcessingContext) -> str:
    """Return one sentence on layers that cannot be read or would be overwritten, empty when all is well.

    values, outputs: what the parameters for layers and for results were given.
    """
    named = [without_choice(value, context) for value in values]
    try:
        overwritten = (overwritten_input(output, named) for output in outputs)
        return unreadable_layer(named, context) or next(filter(None, overwritten), "")
    except PlanError as error:
        return str(error)


def unreadable_layer(values: Iterable[Any], context: QgsProcessingContext) -> str | None:
    """Return one sentence that names the first file or layer that cannot be read, None when all can.

    values: what the parameters for layers were given: names, ids or files as text, alone or in a list; layers
    themselves and whatever else are left to QGIS. PlanError when a file is a plan, or perhaps one, that cannot
    be read now.
    """
    for value in values:
        for item in value if isinstance(value, (list, tuple)) else [value]:
            problem = _problem(item, context) if isinstance(item, str) and item else None
            if problem:
                return problem
    return None


def overwritten_input(output: Any, values: Iterable[Any]) -> str | None:
    """Return one sentence when the output would be written over a plan or over a file that is read, else None."""
    sink = output.sink.staticValue() if isinstance(output, QgsProcessingOutputLayerDefinition) else output
    if not isinstance(sink, str) or not sink or ":" in sink[2:]:
        return None
    target = Path(sink.partition("|")[0])
    if not target.exists():
        return None
    inputs = (item for value in values for item in (value if isinstance(value, (list, tuple)) else [value]))
    files = [file for file in map(_file_of, inputs) if file is not None]
    if any(target.samefile(file) for file in files):
        text = translate("Processing", "{file} is read by this run, so the result cannot be written over it.")
        return text.format(file=target.name)
    if target.suffix.lower() == ".gpkg" and is_plan(target):
        text = translate("Processing", "{file} is a plan; choose another file for the result.")
        return text.format(file=target.name)
    return None


def _file_of(item: Any) -> Path | None:
    source = item.source() if isinstance(item, QgsVectorLayer) else item
    file = Path(source.partition("|")[0]) if isinstance(source, str) and source else None
    return file if file is not None and file.exists() else None


def _which_table(layer: QgsVectorLayer) -> str | None:
    """Return what to do when the file, folder or service of a layer holds several tables with geometry and its address
    does not say which of them.
    """
    providers = QgsProviderRegistry.instance()
    parts = providers.decodeUri(layer.providerType(), layer.source())
    if layer.providerType() != "ogr" or parts.get("layerName") or parts.get("layerId") is not None:
        return None
    # Without what narrows its rows down; what lies in an archive is named with that.
    address = providers.encodeUri("ogr", {key: parts[key] for key in _WHERE if key in parts})
    tables = [
        providers.decodeUri("ogr", table.uri()).get("layerName") or table.name()
        for table in providers.querySublayers(address)
        if table.type() == Qgis.LayerType.Vector and table.wkbType() != Qgis.WkbType.NoGeometry
    ]
    if len(set(tables)) < 2:
        return None
    text = translate(
        "Processing", "{file} holds {count} tables ({names}); say which one, as in {file}|layername={first}."
    )
    file = Path(address).name
    names = ", ".join(tables[:_NAMED]) + (", …" if len(tables) > _NAMED else "")
    return text.format(file=file, count=len(tables), names=names, first=tables[0])


def _is_in_project(item: str, layer: QgsVectorLayer, context: QgsProcessingContext) -> bool:
    """Return whether a layer is named as the project has it, so that the user sees which table it is."""
    project = context.project()
    return project is not None and item in (layer.id(), layer.name()) and project.mapLayer(layer.id()) is not None


def _problem(item: str, context: QgsProcessingContext) -> str | None:
    file = Path(item.partition("|")[0])
    if file.suffix.lower() == ".gpkg" and is_plan(file):
        return None
    layer = QgsProcessingUtils.mapLayerFromString(item, context)
    if isinstance(layer, QgsVectorLayer):
        return None if _is_in_project(item, layer, context) else _which_table(layer)
    if file.exists():
        text = translate("Processing", "{layer} is no vector layer that can be read.")
    else:
        text = translate("Processing", "There is no layer or file {layer}.")
    return text.format(layer=item)
