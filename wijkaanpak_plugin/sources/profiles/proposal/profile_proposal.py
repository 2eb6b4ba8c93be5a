"""A profile as it is proposed and edited: what each field of a layer means."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Optional

#: Metres in the units that layers come in.
UNITS = {"m": 1, "dm": 10, "cm": 100, "mm": 1000}
#: Why a unit or a direction is as it is: the name of the field, its values, or somebody chose it.
NAME, VALUES, CHOSEN = "name", "values", "chosen"

#: Body fields that a proposal fills besides the kind.
WORDS = ("name", "body_id", "owner", "status", "works_from", "works_to")
FIGURES = ("width_m", "top_m", "bottom_m")

_COLUMN = re.compile(r'"((?:[^"]|"")+)"')


def quoted(name: str) -> str:
    """Return a field as a QGIS expression."""
    return '"' + name.replace('"', '""') + '"'


def field_in(expression: str) -> Optional[str]:
    """Return the field that an expression names, None when it is more than a field.

    >>> field_in('"Diameter mm"'), field_in('"a" + "b"')
    ('Diameter mm', None)
    """
    match = _COLUMN.fullmatch(expression.strip())
    return match[1].replace('""', '"') if match else None


@dataclass(frozen=True)
class Measure:
    """A figure that a layer gives. expression: a field or more, in QGIS' words; empty: none. unit: a key of ``UNITS``.
    downwards: whether greater numbers lie deeper. because: why the unit is that.
    """

    expression: str = ""
    unit: str = "m"
    downwards: bool = False
    because: str = CHOSEN


@dataclass(frozen=True)
class ProfileProposal:
    """What the fields of a layer mean; an expression is a field or more in QGIS' words, and empty where there is none.

    kind: expression that says what a row is. kinds: by value of it a kind of the catalogue, empty: left out. others:
    kind of every other row, empty: left out. sure: values of which the kind was not guessed. words: expressions by
    body field (``WORDS``). figures: by body field (``FIGURES``); heights are above ground level. levels: fields with
    levels in m NAP, which are no depth. unknown: numbers that mean that nothing is known. role: existing or works.
    label: how it is called. rest: what else stands in the profile and stays as it is.
    """

    kind: str = ""
    kinds: Mapping[str, str] = field(default_factory=dict)
    others: str = ""
    sure: frozenset[str] = frozenset()
    words: Mapping[str, str] = field(default_factory=dict)
    figures: Mapping[str, Measure] = field(default_factory=dict)
    levels: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    role: str = "existing"
    label: str = ""
    rest: Mapping[str, Any] = field(default_factory=dict)

    def word(self, column: str) -> str:
        """Return the expression for a body field that is a word; empty where there is none."""
        return self.words.get(column, "")

    def figure(self, column: str) -> Measure:
        """Return the figure for a body field; one without an expression where there is none."""
        return self.figures.get(column, Measure())

    @property
    def reads_anything(self) -> bool:
        """Whether any row becomes a body."""
        return bool(self.others or (self.kind and any(self.kinds.values())))
