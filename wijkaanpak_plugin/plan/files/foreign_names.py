"""Makes, when a plan is opened, the parties that were named in it without the plugin."""

from __future__ import annotations

from collections import defaultdict
from contextlib import suppress

from wijkaanpak_plugin.domain.body import split_list
from wijkaanpak_plugin.domain.parties import is_left_out, party_key
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.parties.naming import named_everywhere
from wijkaanpak_plugin.plan.schema.party_tables import PARTY
from wijkaanpak_plugin.plan.schema.plan_tables import LOG
from wijkaanpak_plugin.plan.schema.table import Field
from wijkaanpak_plugin.plan.schema.tables import PARTY_COLUMNS
from wijkaanpak_plugin.plan.store.author import author
from wijkaanpak_plugin.plan.store.backend import Backend
from wijkaanpak_plugin.plan.store.clock import new_id, now
from wijkaanpak_plugin.plan.store.errors import StoreError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.record_steps import Conflict
from wijkaanpak_plugin.plan.store.record_writing import write_change

#: Action of the row in the log.
ACTION = "add"


def make_named_parties(plan: Plan) -> None:
    """Make the parties that records name and that are not there: typed in a table of QGIS, or by another program.

    No step of the user: nothing of it is undone. A plan that cannot be written now stays as it is: the next opening
    makes them.
    """
    with suppress(StoreError, Conflict):
        if not _names_others(plan.backend):
            return
        changes = named_everywhere(plan)
        names = [change.values["name"] for change in changes if change.table == PARTY.name]
        with plan.backend.transaction() as transaction:
            for change in changes:
                write_change(transaction, change)
            transaction.add(LOG.name, _log_row(names))


def _names_others(backend: Backend) -> bool:
    """Whether a record names a party that is not there; StoreError when the plan cannot be read."""
    columns: dict[str, list[Field]] = defaultdict(list)
    for table, field in PARTY_COLUMNS:
        columns[table].append(field)
    with backend.reading() as rows:
        known = {party_key(row["name"] or "") for _fid, row in rows.rows(PARTY.name, ["name"])} | {""}
        return any(
            party_key(name) not in known and not is_left_out(name)
            for table, fields in columns.items()
            for _fid, row in rows.rows(table, [field.name for field in fields])
            for field in fields
            for name in (split_list(row[field.name]) if field.list else (row[field.name] or "",))
        )


def _log_row(names: list[str]) -> dict[str, str | None]:
    text = translate("Plan", "Parties that were named without the plugin: {names}")
    return {
        "log_id": new_id("log", ACTION, *names),
        "time": now(),
        "author": author() or None,
        "action": ACTION,
        "subject_table": PARTY.name,
        "subject_id": None,
        "text": text.format(names=", ".join(names)),
        "details": None,
    }
