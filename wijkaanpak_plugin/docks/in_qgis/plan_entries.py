"""What can be looked for in a plan: claims and works, hot spots, findings, parties and building blocks, as texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from wijkaanpak_plugin.docks.in_qgis.sorts import BLOCK, CLAIM, FOUND, HOT_SPOT, PARTY_OF_PLAN
from wijkaanpak_plugin.domain.catalogue.building_block_search import folded, search_text
from wijkaanpak_plugin.domain.catalogue.building_blocks import load_building_blocks
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.finding import FINDING_COLUMN_NAMES, FINDING_NUMBERS, SEVERITIES
from wijkaanpak_plugin.domain.sentences import group_sentence
from wijkaanpak_plugin.domain.translation import language, translate
from wijkaanpak_plugin.plan.hot_spots.records import HOT_SPOT_TABLES
from wijkaanpak_plugin.plan.schema.finding_tables import FINDING
from wijkaanpak_plugin.plan.schema.list_tables import VOCABULARY
from wijkaanpak_plugin.plan.schema.party_tables import PARTY
from wijkaanpak_plugin.plan.schema.table import DATE, DATETIME
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES
from wijkaanpak_plugin.plan.store.backend import Rows

_FOUND_COLUMNS = ("finding_id", "group_id", "severity", "a_name", "b_name", "a_kind", "b_kind")

_DATES = tuple(field.name for field in FINDING.fields if field.type in (DATE, DATETIME))


class Entry(NamedTuple):
    """One thing that can be found. sort: one of ``SORTS``. record_id: its id, of a block its key. words: folded, in
    which is searched. fids: of the rows of a finding, or of a group of them, whose sentence is made once it is shown.
    """

    sort: str
    record_id: str
    title: str
    words: str
    fids: tuple[int, ...] = ()


def plan_entries(rows: Rows) -> tuple[Entry, ...]:
    """Return what can be found in the rows of a plan, findings with the most serious first; StoreError when these
    cannot be read.
    """
    return (*_claims(rows), *_hot_spots(rows), *_findings(rows), *_parties(rows), *_blocks())


def matches(entries: Iterable[Entry], text: str) -> Iterator[tuple[float, Entry]]:
    """Yield what holds all the words of a text, each with how well it does: from 0 to 1, the best is called so."""
    wanted = folded(text)
    words = wanted.split()
    for entry in entries:
        if all(word in entry.words for word in words):
            starts = entry.words.startswith(wanted)
            yield 1.0 if starts else 0.8 if f" {wanted}" in entry.words else 0.6, entry


def with_sentence(entry: Entry, rows: Rows) -> Entry:
    """Return a finding, or a group of them, by what it says in the reader's language."""
    states = [rows.row(FINDING.name, fid, FINDING_COLUMN_NAMES, False) for fid in entry.fids]
    facts = [_facts(state.values) for state in states if state is not None]
    return entry._replace(title=(group_sentence(facts) if facts else "") or entry.title)


def _claims(rows: Rows) -> Iterator[Entry]:
    for table in CLAIM_TABLES:
        for _fid, row in rows.rows(table, ("body_id", "name", "kind", "origin", "owner")):
            title = str(row["name"] or _kind_label(row["kind"]))
            work = translate("Search", "planned work") if row["origin"] == "work" else ""
            # As with building blocks a Dutch word finds it in English QGIS too.
            kinds = (_kind_label(row["kind"], of_language) for of_language in ("nl", "en"))
            yield _entry(CLAIM, row["body_id"], title, *kinds, work, str(row["owner"] or ""))


def _hot_spots(rows: Rows) -> Iterator[Entry]:
    label = "label_nl" if language() == "nl" else "label_en"
    kinds = {
        row["key"]: str(row[label] or row["key"])
        for _fid, row in rows.rows(VOCABULARY.name, ("list", "key", label))
        if row["list"] == "hot_spot_kind"
    }
    for table in HOT_SPOT_TABLES:
        for _fid, row in rows.rows(table, ("hot_spot_id", "text", "kind")):
            kind = kinds.get(row["kind"], str(row["kind"] or ""))
            yield _entry(HOT_SPOT, row["hot_spot_id"], str(row["text"] or kind), kind)


def _findings(rows: Rows) -> Iterator[Entry]:
    """A group is one row for the reader."""
    rank = {severity: place for place, severity in enumerate(SEVERITIES)}
    groups: dict[Any, list[tuple[int, dict[str, Any]]]] = {}
    found = rows.rows(FINDING.name, _FOUND_COLUMNS)
    for fid, row in sorted(found, key=lambda each: rank.get(each[1]["severity"], len(rank))):
        groups.setdefault(row["group_id"] or row["finding_id"], []).append((fid, row))
    for members in groups.values():
        names = dict.fromkeys(_name(row, side) for _fid, row in members for side in ("a", "b"))
        title = " – ".join(filter(None, names))
        yield _entry(FOUND, members[0][1]["finding_id"], title, fids=tuple(fid for fid, _row in members))


def _parties(rows: Rows) -> Iterator[Entry]:
    for _fid, row in rows.rows(PARTY.name, ("party_id", "name")):
        yield _entry(PARTY_OF_PLAN, row["party_id"], str(row["name"] or ""))


def _blocks() -> Iterator[Entry]:
    """Only those that can be drawn."""
    kinds = load_kinds()
    for block in load_building_blocks():
        if block.kind:
            yield _entry(BLOCK, block.key, block.label(), search_text(block, kinds))


def _entry(sort: str, record_id: Any, title: str, *more: str, fids: tuple[int, ...] = ()) -> Entry:
    # A text of several lines stands in one line of the list.
    line = " ".join(title.split())
    return Entry(sort, str(record_id), line, folded(" ".join((line, *more))), fids)


def _facts(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values of a row as the sentences expect them: what is not known is no number, dates are ISO 8601."""
    unknown = {name: float("nan") for name in FINDING_NUMBERS if values.get(name) is None}
    # A row of the file has them with slashes.
    dates = {name: str(values[name]).replace("/", "-") for name in _DATES if values.get(name)}
    return {**values, **unknown, **dates}


def _name(row: Mapping[str, Any], side: str) -> str:
    return str(row[f"{side}_name"] or _kind_label(row[f"{side}_kind"]))


def _kind_label(key: Any, of_language: str = "") -> str:
    kinds = load_kinds()
    return kinds.label(key, of_language or language()) if key in kinds.keys else str(key or "")
