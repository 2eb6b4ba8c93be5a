"""What a file says about the plan in it, and why it cannot be read."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from osgeo import gdal

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.store.errors import HeldPlanError, NotAPlanError, PlanError
from wijkaanpak_plugin.plan.store.geopackage.dataset import (
    PATIENCE_MS,
    GeoPackageError,
    reading,
    short_wait,
    take_in_changes,
)

#: Bytes of a path that SQLite opens, with room for the endings of its own files beside it (its limit is 512).
_LONGEST_PATH = 480
_TABLE = "plan_info"
#: Bytes at the beginning of a file among which the definitions of its tables are. Status: assumption, fifty times what
#: the sample needs.
_BEGINNING = 1024**2


def read_info(path: Path) -> dict[str, str]:
    """Return the table plan_info of a file; NotAPlanError when it has none, PlanError when it cannot be read:
    HeldPlanError where it holds a plan all the same.
    """
    check_path(path)
    if not path.is_file():
        raise NotAPlanError(translate("Plan", "There is no file {path}.").format(path=path))
    try:
        with short_wait():
            take_in_changes(path)
            with reading(path) as dataset:
                return _facts(dataset, path)
    except (GeoPackageError, NotAPlanError) as error:
        _check_readable(path)
        raise _no_plan(path) from error


def check_path(path: Path) -> None:
    """Raise PlanError when QGIS or SQLite cannot open a plan at this path, whatever is there."""
    full = os.path.abspath(path)
    if "|" in full:
        text = translate("Plan", "The path of a plan cannot hold the sign |, as {path} does; give it another name.")
        raise PlanError(text.format(path=path))
    if len(os.fsencode(full)) > _LONGEST_PATH:
        text = translate(
            "Plan",
            "The path of {name} is too long ({length} characters, at most {most}); put it in a folder less deep.",
        )
        raise PlanError(text.format(name=path.name, length=len(full), most=_LONGEST_PATH))


def _check_readable(path: Path) -> None:
    """Ask SQLite itself, because GDAL takes a locked or damaged GeoPackage for no GeoPackage, or for an empty one."""
    try:
        with closing(sqlite3.connect(path, timeout=PATIENCE_MS / 1000)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.DatabaseError as error:
        raise _unreadable(path, str(error)) from error
    except UnicodeDecodeError as error:  # SQLite names what is malformed, and that name is no text
        raise _unreadable(path, "malformed") from error


def _unreadable(path: Path, reason: str) -> PlanError:
    if "not a database" in reason:
        return _no_plan(path)
    if "locked" in reason:
        text = translate("Plan", "{name} is open in another program that is writing to it; close it there first.")
    elif "malformed" in reason:
        text = translate("Plan", "{name} is damaged or incomplete and cannot be read.")
    else:
        text = translate("Plan", "{name} cannot be read: {reason}.")
    is_plan = _names_table_of_plans(path)
    return (HeldPlanError if is_plan else PlanError)(text.format(name=path.name, reason=reason))


def _names_table_of_plans(path: Path) -> bool:
    """Say whether a file that SQLite does not read now holds a plan: its beginning says how its tables were made."""
    try:
        with path.open("rb") as file:
            return _TABLE.encode() in file.read(_BEGINNING)
    except OSError:
        return False


def _facts(dataset: gdal.Dataset, path: Path) -> dict[str, str]:
    layer = dataset.GetLayerByName(_TABLE)
    if layer is None or any(layer.GetLayerDefn().GetFieldIndex(name) < 0 for name in ("key", "value")):
        raise _no_plan(path)
    return {row.GetField("key"): row.GetField("value") or "" for row in layer}


def _no_plan(path: Path) -> NotAPlanError:
    return NotAPlanError(translate("Plan", "{name} is not a plan of Wijkaanpak.").format(name=path.name))
