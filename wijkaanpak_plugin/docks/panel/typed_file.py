"""Files that are typed: half-typed text names no file yet."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import Optional


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
