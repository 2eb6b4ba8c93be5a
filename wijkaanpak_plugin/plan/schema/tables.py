"""The tables of a plan file, and the settings that a new plan starts with."""

from __future__ import annotations

from wijkaanpak_plugin.plan.schema.area_tables import STREET, STREET_AREA, ZONE
from wijkaanpak_plugin.plan.schema.claim_tables import CLAIM_AREA, CLAIM_LINE, CLAIM_POINT
from wijkaanpak_plugin.plan.schema.finding_tables import FINDING, JUDGEMENT, SUPPRESSION
from wijkaanpak_plugin.plan.schema.goal_tables import CRITERION, GOAL, GOAL_VALUE, TASK, UNIT_COST, WEIGHT
from wijkaanpak_plugin.plan.schema.hot_spot_tables import HOT_SPOT, HOT_SPOT_AREA, HOT_SPOT_CLAIM, HOT_SPOT_REACTION
from wijkaanpak_plugin.plan.schema.list_tables import OWN_SIZE, RULE, SETTING, VOCABULARY
from wijkaanpak_plugin.plan.schema.package_tables import (
    PACKAGE,
    PACKAGE_CHOICE,
    PACKAGE_CLAIM,
    PACKAGE_MEASURE,
    PACKAGE_SCORE,
    PACKAGE_TASK,
)
from wijkaanpak_plugin.plan.schema.party_tables import PARTY
from wijkaanpak_plugin.plan.schema.plan_tables import LOG, PLAN_AREA, PLAN_INFO, SESSION, URGENCY
from wijkaanpak_plugin.plan.schema.session_tables import SESSION_AGENDA, VOTE
from wijkaanpak_plugin.plan.schema.source_tables import COVERAGE, DELIVERY, SOURCE
from wijkaanpak_plugin.plan.schema.table import Field, Table
from wijkaanpak_plugin.plan.schema.tag_tables import TAG_AREA, TAG_LINE, TAG_POINT
from wijkaanpak_plugin.plan.schema.time_tables import DEPENDENCY, MARKER

#: Raised by one whenever a table changes; ``migrations.py`` brings older plans up to it.
SCHEMA_VERSION = 6

GEOMETRY_COLUMN = "geom"
FID_COLUMN = "fid"

#: All tables, in the order in which they stand in the file.
TABLES: tuple[Table, ...] = (
    *(PLAN_INFO, PLAN_AREA, URGENCY, SESSION, SOURCE, COVERAGE, LOG),
    *(SETTING, VOCABULARY, RULE),
    *(TAG_AREA, TAG_LINE, TAG_POINT),
    *(HOT_SPOT, HOT_SPOT_AREA, HOT_SPOT_REACTION, HOT_SPOT_CLAIM),
    *(CLAIM_AREA, CLAIM_LINE, CLAIM_POINT),
    *(PACKAGE, PACKAGE_CLAIM, PACKAGE_SCORE),
    *(FINDING, JUDGEMENT),
    *(PARTY, SESSION_AGENDA, VOTE, ZONE, STREET, STREET_AREA),
    *(TASK, GOAL, GOAL_VALUE, DEPENDENCY, MARKER),
    *(PACKAGE_TASK, PACKAGE_MEASURE, PACKAGE_CHOICE),
    *(CRITERION, WEIGHT, UNIT_COST, OWN_SIZE, DELIVERY, SUPPRESSION),
)
_BY_NAME = {table.name: table for table in TABLES}

#: Columns that hold names of parties, each with its table. Those of findings are none of them: they are found anew.
PARTY_COLUMNS: tuple[tuple[str, Field], ...] = tuple(
    (each.name, field) for each in TABLES if each is not FINDING for field in each.fields if field.party
)

CLAIM_TABLES = ("claim_point", "claim_line", "claim_area")
TAG_TABLES = ("feature_tag_point", "feature_tag_line", "feature_tag_area")


def table(name: str) -> Table:
    """Return the table of that name; KeyError when the plan file has none."""
    return _BY_NAME[name]
