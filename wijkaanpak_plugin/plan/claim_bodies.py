"""Some claims of a plan as bodies: what an index that stands ready has to take over after an edit."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd
from qgis.core import QgsExpression, QgsFeatureRequest, QgsProject

from wijkaanpak_plugin.domain.body import CLAIM, empty_bodies, stacked
from wijkaanpak_plugin.plan.analysis_input import DROPPED
from wijkaanpak_plugin.plan.plan_file import Plan
from wijkaanpak_plugin.plan.schema import CLAIM_TABLES
from wijkaanpak_plugin.sources.vector_layer import layer_bodies


def claim_bodies(plan: Plan, body_ids: Iterable[str]) -> tuple[pd.DataFrame, set[str]]:
    """Return the claims and works of these names as bodies, and the names that claim nothing (any more).

    Columns as in ``domain/body.py``. Nothing is claimed by what was removed, was dropped, or has no shape. LayerError
    when a layer cannot be read.
    """
    wanted = set(body_ids)
    names = ", ".join(QgsExpression.quotedValue(name) for name in sorted(wanted))
    request = QgsFeatureRequest().setFilterExpression(f'"body_id" IN ({names})' if wanted else "false")
    context = QgsProject.instance().transformContext()
    tables = [
        layer_bodies(plan.layer(table), plan.crs, context, origin=CLAIM, request=request)[0] for table in CLAIM_TABLES
    ]
    bodies = stacked(tables, empty_bodies())
    counting = bodies[(bodies["status"] != DROPPED) & bodies["geometry"].notna()].reset_index(drop=True)
    return counting, wanted - set(counting["body_id"])
