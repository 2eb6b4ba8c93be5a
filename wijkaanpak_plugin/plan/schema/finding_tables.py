"""Tables of findings: what the engine found, and what the people at the table make of it."""

from __future__ import annotations

from dataclasses import replace

from wijkaanpak_plugin.domain.finding import (
    BLOCKING,
    CONFLICT,
    COUPLING,
    FINDING_COLUMNS,
    INFO,
    NO_COVERAGE,
    UNCERTAIN,
    WARNING,
    WEIGH,
)
from wijkaanpak_plugin.domain.translation import N_
from wijkaanpak_plugin.plan.schema.claim_tables import DEPTH_SOURCES
from wijkaanpak_plugin.plan.schema.table import (
    AREA,
    BOOLEAN,
    CONFRONTATION,
    DATE,
    DATETIME,
    DECISION,
    FOUND,
    INTEGER,
    NUMBER,
    TEXT,
    Choice,
    Field,
    Table,
    identity,
    reference,
)

_TYPES = {"text": TEXT, "number": NUMBER, "date": DATE, "boolean": BOOLEAN}
_VOCABULARIES: dict[str, str | tuple[Choice, ...]] = {
    "type": (
        Choice(CONFLICT, N_("PlanChoice", "Conflict")),
        Choice(COUPLING, N_("PlanChoice", "Coupling opportunity")),
        Choice(NO_COVERAGE, N_("PlanChoice", "Not covered by data")),
    ),
    "severity": (
        Choice(BLOCKING, N_("PlanChoice", "Blocking")),
        Choice(WARNING, N_("PlanChoice", "Warning")),
        Choice(WEIGH, N_("PlanChoice", "To weigh")),
        Choice(UNCERTAIN, N_("PlanChoice", "Uncertain")),
        Choice(INFO, N_("PlanChoice", "Information")),
    ),
    "transitions": "transition",
    "depth_source": DEPTH_SOURCES,
}
_FOUND_FIELDS = tuple(
    replace(identity(column.name, column.meaning, column.label), default="", page=FOUND)
    if column.name == "finding_id"
    else Field(
        column.name,
        _TYPES[column.type],
        column.meaning,
        column.label,
        vocabulary=_VOCABULARIES.get(column.name),
        list=column.name in ("transitions", "owners"),
        page=FOUND,
        party=column.name == "owners",
    )
    for column in FINDING_COLUMNS
)

#: What people add to a finding; the engine never writes these.
DECISION_FIELDS = (
    Field(
        "interest", TEXT, "Confrontation: which interests meet.", label=N_("PlanField", "Interest"), page=CONFRONTATION
    ),
    Field(
        "money", TEXT, "Confrontation: what it costs and who pays.", label=N_("PlanField", "Money"), page=CONFRONTATION
    ),
    Field("space", TEXT, "Confrontation: which room there is.", label=N_("PlanField", "Space"), page=CONFRONTATION),
    Field("time", TEXT, "Confrontation: what the planning allows.", label=N_("PlanField", "Time"), page=CONFRONTATION),
    Field(
        "reach", TEXT, "Confrontation: how far the effect reaches.", label=N_("PlanField", "Reach"), page=CONFRONTATION
    ),
    Field("bearers", TEXT, "Confrontation: who carries it.", label=N_("PlanField", "Bearers"), page=CONFRONTATION),
    Field(
        "resolution",
        TEXT,
        "How the conflict is resolved.",
        label=N_("PlanField", "Resolution"),
        vocabulary="resolution",
        page=DECISION,
    ),
    Field(
        "table_stage",
        TEXT,
        "At which table it lies.",
        label=N_("PlanField", "Table"),
        vocabulary="table",
        page=DECISION,
    ),
    Field(
        "compensation_place",
        TEXT,
        "Where it is settled or compensated elsewhere: a point as WKT, in the CRS of the plan.",
        label=N_("PlanField", "Place of the compensation"),
        page=DECISION,
    ),
    Field(
        "choice",
        TEXT,
        "What was decided, in one word.",
        label=N_("PlanField", "Choice"),
        vocabulary="choice",
        page=DECISION,
    ),
    Field("decision", TEXT, "What was decided, in words.", label=N_("PlanField", "Decision"), page=DECISION),
    Field("decided_by", TEXT, "Who decided.", label=N_("PlanField", "Decided by"), page=DECISION, person=True),
    Field("decided_at", DATETIME, "When it was decided.", label=N_("PlanField", "Decided at"), page=DECISION),
    Field("mandate", TEXT, "With which mandate.", label=N_("PlanField", "Mandate"), page=DECISION),
    Field("decision_reason", TEXT, "Why.", label=N_("PlanField", "Reason of the decision"), page=DECISION),
    Field(
        "accepted",
        BOOLEAN,
        "Whether the coupling is taken up, or the conflict accepted; empty: not decided.",
        label=N_("PlanField", "Accepted"),
        page=DECISION,
    ),
    Field(
        "decided_version",
        TEXT,
        "Version of the finding that was decided on.",
        label=N_("PlanField", "Version decided on"),
        page=DECISION,
    ),
    Field(
        "decide_again",
        BOOLEAN,
        "The finding has changed since it was decided on.",
        label=N_("PlanField", "Decide again"),
        page=DECISION,
        bookkeeping=True,
    ),
)

