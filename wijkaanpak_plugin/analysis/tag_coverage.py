"""Tag coverage: counts, hectares and kilometres for each transition at each scale level, nothing twice."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Optional

import numpy as np
import shapely

#: Stands for what is not known; ``ALL`` for everything, known or not.
UNKNOWN = ""
ALL = "*"

#: Shapes that share less than so many square metres or metres only touch. Status: assumption, below any survey.
_TOUCHING = 0.01
_SQUARE_METRES, _METRES = 10_000.0, 1_000.0  # in a hectare, in a kilometre


@dataclass(frozen=True)
class TaggedShape:
    """One tag: transitions (none: unknown), scale level and vertical layer (None: unknown), geometry in metres."""

    tag_id: str
    transitions: tuple[str, ...]
    scale_level: Optional[str]
    vertical_layer: Optional[str]
    shape: shapely.Geometry


@dataclass(frozen=True)
class CoverageCell:
    """What is tagged in one cell. hectares: ground of its areas; kilometres: length of its lines; points only count."""

    tag_ids: tuple[str, ...] = ()
    hectares: float = 0.0
    kilometres: float = 0.0

    @property
    def count(self) -> int:
        """Number of tags."""
        return len(self.tag_ids)


CoverageCells = dict[tuple[str, str], CoverageCell]


class TagCoverage:
    """Tags by transition, scale level and vertical layer, kept up to date tag by tag.

    Ground that two tagged areas share counts once in a cell, and so does a street that is tagged in two layers; a tag
    with two transitions stands in both rows and once in the totals.
    """

    def __init__(self) -> None:
        self._tags: dict[str, TaggedShape] = {}
        #: Dimension (0 points, 1 lines, 2 areas) and size (metres or square metres) of each tag.
        self._measures: dict[str, tuple[int, float]] = {}
        #: Which tags share ground (areas) or a stretch (lines) with a tag.
        self._sharing: dict[str, set[str]] = {}
        self._joined: dict[frozenset[str], float] = {}

    def __len__(self) -> int:
        return len(self._tags)

    def put(self, tags: Iterable[TaggedShape]) -> None:
        """Take up tags; those with a known ``tag_id`` replace what was known of it."""
        moved = []
        for tag in tags:
            known = self._tags.get(tag.tag_id)
            if known is None or not shapely.equals_exact(known.shape, tag.shape):
                self.drop([tag.tag_id])
                moved.append(tag.tag_id)
            self._tags[tag.tag_id] = tag
        self._measure(moved)

    def drop(self, tag_ids: Iterable[str]) -> None:
        """Forget tags; names that are not known are passed over."""
        for tag_id in tag_ids:
            if self._tags.pop(tag_id, None) is None:
                continue
            self._measures.pop(tag_id, None)
            for other in self._sharing.pop(tag_id, ()):
                self._sharing[other].discard(tag_id)
            self._joined = {names: size for names, size in self._joined.items() if tag_id not in names}

    def cells(self, vertical_layer: str = ALL) -> CoverageCells:
        """Return the cells that hold anything, by (transition, scale level), of one vertical layer or ``ALL``.

        Each of the three may be ``UNKNOWN``; the totals of rows, columns and everything stand below ``ALL``.
        """
        groups: dict[tuple[str, str], list[str]] = {}
        for tag in self._tags.values():
            if vertical_layer not in (ALL, tag.vertical_layer or UNKNOWN):
                continue
            for transition in (*(tag.transitions or (UNKNOWN,)), ALL):
                for scale_level in (tag.scale_level or UNKNOWN, ALL):
                    groups.setdefault((transition, scale_level), []).append(tag.tag_id)
        return {place: self._cell(names) for place, names in groups.items()}

    def vertical_layers(self) -> dict[str, int]:
        """Return the number of tags of each vertical layer, ``UNKNOWN`` and ``ALL`` included."""
        counts = {ALL: len(self._tags)}
        for tag in self._tags.values():
            layer = tag.vertical_layer or UNKNOWN
            counts[layer] = counts.get(layer, 0) + 1
        return counts

    def _cell(self, names: list[str]) -> CoverageCell:
        sizes = {1: 0.0, 2: 0.0}
        members = set(names)
        shared: dict[int, set[str]] = {1: set(), 2: set()}
        for name in names:
            dimension, size = self._measures[name]
            if dimension == 0:
                continue
            if self._sharing.get(name) and not members.isdisjoint(self._sharing[name]):
                shared[dimension].add(name)
            else:
                sizes[dimension] += size
        for dimension, together in shared.items():
            sizes[dimension] += self._size_together(together)
        return CoverageCell(tuple(names), sizes[2] / _SQUARE_METRES, sizes[1] / _METRES)

    def _size_together(self, names: Collection[str]) -> float:
        """Return the area or length of tags that share some of it, each part once."""
        if not names:
            return 0.0
        key = frozenset(names)
        if key not in self._joined:
            self._joined[key] = _size(shapely.union_all([self._tags[name].shape for name in sorted(key)]))
        return self._joined[key]

    def _measure(self, names: list[str]) -> None:
        """Measure tags that are new or moved, and find with which others they share ground."""
        for name in names:
            shape = self._tags[name].shape
            self._measures[name] = (max(0, int(shapely.get_dimensions(shape))), _size(shape))
        measured = [name for name in names if self._measures[name][0]]
        if not measured:
            return
        everyone = list(self._tags)
        shapes = np.array([self._tags[name].shape for name in everyone], dtype=object)
        fresh = np.array([self._tags[name].shape for name in measured], dtype=object)
        one, other = shapely.STRtree(shapes).query(fresh, predicate="intersects")
        same_sort = shapely.get_dimensions(fresh[one]) == shapely.get_dimensions(shapes[other])
        one, other = one[same_sort], other[same_sort]
        common = shapely.intersection(fresh[one], shapes[other])
        sizes = np.where(shapely.get_dimensions(fresh[one]) == 2, shapely.area(common), shapely.length(common))
        for a, b in zip(one[sizes > _TOUCHING], other[sizes > _TOUCHING]):
            self._note_sharing(measured[a], everyone[b])

    def _note_sharing(self, one: str, other: str) -> None:
        if one != other:
            self._sharing.setdefault(one, set()).add(other)
            self._sharing.setdefault(other, set()).add(one)


def _size(shape: shapely.Geometry) -> float:
    return float(shapely.area(shape) if shapely.get_dimensions(shape) == 2 else shapely.length(shape))
