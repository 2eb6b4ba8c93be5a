"""A new plan file: made complete somewhere else, then put in its place, or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from osgeo import gdal, osr
from qgis.core import Qgis, QgsCoordinateReferenceSystem

from wijkaanpak_plugin.domain.files.file_reasons import missing_folder, reason_of
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.schema.table import Table
from wijkaanpak_plugin.plan.store.errors import PlanError, StoreError
from wijkaanpak_plugin.plan.store.geopackage.beside_file import remove_what_is_beside
from wijkaanpak_plugin.plan.store.geopackage.dataset import GeoPackageError, creating
from wijkaanpak_plugin.plan.store.geopackage.free_file import is_free
from wijkaanpak_plugin.plan.store.geopackage.info import check_path
from wijkaanpak_plugin.plan.store.geopackage.tables import create_table

_ENDING = ".gpkg"


def with_ending(path: str) -> str:
    """Return the path of a plan file, with its ending where that lacks."""
    file = Path(path)
    return path if file.suffix.lower() == _ENDING else str(file.with_name(file.name + _ENDING))


@contextmanager
def new_file(
    target: Path, tables: Iterable[Table], crs: QgsCoordinateReferenceSystem, overwrite: bool
) -> Iterator[Path]:
    """Give a file with these tables, all empty, to be filled, and put it in the place of ``target`` at the end.

    PlanError, one sentence, when it cannot be made; then a file that was there is as it was.
    """
    try:
        _check(target, overwrite)
    except OSError as error:  # a name that no disk takes, or a disk that is taken out while its folder is looked at
        raise _refused(target, error) from error
    with tempfile.TemporaryDirectory(prefix="wijkaanpak-") as folder:
        # Made on the local disk: a database on a network drive is slow, and half of one is worse than none.
        draft = Path(folder) / f"plan{_ENDING}"
        try:
            _create_tables(draft, tables, crs)
            yield draft
        except StoreError as error:
            raise _not_made(target, str(error)) from error
        except OSError as error:
            raise _not_made(target, reason_of(error)) from error
        _move(draft, target)


def _check(path: Path, overwrite: bool) -> None:
    check_path(path)
    if not path.parent.is_dir():
        raise PlanError(missing_folder(path.parent, path.parent.exists()))
    if path.is_dir():
        raise PlanError(translate("Plan", "{path} is a folder; give the name of a file.").format(path=path))
    if path.exists():
        if not overwrite:
            raise PlanError(
                translate("Plan", "The file {name} exists already; choose another name.").format(name=path.name)
            )
        if not is_free(path):
            text = translate(
                "Plan", "The file {name} is open in another program; close it there or choose another name."
            )
            raise PlanError(text.format(name=path.name))


def _create_tables(path: Path, tables: Iterable[Table], crs: QgsCoordinateReferenceSystem) -> None:
    """Make a file with the empty tables; a function of its own, because the file is closed when it returns."""
    with creating(path) as dataset:
        srs = osr.SpatialReference()
        if srs.SetFromUserInput(crs.authid() or crs.toWkt(Qgis.CrsWktVariant.PreferredGdal)) != 0:
            raise GeoPackageError(gdal.GetLastErrorMsg())
        for table in tables:
            create_table(dataset, table, srs)


def _move(draft: Path, target: Path) -> None:
    """Copy beside the target, then move into place in one step."""
    part = target.with_name(target.name + ".part")
    try:
        try:
            shutil.copyfile(draft, part)
            # A plan of this name that was removed left them there; they would be taken for changes of the new one.
            remove_what_is_beside(target)
            os.replace(part, target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise _refused(target, error) from error


def _refused(target: Path, error: OSError) -> PlanError:
    text = translate("Plan", "{name} cannot be written in {folder}: {reason}.")
    return PlanError(text.format(name=target.name, folder=target.parent, reason=reason_of(error)))


def _not_made(target: Path, reason: str) -> PlanError:
    text = translate("Plan", "The plan {name} could not be made: {reason}.")
    return PlanError(text.format(name=target.name, reason=reason.rstrip(".") or "?"))
