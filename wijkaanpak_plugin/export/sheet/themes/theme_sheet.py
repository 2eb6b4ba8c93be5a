"""The sheet of a part of a package: its claims in full on the map, the others pale, and tables beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, Optional

from qgis.core import (
    QgsGeometry,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemShape,
    QgsProject,
)
from qgis.PyQt.QtGui import QColor

from wijkaanpak_plugin.analysis.progress import Feedback, tell
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.packages.package_figures import reason_in_words
from wijkaanpak_plugin.domain.packages.space_uses import BUILDING, SURFACE
from wijkaanpak_plugin.domain.sentences.figures import ground
from wijkaanpak_plugin.domain.translation import counted, translate
from wijkaanpak_plugin.export.content.passport.green_texts import green_figure, green_lines
from wijkaanpak_plugin.export.content.passport.passport import Passport
from wijkaanpak_plugin.export.content.places import place_of
from wijkaanpak_plugin.export.content.shown import SheetContent
from wijkaanpak_plugin.export.content.themes.theme import LAYER, TRANSITION, Theme
from wijkaanpak_plugin.export.layers.background import Background
from wijkaanpak_plugin.export.layers.claim_styles import ClaimStyle, claim_style_layers, edge_colour, symbol_of
from wijkaanpak_plugin.export.layers.finding_layers import Frame
from wijkaanpak_plugin.export.layers.project_marks import Mark, Marks
from wijkaanpak_plugin.export.layers.street_names import street_names
from wijkaanpak_plugin.export.sheet.fitting import in_width, shrink_to_fit
from wijkaanpak_plugin.export.sheet.legend import fill_legend, rows_layer
from wijkaanpak_plugin.export.sheet.package_sheet import PackageSheet, package_ground
from wijkaanpak_plugin.export.sheet.package_tables.flow import Block, Flow
from wijkaanpak_plugin.export.sheet.paper import Paper
from wijkaanpak_plugin.export.sheet.passport_legend import passport_legend_rows
from wijkaanpak_plugin.export.sheet.passport_rows import when_text
from wijkaanpak_plugin.export.sheet.template import Template
from wijkaanpak_plugin.export.sheet.themes.chart_items import filled, letters_on
from wijkaanpak_plugin.export.sheet.themes.theme_rows import length, projects_in, theme_blocks
from wijkaanpak_plugin.plan.styling.lists import UNKNOWN_COLOUR

#: Ground of the sign of a layer.
_PAPER = "#D5DCE0"
_AREA = "MultiPolygon"
#: Letters of a project's name on its card.
_CARD_LETTERS = 26
#: Room between a claim and the name of a street, in millimetres on A3.
_BESIDE_CLAIM_MM = 1.8
#: Lines below a key figure, and smallest letters of a key figure and of the heading, in points on A3.
_CAPTION_LINES, _FIGURE_PT, _THEME_PT = 3, 10.5, 11.0
#: Edge of the sign of a transition, in millimetres on A3.
_CHIP_EDGE_MM = 0.35


class How(NamedTuple):
    """How pages are made: from which template the first and the others, in which project, on which paper."""

    first: Callable[[], Template]
    more: Callable[[], Template]
    project: QgsProject
    paper: Paper
    clip_geometry: bool
    may_arrange: bool


class ThemePage(NamedTuple):
    """A page. where: the line above its title, with {plan}, {number}, {count}, {page} and {pages}; remarks: what could
    not be read.
    """

    page: Template
    where: str
    remarks: tuple[str, ...]


#: Makes the page of a theme from a template, over what lies below the claims.
MakeSheet = Callable[[Theme, Template, Background], "ThemeSheet"]


def theme_pages(
    content: SheetContent,
    passport: Passport,
    themes: Sequence[Theme],
    where: str,
    how: How,
    feedback: Feedback = None,
    make: Optional[MakeSheet] = None,
) -> list[ThemePage]:
    """Return the pages of themes, filled but for head and foot: a page with a map for each theme, and pages of tables
    after it where these do not fit beside the map.

    where: the line above the title, with {plan}, {number}, {count}, {theme}, {page} and {pages}. make: another kind of
    page than ``ThemeSheet``.
    """
    land = package_ground(content)
    pages: list[ThemePage] = []
    for done, theme in enumerate(themes):
        tell(feedback, done / len(themes))
        flow = Flow(_in_turn(how.first, how.more))
        page = flow.pages[0]
        sheet = make(theme, page, land) if make else ThemeSheet(theme, page, content, passport, how, land)
        sheet.fill()
        for block in sheet.blocks():
            flow.add(block)
        name = sheet.name.replace("{", "{{").replace("}", "}}")
        line = where.replace("{theme}", name)
        pages += [ThemePage(page, line, tuple(sheet.remarks)) for page in flow.pages]
    return pages


def _in_turn(first: Callable[[], Template], more: Callable[[], Template]) -> Callable[[], Template]:
    """Return what reads the first template once, and then the other one."""
    read = iter([first])
    return lambda: next(read, more)()


class ThemeSheet(PackageSheet):
    """The page with the map of a theme."""

    def __init__(
        self, theme: Theme, template: Template, content: SheetContent, passport: Passport, how: How, land: Background
    ) -> None:
        """land: what lies below the claims."""
        super().__init__(template, content, passport, how.project, how.paper, how.clip_geometry, how.may_arrange, land)
        self._theme = theme

    @property
    def _has_hot_spots(self) -> bool:
        return False

    @property
    def name(self) -> str:
        """What the theme is called."""
        if not self._theme.key:
            return translate("Passport", "layer unknown")
        return load_vocabularies()["vertical_layer" if self._theme.kind == LAYER else "transition"].label(
            self._theme.key
        )

    def blocks(self) -> Iterable[Block]:
        """Return the tables beside the map."""
        return theme_blocks(self._theme)

    def fill(self) -> None:
        """Fill every item that the template has, but for the tables and what all pages share."""
        self._fill_figures()
        self._fill_sign()
        self._fill_map()

    def _fill_map(self) -> None:
        item = self._template.item("map", QgsLayoutItemMap)
        if item is None:
            return
        frame, crs = self._frame(item), self._content.plan.crs
        self._fill_overview(frame)
        self._fill_legend()
        marks = (self._project_marks(), self._hot_spot_marks(frame))
        self.marks = Marks(frame, *marks, self._around(item, frame), self._measure)
        unit = frame.extent.width() / frame.width_mm
        own = self._theme.body_ids
        pale = {claim.body_id for claim in self.claims} - own
        covered = [claim.geometry.buffer(_BESIDE_CLAIM_MM * unit, 4) for claim in self.claims if claim.body_id in own]
        self._show(
            item,
            [
                *self.marks.layers(crs),
                street_names(self._content.plan, QgsGeometry.unaryUnion([self.marks.covered(), *covered])),
                *self._area_layers(frame.extent),
                *claim_style_layers(self.claims, self._lists.get("transition", []), unit, crs, pale),
                *self._ground.layers,
                *self._ground.base_maps,
            ],
        )

    def _hot_spot_marks(self, _frame: Frame) -> list[Mark]:
        """Return the marks of hot spots; a layer or a transition has none."""
        return []

    def _project_marks(self) -> list[Mark]:
        shapes = {claim.body_id: claim.geometry for claim in self.claims}
        projects = {project.number: project for project in self.passport.projects}
        found = []
        for number, claims in projects_in(self._theme.claims).items():
            place = place_of([shapes[each.body_id] for each in claims if each.body_id in shapes])
            project = projects[number]
            if place is None:
                continue
            name = claims[0].name if len(claims) == 1 else " · ".join(project.streets) or project.name
            found.append(Mark(str(number), place, _short(name), when_text(project.period)))
        return found

    def _fill_legend(self) -> None:
        legend = self._template.item("legend", QgsLayoutItemLegend)
        if legend is None:
            return
        rows = passport_legend_rows(self._lists, self._has_hot_spots)
        pale = ClaimStyle((_PAPER,), "", True, 0.35).pale()
        rows.append((translate("Passport", "pale: in this package, not here"), symbol_of(_AREA, pale)))
        fill_legend(legend, "", [rows_layer(rows, self._content.plan.crs)])

    def _fill_sign(self) -> None:
        """Fill the heading and the sign before it: the letter of a transition in its colour, the pattern of a layer."""
        colours = {entry.key: entry.colour or UNKNOWN_COLOUR for entry in self._lists.get("transition", [])}
        is_layer = self._theme.kind == LAYER
        colour = _PAPER if is_layer else colours.get(self._theme.key, UNKNOWN_COLOUR)
        chip = self._template.item("chip", QgsLayoutItemShape)
        if chip is not None:
            pattern = ClaimStyle((colour,), self._theme.key, True, _CHIP_EDGE_MM)
            chip.setSymbol(
                symbol_of(_AREA, pattern) if is_layer else filled(colour, edge_colour(colour).name(), _CHIP_EDGE_MM)
            )
        letter = self._template.label("chip_letter")
        if letter is not None and not is_layer:
            style = letter.textFormat()
            style.setColor(QColor(letters_on(colour)))
            letter.setTextFormat(style)
        self._template.set_text("chip_letter", "" if is_layer else self.name[:1].upper())
        heading = f"{self.name[:1].upper()}{self.name[1:]}"
        self._set_line("theme", heading, _THEME_PT)

    # Key figures

    def _fill_figures(self) -> None:
        figures = [self._count(), *(self._of_transition() if self._theme.kind == TRANSITION else self._of_layer())]
        for place, (figure, caption) in enumerate(figures, 1):
            self._set_line(f"figure_{place}", figure, _FIGURE_PT)
            label = self._template.label(f"figure_{place}_caption")
            self._template.set_text(
                f"figure_{place}_caption", caption if label is None else in_width(label, caption, _CAPTION_LINES)
            )
        self._template.set_text("figures_note", translate("Passport", "Reckoned from the plan."))

    def _set_line(self, name: str, text: str, smallest: float) -> None:
        label = self._template.label(name)
        if isinstance(label, QgsLayoutItemLabel):
            shrink_to_fit(label, text, smallest)
            text = in_width(label, text, 1)
        self._template.set_text(name, text)

    def _count(self) -> tuple[str, str]:
        every = sum(bool(project.number) for project in self.passport.projects)
        figure = translate("Passport", "{count} of {all}").format(count=self._theme.projects, all=every)
        claims = sum(bool(each.body_id) for each in self._theme.claims)
        said = counted(claims, translate("Passport", "1 claim"), translate("Passport", "{count} claims"))
        text = (
            translate("Passport", "projects lie here\nwholly or in part;\n{claims}")
            if self._theme.kind != TRANSITION
            else translate("Passport", "projects serve it\nwholly or in part;\n{claims}")
        )
        return figure, text.format(claims=said.format(count=claims))

    def _of_layer(self) -> list[tuple[str, str]]:
        found = self._theme.ground
        none = translate("Passport", "none") if not self._theme.claims else translate("Passport", "unknown")
        lines = [translate("Passport", "ground of the claims, each place once")]
        if found.without_size:
            one, several = translate("Passport", "1 of unknown size"), translate("Passport", "{count} of unknown size")
            lines.append(counted(found.without_size, one, several).format(count=found.without_size))
        if found.untold:
            text = translate("Passport", "not told here: {count}")
            lines.append(text.format(count=found.untold))
        m2 = none if found.m2 is None else ground(float(round(found.m2)))
        green = self.passport.green
        if self._theme.key == SURFACE and green is not None:
            return [(m2, "\n".join(lines)), (green_figure(green), "\n".join(green_lines(green)))]
        if self._theme.key == BUILDING:
            return [(m2, "\n".join(lines)), self._highest()]
        long = translate("Passport", "none") if found.metres is None else length(found.metres)
        return [(m2, "\n".join(lines)), (long, translate("Passport", "lines of the claims, each place once"))]

    def _highest(self) -> tuple[str, str]:
        heights = [each.size.top for each in self._theme.claims if each.size.is_told]
        known = [height for height in heights if height is not None]
        if not known:
            said = translate("Passport", "highest of the claims:\nof none is the height known")
            return translate("Passport", "none") if not heights else translate("Passport", "unknown"), said
        said = translate("Passport", "highest of the claims,\nof {known} of {all} that are known")
        return length(max(known)), said.format(known=len(known), all=len(heights))

    def _of_transition(self) -> list[tuple[str, str]]:
        figures = self._theme.figures or {}
        tasks, zones = (figures.get((key, (self._theme.key,))) for key in ("tasks_taken", "zones_served"))
        unknown = translate("Passport", "unknown")
        if tasks is None or tasks.value is None:
            of_tasks = (unknown, reason_in_words(tasks.reason) if tasks is not None else "")
        else:
            text = translate("Passport", "{count} of {all}").format(
                count=round(tasks.value), all=round(tasks.upper or 0)
            )
            of_tasks = (text, translate("Passport", "tasks of this transition are taken along"))
        if zones is None or zones.value is None:
            of_zones = (unknown, reason_in_words(zones.reason) if zones is not None else "")
        else:
            said = translate("Passport", "of its ambition zones have a claim in them that serves it")
            of_zones = (translate("Passport", "{share} %").format(share=round(100 * zones.value)), said)
        return [of_tasks, of_zones]


def _short(name: str) -> str:
    return name if len(name) <= _CARD_LETTERS else f"{name[: _CARD_LETTERS - 1].rstrip()}…"
