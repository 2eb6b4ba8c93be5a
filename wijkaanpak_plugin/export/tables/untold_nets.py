"""Findings with cables and pipes as others may have them: what meets what, and not where, how far or how deep."""

from __future__ import annotations

from collections.abc import Collection

from wijkaanpak_plugin.domain.sentences.without_figures import sentence_without_figures
from wijkaanpak_plugin.export.content.nets import HiddenNets
from wijkaanpak_plugin.plan.findings.marks import group_of
from wijkaanpak_plugin.plan.store.unlogged_changes import Row

#: Facts that tell where a net lies; months and numbers of things do not.
_FIGURES = (
    *("measured_m", "required_m", "shared_area_m2", "shared_length_m", "shared_volume_m3", "accuracy_m", "share"),
    *("score", "depth_source"),
)


def without_places_of_nets(findings: Collection[Row], nets: HiddenNets) -> list[Row]:
    """Return findings (rows of the table finding) of which those with a net have neither zone nor figures, as on a
    sheet for others.
    """
    # What findings of one group say together is told of none of them.
    groups = {group_of(row.values) for row in findings if nets.hides(row.values)}
    return [_untold(row) if group_of(row.values) in groups else row for row in findings]


def _untold(row: Row) -> Row:
    values = {**row.values, **dict.fromkeys(_FIGURES), "sentence": sentence_without_figures(row.values)}
    return Row(values, None)
