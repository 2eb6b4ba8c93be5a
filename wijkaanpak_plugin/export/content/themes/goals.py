"""Goals of a plan as an audience may know of them: tasks, which claims serve them, and zones of ambition."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import shapely

from wijkaanpak_plugin.analysis.packages.package_scene import AMBITION_COLUMNS, TASK_COLUMNS, PackageScene
from wijkaanpak_plugin.domain.body import split_list
from wijkaanpak_plugin.export.content.passport.rows import PackageRows
from wijkaanpak_plugin.plan.records.records import records
from wijkaanpak_plugin.plan.records.zones import AMBITION, zones
from wijkaanpak_plugin.plan.schema.goal_tables import TASK
from wijkaanpak_plugin.sources.shapes import flat_wkb


def with_goals(scene: PackageScene, rows: PackageRows) -> PackageScene:
    """Return the scene of a package with the tasks and zones of ambition that its audience may know of; PlanError when
    these cannot be read.
    """
    tasks = [row for row in records(rows.plan, TASK.name) if rows.seen.record(row)]
    ambitions = []
    for zone in zones(rows.plan):
        wkb = flat_wkb(zone.geometry)
        if zone.values["role"] == AMBITION and wkb is not None and rows.seen.record(zone.values):
            shape = shapely.make_valid(shapely.from_wkb(wkb))
            ambitions.append((zone.zone_id, zone.values["transition"], shape))
    return replace(
        scene,
        tasks=pd.DataFrame(tasks, columns=list(TASK_COLUMNS), dtype=object),
        claim_tasks={claim.body_id: split_list(claim.values["tasks"]) for claim in rows.claims},
        zones=pd.DataFrame(ambitions, columns=list(AMBITION_COLUMNS), dtype=object),
    )
