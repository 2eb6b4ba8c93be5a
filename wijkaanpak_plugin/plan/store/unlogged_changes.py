"""Changes to rows of several tables, written together: all or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Optional

from wijkaanpak_plugin.plan.store.backend import Transaction
from wijkaanpak_plugin.plan.store.errors import StoreError, record_is_gone
from wijkaanpak_plugin.plan.store.layer_state import check_no_pending, show_anew
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.record_steps import Conflict


@dataclass
class Row:
    """Values by column, and the geometry as WKB (None: no geometry, or in a change: as it was)."""

    values: dict[str, Any]
    wkb: Optional[bytes] = None


@dataclass
class RowChanges:
    """What changes in one table: fids that go, rows by fid that change, rows that come."""

    table: str
    deleted: list[int] = field(default_factory=list)
    changed: dict[int, Row] = field(default_factory=dict)
    added: list[Row] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.deleted or self.changed or self.added)


def apply_changes(plan: Plan, changes: Sequence[RowChanges]) -> None:
    """Write the changes in one transaction, without a step in the history: only for what the program itself keeps up
    to date. What is selected stays selected.

    PlanError when they cannot be written, or a table has edits that are not saved; then nothing is.
    """
    changes = [change for change in changes if change]
    if not changes:
        return
    layers = [plan.shown(change.table) for change in changes]
    check_no_pending(layers)
    try:
        with plan.backend.transaction() as transaction:
            for change in changes:
                _change_table(transaction, change)
    except Conflict as error:
        raise record_is_gone() from error
    except StoreError as error:
        raise plan.backend.explain(error) from error
    plan.history.written.emit()
    for layer in layers:
        show_anew(layer)


def _change_table(transaction: Transaction, change: RowChanges) -> None:
    for fid in change.deleted:
        transaction.remove(change.table, fid)
    for fid, row in change.changed.items():
        transaction.change(change.table, fid, row.values, row.wkb, reshape=row.wkb is not None)
    for row in change.added:
        transaction.add(change.table, row.values, row.wkb)
