"""Columns of a table of the BGT, and their values from the text of a property."""

from __future__ import annotations

from typing import NamedTuple

TEXT, INTEGER, BOOLEAN = "text", "integer", "boolean"

_BOOLEANS = {"true": True, "1": True, "false": False, "0": False}


class Column(NamedTuple):
    """One column: its name and type (text, integer or boolean)."""

    name: str
    type: str


def value_of(column: Column, text: str) -> str | int | bool | None:
    """Return the value that ``text`` stands for in a column; None when it is empty or stands for none."""
    text = text.strip()
    if not text or column.type == TEXT:
        return text or None
    if column.type == BOOLEAN:
        return _BOOLEANS.get(text.lower())
    try:
        return int(text)
    except ValueError:
        return None
