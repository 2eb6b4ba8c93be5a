"""Where the photo of a hot spot lies: relative to the plan where possible, so that both can be moved together."""

from __future__ import annotations

from pathlib import Path, PureWindowsPath

from wijkaanpak_plugin.plan.sources.trust import inside_folder
from wijkaanpak_plugin.plan.store.backend import Backend


def photo_to_store(backend: Backend, photo: str) -> str:
    """Return the path that is stored: as the plan keeps files, with slashes; as it is on another drive.

    photo: absolute, or relative to the folder of the plan.
    """
    if not Path(photo).is_absolute():
        return photo if _is_absolute(photo) else Path(photo).as_posix()
    return backend.relative_file(photo)


def photo_file(backend: Backend, stored: str) -> Path:
    """Return the full path of a stored one; the file need not be there."""
    if _is_absolute(stored):
        return Path(stored)
    return Path(backend.full_file(stored))


def may_be_shown(backend: Backend, stored: str) -> bool:
    """Return whether a stored photo lies in the folder of the plan. Of another one, also on a server, nothing is read:
    a plan may come from anybody, and name any path.
    """
    folder = backend.full_file("") if backend.files_folder else ""
    return inside_folder(folder, str(photo_file(backend, stored)))


def _is_absolute(path: str) -> bool:
    """Also a path that was written under Windows is absolute here, and the other way round."""
    return Path(path).is_absolute() or PureWindowsPath(path).is_absolute() or path.startswith("/")
