"""Tables that are drawn: feature tags, hot spots, claims and planned works; and the packages made of them."""

from __future__ import annotations

from dataclasses import replace

from wijkaanpak_plugin.domain.body import BODY_COLUMNS, DEPTH_SOURCES, BodyColumn
from wijkaanpak_plugin.plan.schema.table import (
    AREA,
    BOOLEAN,
    DATETIME,
    LINE,
    NUMBER,
    POINT,
    TEXT,
    Field,
    Table,
    identity,
    reference,
)

#: Pages of the form of a claim, in order.
WHAT, PLACE, WORKS, INTERESTS, RECORD = "what", "place", "works", "interests", "record"


def _tag_table(name: str, geometry: str, shape: str) -> Table:
    return Table(
        name,
        geometry,
        (
            identity("tag_id"),
            Field("source_id", TEXT, "The registered source the feature comes from."),
            Field("source_layer", TEXT, "Layer the feature comes from."),
            Field("source_feature", TEXT, "The feature's own identity in that layer.", bookkeeping=True),
            Field("name", TEXT, "Label that people read.", bookkeeping=True),
            Field("feature_type", TEXT, "What the feature is, such as a park or a main road.", bookkeeping=True),
            Field(
                "transitions",
                TEXT,
                "Transitions it matters to, the first one leads.",
                "transition",
                list=True,
            ),
            Field("scale_level", TEXT, "Scale level it belongs to.", "scale_level"),
            Field("vertical_layer", TEXT, "Building, surface or underground.", "vertical_layer"),
            Field("suggested", BOOLEAN, "Whether the plugin proposed it and nobody has confirmed it yet."),
            Field("tagged_by", TEXT, "Who tagged it."),
            Field("tagged_at", DATETIME, "When it was tagged.", default="now()"),
            Field("source_gone", BOOLEAN, "Whether the feature was not found at the last refresh.", bookkeeping=True),
        ),
        f"Tagged {shape} of any layer, with a copy of their geometry.",
        copies_shapes=True,
    )


TAG_POINT = _tag_table("feature_tag_point", POINT, "points")
TAG_LINE = _tag_table("feature_tag_line", LINE, "lines")
TAG_AREA = _tag_table("feature_tag_area", AREA, "areas")

_HOT_SPOT_FIELDS = (
    identity("hot_spot_id"),
    Field("kind", TEXT, "Opportunity, bottleneck, risk, question or idea.", "hot_spot_kind"),
    Field("text", TEXT, "What is said."),
    Field("photo", TEXT, "Path of a photo: relative to the folder of the plan file where possible."),
    Field("moment", TEXT, "When it was noted.", ("walk", "studio")),
    Field("transitions", TEXT, "Transitions it touches.", "transition", list=True),
    Field("session_id", TEXT, "Session in which it was noted."),
    Field("confidential", BOOLEAN, "Must not leave the machine in an export meant for others.", default="false"),
    Field("added_by", TEXT, "Who noted it."),
    Field("added_at", DATETIME, "When it was noted.", default="now()"),
)
HOT_SPOT = Table("hot_spot", POINT, _HOT_SPOT_FIELDS, "Hot spots noted at a place.")
HOT_SPOT_AREA = Table("hot_spot_area", AREA, _HOT_SPOT_FIELDS, "Hot spots noted for an area.")
HOT_SPOT_REACTION = Table(
    "hot_spot_reaction",
    None,
    (
        identity("reaction_id"),
        reference("hot_spot_id", "The hot spot."),
        Field("stance", TEXT, "Agrees, disagrees, or only remarks; empty is unknown.", ("agree", "disagree", "remark")),
        Field("party", TEXT, "Party whose reaction it is; empty is unknown."),
        Field("text", TEXT, "The reaction."),
        Field("by", TEXT, "Who noted it."),
        Field("at", DATETIME, "When.", default="now()"),
    ),
    "Reactions to a hot spot.",
)
HOT_SPOT_CLAIM = Table(
    "hot_spot_claim",
    None,
    (identity("link_id"), reference("hot_spot_id", "The hot spot."), reference("body_id", "The claim.")),
    "Which claims answer which hot spots.",
)

_BODY_VOCABULARIES: dict[str, str | tuple[str, ...]] = {
    "origin": ("claim", "work"),
    "depth_source": DEPTH_SOURCES,
    "transitions": "transition",
    "scale_level": "scale_level",
    "opens": "opens",
    "status": "status",
}
_BODY_DEFAULTS = {"origin": "'claim'", "status": "'idea'", "accuracy_m": "0"}
_BODY_PAGES = {
    **dict.fromkeys(("width_m", "top_m", "bottom_m", "depth_source", "accuracy_m", "frees"), PLACE),
    **dict.fromkeys(("works_from", "works_to", "duration_months", "opens"), WORKS),
    "owner": INTERESTS,
    "body_id": RECORD,
}


def _body_field(column: BodyColumn) -> Field:
    if column.name == "body_id":
        return replace(identity("body_id"), page=RECORD)
    return Field(
        column.name,
        NUMBER if column.type == "number" else TEXT,
        column.meaning if column.name != "origin" else "claim, or work: planned work on something existing.",
        vocabulary=_BODY_VOCABULARIES.get(column.name),
        required=column.name == "origin",
        list=column.name in ("transitions", "frees"),
        default=_BODY_DEFAULTS.get(column.name, ""),
        page=_BODY_PAGES.get(column.name, WHAT),
    )


