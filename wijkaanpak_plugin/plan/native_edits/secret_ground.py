"""Confidentiality through edits of QGIS' own tools: who takes over the ground of a confidential record is so too."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Optional

from wijkaanpak_plugin.domain.confidential import is_confidential
from wijkaanpak_plugin.plan.schema.area_tables import ZONE
from wijkaanpak_plugin.plan.schema.hot_spot_tables import HOT_SPOT, HOT_SPOT_AREA
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES
from wijkaanpak_plugin.plan.store.record_change import RecordChange
from wijkaanpak_plugin.plan.store.record_steps import RecordState, RecordStep

_FLAG = "confidential"
_TABLES = (*CLAIM_TABLES, HOT_SPOT.name, HOT_SPOT_AREA.name, ZONE.name)


def still_confidential(steps: Iterable[RecordStep]) -> list[RecordChange]:
    """Return the changes that keep the ground of confidential records so, where one edit of QGIS moved it.

    QGIS merges features in one edit: one gets the shape of all and the others go, with the attributes that somebody
    picked. A record that came or got another shape in an edit in which a confidential one went becomes confidential.
    """
    done = list(steps)
    moved = {step.table for step in done if step.table in _TABLES and _let_go(step)}
    return [
        RecordChange(step.table, step.record_id, step.fid, {_FLAG: True})
        for step in done
        if step.table in moved and step.after is not None and step.reshapes and not _is_flagged(step.after)
    ]


def _let_go(step: RecordStep) -> bool:
    """Say whether a confidential record went, or lost its flag together with its shape."""
    if not _is_flagged(step.before):
        return False
    return step.after is None or (step.reshapes and _FLAG in step.after.values and not _is_flagged(step.after))


def _is_flagged(state: Optional[RecordState]) -> bool:
    return state is not None and is_confidential(state.values.get(_FLAG))
