"""A plan as it may come from somebody else: rows that the plugin would not have written there."""

from __future__ import annotations

from wijkaanpak_plugin.plan.store.changes import Changes


def add_row(plan, uri, provider="ogr", name="Vreemd", role="existing", **values):
    """Let a plan name an address."""
    changes = Changes(plan)
    changes.add("source", {"name": name, "source_id": name, "uri": uri, "provider": provider, "role": role, **values})
    plan.history.perform("Source", changes)
