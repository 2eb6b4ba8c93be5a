"""A QGIS project that opens an exported GeoPackage in its colours, on a computer without the plugin too.

It lies beside the GeoPackage and finds it by its name alone. Nothing in it tells who made it, or where.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtXml import QDomDocument

from wijkaanpak_plugin.domain.translation import translated
from wijkaanpak_plugin.export.files.geopackage_file import register_crs
from wijkaanpak_plugin.export.files.refused import not_written
from wijkaanpak_plugin.export.tables.exported_plan import ExportedPlan
from wijkaanpak_plugin.plan.files.project_layers import DRAWING_ORDER
from wijkaanpak_plugin.plan.schema.table import Table
from wijkaanpak_plugin.plan.store.clock import now
from wijkaanpak_plugin.plan.styling.stored_styles import style_as_qml

#: Layers that the project shows only when they are switched on.
_HIDDEN = ("zone",)
#: Room around the plan area, as a part of its size. Status: assumption.
_MARGIN = 1.05
#: In these QGIS notes who is at work, and when: attributes of the project, and parts of what is said of its layers.
_OF_WHO_SAVES = ("saveUser", "saveUserFull", "saveDateTime")
_OF_WHO_MADE_IT = ("author", "creation")


def write_project(exported: ExportedPlan, geopackage: Path, tables: Iterable[Table], file: Path) -> None:
    """Write the project (.qgz) beside the GeoPackage, which holds ``tables``; ExportError when it cannot be written."""
    there = {table.name: table for table in tables}
    project = QgsProject()
    try:
        project.setCrs(register_crs(exported.crs))
        project.setTitle(exported.name)
        project.setFilePathStorage(Qgis.FilePathType.Relative)
        drawn = [there[name] for name in DRAWING_ORDER if name in there]
        for table in (*drawn, *(each for each in there.values() if each.geometry is None)):
            _add(project, geopackage, table, exported)
        _look_at_all(project)
        _write(project, file)
    finally:
        project.clear()


def _add(project: QgsProject, geopackage: Path, table: Table, exported: ExportedPlan) -> None:
    layer = QgsVectorLayer(f"{geopackage}|layername={table.name}", translated(table.label), "ogr")
    document = QDomDocument()
    document.setContent(style_as_qml(table, exported.lists))
    done, reason = layer.importNamedStyle(document)
    if not (layer.isValid() and done):
        raise not_written(geopackage, reason or table.name)
    layer.setReadOnly(True)
    project.addMapLayer(layer, False)
    node = project.layerTreeRoot().addLayer(layer)
    node.setItemVisibilityChecked(table.name not in _HIDDEN)
    node.setExpanded(False)


def _look_at_all(project: QgsProject) -> None:
    extent = QgsRectangle()
    for layer in project.mapLayers().values():
        if layer.isSpatial():
            extent.combineExtentWith(layer.extent())
    if extent.isNull():
        return
    extent.scale(_MARGIN)
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(extent, project.crs()))


def _write(project: QgsProject, file: Path) -> None:
    """Let QGIS write the project beside the GeoPackage, so that its paths become relative, and pack it."""
    plain = file.with_suffix(".qgs")
    if not project.write(str(plain)):
        raise not_written(file, project.error())
    try:
        content = _anonymous(plain.read_bytes())
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
            named = zipfile.ZipInfo(plain.name, datetime.fromisoformat(now()[:19]).timetuple()[:6])
            named.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(named, content)
    finally:
        for left in (plain, Path(f"{plain}~"), plain.with_name(f"{plain.stem}_attachments.zip")):
            left.unlink(missing_ok=True)


def _anonymous(content: bytes) -> bytes:
    """Return a project without who saved it, when, and on which computer."""
    document = QDomDocument()
    document.setContent(content.decode("utf-8"))
    root = document.documentElement()
    for name in _OF_WHO_SAVES:
        root.removeAttribute(name)
    for name in _OF_WHO_MADE_IT:
        found = root.elementsByTagName(name)
        for element in [found.item(place) for place in range(found.count())]:
            element.parentNode().removeChild(element)
    return bytes(document.toByteArray(-1))
