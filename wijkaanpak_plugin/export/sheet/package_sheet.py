"""What sheets about some claims share: a map that fits them, with marks and an overview."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from typing import Optional

import shapely
from qgis.core import (
    Qgis,
    QgsGeometry,
    QgsLayoutItem,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutUtils,
    QgsProject,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsTextRenderer,
)
from qgis.PyQt.QtCore import QRectF
from shapely.geometry.base import BaseGeometry

from wijkaanpak_plugin.export.content.above_ground import above_ground
from wijkaanpak_plugin.export.content.passport.passport import Passport
from wijkaanpak_plugin.export.content.shown import SheetContent
from wijkaanpak_plugin.export.layers.background import Background, background
from wijkaanpak_plugin.export.layers.finding_layers import Frame
from wijkaanpak_plugin.export.layers.memory_layers import memory_layer
from wijkaanpak_plugin.export.layers.project_marks import Around
from wijkaanpak_plugin.export.layers.typography import INK, text_format
from wijkaanpak_plugin.export.sheet.map_sheet import MapSheet
from wijkaanpak_plugin.export.sheet.paper import VECTOR_DPI, Paper
from wijkaanpak_plugin.export.sheet.template import Template
from wijkaanpak_plugin.plan.claims.claims import claims_with
from wijkaanpak_plugin.plan.styling import symbols

#: Scale numbers are whole times this.
_SCALES = 500.0
#: Room between what must be shown and the edge of the map, in millimetres on A3.
_AIR_MM = 5.0
#: Smallest size of what is shown, in metres: one point has no size of its own.
_SMALLEST_M = 100.0
#: A map that shows less of the plan area than this share gets an overview beside it.
_OVERVIEW_BELOW = 0.7


def package_ground(content: SheetContent) -> Background:
    """Return what lies below claims: what exists, without nets."""
    return background(content.plan, above_ground(content))


class ClaimsSheet(MapSheet):
    """A sheet about some claims of a plan, with a map that fits them."""

    def __init__(
        self,
        template: Template,
        content: SheetContent,
        body_ids: Collection[str],
        project: QgsProject,
        paper: Paper,
        clip_geometry: bool = False,
        may_arrange: bool = False,
        ground: Optional[Background] = None,
    ) -> None:
        """As ``MapSheet``; body_ids: of the claims; ground: what lies below them, where other pages in the same project
        show it too.
        """
        super().__init__(template, content, project, paper, clip_geometry, may_arrange)
        claims = content.nets.shown(claims_with(content.plan, sorted(body_ids)))
        self.claims = [claim for claim in claims if not claim.geometry.isEmpty()]
        self._ground = ground or package_ground(content)
        self.remarks += self._ground.remarks

    def _extent(self) -> QgsRectangle:
        """Return what the map must show: the claims."""
        extent = QgsRectangle()
        for claim in self.claims:
            extent.combineExtentWith(claim.geometry.boundingBox())
        size = max(extent.width(), extent.height())
        return extent.buffered(max((_SMALLEST_M - size) / 2, 0.0))

    def _scale(self, frame: QRectF) -> float:
        extent = self._extent()
        width, height = frame.width() - 2 * _AIR_MM, frame.height() - 2 * _AIR_MM
        needed = 1000.0 * max(extent.width() / width, extent.height() / height)
        return self._round_scale(needed / self._enlarged)

    def _round_scale(self, smallest: float) -> float:
        return _SCALES * max(math.ceil(smallest / _SCALES - 1e-9), 1)

    def _around(self, item: QgsLayoutItemMap, frame: Frame) -> Around:
        """Return what marks and cards keep clear of: what stands over the map always, claims where there is room."""
        shapes = [shapely.from_wkb(bytes(claim.geometry.asWkb())) for claim in self.claims]
        on_sheet = [shapely.transform(shape, frame.on_sheet) for shape in shapes if not shape.is_empty]
        return Around(self._taken(item), on_sheet)

    def _taken(self, item: QgsLayoutItemMap) -> list[BaseGeometry]:
        """Return the parts of the map over which something else stands, in millimetres from its lower left corner."""
        frame = QRectF(item.pagePos(), item.rect().size())
        found = []
        for other in item.layout().items():
            if not isinstance(other, QgsLayoutItem) or isinstance(other, QgsLayoutItemPage):
                continue
            place = QRectF(other.pagePos(), other.rect().size()).intersected(frame)
            if other is not item and other.isVisible() and not place.isEmpty():
                left, top = place.left() - frame.left(), frame.bottom() - place.top()
                found.append(shapely.box(left, top - place.height(), left + place.width(), top))
        return found

    def _measure(self, text: str, points: float, is_bold: bool) -> float:
        """Return how wide a text is on A3, in millimetres."""
        context = QgsLayoutUtils.createRenderContextForLayout(self._template.layout, None, VECTOR_DPI)
        context.setFlag(Qgis.RenderContextFlag.ApplyScalingWorkaroundForTextRendering)
        width = QgsTextRenderer.textWidth(context, text_format(points, bold=is_bold), [text])
        return float(width / context.scaleFactor())

    def _fill_overview(self, frame: Frame) -> None:
        """Show where in the plan area the map lies, where it shows only part of it."""
        item = self._template.item("inset", QgsLayoutItemMap)
        if item is None:
            return
        areas = self._areas()
        whole = QgsGeometry.unaryUnion(areas) if areas else QgsGeometry()
        shown = QgsGeometry.fromRect(frame.extent)
        if whole.isEmpty() or whole.intersection(shown).area() >= _OVERVIEW_BELOW * whole.area():
            item.setVisibility(False)
            return
        here = memory_layer("Polygon", self._content.plan.crs, {}, [(shown, [])], "here")
        here.setRenderer(QgsSingleSymbolRenderer(symbols.outline(INK, 0.5, None, 0.12)))
        layers = [here, *self._area_layers(whole.boundingBox())[:1]]
        for layer in layers:
            self._project.addMapLayer(layer, False)
        item.setCrs(self._content.plan.crs)
        item.setLayers(layers)
        item.setKeepLayerSet(True)
        box = whole.boundingBox()
        box.combineExtentWith(frame.extent)
        item.zoomToExtent(box.buffered(0.05 * max(box.width(), box.height())))

    def _hide(self, item_ids: Sequence[str]) -> None:
        for item_id in item_ids:
            item = self._template.layout.itemById(item_id)
            if item is not None:
                item.setVisibility(False)


class PackageSheet(ClaimsSheet):
    """A sheet about one package."""

    def __init__(
        self,
        template: Template,
        content: SheetContent,
        passport: Passport,
        project: QgsProject,
        paper: Paper,
        clip_geometry: bool = False,
        may_arrange: bool = False,
        ground: Optional[Background] = None,
    ) -> None:
        """As ``ClaimsSheet``; passport: of the package of the content."""
        super().__init__(template, content, passport.claims, project, paper, clip_geometry, may_arrange, ground)
        self.passport = passport
