"""Tables of findings: what the engine found, and what the people at the table make of it."""

from __future__ import annotations

from dataclasses import replace

from wijkaanpak_plugin.domain.finding import FINDING_COLUMNS, SEVERITIES
from wijkaanpak_plugin.plan.schema.table import (
    AREA,
    BOOLEAN,
    DATE,
    DATETIME,
    NUMBER,
    TEXT,
    Field,
    Table,
    identity,
    reference,
)

FOUND, CONFRONTATION, DECISION = "found", "confrontation", "decision"

_TYPES = {"text": TEXT, "number": NUMBER, "date": DATE}
_VOCABULARIES: dict[str, str | tuple[str, ...]] = {
    "type": ("conflict", "coupling", "no_coverage"),
    "severity": SEVERITIES,
    "transitions": "transition",
}
_FOUND_FIELDS = tuple(
    replace(identity(column.name, column.meaning), default="", page=FOUND)
    if column.name == "finding_id"
    else Field(
        column.name,
        _TYPES[column.type],
        column.meaning,
        vocabulary=_VOCABULARIES.get(column.name),
        list=column.name in ("transitions", "owners"),
        page=FOUND,
    )
    for column in FINDING_COLUMNS
)

#: What people add to a finding; the engine never writes these.
DECISION_FIELDS = (
    Field("interest", TEXT, "Confrontation: which interests meet.", page=CONFRONTATION),
    Field("money", TEXT, "Confrontation: what it costs and who pays.", page=CONFRONTATION),
    Field("space", TEXT, "Confrontation: which room there is.", page=CONFRONTATION),
    Field("time", TEXT, "Confrontation: what the planning allows.", page=CONFRONTATION),
    Field("reach", TEXT, "Confrontation: how far the effect reaches.", page=CONFRONTATION),
    Field("bearers", TEXT, "Confrontation: who carries it.", page=CONFRONTATION),
    Field("resolution", TEXT, "How the conflict is resolved.", "resolution", page=DECISION),
    Field("table_stage", TEXT, "At which table it lies.", "table", page=DECISION),
    Field("decision", TEXT, "What was decided.", page=DECISION),
    Field("decided_by", TEXT, "Who decided.", page=DECISION),
    Field("decided_at", DATETIME, "When it was decided.", page=DECISION),
    Field("mandate", TEXT, "With which mandate.", page=DECISION),
    Field("decision_reason", TEXT, "Why.", page=DECISION),
    Field(
        "accepted",
        BOOLEAN,
        "Whether the coupling is taken up, or the conflict accepted; empty: not decided.",
        page=DECISION,
    ),
    Field("decided_version", TEXT, "Version of the finding that was decided on.", page=DECISION),
    Field("decide_again", BOOLEAN, "The finding has changed since it was decided on.", page=DECISION),
)

FINDING = Table(
    "finding",
    AREA,
    (*_FOUND_FIELDS, *DECISION_FIELDS),
    "Conflicts, coupling opportunities and what is not known, as the last analysis found them.",
)

JUDGEMENT = Table(
    "finding_judgement",
    None,
    (
        identity("judgement_id"),
        reference("finding_id", "The finding."),
        Field("version", TEXT, "Version of the finding that was judged.", required=True),
        Field("party", TEXT, "Party that judged.", required=True),
        Field("judgement", TEXT, "The judgement.", ("yes", "no", "unrated"), required=True),
        Field("judge_again", BOOLEAN, "The finding has changed since this party judged it."),
        Field("remark", TEXT, "Why."),
        Field("by", TEXT, "Who spoke for the party."),
        Field("at", DATETIME, "When.", default="now()"),
    ),
    "What each party thinks of a finding.",
)

FINDING_TABLES = (FINDING, JUDGEMENT)
