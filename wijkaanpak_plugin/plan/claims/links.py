"""Links of a claim: its places in packages, the hot spots that it answers, and its copies."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES, table
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.row_request import rows_with_ids
from wijkaanpak_plugin.plan.store.values import plain

#: Tables whose rows refer to a claim by body_id, and what else names the same link.
LINK_TABLES = {"package_claim": "package_id", "hot_spot_claim": "hot_spot_id"}


def copy_links(plan: Plan, changes: Changes, body_ids: Collection[str], new_id: str) -> None:
    """Link a claim as all these together are linked: once to each package and each hot spot."""
    for name, other in LINK_TABLES.items():
        done = set()
        for row in _rows(plan, name, body_ids):
            if row[other] not in done:
                done.add(row[other])
                values = {column: value for column, value in row.items() if column != "link_id"}
                changes.add(name, {**values, "body_id": new_id})


def unite_links(plan: Plan, changes: Changes, body_id: str, others: Collection[str]) -> None:
    """Give a claim the links of others too, each once; theirs go."""
    for name, other in LINK_TABLES.items():
        known = {row[other] for row in _rows(plan, name, [body_id])}
        for row in _rows(plan, name, others):
            if row[other] in known:
                changes.remove(name, row["link_id"])
            else:
                known.add(row[other])
                changes.change(name, row["link_id"], {"body_id": body_id})


def unite_families(plan: Plan, changes: Changes, head: str, others: Iterable[str]) -> None:
    """Make the copies and parts of other claims, and those claims themselves, copies of ``head``.

    head, others: ids of families, as ``claims.family`` gives them. What ``changes`` removes is left alone.
    """
    family_ids = set(others) - {head}
    gone = {change.record_id for change in changes if change.removed}
    for name in CLAIM_TABLES:
        for column in ("body_id", "copy_of"):
            for row in plan.stored(name).getFeatures(rows_with_ids(column, family_ids)):
                if row["body_id"] not in gone:
                    changes.change(name, row["body_id"], {"copy_of": head})


def _rows(plan: Plan, name: str, body_ids: Collection[str]) -> Iterator[dict[str, Any]]:
    columns = table(name).field_names
    for feature in plan.stored(name).getFeatures(rows_with_ids("body_id", body_ids)):
        yield {column: plain(feature[column]) for column in columns}
