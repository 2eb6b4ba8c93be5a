"""Identity of findings: the same one keeps its id, and its version changes when what it rests on changes.

A party's judgement belongs to one version, so the version covers everything that the verdict rests on and nothing
that is only said (a name).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies

_BYTES = 8


def short_hash(*parts: str) -> str:
    """Return 16 hexadecimal digits that depend on all parts and on nothing else."""
    # A part that holds the sign between parts must not look like two.
    told_apart = (part.replace("\x1b", "\x1b\x1b").replace("\x1f", "\x1b\x1f") for part in parts)
    return hashlib.blake2b("\x1f".join(told_apart).encode("utf-8", "surrogatepass"), digest_size=_BYTES).hexdigest()


def finding_ids(rules: Iterable[str], a_ids: Iterable[str], b_ids: Iterable[str]) -> list[str]:
    """Return a stable id per finding: rule (or subtype) and both body ids, whichever comes first."""
    return [short_hash(rule, *sorted((a, b))) for rule, a, b in zip(rules, a_ids, b_ids)]


def body_digests(bodies: PreparedBodies, rows: NDArray[np.int64]) -> dict[int, str]:
    """Return per row a hash of all that a verdict can rest on: shape, kind, heights, party, window, what it frees."""
    rows = np.unique(rows)
    shapes = shapely.to_wkb(shapely.normalize(bodies.shape[rows]), output_dimension=2, byte_order=1)
    numbers = np.column_stack(
        [array[rows] for array in (bodies.width, bodies.top, bodies.bottom, bodies.accuracy, *_window(bodies))]
    )
    # Adding zero turns -0.0 into 0.0; the bytes of NaN are made the same on every machine.
    numbers = np.where(np.isnan(numbers), np.nan, np.round(numbers, 6) + 0.0).astype("<f8")
    return {
        int(row): _digest(shape, values.tobytes(), _words(bodies, int(row)))
        for row, shape, values in zip(rows, shapes, numbers)
    }


def _window(bodies: PreparedBodies) -> tuple[NDArray[np.float64], ...]:
    return bodies.start, bodies.end, bodies.duration


def _words(bodies: PreparedBodies, row: int) -> bytes:
    texts = (bodies.origin[row], bodies.kind_key[row], bodies.owner[row], bodies.opens[row])
    words = (*texts, "\x1e", *bodies.transitions[row], "\x1e", *bodies.frees[row])
    return "\x1f".join(words).encode("utf-8", "surrogatepass")


def _digest(*parts: bytes) -> str:
    return hashlib.blake2b(b"\x1d".join(parts), digest_size=_BYTES).hexdigest()
