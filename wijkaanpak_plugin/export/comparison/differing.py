"""In what two packages differ, in lines, by four kinds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from wijkaanpak_plugin.analysis.packages.differences import (
    DIFFERENCES,
    ONLY_FIRST,
    ONLY_SECOND,
    OTHER_PERIOD,
    OTHER_PLACE,
)
from wijkaanpak_plugin.domain.packages.words import when_text
from wijkaanpak_plugin.domain.sentences import metres
from wijkaanpak_plugin.domain.translation import translate

#: Lines of a kind that are seen at once; the others are counted. Source: the picture of the window.
FIRST_LINES = 3


@dataclass(frozen=True)
class DifferenceLine:
    """One difference. claims: ids of the claim in either package."""

    text: str
    claims: tuple[str, ...]


@dataclass(frozen=True)
class DifferenceKind:
    """All differences of one kind. title: with how many they are."""

    key: str
    title: str
    lines: tuple[DifferenceLine, ...]


def difference_kinds(found: pd.DataFrame, first: str, second: str) -> list[DifferenceKind]:
    """Return the differences (``DIFFERENCE_COLUMNS``) by kind; kinds without any are left out.

    first, second: what stands for the two packages.
    """
    heads = {
        ONLY_FIRST: translate("Packages", "Only in {package}").format(package=first),
        ONLY_SECOND: translate("Packages", "Only in {package}").format(package=second),
        OTHER_PLACE: translate("Packages", "In both, in another place"),
        OTHER_PERIOD: translate("Packages", "In both, in another period"),
    }
    kinds = []
    for key in DIFFERENCES:
        rows = found[found["difference"] == key].to_dict("records")
        if rows:
            lines = tuple(_line(row, first, second) for row in rows)
            kinds.append(DifferenceKind(key, f"{heads[key]} · {len(rows)}", lines))
    return kinds


def more_text(count: int) -> str:
    """Return how many lines there are that are not seen."""
    return translate("Packages", "{count} more").format(count=count)


def _line(row: Mapping[Any, Any], first: str, second: str) -> DifferenceLine:
    claims = tuple(str(name) for name in (row["first_id"], row["second_id"]) if name)
    return DifferenceLine(_text(row, first, second), claims)


def _text(row: Mapping[Any, Any], first: str, second: str) -> str:
    name = str(row["name"]) or translate("Packages", "without a name")
    if row["difference"] == OTHER_PLACE:
        far = row["moved_m"]
        if far is None or far != far:
            return translate("Packages", "{name}: in one of the two it has no place").format(name=name)
        return translate("Packages", "{name}: {distance} apart").format(name=name, distance=metres(far))
    if row["difference"] == OTHER_PERIOD:
        here, there = (
            when_text({"works_from": row[f"{which}_from"], "works_to": row[f"{which}_to"]})
            for which in ("first", "second")
        )
        text = translate("Packages", "{name}: {first} {when}, {second} {then}")
        return text.format(name=name, first=first, when=here, second=second, then=there)
    return name
