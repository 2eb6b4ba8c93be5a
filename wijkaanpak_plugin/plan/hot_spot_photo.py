"""Where the photo of a hot spot lies: relative to the folder of the plan, so that both can be moved together."""

from __future__ import annotations

import os
from pathlib import Path, PureWindowsPath


def photo_to_store(plan_path: Path, photo: str) -> str:
    """Return the path that is stored: relative to the folder of the plan, with slashes; as it is on another drive.

    photo: absolute, or relative to that folder.
    """
    if not Path(photo).is_absolute():
        return photo if _is_absolute(photo) else Path(photo).as_posix()
    try:
        return Path(os.path.relpath(photo, Path(plan_path).resolve().parent)).as_posix()
    except ValueError:  # another drive
        return photo


def photo_file(plan_path: Path, stored: str) -> Path:
    """Return the full path of a stored one; the file need not be there."""
    if _is_absolute(stored):
        return Path(stored)
    return Path(os.path.normpath(Path(plan_path).resolve().parent / stored))


def _is_absolute(path: str) -> bool:
    """Also a path that was written under Windows is absolute here, and the other way round."""
    return Path(path).is_absolute() or PureWindowsPath(path).is_absolute() or path.startswith("/")
