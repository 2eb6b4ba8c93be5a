"""What is neither a file nor a folder: a named pipe, a socket, a device."""

from __future__ import annotations

import os
import stat
from pathlib import Path


def is_special(path: Path) -> bool:
    """Return whether something else than a file or a folder is there, links followed; opening it may wait for ever.

    False when nothing is there or it cannot be looked at: opening it says why.
    """
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError):
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))
