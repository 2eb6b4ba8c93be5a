"""Tables about the plan itself: what the file is, the area, the urgency, the sessions and the log."""

from __future__ import annotations

from wijkaanpak_plugin.domain.translation import N_
from wijkaanpak_plugin.plan.schema.table import (
    AREA,
    DATETIME,
    NUMBER,
    TEXT,
    Field,
    Table,
    identity,
    reference,
)

#: Fact about a plan whose own rules are a whole rule book, and what it says then.
OWN_BOOK, WHOLE = "rule_book", "whole"
#: Fact about a plan: the largest number that one of its findings ever had (column mark).
LAST_MARK = "last_mark"

PLAN_INFO = Table(
    "plan_info",
    None,
    (
        Field(
            "key",
            TEXT,
            "Name of the fact: schema_version, plan_id, name, created, author; begun_edit while an edit is saved; "
            "rule_book, 'whole' where no rule holds beside those of the plan; last_mark, the largest number (mark) "
            "that a finding ever had, so that no other one gets it.",
            label=N_("PlanField", "Key"),
            required=True,
            named=True,
        ),
        Field("value", TEXT, "The fact.", label=N_("PlanField", "Value")),
    ),
    "What this file is: the version of its tables, the plan's unique name and name, who started it and when.",
    label=N_("PlanTable", "About this plan"),
)

PLAN_AREA = Table(
    "plan_area",
    AREA,
    (
        identity("area_id"),
        Field("name", TEXT, "Name of the neighbourhood or area.", label=N_("PlanField", "Name")),
        Field(
            "occasion", TEXT, "What sets the plan in motion.", label=N_("PlanField", "Occasion"), vocabulary="occasion"
        ),
        Field(
            "leading_transition",
            TEXT,
            "Transition that leads (koploper).",
            label=N_("PlanField", "Leading transition"),
            vocabulary="transition",
        ),
        Field("vision", TEXT, "Where the neighbourhood goes, in a few sentences.", label=N_("PlanField", "Vision")),
        Field("remarks", TEXT, "Anything else.", label=N_("PlanField", "Remarks")),
    ),
    "Boundary of the plan, with its occasion, leading transition and vision.",
    label=N_("PlanTable", "Plan area"),
)

URGENCY = Table(
    "urgency",
    None,
    (
        identity("urgency_id"),
        reference("area_id", "The plan area."),
        Field(
            "transition",
            TEXT,
            "The transition.",
            label=N_("PlanField", "Transition"),
            vocabulary="transition",
            required=True,
        ),
        Field(
            "from_data",
            NUMBER,
            "Urgency that the data shows, 0 to 10; empty is unknown.",
            label=N_("PlanField", "Urgency from data (0-10)"),
        ),
        Field(
            "as_felt",
            NUMBER,
            "Urgency as it is felt (dynamiek), 0 to 10; empty is unknown.",
            label=N_("PlanField", "Urgency as felt (0-10)"),
        ),
        Field(
            "indicator",
            TEXT,
            "Figure on which the urgency from data rests, with its unit.",
            label=N_("PlanField", "Indicator"),
        ),
        Field("source", TEXT, "Where the figure comes from.", label=N_("PlanField", "Source")),
        Field("source_date", TEXT, "Date or year of the source.", label=N_("PlanField", "Date of the source")),
        Field("felt_by", TEXT, "Whose feeling it is.", label=N_("PlanField", "Felt by"), party=True),
        Field("remarks", TEXT, "Anything else.", label=N_("PlanField", "Remarks")),
    ),
    "Urgency per transition, from data and as felt, side by side.",
    label=N_("PlanTable", "Urgency"),
)

SESSION = Table(
    "session",
    None,
    (
        identity("session_id", label=N_("PlanField", "Session")),
        Field("name", TEXT, "Name of the session.", label=N_("PlanField", "Name")),
        Field("kind", TEXT, "What kind of session.", label=N_("PlanField", "Kind"), vocabulary="session_kind"),
        Field("goal", TEXT, "What it should lead to.", label=N_("PlanField", "Goal")),
        Field(
            "table_name",
            TEXT,
            "Which table it was, of several at one evening.",
            label=N_("PlanField", "Table of the evening"),
        ),
        Field("started", DATETIME, "When it began.", label=N_("PlanField", "Started")),
        Field("ended", DATETIME, "When it ended.", label=N_("PlanField", "Ended")),
        Field(
            "participants", TEXT, "Who took part, with their party.", label=N_("PlanField", "Participants"), person=True
        ),
        Field("led_by", TEXT, "Who led it.", label=N_("PlanField", "Led by"), person=True),
        Field("remarks", TEXT, "Anything else.", label=N_("PlanField", "Remarks")),
    ),
    "Studio sessions and who took part.",
    label=N_("PlanTable", "Sessions"),
)

LOG = Table(
    "log",
    None,
    (
        identity("log_id"),
        Field("time", DATETIME, "When.", label=N_("PlanField", "Time"), required=True),
        Field("author", TEXT, "Who.", label=N_("PlanField", "Author"), person=True),
        Field(
            "action",
            TEXT,
            "What kind of change: created, changed, removed, decided, judged, migrated.",
            label=N_("PlanField", "Action"),
            required=True,
        ),
        Field("subject_table", TEXT, "Table of the record it is about.", label=N_("PlanField", "About (table)")),
        Field("subject_id", TEXT, "Id of the record it is about.", label=N_("PlanField", "About (record)")),
        Field("text", TEXT, "The change in plain words.", label=N_("PlanField", "Text")),
        Field(
            "details", TEXT, "What must not be lost of the record as it was, as JSON.", label=N_("PlanField", "Details")
        ),
    ),
    "Every decision and every change that matters. Rows are added, never changed.",
    label=N_("PlanTable", "Log"),
    looked_up_by=("action", "subject_id"),
)
