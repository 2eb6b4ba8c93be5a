"""Wishes of a plan as the engine reads them: hot spots with their reactions, zones, and what waits for what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Optional

import pandas as pd
import shapely
from qgis.core import QgsFeatureRequest

from wijkaanpak_plugin.analysis.wishes.wishes import (
    DEPENDENCY_COLUMNS,
    HOT_SPOT_COLUMNS,
    PACKAGE_COLUMNS,
    UNDRAWN_COLUMNS,
    ZONE_COLUMNS,
    Wishes,
)
from wijkaanpak_plugin.domain.body import DROPPED, GEOMETRY, stacked
from wijkaanpak_plugin.domain.confidential import is_confidential
from wijkaanpak_plugin.domain.parties import party_key
from wijkaanpak_plugin.plan.claims.bodies import table_bodies
from wijkaanpak_plugin.plan.hot_spots.records import AGREE, DISAGREE, HOT_SPOT_TABLES
from wijkaanpak_plugin.plan.records.records import records
from wijkaanpak_plugin.plan.records.withheld import Withheld
from wijkaanpak_plugin.plan.schema.area_tables import ZONE
from wijkaanpak_plugin.plan.schema.hot_spot_tables import HOT_SPOT_CLAIM, HOT_SPOT_REACTION
from wijkaanpak_plugin.plan.schema.package_tables import PACKAGE
from wijkaanpak_plugin.plan.schema.party_tables import PARTY
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES, table
from wijkaanpak_plugin.plan.schema.time_tables import DEPENDENCY
from wijkaanpak_plugin.plan.store.confidential_records import confidential_records
from wijkaanpak_plugin.plan.store.history import Step
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.values import plain
from wijkaanpak_plugin.sources.shapes import flat_wkb

#: A step in one of these changes what is read here.
_TABLES = frozenset(
    (
        *HOT_SPOT_TABLES,
        HOT_SPOT_REACTION.name,
        HOT_SPOT_CLAIM.name,
        ZONE.name,
        DEPENDENCY.name,
        PACKAGE.name,
        PARTY.name,
    )
)
_NO_SHAPE = "$geometry IS NULL"

_Row = dict[str, Any]


def edited_wishes(step: Step) -> frozenset[str]:
    """Return the ids of the records that a step touched and that findings about wishes rest on."""
    return frozenset().union(*(step.records.get(name, frozenset()) for name in _TABLES))


def plan_wishes(plan: Plan, withheld: Optional[Withheld] = None) -> Wishes:
    """Return the hot spots, zones and dependencies of a plan; withheld: what must not show in them, None: nothing.

    A hot spot counts the parties that agreed with it last. What waits for something confidential, or is a matter of a
    confidential party, is left out with it; a text that names something confidential is left empty. PlanError when a
    table cannot be read.
    """
    wishes = Wishes(
        hot_spots=_table(_hot_spots(plan, withheld), HOT_SPOT_COLUMNS),
        zones=_table(_shown(plan, ZONE.name, withheld), ZONE_COLUMNS),
        dependencies=_table(_dependencies(plan, withheld), DEPENDENCY_COLUMNS),
        packages=_table(_flagged(plan, PACKAGE.name, withheld), PACKAGE_COLUMNS),
    )
    return replace(wishes, undrawn=_undrawn(plan, withheld)) if len(wishes.dependencies) else wishes


def _hot_spots(plan: Plan, withheld: Optional[Withheld]) -> Iterator[_Row]:
    agreeing, linked = _agreeing(plan, withheld), _linked(plan)
    for name in HOT_SPOT_TABLES:
        for row in _shown(plan, name, withheld):
            hot_spot_id = row["hot_spot_id"]
            yield {
                **row,
                "agreeing": ",".join(agreeing.get(hot_spot_id, ())),
                "linked": ",".join(linked.get(hot_spot_id, ())),
                "status": row["answer_status"],
            }


def _agreeing(plan: Plan, withheld: Optional[Withheld]) -> dict[str, list[str]]:
    """Return the parties whose last word about each hot spot was that they agree."""
    rows = [row for row in records(plan, HOT_SPOT_REACTION.name) if row["stance"] in (AGREE, DISAGREE) and row["party"]]
    last: dict[tuple[str, str], _Row] = {}
    for row in sorted(rows, key=lambda row: row["at"] or ""):
        last[row["hot_spot_id"], party_key(row["party"])] = row
    found: dict[str, list[str]] = {}
    for (hot_spot_id, party), row in last.items():
        is_secret = withheld is not None and (withheld.holds(row) or party in withheld.parties)
        if row["stance"] == AGREE and not is_secret:
            found.setdefault(hot_spot_id, []).append(row["party"])
    return found


def _linked(plan: Plan) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in records(plan, HOT_SPOT_CLAIM.name):
        found.setdefault(row["hot_spot_id"], []).append(row["body_id"])
    return found


def _dependencies(plan: Plan, withheld: Optional[Withheld]) -> Iterator[_Row]:
    secret = confidential_records(plan, PARTY.name)
    parties = {party_key(row["name"] or "") for row in records(plan, PARTY.name) if row["party_id"] in secret}
    for row in records(plan, DEPENDENCY.name):
        is_secret = party_key(row["party"] or "") in parties
        if withheld is None:
            yield {**row, "confidential": is_secret}
        elif not is_secret and not withheld.holds(row) and not withheld.is_named_in(row["on_text"]):
            yield {**row, "confidential": False}


def _undrawn(plan: Plan, withheld: Optional[Withheld]) -> pd.DataFrame:
    """Return the claims and works without a shape: what waits for them still knows when they are."""
    request = QgsFeatureRequest().setFilterExpression(_NO_SHAPE)
    empty = _table((), UNDRAWN_COLUMNS)
    found = stacked([table_bodies(plan, name, request) for name in CLAIM_TABLES], empty)
    if withheld is not None:
        found = found[~found["body_id"].isin(withheld.ids["body_id"])]
    if "status" in found.columns:
        found = found[found["status"] != DROPPED]
    return found.reindex(columns=list(UNDRAWN_COLUMNS)).reset_index(drop=True)


def _flagged(plan: Plan, name: str, withheld: Optional[Withheld]) -> Iterator[_Row]:
    """Return the rows of a table with a flag ``confidential``, edits of that flag that are not saved included."""
    secret, identity = confidential_records(plan, name), table(name).identity
    for row in records(plan, name):
        if withheld is None:
            yield {**row, "confidential": row[identity] in secret or is_confidential(row["confidential"])}
        elif not withheld.holds(row):
            yield {column: _open_text(column, value, withheld) for column, value in row.items()}


def _shown(plan: Plan, name: str, withheld: Optional[Withheld]) -> Iterator[_Row]:
    """Return the rows of a table that has a place, with that place."""
    identity = table(name).identity
    shapes = {plain(row[identity]): flat_wkb(row.geometry()) for row in plan.stored(name).getFeatures()}
    for row in _flagged(plan, name, withheld):
        wkb = shapes.get(row[identity])
        if wkb is not None:
            yield {**row, GEOMETRY: shapely.from_wkb(wkb)}


def _open_text(column: str, value: Any, withheld: Withheld) -> Any:
    return None if column in ("text", "name") and withheld.is_named_in(value) else value


def _table(rows: Any, columns: tuple[str, ...]) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=list(columns), dtype=object)
