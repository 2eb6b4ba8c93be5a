"""The mark of an edit with QGIS' own tools that is being saved: it stands in the plan until the edit is noted.

QGIS saves what its tools changed by itself; what belongs to that, and the log, come in a transaction after it. A
program that is killed between the two leaves the mark behind, and opening the plan finishes what is missing.
"""

from __future__ import annotations

import json
from contextlib import suppress

from wijkaanpak_plugin.plan.schema.plan_tables import PLAN_INFO
from wijkaanpak_plugin.plan.store.author import author
from wijkaanpak_plugin.plan.store.backend import Backend, Transaction
from wijkaanpak_plugin.plan.store.clock import now
from wijkaanpak_plugin.plan.store.errors import StoreError

#: Key of the mark in plan_info; its value says in which table, when and by whom.
BEGUN_EDIT = "begun_edit"


def mark_begun_edit(backend: Backend, table: str) -> None:
    """Leave the mark. Where the plan cannot be written now QGIS will not save its edit either, and says why."""
    with suppress(StoreError), backend.transaction() as transaction:
        if not _marks(transaction):
            value = json.dumps({"table": table, "time": now(), "author": author()}, ensure_ascii=False)
            transaction.add(PLAN_INFO.name, {"key": BEGUN_EDIT, "value": value})


def remove_mark(transaction: Transaction) -> None:
    """Remove the mark, where it is: what belongs to the edit is written in this transaction."""
    for fid in _marks(transaction):
        transaction.remove(PLAN_INFO.name, fid)


def remove_needless_mark(backend: Backend) -> None:
    """Remove the mark of an edit that came to nothing, where that can be done now."""
    with suppress(StoreError), backend.transaction() as transaction:
        remove_mark(transaction)


def _marks(transaction: Transaction) -> list[int]:
    return [fid for fid, row in transaction.rows(PLAN_INFO.name) if row["key"] == BEGUN_EDIT]
