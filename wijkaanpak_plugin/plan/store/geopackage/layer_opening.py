"""Lets QGIS open many layers of one file without opening the file anew for each of them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from qgis.core import QgsVectorLayer

from wijkaanpak_plugin.plan.schema.tables import TABLES
from wijkaanpak_plugin.sources.gdal_calls import calling_gdal

#: With it QGIS opens a file to be changed without telling SQLite to keep a log of changes: so it asks of each new layer
#: whether it may be changed, and layers share what is open in the same way. Source: `QgsOgrProvider::open` of QGIS.
_AS_EACH_NEW_LAYER = "option:DO_NOT_ENABLE_WAL=ON"


@contextmanager
def layers_sharing(path: Path) -> Iterator[None]:
    """Layers of a file that are opened meanwhile share one connection to it; nothing is written, and nothing locked.

    QGIS opens a file to be changed for each new layer, to see whether it may be, and closes it again; SQLite reads what
    all tables look like each time. One more table that is held open in that way meanwhile keeps what was opened. Where
    the file cannot be changed each layer is opened by itself, as ever.
    """
    held = next(table.name for table in TABLES if not table.in_project)
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = False
    with calling_gdal():
        layer = QgsVectorLayer(f"{path}|layername={held}|{_AS_EACH_NEW_LAYER}", held, "ogr", options)
        if layer.isValid():
            layer.dataProvider().enterUpdateMode()
    try:
        yield
    finally:
        del layer
