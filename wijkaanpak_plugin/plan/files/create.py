"""Makes a new plan file: complete and styled, or not at all."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import tempfile
from pathlib import Path
from typing import Optional

from osgeo import gdal, osr
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.domain.vocabulary import Term, load_vocabularies
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.schema.tables import SCHEMA_VERSION, TABLES, standard_settings
from wijkaanpak_plugin.plan.store.clock import new_id, now
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.geopackage import GeoPackageError, add_row, create_table, creating
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.styling.stored_styles import store_styles
from wijkaanpak_plugin.sources.metric_crs import is_metric

#: RD New, the grid of Dutch plans.
STANDARD_CRS = "EPSG:28992"


def create_plan(
    path: str | Path,
    name: str,
    crs: Optional[QgsCoordinateReferenceSystem] = None,
    area: Optional[QgsGeometry] = None,
    author: str = "",
    overwrite: bool = False,
) -> Plan:
    """Make a plan file and open it.

    path: where it comes, a .gpkg (the ending is added where it lacks). crs: metric, RD New when None. area:
    boundary of the plan, a polygon in that CRS. PlanError, one sentence, when anything is wrong; then
    nothing is left behind and a file that was there is as it was.
    """
    target = _target(Path(path), overwrite)
    crs = _metric(crs)
    boundary = _boundary(area)
    with tempfile.TemporaryDirectory(prefix="wijkaanpak-") as folder:
        # Made on the local disk: a database on a network drive is slow, and half of one is worse than none.
        draft = Path(folder) / "plan.gpkg"
        try:
            _write(draft, name, crs, boundary, author)
            store_styles(draft)
        except (GeoPackageError, OSError) as error:
            raise _not_made(target, str(error)) from error
        _move(draft, target)
    return open_plan(target)


def _target(path: Path, overwrite: bool) -> Path:
    if path.suffix.lower() != ".gpkg":
        path = path.with_name(path.name + ".gpkg")
    if not path.parent.is_dir():
        raise PlanError(translate("Plan", "The folder {folder} does not exist.").format(folder=path.parent))
    if path.is_dir():
        raise PlanError(translate("Plan", "{path} is a folder; give the name of a file.").format(path=path))
    if path.exists():
        if not overwrite:
            raise PlanError(
                translate("Plan", "The file {name} exists already; choose another name.").format(name=path.name)
            )
        _check_free(path)
    return path


def _check_free(path: Path) -> None:
    """Raise PlanError when another program has the file open: replacing it would mix two plans."""
    text = translate("Plan", "The file {name} is open in another program; close it there or choose another name.")
    message = text.format(name=path.name)
    try:
        connection = sqlite3.connect(path, timeout=0.5, isolation_level=None)
        try:
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("ROLLBACK")
        finally:
            connection.close()
    except sqlite3.OperationalError as error:
        raise PlanError(message) from error
    except sqlite3.DatabaseError:
        return  # no database at all: nobody can have it open as a plan
    # The last one to close a plan removes the file with its latest changes; while it is there, somebody has
    # it open.
    if path.with_name(path.name + "-wal").exists():
        raise PlanError(message)


def _metric(crs: Optional[QgsCoordinateReferenceSystem]) -> QgsCoordinateReferenceSystem:
    if crs is None:
        crs = QgsCoordinateReferenceSystem(STANDARD_CRS)
    if not crs.isValid():
        raise PlanError(
            translate("Plan", "The coordinate reference system is not valid; choose a metric one, such as RD New.")
        )
    if not is_metric(crs):
        text = translate("Plan", "{crs} does not measure metres on the ground; choose a metric one, such as RD New.")
        raise PlanError(text.format(crs=crs.userFriendlyIdentifier()))
    return crs


def _boundary(area: Optional[QgsGeometry]) -> Optional[bytes]:
    """Return the boundary as WKB of a valid MultiPolygon, counterclockwise outside."""
    if area is None or area.isNull():
        return None
    shape = area if area.isGeosValid() else area.makeValid()
    polygons = [part for part in shape.coerceToType(Qgis.WkbType.Polygon) if part.area() > 0]
    if not polygons:
        raise PlanError(translate("Plan", "The boundary of the plan is not an area; draw or choose a polygon."))
    whole = QgsGeometry.unaryUnion(polygons)
    whole.convertToMultiType()
    return bytes(whole.forcePolygonCounterClockwise().asWkb())


def _write(path: Path, name: str, crs: QgsCoordinateReferenceSystem, boundary: Optional[bytes], author: str) -> None:
    srs = osr.SpatialReference()
    if srs.SetFromUserInput(crs.authid() or crs.toWkt(Qgis.CrsWktVariant.PreferredGdal)) != 0:
        raise GeoPackageError(gdal.GetLastErrorMsg())
    with creating(path) as dataset:
        layers = {table.name: create_table(dataset, table, srs) for table in TABLES}
        for key, value in _plan_info(name, author).items():
            add_row(layers["plan_info"], {"key": key, "value": value})
        for setting in standard_settings():
            row = {
                "key": setting.key,
                "value": f"{setting.value:g}",
                "status": setting.status,
                "source": setting.source,
            }
            add_row(layers["setting"], row)
        for vocabulary_name, vocabulary in load_vocabularies().items():
            for position, term in enumerate(vocabulary):
                add_row(layers["vocabulary"], _vocabulary_row(vocabulary_name, position, term))
        if boundary is not None:
            add_row(layers["plan_area"], {"area_id": new_id("area", name), "name": name}, boundary)


def _plan_info(name: str, author: str) -> dict[str, str]:
    return {
        "schema_version": str(SCHEMA_VERSION),
        "plan_id": new_id("plan", name),
        "name": name,
        "created": now(),
        "author": author,
    }


def _vocabulary_row(name: str, position: int, term: Term) -> dict[str, object]:
    columns = ("key", "label_nl", "label_en", "definition_nl", "definition_en", "colour")
    values = {column: getattr(term, column, None) or None for column in columns}
    return {"list": name, **values, "position": position}


def _move(draft: Path, target: Path) -> None:
    """Copy beside the target, then move into place in one step."""
    part = target.with_name(target.name + ".part")
    try:
        try:
            shutil.copyfile(draft, part)
            os.replace(part, target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise _refused(target, error) from error


def _refused(target: Path, error: OSError) -> PlanError:
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        text = translate("Plan", "{name} cannot be written in {folder}: no permission to write there.")
    elif error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        text = translate("Plan", "{name} cannot be written in {folder}: the disk is full.")
    else:
        return _not_made(target, error.strerror or str(error))
    return PlanError(text.format(name=target.name, folder=target.parent))


def _not_made(target: Path, reason: str) -> PlanError:
    text = translate("Plan", "The plan {name} could not be made: {reason}.")
    return PlanError(text.format(name=target.name, reason=reason.rstrip(".") or "?"))
