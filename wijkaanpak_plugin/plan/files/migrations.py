"""Brings plans made with an older version up to date, one version at a time, keeping every row."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.files.version_5 import version_5
from wijkaanpak_plugin.plan.schema.list_tables import RULE
from wijkaanpak_plugin.plan.schema.plan_tables import OWN_BOOK, PLAN_INFO, WHOLE
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES, SCHEMA_VERSION
from wijkaanpak_plugin.plan.schema.tables import table as table_of
from wijkaanpak_plugin.plan.store.backend import Backend, Transaction
from wijkaanpak_plugin.plan.store.errors import PlanError, StoreError
from wijkaanpak_plugin.plan.styling.stored_styles import store_styles

#: Changes the tables of a plan from one version to the next, inside a transaction.
Migration = Callable[[Transaction], None]


def _version_2(tables: Transaction) -> None:
    """Version 2: hot spots have a photo, reactions a stance and a party; unknown for what is there already. Claims say
    what they are a copy of.
    """
    for table in ("hot_spot", "hot_spot_area"):
        _add_columns(tables, table, "photo")
    _add_columns(tables, "hot_spot_reaction", "stance", "party")
    for table in CLAIM_TABLES:
        _add_columns(tables, table, "copy_of")


def _version_3(tables: Transaction) -> None:
    """Version 3: sources keep a coordinate reference system that was set in QGIS; those that are there already have
    that of their data.
    """
    _add_columns(tables, "source", "crs")


def _version_4(tables: Transaction) -> None:
    """Version 4: findings hold the facts that only their sentence held. Those that are there already do not have them:
    their stored sentence is shown, in the language that it was written in, until the next analysis.
    """
    _add_columns(tables, "finding", "accuracy_m", "required_months", "share", "source_name", "source_date")
    _add_columns(tables, "finding", "freed_by", "freed_by_names", "order_turns", "both_ways")
    _add_columns(tables, "finding", "counted_with", "counted_with_names")


def _version_6(tables: Transaction) -> None:
    """Version 6: findings have a number that they keep, when they were first found, and what was decided in one word.
    Nothing is filled in: an analysis gives the numbers, and what was decided in words stays so. A rule of a plan lies
    over the standard rule of its id; where a plan has rules already they are its whole rule book, and stay so.
    """
    _add_columns(tables, "finding", "mark", "first_found", "compensation_place", "choice")
    if any(True for _row in tables.rows(RULE.name)):
        tables.add(PLAN_INFO.name, {"key": OWN_BOOK, "value": WHOLE})


def _add_columns(tables: Transaction, table: str, *names: str) -> None:
    """Add empty columns as the schema describes them; one that somebody added by hand stays as it is."""
    tables.add_columns(table, [table_of(table).field(name) for name in names])


#: From version -> what brings it one version up.
MIGRATIONS: dict[int, Migration] = {1: _version_2, 2: _version_3, 3: _version_4, 4: version_5, 5: _version_6}


def migrate(
    backend: Backend,
    version: int,
    migrations: Mapping[int, Migration] = MIGRATIONS,
    target: int = SCHEMA_VERSION,
) -> None:
    """Bring a plan from ``version`` to ``target``; a copy of the old one stays beside it.

    All steps are done apart, and take the place of the plan when they have succeeded and no row is missing. PlanError
    otherwise, and the plan is as it was.
    """
    try:
        with backend.renewing(version) as draft:
            before = draft.row_counts()
            for step in range(version, target):
                _step(draft, step, migrations)
            if target == SCHEMA_VERSION:
                # Forms and choices stand in the styles; they know the new columns only when they are written anew.
                store_styles(draft)
            _check_rows(before, draft.row_counts())
    except (StoreError, KeyError) as error:
        text = translate("Plan", "The plan {name} could not be brought up to date and is as it was: {reason}.")
        raise PlanError(text.format(name=backend.name, reason=str(error).rstrip("."))) from error


def _step(backend: Backend, version: int, migrations: Mapping[int, Migration]) -> None:
    if version not in migrations:
        raise StoreError(translate("Plan", "version {version} is not known").format(version=version))
    with backend.transaction() as tables:
        migrations[version](tables)
        for fid, row in tables.rows(PLAN_INFO.name):
            if row["key"] == "schema_version":
                tables.change(PLAN_INFO.name, fid, {"value": str(version + 1)})


def _check_rows(before: Mapping[str, int], after: Mapping[str, int]) -> None:
    lost = [name for name, rows in before.items() if after.get(name, 0) < rows]
    if lost:
        raise StoreError(translate("Plan", "rows of {tables} would be lost").format(tables=", ".join(lost)))
