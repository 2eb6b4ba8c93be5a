"""Brings plans made with an older version up to date, one version at a time, keeping every row."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from osgeo import gdal, ogr

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES, SCHEMA_VERSION
from wijkaanpak_plugin.plan.schema.tables import table as table_of
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.geopackage import GeoPackageError, changing, field_definition, reading
from wijkaanpak_plugin.plan.styling.stored_styles import store_styles

#: Changes the tables of an open plan from one version to the next; runs inside a transaction.
Migration = Callable[[gdal.Dataset], None]


def _version_2(dataset: gdal.Dataset) -> None:
    """Version 2: hot spots have a photo, reactions a stance and a party; unknown for what is there already. Claims say
    what they are a copy of.
    """
    for table in ("hot_spot", "hot_spot_area"):
        _add_columns(dataset, table, "photo")
    _add_columns(dataset, "hot_spot_reaction", "stance", "party")
    for table in CLAIM_TABLES:
        _add_columns(dataset, table, "copy_of")


def _version_3(dataset: gdal.Dataset) -> None:
    """Version 3: sources keep a coordinate reference system that was set in QGIS; those that are there already have
    that of their data.
    """
    _add_columns(dataset, "source", "crs")


def _add_columns(dataset: gdal.Dataset, table: str, *names: str) -> None:
    """Add empty columns as the schema describes them; one that somebody added by hand stays as it is."""
    layer = dataset.GetLayerByName(table)
    if layer is None:
        raise GeoPackageError(translate("Plan", "table {table} is missing").format(table=table))
    for name in names:
        missing = layer.GetLayerDefn().GetFieldIndex(name) < 0
        if missing and layer.CreateField(field_definition(table_of(table).field(name))) != ogr.OGRERR_NONE:
            raise GeoPackageError(gdal.GetLastErrorMsg())


#: From version -> what brings it one version up.
MIGRATIONS: dict[int, Migration] = {1: _version_2, 2: _version_3}


def migrate(
    path: Path,
    version: int,
    migrations: Mapping[int, Migration] = MIGRATIONS,
    target: int = SCHEMA_VERSION,
) -> Path:
    """Bring a plan file from ``version`` to ``target`` and return the copy of the old one that stays beside
    it.

    All steps are done on a copy that replaces the file when they have succeeded and no row is missing.
    PlanError otherwise, and the file is as it was.
    """
    backup = _free_name(path, version)
    draft = path.with_name(path.name + ".part")
    try:
        shutil.copyfile(path, backup)
        shutil.copyfile(path, draft)
        before = count_rows(draft)
        for step in range(version, target):
            _step(draft, step, migrations)
        if target == SCHEMA_VERSION:
            # Forms and choices stand in the styles; they know the new columns only when they are written anew.
            store_styles(draft)
        _check_rows(before, count_rows(draft))
        os.replace(draft, path)
    except (OSError, GeoPackageError, KeyError) as error:
        backup.unlink(missing_ok=True)
        text = translate("Plan", "The plan {name} could not be brought up to date and is as it was: {reason}.")
        raise PlanError(text.format(name=path.name, reason=str(error).rstrip("."))) from error
    finally:
        draft.unlink(missing_ok=True)
    return backup


def count_rows(path: Path) -> dict[str, int]:
    """Return the number of rows of each table of a GeoPackage."""
    with reading(path) as dataset:
        layers = [dataset.GetLayer(index) for index in range(dataset.GetLayerCount())]
        return {layer.GetName(): layer.GetFeatureCount() for layer in layers}


def _free_name(path: Path, version: int) -> Path:
    name = path.with_name(f"{path.stem}.version{version}{path.suffix}")
    number = 1
    while name.exists():
        number += 1
        name = path.with_name(f"{path.stem}.version{version}-{number}{path.suffix}")
    return name


def _step(path: Path, version: int, migrations: Mapping[int, Migration]) -> None:
    if version not in migrations:
        raise GeoPackageError(translate("Plan", "version {version} is not known").format(version=version))
    with changing(path) as dataset:
        migrations[version](dataset)
        for row in dataset.GetLayerByName("plan_info"):
            if row.GetField("key") == "schema_version":
                row.SetField("value", str(version + 1))
                dataset.GetLayerByName("plan_info").SetFeature(row)


def _check_rows(before: Mapping[str, int], after: Mapping[str, int]) -> None:
    lost = [name for name, rows in before.items() if after.get(name, 0) < rows]
    if lost:
        raise GeoPackageError(translate("Plan", "rows of {tables} would be lost").format(tables=", ".join(lost)))
