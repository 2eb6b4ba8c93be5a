"""Maker and session of a record: filled in where a tool that knows nothing of them left them empty."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Optional

from wijkaanpak_plugin.plan.schema.hot_spot_tables import HOT_SPOT_REACTION
from wijkaanpak_plugin.plan.schema.table import Table
from wijkaanpak_plugin.plan.schema.tables import TABLES
from wijkaanpak_plugin.plan.store.author import author
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.record_change import RecordChange
from wijkaanpak_plugin.plan.store.record_steps import RecordStep
from wijkaanpak_plugin.plan.store.sessions import current_session

_SESSION = "session_id"


def _maker_columns(table: Table) -> tuple[str, ...]:
    """Return the columns that say who added a record: people of whom it tells something stand in other ones."""
    names = ("added_by", "tagged_by", "by") if table.name == HOT_SPOT_REACTION.name else ("added_by", "tagged_by")
    return tuple(name for name in names if name in table.field_names)


_MAKERS = {table.name: _maker_columns(table) for table in TABLES}
#: Tables of which a record is made in a session; that of the sessions themselves is none of them.
_IN_SESSION = frozenset(table.name for table in TABLES if _SESSION in table.field_names and table.identity != _SESSION)


def missing_makers(plan: Plan, steps: Iterable[RecordStep]) -> list[RecordChange]:
    """Return the changes that tell of records added in these steps, and still there after them, who added them now and
    in which session, in the columns that are empty.
    """
    added = _added(steps)
    if not added:
        return []
    session = current_session(plan)
    name, session_id = author() or None, session.session_id if session is not None else None
    changes = []
    for (table, fid), (record_id, row) in added.items():
        wanted = _wanted(table, row, name, session_id)
        filled_in = {column: value for column, value in wanted.items() if value and row.get(column) in (None, "")}
        if filled_in:
            changes.append(RecordChange(table, record_id, fid, filled_in))
    return changes


def _wanted(table: str, row: dict[str, Any], name: Optional[str], session_id: Optional[str]) -> dict[str, Any]:
    """Return what the columns of a record say when it was added now."""
    wanted: dict[str, Any] = {_SESSION: session_id} if table in _IN_SESSION else {}
    # A tag that is only suggested was made by nobody yet.
    if not row.get("suggested"):
        wanted.update(dict.fromkeys(_MAKERS[table], name))
    return wanted


def _added(steps: Iterable[RecordStep]) -> dict[tuple[str, int], tuple[str, dict[str, Any]]]:
    """Return the identity and the values of records that were added, as they are after all the steps, by table and row
    number: one may have been changed or removed again since.
    """
    rows: dict[tuple[str, int], tuple[str, dict[str, Any]]] = {}
    for step in steps:
        place = step.table, step.fid
        if step.after is None:
            rows.pop(place, None)
        elif step.before is None:
            rows[place] = step.record_id, dict(step.after.values)
        elif place in rows:
            rows[place] = step.record_id, {**rows[place][1], **step.after.values}
    return rows
