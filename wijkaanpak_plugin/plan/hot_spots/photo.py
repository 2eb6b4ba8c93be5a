"""Where the photo of a hot spot lies: relative to the folder of the plan, so that both can be moved together."""

from __future__ import annotations

from pathlib import Path, PureWindowsPath

from wijkaanpak_plugin.plan.store.relative_paths import beside_plan, relative_to_plan


def photo_to_store(plan_path: Path, photo: str) -> str:
    """Return the path that is stored: relative to the folder of the plan, with slashes; as it is on another drive.

    photo: absolute, or relative to that folder.
    """
    if not Path(photo).is_absolute():
        return photo if _is_absolute(photo) else Path(photo).as_posix()
    return relative_to_plan(plan_path, photo)


def photo_file(plan_path: Path, stored: str) -> Path:
    """Return the full path of a stored one; the file need not be there."""
    if _is_absolute(stored):
        return Path(stored)
    return Path(beside_plan(plan_path, stored))


def _is_absolute(path: str) -> bool:
    """Also a path that was written under Windows is absolute here, and the other way round."""
    return Path(path).is_absolute() or PureWindowsPath(path).is_absolute() or path.startswith("/")
