"""Identity of findings: the same one keeps its id, and its version changes when what it says changes.

A party's judgement belongs to one version, so the version covers what the verdict says and rests on: sort, rule with
its figures, what was measured, the values of the claim, and the place. It does not cover the shape of the other as a
whole (the same pipe cut off at another place is the same pipe), nor what is only said (a name).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies
from wijkaanpak_plugin.analysis.bodies.shapes import Geometries
from wijkaanpak_plugin.domain.body import EXISTING

_BYTES = 8
_DAYS_PER_MONTH = 365.25 / 12
#: Steps per unit with which a figure must differ to be another one: centimetres, a tenth of m2 and m3, days, permille.
_STEPS = {
    "measured_m": 100,
    "required_m": 100,
    "accuracy_m": 100,
    "shared_length_m": 100,
    "shared_area_m2": 10,
    "shared_volume_m3": 10,
    "shift_months": _DAYS_PER_MONTH,
    "gap_months": _DAYS_PER_MONTH,
    "required_months": _DAYS_PER_MONTH,
    "number": 1,
    "share": 1000,
}
_TEXTS = ("subtype", "severity", "reason", "from_date", "to_date")
#: Where a zone lies is told in decimetres.
_ZONE_STEPS = 10
#: A figure that is not there; none that is can be so small.
_NONE = np.iinfo(np.int64).min


def short_hash(*parts: str) -> str:
    """Return 16 hexadecimal digits that depend on all parts and on nothing else."""
    # A part that holds the sign between parts must not look like two.
    told_apart = (part.replace("\x1b", "\x1b\x1b").replace("\x1f", "\x1b\x1f") for part in parts)
    return hashlib.blake2b("\x1f".join(told_apart).encode("utf-8", "surrogatepass"), digest_size=_BYTES).hexdigest()


def finding_ids(rules: Iterable[str], a_ids: Iterable[str], b_ids: Iterable[str]) -> list[str]:
    """Return a stable id per finding: rule (or subtype) and both body ids, whichever comes first."""
    return [short_hash(rule, *sorted((a, b))) for rule, a, b in zip(rules, a_ids, b_ids)]


def group_ids(*parts: Iterable[str]) -> list[str]:
    """Return a name per row that rows share when they are the same in all parts: one row for the reader."""
    known: dict[tuple[str, ...], str] = {}
    result = []
    for row in zip(*parts):
        if row not in known:
            known[row] = short_hash("group", *row)
        result.append(known[row])
    return result


def versions(
    table: pd.DataFrame, zone: Geometries, grounds: Iterable[str], values: Sequence[tuple[str, ...]]
) -> list[str]:
    """Return a version per row of a table of findings.

    grounds: the rule and its figures, or what else the verdict rests on; values: of the claims and works in it
    (``value_digests``).
    """
    figures = np.column_stack([_steps(table[name].to_numpy(dtype=float), step) for name, step in _STEPS.items()])
    texts = zip(*(table[name].to_numpy(dtype=object) for name in _TEXTS))
    # All texts but the ground are keys, days and hashes: none holds the sign between them.
    said = ["\x1f".join((*own, *map(str, words), ground)) for own, words, ground in zip(values, texts, grounds)]
    return [
        _digest(text.encode("utf-8", "surrogatepass"), numbers.tobytes(), place)
        for text, numbers, place in zip(said, figures, _places(zone))
    ]


def value_digests(bodies: PreparedBodies, rows: NDArray[np.int64]) -> dict[int, str]:
    """Return per claim or work among the rows a hash of its values, its shape and its names left out."""
    rows = np.unique(rows)
    rows = rows[bodies.origin[rows] != EXISTING]
    measures = (bodies.width, bodies.top, bodies.bottom, bodies.accuracy, bodies.start, bodies.end, bodies.duration)
    numbers = np.column_stack([array[rows] for array in measures])
    # Adding zero turns -0.0 into 0.0; the bytes of NaN are made the same on every machine.
    numbers = np.where(np.isnan(numbers), np.nan, np.round(numbers, 6) + 0.0).astype("<f8")
    return {int(row): _digest(figures.tobytes(), _words(bodies, int(row))) for row, figures in zip(rows, numbers)}


def own_values(
    bodies: PreparedBodies, a: NDArray[np.int64], b: NDArray[np.int64], others: Mapping[int, Sequence[int]]
) -> list[tuple[str, ...]]:
    """Return per pair what its claims and works say of themselves; others: more of them, by row of the pairs."""
    further = [np.array(rows, dtype=np.int64) for rows in others.values()]
    digests = value_digests(bodies, np.concatenate([a, b, *further]))
    return [
        (*sorted(digests.get(int(side), "") for side in (one, other)), *sorted(digests[x] for x in others.get(row, ())))
        for row, (one, other) in enumerate(zip(a, b))
    ]


def _words(bodies: PreparedBodies, row: int) -> bytes:
    texts = (bodies.origin[row], bodies.kind_key[row], bodies.owner[row], bodies.opens[row], bodies.hardness[row])
    words = (*texts, "\x1e", *bodies.transitions[row], "\x1e", *bodies.frees[row])
    return "\x1f".join(words).encode("utf-8", "surrogatepass")


def _steps(figures: NDArray[np.float64], per_unit: float) -> NDArray[np.int64]:
    known = np.isfinite(figures)
    result = np.full(len(figures), _NONE, dtype=np.int64)
    result[known] = np.rint(figures[known] * per_unit).astype(np.int64)
    return result.astype("<i8")


def _places(zone: Geometries) -> list[bytes]:
    """Return where each zone lies: its corners in decimetres, whichever comes first and however often."""
    corners, owner = shapely.get_coordinates(zone, return_index=True)
    steps = np.rint(corners * _ZONE_STEPS).astype("<i8")
    order = np.lexsort((steps[:, 1], steps[:, 0], owner))
    steps, owner = steps[order], owner[order]
    new = np.ones(len(steps), dtype=bool)
    new[1:] = (owner[1:] != owner[:-1]) | (steps[1:] != steps[:-1]).any(axis=1)
    steps, owner = steps[new], owner[new]
    ends = np.searchsorted(owner, np.arange(len(zone) + 1))
    return [steps[begin:end].tobytes() for begin, end in zip(ends[:-1], ends[1:])]


def _digest(*parts: Any) -> str:
    whole = hashlib.blake2b(digest_size=_BYTES)
    for part in parts:
        # The length before each part: no part can look like two.
        whole.update(len(part).to_bytes(8, "little") + part)
    return whole.hexdigest()
