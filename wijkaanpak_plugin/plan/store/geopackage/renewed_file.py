"""An older plan file that is brought up to date: on a copy, which replaces it when everything has succeeded."""

from __future__ import annotations

import filecmp
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from wijkaanpak_plugin.domain.files.file_names import numbered_files
from wijkaanpak_plugin.domain.files.file_reasons import reason_of
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.store.geopackage.beside_file import has_changes_beside, remove_draft
from wijkaanpak_plugin.plan.store.geopackage.dataset import GeoPackageError, take_in_changes
from wijkaanpak_plugin.plan.store.geopackage.free_file import is_free


@contextmanager
def renewed_file(path: Path, version: int) -> Iterator[Path]:
    """Give a copy of a file, to be changed, and put it in the place of the file at the end.

    The old file stays beside it, named after its version, once and whole, also when this was broken off before. When
    anything fails the file is as it was, and no copy stays. GeoPackageError when that is because of the disk.
    """
    take_in_changes(path)
    if not is_free(path) or has_changes_beside(path):
        raise GeoPackageError(translate("Plan", "it is open in another program; close it there first"))
    backup = _backup_of(path, version)
    draft = _draft_of(path)
    try:
        _copy(path, draft)
        yield draft
        _copy(path, _draft_of(backup))
        os.replace(_draft_of(backup), backup)
        os.replace(draft, path)
    except OSError as error:
        backup.unlink(missing_ok=True)
        raise GeoPackageError(reason_of(error)) from error
    except BaseException:
        backup.unlink(missing_ok=True)
        raise
    finally:
        remove_draft(draft)
        remove_draft(_draft_of(backup))


def _draft_of(path: Path) -> Path:
    return path.with_name(path.name + ".part")


def _copy(path: Path, draft: Path) -> None:
    """Copy a file to the name of a draft, in the place of what a killed program left there."""
    remove_draft(draft)
    shutil.copyfile(path, draft)


def _backup_of(path: Path, version: int) -> Path:
    """Return the first name that is free, or holds this very file because a program was killed after keeping it."""
    names = numbered_files(path.parent, f"{path.stem}.version{version}", path.suffix)
    return next(name for name in names if not name.exists() or _are_the_same(path, name))


def _are_the_same(path: Path, other: Path) -> bool:
    try:
        return filecmp.cmp(path, other, shallow=False)
    except OSError:
        return False
