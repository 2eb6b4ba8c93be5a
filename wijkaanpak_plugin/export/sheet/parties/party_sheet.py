"""The sheet of a party: a small map of its claims and works, and what concerns it in tables that flow over pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.core import (
    Qgis,
    QgsGeometry,
    QgsLayoutItem,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLineSymbol,
    QgsProject,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

from wijkaanpak_plugin.domain.body import EXISTING, GEOMETRY, SOURCE_ID
from wijkaanpak_plugin.domain.parties import party_key
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.audience import INTERNAL
from wijkaanpak_plugin.export.content.nets import net_tables
from wijkaanpak_plugin.export.content.parties.concern import Concern
from wijkaanpak_plugin.export.content.places import middle_of
from wijkaanpak_plugin.export.content.shown import SheetContent
from wijkaanpak_plugin.export.layers.claim_styles import claim_style_layers
from wijkaanpak_plugin.export.layers.memory_layers import Row, memory_layer
from wijkaanpak_plugin.export.layers.project_marks import Mark, Marks
from wijkaanpak_plugin.export.layers.street_names import street_names
from wijkaanpak_plugin.export.sheet.fitting import in_width
from wijkaanpak_plugin.export.sheet.legend import LegendRow, fill_legend, rows_layer
from wijkaanpak_plugin.export.sheet.map_sheet import MapSheet
from wijkaanpak_plugin.export.sheet.package_sheet import ClaimsSheet
from wijkaanpak_plugin.export.sheet.package_tables.flow import Flow
from wijkaanpak_plugin.export.sheet.package_tables.package_tables_sheet import fill_page
from wijkaanpak_plugin.export.sheet.paper import Paper
from wijkaanpak_plugin.export.sheet.parties.party_rows import party_blocks
from wijkaanpak_plugin.export.sheet.passport_legend import claim_legend_rows
from wijkaanpak_plugin.export.sheet.passport_rows import called
from wijkaanpak_plugin.export.sheet.template import Template
from wijkaanpak_plugin.plan.styling.lists import plan_lists

#: What belongs to the map; a page without one leaves it out.
_OF_THE_MAP = ("map", "scale_bar", "scale", "north_arrow", "legend")
_COLUMN = "column_{number}"
_LINE = "MultiLineString"
#: Colour of cables and pipes of the party itself.
_OWN_NET = "#6A2C91"
#: Room between a claim and the name of a street, in millimetres on A3.
_BESIDE_CLAIM_MM = 1.8

#: Reads the template once more, and says in which project.
NewPage = Callable[[], tuple[Template, QgsProject]]


def party_pages(
    content: SheetContent, concern: Concern, new_page: NewPage, paper: Paper, clip_geometry: bool, may_arrange: bool
) -> tuple[list[Template], list[str]]:
    """Return the pages of the sheet of a party, filled, and what could not be read, as sentences.

    clip_geometry, may_arrange: see ``MapSheet``; the columns of pages without a map take its room where they may.
    """
    remarks: list[str] = []
    begun: list[Template] = []

    def page() -> Template:
        template, project = new_page()
        has_map = False
        if not begun:
            sheet = PartySheet(template, content, concern, project, paper, clip_geometry, may_arrange)
            has_map = sheet.has_map
            if has_map:
                sheet.fill()
                remarks.extend(sheet.remarks)
        if not has_map:
            _without_map(template, may_arrange)
        begun.append(template)
        return template

    flow = Flow(page)
    for block in party_blocks(concern, content.known.kinds):
        flow.add(block)
    where = translate("Parties", "{plan} · sheet of a party · page {page} of {pages}")
    for number, each in enumerate(flow.pages, 1):
        label = each.label("below")
        below = _below(concern, content)
        each.set_text("below", below if label is None else in_width(label, below, 1))
        said = where.format(plan=content.plan.name, page=number, pages=len(flow.pages))
        fill_page(each, content, called(concern.name), said)
    return flow.pages, remarks


class PartySheet(ClaimsSheet):
    """The map of a party: its claims and works, numbered, and for ourselves its own cables and pipes."""

    def __init__(
        self,
        template: Template,
        content: SheetContent,
        concern: Concern,
        project: QgsProject,
        paper: Paper,
        clip_geometry: bool = False,
        may_arrange: bool = False,
    ) -> None:
        """As ``MapSheet``."""
        body_ids = [work.claim.body_id for work in concern.works]
        super().__init__(template, content, body_ids, project, paper, clip_geometry, may_arrange)
        self._concern = concern
        self._nets = _own_nets(content, concern.name)

    @property
    def has_map(self) -> bool:
        """Whether anything of the party has a place that is told."""
        return bool(self.claims or self._nets)

    def fill(self) -> None:
        """Fill the map and its legend."""
        item = self._template.item("map", QgsLayoutItemMap)
        if item is None:
            return
        frame, crs = self._frame(item), self._content.plan.crs
        self._fill_legend()
        numbers = {work.claim.body_id: work.number for work in self._concern.works}
        marks = [Mark(str(numbers[claim.body_id]), _place(claim.geometry)) for claim in self.claims]
        placed = Marks(frame, marks, [], self._around(item, frame), self._measure)
        unit = frame.extent.width() / frame.width_mm
        beside = [claim.geometry.buffer(_BESIDE_CLAIM_MM * unit, 4) for claim in self.claims]
        self._show(
            item,
            [
                *placed.layers(crs),
                street_names(self._content.plan, QgsGeometry.unaryUnion([placed.covered(), *beside])),
                *self._area_layers(frame.extent),
                *claim_style_layers(self.claims, self._lists.get("transition", []), unit, crs),
                self._net_layer(),
                *self._ground.layers,
                *self._ground.base_maps,
            ],
        )

    def _extent(self) -> QgsRectangle:
        """Return what the map must show: its claims, or the plan area where it has nets only."""
        return super()._extent() if self.claims else MapSheet._extent(self)

    def _net_layer(self) -> QgsVectorLayer:
        rows: list[Row] = [(shape, []) for shape in self._nets]
        layer = memory_layer(_LINE, self._content.plan.crs, {}, rows, "own_nets")
        layer.setRenderer(QgsSingleSymbolRenderer(_net_symbol()))
        return layer

    def _fill_legend(self) -> None:
        legend = self._template.item("legend", QgsLayoutItemLegend)
        if legend is None:
            return
        rows: list[LegendRow] = claim_legend_rows(self._lists)
        if self._nets:
            rows.append((translate("Parties", "cable or pipe of this party"), _net_symbol()))
        fill_legend(legend, "", [rows_layer(rows, self._content.plan.crs)])


def _own_nets(content: SheetContent, name: str) -> list[QgsGeometry]:
    """Return the cables and pipes of a party, for ourselves only."""
    bodies = content.known.bodies
    if content.audience != INTERNAL or SOURCE_ID not in bodies.columns:
        return []
    own = bodies["owner"].map(lambda owner: party_key(str(owner or ""))) == party_key(name)
    own &= (bodies["origin"] == EXISTING) & bodies[SOURCE_ID].isin(net_tables(bodies, content.known.kinds))
    shapes = (QgsGeometry.fromWkt(shape.wkt) for shape in bodies.loc[own, GEOMETRY] if shape is not None)
    lines = [shape for shape in shapes if shape.type() == Qgis.GeometryType.Line]
    for line in lines:
        line.convertToMultiType()
    return lines


def _net_symbol() -> QgsLineSymbol:
    return QgsLineSymbol.createSimple({"color": _OWN_NET, "width": "0.5", "line_style": "dash"})


def _place(shape: QgsGeometry) -> tuple[float, float]:
    point = middle_of(shape).asPoint()
    return point.x(), point.y()


def _below(concern: Concern, content: SheetContent) -> str:
    """Return what sort of party it is, what it leads and in what it takes part."""
    types = {entry.key: entry.label for entry in plan_lists(content.plan.backend).get("party_type", [])}
    leads = translate("Parties", "leads {packages}").format(packages=", ".join(concern.leads))
    part = translate("Parties", "takes part in {packages}").format(packages=", ".join(concern.takes_part))
    said: Sequence[str] = (
        types.get(concern.party_type, ""),
        leads if concern.leads else "",
        part if concern.takes_part else "",
    )
    only = translate("Parties", "What in this plan concerns this party only")
    return " · ".join(filter(None, (only, *said)))


def _without_map(template: Template, may_arrange: bool) -> None:
    """Leave the map out, and let columns begin where the first one does."""
    for item_id in _OF_THE_MAP:
        item = template.layout.itemById(item_id)
        if item is not None:
            item.setVisibility(False)
    first = template.layout.itemById(_COLUMN.format(number=1))
    if not may_arrange or not isinstance(first, QgsLayoutItem):
        return
    top, number = first.pagePos().y(), 2
    while isinstance(column := template.layout.itemById(_COLUMN.format(number=number)), QgsLayoutItem):
        place, size = column.pagePos(), column.rect().size()
        height = place.y() + size.height() - top
        column.attemptResize(QgsLayoutSize(size.width(), height, Qgis.LayoutUnit.Millimeters))
        column.attemptMove(QgsLayoutPoint(place.x(), top, Qgis.LayoutUnit.Millimeters))
        number += 1
