"""Names of files that are proposed or made: letters that every disk takes, and none that is taken."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from itertools import count
from pathlib import Path

#: Longer names are cut: folders of networks and of Windows allow 255 or 260 characters for a whole path.
_LONGEST = 60


def file_name(name: str, otherwise: str = "plan", longest: int = _LONGEST) -> str:
    """Return a file name without ending: letters and figures that every disk takes, in lower case.

    otherwise: for a name in which none of them stands.
    """
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").lower()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:longest].strip("-") or otherwise


def numbered_files(folder: Path, stem: str, ending: str) -> Iterator[Path]:
    """Yield ``zuid.gpkg``, ``zuid-2.gpkg``, ``zuid-3.gpkg`` and so on, without end."""
    yield folder / f"{stem}{ending}"
    for number in count(2):
        yield folder / f"{stem}-{number}{ending}"


def free_file(folder: Path, stem: str, ending: str) -> Path:
    """Return the first of the numbered files that is not there."""
    # Not Path.exists, which raises where a folder may not be looked into.
    return next(path for path in numbered_files(folder, stem, ending) if not os.path.exists(path))
