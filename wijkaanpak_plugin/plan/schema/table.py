"""How the tables of a plan file are described: as data, from which file, forms and documentation are made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

TEXT = "text"
INTEGER = "integer"
NUMBER = "number"
BOOLEAN = "boolean"
DATE = "date"
DATETIME = "datetime"
FIELD_TYPES = (TEXT, INTEGER, NUMBER, BOOLEAN, DATE, DATETIME)

POINT = "MULTIPOINT"
LINE = "MULTILINESTRING"
AREA = "MULTIPOLYGON"
GEOMETRY_TYPES = (POINT, LINE, AREA)


@dataclass(frozen=True)
class Field:
    """One column of a table.

    name: lower case. type: one of ``FIELD_TYPES``. meaning: one plain English line. vocabulary: name of the
    list whose keys it holds, or the fixed keys themselves. list: keys separated by commas. identity: filled
    with a new uuid, unique in its table. named: people name the record in it, in a table without uuid.
    default: QGIS expression that fills an empty form. page: page of the attribute form; the empty page is
    the first. bookkeeping: the program keeps it up to date by itself, without a step in the history.
    """

    name: str
    type: str
    meaning: str
    vocabulary: str | tuple[str, ...] | None = None
    required: bool = False
    list: bool = False
    identity: bool = False
    named: bool = False
    default: str = ""
    page: str = ""
    bookkeeping: bool = False


@dataclass(frozen=True)
class Table:
    """One table of the plan file; ``geometry`` is one of ``GEOMETRY_TYPES`` or None.

    copies_shapes: its geometry is a copy of something else, which the program keeps up to date by itself.
    """

    name: str
    geometry: Optional[str]
    fields: tuple[Field, ...]
    meaning: str
    copies_shapes: bool = False

    @property
    def field_names(self) -> tuple[str, ...]:
        """Names of the columns, without ``fid`` and ``geom``."""
        return tuple(field.name for field in self.fields)

    @property
    def identity(self) -> str:
        """Name of the column that says which record a row is.

        Where people name the records themselves two rows may have one name for a while, and a row another name than
        it had.
        """
        return next(field.name for field in self.fields if field.identity or field.named)

    @property
    def bookkeeping(self) -> frozenset[str]:
        """Names of the columns that the program keeps up to date by itself."""
        return frozenset(field.name for field in self.fields if field.bookkeeping)

    def field(self, name: str) -> Field:
        """Return the column of that name; KeyError when there is none."""
        for field in self.fields:
            if field.name == name:
                return field
        raise KeyError(name)


def identity(
    name: str, meaning: str = "Unique name of the record (uuid), the same wherever the plan is copied."
) -> Field:
    """Return the column that identifies a record of its own table."""
    return Field(name, TEXT, meaning, required=True, identity=True, default="uuid('WithoutBraces')")


def reference(name: str, meaning: str) -> Field:
    """Return a column that names a record of another table."""
    return Field(name, TEXT, meaning, required=True)
