"""Cells of a table: their text becomes a value of the type in the schema, or what is wrong."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Callable

from wijkaanpak_plugin.domain.translation import translate

_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?")
_INTEGER = re.compile(r"[+-]?\d+")
_DECIMAL_COMMA = re.compile(r"[+-]?\d+,\d+")
_BOOLEANS = {"true": True, "false": False}


@dataclass(frozen=True)
class Field:
    """A column of a table and what its cells must hold; ``separator`` makes a cell a list."""

    name: str
    type: str = "string"
    separator: str | None = None
    required: bool = False
    unique: bool = False
    enum: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    pattern: str | None = None

    def __post_init__(self) -> None:
        if self.type not in _READERS:
            raise ValueError(f"unknown type {self.type!r} of field {self.name!r}")

    @classmethod
    def from_description(cls, description: Mapping[str, Any]) -> Field:
        """Return the field that a schema describes; KeyError or ValueError when it describes none."""
        constraints = description.get("constraints", {})
        return cls(
            name=description["name"],
            type=description.get("type", "string"),
            separator=description.get("separator"),
            required=bool(constraints.get("required", False)),
            unique=bool(constraints.get("unique", False)),
            enum=tuple(constraints.get("enum", ())),
            minimum=constraints.get("minimum"),
            maximum=constraints.get("maximum"),
            pattern=constraints.get("pattern"),
        )


def read_cell(field: Field, text: str, allowed: Collection[str] | None = None) -> tuple[Any, list[str]]:
    """Return the value of a cell and what is wrong with it.

    An empty cell is None, or an empty tuple for a list. ``allowed`` holds the keys of the table that a
    foreign key refers to; None: not checked.
    """
    text = text.strip()
    if not text:
        wrong = [translate("TableCheck", "this may not be empty")] if field.required else []
        return (() if field.separator else None), wrong
    if field.separator:
        items = [item.strip() for item in text.split(field.separator)]
        results = [_read_item(field, item, allowed) for item in items]
        messages = [message for _, wrong in results for message in wrong]
        for item in dict.fromkeys(item for item in items if items.count(item) > 1):
            messages.append(translate("TableCheck", "'{text}' is named twice").format(text=item))
        return tuple(value for value, _ in results), messages
    return _read_item(field, text, allowed)


def _read_item(field: Field, text: str, allowed: Collection[str] | None) -> tuple[Any, list[str]]:
    if not text:
        return None, [translate("TableCheck", "the list holds an empty item")]
    value, message = _READERS[field.type](text)
    if message:
        return None, [message]
    messages = _constraint_messages(field, text, value)
    if allowed is not None and text not in allowed:
        messages.append(_unknown(text, allowed))
    return value, messages


def _constraint_messages(field: Field, text: str, value: Any) -> list[str]:
    messages = []
    if field.enum and text not in field.enum:
        message = translate("TableCheck", "'{text}' is not one of {values}")
        messages.append(message.format(text=text, values=", ".join(field.enum)))
    if field.minimum is not None and value < field.minimum:
        message = translate("TableCheck", "{text} is less than {limit}")
        messages.append(message.format(text=text, limit=field.minimum))
    if field.maximum is not None and value > field.maximum:
        message = translate("TableCheck", "{text} is more than {limit}")
        messages.append(message.format(text=text, limit=field.maximum))
    if field.pattern and not re.fullmatch(field.pattern, text):
        message = translate("TableCheck", "'{text}' does not have the form {pattern}")
        messages.append(message.format(text=text, pattern=field.pattern))
    return messages


def _unknown(text: str, allowed: Collection[str]) -> str:
    near = get_close_matches(text, allowed, n=1)
    if near:
        return translate("TableCheck", "'{text}' is not known; did you mean {near}?").format(text=text, near=near[0])
    return translate("TableCheck", "'{text}' is not known").format(text=text)


def _read_string(text: str) -> tuple[Any, str]:
    return text, ""


def _read_number(text: str) -> tuple[Any, str]:
    if _DECIMAL_COMMA.fullmatch(text):
        message = translate("TableCheck", "'{text}' has a decimal comma; write {point}")
        return None, message.format(text=text, point=text.replace(",", "."))
    if not _NUMBER.fullmatch(text):
        return None, translate("TableCheck", "'{text}' is not a number").format(text=text)
    value = float(text)
    if value in (float("inf"), float("-inf")):
        return None, translate("TableCheck", "{text} is too large").format(text=text)
    return value, ""


def _read_integer(text: str) -> tuple[Any, str]:
    # Longer whole numbers mean nothing here, and Python refuses to read very long ones.
    if not _INTEGER.fullmatch(text) or len(text) > 18:
        return None, translate("TableCheck", "'{text}' is not a whole number").format(text=text[:40])
    return int(text), ""


def _read_boolean(text: str) -> tuple[Any, str]:
    if text.lower() not in _BOOLEANS:
        return None, translate("TableCheck", "'{text}' is not true or false").format(text=text)
    return _BOOLEANS[text.lower()], ""


def _read_date(text: str) -> tuple[Any, str]:
    try:
        return datetime.date.fromisoformat(text), ""
    except ValueError:
        return None, translate("TableCheck", "'{text}' is not a date such as 2027-05-01").format(text=text)


_READERS: dict[str, Callable[[str], tuple[Any, str]]] = {
    "string": _read_string,
    "number": _read_number,
    "integer": _read_integer,
    "boolean": _read_boolean,
    "date": _read_date,
}
