"""Profiles that a user keeps as files, for every plan: read beside those that ship, checked as any of a stranger."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from wijkaanpak_plugin.domain.catalogue.table_schema import Problem, TableError
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.profiles.profile_file import read_file, read_text
from wijkaanpak_plugin.sources.profiles.profile_model import Profile
from wijkaanpak_plugin.sources.profiles.users_folder import users_folder

#: How the name of such a profile begins; that of its file follows.
OF_USER = "user:"
_ENDING = ".json"
_NO_NAME = re.compile(r"[^a-z0-9]+")


def users_profiles() -> tuple[tuple[Profile, ...], tuple[Problem, ...]]:
    """Return the profiles of the user by the names of their files, and what is wrong in files that cannot be used."""
    profiles: list[Profile] = []
    problems: list[Problem] = []
    for path in _files():
        try:
            stat = path.stat()
            profile = _read(path, stat.st_mtime_ns, stat.st_size)
        except TableError as error:
            problems += error.problems
        except OSError:  # it went while we looked
            continue
        else:
            profiles.append(replace(profile, name=f"{OF_USER}{path.stem}"))
    return tuple(profiles), tuple(problems)


def users_profile_text(name: str) -> str:
    """Return the text of a profile of the user, for a plan that is to be read elsewhere too; empty when it is none.

    name: ``user:`` and the name of the file.
    """
    for path in _files():
        if name == f"{OF_USER}{path.stem}":
            return path.read_text(encoding="utf-8")
    return ""


def file_name_for(label: str) -> str:
    """Return the name of the file, without its ending, for a profile that is called so.

    >>> file_name_for("Riool 2026 (beheer)")
    'riool_2026_beheer'
    """
    name = _NO_NAME.sub("_", label.casefold()).strip("_")
    return name if name[:1].isalpha() else f"profile_{name}".rstrip("_")


def keep_profile(name: str, text: str) -> Path:
    """Write a profile for every plan and return its file. TableError when it is wrong; OSError when it cannot be
    written.
    """
    folder = users_folder()
    if folder is None:
        raise OSError(translate("Profiles", "there is no folder for own profiles"))
    read_text(text, name)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}{_ENDING}"
    path.write_text(text, encoding="utf-8")
    return path


def _files() -> list[Path]:
    folder = users_folder()
    return sorted(folder.glob(f"*{_ENDING}")) if folder is not None and folder.is_dir() else []


@lru_cache(maxsize=64)
def _read(path: Path, _changed: int, _size: int) -> Profile:
    return read_file(path)
