"""What SQLite keeps beside a database: changes that are not in the file yet, or that a killed program was making.

They belong to the database of the same name that they were made for. Beside another file of that name they spoil it.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

_LOG, _JOURNAL, _INDEX = "-wal", "-journal", "-shm"
#: What SQLite may put behind the name of a database for the files that it keeps beside it.
ENDINGS = (_LOG, _JOURNAL, _INDEX)


def has_changes_beside(path: Path) -> bool:
    """Return whether something stands beside the file that a copy of the file alone leaves behind."""
    return any(_size(_beside(path, ending)) for ending in (_LOG, _JOURNAL))


def has_changes_in_log(path: Path) -> bool:
    """Return whether the log of changes of a file holds any: these may be in the file too."""
    return _size(log_of(path)) > 0


def has_log_beside(path: Path) -> bool:
    """Return whether SQLite keeps a log of changes for the file: it does as long as somebody has the file open."""
    return _beside(path, _LOG).exists()


def log_of(path: Path) -> Path:
    """Return the path of the log of changes of a file."""
    return _beside(path, _LOG)


def remove_what_is_beside(path: Path) -> None:
    """Remove what belonged to a file of this name that is gone; OSError when that cannot be done."""
    for ending in ENDINGS:
        _beside(path, ending).unlink(missing_ok=True)


def remove_draft(path: Path) -> None:
    """Remove a draft and what is beside it, as far as that can be done."""
    with suppress(OSError):
        path.unlink(missing_ok=True)
        remove_what_is_beside(path)


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
