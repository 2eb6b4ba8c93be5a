"""What every sheet with a map has: what it shows, at a round scale, with the outline of the plan area."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Optional

from qgis.core import (
    Qgis,
    QgsGeometry,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsMapLayer,
    QgsProject,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRectF

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.content.numbering import Entry
from wijkaanpak_plugin.export.content.packages import Package
from wijkaanpak_plugin.export.content.shown import SheetContent
from wijkaanpak_plugin.export.layers.clipping import clip_features, clip_hatches
from wijkaanpak_plugin.export.layers.finding_layers import Frame
from wijkaanpak_plugin.export.layers.memory_layers import Row, memory_layer
from wijkaanpak_plugin.export.sheet.legend import plan_area_line
from wijkaanpak_plugin.export.sheet.paper import Paper, round_length, round_scale
from wijkaanpak_plugin.export.sheet.template import Template
from wijkaanpak_plugin.plan.styling import symbols
from wijkaanpak_plugin.plan.styling.lists import plan_lists

#: White around the plan area on the map, as a share of its size.
MARGIN = 0.025
#: The same around claims where they, and not the plan area, say what is shown: people must see where they are.
_AROUND = 0.15
#: What takes more than this share of the plan area's width or height is shown with the whole plan area.
_NEARLY_ALL = 0.85
#: Smallest size of what is shown, in metres: one point has no size of its own.
_SMALLEST_M = 100.0


def show_layers(
    item: QgsLayoutItemMap, layers: Sequence[QgsMapLayer], project: QgsProject, clip_geometry: bool
) -> None:
    """Show layers, the upper one first, in a map of a layout and nothing else; the project keeps them."""
    for layer in layers:
        if layer.id() not in project.mapLayers():
            project.addMapLayer(layer, False)
        if isinstance(layer, QgsVectorLayer):
            clip_hatches(layer.renderer())
    item.setLayers(list(layers))
    item.setKeepLayerSet(True)
    item.setFollowVisibilityPreset(False)
    if clip_geometry:
        clip_features(item)


class MapSheet:
    """One sheet that is being filled: template, content and its own project."""

    def __init__(
        self,
        template: Template,
        content: SheetContent,
        project: QgsProject,
        paper: Paper,
        clip_geometry: bool = False,
        may_arrange: bool = False,
    ) -> None:
        """clip_geometry: cut features off at the frame of the map, for a kind of file that knows no clipping.
        may_arrange: whether items may get another place or size, and the page may stand upright; what somebody laid out
        stays as it is.
        """
        self._template = template
        self._content = content
        self._project = project
        self.paper = paper
        self._may_arrange = may_arrange
        self._clip_geometry = clip_geometry
        self._lists = plan_lists(content.plan.backend)
        self.remarks: list[str] = []
        #: Entries of the list of findings, those with a number and the others; a sheet without findings has none.
        self.listed: list[Entry] = []
        self.rest: list[Entry] = []
        project.setCrs(content.plan.crs)

    def fill(self) -> None:
        """Fill every item that the template has."""
        raise NotImplementedError

    def _show(self, item: QgsLayoutItemMap, layers: Iterable[Optional[QgsMapLayer]]) -> None:
        """Show layers, the upper one first, in a map and nothing else."""
        show_layers(item, [layer for layer in layers if layer is not None], self._project, self._clip_geometry)
        self._fill_scale_bar(item)

    def _fill_scale_bar(self, item: QgsLayoutItemMap) -> None:
        bar = self._template.item("scale_bar", QgsLayoutItemScaleBar)
        if bar is None:
            return
        bar.setLinkedMap(item)
        # Two parts that together take at most a fifth of the width of the map.
        bar.setUnitsPerSegment(round_length(item.extent().width() / 10))
        bar.update()

    def _frame(self, item: QgsLayoutItemMap) -> Frame:
        """Show the plan area, or all claims when there is none, at a round scale on the paper."""
        item.setCrs(self._content.plan.crs)
        extent = self._extent()
        width, height = item.rect().width(), item.rect().height()
        enlarged = self._enlarged
        scale = self._scale(item.rect()) * enlarged
        centre = extent.center()
        half_width, half_height = scale * width / 2000.0, scale * height / 2000.0
        shown = QgsRectangle(
            centre.x() - half_width, centre.y() - half_height, centre.x() + half_width, centre.y() + half_height
        )
        item.zoomToExtent(shown)
        self._template.set_text("scale", self._scale_text(scale / enlarged))
        return Frame(item.extent(), width, height)

    @property
    def _enlarged(self) -> float:
        """How many times the sheet is as large on paper as in the template."""
        return self.paper.width_mm / self._template.layout.pageCollection().page(0).rect().width()

    def _scale(self, frame: QRectF) -> float:
        """Return the round scale on paper at which a frame of this size holds what must be shown."""
        extent = self._extent()
        needed = 1000.0 * (1 + 2 * MARGIN) * max(extent.width() / frame.width(), extent.height() / frame.height())
        return self._round_scale(needed / self._enlarged)

    def _round_scale(self, smallest: float) -> float:
        return round_scale(smallest)

    def _scale_text(self, scale: float) -> str:
        text = translate("Export", "1 : {scale} on {paper}")
        return text.format(scale=f"{scale:,.0f}".replace(",", "\u2009"), paper=self.paper.name)

    def _extent(self) -> QgsRectangle:
        """Return what the map must show: the claims of the package, else the plan area, else all claims."""
        package = self._content.package
        extent = QgsRectangle()
        shapes = self._areas() if package is None else []
        for shape in shapes or self._claim_shapes(package):
            extent.combineExtentWith(shape.boundingBox())
        size = max(extent.width(), extent.height())
        around = 0.0 if shapes else _AROUND * size
        shown = extent.buffered(max(around, (_SMALLEST_M - size) / 2, 0.0))
        whole = QgsGeometry.unaryUnion(self._areas()).boundingBox()
        fills = max(shown.width() / whole.width(), shown.height() / whole.height()) if whole.contains(extent) else 0.0
        return whole if fills > _NEARLY_ALL else shown

    def _claim_shapes(self, package: Optional[Package]) -> list[QgsGeometry]:
        rows = [row for rows in self._content.claims.values() for row in rows]
        return [row.geometry() for row in rows if package is None or row["body_id"] in package.claims]

    def _areas(self) -> list[QgsGeometry]:
        shapes = [row.geometry() for row in self._content.plan.stored("plan_area").getFeatures()]
        return [shape for shape in shapes if not shape.isEmpty()]

    def _area_layers(self, extent: QgsRectangle) -> list[QgsVectorLayer]:
        """Return the outline of the plan area, and a veil over what lies outside it."""
        areas = self._areas()
        if not areas:
            return []
        crs = self._content.plan.crs
        # As lines: an area that is cut off at the frame would have its outline along the frame.
        edges: list[Row] = [(area.convertToType(Qgis.GeometryType.Line, True), []) for area in areas]
        outline = memory_layer("MultiLineString", crs, {}, edges, "plan_area")
        outline.setRenderer(QgsSingleSymbolRenderer(plan_area_line()))
        outside = QgsGeometry.fromRect(extent.buffered(extent.width()))
        outside = outside.difference(QgsGeometry.unaryUnion(areas))
        veil = memory_layer("MultiPolygon", crs, {}, [(_multi(outside), [])], "outside")
        veil.setRenderer(QgsSingleSymbolRenderer(symbols.wash("MultiPolygon", "#FFFFFF", 0.55)))
        return [outline, veil]


def _multi(shape: QgsGeometry) -> QgsGeometry:
    copy = QgsGeometry(shape)
    copy.convertToMultiType()
    return copy
