"""Repository of parties: read, added, changed, renamed, merged and deleted; each action is one step.

Other tables hold the name of a party, so that plain QGIS and csv read it as people do: who renames or merges parties
rewrites every table that names them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Optional

from qgis.core import Qgis, QgsFeatureRequest

from wijkaanpak_plugin.domain.body import split_list
from wijkaanpak_plugin.domain.confidential import is_confidential
from wijkaanpak_plugin.domain.parties import party_key, party_name
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.schema.party_tables import PARTY
from wijkaanpak_plugin.plan.schema.table import Field
from wijkaanpak_plugin.plan.schema.tables import PARTY_COLUMNS, table
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.errors import PlanError, record_is_gone
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.values import plain

#: Signs that part the names of a list.
_PARTING = re.compile("[,;]")
_SCALE = (1, 5)
_SCALED = ("interest", "influence")


@dataclass(frozen=True)
class Party:
    """One party. Empty texts are not known; interest and influence are 1 to 5, None when not known."""

    party_id: str
    name: str
    party_type: str = ""
    interest: Optional[int] = None
    influence: Optional[int] = None
    colour: str = ""
    hard_conditions: str = ""
    contact: str = ""
    confidential: bool = False


def all_parties(plan: Plan) -> list[Party]:
    """Return the parties of a plan, alphabetically."""
    return sorted((_party(row) for row in _rows(plan, PARTY.name)), key=lambda party: party.name.casefold())


def find_party(plan: Plan, name: str) -> Optional[Party]:
    """Return the party of a name, however it is spelled; None when there is none."""
    wanted = party_key(name)
    return next((party for party in all_parties(plan) if party_key(party.name) == wanted), None)


def times_named(plan: Plan) -> dict[str, int]:
    """Return how often each party is named in the plan, by ``party_key``; findings are not counted."""
    found: Counter[str] = Counter()
    for name, field in PARTY_COLUMNS:
        for row in _rows(plan, name):
            found.update(party_key(each) for each in _names(row[field.name], field))
    return dict(found)


def add_party(plan: Plan, name: str, values: Optional[Mapping[str, Any]] = None) -> tuple[Changes, str]:
    """Add a party and return the changes and its id.

    values: other columns of the table. PlanError when it has no name, is there already (capitals and blanks aside), or
    a value makes no sense.
    """
    written = _checked_name(plan, name)
    changes = Changes(plan)
    return changes, changes.add(PARTY.name, {**_checked(values or {}), "name": written})


def change_party(plan: Plan, party_id: str, values: Mapping[str, Any]) -> Changes:
    """Change columns of a party; a name among them renames it. PlanError as ``add_party``, or when it is gone."""
    others = {column: value for column, value in values.items() if column != "name"}
    changes = rename_party(plan, party_id, str(values["name"] or "")) if "name" in values else Changes(plan)
    if others:
        changes.change(PARTY.name, party_id, _checked(others))
    return changes


def rename_party(plan: Plan, party_id: str, name: str) -> Changes:
    """Give a party another name, everywhere; PlanError as ``add_party``, or when it is gone."""
    party = _existing(plan, party_id)
    written = _checked_name(plan, name, party_id)
    changes = Changes(plan)
    if written != party.name:
        changes.change(PARTY.name, party_id, {"name": written})
        _rewrite(plan, changes, {party_key(party.name)}, written)
    return changes


def merge_parties(plan: Plan, party_id: str, others: Collection[str]) -> Changes:
    """Make other parties one with a party (ids): it is named in their place everywhere, and they go.

    What is not known of it is taken over from them; it is confidential when one of them is. PlanError when one is gone.
    """
    kept = _existing(plan, party_id)
    gone = [_existing(plan, other) for other in dict.fromkeys(others) if other != party_id]
    changes = Changes(plan)
    taken: dict[str, Any] = {}
    for party in gone:
        for column in ("party_type", *_SCALED, "colour", "hard_conditions", "contact"):
            value = getattr(party, column)
            if value and not getattr(kept, column):
                taken.setdefault(column, value)
        if party.confidential and not kept.confidential:
            taken["confidential"] = True
    if taken:
        changes.change(PARTY.name, party_id, taken)
    for party in gone:
        changes.remove(PARTY.name, party.party_id)
    _rewrite(plan, changes, {party_key(party.name) for party in gone}, kept.name)
    return changes


def delete_party(plan: Plan, party_id: str) -> Changes:
    """Remove a party that nothing names; PlanError when something does, or when it is gone."""
    party = _existing(plan, party_id)
    count = times_named(plan).get(party_key(party.name), 0)
    if count:
        text = translate(
            "Parties",
            "The plan names {name} (times: {count}); merge it with another party, or take its name away there first.",
        )
        raise PlanError(text.format(name=party.name, count=count))
    changes = Changes(plan)
    changes.remove(PARTY.name, party_id)
    return changes


def _rewrite(plan: Plan, changes: Changes, keys: set[str], name: str) -> None:
    """Write a name in the place of those with these keys, in every table that names parties."""
    for table_name, field in PARTY_COLUMNS:
        identity = table(table_name).identity
        for row in _rows(plan, table_name):
            named = _names(row[field.name], field)
            if not any(party_key(each) in keys for each in named):
                continue
            new = ",".join(dict.fromkeys(name if party_key(each) in keys else each for each in named))
            if new != row[field.name]:
                changes.change(table_name, row[identity], {field.name: new})


def _names(text: Optional[str], field: Field) -> tuple[str, ...]:
    if field.list:
        return split_list(text)
    return (text,) if text and text.strip() else ()


def _checked_name(plan: Plan, name: str, party_id: str = "") -> str:
    """Return a name as it is written; PlanError when it is none, or another party has it."""
    written = party_name(name)
    if not written:
        raise PlanError(translate("Parties", "A party needs a name."))
    if _PARTING.search(written):
        text = translate("Parties", "'{name}' reads as several parties; leave the comma or semicolon out of the name.")
        raise PlanError(text.format(name=written))
    known = find_party(plan, written)
    if known is not None and known.party_id != party_id:
        text = translate("Parties", "There is a party called {name} already; merge the two, or choose another name.")
        raise PlanError(text.format(name=known.name))
    return written


def _checked(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return columns as they are stored; KeyError for one that is none, PlanError when a value makes no sense."""
    written = {table(PARTY.name).field(name).name: value or None for name, value in values.items()}
    if "confidential" in written:
        written["confidential"] = bool(written["confidential"])
    for column in _SCALED:
        value = values.get(column)
        if value is not None and not _SCALE[0] <= value <= _SCALE[1]:
            raise PlanError(translate("Parties", "Interest and influence go from 1 (little) to 5 (much)."))
    return written


def _existing(plan: Plan, party_id: str) -> Party:
    for party in all_parties(plan):
        if party.party_id == party_id:
            return party
    raise record_is_gone()


def _party(row: Mapping[str, Any]) -> Party:
    return Party(
        party_id=row["party_id"],
        name=row["name"] or "",
        interest=row["interest"],
        influence=row["influence"],
        confidential=is_confidential(row["confidential"]),
        **{column: row[column] or "" for column in ("party_type", "colour", "hard_conditions", "contact")},
    )


def _rows(plan: Plan, name: str) -> Iterator[dict[str, Any]]:
    request = QgsFeatureRequest().setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    for feature in plan.stored(name).getFeatures(request):
        yield {column: plain(feature[column]) for column in table(name).field_names}
