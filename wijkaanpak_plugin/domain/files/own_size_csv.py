"""Own sizes as a csv of the Netherlands: semicolons between the cells, a comma before decimals."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, Optional

from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.files.csv_lines import csv_lines, says_something
from wijkaanpak_plugin.domain.files.sheet_text import text_from_a_sheet
from wijkaanpak_plugin.domain.files.written_csv import csv_bytes
from wijkaanpak_plugin.domain.translation import language, translate
from wijkaanpak_plugin.domain.written_numbers import AmbiguousNumber, decimal_sign_of, read_number

_NUMBERS = ("width_m", "top_m", "bottom_m")
#: Headings of each column that are understood; the first of the two written ones is Dutch, the second English.
_HEADINGS: dict[str, tuple[str, ...]] = {
    "kind": ("soort", "kind"),
    "width_m": ("breedte_m", "width_m"),
    "top_m": ("bovenkant_m_tov_maaiveld", "top_m_above_ground", "bovenkant_m", "top_m"),
    "bottom_m": ("onderkant_m_tov_maaiveld", "bottom_m_above_ground", "onderkant_m", "bottom_m"),
    "source": ("bron", "source"),
}


class SizeRow(NamedTuple):
    """One own size, by column of the table, and the row of the file that it stands in (the headings are row 1)."""

    number: int
    values: dict[str, Any]


class ReadSizes(NamedTuple):
    """The rows that are right, and a sentence for each of the others, or for the file as a whole."""

    rows: list[SizeRow]
    problems: list[str]


def read_own_sizes(data: bytes) -> ReadSizes:
    """Read own sizes. A kind is named by its key or by its label, Dutch or English; an empty number is not known."""
    lines = csv_lines(data)
    start = next((place for place, line in enumerate(lines) if says_something(line)), None)
    columns = {} if start is None else _columns(lines[start])
    if start is None or "kind" not in columns or not columns.keys() & set(_NUMBERS):
        return ReadSizes([], [_no_headings()])
    cells = [
        (number, {name: text_from_a_sheet(line[at].strip()) if at < len(line) else "" for name, at in columns.items()})
        for number, line in enumerate(lines[start + 1 :], start + 2)
        if any(cell.strip() for cell in line)
    ]
    decimal = decimal_sign_of(row[name] for _number, row in cells for name in _NUMBERS if row.get(name))
    return _read(cells, decimal)


def write_own_sizes(rows: Iterable[Mapping[str, Any]]) -> bytes:
    """Return own sizes as a file that a spreadsheet opens, kinds by their label in the user's language."""
    place = 0 if language() == "nl" else 1
    kinds = load_kinds()
    lines: list[list[Any]] = [[headings[place] for headings in _HEADINGS.values()]]
    for row in sorted(rows, key=lambda row: kinds.label(str(row["kind"])).casefold()):
        numbers = [None if row[name] is None else float(row[name]) for name in _NUMBERS]
        lines.append([kinds.label(str(row["kind"])), *numbers, str(row["source"] or "")])
    return csv_bytes(lines)


def bad_row(number: int, problem: str) -> str:
    """Return what is wrong with a row."""
    return translate("OwnSizes", "Row {number}: {problem}").format(number=number, problem=problem)


def _read(cells: list[tuple[int, dict[str, str]]], decimal: Optional[str]) -> ReadSizes:
    names = _kinds_by_name()
    rows, problems, seen = [], [], dict[str, int]()
    for number, row in cells:
        kind = names.get(row["kind"].casefold())
        try:
            if kind is None:
                raise ValueError(_unknown_kind(row["kind"]))
            values = {name: _number(row.get(name, ""), decimal) for name in _NUMBERS}
        except ValueError as error:
            problems.append(bad_row(number, str(error)))
            continue
        if kind in seen:
            text = translate("OwnSizes", "'{kind}' stands in row {first} already.")
            problems.append(bad_row(number, text.format(kind=row["kind"], first=seen[kind])))
            continue
        seen[kind] = number
        rows.append(SizeRow(number, {"kind": kind, **values, "source": row.get("source") or None}))
    return ReadSizes(rows, problems)


def _number(text: str, decimal: Optional[str]) -> Optional[float]:
    """Return a number, None where nothing is written; ValueError with a sentence where it is none."""
    if not text:
        return None
    try:
        value = read_number(text.replace("\u2212", "-"), decimal)
    except AmbiguousNumber as error:
        sentence = translate("OwnSizes", "'{text}' can be read in two ways; write 1,2 or 1200.")
        raise ValueError(sentence.format(text=text)) from error
    except ValueError as error:
        raise ValueError(translate("OwnSizes", "'{text}' is no number.").format(text=text)) from error
    if not math.isfinite(value):
        raise ValueError(translate("OwnSizes", "'{text}' is no number.").format(text=text))
    return value


def _columns(headings: list[str]) -> dict[str, int]:
    """Return the place of each column that the headings name."""
    places = {heading.strip().casefold(): place for place, heading in reversed(list(enumerate(headings)))}
    found = {name: [places[each] for each in known if each in places] for name, known in _HEADINGS.items()}
    return {name: at[0] for name, at in found.items() if at}


def _kinds_by_name() -> dict[str, str]:
    kinds = load_kinds()
    labels = {kinds.label(key, each).casefold(): key for key in kinds.keys for each in ("nl", "en")}
    return {**labels, **{key: key for key in kinds.keys}}


def _unknown_kind(name: str) -> str:
    if not name:
        return translate("OwnSizes", "the kind is missing.")
    return translate("OwnSizes", "'{kind}' is no kind of the catalogue.").format(kind=name)


def _no_headings() -> str:
    text = translate(
        "OwnSizes",
        "The first row must hold the headings {headings}: at least the kind and one size, semicolons between them.",
    )
    place = 0 if language() == "nl" else 1
    return text.format(headings=", ".join(headings[place] for headings in _HEADINGS.values()))
