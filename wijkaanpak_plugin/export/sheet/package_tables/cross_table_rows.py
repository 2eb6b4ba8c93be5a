"""The four cross-tables of a package, in the words of the reader."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import pandas as pd

from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.packages.space_uses import LAYERS
from wijkaanpak_plugin.domain.sentences.figures import ground
from wijkaanpak_plugin.domain.translation import counted, translate
from wijkaanpak_plugin.export.content.passport.package_tables import CrossTables
from wijkaanpak_plugin.export.layers.typography import GREY
from wijkaanpak_plugin.export.sheet.package_tables.flow import Block
from wijkaanpak_plugin.export.sheet.passport_rows import called, unknown
from wijkaanpak_plugin.export.sheet.text_table import Cell, Row, small
from wijkaanpak_plugin.plan.styling.lists import Entry, Lists

#: Years that stand beside each other at most; of more each street names its own.
_YEARS = 12
_NONE = Cell("0", colour=GREY, is_centred=True)


def cross_table_blocks(tables: CrossTables, lists: Lists) -> Iterator[Block]:
    """Yield transition by transition, transition by layer, party by party, and street by year."""
    transitions = list(lists.get("transition", []))
    yield Block(
        translate("Passport", "Transition by transition"),
        translate("Passport", "conflicts / what can go together; what serves no transition is not in it"),
        [[small(""), *(small(_letter(entry)) for entry in transitions)]],
        _transition_rows(tables.transitions, transitions) if len(tables.transitions) else [],
        translate("Passport", "In what is known no two transitions meet."),
    )
    names = load_vocabularies()["vertical_layer"]
    yield Block(
        translate("Passport", "Transition by layer"),
        translate("Passport", "ground of the claims that serve it, and how many there are"),
        [[small(""), *(small(names.label(layer)) for layer in LAYERS)]],
        _layer_rows(tables.layers, transitions) if len(tables.layers) else [],
        translate("Passport", "No claim of this package serves a transition."),
    )
    yield Block(
        translate("Passport", "Party by party"),
        translate("Passport", "what can go together, and conflicts that nobody decided on"),
        _party_head(),
        [_party_row(*row) for row in tables.parties.itertuples(index=False, name=None)],
        translate("Passport", "In what is known no conflict and nothing that can go together has a party."),
    )
    yield Block(
        translate("Passport", "Street by year"),
        _without_period(tables),
        *_street_rows(tables.streets),
        translate("Passport", "Of no work that opens the street is it known when."),
    )


def _letter(entry: Entry) -> str:
    return f"{entry.label[:1].upper()}  {entry.label}"


def _transition_rows(found: pd.DataFrame, transitions: Sequence[Entry]) -> list[Row]:
    """Return the half of the table below its diagonal: two transitions meet in one cell."""
    places = {entry.key: place for place, entry in enumerate(transitions)}
    counts = {
        (max(places[row], places[column]), min(places[row], places[column])): f"{conflicts} / {couplings}"
        for row, column, conflicts, couplings in found.itertuples(index=False, name=None)
        if row in places and column in places
    }
    rows: list[Row] = []
    for place, entry in enumerate(transitions):
        cells = [
            Cell(counts[place, other], is_bold=True, is_centred=True) if (place, other) in counts else _NONE
            for other in range(place + 1)
        ]
        rows.append([Cell(_letter(entry)), *cells, *[Cell("")] * (len(transitions) - place - 1)])
    return rows


def _layer_rows(found: pd.DataFrame, transitions: Sequence[Entry]) -> list[Row]:
    cells = {(row.transition, row.layer): _claims(row.m2, row.claims, row.without_size) for row in found.itertuples()}
    return [
        [Cell(_letter(entry)), *(cells.get((entry.key, layer), _NONE) for layer in LAYERS)] for entry in transitions
    ]


def _claims(m2: float, claims: int, without_size: int) -> Cell:
    """Return ground and number of claims; of those without a size that is said."""
    number = counted(claims, translate("Passport", "1 claim"), translate("Passport", "{count} claims"))
    number = number.format(count=claims)
    if math.isnan(m2):
        return Cell(translate("Passport", "size unknown · {claims}").format(claims=number), is_centred=True)
    if not without_size:
        return Cell(f"{ground(float(round(m2)))} · {number}", is_centred=True)
    text = translate("Passport", "{m2} · {claims}, of which {count} of unknown size")
    return Cell(text.format(m2=ground(float(round(m2))), claims=number, count=without_size), is_centred=True)


def _party_head() -> list[Row]:
    heads = (
        translate("Passport", "party"),
        translate("Passport", "with"),
        translate("Passport", "can go together"),
        translate("Passport", "open conflicts"),
    )
    return [list(map(small, heads))]


def _party_row(first: str, second: str, couplings: int, conflicts: int) -> Row:
    among = translate("Passport", "among its own")
    return [
        Cell(called(first)),
        Cell(among, colour=GREY) if first == second else Cell(called(second)),
        *(Cell(str(count), is_centred=True) if count else _NONE for count in (couplings, conflicts)),
    ]


def _without_period(tables: CrossTables) -> str:
    said = translate("Passport", "openings of the ground, in the year in which they begin")
    if not tables.without_period:
        return said
    one, several = translate("Passport", "1 work has no period"), translate("Passport", "{count} works have no period")
    count = counted(tables.without_period, one, several).format(count=tables.without_period)
    return f"{said}; {count}"


def _street_rows(found: pd.DataFrame) -> tuple[list[Row], list[Row]]:
    """Return head and rows: a column for each year, or where they are many the years of each street."""
    streets = sorted(set(found["street"]), key=lambda name: (not name, str(name).casefold()))
    years = sorted(set(found["year"].astype(int)))
    counts = {(row.street, int(row.year)): int(row.openings) for row in found.itertuples()}
    nowhere = unknown(translate("Passport", "street unknown"))
    if len(years) > _YEARS:
        head = [small(translate("Passport", "street")), small(translate("Passport", "openings by year"))]
        rows: list[Row] = []
        for street in streets:
            said = (f"{year}: {counts[street, year]}" for year in years if (street, year) in counts)
            rows.append([Cell(street) if street else nowhere, Cell(", ".join(said))])
        return [head], rows
    head = [small(translate("Passport", "street")), *(small(str(year)) for year in years)]
    return [head], [
        [
            Cell(street) if street else nowhere,
            *(
                Cell(str(counts[street, year]), is_centred=True) if (street, year) in counts else _NONE
                for year in years
            ),
        ]
        for street in streets
    ]
