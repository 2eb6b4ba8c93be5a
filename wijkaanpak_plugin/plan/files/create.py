"""Makes a new plan: complete and styled, or not at all."""

from __future__ import annotations

from typing import Optional

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.files.standard_rows import task_rows, vocabulary_rows
from wijkaanpak_plugin.plan.schema.settings import standard_settings
from wijkaanpak_plugin.plan.schema.tables import SCHEMA_VERSION, TABLES
from wijkaanpak_plugin.plan.store.backend import Transaction
from wijkaanpak_plugin.plan.store.backends import Place, backend_for_new
from wijkaanpak_plugin.plan.store.clock import new_id, now
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.styling.stored_styles import store_styles
from wijkaanpak_plugin.sources.metric_crs import STANDARD_CRS, is_metric


def create_plan(
    place: Place,
    name: str,
    crs: Optional[QgsCoordinateReferenceSystem] = None,
    area: Optional[QgsGeometry] = None,
    author: str = "",
    overwrite: bool = False,
) -> Plan:
    """Make a plan and open it.

    place: where it comes; for a file a .gpkg (the ending is added where it lacks). crs: metric, RD New when None. area:
    boundary of the plan, a polygon in that CRS. PlanError, one sentence, when anything is wrong; then nothing is left
    behind and what was there is as it was.
    """
    backend = backend_for_new(place)
    crs = _metric(crs)
    boundary = _boundary(area)
    with backend.creating(TABLES, crs, overwrite) as draft:
        with draft.transaction() as tables:
            _fill(tables, name, boundary, author)
        store_styles(draft)
    return open_plan(backend.place)


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


def _fill(tables: Transaction, name: str, boundary: Optional[bytes], author: str) -> None:
    for key, value in _plan_info(name, author).items():
        tables.add("plan_info", {"key": key, "value": value})
    for setting in standard_settings():
        row = {
            "key": setting.key,
            "value": f"{setting.value:g}",
            "status": setting.status,
            "source": setting.source,
        }
        tables.add("setting", row)
    for term in vocabulary_rows():
        tables.add("vocabulary", term)
    for task in task_rows():
        tables.add("task", task)
    if boundary is not None:
        tables.add("plan_area", {"area_id": new_id("area", name), "name": name}, boundary)


def _plan_info(name: str, author: str) -> dict[str, str]:
    return {
        "schema_version": str(SCHEMA_VERSION),
        "plan_id": new_id("plan", name),
        "name": name,
        "created": now(),
        "author": author,
    }
