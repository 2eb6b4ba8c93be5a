"""Tables about the plan itself: the area, the session, the data that was registered, settings and lists."""

from __future__ import annotations

from wijkaanpak_plugin.plan.schema.table import (
    AREA,
    BOOLEAN,
    DATE,
    DATETIME,
    INTEGER,
    NUMBER,
    TEXT,
    Field,
    Table,
    identity,
    reference,
)

SOURCE_ROLES = ("existing", "coverage", "works", "background")

PLAN_INFO = Table(
    "plan_info",
    None,
    (
        Field(
            "key", TEXT, "Name of the fact: schema_version, plan_id, name, created, author.", required=True, named=True
        ),
        Field("value", TEXT, "The fact."),
    ),
    "What this file is: the version of its tables, the plan's unique name and name, who started it and when.",
)

PLAN_AREA = Table(
    "plan_area",
    AREA,
    (
        identity("area_id"),
        Field("name", TEXT, "Name of the neighbourhood or area."),
        Field("occasion", TEXT, "What sets the plan in motion.", vocabulary="occasion"),
        Field("leading_transition", TEXT, "Transition that leads (koploper).", vocabulary="transition"),
        Field("vision", TEXT, "Where the neighbourhood goes, in a few sentences."),
        Field("remarks", TEXT, "Anything else."),
    ),
    "Boundary of the plan, with its occasion, leading transition and vision.",
)

URGENCY = Table(
    "urgency",
    None,
    (
        identity("urgency_id"),
        reference("area_id", "The plan area."),
        Field("transition", TEXT, "The transition.", vocabulary="transition", required=True),
        Field("from_data", NUMBER, "Urgency that the data shows, 0 to 10; empty is unknown."),
        Field("as_felt", NUMBER, "Urgency as it is felt (dynamiek), 0 to 10; empty is unknown."),
        Field("indicator", TEXT, "Figure on which the urgency from data rests, with its unit."),
        Field("source", TEXT, "Where the figure comes from."),
        Field("source_date", TEXT, "Date or year of the source."),
        Field("felt_by", TEXT, "Whose feeling it is."),
        Field("remarks", TEXT, "Anything else."),
    ),
    "Urgency per transition, from data and as felt, side by side.",
)

SESSION = Table(
    "session",
    None,
    (
        identity("session_id"),
        Field("name", TEXT, "Name of the session."),
        Field("started", DATETIME, "When it began."),
        Field("ended", DATETIME, "When it ended."),
        Field("participants", TEXT, "Who took part, with their party."),
        Field("led_by", TEXT, "Who led it."),
        Field("remarks", TEXT, "Anything else."),
    ),
    "Studio sessions and who took part.",
)

SOURCE = Table(
    "source",
    None,
    (
        identity("source_id"),
        Field("name", TEXT, "Name that people read.", required=True),
        Field("role", TEXT, "What it is used for.", vocabulary=SOURCE_ROLES, required=True),
        Field("profile", TEXT, "Profile that turns its fields into body fields; empty when it has them."),
        Field("mapping", TEXT, "Field mapping as JSON, where no profile fits."),
        Field(
            "uri",
            TEXT,
            "Where the data lies: relative to the plan file where possible, else the full address.",
            required=True,
        ),
        Field("provider", TEXT, "Name of the QGIS data provider, such as ogr or WFS."),
        Field("layer_name", TEXT, "Layer inside the file."),
        Field(
            "crs",
            TEXT,
            "Coordinate reference system that was set in QGIS, such as EPSG:28992, or WKT: and its definition; empty: "
            "as the data itself says.",
        ),
        Field("subset", TEXT, "Filter of the rows, in the provider's own words."),
        Field("date", DATE, "Date that the data shows the world."),
        Field("complete", BOOLEAN, "Whether it is complete; empty is unknown."),
        Field(
            "coverage",
            TEXT,
            "Where it holds: full_layer, plan_area, table (see coverage) or unknown.",
            vocabulary=("full_layer", "plan_area", "table", "unknown"),
        ),
        Field("rows_used", INTEGER, "Rows taken over at the last reading.", bookkeeping=True),
        Field("rows_left_out", INTEGER, "Rows left out at the last reading.", bookkeeping=True),
        Field(
            "report",
            TEXT,
            "What the last reading repaired, left out or did not know, one line each.",
            bookkeeping=True,
        ),
        Field("remarks", TEXT, "Anything else."),
        Field(
            "confidential",
            BOOLEAN,
            "Must not leave the machine in an export meant for others.",
            default="false",
        ),
    ),
    "Data layers registered with the plan; the data itself stays where it is.",
)

