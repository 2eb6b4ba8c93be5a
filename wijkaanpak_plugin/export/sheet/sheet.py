"""Fills the template with the content of one sheet."""

from __future__ import annotations

from typing import Optional

import shapely
from qgis.core import (
    Qgis,
    QgsGeometry,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsMapLayer,
    QgsProject,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRectF

from wijkaanpak_plugin.domain.finding import NO_COVERAGE, OUTSIDE
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.content import edition, texts
from wijkaanpak_plugin.export.content.numbering import Entry
from wijkaanpak_plugin.export.content.packages import Package
from wijkaanpak_plugin.export.content.sheet_content import SheetContent
from wijkaanpak_plugin.export.content.source_lines import source_lines
from wijkaanpak_plugin.export.layers.background import background
from wijkaanpak_plugin.export.layers.claim_layers import DOTS_MM, SYMBOL_MM, claim_layers, dot_layer, symbol_places
from wijkaanpak_plugin.export.layers.clipping import clip_features, clip_hatches
from wijkaanpak_plugin.export.layers.finding_layers import (
    Frame,
    numbered_layers,
    plain_layer,
    unknown_layer,
    zone_layer,
)
from wijkaanpak_plugin.export.layers.memory_layers import Row, memory_layer
from wijkaanpak_plugin.export.layers.named_zones import named_zone_symbol, named_zones
from wijkaanpak_plugin.export.sheet.finding_list import fill_list
from wijkaanpak_plugin.export.sheet.fitting import SMALLEST_PT, lines_that_fit, shrink_to_fit
from wijkaanpak_plugin.export.sheet.legend import (
    Shown,
    fill_legend,
    finding_rows,
    layer_rows,
    plan_area_line,
    rows_layer,
    transition_rows,
)
from wijkaanpak_plugin.export.sheet.narrow_map import narrow_map
from wijkaanpak_plugin.export.sheet.paper import Paper, round_length, round_scale
from wijkaanpak_plugin.export.sheet.template import Template
from wijkaanpak_plugin.export.sheet.upright import turn_upright, turned
from wijkaanpak_plugin.plan.styling import symbols
from wijkaanpak_plugin.plan.styling.lists import plan_lists

#: White around the plan area on the map, as a share of its size.
_MARGIN = 0.025
#: The same around claims where they, and not the plan area, say what is shown: people must see where they are.
_AROUND = 0.15
#: What takes more than this share of the plan area's width or height is shown with the whole plan area.
_NEARLY_ALL = 0.85
#: Smallest size of what is shown, in metres: one point has no size of its own.
_SMALLEST_M = 100.0


class Sheet:
    """One sheet that is being filled: template, content and its own project."""

    def __init__(
        self,
        template: Template,
        content: SheetContent,
        project: QgsProject,
        paper: Paper,
        clip_geometry: bool = False,
        may_turn: bool = False,
    ) -> None:
        """clip_geometry: cut features off at the frame of the map, for a kind of file that knows no clipping. may_turn:
        whether the page may stand upright where that shows what is on the map larger.
        """
        self._template = template
        self._content = content
        self._project = project
        self.paper = paper
        self._may_turn = may_turn
        self._clip_geometry = clip_geometry
        self._lists = plan_lists(content.plan.backend)
        self._zone: Optional[QgsSymbol] = None
        self.remarks: list[str] = []
        self.listed: list[Entry] = []
        self.rest: list[Entry] = []

    def fill(self) -> None:
        """Fill every item that the template has."""
        self._project.setCrs(self._content.plan.crs)
        self._fit_frame()
        self._fill_list()
        found = background(self._content.plan, self._content.sources)
        self.remarks += found.remarks
        self._fill_map([*found.layers, *found.base_maps])
        self._fill_legends(found.layers)
        self._fill_texts(found.unreadable)

    def _fit_frame(self) -> None:
        """Let the frame of the map be filled by a plan that is much higher than wide: turn the page, or narrow it."""
        layout = self._template.layout
        item = layout.itemById("map")
        if isinstance(item, QgsLayoutItemMap):
            extent = self._extent()
            frame, page = QRectF(item.pagePos(), item.rect().size()), layout.pageCollection().page(0).rect()
            if self._may_turn and self._scale(turned(frame, page)) < self._scale(frame):
                turn_upright(layout, item)
                self.paper = self.paper.upright()
            around = _MARGIN * max(extent.width(), extent.height())
            narrow_map(item, extent.buffered(around), self._template.table("findings"))

    def _fill_list(self) -> None:
        place = self._template.table("findings")
        if place is None:
            self.rest = self._content.entries
            return
        self.listed, self.rest = fill_list(
            *place,
            self._content.entries,
            texts.unknown_lines(self._content),
            lambda status: texts.status_label(self._lists, status),
        )

    def _fill_map(self, ground: list[QgsMapLayer]) -> None:
        item = self._template.item("map", QgsLayoutItemMap)
        if item is None:
            return
        crs = self._content.plan.crs
        item.setCrs(crs)
        frame = self._frame(item)
        within = frame.extent if self._clip_geometry else None
        dots, places = dot_layer(self._content, self._lists.get("transition", []))
        zones = named_zones(self._content, within)
        self._zone = None if zones is None else named_zone_symbol()
        layers: list[Optional[QgsMapLayer]] = [
            *numbered_layers(self.listed, frame, [(places, DOTS_MM), (symbol_places(self._content), SYMBOL_MM)], crs),
            dots,
            plain_layer(self.listed, self.rest, crs),
            zone_layer(self.listed, crs),
            unknown_layer(self._unknown_shapes(), crs),
            *self._area_layers(frame.extent),
            *claim_layers(self._content, within),
            zones,
            *ground,
        ]
        shown = [layer for layer in layers if layer is not None]
        for layer in shown:
            self._project.addMapLayer(layer, False)
            if isinstance(layer, QgsVectorLayer):
                clip_hatches(layer.renderer())
        item.setLayers(shown)
        item.setKeepLayerSet(True)
        item.setFollowVisibilityPreset(False)
        if self._clip_geometry:
            clip_features(item)
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
        needed = 1000.0 * (1 + 2 * _MARGIN) * max(extent.width() / frame.width(), extent.height() / frame.height())
        return round_scale(needed / self._enlarged)

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

    def _unknown_shapes(self) -> list[shapely.Geometry]:
        found = self._content.findings
        return list(found[(found["type"] == NO_COVERAGE) & (found["subtype"] == OUTSIDE)]["geometry"])

    def _fill_legends(self, ground: list[QgsVectorLayer]) -> None:
        crs = self._content.plan.crs
        made = {
            "legend_transitions": (translate("Export", "Claims by transition"), transition_rows(self._lists)),
            "legend_layers": (translate("Export", "Where it lies"), layer_rows(self._lists, self._zone)),
            "legend_findings": (translate("Export", "Findings"), finding_rows()),
        }
        for item_id, (heading, rows) in made.items():
            legend = self._template.item(item_id, QgsLayoutItemLegend)
            if legend is not None:
                fill_legend(legend, heading, [rows_layer(rows, crs)])
        legend = self._template.item("legend_background", QgsLayoutItemLegend)
        if legend is not None:
            # Areas first, points last: what falls off when there is no room explains itself best.
            item = self._template.item("map", QgsLayoutItemMap)
            subject = self._extent()
            shown = Shown(subject if item is None else item.extent(), subject)
            fill_legend(legend, translate("Export", "What is there now"), ground[::-1], shown)

    def _fill_texts(self, unreadable: set[str]) -> None:
        content = self._content
        known = {
            **texts.headings(),
            **texts.counts(content),
            "title": texts.title(content),
            "subtitle": texts.subtitle(content),
            "fictional": texts.fictional(content),
            "made_by": edition.made_by(content.plan),
            "audience": edition.audience_line(content.audience),
            "versions": edition.versions(),
        }
        for name, lines in (
            ("sources", source_lines(content.plan, content.sources, content.coverage, unreadable)),
            ("assumptions", texts.assumption_lines(content, self._lists)),
        ):
            label = self._template.label(name)
            known[name] = lines_that_fit(label, lines) if label is not None else "\n".join(lines)
        for name, text in known.items():
            self._template.set_text(name, text)
        for name, smallest in (("title", 10.0), ("subtitle", SMALLEST_PT)):
            heading = self._template.label(name)
            if heading is not None:
                shrink_to_fit(heading, known[name], smallest)
        badge = self._template.layout.itemById("fictional")
        if badge is not None and not known["fictional"]:
            badge.setVisibility(False)
        self._template.layout.refresh()


def _multi(shape: QgsGeometry) -> QgsGeometry:
    copy = QgsGeometry(shape)
    copy.convertToMultiType()
    return copy
