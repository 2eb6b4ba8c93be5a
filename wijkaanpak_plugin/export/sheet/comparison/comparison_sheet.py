"""The sheet on which packages stand beside each other: maps, table, space balance, choices and differences."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import Qgis, QgsLayoutItemMap, QgsLayoutPoint, QgsLayoutSize, QgsMapLayer, QgsProject
from qgis.PyQt.QtCore import QRectF

from wijkaanpak_plugin.domain.packages.space_uses import SURFACE
from wijkaanpak_plugin.domain.translation import counted, translate
from wijkaanpak_plugin.export.comparison.comparison import MOST, Compared, Comparison
from wijkaanpak_plugin.export.content import edition, texts
from wijkaanpak_plugin.export.content.above_ground import above_ground
from wijkaanpak_plugin.export.content.data_date import data_line
from wijkaanpak_plugin.export.content.shown import SheetContent
from wijkaanpak_plugin.export.layers.background import background
from wijkaanpak_plugin.export.layers.compared_claims import claim_layers, common_extent
from wijkaanpak_plugin.export.sheet.comparison.balance import draw_balance, draw_choices
from wijkaanpak_plugin.export.sheet.comparison.board import CAPTION, HEADING, Board
from wijkaanpak_plugin.export.sheet.comparison.differences import draw_differences
from wijkaanpak_plugin.export.sheet.comparison.table import column_places, draw_table
from wijkaanpak_plugin.export.sheet.fitting import in_width, shrink_to_fit
from wijkaanpak_plugin.export.sheet.map_sheet import show_layers
from wijkaanpak_plugin.export.sheet.paper import Paper, round_scale
from wijkaanpak_plugin.export.sheet.template import Template

#: Smallest letters of the title and of the line above it, in points on A3.
_SMALLEST = {"title": 22.0, "where": 7.0}
_HEADING_MM, _RULE_MM = 6.0, 0.4


class ComparisonSheet:
    """One sheet that is being filled: template, what is compared and its own project."""

    def __init__(
        self,
        template: Template,
        content: SheetContent,
        comparison: Comparison,
        project: QgsProject,
        paper: Paper,
        clip_geometry: bool = False,
    ) -> None:
        """content: of the whole plan. clip_geometry: as for ``MapSheet``."""
        self._template, self._content, self._comparison = template, content, comparison
        self._project, self.paper, self._clip_geometry = project, paper, clip_geometry
        self.remarks: list[str] = []
        #: The scale of the maps, and what there was no room for, in words.
        self._scale = self._left_out = ""

    def fill(self) -> None:
        """Fill every item that the template has."""
        board = Board(self._template)
        packages = self._comparison.packages
        titles, marks = [each.title for each in packages], [each.mark for each in packages]
        area = board.area("table")
        if area is not None:
            self._fill_maps(board, column_places(area, len(packages)))
            self._tell_left_out(draw_table(board, area, titles, self._comparison.groups))
        self._fill_balance(board, marks)
        caption = translate("Packages", "dashed: chosen, no claim there · ( ): claims, not chosen · ?: not said")
        choices = _headed(board, "choices", translate("Packages", "Choices"), caption)
        if choices is not None:
            draw_choices(board, choices, self._comparison.choices)
        caption = translate("Packages", "the preferred package, or else the first one, beside the others")
        differences = _headed(board, "differences", translate("Packages", "Differences"), caption)
        if differences is not None:
            draw_differences(board, differences, self._comparison.pairs)
        self._fill_texts()
        self._template.layout.refresh()

    def _fill_balance(self, board: Board, marks: Sequence[str]) -> None:
        """Draw the balance of the surface: what lies below ground others are not told."""
        caption = translate("Packages", "net m² per use on the surface; adds up to 0 but for rounding")
        area = _headed(board, "balance", translate("Packages", "Space balance"), caption)
        balance = next((each for each in self._comparison.balances if each.layer == SURFACE), None)
        if area is None:
            return
        if balance is None or not balance.rows:
            nothing = translate("Packages", "None of these packages changes what ground is used for.")
            board.text(QRectF(area.left(), area.top(), area.width(), 4), nothing)
        else:
            draw_balance(board, area, balance, marks)

    def _fill_maps(self, board: Board, columns: Sequence[QRectF]) -> None:
        """Show the claims of each package above its column, all at one place and scale."""
        room = board.area("maps")
        extent = common_extent([claim.geometry for each in self._comparison.packages for claim in each.claims])
        ground = background(self._content.plan, above_ground(self._content))
        self.remarks += ground.remarks
        below: list[QgsMapLayer] = [*ground.layers, *ground.base_maps]
        for number in range(1, MOST + 1):
            item = self._template.item(f"map_{number}", QgsLayoutItemMap)
            if item is None:
                continue
            if number > len(columns) or room is None or extent.isEmpty():
                item.setVisibility(False)
                continue
            column, unit = columns[number - 1], Qgis.LayoutUnit.Millimeters
            item.attemptMove(QgsLayoutPoint(column.left(), room.top(), unit))
            item.attemptResize(QgsLayoutSize(column.width(), room.height(), unit))
            self._show(item, self._comparison.packages[number - 1], below)
            item.setCrs(self._content.plan.crs)
            needed = 1000 * max(extent.width() / column.width(), extent.height() / room.height())
            item.zoomToExtent(extent)
            enlarged = self.paper.width_mm / self._template.layout.pageCollection().page(0).rect().width()
            scale = round_scale(needed / enlarged)
            item.setScale(scale * enlarged)
            text = translate("Packages", "maps: one place, 1 : {scale} on {paper}")
            self._scale = text.format(scale=f"{scale:,.0f}".replace(",", "\u2009"), paper=self.paper.name)

    def _show(self, item: QgsLayoutItemMap, package: Compared, below: Sequence[QgsMapLayer]) -> None:
        own = claim_layers(package.claims, self._content.plan.crs)
        show_layers(item, [*own, *below], self._project, self._clip_geometry)

    def _tell_left_out(self, count: int) -> None:
        if count:
            one, several = (
                translate("Packages", "1 row of the table had no room on the sheet."),
                translate("Packages", "{count} rows of the table had no room on the sheet."),
            )
            self._left_out = counted(count, one, several).format(count=count)
            self.remarks.append(self._left_out)

    def _fill_texts(self) -> None:
        content, comparison = self._content, self._comparison
        order = translate("Packages", "The table gives no order and no total.")
        where = translate("Packages", "{plan} · packages beside each other, doing nothing and everything apart")
        known = {
            "title": translate("Packages", "Packages compared"),
            "where": where.format(plan=content.plan.name),
            "fictional": texts.fictional(content),
            "disclaimer": edition.disclaimer(),
            "audience": edition.audience_line(content.audience),
            "data": data_line(content),
            "made_by": edition.made_by(content.plan),
            "versions": edition.versions(),
            "basis": " · ".join(filter(None, (order, comparison.basis, self._scale, self._left_out))),
        }
        for name, text in known.items():
            self._template.set_text(name, text)
        for name, smallest in _SMALLEST.items():
            heading = self._template.label(name)
            if heading is not None:
                shrink_to_fit(heading, known[name], smallest)
                self._template.set_text(name, in_width(heading, known[name], 1))
        basis = self._template.label("basis")
        if basis is not None:
            self._template.set_text("basis", in_width(basis, known["basis"], 1))
        badge = self._template.layout.itemById("fictional")
        if badge is not None and not known["fictional"]:
            badge.setVisibility(False)


def _headed(board: Board, name: str, title: str, caption: str) -> QRectF | None:
    """Draw the head of a part, and return the room below it; None where the template has no place for the part."""
    area = board.area(name)
    if area is None:
        return None
    board.bar(QRectF(area.left(), area.top(), area.width(), _RULE_MM), "#1E2A32")
    head = QRectF(area.left(), area.top() + 0.6, area.width(), _HEADING_MM)
    wide = board.text(head, title, HEADING)
    board.text(head.adjusted(wide + 3, 0, 0, 0), caption, CAPTION)
    return area.adjusted(0, _HEADING_MM + 1.2, 0, 0)
