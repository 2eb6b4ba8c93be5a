"""Bodies: what the engine compares. A claim or a planned work, one row each, or an existing object.

An existing object is known by the id that its source gave it, and may come in several rows: pieces, tiles, deliveries.

A table of bodies is a pandas DataFrame with the columns of ``BODY_COLUMNS`` and ``geometry`` (shapely geometries
in a metric CRS). A missing column counts as empty; numbers are metres, heights are relative to ground level and
up is positive.
"""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd

from wijkaanpak_plugin.domain.translation import N_, Translatable, translated

CLAIM = "claim"
WORK = "work"
EXISTING = "existing"
ORIGINS = (CLAIM, WORK, EXISTING)

OPENS_NOTHING = "none"
OPENS_SURFACE = "surface"
OPENS_UNDERGROUND = "underground"
OPENS_BUILDING = "building"
OPENS = (OPENS_NOTHING, OPENS_SURFACE, OPENS_UNDERGROUND, OPENS_BUILDING)

#: A claim or work with this status claims nothing.
DROPPED = "dropped"

#: Statuses of an existing object at its owner (words of INSPIRE): out of use but still there, and planned but not there
#: yet. The place of both is taken; what is out of use can be taken away.
DISUSED = "disused"
PROJECTED = "projected"

GEOMETRY = "geometry"

#: Columns that a table may have besides: which layer or delivery an existing object came with, and the day of that
#: (ISO 8601, empty when not known). They tell pieces of one object apart from others with the same number.
SOURCE_ID = "source_id"
SOURCE_DATE = "source_date"

#: A coordinate further than this from zero is a slip in the data: the earth is 4e7 m round.
LARGEST_COORDINATE_M = 1e8

#: A width, height or accuracy of more than this is a slip in the data: no street, square or crown comes near.
LARGEST_SIZE_M = 10_000.0


class BodyColumn(NamedTuple):
    """One column of a table of bodies: its name, whether it holds text or a number, what it means, and what
    it is called on screen."""

    name: str
    type: str
    meaning: str
    label: Translatable


BODY_COLUMNS: tuple[BodyColumn, ...] = (
    BodyColumn(
        "body_id",
        "text",
        "Id of the claim or work; of an existing object that of its source, shared by its rows.",
        N_("PlanField", "Unique name"),
    ),
    BodyColumn("name", "text", "Label that people read.", N_("PlanField", "Name")),
    BodyColumn(
        "origin",
        "text",
        "claim, work (planned work on something existing) or existing.",
        N_("PlanField", "Claim or planned work"),
    ),
    BodyColumn("kind", "text", "Key in the catalogue of kinds.", N_("PlanField", "Kind")),
    BodyColumn(
        "width_m",
        "number",
        "Total width of a line, diameter of a point; empty: the kind's default, else 0.",
        N_("PlanField", "Width (m)"),
    ),
    BodyColumn(
        "top_m",
        "number",
        "Height of the top above ground level; underground is negative.",
        N_("PlanField", "Top (m, below ground negative)"),
    ),
    BodyColumn(
        "bottom_m",
        "number",
        "Height of the bottom above ground level; underground is negative.",
        N_("PlanField", "Bottom (m, below ground negative)"),
    ),
    BodyColumn(
        "depth_source",
        "text",
        "Where top and bottom come from: unknown, default, network, given (typed on a claim) or measured.",
        N_("PlanField", "Source of the depth"),
    ),
    BodyColumn("accuracy_m", "number", "Horizontal location accuracy, plus or minus.", N_("PlanField", "Accuracy (m)")),
    BodyColumn("owner", "text", "Party that owns the claim or object.", N_("PlanField", "Owner")),
    BodyColumn(
        "transitions",
        "text",
        "Keys of the transitions it serves, separated by commas.",
        N_("PlanField", "Transitions (first one leads)"),
    ),
    BodyColumn("scale_level", "text", "Key of the scale level.", N_("PlanField", "Scale level")),
    BodyColumn(
        "works_from",
        "text",
        "Earliest start of the works: a date (2027-05-01) or a year (2027).",
        N_("PlanField", "Earliest start (date or year)"),
    ),
    BodyColumn(
        "works_to",
        "text",
        "Latest finish of the works: a date or a year, which means its last day.",
        N_("PlanField", "Latest finish (date or year)"),
    ),
    BodyColumn(
        "duration_months",
        "number",
        "Duration the works need; empty: the whole window.",
        N_("PlanField", "Duration (months)"),
    ),
    BodyColumn(
        "hardness",
        "text",
        "How hard the planning is: fixed (moves nothing), firm (a year), flexible or unknown.",
        N_("PlanField", "Hardness of the planning"),
    ),
    BodyColumn(
        "opens",
        "text",
        "What the works open: none, surface, underground or building.",
        N_("PlanField", "The works open"),
    ),
    BodyColumn(
        "frees",
        "text",
        "Kinds or groups taken away inside the footprint, separated by commas.",
        N_("PlanField", "Takes away (kinds)"),
    ),
    BodyColumn(
        "design_id",
        "text",
        "Bodies with the same text are parts of one design: they never conflict with each other.",
        N_("PlanField", "Design"),
    ),
    BodyColumn(
        "renews",
        "text",
        "Ids of the existing objects that a work renews, separated by commas; empty: those of its kind along which it "
        "lies.",
        N_("PlanField", "Renews (unique names)"),
    ),
    BodyColumn(
        "packages",
        "text",
        "Packages that it stands in, separated by commas.",
        N_("PlanField", "Packages"),
    ),
    BodyColumn("building_block", "text", "Key of the building block.", N_("PlanField", "Building block")),
    BodyColumn("status", "text", "Status of the claim, or of the object at its owner.", N_("PlanField", "Status")),
)

BODY_COLUMN_NAMES: tuple[str, ...] = tuple(column.name for column in BODY_COLUMNS)
NUMBER_COLUMNS: tuple[str, ...] = tuple(column.name for column in BODY_COLUMNS if column.type == "number")


def column_label(name: str) -> str:
    """Return what a column is called on screen, in the user's language; its own name when it is no column of a body."""
    label = next((column.label for column in BODY_COLUMNS if column.name == name), None)
    return name if label is None else translated(label)


def empty_bodies() -> pd.DataFrame:
    """Return a table of bodies without rows, with every column of ``BODY_COLUMNS`` and ``geometry``."""
    columns = {name: pd.Series(dtype=float if name in NUMBER_COLUMNS else object) for name in BODY_COLUMN_NAMES}
    return pd.DataFrame({**columns, GEOMETRY: pd.Series(dtype=object)})


def split_list(text: object) -> tuple[str, ...]:
    """Return the items of a comma (or semicolon) separated list, without blanks and in the order given."""
    if not isinstance(text, str):
        return ()
    items = (item.strip() for item in text.replace(";", ",").split(","))
    return tuple(dict.fromkeys(item for item in items if item))


def stacked(tables: list[pd.DataFrame], empty: pd.DataFrame) -> pd.DataFrame:
    """Return tables below each other with new row numbers; ``empty`` when none of them has rows."""
    filled = [table for table in tables if len(table)]
    return pd.concat(filled, ignore_index=True) if filled else empty
