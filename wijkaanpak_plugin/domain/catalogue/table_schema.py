"""Check of tables of the catalogue against their schema: says what is wrong by row and column.

A schema is a JSON file in the style of Frictionless "Table Schema": ``fields`` (name, title, description,
type string, number, integer, boolean or date, constraints required, unique, enum, minimum, maximum, pattern),
``primaryKey`` and ``foreignKeys``. A string field with ``separator`` holds a list; its constraints and
foreign keys hold for each item.

Tables are comma separated, UTF-8, with a header. Rows are counted as a spreadsheet counts them: the header is row 1.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wijkaanpak_plugin.domain.catalogue.table_cells import Field, read_cell
from wijkaanpak_plugin.domain.files.file_reasons import reason_of
from wijkaanpak_plugin.domain.files.special_file import LARGEST_TEXT_BYTES, is_special, is_too_large
from wijkaanpak_plugin.domain.translation import translate

#: The keys that a foreign key may name, by the ``resource`` of its reference.
References = Mapping[str, Collection[str]]


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong in a file; row as a spreadsheet counts it, and column, where known."""

    file: str
    row: int | None
    column: str | None
    message: str

    def __str__(self) -> str:
        place = [self.file]
        if self.row is not None:
            place.append(translate("TableCheck", "row {row}").format(row=self.row))
        if self.column is not None:
            place.append(translate("TableCheck", "column {column}").format(column=self.column))
        return f"{', '.join(place)}: {self.message}"


#: Problems that one sentence can name and still be read.
_TOLD = 3


class TableError(ValueError):
    """A table that cannot be used; ``problems`` says all that is wrong, ``str(error)`` the first of it in one line."""

    def __init__(self, problems: Collection[Problem]) -> None:
        self.problems = tuple(problems)
        told = [" ".join(str(problem).split()) for problem in self.problems[:_TOLD]]
        if len(self.problems) > _TOLD:
            told.append(translate("TableCheck", "and {count} more").format(count=len(self.problems) - _TOLD))
        super().__init__("; ".join(told))


@dataclass(frozen=True)
class TableSchema:
    """What a table must look like: fields, the fields that name a row, fields that refer to another table."""

    fields: tuple[Field, ...]
    primary_key: tuple[str, ...]
    foreign_keys: Mapping[str, str]


@dataclass(frozen=True)
class TextRow:
    """A row as it stands in the file: its number and its cells by column."""

    number: int
    cells: Mapping[str, str]