_CLAIM_FIELDS = (
    *(_body_field(column) for column in BODY_COLUMNS),
    Field("building_block", TEXT, "Key of the building block it was drawn with.", page=WHAT),
    Field("vertical_layer", TEXT, "Building, surface or underground.", "vertical_layer", page=WHAT),
    Field("organisation", TEXT, "Central or decentral.", "organisation", page=WHAT),
    Field("organisation_level", TEXT, "Within or above the neighbourhood.", "organisation_level", page=WHAT),
    Field("on_source", TEXT, "For planned work: source_id of the existing object.", page=WORKS),
    Field("on_object", TEXT, "For planned work: identity of the existing object in that source.", page=WORKS),
    Field(
        "window_hardness",
        TEXT,
        "How hard the planning window is.",
        ("fixed", "firm", "flexible", "unknown"),
        page=WORKS,
    ),
    Field("task_type", TEXT, "Maintenance, transition or development.", "task_type", page=INTERESTS),
    Field("obligation", TEXT, "Must, desired, or there are means for it.", "obligation", page=INTERESTS),
    Field("interest", TEXT, "Which interest the claim serves.", page=INTERESTS),
    Field("cost_from", NUMBER, "Lower end of the cost range, in euros.", page=INTERESTS),
    Field("cost_to", NUMBER, "Upper end of the cost range, in euros.", page=INTERESTS),
    Field("cost_bearer", TEXT, "Who bears the cost.", page=INTERESTS),
    Field("uncertainty", TEXT, "What is not certain about it.", page=INTERESTS),
    Field("why_here", TEXT, "Why it belongs here.", page=INTERESTS),
    Field(
        "confidential",
        BOOLEAN,
        "Must not leave the machine in an export meant for others.",
        default="false",
        page=INTERESTS,
    ),
    Field(
        "copy_of",
        TEXT,
        "body_id of the claim that this is a copy or a part of: those of one claim are not compared with each other.",
        page=RECORD,
    ),
    Field("session_id", TEXT, "Session in which it was drawn.", page=RECORD),
    Field("added_by", TEXT, "Who added it.", page=RECORD),
    Field("added_at", DATETIME, "When it was added.", default="now()", page=RECORD),
    Field("changed_by", TEXT, "Who changed it last.", page=RECORD),
    Field("changed_at", DATETIME, "When it was changed last.", page=RECORD),
)
CLAIM_POINT = Table("claim_point", POINT, _CLAIM_FIELDS, "Claims and planned works drawn as points.")
CLAIM_LINE = Table("claim_line", LINE, _CLAIM_FIELDS, "Claims and planned works drawn as lines.")
CLAIM_AREA = Table("claim_area", AREA, _CLAIM_FIELDS, "Claims and planned works drawn as areas.")

PACKAGE = Table(
    "package",
    None,
    (
        identity("package_id"),
        Field("name", TEXT, "Name of the package.", required=True),
        Field("occasion", TEXT, "What sets it in motion.", "occasion"),
        Field("leading_transition", TEXT, "Transition that leads (koploper).", "transition"),
        Field("vision", TEXT, "What it wants to reach."),
        Field("remarks", TEXT, "Anything else."),
        Field(
            "confidential",
            BOOLEAN,
            "Must not leave the machine in an export meant for others.",
            default="false",
        ),
        Field("added_by", TEXT, "Who made it."),
        Field("added_at", DATETIME, "When it was made.", default="now()"),
    ),
    "Packages (pakketten): claims that are carried out together.",
)
PACKAGE_CLAIM = Table(
    "package_claim",
    None,
    (
        identity("link_id"),
        reference("package_id", "The package."),
        reference("body_id", "The claim."),
        Field("role", TEXT, "Leading (koploper) or following (meeloper).", "package_role"),
        Field("initiator", TEXT, "Party that pulls it (trekker)."),
        Field("partners", TEXT, "Parties that take part.", list=True),
        Field("remarks", TEXT, "Anything else."),
    ),
    "Which claims are in which package, in which role.",
)
PACKAGE_SCORE = Table(
    "package_score",
    None,
    (
        identity("score_id"),
        reference("package_id", "The package."),
        Field("criterion", TEXT, "What is scored.", ("performance", "impact", "costs"), required=True),
        Field("transition", TEXT, "Transition, for a score on performance.", "transition"),
        Field("value", NUMBER, "The score; empty is unknown."),
        Field("unit", TEXT, "Unit of the score."),
        Field("source", TEXT, "Where the score comes from."),
        Field("status", TEXT, "Measured, from a source, or an assumption.", ("measured", "source", "assumption")),
        Field("remarks", TEXT, "Anything else."),
    ),
    "Scores of a package on performance per transition, impact and costs.",
)

DESIGN_TABLES = (
    TAG_AREA,
    TAG_LINE,
    TAG_POINT,
    HOT_SPOT,
    HOT_SPOT_AREA,
    HOT_SPOT_REACTION,
    HOT_SPOT_CLAIM,
    CLAIM_AREA,
    CLAIM_LINE,
    CLAIM_POINT,
    PACKAGE,
    PACKAGE_CLAIM,
    PACKAGE_SCORE,
)
