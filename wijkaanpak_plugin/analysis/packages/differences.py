"""Differences of two packages: what only one of them has, what lies elsewhere, and what is done in another period."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import Any

import pandas as pd
import shapely

from wijkaanpak_plugin.domain.body import GEOMETRY

ONLY_FIRST, ONLY_SECOND = "only_first", "only_second"
OTHER_PLACE, OTHER_PERIOD = "other_place", "other_period"
DIFFERENCES = (ONLY_FIRST, ONLY_SECOND, OTHER_PLACE, OTHER_PERIOD)
#: Columns of the list, one row per difference: two of one claim are two rows.
#:
#: - difference: one of ``DIFFERENCES``; name, kind: of the claim; first_id, second_id: body_id, or empty
#: - moved_m: how far the farthest point lies from the other shape, of what lies elsewhere
#: - first_from, first_to, second_from, second_to: the period as it was typed, of what is done in another one
DIFFERENCE_COLUMNS = (
    *("difference", "name", "kind", "first_id", "second_id", "moved_m"),
    *("first_from", "first_to", "second_from", "second_to"),
)
#: What lies as near as this lies in the same place (m).
_SAME_PLACE_M = 0.01
_PERIOD = ("works_from", "works_to")

_Row = dict[str, Any]


def differences(claims: pd.DataFrame, first: Collection[str], second: Collection[str]) -> pd.DataFrame:
    """Return in what two packages (body_id of their claims) differ, in the order of ``DIFFERENCES`` and names.

    claims: body_id, name, kind, copy_of, works_from, works_to and geometry. A claim is the same in both where it is one
    claim, or where one is a copy of the other or both of a third.
    """
    rows = list(_differences(claims, set(first), set(second)))
    rows.sort(key=lambda row: (DIFFERENCES.index(row["difference"]), row["name"], row["first_id"], row["second_id"]))
    return pd.DataFrame(rows, columns=list(DIFFERENCE_COLUMNS), dtype=object)


def _differences(claims: pd.DataFrame, first: set[str], second: set[str]) -> Iterator[_Row]:
    one, other = _by_family(claims, first - second), _by_family(claims, second - first)
    for family in sorted({*one, *other}):
        # Of several copies in one package those that are left over when each has found one stand alone.
        here, there = one[family], other[family]
        for a, b in zip(here, there):
            yield from _of_two(a, b)
        for row in here[len(there) :]:
            yield _difference(ONLY_FIRST, row, first_id=row["body_id"])
        for row in there[len(here) :]:
            yield _difference(ONLY_SECOND, row, second_id=row["body_id"])


def _by_family(claims: pd.DataFrame, ids: set[str]) -> dict[str, list[_Row]]:
    """Return claims by what they are copies of, in the order of their shapes and periods."""
    found: dict[str, list[_Row]] = defaultdict(list)
    for row in claims[claims["body_id"].isin(ids)].to_dict("records"):
        texts: _Row = {str(name): "" if _is_empty(value) else value for name, value in row.items()}
        found[texts["copy_of"] or texts["body_id"]].append(texts)
    for rows in found.values():
        rows.sort(key=lambda row: (_shape(row), *(str(row[name]) for name in _PERIOD), row["body_id"]))
    return found


def _of_two(a: _Row, b: _Row) -> Iterator[_Row]:
    ids = {"first_id": a["body_id"], "second_id": b["body_id"]}
    if isinstance(a[GEOMETRY], str) or isinstance(b[GEOMETRY], str):
        is_moved, far = a[GEOMETRY] is not b[GEOMETRY] and _shape(a) != _shape(b), float("nan")
    else:
        far = float(shapely.hausdorff_distance(a[GEOMETRY], b[GEOMETRY]))
        is_moved = far > _SAME_PLACE_M
    if is_moved:
        yield _difference(OTHER_PLACE, a, **ids, moved_m=round(far, 2))
    if any(str(a[name]).strip() != str(b[name]).strip() for name in _PERIOD):
        periods = {"first_from": a["works_from"], "first_to": a["works_to"]}
        yield _difference(OTHER_PERIOD, a, **ids, **periods, second_from=b["works_from"], second_to=b["works_to"])


def _difference(difference: str, row: _Row, **more: Any) -> _Row:
    empty = {**dict.fromkeys(DIFFERENCE_COLUMNS, ""), "moved_m": None}
    return {**empty, "difference": difference, "name": row["name"], "kind": row["kind"], **more}


def _shape(row: _Row) -> bytes:
    shape = row[GEOMETRY]
    return b"" if isinstance(shape, str) else bytes(shapely.to_wkb(shapely.normalize(shape)))


def _is_empty(value: Any) -> bool:
    return value is None or (isinstance(value, float) and value != value)
