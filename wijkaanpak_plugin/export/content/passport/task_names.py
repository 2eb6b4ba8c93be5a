"""What the tasks of a plan are called, for an audience."""

from __future__ import annotations

from wijkaanpak_plugin.domain.short_names import short_name
from wijkaanpak_plugin.domain.translation import language
from wijkaanpak_plugin.export.content.passport.rows import PackageRows
from wijkaanpak_plugin.plan.records.records import records
from wijkaanpak_plugin.plan.schema.goal_tables import TASK


def task_names(rows: PackageRows) -> dict[str, str]:
    """Return what each task is called that the audience may know of, by task_id; PlanError when they cannot be read."""
    label = "label_nl" if language() == "nl" else "label_en"
    return {
        row["task_id"]: short_name(rows.seen.text(row[label]) or str(row["task_id"]))
        for row in records(rows.plan, TASK.name)
        if rows.seen.record(row)
    }
