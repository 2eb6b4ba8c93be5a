"""A sheet for a spreadsheet: headings and rows, before any format is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, Union

#: What a cell holds: words, a figure, or nothing where something is not known.
Cell = Union[str, int, float, None]


class Column(NamedTuple):
    """heading: in the reader's words. type: of the schema."""

    heading: str
    type: str


@dataclass(frozen=True)
class Sheet:
    """key: its name in English. title: in the reader's words. rows: cells in the order of the columns."""

    key: str
    title: str
    columns: tuple[Column, ...]
    rows: list[list[Cell]]


def told_apart(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Give columns that are called the same a number: a spreadsheet sorts and filters by heading."""
    seen: dict[str, int] = {}
    found = []
    for column in columns:
        seen[column.heading] = seen.get(column.heading, 0) + 1
        count = seen[column.heading]
        found.append(column if count == 1 else column._replace(heading=f"{column.heading} ({count})"))
    return tuple(found)