@dataclass(frozen=True)
class ParsedTable:
    """A table after reading: typed rows, the number of each row in the file, and everything that is wrong.

    ``problems`` is empty when the rows may be used.
    """

    file: str
    rows: tuple[dict[str, Any], ...] = ()
    numbers: tuple[int, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_schema(path: Path) -> TableSchema:
    """Return the schema in ``path``; TableError when it is missing or is no schema."""
    path = Path(path)
    description = read_json(path)
    try:
        fields = tuple(Field.from_description(item) for item in description["fields"])
        keys = description.get("primaryKey", [])
        foreign = {item["fields"]: item["reference"]["resource"] for item in description.get("foreignKeys", [])}
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        message = translate("TableCheck", "this is not a table schema ({reason})").format(reason=error)
        raise TableError([Problem(path.name, None, None, message)]) from error
    return TableSchema(fields, (keys,) if isinstance(keys, str) else tuple(keys), foreign)


def read_json(path: Path) -> Any:
    """Return what the JSON file holds; TableError names the line where it is broken."""
    path = Path(path)
    text = _read_text(path)
    try:
        return json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        row = getattr(error, "lineno", None)
        message = translate("TableCheck", "this is not valid JSON ({reason})").format(reason=error)
        raise TableError([Problem(path.name, row, None, message)]) from error


def parse_table(path: Path, schema_path: Path, references: References | None = None) -> ParsedTable:
    """Return the table with everything that is wrong in it, in the order of the file; nothing is raised.

    Values have the type of the schema; an empty cell is None, an empty list cell an empty tuple.
    ``references`` gives the keys that foreign keys may name; a resource that is not in it is not checked.
    """
    path = Path(path)
    try:
        schema = read_schema(schema_path)
        lines = _read_lines(path)
    except TableError as error:
        return ParsedTable(path.name, problems=error.problems)
    header = [name.strip() for name in lines[0]]
    problems = _header_problems(path.name, header, schema)
    if problems:
        return ParsedTable(path.name, problems=tuple(problems))
    rows, problems = _text_rows(path.name, header, lines)
    typed, more = read_rows(path.name, rows, schema, references)
    return ParsedTable(path.name, tuple(typed), tuple(row.number for row in rows), in_order(problems + more))


def check_table(path: Path, schema_path: Path, references: References | None = None) -> list[Problem]:
    """Return everything that is wrong in the table, in the order of the file; nothing is raised."""
    return list(parse_table(path, schema_path, references).problems)


def read_table(path: Path, schema_path: Path, references: References | None = None) -> list[dict[str, Any]]:
    """Return the rows of the table as dicts by column; TableError when anything in it is wrong."""
    table = parse_table(path, schema_path, references)
    if table.problems:
        raise TableError(table.problems)
    return list(table.rows)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems in the order of the rows they are in."""
    return tuple(sorted(problems, key=lambda problem: problem.row or 0))


def read_rows(
    file: str, rows: Collection[TextRow], schema: TableSchema, references: References | None = None
) -> tuple[list[dict[str, Any]], list[Problem]]:
    """Return typed rows and what is wrong in them; ``file`` is the name that the problems give."""
    problems: list[Problem] = []
    typed = []
    for row in rows:
        values: dict[str, Any] = {}
        for field in schema.fields:
            allowed = (references or {}).get(schema.foreign_keys.get(field.name, ""))
            value, messages = read_cell(field, row.cells.get(field.name, ""), allowed)
            values[field.name] = value
            problems += [Problem(file, row.number, field.name, message) for message in messages]
        typed.append(values)
    problems += _repeated(file, rows, schema)
    return typed, problems


def _read_text(path: Path) -> str:
    if is_special(path):
        message = translate("TableCheck", "this is no file but a pipe or a device")
        raise TableError([Problem(path.name, None, None, message)])
    if is_too_large(path):
        message = translate("TableCheck", "this file is larger than {size} MB").format(
            size=LARGEST_TEXT_BYTES // 1024**2
        )
        raise TableError([Problem(path.name, None, None, message)])
    try:
        content = path.read_bytes()
    except OSError as error:
        message = translate("TableCheck", "the file cannot be read ({reason})").format(reason=reason_of(error))
        raise TableError([Problem(path.name, None, None, message)]) from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = content[: error.start].count(b"\n") + 1
        message = translate("TableCheck", "this is not UTF-8 text; save the file as UTF-8")
        raise TableError([Problem(path.name, row, None, message)]) from error


def _read_lines(path: Path) -> list[list[str]]:
    """Return the cells of every row of the file, an empty list for a blank row."""
    text = _read_text(path)
    lines: list[list[str]] = []
    try:
        for line in csv.reader(io.StringIO(text, newline=""), strict=True):
            lines.append(line)
    except csv.Error as error:
        message = translate("TableCheck", "this row is not comma separated text ({reason})").format(reason=error)
        raise TableError([Problem(path.name, len(lines) + 1, None, message)]) from error
    if not lines or not any(cell.strip() for cell in lines[0]):
        message = translate("TableCheck", "the file is empty; its first row must name the columns")
        raise TableError([Problem(path.name, None, None, message)])
    return lines


def _header_problems(file: str, header: list[str], schema: TableSchema) -> list[Problem]:
    names = [field.name for field in schema.fields]
    if len(header) == 1 and len(names) > 1:
        for separator, name in (
            (";", translate("TableCheck", "semicolons")),
            ("\t", translate("TableCheck", "tabs")),
        ):
            if separator in header[0]:
                message = translate("TableCheck", "the columns are separated by {name}; save the file with commas")
                return [Problem(file, 1, None, message.format(name=name))]
    problems = []
    for name in names:
        if name not in header:
            problems.append(Problem(file, 1, name, translate("TableCheck", "this column is missing")))
    for position, name in enumerate(header):
        if name not in names:
            message = translate("TableCheck", "this column is not known; known are {names}").format(
                names=", ".join(names)
            )
            problems.append(Problem(file, 1, name or str(position + 1), message))
        elif name in header[:position]:
            problems.append(Problem(file, 1, name, translate("TableCheck", "this column stands in the file twice")))
    return problems


def _text_rows(file: str, header: list[str], lines: list[list[str]]) -> tuple[list[TextRow], list[Problem]]:
    rows, problems = [], []
    for number, cells in enumerate(lines[1:], start=2):
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) == len(header):
            rows.append(TextRow(number, dict(zip(header, cells))))
            continue
        message = translate(
            "TableCheck",
            "cells: {count}, where the header has {expected}; quote text with commas and write 1.5, not 1,5",
        )
        problems.append(Problem(file, number, None, message.format(count=len(cells), expected=len(header))))
    return rows, problems


def _repeated(file: str, rows: Collection[TextRow], schema: TableSchema) -> list[Problem]:
    """Return a problem for each row that repeats the key, or a unique value, of an earlier row."""
    sets = [schema.primary_key] if schema.primary_key else []
    sets += [(field.name,) for field in schema.fields if field.unique and (field.name,) != schema.primary_key]
    problems = []
    for columns in sets:
        first: dict[tuple[str, ...], int] = {}
        for row in rows:
            key = tuple(row.cells.get(column, "").strip() for column in columns)
            if not any(key):
                continue
            if key in first:
                message = translate("TableCheck", "'{key}' stands in row {row} already")
                text = message.format(key=", ".join(key), row=first[key])
                problems.append(Problem(file, row.number, columns[0], text))
            first.setdefault(key, row.number)
    return problems
