"""Finishes, when a plan is opened, an edit with QGIS' own tools after which the program was killed."""

from __future__ import annotations

import json
from contextlib import suppress

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.parties.naming import named_everywhere
from wijkaanpak_plugin.plan.schema.plan_tables import LOG
from wijkaanpak_plugin.plan.store.begun_edit import BEGUN_EDIT, remove_mark
from wijkaanpak_plugin.plan.store.clock import new_id, now
from wijkaanpak_plugin.plan.store.dependents import remove_orphans
from wijkaanpak_plugin.plan.store.errors import StoreError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.record_steps import Conflict
from wijkaanpak_plugin.plan.store.record_writing import write_change

#: Action of the row in the log.
ACTION = "edit"


def finish_begun_edit(plan: Plan) -> None:
    """Note such an edit in the log, remove what says something about records that it deleted, and make the parties
    that it named.

    A plan that cannot be written now stays as it is: the next opening finishes it.
    """
    if BEGUN_EDIT not in plan.info:
        return
    mark = _read(plan.info[BEGUN_EDIT])
    changes = named_everywhere(plan)
    changes.include(remove_orphans(plan))
    with suppress(StoreError, Conflict), plan.backend.transaction() as transaction:
        for change in changes:
            write_change(transaction, change)
        transaction.add(LOG.name, _log_row(mark))
        remove_mark(transaction)


def _log_row(mark: dict[str, str]) -> dict[str, str | None]:
    table = mark.get("table", "")
    text = translate("Plan", "Edit with QGIS, after which QGIS ended before it was noted what was edited.")
    return {
        "log_id": new_id("log", ACTION, mark.get("time", "")),
        "time": mark.get("time") or now(),
        "author": mark.get("author") or None,
        "action": ACTION,
        "subject_table": table or None,
        "subject_id": None,
        "text": text,
        "details": json.dumps({table: []}) if table else None,
    }


def _read(value: str) -> dict[str, str]:
    try:
        found = json.loads(value)
    except (json.JSONDecodeError, RecursionError):
        return {}
    return {key: each for key, each in found.items() if isinstance(each, str)} if isinstance(found, dict) else {}