#: Kept with a finding by the program: it comes neither from the engine nor from people.
_KEPT_FIELDS = (
    Field(
        "mark",
        INTEGER,
        "Number that it goes by on the map, in lists and on sheets, one for all findings of its group: given once and "
        "kept. It is no rank.",
        label=N_("PlanField", "Number on the map"),
        page=FOUND,
        bookkeeping=True,
    ),
    Field(
        "first_found",
        DATETIME,
        "When it was found for the first time; empty: before plans kept that.",
        label=N_("PlanField", "First found"),
        page=FOUND,
        bookkeeping=True,
    ),
)

FINDING = Table(
    "finding",
    AREA,
    (*_FOUND_FIELDS, *_KEPT_FIELDS, *DECISION_FIELDS),
    "Conflicts, coupling opportunities and what is not known, as the last analysis found them.",
    label=N_("PlanTable", "Findings"),
)

JUDGEMENT = Table(
    "finding_judgement",
    None,
    (
        identity("judgement_id"),
        replace(reference("finding_id", "The finding.", label=N_("PlanField", "Finding")), bookkeeping=True),
        Field(
            "version",
            TEXT,
            "Version of the finding that was judged.",
            label=N_("PlanField", "Version"),
            required=True,
            bookkeeping=True,
        ),
        Field("party", TEXT, "Party that judged.", label=N_("PlanField", "Party"), required=True, party=True),
        Field(
            "judgement",
            TEXT,
            "The judgement.",
            label=N_("PlanField", "Judgement"),
            vocabulary=(
                Choice("yes", N_("PlanChoice", "Agrees")),
                Choice("no", N_("PlanChoice", "Disagrees")),
                Choice("unrated", N_("PlanChoice", "Does not know")),
            ),
            required=True,
        ),
        Field(
            "judge_again",
            BOOLEAN,
            "The finding has changed since this party judged it.",
            label=N_("PlanField", "Judge again"),
            bookkeeping=True,
        ),
        Field("remark", TEXT, "Why.", label=N_("PlanField", "Remark")),
        Field("by", TEXT, "Who spoke for the party.", label=N_("PlanField", "By"), person=True),
        Field("at", DATETIME, "When.", label=N_("PlanField", "At"), default="now()"),
    ),
    "What each party thinks of a finding. A party that judges again adds a row; the last one holds.",
    label=N_("PlanTable", "Judgements"),
)

SUPPRESSION = Table(
    "suppression",
    None,
    (
        identity("suppression_id"),
        Field("rule_id", TEXT, "Rule whose findings are not shown.", label=N_("PlanField", "Rule")),
        Field("finding_id", TEXT, "The one finding that is not shown.", label=N_("PlanField", "Finding")),
        Field("reason", TEXT, "Why.", label=N_("PlanField", "Reason"), required=True),
        Field("by", TEXT, "Who decided so.", label=N_("PlanField", "By"), person=True),
        Field("at", DATETIME, "When.", label=N_("PlanField", "At"), default="now()"),
        Field("until", DATE, "Until when; empty: until somebody takes it back.", label=N_("PlanField", "Until")),
    ),
    "Findings that are not shown for a while: all of a rule, or one.",
    label=N_("PlanTable", "Findings not shown"),
    in_project=False,
)
