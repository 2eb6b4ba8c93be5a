"""The sheet of decisions and open issues of a package, on as many pages as it takes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.content import texts
from wijkaanpak_plugin.export.content.entry_texts import entry_text
from wijkaanpak_plugin.export.content.numbering import Entry
from wijkaanpak_plugin.export.content.passport.issues import Issues
from wijkaanpak_plugin.export.content.passport.passport import Passport
from wijkaanpak_plugin.export.content.shown import SheetContent
from wijkaanpak_plugin.export.sheet.package_tables.flow import Block, Flow
from wijkaanpak_plugin.export.sheet.package_tables.package_tables_sheet import fill_texts
from wijkaanpak_plugin.export.sheet.template import Template
from wijkaanpak_plugin.export.sheet.text_table import Cell, Row, small
from wijkaanpak_plugin.plan.schema.labels import choice_label


def issue_pages(
    content: SheetContent,
    passport: Passport,
    issues: Issues,
    numbers: Mapping[str, int],
    new_page: Callable[[], Template],
) -> list[Template]:
    """Return the pages of the sheet, filled. numbers: of findings on the sheet of conflicts, by finding_id; new_page:
    reads the template once more.
    """
    flow = Flow(new_page)
    for block in _blocks(content, issues, numbers):
        flow.add(block)
    where = translate("Passport", "{plan} · package {number} of {count} · decisions and open issues {page} of {pages}")
    fill_texts(flow.pages, content, passport, where)
    return flow.pages


def _blocks(content: SheetContent, issues: Issues, numbers: Mapping[str, int]) -> Iterator[Block]:
    yield Block(
        translate("Passport", "Decided"),
        "",
        [[small(translate("Passport", "what was found")), small(translate("Passport", "what was decided"))]],
        [[Cell(sentence), Cell(decision)] for sentence, decision in issues.decided],
        translate("Passport", "About no finding of this package was anything decided yet."),
    )
    yield Block(
        translate("Passport", "Open conflicts"),
        translate("Passport", "numbers as on the sheet of conflicts, if any"),
        [[small(translate("Passport", "no.")), small(translate("Passport", "what was found")), small("")]],
        [_entry_row(entry, numbers) for entry in issues.conflicts],
        translate("Passport", "In what is known no conflict is open."),
    )
    unknown = texts.unknown_lines(content)
    none = translate("Passport", "Nothing was found of which the data says nothing.")
    yield Block(translate("Passport", "Not known"), "", [], [[Cell(line)] for line in unknown], none)


def _entry_row(entry: Entry, numbers: Mapping[str, int]) -> Row:
    number = numbers.get(str(entry.row["finding_id"]), 0)
    return [
        Cell(str(number) if number else "", is_bold=True, is_centred=True),
        Cell(entry_text(entry)),
        Cell(choice_label(entry.severity)),
    ]
