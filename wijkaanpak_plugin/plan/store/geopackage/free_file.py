"""Whether another program has a file open as a database: putting another file in its place would mix the two."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from wijkaanpak_plugin.plan.store.geopackage.beside_file import has_log_beside

_PATIENCE_S = 0.5


def is_free(path: Path) -> bool:
    """Return whether nobody is reading or writing the file, and nobody edits it with QGIS."""
    try:
        with closing(sqlite3.connect(path, timeout=_PATIENCE_S, isolation_level=None)) as connection:
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("ROLLBACK")
    except sqlite3.OperationalError:
        return False
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return True  # no database at all: nobody can have it open as a plan
    # The last one to close a plan takes the log of changes with it; while it is there, somebody has the plan open.
    return not has_log_beside(path)
