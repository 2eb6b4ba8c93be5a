"""The space balance of a package as tables, one for each vertical layer."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

from wijkaanpak_plugin.analysis.packages.space_balance import SpaceBalance
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.packages.space_uses import LAYERS, UNDERGROUND, SpaceUses
from wijkaanpak_plugin.domain.sentences.figures import ground, signed_ground, signed_number
from wijkaanpak_plugin.domain.translation import counted, translate
from wijkaanpak_plugin.export.content.passport.package_tables import PackageTables
from wijkaanpak_plugin.export.layers.typography import GREY
from wijkaanpak_plugin.export.sheet.package_tables.flow import Block
from wijkaanpak_plugin.export.sheet.passport_rows import NOT_KNOWN
from wijkaanpak_plugin.export.sheet.text_table import Cell, Row, small

#: Ground below this, in m2, is none in a figure of whole m2.
_LEAST_M2 = 0.5


def balance_blocks(tables: PackageTables) -> Iterator[Block]:
    """Yield a table for each layer. What lies below ground is told only where nets may be."""
    for layer in LAYERS:
        yield balance_block(tables.balance, tables.uses, layer, layer != UNDERGROUND or tables.tells_of_below)


def balance_block(balance: SpaceBalance, uses: SpaceUses, layer: str, is_told: bool) -> Block:
    """Return the table of a layer; is_told: whether the audience may know of what is there."""
    name = load_vocabularies()["vertical_layer"].label(layer)
    title = translate("Passport", "Space balance: {layer}").format(layer=name)
    if not is_told:
        return Block(title, "", [], [], translate("Passport", "What lies below ground is not told in this edition."))
    found = balance.table[balance.table["layer"] == layer].to_dict("records")
    without = translate("Passport", "No claim of this package takes ground here of which the size is known.")
    return Block(title, _caption(balance, layer), _head(), [_row(uses, each) for each in found], without)


def _caption(balance: SpaceBalance, layer: str) -> str:
    touched = translate("Passport", "ground that is taken: {m2}").format(m2=ground(round(balance.touched_m2[layer])))
    if balance.in_the_way_m2[layer] < _LEAST_M2:
        return touched
    text = translate("Passport", "{taken}; what stays is in the way of {m2}")
    return text.format(taken=touched, m2=ground(round(balance.in_the_way_m2[layer])))


def _head() -> list[Row]:
    heads = (
        translate("Passport", "use"),
        translate("Passport", "now"),
        translate("Passport", "then"),
        translate("Passport", "difference"),
        translate("Passport", "comes"),
        translate("Passport", "goes"),
        translate("Passport", "not known"),
    )
    return [list(map(small, heads))]


def _row(uses: SpaceUses, row: dict[str, Any]) -> Row:
    is_ground, is_counted = not math.isnan(row["change_m2"]), not math.isnan(row["lost"])
    by_piece = Cell(translate("Passport", "by the piece"), colour=GREY)
    return [
        Cell(uses.by_key[row["use"]].label()),
        Cell(_m2(row["before_m2"]), is_kept=True) if is_ground else by_piece,
        Cell(_m2(row["after_m2"]), is_kept=True) if is_ground else by_piece,
        _both(row["change_m2"], is_ground, row["gained"] - row["lost"], is_counted, is_bold=True),
        _both(row["gained_m2"], is_ground, row["gained"], is_counted),
        _both(-row["lost_m2"], is_ground, -row["lost"], is_counted),
        Cell(_not_known(row), colour=NOT_KNOWN),
    ]


def _m2(value: float) -> str:
    return ground(float(round(value)))


def _both(m2: float, is_ground: bool, number: float, is_counted: bool, is_bold: bool = False) -> Cell:
    """Return ground, with how many things or places that is where they are counted."""
    if not is_ground:
        said = signed_number(number) if is_counted else translate("Passport", "unknown")
        return Cell(said, is_bold)
    if not is_counted or not round(number):
        return Cell(signed_ground(m2), is_bold, is_kept=True)
    text = translate("Passport", "{m2} ({number} places)")
    return Cell(text.format(m2=signed_ground(m2), number=signed_number(number)), is_bold)


def _not_known(row: dict[str, Any]) -> str:
    """Return what the figures leave out, because nobody knows it."""
    uncounted = row["lost_uncounted"] + row["gained_uncounted"]
    texts = (
        (
            row["unsized_claims"],
            translate("Passport", "1 claim without a size"),
            translate("Passport", "{count} claims without a size"),
        ),
        (
            row["unsized_existing"],
            translate("Passport", "1 existing thing without a size"),
            translate("Passport", "{count} existing things without a size"),
        ),
        (
            uncounted,
            translate("Passport", "1 row or group of unknown number"),
            translate("Passport", "{count} rows or groups of unknown number"),
        ),
    )
    return "; ".join(counted(count, one, several).format(count=int(count)) for count, one, several in texts if count)
