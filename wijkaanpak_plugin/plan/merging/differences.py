"""How another copy of a plan differs from this one, record by record, and which of both changed it since they parted.

What was changed in one of them only is proposed as it is there; what was changed in both is for people to decide.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, Optional

from wijkaanpak_plugin.analysis.progress import Feedback, part_of
from wijkaanpak_plugin.domain.parties import party_key
from wijkaanpak_plugin.domain.translation import translate, translated
from wijkaanpak_plugin.plan.merging.touched import Record, Touch, shares_history, touched_since
from wijkaanpak_plugin.plan.records.all_rows import all_rows
from wijkaanpak_plugin.plan.schema.finding_tables import DECISION_FIELDS, FINDING
from wijkaanpak_plugin.plan.schema.list_tables import VOCABULARY
from wijkaanpak_plugin.plan.schema.party_tables import PARTY
from wijkaanpak_plugin.plan.schema.plan_tables import LOG, PLAN_INFO
from wijkaanpak_plugin.plan.schema.source_tables import SOURCE
from wijkaanpak_plugin.plan.schema.table import Table
from wijkaanpak_plugin.plan.schema.tables import TABLES
from wijkaanpak_plugin.plan.schema.tables import table as table_of
from wijkaanpak_plugin.plan.sources.uri import absolute_uri
from wijkaanpak_plugin.plan.store.backend import Backend
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.unlogged_changes import Row

#: What a plan is, and what happened to it, is its own.
_NOT_COMPARED = (PLAN_INFO.name, LOG.name)
#: Columns that tell who wrote a row and when: they follow what they tell of.
_STAMPS = frozenset(("changed_by", "changed_at"))
#: What people said of a finding; the rest of it is found anew.
_OF_FINDINGS = tuple(field.name for field in DECISION_FIELDS if not field.bookkeeping)


#: Columns in which people say what a record is, the best first.
_CALLED_BY = ("name", "text", "label_nl", "key", "sentence", "goal", "what")


class Sort(Enum):
    """In what way a record differs. The first three are proposed to be taken over; of the others people decide."""

    NEW = "new"
    CHANGED_THERE = "changed_there"
    REMOVED_THERE = "removed_there"
    CHANGED_IN_BOTH = "changed_in_both"
    REMOVED_THERE_CHANGED_HERE = "removed_there_changed_here"
    REMOVED_HERE_CHANGED_THERE = "removed_here_changed_there"

    @property
    def is_proposed(self) -> bool:
        """Whether the other copy is followed unless somebody says otherwise: nothing of this one is lost by it."""
        return self in (Sort.NEW, Sort.CHANGED_THERE, Sort.REMOVED_THERE)


@dataclass(frozen=True)
class Difference:
    """One record. here, there: its rows, None where it is not there; fid: of the row here. columns: those that differ;
    moved: whether its shape differs. last_here, last_there: who touched it last since the copies parted, where known.
    """

    table: str
    key: str
    sort: Sort
    fid: Optional[int]
    here: Optional[Row]
    there: Optional[Row]
    columns: tuple[str, ...] = ()
    moved: bool = False
    last_here: Optional[Touch] = None
    last_there: Optional[Touch] = None


@dataclass(frozen=True)
class Comparison:
    """differences: in the order of the tables. log: rows of the other log that this one lacks. only_here: records that
    only this plan has or has changed, which stay. one_plan: whether the two are copies of one plan. names: what people
    call records, by id.
    """

    differences: tuple[Difference, ...]
    log: tuple[Row, ...]
    only_here: int
    one_plan: bool
    names: Mapping[str, str]

    def called(self, difference: Difference) -> str:
        """Return what people call a record; of one without a name, what those are called that it is about."""
        row = difference.here or difference.there
        if row is None:
            return difference.key
        described = table_of(difference.table)
        own = _word(row.values)
        if own:
            return own
        ids = [str(row.values[field.name]) for field in described.fields if field.holds_id and not field.identity]
        about = [self.names[each] for each in ids if each in self.names]
        parties = [str(row.values[field.name]) for field in described.fields if field.party and row.values[field.name]]
        return " · ".join(dict.fromkeys([*about, *parties])) or translated(described.label)


def compare(plan: Plan, other: Plan, feedback: Feedback = None) -> Comparison:
    """Compare an open plan with another one.

    PlanError when one cannot be read, or the other measures elsewhere; AnalysisCancelled when feedback says to stop.
    """
    if plan.backend.is_same(other.backend):
        raise PlanError(translate("Merge", "That is this plan itself; choose another copy of it."))
    if plan.crs != other.crs:
        text = translate("Merge", "The other plan is in {there} and this one in {here}; both must be in the same.")
        raise PlanError(text.format(there=other.crs.authid(), here=plan.crs.authid()))
    here = all_rows(plan, part_of(feedback, 0.0, 0.5))
    there = all_rows(other, part_of(feedback, 0.5, 1.0))
    logs = [list(rows[LOG.name].values()) for rows in (here, there)]
    told_here, told_there = touched_since(logs[0], logs[1]), touched_since(logs[1], logs[0])
    found: list[Difference] = []
    only_here = 0
    for table in TABLES:
        if table.name in _NOT_COMPARED:
            continue
        compared = _Compared(table, told_here, told_there, plan.backend, other.backend)
        differences = list(compared.differences(here[table.name], there[table.name]))
        found += differences
        only_here += compared.only_here
    known = {row.values["log_id"] for row in logs[0]}
    log = tuple(row for row in logs[1] if row.values["log_id"] not in known)
    one_plan = shares_history(*logs) or plan.plan_id == other.plan_id
    return Comparison(tuple(found), log, only_here, one_plan, {**_names(there), **_names(here)})


def _names(tables: Mapping[str, Mapping[int, Row]]) -> dict[str, str]:
    found = {}
    for name, rows in tables.items():
        identity = table_of(name).identity
        for row in rows.values():
            word = "" if name == LOG.name else _word(row.values)
            if word:
                found[str(row.values[identity])] = word
    return found


def _word(values: Mapping[str, Any]) -> str:
    return next((str(values[name]) for name in _CALLED_BY if values.get(name)), "")


class _Compared:
    """The rows of one table in two plans."""

    def __init__(
        self,
        table: Table,
        here: Mapping[Record, Touch],
        there: Mapping[Record, Touch],
        backend: Backend,
        other: Backend,
    ) -> None:
        self._table = table
        self._here, self._there = here, there
        self._backend, self._other = backend, other
        self.only_here = 0

    def differences(self, here: Mapping[int, Row], there: Mapping[int, Row]) -> Iterator[Difference]:
        own = {_key(self._table, row, place): (fid, row) for place, (fid, row) in _numbered(self._table, here)}
        others = {_key(self._table, row, place): row for place, (_fid, row) in _numbered(self._table, there)}
        for key, row in others.items():
            if key in own:
                fid, mine = own[key]
                found = self._of_both(key, fid, mine, row)
            else:
                found = self._of_theirs(key, row)
            if found is not None:
                yield found
        for key, (fid, mine) in own.items():
            if key not in others:
                found = self._of_ours(key, fid, mine)
                if found is None:
                    self.only_here += self._table.name != FINDING.name
                else:
                    yield found

    def _of_both(self, key: str, fid: int, mine: Row, row: Row) -> Optional[Difference]:
        columns = tuple(
            name for name in self._compared_columns() if self._value(mine, name) != self._other_value(row, name)
        )
        moved = self._table.name != FINDING.name and not self._table.copies_shapes and mine.wkb != row.wkb
        if not columns and not moved:
            return None
        last_here, last_there = self._touches(mine, row)
        if last_there is None and last_here is not None:
            self.only_here += 1
            return None
        sort = Sort.CHANGED_THERE if last_here is None and last_there is not None else Sort.CHANGED_IN_BOTH
        return Difference(self._table.name, key, sort, fid, mine, row, columns, moved, last_here, last_there)

    def _of_theirs(self, key: str, row: Row) -> Optional[Difference]:
        if self._table.name == FINDING.name and not any(row.values[name] for name in _OF_FINDINGS):
            return None
        last_here, last_there = self._touches(row, row)
        if last_here is None:
            return Difference(self._table.name, key, Sort.NEW, None, None, row, last_there=last_there)
        if last_there is None:
            self.only_here += 1
            return None
        sort = Sort.REMOVED_HERE_CHANGED_THERE
        return Difference(self._table.name, key, sort, None, None, row, (), False, last_here, last_there)

    def _of_ours(self, key: str, fid: int, mine: Row) -> Optional[Difference]:
        last_here, last_there = self._touches(mine, mine)
        if last_there is None or self._table.name == FINDING.name:
            return None
        sort = Sort.REMOVED_THERE if last_here is None else Sort.REMOVED_THERE_CHANGED_HERE
        return Difference(self._table.name, key, sort, fid, mine, None, (), False, last_here, last_there)

    def _touches(self, mine: Row, row: Row) -> tuple[Optional[Touch], Optional[Touch]]:
        name, identity = self._table.name, self._table.identity
        return self._here.get((name, mine.values[identity])), self._there.get((name, row.values[identity]))

    def _compared_columns(self) -> Collection[str]:
        if self._table.name == FINDING.name:
            return _OF_FINDINGS
        left_out = self._table.bookkeeping | _STAMPS | ({self._table.identity} if self._table is PARTY else set())
        return [name for name in self._table.field_names if name not in left_out]

    def _value(self, row: Row, name: str) -> object:
        return _as_compared(self._table, row, name, self._backend)

    def _other_value(self, row: Row, name: str) -> object:
        return _as_compared(self._table, row, name, self._other)


def _as_compared(table: Table, row: Row, name: str, backend: Backend) -> object:
    """Return a value as it can be compared: where a file lies does not depend on where the plan does."""
    value = row.values[name]
    if table.name == SOURCE.name and name == "uri" and value:
        return absolute_uri(backend, value, row.values["provider"] or "ogr")
    return None if value == "" else value


def _numbered(table: Table, rows: Mapping[int, Row]) -> Iterator[tuple[int, tuple[int, Row]]]:
    """Yield each row with how many of its name were there before it: tools that know no plan may copy a row."""
    seen: dict[str, int] = {}
    for fid, row in rows.items():
        key = _key(table, row, 0)
        yield seen.get(key, 0), (fid, row)
        seen[key] = seen.get(key, 0) + 1


def _key(table: Table, row: Row, place: int) -> str:
    """Return by what a record is known in both plans: its id; of a party the name, as people know it."""
    name = str(row.values[table.identity] or "")
    if table.name == PARTY.name:
        name = party_key(str(row.values["name"] or ""))
    elif table.name == VOCABULARY.name:
        name = f"{row.values['list']}/{name}"
    return f"{name}#{place}" if place else name
