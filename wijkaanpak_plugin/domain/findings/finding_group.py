"""Groups: findings that are one row for the reader (the same ``group_id``), with what they say together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from wijkaanpak_plugin.domain.finding import (
    ANSWERS_HOT_SPOT,
    CLEARANCE,
    JOINT_WORKS,
    MUST_STAY,
    NO_COVERAGE,
    REDIG,
    WORKS_NEAR,
)

#: Figures that add up; of the others the smallest counts (a distance, a gap) or the largest.
SUMS = ("shared_area_m2", "shared_length_m", "shared_volume_m3", "number")
SMALLEST = ("measured_m", "gap_months", "required_months")
LARGEST = ("shift_months", "accuracy_m", "score", "share")
#: Columns that only belong to one of several, and would say of all what holds for one.
OF_ONE = ("b_id", "b_name", "counted_with", "counted_with_names", "both_ways")
#: So many names are listed, of more is said how many there are.
_NAMES = 5
#: So many works or wishes are named.
_WORKS = 3
#: Of these each has a plan, or says something, of its own.
_NAMED_ONE_BY_ONE = (JOINT_WORKS, REDIG, ANSWERS_HOT_SPOT, MUST_STAY)


def summed(rows: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Return one row of facts for findings of one group, in rank order: figures summed or the extreme one, ``pairs``
    how many findings they are, and the rest of the first.

    The ids of what is not known keep its source or party; there the claims are several, and named.
    """
    first = dict(rows[0])
    result = {**first, "finding_id": first["group_id"], "pairs": float(count_of(rows))}
    for names, taken in ((SUMS, sum), (SMALLEST, min), (LARGEST, max)):
        for name in names:
            known = [float(row[name]) for row in rows if _known(row.get(name))]
            result[name] = taken(known) if known else float("nan")
    if first.get("subtype") == WORKS_NEAR and len({row.get("measured_m") == 0 for row in rows}) > 1:
        # What lies below the works and what lies beside them have no distance in common.
        result["measured_m"] = float("nan")
    if any(row.get("subtype") == CLEARANCE for row in rows):
        # Crossings under a distance are in one group with what lies beside it: too near says both.
        result["subtype"] = CLEARANCE
    result.update(_of_several(rows, first))
    return result


def count_of(rows: Sequence[Mapping[str, Any]]) -> int:
    """Return how many findings these rows stand for: one each, unless a row is a group itself."""
    return sum(round(float(row["pairs"])) if _known(row.get("pairs")) else 1 for row in rows)


def _of_several(rows: Sequence[Mapping[str, Any]], first: Mapping[str, Any]) -> dict[str, Any]:
    """Return the texts of several: the same for all or empty, names of claims and parties listed once."""
    lists = {name: _listed(rows, name, ",") for name in ("transitions", "freed_by", "order_turns")}
    lists.update({name: _listed(rows, name, ", ") for name in ("owners", "freed_by_names")})
    alike = {"a_kind", "b_kind", "from_date", "to_date", "rule_note", "depth_source"}
    texts = {name: first.get(name) if len({row.get(name) for row in rows}) == 1 else "" for name in alike}
    dates = [[row[name] for row in rows if row.get(name)] for name in ("from_date", "to_date")]
    texts.update(from_date=min(dates[0], default=""), to_date=max(dates[1], default=""))
    withheld = any(_known(row.get("confidential")) and bool(row["confidential"]) for row in rows)
    flags = {"confidential": True if withheld else first.get("confidential")}
    if first.get("type") != NO_COVERAGE:
        return {**lists, **texts, **flags, **dict.fromkeys(OF_ONE, ""), "b_name": _works_named(rows)}
    names = sorted({str(row["a_name"]) for row in rows})
    more = f" (+{len(names) - _NAMES})" if len(names) > _NAMES else ""
    return {**lists, **texts, **flags, "a_id": "", "a_name": ", ".join(names[:_NAMES]) + more}


def _works_named(rows: Sequence[Mapping[str, Any]]) -> str:
    """Return which works or wishes there are where they are few; of things it matters how many."""
    names = sorted({str(row["b_name"]) for row in rows})
    planned = all(row.get("subtype") in _NAMED_ONE_BY_ONE for row in rows)
    return ", ".join(names) if planned and len(names) == len(rows) <= _WORKS else ""


def _listed(rows: Sequence[Mapping[str, Any]], name: str, between: str) -> str:
    """Return what stands in the lists of all rows, each once, in alphabetical order."""
    texts = {row[name] for row in rows if isinstance(row.get(name), str) and row[name]}
    return between.join(sorted({item for text in texts for item in text.split(between)}))


def _known(value: Any) -> bool:
    return value is not None and value == value and value != ""
