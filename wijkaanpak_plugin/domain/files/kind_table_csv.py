"""Figures per kind as a csv of the Netherlands: semicolons between the cells, a comma before decimals."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Optional

from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.files.csv_lines import csv_lines, says_something
from wijkaanpak_plugin.domain.files.sheet_text import text_from_a_sheet
from wijkaanpak_plugin.domain.files.written_csv import csv_bytes
from wijkaanpak_plugin.domain.translation import language, translate
from wijkaanpak_plugin.domain.written_numbers import AmbiguousNumber, decimal_sign_of, read_number

_KIND, _SOURCE = "kind", "source"


@dataclass(frozen=True)
class KindTable:
    """Which columns a file has: kind first, source last.

    headings: by column those that are understood; the first of the two written ones is Dutch, the second English.
    numbers: columns with a figure, of which a file needs one. words: columns that hold one of some keys, each with what
    it is called, Dutch first and English second; with the kind they say what a row is about.
    """

    headings: Mapping[str, tuple[str, ...]]
    numbers: tuple[str, ...]
    words: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)

    @property
    def about(self) -> tuple[str, ...]:
        """Columns that say what a row is about: no two rows have the same there."""
        return (_KIND, *self.words)


class KindRow(NamedTuple):
    """One row, by column of the table, and the row of the file that it stands in (the headings are row 1)."""

    number: int
    values: dict[str, Any]


class ReadRows(NamedTuple):
    """The rows that are right, and a sentence for each of the others, or for the file as a whole."""

    rows: list[KindRow]
    problems: list[str]


def read_kind_table(data: bytes, table: KindTable) -> ReadRows:
    """Read rows. A kind is named by its key or by its label, Dutch or English; an empty number is not known."""
    lines = csv_lines(data)
    start = next((place for place, line in enumerate(lines) if says_something(line)), None)
    columns = {} if start is None else _columns(lines[start], table)
    if start is None or not set(table.about) <= set(columns) or not columns.keys() & set(table.numbers):
        return ReadRows([], [_no_headings(table)])
    cells = [
        (number, {name: text_from_a_sheet(line[at].strip()) if at < len(line) else "" for name, at in columns.items()})
        for number, line in enumerate(lines[start + 1 :], start + 2)
        if any(cell.strip() for cell in line)
    ]
    decimal = decimal_sign_of(row[name] for _number, row in cells for name in table.numbers if row.get(name))
    return _read(cells, decimal, table)


def write_kind_table(rows: Iterable[Mapping[str, Any]], table: KindTable) -> bytes:
    """Return rows as a file that a spreadsheet opens, kinds by their label in the user's language."""
    place, kinds = _place(), load_kinds()
    lines: list[list[Any]] = [[headings[place] for headings in table.headings.values()]]
    for row in sorted(rows, key=lambda row: kinds.label(str(row[_KIND])).casefold()):
        words = [known.get(str(row[name]), (str(row[name]),) * 2)[place] for name, known in table.words.items()]
        numbers = [None if row[name] is None else float(row[name]) for name in table.numbers]
        lines.append([kinds.label(str(row[_KIND])), *words, *numbers, str(row[_SOURCE] or "")])
    return csv_bytes(lines)


def bad_row(number: int, problem: str) -> str:
    """Return what is wrong with a row."""
    return translate("KindTable", "Row {number}: {problem}").format(number=number, problem=problem)


def written_number(text: str, decimal: Optional[str]) -> Optional[float]:
    """Return a number as somebody wrote it, None where nothing is written; ValueError with a sentence where it is none.

    decimal: the sign before decimals, None where that is not known.
    """
    if not text:
        return None
    try:
        value = read_number(text.replace("\u2212", "-"), decimal)
    except AmbiguousNumber as error:
        sentence = translate("KindTable", "'{text}' can be read in two ways; write 1,2 or 1200.")
        raise ValueError(sentence.format(text=text)) from error
    except ValueError as error:
        raise ValueError(translate("KindTable", "'{text}' is no number.").format(text=text)) from error
    if not math.isfinite(value):
        raise ValueError(translate("KindTable", "'{text}' is no number.").format(text=text))
    return value


def _read(cells: list[tuple[int, dict[str, str]]], decimal: Optional[str], table: KindTable) -> ReadRows:
    names = _kinds_by_name()
    rows, problems, seen = [], [], dict[tuple[str, ...], int]()
    for number, row in cells:
        kind = names.get(row[_KIND].casefold())
        try:
            if kind is None:
                raise ValueError(_unknown_kind(row[_KIND]))
            words = {name: _word(row[name], known) for name, known in table.words.items()}
            values = {name: written_number(row.get(name, ""), decimal) for name in table.numbers}
        except ValueError as error:
            problems.append(bad_row(number, str(error)))
            continue
        about = (kind, *words.values())
        if about in seen:
            text = translate("KindTable", "'{kind}' stands in row {first} already.")
            said = " ".join([row[_KIND], *(row[name] for name in table.words)])
            problems.append(bad_row(number, text.format(kind=said, first=seen[about])))
            continue
        seen[about] = number
        rows.append(KindRow(number, {_KIND: kind, **words, **values, _SOURCE: row.get(_SOURCE) or None}))
    return ReadRows(rows, problems)


def _word(text: str, known: Mapping[str, tuple[str, ...]]) -> str:
    """Return the key that a text names; ValueError with a sentence where it names none."""
    for key, words in known.items():
        if text.casefold() in {key, *(word.casefold() for word in words)}:
            return key
    sentence = translate("KindTable", "'{text}' is none of {words}.")
    raise ValueError(sentence.format(text=text, words=", ".join(words[_place()] for words in known.values())))


def _columns(headings: list[str], table: KindTable) -> dict[str, int]:
    """Return the place of each column that the headings name."""
    places = {heading.strip().casefold(): place for place, heading in reversed(list(enumerate(headings)))}
    found = {name: [places[each] for each in known if each in places] for name, known in table.headings.items()}
    return {name: at[0] for name, at in found.items() if at}


def _kinds_by_name() -> dict[str, str]:
    kinds = load_kinds()
    labels = {kinds.label(key, each).casefold(): key for key in kinds.keys for each in ("nl", "en")}
    return {**labels, **{key: key for key in kinds.keys}}


def _unknown_kind(name: str) -> str:
    if not name:
        return translate("KindTable", "the kind is missing.")
    return translate("KindTable", "'{kind}' is no kind of the catalogue.").format(kind=name)


def _no_headings(table: KindTable) -> str:
    text = translate(
        "KindTable",
        "The first row must hold the headings {headings}, semicolons between them: at least {needed} and one figure.",
    )
    place = _place()
    return text.format(
        headings=", ".join(headings[place] for headings in table.headings.values()),
        needed=", ".join(table.headings[name][place] for name in table.about),
    )


def _place() -> int:
    """Return which of two words is that of the user's language."""
    return 0 if language() == "nl" else 1
