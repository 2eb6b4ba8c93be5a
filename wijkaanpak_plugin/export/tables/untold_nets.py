"""Findings with cables and pipes as others may have them: what meets what, and not where, how far or how deep."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from wijkaanpak_plugin.domain.body import EXISTING, SOURCE_ID
from wijkaanpak_plugin.domain.finding import CONFLICT, COUPLING
from wijkaanpak_plugin.domain.sentences.without_figures import sentence_without_figures
from wijkaanpak_plugin.plan.findings.marks import group_of
from wijkaanpak_plugin.plan.store.unlogged_changes import Row

#: Facts that tell where a net lies; months and numbers of things do not.
_FIGURES = (
    *("measured_m", "required_m", "shared_area_m2", "shared_length_m", "shared_volume_m3", "accuracy_m", "share"),
    *("score", "depth_source"),
)


def without_places_of_nets(findings: Collection[Row], bodies: pd.DataFrame, nets: Collection[str]) -> list[Row]:
    """Return findings of which those with a net have neither zone nor figures, as on a sheet for others.

    findings: rows of the table finding. bodies: what was analysed (``domain/body.py``). nets: tables of the sources
    that hold cables and pipes.
    """
    if SOURCE_ID not in bodies.columns:
        return list(findings)
    there = bodies[bodies[SOURCE_ID].isin(nets) & (bodies["origin"] == EXISTING)]
    things = set(zip(there["body_id"].astype(str), there["kind"].astype(str)))

    def is_with_a_net(row: Row) -> bool:
        sides = {(str(row.values[f"{side}_id"]), str(row.values[f"{side}_kind"])) for side in ("a", "b")}
        return row.values["type"] in (CONFLICT, COUPLING) and bool(sides & things)

    # What findings of one group say together is told of none of them.
    groups = {group_of(row.values) for row in findings if is_with_a_net(row)}
    return [_untold(row) if group_of(row.values) in groups else row for row in findings]


def _untold(row: Row) -> Row:
    values = {**row.values, **dict.fromkeys(_FIGURES), "sentence": sentence_without_figures(row.values)}
    return Row(values, None)
