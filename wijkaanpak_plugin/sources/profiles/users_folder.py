"""Folder with the profiles that a user keeps for every plan; QGIS itself says where, when the plugin begins."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

_folder: Optional[Path] = None


def keep_profiles_in(folder: Optional[Path]) -> None:
    """Look for the user's profiles in this folder from now on; None: the user has none."""
    global _folder
    _folder = folder


def users_folder() -> Optional[Path]:
    """Return the folder, which need not be there yet; None where there is no user, as in a test without QGIS."""
    return _folder