COVERAGE = Table(
    "coverage",
    AREA,
    (
        identity("coverage_id"),
        Field("source_id", TEXT, "The registered source it belongs to."),
        Field("source", TEXT, "Kind of source, such as klic."),
        Field("name", TEXT, "Name of the delivery."),
        Field("polygon_type", TEXT, "Kind of polygon, such as dig or orientation."),
        Field("date", DATE, "Date of the delivery."),
        Field("complete", BOOLEAN, "Whether every party delivered; empty is unknown."),
        Field("supplied", TEXT, "Parties that delivered.", list=True),
        Field("missing", TEXT, "Parties with an interest that delivered nothing.", list=True),
        Field("note", TEXT, "Anything else."),
    ),
    "Where a source holds. Outside these areas nothing is known, which is not the same as nothing there.",
)

LOG = Table(
    "log",
    None,
    (
        identity("log_id"),
        Field("time", DATETIME, "When.", required=True),
        Field("author", TEXT, "Who."),
        Field(
            "action",
            TEXT,
            "What kind of change: created, changed, removed, decided, judged, migrated.",
            required=True,
        ),
        Field("subject_table", TEXT, "Table of the record it is about."),
        Field("subject_id", TEXT, "Unique name of the record it is about."),
        Field("text", TEXT, "The change in plain words."),
        Field("details", TEXT, "What must not be lost of the record as it was, as JSON."),
    ),
    "Every decision and every change that matters. Rows are added, never changed.",
)

SETTING = Table(
    "setting",
    None,
    (
        Field("key", TEXT, "Name of the setting.", required=True, named=True),
        Field("value", TEXT, "Its value."),
        Field("status", TEXT, "How well founded it is.", vocabulary="rule_status"),
        Field("source", TEXT, "Where the value comes from."),
    ),
    "Figures that this plan uses in the analysis.",
)

VOCABULARY = Table(
    "vocabulary",
    None,
    (
        Field("list", TEXT, "Name of the list.", required=True),
        Field("key", TEXT, "Key that the other tables hold.", required=True, named=True),
        Field("label_nl", TEXT, "Dutch label."),
        Field("label_en", TEXT, "English label."),
        Field("definition_nl", TEXT, "One plain Dutch line."),
        Field("definition_en", TEXT, "One plain English line."),
        Field("colour", TEXT, "Colour as #rrggbb."),
        Field("position", INTEGER, "Place in the list."),
    ),
    "The lists that this plan uses; they start as the standard lists and can be edited.",
)

RULE = Table(
    "rule",
    None,
    (
        Field("rule_id", TEXT, "Unique name of the rule.", required=True, named=True),
        Field("a", TEXT, "Kind or group.", required=True),
        Field("b", TEXT, "Kind or group.", required=True),
        Field(
            "relation",
            TEXT,
            "What the rule says.",
            vocabulary="relation",
            required=True,
        ),
        Field("horizontal_m", NUMBER, "Horizontal distance asked for, in metres."),
        Field(
            "vertical_m",
            NUMBER,
            "Vertical distance asked for, in metres; empty: the rule holds at any depth.",
        ),
        Field("source", TEXT, "Where the rule comes from."),
        Field("status", TEXT, "How well founded it is.", vocabulary="rule_status"),
        Field("note", TEXT, "Anything else."),
    ),
    "Rules of this plan. Empty: the standard rule book holds.",
)

PLAN_TABLES = (PLAN_INFO, PLAN_AREA, URGENCY, SESSION, SOURCE, COVERAGE, LOG, SETTING, VOCABULARY, RULE)
