"""Row counts of a source: how many its last reading used and left out, and why."""

from __future__ import annotations

from collections.abc import Mapping

from wijkaanpak_plugin.plan.schema.source_tables import SOURCE
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.unlogged_changes import Row, RowChanges, apply_changes
from wijkaanpak_plugin.plan.store.values import plain
from wijkaanpak_plugin.sources.row_counts import RowCounts


def store_reading(plan: Plan, readings: Mapping[str, RowCounts]) -> None:
    """Write what was counted, by source_id; no step to undo, because nobody decided anything.

    A source that is not there any more is passed over, and nothing is written when nothing changed. PlanError when the
    plan cannot be written.
    """
    changes = RowChanges(SOURCE.name)
    for feature in plan.stored(SOURCE.name).getFeatures():
        counts = readings.get(feature["source_id"])
        if counts is None:
            continue
        values = {"rows_used": counts.used, "rows_left_out": counts.rows_left_out, "report": _report(counts) or None}
        if any(plain(feature[name]) != value for name, value in values.items()):
            changes.changed[feature.id()] = Row(values)
    apply_changes(plan, [changes])


def _report(counts: RowCounts) -> str:
    """Return what the table of sources keeps: what people read, one line each, and the facts in a line of their own."""
    facts = [counts.facts.line()] if counts.facts is not None else []
    return "\n".join([*counts.text().splitlines(), *facts])
