"""Description of a table of a plan as data, from which file, forms and documentation are made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, Optional

from wijkaanpak_plugin.domain.translation import N_, Translatable

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


#: Pages of the attribute forms by what they are called, in order.
WHAT = N_("PlanForm", "What")
PLACE = N_("PlanForm", "Size and depth")
WORKS = N_("PlanForm", "Works")
INTERESTS = N_("PlanForm", "Interests and costs")
FOUND = N_("PlanForm", "Finding")
CONFRONTATION = N_("PlanForm", "Confrontation")
DECISION = N_("PlanForm", "Decision")
RECORD = N_("PlanForm", "Record")
PAGES = (WHAT, PLACE, WORKS, INTERESTS, FOUND, CONFRONTATION, DECISION, RECORD)


class Choice(NamedTuple):
    """One of the fixed choices of a column: the key that the table holds, and what it is called on screen."""

    key: str
    label: Translatable


@dataclass(frozen=True)
class Field:
    """One column of a table.

    name: lower case. type: one of ``FIELD_TYPES``. meaning: one plain English line. label: what it is called on
    screen. vocabulary: name of the list whose keys it holds, or the fixed choices themselves. list: keys separated
    by commas. identity: filled with a new uuid, unique in its table. named: people name the record in it, in a table
    without uuid. default: QGIS expression that fills an empty form. page: page of the attribute form; None where the
    form has no pages. bookkeeping: the program keeps it up to date by itself, without a step in the history.
    party: it holds the name of a party, or names where it is a list, as the table party has them. person: it names
    people, or says how to reach them. refers_to: columns of
    ids, in their own tables, of which it holds one under another name. may_refer_to: as refers_to, of a row that
    stands by itself: it can go without what it refers to.
    """

    name: str
    type: str
    meaning: str
    label: Translatable
    vocabulary: str | tuple[Choice, ...] | None = None
    required: bool = False
    list: bool = False
    identity: bool = False
    named: bool = False
    default: str = ""
    page: Optional[Translatable] = None
    bookkeeping: bool = False
    party: bool = False
    person: bool = False
    refers_to: tuple[str, ...] = ()
    may_refer_to: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """Columns of ids, in their own tables, of which it holds one; none where it holds words or figures."""
        if self.named:
            return ()
        return self.refers_to or self.may_refer_to or ((self.name,) if self.name.endswith("_id") else ())

    @property
    def holds_id(self) -> bool:
        """Whether it holds the id of a record, of its own or of another table, which people do not read."""
        return bool(self.ids)

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The fixed choices; none where a list of the plan or nothing says what it may hold."""
        return self.vocabulary if isinstance(self.vocabulary, tuple) else ()


@dataclass(frozen=True)
class Table:
    """One table of the plan file; ``geometry`` is one of ``GEOMETRY_TYPES`` or None.

    label: what it is called on screen. copies_shapes: its geometry is a copy of something else, which the program
    keeps up to date by itself. looked_up_by: columns that rows are looked up by, where there may be very many.
    in_project: it has a layer in the group of the plan in a project; each layer makes opening a plan slower.
    """

    name: str
    geometry: Optional[str]
    fields: tuple[Field, ...]
    meaning: str
    label: Translatable
    copies_shapes: bool = False
    looked_up_by: tuple[str, ...] = ()
    in_project: bool = True

    @property
    def field_names(self) -> tuple[str, ...]:
        """Names of the columns, without ``fid`` and ``geom``."""
        return tuple(field.name for field in self.fields)

    @property
    def identity(self) -> str:
        """Name of the column that says which record a row is.

        Where people name the records themselves two rows may have one name for a while, and a row another name
        than it had.
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


def id_label(name: str) -> Translatable:
    """Return the label of a column of ids that people seldom see: its own name in words, in every language."""
    return Translatable("PlanField", name.replace("_", " ").capitalize())


def identity(
    name: str,
    meaning: str = "Id of the record (uuid), the same wherever the plan is copied.",
    label: Optional[Translatable] = None,
) -> Field:
    """Return the column that identifies a record of its own table."""
    return Field(
        name, TEXT, meaning, label or id_label(name), required=True, identity=True, default="uuid('WithoutBraces')"
    )


def reference(name: str, meaning: str, label: Optional[Translatable] = None) -> Field:
    """Return a column that holds the id of a record of another table."""
    return Field(name, TEXT, meaning, label or id_label(name), required=True)
