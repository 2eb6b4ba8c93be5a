"""The second sheet for residents: every quote, question and year for which the first one has no room."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.content.passport.residents import Band, Item, Quote
from wijkaanpak_plugin.export.sheet.package_tables.flow import Block, Flow
from wijkaanpak_plugin.export.sheet.template import Template
from wijkaanpak_plugin.export.sheet.text_table import Cell, Row, small


def second_pages(blocks: Sequence[Block], texts: Mapping[str, str], new_page: Callable[[], Template]) -> list[Template]:
    """Return the further pages, filled; none where the first sheet has room for all.

    texts: of the first sheet by variable. new_page: reads the template of the second sheet once more.
    """
    if not blocks:
        return []
    flow = Flow(new_page)
    for block in blocks:
        flow.add(block)
    for page in flow.pages:
        for name, text in texts.items():
            page.set_text(name, text)
        badge = page.layout.itemById("fictional")
        if badge is not None and not texts["fictional"]:
            badge.setVisibility(False)
        page.layout.refresh()
    return flow.pages


def left_over(
    quotes: Sequence[Quote], questions: Sequence[str], bands: Sequence[Band], year_text: Callable[[Item], Cell]
) -> Iterator[Block]:
    """Yield a table for each sort of thing that is left. year_text: says what is done."""
    if quotes:
        heads = ("", translate("Residents", "what you said"), translate("Residents", "what becomes of it"))
        yield Block(
            translate("Residents", "What you said, and what becomes of it"),
            translate("Residents", "numbers as on the map"),
            [list(map(small, heads))],
            [_quote(each) for each in quotes],
            "",
        )
    if questions:
        title = translate("Residents", "What is still to decide")
        yield Block(title, "", [], [[Cell("\u2022"), Cell(text)] for text in questions], "")
    if bands:
        title, note = translate("Residents", "What comes when?"), translate("Residents", "all works")
        rows: list[Row] = [
            [Cell(band.years if not at else "", is_bold=True), year_text(item)]
            for band in bands
            for at, item in enumerate(band.items)
        ]
        yield Block(title, note, [], rows, "")


def _quote(quote: Quote) -> Row:
    return [
        Cell(str(quote.number), is_bold=True, is_centred=True),
        Cell(f"“{quote.said}”", is_bold=True),
        Cell(f"{quote.label}. {quote.answer}".strip()),
    ]
