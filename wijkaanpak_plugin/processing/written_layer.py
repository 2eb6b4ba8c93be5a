"""Layer that an algorithm wrote: whether it can be read back whole, and taking it away when it is not."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from osgeo import gdal
from qgis.core import QgsFeatureRequest, QgsProcessingContext, QgsVectorLayer

from wijkaanpak_plugin.plan.store.geopackage.beside_file import ENDINGS
from wijkaanpak_plugin.sources.gdal_calls import calling_gdal

#: Endings of the files that GDAL writes beside a file, by the ending of that file.
_BESIDE = {
    ".shp": (".shx", ".dbf", ".prj", ".cpg", ".qpj"),
    ".csv": (".csvt", ".prj"),
    ".gml": (".xsd", ".gfs"),
    ".tab": (".dat", ".map", ".id", ".ind"),
    ".mif": (".mid",),
}
_TABLE_MARK = "|layername="

#: Endings of formats in which a file without rows is written well and yet is no layer when it is read.
_NO_LAYER_WHEN_EMPTY = (".ods", ".geojsonl", ".geojsons")


def is_temporary(destination: str, context: QgsProcessingContext) -> bool:
    """Return whether the destination of a sink is a layer of QGIS, in memory or in a database, and no file."""
    return destination in context.temporaryLayerStore().mapLayers()


def file_of(destination: str) -> Path:
    """Return the file of a destination that is a file or a table in one."""
    return Path(destination.partition("|")[0])


def is_whole(destination: str, rows: int) -> bool:
    """Return whether a file, or a table in one, gives as many rows as were written.

    It is read from begin to end: the counts that formats keep in their head are there also when the rows are not.
    """
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = False
    layer = QgsVectorLayer(destination, "", "ogr", options)
    if not layer.isValid():
        return rows == 0 and destination.lower().endswith(_NO_LAYER_WHEN_EMPTY)
    return sum(1 for _ in layer.getFeatures(QgsFeatureRequest())) >= rows


def remove(destination: str, context: QgsProcessingContext) -> None:
    """Take away what was written to the destination of a sink, and let QGIS not load it.

    A table in a file that holds more is deleted from it. A file that cannot be deleted stays: why the writing failed is
    what the user must hear.
    """
    to_load = context.layersToLoadOnCompletion()
    if to_load.pop(destination, None) is not None:
        context.setLayersToLoadOnCompletion(to_load)
    if is_temporary(destination, context):
        context.temporaryLayerStore().removeMapLayer(destination)
        return
    _, mark, table = destination.partition(_TABLE_MARK)
    if mark and _drop_table(file_of(destination), table):
        return
    remove_files(file_of(destination))


def remove_files(file: Path) -> None:
    """Delete a file and what GDAL writes beside it."""
    beside = [file.with_suffix(ending) for ending in _BESIDE.get(file.suffix.lower(), ())]
    beside += [Path(f"{file}{ending}") for ending in ENDINGS]
    for path in (file, *beside):
        if path.is_file():
            with suppress(OSError):
                path.unlink()


def _drop_table(file: Path, table: str) -> bool:
    """Delete one table; True when other tables remain, so that the file must stay."""
    with calling_gdal():
        dataset = gdal.OpenEx(str(file), gdal.OF_VECTOR | gdal.OF_UPDATE)
        names = [dataset.GetLayer(number).GetName() for number in range(dataset.GetLayerCount())] if dataset else []
        if table in names:
            dataset.DeleteLayer(names.index(table))
        return len(set(names) - {table}) > 0
