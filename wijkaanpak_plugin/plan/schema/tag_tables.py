"""Tables of feature tags: one per shape."""

from __future__ import annotations

from wijkaanpak_plugin.domain.translation import N_, Translatable
from wijkaanpak_plugin.plan.schema.table import (
    AREA,
    BOOLEAN,
    DATETIME,
    LINE,
    POINT,
    TEXT,
    Field,
    Table,
    id_label,
    identity,
)


def _tag_table(name: str, geometry: str, shape: str, label: Translatable) -> Table:
    return Table(
        name,
        geometry,
        (
            identity("tag_id"),
            Field("source_id", TEXT, "The registered source the feature comes from.", label=id_label("source_id")),
            Field("source_layer", TEXT, "Layer the feature comes from.", label=N_("PlanField", "Source layer")),
            Field(
                "source_feature",
                TEXT,
                "The feature's own identity in that layer.",
                label=N_("PlanField", "Source feature"),
                bookkeeping=True,
            ),
            Field("name", TEXT, "Label that people read.", label=N_("PlanField", "Name"), bookkeeping=True),
            Field(
                "feature_type",
                TEXT,
                "What the feature is, such as a park or a main road.",
                label=N_("PlanField", "Feature type"),
                bookkeeping=True,
            ),
            Field(
                "transitions",
                TEXT,
                "Transitions it matters to, the first one leads.",
                label=N_("PlanField", "Transitions (first one leads)"),
                vocabulary="transition",
                list=True,
            ),
            Field(
                "scale_level",
                TEXT,
                "Scale level it belongs to.",
                label=N_("PlanField", "Scale level"),
                vocabulary="scale_level",
            ),
            Field(
                "vertical_layer",
                TEXT,
                "Building, surface or underground.",
                label=N_("PlanField", "Vertical layer"),
                vocabulary="vertical_layer",
            ),
            Field(
                "suggested",
                BOOLEAN,
                "Whether the plugin proposed it and nobody has confirmed it yet.",
                label=N_("PlanField", "Only suggested"),
            ),
            Field("tagged_by", TEXT, "Who tagged it.", label=N_("PlanField", "Tagged by"), person=True),
            Field("tagged_at", DATETIME, "When it was tagged.", label=N_("PlanField", "Tagged at"), default="now()"),
            Field(
                "source_gone",
                BOOLEAN,
                "Whether the feature was not found at the last refresh.",
                label=N_("PlanField", "Source is gone"),
                bookkeeping=True,
            ),
        ),
        f"Tagged {shape} of any layer, with a copy of their geometry.",
        label,
        copies_shapes=True,
    )


TAG_POINT = _tag_table("feature_tag_point", POINT, "points", N_("PlanTable", "Tagged points"))
TAG_LINE = _tag_table("feature_tag_line", LINE, "lines", N_("PlanTable", "Tagged lines"))
TAG_AREA = _tag_table("feature_tag_area", AREA, "areas", N_("PlanTable", "Tagged areas"))
