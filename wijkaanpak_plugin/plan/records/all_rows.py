"""All rows of a plan, of every table, as they are saved."""

from __future__ import annotations

from wijkaanpak_plugin.analysis.progress import Feedback, tell
from wijkaanpak_plugin.plan.schema.tables import TABLES
from wijkaanpak_plugin.plan.store.errors import StoreError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.unlogged_changes import Row


def all_rows(plan: Plan, feedback: Feedback = None) -> dict[str, dict[int, Row]]:
    """Return the rows by table and fid, with the columns of a plan only.

    PlanError when they cannot be read; AnalysisCancelled when feedback says to stop.
    """
    found: dict[str, dict[int, Row]] = {}
    try:
        with plan.backend.reading() as reading:
            for place, table in enumerate(TABLES):
                tell(feedback, place / len(TABLES))
                rows = found[table.name] = {}
                for fid, values in reading.rows(table.name):
                    state = reading.row(table.name, fid, ()) if table.geometry else None
                    known = {name: values.get(name) for name in table.field_names}
                    rows[fid] = Row(known, state.wkb if state is not None else None)
    except StoreError as error:
        raise plan.backend.explain(error) from error
    return found
