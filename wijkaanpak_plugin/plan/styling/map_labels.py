"""Names on the map: with a white halo, so that they can be read over any map."""

from __future__ import annotations

from typing import NamedTuple, Optional

from qgis.core import (
    Qgis,
    QgsAbstractVectorLayerLabeling,
    QgsPalLayerSettings,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor

from wijkaanpak_plugin.domain.short_names import short_expression
from wijkaanpak_plugin.plan.schema.table import AREA, LINE, POINT, Table
from wijkaanpak_plugin.sources.fonts import text_format


class _Label(NamedTuple):
    expression: str
    size: float
    smallest_scale: float


#: A name may be long and a hot spot may hold a story; the map shows how it begins, the panel all of it.
CLAIM_NAME = short_expression('coalesce("name", "kind")')
_CLAIM = _Label(CLAIM_NAME, 8.0, 7500)
_TAG = _Label(short_expression('"name"'), 7.0, 7500)
_HOT_SPOT = _Label(short_expression('"text"'), 8.0, 15000)
_LABELS = {
    "claim_point": _CLAIM,
    "claim_line": _CLAIM,
    "claim_area": _CLAIM,
    "feature_tag_point": _TAG,
    "feature_tag_line": _TAG,
    "feature_tag_area": _TAG,
    "hot_spot": _HOT_SPOT,
    "hot_spot_area": _HOT_SPOT,
    "zone": _Label(short_expression('"name"'), 8.0, 25000),
    "plan_area": _Label(short_expression('"name"'), 12.0, 0),
}


def labelling(table: Table) -> Optional[QgsAbstractVectorLayerLabeling]:
    """Return the labels of a table's layer, None when it has none."""
    label = _LABELS.get(table.name)
    if label is None:
        return None
    settings = QgsPalLayerSettings()
    settings.fieldName = label.expression
    settings.isExpression = True
    settings.autoWrapLength = 26
    settings.setFormat(_format(label.size))
    settings.placement = _placement(table)
    if table.geometry == POINT or table.name == "hot_spot_area":
        # Clear of the marker that stands at the place.
        settings.offsetType = Qgis.LabelOffsetType.FromSymbolBounds
        settings.dist = 1.0 if table.geometry == POINT else 0.0
    if table.name == "hot_spot_area":
        settings.pointSettings().setQuadrant(Qgis.LabelQuadrantPosition.Below)
        settings.yOffset = 4.0
    if label.smallest_scale:
        settings.scaleVisibility = True
        settings.minimumScale = label.smallest_scale
        settings.maximumScale = 1
    return QgsVectorLayerSimpleLabeling(settings)


def _placement(table: Table) -> Qgis.LabelPlacement:
    if table.name == "plan_area":
        return Qgis.LabelPlacement.PerimeterCurved
    if table.geometry == LINE:
        return Qgis.LabelPlacement.Curved
    return Qgis.LabelPlacement.OverPoint if table.geometry == AREA else Qgis.LabelPlacement.OrderedPositionsAroundPoint


def _format(size: float) -> QgsTextFormat:
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.9)
    halo.setColor(QColor("#FFFFFF"))
    text = text_format()
    text.setSize(size)
    text.setSizeUnit(Qgis.RenderUnit.Points)
    text.setColor(QColor("#222222"))
    text.setBuffer(halo)
    return text
