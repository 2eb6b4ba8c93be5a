"""The sheet of tables of a package: all that the passport has no room for, its space balance and its cross-tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Union

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.content import edition, texts
from wijkaanpak_plugin.export.content.data_date import data_line
from wijkaanpak_plugin.export.content.passport.package_tables import PackageTables
from wijkaanpak_plugin.export.content.passport.passport import Passport
from wijkaanpak_plugin.export.content.shown import SheetContent
from wijkaanpak_plugin.export.sheet import passport_rows as said
from wijkaanpak_plugin.export.sheet.fitting import in_width, shrink_to_fit
from wijkaanpak_plugin.export.sheet.package_tables.balance_rows import balance_blocks
from wijkaanpak_plugin.export.sheet.package_tables.cross_table_rows import cross_table_blocks
from wijkaanpak_plugin.export.sheet.package_tables.flow import Block, Flow
from wijkaanpak_plugin.export.sheet.template import Template
from wijkaanpak_plugin.plan.styling.lists import Lists, plan_lists

#: Smallest letters of the title and of the line above it, in points on A3.
_SMALLEST = {"title": 22.0, "where": 7.0}


def table_pages(
    content: SheetContent, passport: Passport, tables: PackageTables, new_page: Callable[[], Template]
) -> list[Template]:
    """Return the pages of the sheet, filled. new_page: reads the template once more."""
    lists = plan_lists(content.plan.backend)
    flow = Flow(new_page)
    for block in (*passport_blocks(passport, lists), *balance_blocks(tables), *cross_table_blocks(tables, lists)):
        flow.add(block)
    where = translate("Passport", "{plan} · package {number} of {count} · tables {page} of {pages}")
    fill_texts(flow.pages, content, passport, where)
    return flow.pages


def passport_blocks(passport: Passport, lists: Lists) -> Iterator[Block]:
    """Yield the tables of the passport with every row, and each text whole."""
    projects = [said.project_row(each, lists) for each in passport.projects]
    no_project = translate("Passport", "This package has no projects.")
    text = translate("Passport", "what goes in one opening is one project; numbers as on the map")
    yield Block(translate("Passport", "Projects"), text, said.project_head(), projects, no_project)
    no_spot = (
        translate("Passport", "No hot spot lies among the claims of this package.")
        if passport.walked
        else translate("Passport", "Nobody walked here yet.")
    )
    yield Block(
        translate("Passport", "Hot spots"),
        translate("Passport", "what people said, and what becomes of it"),
        said.answer_head(),
        [said.answer_row(each) for each in passport.answers],
        no_spot,
    )
    no_wait = translate("Passport", "Nobody named anything. That is not the same as nothing.")
    yield Block(translate("Passport", "Waits for others"), "", [], said.wait_rows(passport), no_wait)
    nothing = translate("Passport", "In what is known nothing was found that is still to decide.")
    yield Block(translate("Passport", "Still to decide"), "", [], said.decision_rows(passport), nothing)
    all_along = translate("Passport", "Of every task it was said that it is taken along.")
    yield Block(translate("Passport", "Not taken along, because"), "", [], said.left_out_rows(passport), all_along)


def fill_texts(
    pages: Sequence[Template], content: SheetContent, passport: Passport, where: Union[str, Sequence[str]]
) -> None:
    """Fill head and foot of pages. where: the line above the title, with {plan}, {number}, {count}, {page} and {pages};
    of all pages, or one for each.
    """
    lines = [where] * len(pages) if isinstance(where, str) else where
    number, count = passport.place
    for place, (page, line) in enumerate(zip(pages, lines), 1):
        said = line.format(plan=content.plan.name, number=number, count=count, page=place, pages=len(pages))
        fill_page(page, content, passport.name, said)
        page.layout.refresh()


def fill_page(page: Template, content: SheetContent, title: str, where: str) -> None:
    """Fill head and foot of one page. where: the line above the title."""
    known = {
        "title": title,
        "where": where,
        "fictional": texts.fictional(content),
        "disclaimer": edition.disclaimer(),
        "audience": edition.audience_line(content.audience),
        "data": data_line(content),
        "made_by": edition.made_by(content.plan),
        "versions": edition.versions(),
    }
    for name, text in known.items():
        page.set_text(name, text)
    for name, smallest in _SMALLEST.items():
        heading = page.label(name)
        if heading is not None:
            shrink_to_fit(heading, known[name], smallest)
            page.set_text(name, in_width(heading, known[name], 1))
    badge = page.layout.itemById("fictional")
    if badge is not None and not known["fictional"]:
        badge.setVisibility(False)
    page.layout.refresh()
