"""What a copy of a plan for others must not hold: confidential records, what hangs on them, and what names them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Optional

from wijkaanpak_plugin.domain.body import split_list
from wijkaanpak_plugin.domain.catalogue.building_blocks import load_building_blocks
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.confidential import is_confidential
from wijkaanpak_plugin.domain.parties import party_key
from wijkaanpak_plugin.domain.short_names import name_of_whole
from wijkaanpak_plugin.plan.records.records import records
from wijkaanpak_plugin.plan.schema.area_tables import ZONE
from wijkaanpak_plugin.plan.schema.finding_tables import FINDING
from wijkaanpak_plugin.plan.schema.hot_spot_tables import HOT_SPOT, HOT_SPOT_AREA
from wijkaanpak_plugin.plan.schema.package_tables import PACKAGE
from wijkaanpak_plugin.plan.schema.party_tables import PARTY
from wijkaanpak_plugin.plan.schema.plan_tables import LOG
from wijkaanpak_plugin.plan.schema.source_tables import DELIVERY, SOURCE
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES, TABLES, TAG_TABLES
from wijkaanpak_plugin.plan.sources.plain_address import address_of
from wijkaanpak_plugin.plan.store.confidential_records import confidential_records
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.sources.xml.delivery_search import KLIC

#: One row: its values by column.
Row = Mapping[str, Any]

#: By the column that refers to them: the tables of what may be confidential.
_KINDS = {
    "body_id": CLAIM_TABLES,
    "hot_spot_id": (HOT_SPOT.name, HOT_SPOT_AREA.name),
    "package_id": (PACKAGE.name,),
    "source_id": (SOURCE.name,),
    "tag_id": TAG_TABLES,
    "zone_id": (ZONE.name,),
    "party_id": (PARTY.name,),
}
#: By column that holds such an id under another name: what it may be the id of.
_UNDER_ANOTHER_NAME = {field.name: field.refers_to for table in TABLES for field in table.fields if field.refers_to}
#: Columns in which people say what a record is.
_SAID_IN = ("name", "text")
#: Tables that name nothing and say nothing of others that is not said elsewhere; a log is long.
_NOT_ASKED = (FINDING.name, LOG.name)
#: Shorter names stand in too many other words.
_SHORTEST = 4


@dataclass
class Withheld:
    """ids: of confidential records, by the column that refers to them, sources of KLIC among them. sources: ids of the
    sources that are open. addresses: where confidential data lies. parties: names of confidential parties, as
    ``party_key`` gives them.
    """

    ids: dict[str, set[str]] = field(default_factory=dict)
    sources: set[str] = field(default_factory=set)
    addresses: set[str] = field(default_factory=set)
    parties: set[str] = field(default_factory=set)
    _words: Optional[re.Pattern[str]] = None

    @classmethod
    def of(cls, plan: Plan, tables: Mapping[str, Iterable[Row]]) -> Withheld:
        """Find what is confidential in a plan; tables: its rows by table. PlanError when it cannot be read."""
        found = cls({column: _flagged(plan, tables, names) for column, names in _KINDS.items()})
        secret = found.ids["source_id"]
        secret |= klic_sources(tables[SOURCE.name], tables[DELIVERY.name])
        found.sources = {row["source_id"] for row in tables[SOURCE.name]} - secret
        found.addresses = {address_of(row["uri"] or "") for row in tables[SOURCE.name] if row["source_id"] in secret}
        names = [row["name"] for row in tables[PARTY.name] if row["party_id"] in found.ids["party_id"]]
        found.parties = {party_key(name) for name in names if name}
        found._words = _words_of(found, tables)
        return found

    @classmethod
    def of_plan(cls, plan: Plan) -> Withheld:
        """Find what is confidential in a plan as it is saved; PlanError when it cannot be read."""
        return cls.of(plan, {table.name: records(plan, table.name) for table in TABLES if table.name not in _NOT_ASKED})

    def holds(self, row: Row) -> bool:
        """Say whether a row is confidential or hangs on something that is."""
        if any(row.get(column) in ids for column, ids in self.ids.items()):
            return True
        if "party_id" in row and party_key(row["name"] or "") in self.parties:
            return True
        for column, kinds in _UNDER_ANOTHER_NAME.items():
            if row.get(column) and any(row[column] in self.ids[kind] for kind in kinds):
                return True
        # Of a source that was taken out of the plan nobody can tell whether it was confidential.
        if row.get("source_id") and row["source_id"] not in self.sources:
            return True
        return bool(row.get("source_layer")) and row["source_layer"] in self.addresses

    def without_parties(self, text: Optional[str], is_list: bool) -> Optional[str]:
        """Return the name of a party, or a list of names, without those that are confidential."""
        names = split_list(text) if is_list else (text,) if text else ()
        left = [name for name in names if party_key(name) not in self.parties]
        return text if len(left) == len(names) else ",".join(left) or None

    def is_named_in(self, text: Optional[str]) -> bool:
        """Say whether a text names something confidential, by its name or id."""
        return bool(text) and self._words is not None and self._words.search(str(text)) is not None


def is_about(row: Row, known: Mapping[str, set[str]]) -> bool:
    """Say whether everything that a row of the log is about is known: of what is gone nobody can tell what it was.

    known: ids of records by table.
    """
    if row["subject_id"] and row["subject_id"] not in known.get(str(row["subject_table"]), ()):
        return False
    try:
        details = json.loads(row["details"] or "{}")
    except ValueError:
        return False
    if not isinstance(details, dict):
        return False
    return all(set(details[table]) <= known[table] for table in known.keys() & details.keys())


def klic_sources(sources: Iterable[Row], deliveries: Iterable[Row]) -> set[str]:
    """Return the source_id of what was read from a KLIC delivery: it may be used for the request only and is never
    passed on, whatever its flag says.
    """
    of_klic = {row["delivery_id"] for row in deliveries if row["format"] == KLIC}
    return {
        row["source_id"]
        for row in sources
        if row["delivery_id"] in of_klic or str(row["profile"] or "").startswith(f"{KLIC}_")
    }


def _flagged(plan: Plan, tables: Mapping[str, Iterable[Row]], names: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for table in TABLES:
        if table.name in names and "confidential" in table.field_names:
            found |= confidential_records(plan, table.name)
            found |= {row[table.identity] for row in tables[table.name] if is_confidential(row["confidential"])}
    return found


def _words_of(found: Withheld, tables: Mapping[str, Iterable[Row]]) -> Optional[re.Pattern[str]]:
    """Return what finds the ids of confidential records, and those of their names that nothing else has."""
    secret, known = set(), _catalogue_words()
    for table in tables:
        for row in tables[table]:
            names = {str(row[column]).strip() for column in _SAID_IN if row.get(column)}
            if found.holds(row):
                # Of a claim that was split the whole is gone, and texts still call it by its name.
                secret |= names | {name_of_whole(name) for name in names}
            else:
                known |= {name.casefold() for name in names}
    told = {name for name in secret if len(name) >= _SHORTEST and name.casefold() not in known}
    every = told.union(*found.ids.values())
    patterns = [*map(re.escape, sorted(every)), *map(_as_word, sorted(found.parties))]
    return re.compile("|".join(patterns), re.IGNORECASE) if patterns else None


def _as_word(name: str) -> str:
    """Return the pattern of a name that may be short: as a word of its own, with any blanks in it."""
    return r"(?<!\w)" + r"\s+".join(map(re.escape, name.split())) + r"(?!\w)"


def _catalogue_words() -> set[str]:
    """Return the names that building blocks and kinds give: they tell nothing of one record."""
    kinds = load_kinds()
    blocks = [label for block in load_building_blocks() for label in (block.label("nl"), block.label("en"))]
    every = blocks + [kinds.label(key, language) for key in kinds.keys for language in ("nl", "en")]
    return {label.casefold() for label in every}
