"""Rows that stay behind in a copy for others because of what they refer to: it is not in the copy, or only it named
them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from wijkaanpak_plugin.domain.body import split_list
from wijkaanpak_plugin.domain.parties import party_key
from wijkaanpak_plugin.plan.schema.finding_tables import FINDING, JUDGEMENT, SUPPRESSION
from wijkaanpak_plugin.plan.schema.package_tables import PACKAGE
from wijkaanpak_plugin.plan.schema.party_tables import PARTY
from wijkaanpak_plugin.plan.schema.source_tables import DELIVERY, SOURCE
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES, PARTY_COLUMNS
from wijkaanpak_plugin.plan.schema.time_tables import DEPENDENCY
from wijkaanpak_plugin.plan.store.unlogged_changes import Row

#: Rows by table.
_Tables = Mapping[str, "list[Row]"]


def leave_behind(kept: dict[str, list[Row]], tables: _Tables) -> None:
    """Take such rows out of ``kept``; tables: all rows of the plan."""
    known = {row.values["finding_id"] for row in kept[FINDING.name]}
    kept[JUDGEMENT.name] = [row for row in kept[JUDGEMENT.name] if row.values["finding_id"] in known]
    kept[SUPPRESSION.name] = [
        row for row in kept[SUPPRESSION.name] if not row.values["finding_id"] or row.values["finding_id"] in known
    ]
    there = {row.values["body_id"] for name in CLAIM_TABLES for row in kept[name]}
    there |= {row.values["package_id"] for row in kept[PACKAGE.name]}
    kept[DEPENDENCY.name] = [
        row
        for row in kept[DEPENDENCY.name]
        if row.values["needs_id"] in there and (not row.values["on_id"] or row.values["on_id"] in there)
    ]
    _leave_dependencies(kept, tables)
    _leave_deliveries(kept, tables)
    _leave_parties(kept, tables)


def _leave_dependencies(kept: dict[str, list[Row]], tables: _Tables) -> None:
    """What waits for a confidential party, or for something that tells of what is confidential, stays behind."""
    before = {row.values["dependency_id"]: row.values for row in tables[DEPENDENCY.name]}

    def is_whole(row: Row) -> bool:
        whole = before[row.values["dependency_id"]]
        return all(bool(row.values[name]) == bool(whole[name]) for name in ("party", "on_text"))

    kept[DEPENDENCY.name] = [row for row in kept[DEPENDENCY.name] if is_whole(row)]


def _leave_parties(kept: dict[str, list[Row]], tables: _Tables) -> None:
    """A party stays unless only what is confidential names it, or its own name tells of that."""
    unsaid = _named(tables) - _named(kept)
    names = {row.values["party_id"]: row.values["name"] or "" for row in tables[PARTY.name]}
    told = {party_id: name for party_id, name in names.items() if party_key(name) not in unsaid}
    kept[PARTY.name] = [row for row in kept[PARTY.name] if told.get(row.values["party_id"]) == row.values["name"]]


def _leave_deliveries(kept: dict[str, list[Row]], tables: _Tables) -> None:
    """A delivery stays when all of its sources do: of one without any nobody can tell what it was."""
    every, open_ones = _delivered(tables[SOURCE.name]), _delivered(kept[SOURCE.name])
    whole = {delivery_id for delivery_id, count in every.items() if open_ones.get(delivery_id) == count}
    kept[DELIVERY.name] = [row for row in kept[DELIVERY.name] if row.values["delivery_id"] in whole]
    for row in kept[SOURCE.name]:
        if row.values["delivery_id"] not in whole:
            row.values["delivery_id"] = None


def _delivered(sources: Iterable[Row]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for row in sources:
        delivery_id = row.values["delivery_id"]
        if delivery_id:
            counts[delivery_id] = counts.get(delivery_id, 0) + 1
    return counts


def _named(tables: _Tables) -> set[str]:
    """Return who is named in rows, as ``party_key`` gives it."""
    found: set[str] = set()
    for name, field in PARTY_COLUMNS:
        for row in tables[name]:
            text = row.values[field.name]
            found.update(party_key(each) for each in (split_list(text) if field.list else (text,)) if each)
    return found
