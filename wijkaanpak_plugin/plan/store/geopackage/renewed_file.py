"""An older plan file that is brought up to date: on a copy, which replaces it when everything has succeeded."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.store.geopackage.beside_file import has_changes_beside, remove_draft
from wijkaanpak_plugin.plan.store.geopackage.dataset import GeoPackageError, take_in_changes
from wijkaanpak_plugin.plan.store.geopackage.free_file import is_free
from wijkaanpak_plugin.plan.store.geopackage.reasons import reason_of


@contextmanager
def renewed_file(path: Path, version: int) -> Iterator[Path]:
    """Give a copy of a file, to be changed, and put it in the place of the file at the end.

    The old file stays beside it, named after its version. When anything fails the file is as it was, and no copy stays.
    GeoPackageError when that is because of the disk.
    """
    take_in_changes(path)
    if not is_free(path) or has_changes_beside(path):
        raise GeoPackageError(translate("Plan", "it is open in another program; close it there first"))
    backup = _free_name(path, version)
    draft = path.with_name(path.name + ".part")
    remove_draft(draft)
    try:
        shutil.copyfile(path, backup)
        shutil.copyfile(path, draft)
        yield draft
        os.replace(draft, path)
    except OSError as error:
        backup.unlink(missing_ok=True)
        raise GeoPackageError(reason_of(error)) from error
    except BaseException:
        backup.unlink(missing_ok=True)
        raise
    finally:
        remove_draft(draft)


def _free_name(path: Path, version: int) -> Path:
    name = path.with_name(f"{path.stem}.version{version}{path.suffix}")
    number = 1
    while name.exists():
        number += 1
        name = path.with_name(f"{path.stem}.version{version}-{number}{path.suffix}")
    return name
