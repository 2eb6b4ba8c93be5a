"""Rows of the timeline: bars in groups by street, transition, owner or package, and last what has no period."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Optional

from wijkaanpak_plugin.docks.timeline.bars import Bar
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.translation import translate

STREET, TRANSITION, OWNER, PACKAGE = "street", "transition", "owner", "package"
GROUPINGS = (STREET, TRANSITION, OWNER, PACKAGE)
#: Keys of groups have a blank in front, which no id of a bar has; of the bars that are in none, and without a period.
IN_NONE, WITHOUT_PERIOD = " ", "  without a period"


@dataclass(frozen=True)
class Group:
    """Bars that stand together, earliest first; key: by which it is folded; name: what people call it."""

    key: str
    name: str
    bars: tuple[Bar, ...]

    @property
    def span(self) -> Optional[tuple[float, float]]:
        """Begin of the first window and end of the last one in months, None where no bar has a window."""
        windows = [bar.window for bar in self.bars if bar.has_window]
        return (min(one[0] for one in windows), max(one[1] for one in windows)) if windows else None


@dataclass(frozen=True)
class Row:
    """A row that is drawn: the head of a group (bar None), or a bar in it."""

    group: Group
    bar: Optional[Bar] = None


def groups_of(bars: Iterable[Bar], by: str) -> list[Group]:
    """Return the groups of bars with a window by their first year, then by name; what is in none comes after these, and
    last the bars without a period.
    """
    held: dict[str, list[Bar]] = {}
    without: list[Bar] = []
    for bar in bars:
        if bar.has_window:
            held.setdefault(_key(bar, by), []).append(bar)
        else:
            without.append(bar)
    found = [Group(f" {key}", _name(key, by), tuple(sorted(rows, key=_order))) for key, rows in held.items()]
    found.sort(key=lambda group: (group.key == IN_NONE, _first_year(group), group.name.casefold()))
    if without:
        rows = tuple(sorted(without, key=lambda bar: bar.name.casefold()))
        found.append(Group(WITHOUT_PERIOD, translate("Timeline", "Without a period"), rows))
    return found


def rows_of(groups: Sequence[Group], folded: Collection[str]) -> list[Row]:
    """Return the rows of groups; of one that is folded only its head."""
    found: list[Row] = []
    for group in groups:
        found.append(Row(group))
        if group.key not in folded:
            found.extend(Row(group, bar) for bar in group.bars)
    return found


def matching(bars: Iterable[Bar], words: str, package: str) -> list[Bar]:
    """Return the bars that have all words in name, owner or street, and stand in a package (name, empty: any)."""
    asked = words.casefold().split()
    return [
        bar
        for bar in bars
        if (not package or package in bar.packages)
        and all(word in f"{bar.name} {bar.owner} {bar.street}".casefold() for word in asked)
    ]


def _key(bar: Bar, by: str) -> str:
    if by == TRANSITION:
        order = load_vocabularies()["transition"].keys()
        return next((key for key in order if key in bar.transitions), "")
    if by == OWNER:
        return bar.owner
    if by == PACKAGE:
        return bar.packages[0] if bar.packages else ""
    return bar.street


def _name(key: str, by: str) -> str:
    if key:
        return load_vocabularies()["transition"].label(key) if by == TRANSITION else key
    return {
        STREET: translate("Timeline", "Along no street"),
        TRANSITION: translate("Timeline", "Of no transition"),
        OWNER: translate("Timeline", "Of nobody known"),
        PACKAGE: translate("Timeline", "In no package"),
    }[by]


def _first_year(group: Group) -> int:
    span = group.span
    return int(span[0] // 12) if span else 0


def _order(bar: Bar) -> tuple[float, float, str, str]:
    return (*bar.window, bar.name.casefold(), bar.body_id)
