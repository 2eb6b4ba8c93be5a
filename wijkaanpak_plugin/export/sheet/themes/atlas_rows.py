"""The tables beside the map of a page of the atlas, in the words of the reader."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.content.entry_texts import entry_text
from wijkaanpak_plugin.export.content.numbering import Entry
from wijkaanpak_plugin.export.content.themes.theme import Theme
from wijkaanpak_plugin.export.sheet.package_tables.flow import Block
from wijkaanpak_plugin.export.sheet.passport_rows import answer_head, answer_row, unknown
from wijkaanpak_plugin.export.sheet.text_table import Cell, Row, small
from wijkaanpak_plugin.export.sheet.themes.theme_rows import number_cell, size_cell, when_cell
from wijkaanpak_plugin.plan.schema.labels import choice_label


def atlas_blocks(theme: Theme, numbers: Mapping[str, int]) -> Iterator[Block]:
    """Yield the tables of a page. numbers: of findings on the sheet of conflicts by finding_id, empty for none."""
    layers = load_vocabularies()["vertical_layer"]
    heads = (
        translate("Passport", "no."),
        translate("Passport", "what"),
        translate("Passport", "layer"),
        translate("Passport", "when"),
        translate("Passport", "size"),
    )
    yield Block(
        translate("Passport", "Projects"),
        translate("Passport", "numbers as in the passport"),
        [list(map(small, heads))],
        [
            [
                number_cell(each),
                Cell(each.name),
                Cell(layers.label(each.layer)) if each.layer else unknown(),
                when_cell(each),
                size_cell(each.size),
            ]
            for each in theme.claims
        ],
        translate("Passport", "This package has no projects."),
    )
    conflicts = [each for each in theme.entries if each.is_conflict]
    couplings = [each for each in theme.entries if not each.is_conflict]
    caption = translate("Passport", "numbers as on the sheet of conflicts, if any") if numbers else ""
    yield Block(
        translate("Passport", "Conflicts"),
        caption,
        [],
        [_entry_row(each, numbers) for each in conflicts],
        translate("Passport", "In what is known no conflict was found here."),
    )
    yield Block(
        translate("Passport", "What can go together"),
        caption,
        [],
        [_entry_row(each, numbers) for each in couplings],
        translate("Passport", "In what is known nothing was found here that can go together."),
    )
    yield Block(
        translate("Passport", "Hot spots"),
        translate("Passport", "what people said, and what becomes of it"),
        answer_head(),
        [answer_row(each) for each in theme.answers],
        translate("Passport", "No hot spot is answered by what lies here."),
    )
    if theme.unknown:
        yield Block(translate("Passport", "Not known"), "", [], [[Cell(line)] for line in theme.unknown], "")


def _entry_row(entry: Entry, numbers: Mapping[str, int]) -> Row:
    cells = [Cell(entry_text(entry))]
    if numbers:
        number = numbers.get(str(entry.row["finding_id"]), 0)
        cells.insert(0, Cell(str(number) if number else "", is_bold=True, is_centred=True))
    return [*cells, Cell(choice_label(entry.severity), is_kept=True)] if entry.is_conflict else cells
