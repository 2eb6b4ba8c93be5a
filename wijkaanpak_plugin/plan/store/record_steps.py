"""What happened to a record of a plan: its state before and after, from which that is undone and done again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional


class Conflict(Exception):
    """A record is not as this history left it."""


class UnreadableShape(bytes):
    """What stands in a damaged plan in the place of a geometry: no WKB, kept to be put back as it is."""


@dataclass(frozen=True)
class RecordState:
    """A record at one moment: values by column and geometry as WKB, or as an ``UnreadableShape``."""

    values: dict[str, Any]
    wkb: Optional[bytes]


@dataclass(frozen=True)
class RecordStep:
    """What happened to one record; before or after is None where it was not there.

    Of a record that changed only the columns that were changed are held, and the geometry where that changed.
    """

    table: str
    record_id: str
    fid: int
    before: Optional[RecordState]
    after: Optional[RecordState]

    @property
    def reshapes(self) -> bool:
        """Whether the record came or went, or got another shape."""
        return self.before is None or self.after is None or self.before.wkb != self.after.wkb

    def action(self, forward: bool) -> str:
        """Return the word of the log: created, changed or removed."""
        first, last = (self.before, self.after) if forward else (self.after, self.before)
        if first is None:
            return "created"
        return "removed" if last is None else "changed"


def part_of(state: RecordState, columns: list[str], with_shape: bool) -> RecordState:
    """Return a state with these columns only, and with its geometry or without."""
    return RecordState({name: state.values[name] for name in columns}, state.wkb if with_shape else None)
