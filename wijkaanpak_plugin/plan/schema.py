"""The tables of a plan file, version 1, and the settings that a new plan starts with."""

from __future__ import annotations

from typing import NamedTuple

from wijkaanpak_plugin.plan.design_tables import DESIGN_TABLES
from wijkaanpak_plugin.plan.finding_tables import FINDING_TABLES
from wijkaanpak_plugin.plan.plan_tables import PLAN_TABLES
from wijkaanpak_plugin.plan.table import Table

#: Raised by one whenever a table changes; ``migrations.py`` brings older plans up to it.
SCHEMA_VERSION = 1

GEOMETRY_COLUMN = "geom"
FID_COLUMN = "fid"

TABLES: tuple[Table, ...] = (*PLAN_TABLES, *DESIGN_TABLES, *FINDING_TABLES)
_BY_NAME = {table.name: table for table in TABLES}

CLAIM_TABLES = ("claim_point", "claim_line", "claim_area")
TAG_TABLES = ("feature_tag_point", "feature_tag_line", "feature_tag_area")


class Setting(NamedTuple):
    """One figure that a plan may set, with where the standard value comes from."""

    key: str
    value: str
    status: str
    source: str


STANDARD_SETTINGS: tuple[Setting, ...] = (
    Setting(
        "search_distance_m", "20", "assumption", "No published value; street search of GIPOD as example."
    ),
    Setting("max_shift_months", "24", "assumption", "No published value."),
    Setting(
        "redig_period_months",
        "84",
        "assumption",
        "Graafrust: a street is opened once in five to seven years.",
    ),
)


def table(name: str) -> Table:
    """Return the table of that name; KeyError when the plan file has none."""
    return _BY_NAME[name]
