"""The passport of a package as a sheet: map with numbered projects, and tables beside and below it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from qgis.core import QgsGeometry, QgsLayoutItemLegend, QgsLayoutItemMap

from wijkaanpak_plugin.domain.translation import counted, translate
from wijkaanpak_plugin.export.content import edition, texts
from wijkaanpak_plugin.export.content.data_date import data_line
from wijkaanpak_plugin.export.content.passport.green_texts import green_figure, green_lines
from wijkaanpak_plugin.export.content.passport.money import millions
from wijkaanpak_plugin.export.content.passport.passport import Project
from wijkaanpak_plugin.export.layers.claim_styles import claim_style_layers
from wijkaanpak_plugin.export.layers.finding_layers import Frame
from wijkaanpak_plugin.export.layers.project_marks import Mark, Marks
from wijkaanpak_plugin.export.layers.street_names import street_names
from wijkaanpak_plugin.export.sheet import passport_rows as said
from wijkaanpak_plugin.export.sheet.fitting import in_width, shrink_to_fit
from wijkaanpak_plugin.export.sheet.legend import fill_legend, rows_layer
from wijkaanpak_plugin.export.sheet.package_sheet import PackageSheet
from wijkaanpak_plugin.export.sheet.passport_legend import passport_legend_rows
from wijkaanpak_plugin.export.sheet.sections import GAP_MM, Section, section_of, stack
from wijkaanpak_plugin.export.sheet.text_table import LINES, Cell, Row, TextTable

#: Projects in the table; with more it has one row less, and one that counts the rest.
_PROJECTS = 10
#: Letters of a project's name on its card.
_CARD_LETTERS = 26
#: Room between a claim and the name of a street, in millimetres on A3.
_BESIDE_CLAIM_MM = 1.8
#: Lines below a key figure at most.
_CAPTION_LINES = 3
#: Smallest letters of the heading of a table, and of the title, in points on A3.
_HEADING_PT = 7.5
_TITLE_PT = 22.0
#: Tables whose texts are cut to one line where there is no room for two, the first first.
_SHORTENED = ("passport", "left_out", "waits", "hot_spots", "decisions", "choices")


class _Table(NamedTuple):
    """What a section shows. more_at: the column that counts what is left out; without: a sentence for no rows."""

    name: str
    head: Sequence[Row]
    rows: Sequence[Row]
    most: int
    more_at: int
    without: str


class PassportSheet(PackageSheet):
    """The passport of a package."""

    def fill(self) -> None:
        """Fill every item that the template has."""
        self._fill_texts()
        self._fill_projects()
        self._fill_sections()
        self._fill_map()
        self._template.layout.refresh()

    def _fill_map(self) -> None:
        item = self._template.item("map", QgsLayoutItemMap)
        if item is None:
            return
        frame = self._frame(item)
        self._fill_overview(frame)
        self._fill_legend()
        crs = self._content.plan.crs
        around = self._around(item, frame)
        self.marks = Marks(frame, self._project_marks(), self._hot_spot_marks(frame), around, self._measure)
        unit = frame.extent.width() / frame.width_mm
        self._show(
            item,
            [
                *self.marks.layers(crs),
                street_names(self._content.plan, self._without_names(unit)),
                *self._area_layers(frame.extent),
                *claim_style_layers(self.claims, self._lists.get("transition", []), unit, crs),
                *self._ground.layers,
                *self._ground.base_maps,
            ],
        )

    def _without_names(self, unit: float) -> QgsGeometry:
        """Return where no name of a street stands: on marks, cards and claims. unit: map units in a millimetre."""
        claims = [claim.geometry.buffer(_BESIDE_CLAIM_MM * unit, 4) for claim in self.claims]
        return QgsGeometry.unaryUnion([self.marks.covered(), *claims])

    def _project_marks(self) -> list[Mark]:
        return [
            Mark(str(each.number), each.place, _short(_card_name(each)), self._card_below(each))
            for each in self.passport.projects
            if each.number and each.place is not None
        ]

    def _card_below(self, project: Project) -> str:
        letters = said.letters_of(project.transitions, self._lists)
        how = [translate("Passport", "in one opening")] if project.is_opening else []
        return " · ".join([letters, *how, said.when_text(project.period)])

    def _hot_spot_marks(self, frame: Frame) -> list[Mark]:
        within = frame.extent
        return [Mark(each.mark, each.place) for each in self.passport.answers if within.contains(*each.place)]

    def _fill_legend(self) -> None:
        legend = self._template.item("legend", QgsLayoutItemLegend)
        if legend is not None:
            fill_legend(legend, "", [rows_layer(passport_legend_rows(self._lists), self._content.plan.crs)])

    # Tables

    def _fill_projects(self) -> None:
        place = self._template.table("projects")
        projects = self.passport.projects
        text = translate("Passport", "Projects")
        if place is None:
            return
        table = TextTable(*place)
        more = said.more_row(9, 1, translate("Passport", "others, by number on the map: {count}"))
        most = len(projects) if len(projects) <= _PROJECTS else _PROJECTS - 1
        while True:
            shown = _earliest(projects, most)
            rows = [said.project_row(each, self._lists) for each in shown]
            fitted = table.fill(
                said.project_head(), rows, more, table.frame.rect().height(), hidden=len(projects) - len(shown)
            )
            if fitted == len(rows):
                break
            most = fitted
        self._template.set_text("projects_title", _counted(text, most, len(projects)))

    def _fill_sections(self) -> None:
        """Fill the tables beside the map; where they would need more room than there is, texts are cut to one line, and
        then the longest of them lose rows.
        """
        tables = [each for each in self._tables() if self._template.table(each.name) is not None]
        most = {each.name: each.most for each in tables}
        if not self._may_arrange:
            for each in tables:
                self._fill_table(each, most[each.name], LINES, bound=True)
            return
        rows = self._side_by_side(tables)
        places = [section for row in rows for section, _table in row]
        if not places:
            return
        top = min(section.top for section in places)
        bottom = max(section.frame.pagePos().y() + section.frame.rect().height() for section in places)
        heights = {each.name: self._fill_table(each, most[each.name], LINES) for each in tables}
        for name in _SHORTENED:
            if self._needed(rows, heights) <= bottom - top:
                break
            heights.update({each.name: self._fill_table(each, most[name], 1) for each in tables if each.name == name})
        while self._needed(rows, heights) > bottom - top:
            longest = max(tables, key=lambda each: min(most[each.name], len(each.rows)) if each.most else 0)
            if most[longest.name] < 2:
                break
            most[longest.name] = min(most[longest.name], len(longest.rows)) - 1
            heights[longest.name] = self._fill_table(longest, most[longest.name], 1)
        stack([[(section, heights[table.name]) for section, table in row] for row in rows], top, bottom)

    def _side_by_side(self, tables: Sequence[_Table]) -> list[list[tuple[Section, _Table]]]:
        """Return the sections by rows, from the top down: those that begin at one height stand beside each other."""
        found = [(section, table) for table in tables if (section := section_of(self._template, table.name))]
        rows: list[list[tuple[Section, _Table]]] = []
        for section, table in sorted(found, key=lambda each: each[0].top):
            if rows and abs(rows[-1][0][0].top - section.top) < 1.0:
                rows[-1].append((section, table))
            else:
                rows.append([(section, table)])
        return rows

    def _needed(self, rows: Sequence[Sequence[tuple[Section, _Table]]], heights: dict[str, float]) -> float:
        tallest = [max(section.head + heights[table.name] for section, table in row) for row in rows]
        return sum(tallest) + GAP_MM * (len(rows) - 1)

    def _fill_table(self, each: _Table, most: int, lines: int, bound: bool = False) -> float:
        """Fill one table and return how high it is. bound: it must stay within its frame."""
        place = self._template.table(each.name)
        if place is None:
            return 0.0
        table, columns = TextTable(*place), len(place[1].columnWidths())
        more = said.more_row(columns, each.more_at, translate("Passport", "and {count} more"))
        if not each.rows:
            without = [Cell(each.without if at == each.more_at else "") for at in range(columns)]
            table.fill([], [without], more, table.frame.rect().height(), lines + 1)
            return table.height
        rows = each.rows if not each.most or len(each.rows) <= most else each.rows[:most]
        room = table.frame.rect().height() if bound else float("inf")
        shown = table.fill(each.head, rows, more, room, lines, hidden=len(each.rows) - len(rows))
        title = _counted(self._titles()[each.name], shown, len(each.rows))
        heading = self._template.label(f"{each.name}_title")
        if heading is not None:
            shrink_to_fit(heading, title, _HEADING_PT)
        self._template.set_text(f"{each.name}_title", title)
        return table.height

    def _tables(self) -> list[_Table]:
        passport = self.passport
        no_choice, nobody = (
            translate("Passport", "No choice was noted yet."),
            translate("Passport", "Nobody walked here yet."),
        )
        no_spot = translate("Passport", "No hot spot lies among the claims of this package.")
        no_wait = translate("Passport", "Nobody named anything. That is not the same as nothing.")
        nothing = translate("Passport", "In what is known nothing was found that is still to decide.")
        all_along = translate("Passport", "Of every task it was said that it is taken along.")
        choices = said.choice_rows(passport, self._lists) if passport.choices else []
        answers = [said.answer_row(each) for each in passport.answers]
        return [
            _Table("passport", [], said.passport_rows(passport, self._lists), 0, 1, ""),
            _Table("choices", said.choice_head(), choices, 0, 0, no_choice),
            _Table("hot_spots", said.answer_head(), answers, 6, 1, no_spot if passport.walked else nobody),
            _Table("waits", [], said.wait_rows(passport), 3, 1, no_wait),
            _Table("decisions", [], said.decision_rows(passport), 5, 1, nothing),
            _Table("left_out", [], said.left_out_rows(passport), 4, 0, all_along),
        ]

    def _titles(self) -> dict[str, str]:
        return {
            "passport": translate("Passport", "Passport"),
            "choices": translate("Passport", "Choices"),
            "hot_spots": translate("Passport", "Hot spots"),
            "waits": translate("Passport", "Waits for others"),
            "decisions": translate("Passport", "Still to decide"),
            "left_out": translate("Passport", "Not taken along, because"),
        }

    # Texts

    def _fill_texts(self) -> None:
        passport, content = self.passport, self._content
        number, count = passport.place
        where = translate("Passport", "{plan} · package {number} of {count} · passport")
        vision = passport.vision or translate("Passport", "The vision is not written yet.")
        known = {
            **{f"{name}_title": title for name, title in self._titles().items()},
            **self._captions(),
            **self._figures(),
            "title": passport.name,
            "where": where.format(plan=content.plan.name, number=number, count=count),
            "fictional": texts.fictional(content),
            "disclaimer": edition.disclaimer(),
            "audience": edition.audience_line(content.audience),
            "data": data_line(content),
            "made_by": edition.made_by(content.plan),
            "versions": edition.versions(),
        }
        label = self._template.label("vision")
        known["vision"] = vision if label is None else in_width(label, vision, LINES)
        for name, text in known.items():
            self._template.set_text(name, text)
        for name, smallest in (
            ("title", _TITLE_PT),
            ("where", 7.0),
            *((f"figure_{place}", 10.5) for place in (1, 2, 3)),
        ):
            heading = self._template.label(name)
            if heading is not None:
                shrink_to_fit(heading, known[name], smallest)
                self._template.set_text(name, in_width(heading, known[name], 1))
        if not known["fictional"]:
            self._hide(["fictional"])

    def _captions(self) -> dict[str, str]:
        return {
            "projects_caption": translate("Passport", "what goes in one opening is one project; numbers as on the map"),
            "choices_caption": translate("Passport", "central or decentral, within or above the neighbourhood"),
            "hot_spots_caption": translate("Passport", "what people said, and what becomes of it"),
        }

    def _figures(self) -> dict[str, str]:
        """Return the key figures with what stands below each."""
        openings, cost = self.passport.openings, self.passport.cost
        figure = f"{openings.alone} → {openings.coupled}"
        caption = translate("Passport", "openings of the ground:\neach work apart → in this package")
        if openings.without_period:
            one, several = (
                translate("Passport", "1 work has no period"),
                translate("Passport", "{count} works have no period"),
            )
            text = counted(openings.without_period, one, several).format(count=openings.without_period)
            caption = f"{caption}\n{text}"
        if not openings.alone:
            figure = translate("Passport", "unknown")
            caption = translate("Passport", "openings of the ground:\nno work has a period")
        posts = translate("Passport", "known: {known} of {posts} posts;\n{unknown} posts unknown")
        return {
            "figure_1": figure,
            "figure_1_caption": caption,
            "figure_2": millions(cost),
            "figure_2_caption": posts.format(known=cost.known, posts=cost.posts, unknown=cost.unknown),
            **self._green(),
            "figures_note": translate("Passport", "Reckoned from the plan; costs are what those who pay gave."),
        }

    def _green(self) -> dict[str, str]:
        """Return the third key figure, and what comes and goes below it."""
        green = self.passport.green
        if green is None:
            return {"figure_3": "", "figure_3_caption": ""}
        caption, label = "\n".join(green_lines(green)), self._template.label("figure_3_caption")
        said = caption if label is None else in_width(label, caption, _CAPTION_LINES)
        return {"figure_3": green_figure(green), "figure_3_caption": said}


def _earliest(projects: Sequence[Project], most: int) -> list[Project]:
    """Return so many projects: those that begin first, in the order of their numbers."""
    if len(projects) <= most:
        return list(projects)
    by_start = sorted(
        range(len(projects)), key=lambda at: (projects[at].period.start is None, projects[at].period.start or 0.0, at)
    )
    return [projects[at] for at in sorted(by_start[:most])]


def _counted(title: str, shown: int, count: int) -> str:
    """Return a heading, with how many there are where not all are shown."""
    if shown >= count:
        return title
    return translate("Passport", "{title}: {shown} of {count}").format(title=title, shown=shown, count=count)


def _card_name(project: Project) -> str:
    """Return what a project is called on its card: an opening by its streets."""
    return " · ".join(project.streets) if project.is_opening and project.streets else project.name


def _short(name: str) -> str:
    return name if len(name) <= _CARD_LETTERS else f"{name[: _CARD_LETTERS - 1].rstrip()}…"
