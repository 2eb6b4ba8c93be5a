"""Records pasted with QGIS from confidential data: QGIS takes along the columns that both have, and no flag."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qgis.core import QgsCsException, QgsFeatureRequest, QgsGeometry, QgsProject, QgsReferencedRectangle, QgsVectorLayer

from wijkaanpak_plugin.domain.confidential import is_confidential
from wijkaanpak_plugin.plan.claims.confidential import layer_is_confidential
from wijkaanpak_plugin.plan.claims.split_merge import in_plan
from wijkaanpak_plugin.plan.schema.area_tables import ZONE
from wijkaanpak_plugin.plan.schema.hot_spot_tables import HOT_SPOT, HOT_SPOT_AREA
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import PLAN_PROPERTY, Plan
from wijkaanpak_plugin.plan.store.record_change import RecordChange
from wijkaanpak_plugin.plan.store.record_steps import RecordStep

_FLAG = "confidential"
_TABLES = (*CLAIM_TABLES, HOT_SPOT.name, HOT_SPOT_AREA.name, ZONE.name)
#: A paste moves a vertex by a rounding at most. In metres.
_SAME_M = 0.01


def pasted_from_confidential(plan: Plan, steps: Iterable[RecordStep]) -> list[RecordChange]:
    """Return the changes that make records confidential that were added exactly where a feature of confidential data
    in the project lies.
    """
    added = [step for step in steps if step.table in _TABLES and step.before is None and _is_open(step)]
    layers = list(_confidential_layers(plan)) if added else []
    return [
        RecordChange(step.table, step.record_id, step.fid, {_FLAG: True})
        for step in added
        if any(_lies_in(plan, layer, _shape(step)) for layer in layers)
    ]


def _is_open(step: RecordStep) -> bool:
    return step.after is not None and bool(step.after.wkb) and not is_confidential(step.after.values.get(_FLAG))


def _shape(step: RecordStep) -> QgsGeometry:
    shape = QgsGeometry()
    if step.after is not None and step.after.wkb:
        shape.fromWkb(step.after.wkb)
    return shape


def _confidential_layers(plan: Plan) -> Iterator[QgsVectorLayer]:
    for layer in QgsProject.instance().mapLayers().values():
        is_data = isinstance(layer, QgsVectorLayer) and layer.isValid() and layer.isSpatial()
        if is_data and not layer.customProperty(PLAN_PROPERTY) and layer_is_confidential(plan, layer):
            yield layer


def _lies_in(plan: Plan, layer: QgsVectorLayer, shape: QgsGeometry) -> bool:
    """Say whether a feature of a layer has this shape (plan's CRS)."""
    around = QgsReferencedRectangle(shape.boundingBox().buffered(_SAME_M), plan.crs)
    context = QgsProject.instance().transformContext()
    request = QgsFeatureRequest().setDestinationCrs(plan.crs, context).setFilterRect(around)
    try:
        return any(_is_same(in_plan(plan, row.geometry(), plan.crs), shape) for row in layer.getFeatures(request))
    except (QgsCsException, PlanError):
        return False


def _is_same(one: QgsGeometry, other: QgsGeometry) -> bool:
    return one.type() == other.type() and 0 <= one.hausdorffDistance(other) <= _SAME_M
