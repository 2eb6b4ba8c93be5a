"""Reads what concerns each party of a plan for an audience: what it must not know of was left out before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from wijkaanpak_plugin.analysis.packages.figures import Figure
from wijkaanpak_plugin.analysis.packages.package_scene import Package
from wijkaanpak_plugin.analysis.packages.relocations import relocations
from wijkaanpak_plugin.domain.body import split_list
from wijkaanpak_plugin.domain.finding import ANSWERS_HOT_SPOT
from wijkaanpak_plugin.domain.parties import party_key
from wijkaanpak_plugin.export.audience import OPEN
from wijkaanpak_plugin.export.content.entry_texts import entry_text
from wijkaanpak_plugin.export.content.numbering import Entry
from wijkaanpak_plugin.export.content.packages import chosen_package, packages_for
from wijkaanpak_plugin.export.content.parties.concern import ROLES, Agreement, Concern, Meeting, Move, Waiting, Work
from wijkaanpak_plugin.export.content.passport.hardness import hardness_of
from wijkaanpak_plugin.export.content.passport.issues import decided, decided_groups
from wijkaanpak_plugin.export.content.passport.own_scene import whole_plan
from wijkaanpak_plugin.export.content.passport.periods import period_of
from wijkaanpak_plugin.export.content.passport.rows import told_claims
from wijkaanpak_plugin.export.content.shown import SheetContent
from wijkaanpak_plugin.export.seen import Seen
from wijkaanpak_plugin.plan.claims.claims import Claim, all_claims
from wijkaanpak_plugin.plan.claims.dependencies import OPEN as NOT_PROMISED
from wijkaanpak_plugin.plan.parties.parties import Party
from wijkaanpak_plugin.plan.records.records import records
from wijkaanpak_plugin.plan.records.streets import plan_streets, streets_along
from wijkaanpak_plugin.plan.schema.package_tables import PACKAGE, PACKAGE_CLAIM, PACKAGE_MEASURE
from wijkaanpak_plugin.plan.schema.time_tables import DEPENDENCY

_Row = Mapping[str, Any]
#: Who owns or pulls a claim is a side of what it meets; who takes part or pays is told of the claim itself.
_SIDES = ("owner", "initiator")
#: What people write of a decision, and the part of it that names persons.
_WRITTEN, _PERSONS = ("decision", "decision_reason", "bearers", "money", "interest"), ("decided_by", "mandate")
_LATE = "9999"


class Concerns:
    """Says of each party what concerns it, from one reading of a sheet about no package."""

    def __init__(self, content: SheetContent) -> None:
        """PlanError when the plan cannot be read."""
        self._content, self._plan = content, content.plan
        self._seen = Seen(content.plan, content.audience)
        self._claims = told_claims(content, self._seen, all_claims(content.plan))
        self._packages = {
            package_id: self._seen.text(name) for package_id, name in packages_for(content.plan, content.audience)
        }
        self._links = [row for row in self._told(PACKAGE_CLAIM.name) if row["package_id"] in self._packages]
        bodies = content.known.bodies
        own = bodies[bodies["body_id"].isin({claim.body_id for claim in self._claims})]
        self._streets = streets_along(own, plan_streets(content.plan))
        self._owner: dict[str, str] = dict(zip(bodies["body_id"], bodies["owner"].map(_key)))

    def of(self, party: Party) -> Concern:
        """Return what concerns a party that the audience may know of; PlanError when the plan cannot be read."""
        key = party_key(party.name)
        works = tuple(self._works(key))
        sides = {work.claim.body_id for work in works if set(_SIDES) & set(work.roles)}
        packages = list(self._told(PACKAGE.name))
        meetings = list(self._meetings(key, sides))
        return Concern(
            name=party.name,
            party_type=party.party_type,
            conditions=self._seen.text(party.hard_conditions),
            leads=tuple(self._packages[row["package_id"]] for row in packages if _names(row["lead"], key)),
            takes_part=tuple(self._packages[row["package_id"]] for row in packages if _names(row["partners"], key)),
            works=works,
            agreements=tuple(self._agreements(key)),
            conflicts=tuple(each for entry, each in meetings if entry.is_conflict),
            couplings=tuple(each for entry, each in meetings if not entry.is_conflict),
            moves=None if self._content.audience == OPEN else tuple(self._moves(key)),
            on_it=tuple(each for row, each in self._waiting if _names(row["party"], key) or row["on_id"] in sides),
            it_waits=tuple(each for row, each in self._waiting if row["needs_id"] in sides),
            decisions=tuple(self._decisions(key, party.name, sides)),
        )

    # Claims, works and agreements

    def _works(self, key: str) -> Iterator[Work]:
        found = [(claim, roles) for claim in self._claims if (roles := self._roles(claim, key))]
        periods = {claim.body_id: period_of(claim.values["works_from"], claim.values["works_to"]) for claim, _ in found}

        def by_begin(each: tuple[Claim, tuple[str, ...]]) -> tuple[Any, ...]:
            start = periods[each[0].body_id].start
            return start is None, start or 0.0, self._seen.name_of(each[0]).casefold(), each[0].body_id

        for number, (claim, roles) in enumerate(sorted(found, key=by_begin), 1):
            inside = [row["package_id"] for row in self._links if row["body_id"] == claim.body_id]
            yield Work(
                number,
                claim,
                self._seen.name_of(claim),
                self._streets.get(claim.body_id, ""),
                periods[claim.body_id],
                hardness_of(claim.values),
                roles,
                tuple(name for package_id, name in self._packages.items() if package_id in inside),
            )

    def _roles(self, claim: Claim, key: str) -> tuple[str, ...]:
        """Return what a party is to a claim, in the plan or in a package."""
        links = [row for row in self._links if row["body_id"] == claim.body_id]
        rows: list[_Row] = [claim.values, *links]
        return tuple(role for role in ROLES if any(_names(row.get(role), key) for row in rows))

    def _agreements(self, key: str) -> Iterator[Agreement]:
        for row in self._told(PACKAGE_MEASURE.name):
            if _names(row["party"], key) and row["package_id"] in self._packages:
                period = period_of(row["works_from"], row["works_to"])
                yield Agreement(self._seen.text(row["text"]), self._packages[row["package_id"]], period)

    # Findings

    @cached_property
    def _groups(self) -> dict[str, tuple[set[str], set[str], set[str]]]:
        """Of each group of findings the owners by name, the ids of its sides and the ids of its findings."""
        found: dict[str, tuple[set[str], set[str], set[str]]] = {}
        for row in self._content.findings.drop(columns="geometry").to_dict("records"):
            owners, sides, names = found.setdefault(str(row["group_id"] or row["finding_id"]), (set(), set(), set()))
            owners.update(self._seen.parties(split_list(row["owners"])))
            sides.update(str(row[side]) for side in ("a_id", "b_id") if row[side])
            names.add(str(row["finding_id"]))
        return found

    def _meetings(self, key: str, sides: set[str]) -> Iterator[tuple[Entry, Meeting]]:
        closed = {str(row["finding_id"]) for group in self._decided for row in group}
        for entry in self._content.entries:
            owners, ids, names = self._groups[str(entry.row["group_id"] or entry.row["finding_id"])]
            if key not in map(party_key, owners) and not ids & sides:
                continue
            others = tuple(sorted((name for name in owners if party_key(name) != key), key=str.casefold))
            is_own = not others and all(name in sides or self._owner.get(name) == key for name in ids)
            is_decided = bool(names & closed)
            is_answer = entry.row["subtype"] == ANSWERS_HOT_SPOT
            text = entry_text(entry)
            yield entry, Meeting(entry.mark, text, others, is_own, is_answer, entry.severity, is_decided)

    @cached_property
    def _decided(self) -> list[list[dict[str, Any]]]:
        return list(decided_groups(self._content, self._seen, lambda _row: True))

    def _decisions(self, key: str, name: str, sides: set[str]) -> Iterator[tuple[str, str]]:
        written = (*_WRITTEN, *_PERSONS) if self._seen.names_persons else _WRITTEN
        named = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)

        def concerns(row: _Row) -> bool:
            if _names(row["owners"], key) or sides & {row["a_id"], row["b_id"]}:
                return True
            return any(named.search(self._seen.text(row[column])) for column in written)

        yield from decided(self._content, self._seen, (group for group in self._decided if any(map(concerns, group))))

    # What moves, and what waits

    @cached_property
    def _relocations(self) -> list[tuple[str, Figure]]:
        """Nets that cannot stay: for all claims together, then for each package, with its name."""
        scene, every = whole_plan(self._content)
        asked = [("", every)]
        for package_id, name in self._packages.items():
            chosen = chosen_package(self._plan, package_id, self._content.audience)
            own = frozenset() if chosen is None else chosen.claims & every.claims
            asked.append((name, Package(package_id, name, own)))
        return [(name, figure) for name, package in asked for figure in relocations(scene, package) if figure.about]

    def _moves(self, key: str) -> Iterator[Move]:
        for package, figure in self._relocations:
            operator, kind = figure.about
            if party_key(operator) == key:
                yield Move(package, kind, figure.value, figure.unknown)

    @cached_property
    def _waiting(self) -> list[tuple[_Row, Waiting]]:
        """What waits for what in the plan, by when it is needed."""
        names = {claim.body_id: self._seen.name_of(claim) for claim in self._claims} | self._packages
        found = []
        for row in self._told(DEPENDENCY.name):
            what = names.get(row["on_id"], "") if row["on_id"] else self._seen.text(row["on_text"])
            party = self._seen.party(row["party"])
            if row["needs_id"] not in names or not what or (row["party"] and not party):
                continue
            needed, promised = (str(row[name] or "") for name in ("needed_by", "promised_by"))
            status = str(row["status"] or NOT_PROMISED)
            each = Waiting(names[row["needs_id"]], what, party, needed, promised, status)
            found.append((row, each))
        return sorted(found, key=lambda each: each[1].needed_by or _LATE)

    def _told(self, table: str) -> Iterator[_Row]:
        return (row for row in records(self._plan, table) if self._seen.record(row))


def _names(text: Any, key: str) -> bool:
    return any(party_key(name) == key for name in split_list(text))


def _key(name: Any) -> str:
    return party_key(str(name or ""))
