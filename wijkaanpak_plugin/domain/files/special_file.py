"""Files that are not to be read: a named pipe, a socket, a device, or one that is no text that people write."""

from __future__ import annotations

import os
import stat
from pathlib import Path

#: Templates with pictures in them, profiles and tables are far smaller; what is larger would fill the memory.
LARGEST_TEXT_BYTES = 64 * 1024**2


def is_special(path: Path) -> bool:
    """Return whether something else than a file or a folder is there, links followed; opening it may wait for ever.

    False when nothing is there or it cannot be looked at: opening it says why.
    """
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError):
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def is_too_large(path: Path) -> bool:
    """Return whether a file has more than ``LARGEST_TEXT_BYTES``; False when it cannot be looked at."""
    try:
        return os.stat(path).st_size > LARGEST_TEXT_BYTES
    except (OSError, ValueError):
        return False
