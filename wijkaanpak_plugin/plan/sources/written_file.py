"""Layer that was written to a file: whether all of it is there, and taking the file away when it is not."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Callable, Optional

from qgis.core import QgsFeatureRequest, QgsVectorLayer

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.store.geopackage.beside_file import ENDINGS
from wijkaanpak_plugin.plan.store.geopackage.sound_table import DAMAGED, rows_in

#: Endings of the files that GDAL writes beside a file, by the ending of that file.
_BESIDE = {
    ".shp": (".shx", ".dbf", ".prj", ".cpg", ".qpj"),
    ".csv": (".csvt", ".prj"),
    ".gml": (".xsd", ".gfs"),
    ".tab": (".dat", ".map", ".id", ".ind"),
    ".mif": (".mid",),
}

#: Ending of the format that is a database of SQLite, and what stands before a table in an address.
_DATABASE, _TABLE = ".gpkg", "|layername="

#: Endings of formats in which a file without rows is written well and yet is no layer when it is read.
_NO_LAYER_WHEN_EMPTY = (".ods", ".geojsonl", ".geojsons")


def not_whole(address: str, rows: int, stopped: Callable[[], bool] = lambda: False) -> str:
    """Return why a file, or a table in one, does not hold what was written, as part of a sentence; empty when it does,
    and when reading was stopped.

    It is read from begin to end: GDAL keeps to itself that the disk was full when it closed the file, and the counts
    that formats keep in their head are there also when the rows are not.
    """
    file, mark, table = address.partition(_TABLE)
    is_database = bool(mark) and file.lower().endswith(_DATABASE)
    found = rows_in(Path(file), table.partition("|")[0], stopped) if is_database else _rows_given(address, stopped)
    if found is None:
        return ""
    is_no_layer = found == DAMAGED and rows == 0 and address.lower().endswith(_NO_LAYER_WHEN_EMPTY)
    whole = found == rows or is_no_layer
    return "" if whole else translate("Plan", "it cannot be read back whole, perhaps because the disk is full")


def _rows_given(address: str, stopped: Callable[[], bool]) -> Optional[int]:
    """Return how many rows a file gives when all of them are read; None when that was stopped."""
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = False
    layer = QgsVectorLayer(address, "", "ogr", options)
    if not layer.isValid():
        return DAMAGED
    found = 0
    for _row in layer.getFeatures(QgsFeatureRequest()):
        if stopped():
            return None
        found += 1
    return found


def remove_files(file: Path) -> None:
    """Delete a file and what GDAL writes beside it."""
    beside = [file.with_suffix(ending) for ending in _BESIDE.get(file.suffix.lower(), ())]
    beside += [Path(f"{file}{ending}") for ending in ENDINGS]
    for path in (file, *beside):
        if path.is_file():
            with suppress(OSError):
                path.unlink()
