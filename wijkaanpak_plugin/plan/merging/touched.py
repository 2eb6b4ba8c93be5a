"""What each of two copies of a plan touched since they parted, read from their logs: every step leaves a row there.

Rows of the log are never changed and have an id of their own, so those that stand in both are of before.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Optional

from wijkaanpak_plugin.plan.schema.plan_tables import LOG
from wijkaanpak_plugin.plan.store.unlogged_changes import Row

#: A record: its table and its id.
Record = tuple[str, str]


@dataclass(frozen=True)
class Touch:
    """Who touched a record last, when (ISO 8601), and at which session; empty where the log does not say."""

    by: str = ""
    at: str = ""
    session: str = ""


def touched_since(own: Iterable[Row], other: Iterable[Row]) -> dict[Record, Touch]:
    """Return by record who touched it last in one copy since it was parted from the other; own, other: their logs."""
    known = {row.values["log_id"] for row in other}
    found: dict[Record, Touch] = {}
    for row in sorted(own, key=lambda row: str(row.values["time"] or "")):
        if row.values["log_id"] in known:
            continue
        details = _details(row.values["details"])
        # GDAL writes days with slashes.
        at = str(row.values["time"] or "").replace("/", "-")
        touch = Touch(str(row.values["author"] or ""), at, _session(details))
        for record in _records(row.values, details):
            found[record] = touch
    return found


def shares_history(own: Iterable[Row], other: Iterable[Row]) -> bool:
    """Return whether two logs have a row in common: the plans are copies of one."""
    return not {row.values["log_id"] for row in own}.isdisjoint(row.values["log_id"] for row in other)


def _records(values: Mapping[str, Any], details: Mapping[str, Any]) -> set[Record]:
    found = {(values["subject_table"], values["subject_id"])} if values["subject_id"] else set()
    for table, names in details.items():
        if isinstance(names, list) and table != LOG.name:
            found |= {(table, name) for name in names if isinstance(name, str)}
    return found


def _details(text: Optional[str]) -> dict[str, Any]:
    """Return what a row of the log says beside its words; nothing where somebody wrote something else there."""
    try:
        details = json.loads(text or "{}")
    except (ValueError, RecursionError):
        return {}
    return details if isinstance(details, dict) else {}


def _session(details: Mapping[str, Any]) -> str:
    session = details.get("session")
    return session if isinstance(session, str) else ""
