"""Groups of works that fit in one opening, by number: what two of them come to is worked out once.

A group is known by its works and their plannings, so what was found stays true when other works are planned otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b
from typing import Optional

import numpy as np

from wijkaanpak_plugin.analysis.open_once.timing import Planning, bounds_of, least_move

#: Bytes of the mark of a work: so many that no two sets of works have the same marks together.
_MARK_BYTES = 16
#: Two numbers of groups are told apart in one number.
_NUMBER_BITS = 32


class Unions:
    """Groups by number: their works, and what all of these move together in their best opening.

    Plain columns of numbers: tens of thousands of groups are remembered, and nothing but numbers costs no tidying up.
    """

    def __init__(self) -> None:
        self._single: dict[tuple[str, Planning], int] = {}
        #: Groups by the marks of all their works together, which is a number that no other group has.
        self._known: dict[int, int] = {}
        self._marks: list[int] = []
        #: Of each group how many of its works have which planning (row of ``_rows``).
        self._counts: list[dict[int, int]] = []
        self._row: dict[Planning, int] = {}
        self._rows = np.zeros((0, len(Planning._fields)), dtype=np.int64)
        #: What an opening of each group has to keep to (``Bounds``).
        self._lasts: list[int] = []
        self._earliest: list[int] = []
        self._latest: list[int] = []
        self._moves: list[int] = []
        self._unions: dict[int, int] = {}

    def __len__(self) -> int:
        return len(self._marks) + len(self._unions)

    def work(self, name: str, planning: Planning) -> int:
        """Return the group of one work."""
        key = name, planning
        if key not in self._single:
            mark = int.from_bytes(blake2b(repr(key).encode(), digest_size=_MARK_BYTES).digest(), "big")
            self._single[key] = self._keep(mark, {self._row_of(planning): 1}, *bounds_of(planning), 0)
        return self._single[key]

    def union(self, a: int, b: int) -> Optional[int]:
        """Return the group of two groups that have no work in common, None when no opening fits both."""
        key = a << _NUMBER_BITS | b if a < b else b << _NUMBER_BITS | a
        found = self._unions.get(key)
        if found is None:
            found = self._unions[key] = self._united(a, b)
        return None if found < 0 else found

    def more_moves(self, a: int, others: Iterable[int]) -> list[Optional[int]]:
        """Return of a group with each of others how much more all move together than they do apart, None where no
        opening fits both.
        """
        known, moves = self._unions, self._moves
        stays = moves[a]
        found: list[Optional[int]] = []
        for b in others:
            key = a << _NUMBER_BITS | b if a < b else b << _NUMBER_BITS | a
            union = known.get(key)
            if union is None:
                union = known[key] = self._united(a, b)
            found.append(None if union < 0 else moves[union] - stays - moves[b])
        return found

    def move(self, group: int) -> int:
        """Return what all works of a group move together, in steps of months."""
        return self._moves[group]

    def _united(self, a: int, b: int) -> int:
        lasts = max(self._lasts[a], self._lasts[b])
        earliest, latest = max(self._earliest[a], self._earliest[b]), min(self._latest[a], self._latest[b])
        if earliest - lasts > latest:
            return -1
        mark = self._marks[a] ^ self._marks[b]
        known = self._known.get(mark)
        if known is not None:
            return known
        counts = dict(self._counts[a])
        for row, count in self._counts[b].items():
            counts[row] = counts.get(row, 0) + count
        rows, of_each = (np.fromiter(column, np.int64, len(counts)) for column in (counts, counts.values()))
        found = least_move(self._rows[rows], of_each)
        return -1 if found is None else self._keep(mark, counts, lasts, earliest, latest, found[1])

    def _row_of(self, planning: Planning) -> int:
        if planning not in self._row:
            row = self._row[planning] = len(self._row)
            if row == len(self._rows):
                self._rows = np.concatenate([self._rows, np.zeros((row + 1, len(planning)), dtype=np.int64)])
            self._rows[row] = planning
        return self._row[planning]

    def _keep(self, mark: int, counts: dict[int, int], lasts: int, earliest: int, latest: int, move: int) -> int:
        number = len(self._marks)
        self._known[mark] = number
        self._marks.append(mark)
        self._counts.append(counts)
        self._lasts.append(lasts)
        self._earliest.append(earliest)
        self._latest.append(latest)
        self._moves.append(move)
        return number
