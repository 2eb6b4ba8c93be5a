"""Tables of registered data: the sources and where they hold."""

from __future__ import annotations

from wijkaanpak_plugin.domain.translation import N_
from wijkaanpak_plugin.plan.schema.table import (
    AREA,
    BOOLEAN,
    DATE,
    INTEGER,
    TEXT,
    Choice,
    Field,
    Table,
    id_label,
    identity,
)

_ROLES = (
    Choice("existing", N_("PlanChoice", "Existing objects")),
    Choice("coverage", N_("PlanChoice", "Coverage")),
    Choice("works", N_("PlanChoice", "Planned works")),
    Choice("background", N_("PlanChoice", "Background")),
)
SOURCE_ROLES = tuple(choice.key for choice in _ROLES)

SOURCE = Table(
    "source",
    None,
    (
        identity("source_id"),
        Field("name", TEXT, "Name that people read.", label=N_("PlanField", "Name"), required=True),
        Field("role", TEXT, "What it is used for.", label=N_("PlanField", "Role"), vocabulary=_ROLES, required=True),
        Field(
            "profile",
            TEXT,
            "Profile that turns its fields into body fields; empty when it has them.",
            label=N_("PlanField", "Profile"),
        ),
        Field("mapping", TEXT, "Field mapping as JSON, where no profile fits.", label=N_("PlanField", "Field mapping")),
        Field(
            "uri",
            TEXT,
            "Where the data lies: relative to the plan file where possible, else the full address.",
            label=N_("PlanField", "Where it lies"),
            required=True,
        ),
        Field(
            "provider",
            TEXT,
            "Name of the QGIS data provider, such as ogr or WFS.",
            label=N_("PlanField", "Data provider"),
        ),
        Field("layer_name", TEXT, "Layer inside the file.", label=N_("PlanField", "Layer")),
        Field(
            "crs",
            TEXT,
            "Coordinate reference system that was set in QGIS, such as EPSG:28992, or WKT: and its definition; empty: "
            "as the data itself says.",
            label=N_("PlanField", "Coordinate reference system"),
        ),
        Field("subset", TEXT, "Filter of the rows, in the provider's own words.", label=N_("PlanField", "Filter")),
        Field("date", DATE, "Date that the data shows the world.", label=N_("PlanField", "Date")),
        Field("complete", BOOLEAN, "Whether it is complete; empty is unknown.", label=N_("PlanField", "Complete")),
        Field(
            "coverage",
            TEXT,
            "Where it holds: full_layer, plan_area, table (see coverage) or unknown.",
            label=N_("PlanField", "Coverage"),
            vocabulary=(
                Choice("full_layer", N_("PlanChoice", "Extent of the layer")),
                Choice("plan_area", N_("PlanChoice", "Plan area")),
                Choice("table", N_("PlanChoice", "Areas in the table coverage")),
                Choice("unknown", N_("PlanChoice", "Unknown")),
            ),
        ),
        Field(
            "rows_used",
            INTEGER,
            "Rows taken over at the last reading.",
            label=N_("PlanField", "Rows used"),
            bookkeeping=True,
        ),
        Field(
            "rows_left_out",
            INTEGER,
            "Rows left out at the last reading.",
            label=N_("PlanField", "Rows left out"),
            bookkeeping=True,
        ),
        Field(
            "report",
            TEXT,
            "What the last reading repaired, left out or did not know, one line each; the last one holds facts, as "
            "JSON: rows by kind, depths that are not known, and the first row that was left out for each reason.",
            label=N_("PlanField", "Report"),
            bookkeeping=True,
        ),
        Field("delivery_id", TEXT, "The delivery that it came with.", label=id_label("delivery_id")),
        Field("remarks", TEXT, "Anything else.", label=N_("PlanField", "Remarks")),
        Field(
            "confidential",
            BOOLEAN,
            "Must not leave the machine in an export meant for others.",
            label=N_("PlanField", "Confidential"),
            default="false",
        ),
    ),
    "Data layers registered with the plan; the data itself stays where it is.",
    label=N_("PlanTable", "Data sources"),
)

DELIVERY = Table(
    "delivery",
    None,
    (
        identity("delivery_id"),
        Field("name", TEXT, "Name that people read.", label=N_("PlanField", "Name"), required=True),
        Field("format", TEXT, "What was delivered, such as klic or bgt.", label=N_("PlanField", "Format")),
        Field(
            "place",
            TEXT,
            "Path of the file or folder: relative to the plan file where possible.",
            label=N_("PlanField", "Where it lies"),
        ),
        Field("date", DATE, "Date of the delivery.", label=N_("PlanField", "Date")),
        Field("remarks", TEXT, "Anything else.", label=N_("PlanField", "Remarks")),
    ),
    "Deliveries: sources that came together, and are refreshed and removed together.",
    label=N_("PlanTable", "Deliveries"),
    in_project=False,
)

COVERAGE = Table(
    "coverage",
    AREA,
    (
        identity("coverage_id"),
        Field("source_id", TEXT, "The registered source it belongs to.", label=id_label("source_id")),
        Field("source", TEXT, "Kind of source, such as klic.", label=N_("PlanField", "Source")),
        Field("name", TEXT, "Name of the delivery.", label=N_("PlanField", "Name")),
        Field(
            "polygon_type",
            TEXT,
            "Kind of polygon, such as dig or orientation.",
            label=N_("PlanField", "Kind of polygon"),
        ),
        Field("date", DATE, "Date of the delivery.", label=N_("PlanField", "Date")),
        Field(
            "complete", BOOLEAN, "Whether every party delivered; empty is unknown.", label=N_("PlanField", "Complete")
        ),
        Field("supplied", TEXT, "Parties that delivered.", label=N_("PlanField", "Supplied by"), list=True),
        Field(
            "missing",
            TEXT,
            "Parties with an interest that delivered nothing.",
            label=N_("PlanField", "Missing parties"),
            list=True,
        ),
        Field("note", TEXT, "Anything else.", label=N_("PlanField", "Note")),
    ),
    "Where a source holds. Outside these areas nothing is known, which is not the same as nothing there.",
    label=N_("PlanTable", "Coverage of the data"),
)
