"""A plan as it may come from somebody else: rows that the plugin would not have written there."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from wijkaanpak_plugin.plan.store.changes import Changes


def run_sql(path, *statements):
    """Change the file of a plan that is closed, as another program may."""
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def make_older(plan):
    """Close a plan and let its file say that version 3 made it; return the path."""
    plan.close()
    run_sql(plan.backend.path, "UPDATE plan_info SET value = '3' WHERE key = 'schema_version'")
    return plan.backend.path


def add_row(plan, uri, provider="ogr", name="Vreemd", role="existing", **values):
    """Let a plan name an address."""
    changes = Changes(plan)
    changes.add("source", {"name": name, "source_id": name, "uri": uri, "provider": provider, "role": role, **values})
    plan.history.perform("Source", changes)
