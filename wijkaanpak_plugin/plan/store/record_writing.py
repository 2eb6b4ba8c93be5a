"""Writes one change to one record of a plan, and takes it back, inside a transaction of whatever holds the plan."""

from __future__ import annotations

from collections.abc import Collection
from typing import Optional

from wijkaanpak_plugin.plan.schema.tables import TABLES
from wijkaanpak_plugin.plan.store.backend import Transaction
from wijkaanpak_plugin.plan.store.record_change import RecordChange
from wijkaanpak_plugin.plan.store.record_steps import Conflict, RecordState, RecordStep, part_of

_IDENTITIES = {table.name: table.identity for table in TABLES}
_BOOKKEEPING = {table.name: table.bookkeeping for table in TABLES}
_COPIES = frozenset(table.name for table in TABLES if table.copies_shapes)


def write_change(transaction: Transaction, change: RecordChange) -> RecordStep:
    """Write a change and return what is needed to take it back.

    StoreError when it cannot be written, Conflict when the record is gone.
    """
    table, record_id, fid = change.table, change.record_id, change.fid
    if fid is None:
        fid = transaction.add(table, change.values, change.wkb)
        return RecordStep(table, record_id, fid, None, transaction.row(table, fid))
    if change.removed:
        before = _existing(transaction, table, fid, record_id, None, True)
        transaction.remove(table, fid)
        return RecordStep(table, record_id, fid, before, None)
    columns, with_shape = list(change.values), change.wkb is not None
    before = part_of(_existing(transaction, table, fid, record_id, columns, with_shape), columns, with_shape)
    transaction.change(table, fid, change.values, change.wkb, with_shape)
    return RecordStep(table, record_id, fid, before, transaction.row(table, fid, columns, with_shape))


def write_step(transaction: Transaction, step: RecordStep, forward: bool) -> None:
    """Do a step again, or take it back.

    StoreError when it cannot be written, Conflict when the record is not as it was left.
    """
    now, then = (step.before, step.after) if forward else (step.after, step.before)
    if now is None:
        if then is not None:
            transaction.add(step.table, then.values, then.wkb, step.fid)
        return
    with_shape = then is None or now.wkb is not None or then.wkb is not None
    # A record that people name themselves may have had another name on this side of the step.
    record_id = now.values.get(_IDENTITIES[step.table], step.record_id)
    found = _existing(transaction, step.table, step.fid, record_id, list(now.values), with_shape)
    if not _is_as_left(step.table, found, now):
        raise Conflict(step.record_id)
    if then is None:
        transaction.remove(step.table, step.fid)
        return
    transaction.change(step.table, step.fid, then.values, then.wkb, with_shape)


def step_between(
    table: str, fid: int, before: Optional[RecordState], after: Optional[RecordState]
) -> Optional[RecordStep]:
    """Return what happened to a row between two states, None when nothing did."""
    known = after or before
    if known is None or before == after:
        return None
    record_id = known.values[_IDENTITIES[table]]
    if before is None or after is None:
        return RecordStep(table, record_id, fid, before, after)
    # A column that was added in the same edit has no value from before.
    columns = [name for name, value in after.values.items() if before.values.get(name) != value]
    columns = [name for name in columns if name in before.values]
    moved = before.wkb != after.wkb
    return RecordStep(table, record_id, fid, part_of(before, columns, moved), part_of(after, columns, moved))


def _is_as_left(table: str, found: RecordState, left: RecordState) -> bool:
    """Compare two states, apart from what the program keeps up to date by itself."""
    apart = _BOOKKEEPING[table]
    is_same_shape = found.wkb == left.wkb or table in _COPIES
    return is_same_shape and all(
        found.values[name] == value for name, value in left.values.items() if name not in apart
    )


def _existing(
    transaction: Transaction, table: str, fid: int, record_id: str, columns: Optional[Collection[str]], with_shape: bool
) -> RecordState:
    """Return what a row holds in these columns (None: in all) and in that of its identity; Conflict when it is gone."""
    identity = _IDENTITIES[table]
    wanted = None if columns is None else {identity, *columns}
    found = transaction.row(table, fid, wanted, with_shape)
    if found is None or found.values[identity] != record_id:
        raise Conflict(record_id)
    return found
