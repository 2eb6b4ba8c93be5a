"""Tables of what a session does: its agenda and its votes."""

from __future__ import annotations

from wijkaanpak_plugin.domain.translation import N_
from wijkaanpak_plugin.plan.schema.table import (
    DATETIME,
    INTEGER,
    NUMBER,
    TEXT,
    Choice,
    Field,
    Table,
    identity,
    reference,
)

SESSION_AGENDA = Table(
    "session_agenda",
    None,
    (
        identity("agenda_id"),
        reference("session_id", "The session.", label=N_("PlanField", "Session")),
        Field("position", INTEGER, "Place in the agenda.", label=N_("PlanField", "Position")),
        Field("minutes", NUMBER, "How long it takes.", label=N_("PlanField", "Minutes")),
        Field("text", TEXT, "What is done.", label=N_("PlanField", "Text"), required=True),
    ),
    "Agendas of sessions, part by part.",
    label=N_("PlanTable", "Agendas of sessions"),
    in_project=False,
)

VOTE = Table(
    "vote",
    None,
    (
        identity("vote_id"),
        Field("session_id", TEXT, "The session.", label=N_("PlanField", "Session")),
        Field(
            "first",
            TEXT,
            "First interest of the pair: the body_id of a claim, or words.",
            label=N_("PlanField", "First interest"),
            required=True,
        ),
        Field(
            "second",
            TEXT,
            "Second interest of the pair: the body_id of a claim, or words.",
            label=N_("PlanField", "Second interest"),
            required=True,
        ),
        Field("party", TEXT, "Party that chose.", label=N_("PlanField", "Party"), party=True),
        Field(
            "choice",
            TEXT,
            "Which of the two weighs more; empty: no choice (any more).",
            label=N_("PlanField", "Choice"),
            vocabulary=(
                Choice("first", N_("PlanChoice", "The first")),
                Choice("second", N_("PlanChoice", "The second")),
                Choice("equal", N_("PlanChoice", "Both as much")),
            ),
        ),
        Field("reason", TEXT, "Why.", label=N_("PlanField", "Reason")),
        Field("by", TEXT, "Who noted it.", label=N_("PlanField", "By"), person=True),
        Field("at", DATETIME, "When.", label=N_("PlanField", "At"), default="now()"),
    ),
    "Which of two interests weighs more, as parties chose in a session.",
    label=N_("PlanTable", "Votes"),
    in_project=False,
)
