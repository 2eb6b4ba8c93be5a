"""Opening of a plan file: reads what it says about itself, brings an older one up to date, and hands over the plan."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from osgeo import gdal

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.files.migrations import migrate
from wijkaanpak_plugin.plan.schema.tables import SCHEMA_VERSION
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.geopackage import PATIENCE_MS, GeoPackageError, reading, short_wait
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.sessions import current_session


def open_plan(path: str | Path) -> Plan:
    """Open a plan file, after bringing an older one up to date (a copy of the old one stays beside it).

    PlanError, one sentence, when it is missing, no plan, or made with a newer version.
    """
    path = Path(path)
    info = read_info(path)
    version = _version(path, info)
    if version > SCHEMA_VERSION:
        text = translate(
            "Plan",
            "The plan {name} was made with a newer version of Wijkaanpak; update the plugin to open it.",
        )
        raise PlanError(text.format(name=path.name))
    if version < SCHEMA_VERSION:
        migrate(path, version)
        info = read_info(path)
    plan = Plan(path, info)
    plan.history.session_name = lambda: _session_name(plan)
    return plan


def _session_name(plan: Plan) -> str | None:
    session = current_session(plan)
    return None if session is None else session.name


class _NotAPlanError(PlanError):
    """The file is there and can be read, and holds no plan."""


def read_info(path: Path) -> dict[str, str]:
    """Return the table plan_info of a file; PlanError when it cannot be read or there is no plan in it."""
    if not path.is_file():
        raise _NotAPlanError(translate("Plan", "There is no file {path}.").format(path=path))
    try:
        with short_wait(), reading(path) as dataset:
            return _facts(dataset, path)
    except (GeoPackageError, _NotAPlanError) as error:
        _check_readable(path)
        raise _no_plan(path) from error


def is_plan(path: Path) -> bool:
    """Return whether the file holds a plan, of whatever version; PlanError when that cannot be seen now."""
    try:
        read_info(path)
    except _NotAPlanError:
        return False
    return True


def _check_readable(path: Path) -> None:
    """Ask SQLite itself, because GDAL takes a locked or damaged GeoPackage for no GeoPackage, or for an empty one."""
    try:
        with closing(sqlite3.connect(path, timeout=PATIENCE_MS / 1000)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.DatabaseError as error:
        raise _unreadable(path, str(error)) from error


def _unreadable(path: Path, reason: str) -> PlanError:
    if "not a database" in reason:
        return _no_plan(path)
    if "locked" in reason:
        text = translate("Plan", "{name} is open in another program that is writing to it; close it there first.")
    elif "malformed" in reason:
        text = translate("Plan", "{name} is damaged or incomplete and cannot be read.")
    else:
        text = translate("Plan", "{name} cannot be read: {reason}.")
    return PlanError(text.format(name=path.name, reason=reason))


def _facts(dataset: gdal.Dataset, path: Path) -> dict[str, str]:
    layer = dataset.GetLayerByName("plan_info")
    if layer is None or layer.GetLayerDefn().GetFieldIndex("value") < 0:
        raise _no_plan(path)
    return {row.GetField("key"): row.GetField("value") or "" for row in layer}


def _version(path: Path, info: dict[str, str]) -> int:
    try:
        return int(info["schema_version"])
    except (KeyError, ValueError) as error:
        raise _no_plan(path) from error


def _no_plan(path: Path) -> PlanError:
    text = translate("Plan", "{name} is not a plan of Wijkaanpak.")
    return _NotAPlanError(text.format(name=path.name))
