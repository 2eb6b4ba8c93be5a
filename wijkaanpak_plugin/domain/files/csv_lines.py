"""Lines of a csv as spreadsheets of the Netherlands write it: semicolons, tabs or commas, in the text of Windows."""

from __future__ import annotations

import csv
import io

_CELLS_BETWEEN = (";", "\t", ",")


def csv_lines(data: bytes) -> list[list[str]]:
    """Return the cells of each line, also of empty ones; none at all when it is no csv."""
    text = _decoded(data)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=_between(text)))
    except csv.Error:
        return []


def says_something(line: list[str]) -> bool:
    """Say whether a line is more than blanks, or than the line by which Excel notes the sign between cells."""
    return any(cell.strip() for cell in line) and not line[0].strip().casefold().startswith("sep=")


def _between(text: str) -> str:
    """Return the sign between cells: the one of which the first line with something in it has most."""
    first = next((line for line in text.splitlines() if says_something([line])), "")
    return max(_CELLS_BETWEEN, key=first.count)


def _decoded(data: bytes) -> str:
    """Return the text of a file of a spreadsheet: UTF-8, UTF-16 with its mark, or that of Windows in Western Europe."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
