"""The claims and planned works of a plan, as the engine wants them."""

from __future__ import annotations

import pandas as pd

from wijkaanpak_plugin.analysis.progress import Feedback
from wijkaanpak_plugin.domain.body import empty_bodies
from wijkaanpak_plugin.plan.plan_file import Plan
from wijkaanpak_plugin.plan.schema import CLAIM_TABLES
from wijkaanpak_plugin.sources.vector_layer import layer_bodies

DROPPED = "dropped"


def plan_bodies(plan: Plan, feedback: Feedback = None, with_dropped: bool = False) -> pd.DataFrame:
    """Return claims and planned works, edits that are not saved yet included.

    Columns: ``BODY_COLUMNS`` and ``geometry`` (shapely in the plan's CRS; None where a record has none, for
    the engine to report). Claims with status dropped claim nothing and are left out unless asked for.
    AnalysisCancelled when feedback says to stop.
    """
    tables = [
        layer_bodies(plan.layer(name), plan.crs, feedback=feedback, origin="claim")[0]
        for name in CLAIM_TABLES
    ]
    filled = [table for table in tables if len(table)]
    bodies = pd.concat(filled, ignore_index=True) if filled else empty_bodies()
    if with_dropped:
        return bodies
    return bodies[bodies["status"] != DROPPED].reset_index(drop=True)
