"""Whether a table of a GeoPackage reached the disk: each of its pages is looked at, and its rows are counted."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Callable, Optional

#: In place of a number of rows: of a file that cannot be read, or not wholly.
DAMAGED = -1
#: Steps of SQLite after which it is asked whether to go on.
STEPS = 100_000


def rows_in(file: Path, table: str, stopped: Callable[[], bool]) -> Optional[int]:
    """Return how many rows a table has, ``DAMAGED`` when it is no layer or not sound; None when that was stopped.

    SQLite does so ten times as fast as GDAL gives the rows. Nothing is written, nor made where there is no file.
    """
    name = '"' + table.replace('"', '""') + '"'
    was_stopped = False

    def ask() -> bool:
        nonlocal was_stopped
        was_stopped = stopped()
        return was_stopped

    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as database:
            database.set_progress_handler(ask, STEPS)
            known = "SELECT count(*) FROM gpkg_contents WHERE table_name = ?"
            is_layer = database.execute(known, (table,)).fetchone() == (1,)
            is_sound = database.execute(f"PRAGMA quick_check({name})").fetchone() == ("ok",)
            (found,) = database.execute(f"SELECT count(*) FROM {name}").fetchone()  # nosec B608
    except sqlite3.Error:
        return None if was_stopped else DAMAGED
    return int(found) if is_layer and is_sound else DAMAGED
