"""A page of the atlas of a package: claims along a street, or in a sub-area, on a map that QGIS' own atlas zooms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from qgis.core import (
    QgsGeometry,
    QgsLayoutItemMap,
    QgsLayoutItemShape,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from wijkaanpak_plugin.analysis.progress import Feedback
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.content.passport.passport import Passport
from wijkaanpak_plugin.export.content.shown import SheetContent
from wijkaanpak_plugin.export.content.themes.theme import AREA, Theme
from wijkaanpak_plugin.export.layers.background import Background
from wijkaanpak_plugin.export.layers.finding_layers import Frame
from wijkaanpak_plugin.export.layers.memory_layers import Row, memory_layer
from wijkaanpak_plugin.export.layers.project_marks import Mark
from wijkaanpak_plugin.export.layers.typography import INK
from wijkaanpak_plugin.export.sheet.package_tables.flow import Block
from wijkaanpak_plugin.export.sheet.template import Template
from wijkaanpak_plugin.export.sheet.themes.atlas_rows import atlas_blocks
from wijkaanpak_plugin.export.sheet.themes.chart_items import filled
from wijkaanpak_plugin.export.sheet.themes.theme_sheet import How, ThemePage, ThemeSheet, theme_pages
from wijkaanpak_plugin.plan.styling import symbols

#: Scale numbers that a page may have, on paper.
_SCALES = (*range(250, 2000, 250), *range(2000, 10_000, 500), *range(10_000, 100_001, 5_000))
#: Air around what a page shows as a share of its size, and at least in metres.
_AIR, _LEAST_AIR_M = 0.06, 8.0
#: Smallest size of what a page shows, in metres: people must see where it is.
_SMALLEST_M = 100.0
_SMALLEST_PT = 11.0


def coverage_of(themes: Sequence[Theme], content: SheetContent) -> QgsVectorLayer:
    """Return the layer that the atlas goes through, a row for each page: its number, name and phase."""
    rows: list[Row] = []
    for number, theme in enumerate(themes, 1):
        shape = QgsGeometry(theme.shape) if theme.shape is not None else QgsGeometry()
        box = shape.boundingBox()
        size = max(box.width(), box.height())
        air = max(_AIR * size, _LEAST_AIR_M, (_SMALLEST_M - size) / 2)
        area = QgsGeometry.fromRect(box.buffered(air)) if not shape.isEmpty() else QgsGeometry()
        rows.append((area, [number, theme.key, theme.phase]))
    fields = {"number": "integer", "name": "string", "phase": "string"}
    return memory_layer("Polygon", content.plan.crs, fields, rows, "atlas")


def atlas_pages(
    content: SheetContent,
    passport: Passport,
    themes: Sequence[Theme],
    where: str,
    how: How,
    numbers: Mapping[str, int],
    feedback: Feedback = None,
) -> list[ThemePage]:
    """Return the pages of the atlas, as ``theme_pages``; numbers: of findings on the sheet of conflicts by finding_id,
    where that was drawn.
    """
    coverage = coverage_of(themes, content)
    # Two sub-areas may have one name.
    rows = {id(theme): number for number, theme in enumerate(themes, 1)}

    def made(theme: Theme, template: Template, land: Background) -> AtlasSheet:
        return AtlasSheet(theme, template, content, passport, how, land, coverage, rows[id(theme)], numbers)

    return theme_pages(content, passport, themes, where, how, feedback, made)


class AtlasSheet(ThemeSheet):
    """A page of the atlas."""

    def __init__(
        self,
        theme: Theme,
        template: Template,
        content: SheetContent,
        passport: Passport,
        how: How,
        land: Background,
        coverage: QgsVectorLayer,
        number: int,
        numbers: Mapping[str, int],
    ) -> None:
        """coverage: see ``coverage_of``; number: of the page among its rows, from 1; numbers: of findings on the sheet
        of conflicts by finding_id, where that was drawn.
        """
        super().__init__(theme, template, content, passport, how, land)
        self._coverage, self._number, self._numbers = coverage, number, numbers

    @property
    def name(self) -> str:
        """What the page is about."""
        if self._theme.key:
            return self._theme.key
        if self._theme.kind == AREA:
            return translate("Passport", "in no sub-area")
        return translate("Passport", "along no street")

    @property
    def _has_hot_spots(self) -> bool:
        return True

    def blocks(self) -> Iterable[Block]:
        """Return the tables beside the map."""
        return atlas_blocks(self._theme, self._numbers)

    def _frame(self, item: QgsLayoutItemMap) -> Frame:
        """Let the atlas of the layout zoom the map to its row, at a round scale on the paper."""
        shape = self._theme.shape
        if shape is None or shape.isEmpty():
            return super()._frame(item)
        item.setCrs(self._content.plan.crs)
        layout, atlas = self._template.layout, self._template.layout.atlas()
        self._project.addMapLayer(self._coverage, False)
        layout.renderContext().setPredefinedScales([scale * self._enlarged for scale in _SCALES])
        item.setAtlasDriven(True)
        item.setAtlasScalingMode(QgsLayoutItemMap.AtlasScalingMode.Predefined)
        atlas.setCoverageLayer(self._coverage)
        atlas.setPageNameExpression('"name"')
        atlas.setHideCoverage(True)
        atlas.setEnabled(True)
        atlas.beginRender()
        atlas.seekTo(self._number - 1)
        frame = Frame(item.extent(), item.rect().width(), item.rect().height())
        scale = 1000.0 * frame.extent.width() / frame.width_mm
        self._template.set_text("scale", self._scale_text(round(scale / self._enlarged)))
        return frame

    def _area_layers(self, extent: QgsRectangle) -> list[QgsVectorLayer]:
        """Return the outline of a sub-area above that of the plan area."""
        found = super()._area_layers(extent)
        shape = self._theme.shape
        if self._theme.kind != AREA or not self._theme.key or shape is None:
            return found
        own = QgsGeometry(shape)
        own.convertToMultiType()
        layer = memory_layer("MultiPolygon", self._content.plan.crs, {}, [(own, [])], "sub_area")
        layer.setRenderer(QgsSingleSymbolRenderer(symbols.outline(INK, 0.6, (0.5, 1.6))))
        return [layer, *found]

    def _hot_spot_marks(self, frame: Frame) -> list[Mark]:
        return [Mark(each.mark, each.place) for each in self._theme.answers if frame.extent.contains(*each.place)]

    def _fill_sign(self) -> None:
        """Fill the heading, before it the number of the page in the atlas."""
        chip = self._template.item("chip", QgsLayoutItemShape)
        if chip is not None:
            chip.setSymbol(filled(INK))
        letter = self._template.label("chip_letter")
        if letter is not None:
            style = letter.textFormat()
            style.setColor(QColor("#FFFFFF"))
            letter.setTextFormat(style)
        self._template.set_text("chip_letter", str(self._number))
        name = f"{self.name[:1].upper()}{self.name[1:]}"
        if self._theme.phase:
            name = translate("Passport", "{name} · phase {phase}").format(name=name, phase=self._theme.phase)
        self._set_line("theme", name, _SMALLEST_PT)
