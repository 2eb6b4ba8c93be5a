"""One change to one record of a plan, before it is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional


@dataclass
class RecordChange:
    """What happens to one record.

    fid: its row number, None for a record that is added. values: the columns that change (all of them that are not
    empty when it is added). wkb: its geometry, None where that stays as it is. removed: the record goes.
    """

    table: str
    record_id: str
    fid: Optional[int]
    values: dict[str, Any]
    wkb: Optional[bytes] = None
    removed: bool = False
