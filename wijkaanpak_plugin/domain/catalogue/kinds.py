"""Kinds of things that claim space: labels, groups, and their default width, heights and works."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from wijkaanpak_plugin.domain.catalogue.table_schema import ParsedTable, Problem, TableError, parse_table
from wijkaanpak_plugin.domain.translation import language as users_language
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.resource_paths import resource


class KindCatalogue:
    """All kinds, in the order of their table; a kind's number is its place in ``keys``.

    keys: (n,) text. frame: the table as a DataFrame, indexed by key. width_m, top_m, bottom_m: (n,) metres,
    NaN where no default is known (heights above ground level, underground is negative). opens,
    vertical_layer: (n,) text. from_centre, gives_way: (n,) booleans. unit_m2, cautious_width_m, lifetime_years: (n,),
    NaN where there is none. all_groups: the groups that any kind belongs to, in order of first mention. own_sizes: by
    kind the figures that a plan set for itself (``with_sizes``).
    """

    def __init__(self, rows: Iterable[Mapping[str, Any]]) -> None:
        """Take rows with the columns of ``kinds.csv``; ``groups`` is a tuple, the narrowest group first."""
        columns = [dict(row) for row in rows]
        self.keys: tuple[str, ...] = tuple(row["key"] for row in columns)
        self.frame = pd.DataFrame(columns, index=pd.Index(self.keys, name="key", dtype=object))
        self._number = {key: number for number, key in enumerate(self.keys)}
        self._groups: dict[str, tuple[str, ...]] = {row["key"]: tuple(row["groups"]) for row in columns}
        self.all_groups: tuple[str, ...] = tuple(dict.fromkeys(g for groups in self._groups.values() for g in groups))
        self._members = {
            group: tuple(key for key in self.keys if group in self._groups[key]) for group in self.all_groups
        }
        self.width_m = self._numbers("width_m")
        self.top_m = self._numbers("top_m")
        self.bottom_m = self._numbers("bottom_m")
        self.unit_m2 = self._numbers("unit_m2")
        self.cautious_width_m = self._numbers("cautious_width_m")
        self.lifetime_years = self._numbers("lifetime_years")
        self.from_centre = self._flags("from_centre")
        self.gives_way = self._flags("gives_way")
        self.opens = self._texts("opens")
        self.vertical_layer = self._texts("vertical_layer")
        self.own_sizes: dict[str, frozenset[str]] = {}

    def __len__(self) -> int:
        return len(self.keys)

    def __contains__(self, key: object) -> bool:
        return key in self._number

    def with_sizes(self, sizes: Mapping[str, Mapping[str, Any]]) -> KindCatalogue:
        """Return a catalogue with other values for some kinds: by key width_m, top_m, bottom_m (what is given) and
        source.
        """
        if not sizes:
            return self
        rows = self.frame.astype(object).to_dict("records")
        other = KindCatalogue({**row, **sizes.get(row["key"], {})} for row in rows)
        other.own_sizes = {key: frozenset(values) - {"source"} for key, values in sizes.items()}
        return other

    def index(self, keys: Sequence[str | None]) -> NDArray[np.int64]:
        """Return the number of each kind, -1 where it is missing or not known."""
        return np.fromiter((self._number_of(key) for key in keys), dtype=np.int64, count=len(keys))

    def groups(self, key: str) -> tuple[str, ...]:
        """Return the groups of a kind, the narrowest first; none for an unknown kind."""
        return self._groups.get(key, ())

    def members(self, kind_or_group: str) -> tuple[str, ...]:
        """Return the kinds of a group, or the kind itself; none for an unknown name."""
        return (kind_or_group,) if kind_or_group in self._number else self._members.get(kind_or_group, ())

    def label(self, key: str, language: str | None = None) -> str:
        """Return a kind's label in ``nl`` or ``en`` (default: the user's language); the key when unknown."""
        return self._translated("label", key, language)

    def definition(self, key: str, language: str | None = None) -> str:
        """Return the one-line definition of a kind; the key when unknown."""
        return self._translated("definition", key, language)

    def _translated(self, what: str, key: str, language: str | None) -> str:
        if key not in self._number:
            return key
        column = f"{what}_nl" if (language or users_language()) == "nl" else f"{what}_en"
        return str(self.frame.at[key, column])

    def _number_of(self, key: str | None) -> int:
        return self._number.get(key, -1) if isinstance(key, str) else -1

    def _numbers(self, column: str) -> NDArray[np.float64]:
        values = self.frame[column].to_numpy(dtype=float, na_value=np.nan) if len(self) else np.empty(0)
        values.setflags(write=False)
        return values

    def _flags(self, column: str) -> NDArray[np.bool_]:
        values = self.frame[column].to_numpy(dtype=bool) if len(self) else np.empty(0, dtype=bool)
        values.setflags(write=False)
        return values

    def _texts(self, column: str) -> NDArray[np.object_]:
        values = np.array(self.frame[column].tolist() if len(self) else [], dtype=object)
        values.setflags(write=False)
        return values


def load_kinds(path: Path | None = None) -> KindCatalogue:
    """Return the catalogue in ``path`` (default: the shipped one); TableError names row and column."""
    return _shipped() if path is None else _read(Path(path))


def check_kinds(path: Path) -> list[Problem]:
    """Return everything that is wrong in a table of kinds."""
    table = parse_table(path, resource("catalogue", "kinds.schema.json"))
    return list(table.problems) or _kind_problems(table)


@lru_cache(maxsize=1)
def _shipped() -> KindCatalogue:
    return _read(resource("catalogue", "kinds.csv"))


def _read(path: Path) -> KindCatalogue:
    table = parse_table(path, resource("catalogue", "kinds.schema.json"))
    problems = table.problems or tuple(_kind_problems(table))
    if problems:
        raise TableError(problems)
    return KindCatalogue(table.rows)


def _kind_problems(table: ParsedTable) -> list[Problem]:
    """Return what a schema cannot say: a group that is named as a kind, a bottom above the top."""
    keys = {row["key"] for row in table.rows}
    problems = []
    for number, row in zip(table.numbers, table.rows):
        for group in keys.intersection(row["groups"]):
            message = translate("TableCheck", "'{group}' is a kind and cannot be a group as well")
            problems.append(Problem(table.file, number, "groups", message.format(group=group)))
        top, bottom = row["top_m"], row["bottom_m"]
        if top is not None and bottom is not None and bottom > top:
            message = translate("TableCheck", "the bottom ({bottom}) lies above the top ({top})")
            problems.append(Problem(table.file, number, "bottom_m", message.format(bottom=bottom, top=top)))
    return problems
