"""What is still to decide about a package: what its own works and the ground ask, and what nobody filled in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Optional

from wijkaanpak_plugin.domain.finding import BLOCKING, DISPLACES, REDIG, WEIGH
from wijkaanpak_plugin.domain.sentences import months
from wijkaanpak_plugin.domain.short_names import short_name
from wijkaanpak_plugin.domain.translation import counted, translate
from wijkaanpak_plugin.export.content.entry_texts import entry_text
from wijkaanpak_plugin.export.content.numbering import Entry
from wijkaanpak_plugin.export.content.passport.money import summed
from wijkaanpak_plugin.export.content.passport.passport import (
    BEGIN,
    CANNOT,
    LEAD,
    LOSS,
    MONEY,
    SHIFT,
    TWICE,
    Decision,
    OpenedOnce,
    Project,
)
from wijkaanpak_plugin.export.content.passport.rows import PackageRows
from wijkaanpak_plugin.export.content.shown import SheetContent

#: In the order in which equals stand.
_ORDER = (SHIFT, CANNOT, LOSS, TWICE, LEAD, MONEY, BEGIN)
#: Names in one decision at most.
_NAMED = 2


def decisions_of(
    content: SheetContent, rows: PackageRows, projects: Sequence[Project], once: OpenedOnce
) -> list[Decision]:
    """Return what is still to decide, numbered: first what most claims hang on."""
    found = [*_shifts(rows, projects, once), *_of_findings(content, rows), *_missing(rows, projects)]
    found.sort(key=lambda each: (-len(each.blocks), _ORDER.index(each.kind)))
    return [replace(each, number=number) for number, each in enumerate(found, 1)]


def _shifts(rows: PackageRows, projects: Sequence[Project], once: OpenedOnce) -> Iterator[Decision]:
    """Yield for each opening that only comes about when works move: which, how far, and which way."""
    names = {claim.body_id: rows.seen.name_of(claim) for claim in rows.claims}
    for group in once.groups:
        moved = {name: moved for name, moved in group.moves.items() if moved > 0}
        if not moved:
            continue
        project = next(each for each in projects if set(each.body_ids) == set(group.members))
        said = [_moved(names[name], by, group.begin >= once.windows[name][0]) for name, by in moved.items()]
        text = translate("Passport", "{moves}: then {project}")
        yield Decision(0, SHIFT, text.format(moves=_few(said), project=project.name), group.members, project.number)


def _moved(name: str, by: float, is_later: bool) -> str:
    later, earlier = translate("Passport", "{name} {months} later"), translate("Passport", "{name} {months} earlier")
    return (later if is_later else earlier).format(name=name, months=months(by))


def _of_findings(content: SheetContent, rows: PackageRows) -> Iterator[Decision]:
    own = {claim.body_id for claim in rows.claims}
    cannot: dict[str, list[Entry]] = {}
    for entry in content.entries:
        a, b, subtype = str(entry.row["a_id"]), str(entry.row["b_id"]), entry.row["subtype"]
        if entry.is_outside:
            continue
        both = tuple(name for name in (a, b) if name in own)
        if entry.severity == BLOCKING:
            cannot.setdefault(a if a in own else b, []).append(entry)
        elif subtype == DISPLACES and entry.severity == WEIGH:
            yield Decision(0, LOSS, entry_text(entry), both)
        elif subtype == REDIG and len(both) > 1:
            text = translate("Passport", "{a} and {b} open the same ground at two moments: together, or twice")
            yield Decision(0, TWICE, text.format(a=_name(entry, "a"), b=_name(entry, "b")), both)
    for name, entries in cannot.items():
        yield _cannot(name, entries, own)


def _cannot(name: str, entries: Sequence[Entry], own: set[str]) -> Decision:
    """Return that a claim does not go together with others; how far it lies from them stands on the other sheet."""
    sides = [("a", "b") if entry.row["a_id"] == name else ("b", "a") for entry in entries]
    others = dict.fromkeys(_name(entry, other) for entry, (_this, other) in zip(entries, sides))
    named = {str(entry.row[f"{side}_id"]) for entry in entries for side in ("a", "b")} & own
    text = translate("Passport", "{name}: another place or another solution; it does not go together with {others}")
    text = text.format(name=_name(entries[0], sides[0][0]), others=_few(list(others)))
    return Decision(0, CANNOT, text, tuple(sorted(named)))


def _missing(rows: PackageRows, projects: Sequence[Project]) -> Iterator[Decision]:
    if not rows.parties(rows.record["lead"]):
        yield Decision(0, LEAD, translate("Passport", "Who leads this package?"), ())
    cost = summed(project.cost for project in projects)
    if cost.unknown:
        text = translate("Passport", "What does it cost, and who pays? Posts without an amount: {count} of {all}")
        yield Decision(0, MONEY, text.format(count=cost.unknown, all=cost.posts), ())
    without = sum(not project.period.is_known for project in projects)
    if without:
        text = translate("Passport", "When does it begin? Projects without a period: {count} of {all}")
        yield Decision(0, BEGIN, text.format(count=without, all=len(projects)), ())


def _name(entry: Entry, side: str) -> str:
    found: Optional[str] = entry.row[f"{side}_name"]
    return short_name(str(found or ""))


def _few(said: Sequence[str]) -> str:
    rest = len(said) - _NAMED
    if rest <= 0:
        return "; ".join(said)
    more = counted(rest, translate("Passport", "1 more"), translate("Passport", "{count} more"))
    return "; ".join([*said[:_NAMED], more.format(count=rest)])
