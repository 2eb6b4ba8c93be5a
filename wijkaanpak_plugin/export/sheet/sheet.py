"""Fills the template with the content of one sheet."""

from __future__ import annotations

from typing import Optional

import shapely
from qgis.core import (
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsMapLayer,
    QgsProject,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRectF

from wijkaanpak_plugin.domain.finding import NO_COVERAGE, OUTSIDE
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.content import edition, texts
from wijkaanpak_plugin.export.content.above_ground import drawn_sources
from wijkaanpak_plugin.export.content.shown import SheetContent
from wijkaanpak_plugin.export.content.source_lines import source_lines
from wijkaanpak_plugin.export.layers.background import background
from wijkaanpak_plugin.export.layers.claim_layers import DOTS_MM, SYMBOL_MM, claim_layers, dot_layer, symbol_places
from wijkaanpak_plugin.export.layers.finding_layers import (
    numbered_layers,
    plain_layer,
    unknown_layer,
    zone_layer,
)
from wijkaanpak_plugin.export.layers.named_zones import named_zone_symbol, named_zones
from wijkaanpak_plugin.export.sheet.finding_list import fill_list
from wijkaanpak_plugin.export.sheet.fitting import SMALLEST_PT, lines_that_fit, shrink_to_fit
from wijkaanpak_plugin.export.sheet.legend import (
    Shown,
    fill_legend,
    finding_rows,
    layer_rows,
    rows_layer,
    transition_rows,
)
from wijkaanpak_plugin.export.sheet.map_sheet import MARGIN, MapSheet
from wijkaanpak_plugin.export.sheet.narrow_map import narrow_map
from wijkaanpak_plugin.export.sheet.paper import Paper
from wijkaanpak_plugin.export.sheet.template import Template
from wijkaanpak_plugin.export.sheet.upright import turn_upright, turned


class Sheet(MapSheet):
    """The sheet of conflicts and coupling opportunities: claims on a map, numbered findings beside it."""

    def __init__(
        self,
        template: Template,
        content: SheetContent,
        project: QgsProject,
        paper: Paper,
        clip_geometry: bool = False,
        may_arrange: bool = False,
    ) -> None:
        """As ``MapSheet``."""
        super().__init__(template, content, project, paper, clip_geometry, may_arrange)
        self._zone: Optional[QgsSymbol] = None

    def fill(self) -> None:
        """Fill every item that the template has."""
        self._fit_frame()
        self._fill_list()
        found = background(self._content.plan, drawn_sources(self._content))
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
            if self._may_arrange and self._scale(turned(frame, page)) < self._scale(frame):
                turn_upright(layout, item)
                self.paper = self.paper.upright()
            around = MARGIN * max(extent.width(), extent.height())
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
        self._show(item, layers)

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
            "audience": " ".join((edition.audience_line(content.audience), edition.numbers_line(content.audience))),
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
