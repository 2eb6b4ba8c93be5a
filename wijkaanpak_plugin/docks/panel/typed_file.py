"""Files that are typed or proposed: half-typed text names no file yet, and nothing is proposed over what is there."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import Optional

#: Longer names are cut: folders of networks and of Windows allow 255 or 260 characters for a whole path.
_LONGEST = 60


def typed_file(text: str, folder: Path, endings: Sequence[str]) -> Optional[Path]:
    """Return the file that is meant, None as long as the text names none (``/``, ``C:``, ``../``, nothing).

    folder: where a name without a folder belongs. endings: those that a file may have, in lower case with their point;
    the first is added to a name that has none of them.
    """
    typed = text.strip()
    if not names_a_file(typed, Path(typed)):
        return None
    has_ending = Path(typed).suffix.lower() in endings
    # Text, not Path.with_name, which refuses on Windows what may still become a name there (``x/a:b``).
    return folder / (typed if has_ending else f"{typed}{endings[0]}")


def names_a_file(text: str, path: PurePath) -> bool:
    """Say whether the last part of a text is the name of a file; ``path`` is what this system makes of the text."""
    return not text.endswith(("/", "\\")) and path.name not in ("", ".", "..")


def file_name(name: str) -> str:
    """Return a file name without ending: letters and figures that every disk takes, in lower case."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").lower()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:_LONGEST].strip("-") or "plan"


def free_file(folder: Path, name: str, ending: str) -> Path:
    """Return a path in a folder that is not taken: ``zuid.gpkg``, else ``zuid-2.gpkg`` and so on."""
    stem = file_name(name)
    path, number = folder / f"{stem}{ending}", 1
    while os.path.exists(path):  # not Path.exists, which raises where a folder may not be looked into
        number += 1
        path = folder / f"{stem}-{number}{ending}"
    return path
