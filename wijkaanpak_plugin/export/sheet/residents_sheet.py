"""The sheet for residents: a map with what comes when, what people said and what becomes of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.core import QgsLayoutItemLegend, QgsLayoutItemMap

from wijkaanpak_plugin.domain.translation import counted, translate, translated
from wijkaanpak_plugin.export.content import edition, texts
from wijkaanpak_plugin.export.content.data_date import data_line
from wijkaanpak_plugin.export.content.passport.residents import (
    MOST_CARDS,
    WORDS,
    Band,
    Item,
    bands_of,
    items_of,
    open_questions,
    quotes_of,
)
from wijkaanpak_plugin.export.layers.claim_styles import ClaimStyle, symbol_of
from wijkaanpak_plugin.export.layers.finding_layers import Frame
from wijkaanpak_plugin.export.layers.project_marks import CREAM, Mark, Marks
from wijkaanpak_plugin.export.layers.residents_areas import residents_areas
from wijkaanpak_plugin.export.layers.street_names import street_names
from wijkaanpak_plugin.export.layers.typography import GREY, INK
from wijkaanpak_plugin.export.sheet.fitting import in_width, shrink_to_fit
from wijkaanpak_plugin.export.sheet.legend import LegendRow, fill_legend, plan_area_symbol, rows_layer
from wijkaanpak_plugin.export.sheet.package_sheet import PackageSheet
from wijkaanpak_plugin.export.sheet.package_tables.flow import Block
from wijkaanpak_plugin.export.sheet.residents.second_sheet import left_over
from wijkaanpak_plugin.export.sheet.text_table import Cell, Row, TextTable
from wijkaanpak_plugin.plan.styling.lists import UNKNOWN_COLOUR

#: Quotes on the sheet, and lines of what one of them says, at most.
_QUOTES, _LINES = 7, 3
_PAPER = "#D5DCE0"
_TITLE_PT, _BELOW_PT = 24.0, 9.0
_AREA = "MultiPolygon"


class ResidentsSheet(PackageSheet):
    """The sheet for residents about a package."""

    #: What there is no room for, for the second sheet, and the texts by variable that both have.
    left_over: Sequence[Block] = ()
    texts: Mapping[str, str] = {}

    def fill(self) -> None:
        """Fill every item that the template has."""
        self.items = items_of(self.passport)
        self.quotes = quotes_of(self.passport)
        self._fill_texts()
        self._fill_tables()
        self._fill_map()
        self._template.layout.refresh()

    def _fill_map(self) -> None:
        item = self._template.item("map", QgsLayoutItemMap)
        if item is None:
            return
        frame, crs = self._frame(item), self._content.plan.crs
        self._fill_overview(frame)
        self._fill_legend()
        transitions = self._lists.get("transition", [])
        self.marks = Marks(frame, self._cards(), self._numbers(frame), self._around(item, frame), self._measure, CREAM)
        self._show(
            item,
            [
                *self.marks.layers(crs),
                street_names(self._content.plan, self.marks.covered(), 8.5),
                *self._area_layers(frame.extent),
                residents_areas(self.items, self.claims, transitions, crs),
                *self._ground.layers,
                *self._ground.base_maps,
            ],
        )

    def _cards(self) -> list[Mark]:
        placed = [item for item in self.items if item.project.place is not None][:MOST_CARDS]
        sure, plan = translate("Residents", "this is certain"), translate("Residents", "this is a plan")
        return [
            Mark(_year(item), item.project.place or (0.0, 0.0), _called(item), sure if item.is_sure else plan)
            for item in placed
        ]

    def _numbers(self, frame: Frame) -> list[Mark]:
        shown = [each for each in self.quotes if frame.extent.contains(*each.place)]
        return [Mark(str(each.number), each.place) for each in shown]

    def _fill_legend(self) -> None:
        legend = self._template.item("legend", QgsLayoutItemLegend)
        if legend is None:
            return
        served = {key for item in self.items for key in item.project.transitions[:1]}
        rows: list[LegendRow] = [
            (
                translated(WORDS[entry.key]),
                symbol_of(_AREA, ClaimStyle((entry.colour or UNKNOWN_COLOUR,), "", True, 0.35)),
            )
            for entry in self._lists.get("transition", [])
            if entry.key in served and entry.key in WORDS
        ]
        for label, is_sure in (
            (translate("Residents", "this is certain"), True),
            (translate("Residents", "this is a plan"), False),
        ):
            rows.append((label, symbol_of(_AREA, ClaimStyle((_PAPER,), "", is_sure, 0.6))))
        rows.append((translate("Residents", "edge of the neighbourhood"), plan_area_symbol()))
        fill_legend(legend, "", [rows_layer(rows, self._content.plan.crs)])

    # Tables

    def _fill_tables(self) -> None:
        quotes: list[tuple[Row, Row]] = [
            (
                [Cell(str(each.number), is_bold=True, is_centred=True), Cell(f"“{each.said}”", is_bold=True)],
                [Cell(""), Cell(f"{each.label}. {each.answer}".strip())],
            )
            for each in self.quotes
        ]
        nobody = translate("Residents", "Nobody said anything here yet.")
        quoted = self._fill_pairs("quotes", quotes, nobody)
        asked = open_questions(self.passport)
        questions = [[Cell("\u2022"), Cell(text)] for text in asked]
        nothing = translate("Residents", "In what is known nothing is left to decide.")
        put = self._fill_rows("questions", [], questions or [[Cell(""), Cell(nothing, colour=GREY)]])
        bands = bands_of(self.items)
        shown = self._fill_years(bands)
        self.left_over = tuple(
            left_over(
                self.quotes[quoted:],
                asked[put:],
                bands if shown < max((len(band.items) for band in bands), default=0) else [],
                _year_cell,
            )
        )

    def _fill_years(self, bands: Sequence[Band]) -> int:
        """Show a column for each band of years; return how many works of each it has room for."""
        place = self._template.table("years")
        if place is None:
            return 0
        columns = len(place[1].columnWidths())
        head = [Cell(band.years, is_bold=True, colour="#FFFFFF", fill=INK) for band in bands]
        height = max((len(band.items) for band in bands), default=0)
        rows = [
            [_year_cell(band.items[at]) if at < len(band.items) else Cell("") for band in bands] for at in range(height)
        ]
        blank = [Cell("")] * (columns - len(bands))
        return self._fill_rows("years", [[*head, *blank]], [[*row, *blank] for row in rows])

    def _fill_pairs(self, name: str, pairs: Sequence[tuple[Row, Row]], without: str) -> int:
        """Show as many quotes with their answers as fit, and return how many; the rest stands on the second sheet."""
        place = self._template.table(name)
        if place is None:
            return 0
        table = TextTable(*place)
        if not pairs:
            table.fill([], [[Cell(""), Cell(without, colour=GREY)]], _more, table.frame.rect().height(), _LINES)
            return 0
        shown = min(len(pairs), _QUOTES)
        while True:
            rows = [row for pair in pairs[:shown] for row in pair]
            left = len(pairs) - shown
            # A quote is never shown without its answer.
            fitted = table.fill([], [*rows, *([_more(left)] if left else [])], _more, float("inf"), _LINES)
            if table.height <= table.frame.rect().height() or not fitted or not shown:
                return shown
            shown -= 1

    def _fill_rows(self, name: str, head: Sequence[Row], rows: Sequence[Row]) -> int:
        """Show as many rows as fit, and return how many."""
        place = self._template.table(name)
        if place is None:
            return 0
        columns = len(place[1].columnWidths())
        table = TextTable(*place)
        return table.fill(head, rows, lambda count: _more(count, columns), table.frame.rect().height(), _LINES)

    # Texts

    def _fill_texts(self) -> None:
        known = {
            "title": translate("Residents", "What happens in your neighbourhood?"),
            "below": self._below(),
            "quotes_title": translate("Residents", "What you said, and what becomes of it"),
            "questions_title": translate("Residents", "What is still to decide"),
            "years_title": translate("Residents", "What comes when?"),
            "fictional": texts.fictional(self._content),
            "disclaimer": translate(
                "Residents", "This is no design. Much may still change; no rights can be derived from it."
            ),
            "years_note": translate("Residents", "Years are the beginning of the work."),
            "data": data_line(self._content),
            "audience": edition.audience_line(self._content.audience),
            "versions": edition.versions(),
        }
        for name, smallest in (("title", _TITLE_PT), ("below", _BELOW_PT)):
            label = self._template.label(name)
            if label is not None:
                shrink_to_fit(label, known[name], smallest)
                known[name] = in_width(label, known[name], 1)
        for name, text in known.items():
            self._template.set_text(name, text)
        self.texts = known
        if not known["fictional"]:
            self._hide(["fictional"])

    def _below(self) -> str:
        """Return the name of the plan, the years that it is about, and the vision."""
        years = [item.years for item in self.items if item.project.period.is_known]
        named = [self._content.plan.name, *([f"{years[0]}"] if len(set(years)) == 1 else [])]
        if len(set(years)) > 1:
            text = translate("Residents", "{first} to {last}")
            named.append(text.format(first=years[0].split(" – ")[0], last=years[-1].split(" – ")[-1]))
        return ". ".join(filter(None, (", ".join(named), self.passport.vision)))


def _year(item: Item) -> str:
    return item.years.split(" – ")[0] if item.project.period.start is not None else "?"


def _called(item: Item) -> str:
    """Return what a card says: of works that go in one opening, that the street opens once."""
    return translate("Residents", "street opens once") if item.project.is_opening else item.what


def _year_cell(item: Item) -> Cell:
    said = f"{item.where}: {item.what}" if item.where else item.what
    text = translate("Residents", "Certain: {work}") if item.is_sure else translate("Residents", "Plan: {work}")
    return Cell(text.format(work=said), is_bold=item.is_sure)


def _more(count: int, columns: int = 2) -> Row:
    one, several = (
        translate("Residents", "and 1 more, on the second sheet"),
        translate("Residents", "and {count} more, on the second sheet"),
    )
    text = counted(count, one, several)
    return [Cell(text.format(count=count), colour=GREY) if at == columns - 1 else Cell("") for at in range(columns)]
