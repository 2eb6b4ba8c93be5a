"""The file of a new plan: named after the plan, beside what is there, never over it."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path

ENDING = ".gpkg"
#: Longer names are cut: folders of networks and of Windows allow 255 or 260 characters for a whole path.
_LONGEST = 60


def file_name(name: str) -> str:
    """Return a file name without ending: letters and figures that every disk takes, in lower case."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").lower()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:_LONGEST].strip("-") or "plan"


def free_path(folder: Path, name: str) -> Path:
    """Return a path in a folder that is not taken: ``zuid.gpkg``, else ``zuid-2.gpkg`` and so on."""
    stem = file_name(name)
    path, number = folder / f"{stem}{ENDING}", 1
    while os.path.exists(path):  # not Path.exists, which raises where a folder may not be looked into
        number += 1
        path = folder / f"{stem}-{number}{ENDING}"
    return path
