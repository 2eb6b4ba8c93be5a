"""Layer that an algorithm wrote: where it is, and taking it away."""

from __future__ import annotations

from pathlib import Path

from osgeo import gdal
from qgis.core import QgsProcessingContext

from wijkaanpak_plugin.plan.sources.written_file import remove_files
from wijkaanpak_plugin.sources.gdal_calls import calling_gdal

_TABLE_MARK = "|layername="


def is_temporary(destination: str, context: QgsProcessingContext) -> bool:
    """Return whether the destination of a sink is a layer of QGIS, in memory or in a database, and no file."""
    return destination in context.temporaryLayerStore().mapLayers()


def file_of(destination: str) -> Path:
    """Return the file of a destination that is a file or a table in one."""
    return Path(destination.partition("|")[0])


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


def _drop_table(file: Path, table: str) -> bool:
    """Delete one table; True when other tables remain, so that the file must stay."""
    with calling_gdal():
        dataset = gdal.OpenEx(str(file), gdal.OF_VECTOR | gdal.OF_UPDATE)
        names = [dataset.GetLayer(number).GetName() for number in range(dataset.GetLayerCount())] if dataset else []
        if table in names:
            dataset.DeleteLayer(names.index(table))
        return len(set(names) - {table}) > 0
