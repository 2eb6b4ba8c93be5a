"""Places that people spoke of: hot spots and zones made ready for comparing with claims and works."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.arrays import Rows, Texts
from wijkaanpak_plugin.analysis.bodies.row_names import text_column
from wijkaanpak_plugin.analysis.bodies.shapes import Geometries, repaired
from wijkaanpak_plugin.analysis.judging.tolerance import TOUCH_M
from wijkaanpak_plugin.domain.body import GEOMETRY, LARGEST_COORDINATE_M, split_list
from wijkaanpak_plugin.domain.confidential import is_confidential
from wijkaanpak_plugin.domain.parties import party_key, party_name

KEEP, FIXED = "keep", "fixed"
#: A question asks for an answer in words, and what must stay for nothing to happen.
_ANSWERED_BY_WORKS = ("bottleneck", "risk", "opportunity", "idea")
#: What was settled in another way, or will not be done, is no reason for works any more. Status: assumption.
_SETTLED, _TAKEN_ALONG = ("solved_otherwise", "not_with_reason"), "taken_along"
#: A hot spot larger than this speaks of a neighbourhood and not of a street, in m2. Status: assumption.
LARGEST_M2 = 10_000.0


@dataclass(frozen=True)
class Places:
    """n hot spots and zones as arrays of length n, in the order of their ids.

    kind: of a hot spot its key, ``fixed`` for a zone of that frame; shape: valid, core: what is left of an area
    where it is shrunk by the tolerance (the shape where nothing is left); answered: whether works may answer it, and
    only_linked: only those that were linked to it; stays: whether nothing may take its place; transitions, agreeing
    (parties): tuples; linked: ids of claims.
    """

    ids: Texts
    names: Texts
    kind: Texts
    shape: Geometries
    core: Geometries
    answered: NDArray[np.bool_]
    only_linked: NDArray[np.bool_]
    stays: NDArray[np.bool_]
    transitions: Texts
    agreeing: Texts
    linked: Texts
    confidential: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.ids)

    def rows(self, selection: Any) -> Places:
        """Return the places of a mask or an array of row numbers."""
        return replace(self, **{name: getattr(self, name)[selection] for name in self.__dataclass_fields__})

    @cached_property
    def tree(self) -> shapely.STRtree:
        """All places, by their boxes."""
        return shapely.STRtree(self.shape)

    @property
    def is_area(self) -> NDArray[np.bool_]:
        """Whether each is an area."""
        areas: NDArray[np.bool_] = shapely.get_dimensions(self.shape) == 2
        return areas

    def rows_of(self, ids: set[str]) -> Rows:
        """Return the rows of these ids."""
        return np.flatnonzero([name in ids for name in self.ids]) if ids else np.zeros(0, dtype=np.int64)

    def by_id(self) -> dict[str, tuple[object, ...]]:
        """Return what a finding rests on, by id: two are the same place where that is the same."""
        columns = [getattr(self, name).tolist() for name in self.__dataclass_fields__ if name not in ("shape", "core")]
        return dict(zip(self.ids.tolist(), zip(*columns, shapely.to_wkb(self.shape).tolist())))


def prepared_places(hot_spots: pd.DataFrame, zones: pd.DataFrame) -> Places:
    """Make hot spots and zones ready (columns of ``wishes.py``); those without a usable shape, and those that say
    nothing of claims, are left out.
    """
    found = sorted([*_spots(hot_spots), *_zones(zones)], key=lambda row: (str(row["ids"]), str(row["kind"])))
    rows = pd.DataFrame(found, columns=list(_COLUMNS)).drop_duplicates("ids")
    shape = rows["shape"].to_numpy(dtype=object)
    areas = shapely.get_dimensions(shape) == 2
    core = np.where(areas, shapely.buffer(shape, -TOUCH_M), shape)
    core = np.where(shapely.is_empty(core), shape, core)
    texts = {name: rows[name].to_numpy(dtype=object) for name in _TEXTS}
    flags = {name: rows[name].to_numpy(dtype=bool) for name in ("answered", "stays", "confidential")}
    large = shapely.area(shape) > LARGEST_M2
    return Places(
        **texts, **flags, shape=shape, core=core, only_linked=large | rows["only_linked"].to_numpy(dtype=bool)
    )


_TEXTS = ("ids", "names", "kind", "transitions", "agreeing", "linked")
_COLUMNS = (*_TEXTS, "shape", "answered", "only_linked", "stays", "confidential")


def _spots(table: pd.DataFrame) -> Iterator[dict[str, Any]]:
    names = ("hot_spot_id", "kind", "text", "transitions", "agreeing", "linked", "status")
    columns = {name: text_column(table, name) for name in names}
    for row, (shape, secret) in enumerate(_shapes_and_flags(table)):
        kind, status = columns["kind"][row], columns["status"][row]
        is_answered = kind in _ANSWERED_BY_WORKS and status not in _SETTLED
        if shape is not None and (is_answered or kind == KEEP):
            yield {
                "ids": columns["hot_spot_id"][row],
                "names": " ".join(columns["text"][row].split()),
                "kind": kind,
                "transitions": tuple(sorted(split_list(columns["transitions"][row]))),
                "agreeing": _parties(columns["agreeing"][row]),
                "linked": frozenset(split_list(columns["linked"][row])),
                "shape": shape,
                "answered": is_answered,
                "only_linked": status == _TAKEN_ALONG,
                "stays": kind == KEEP,
                "confidential": secret,
            }


def _zones(table: pd.DataFrame) -> Iterator[dict[str, Any]]:
    columns = {name: text_column(table, name) for name in ("zone_id", "name", "role", "frame")}
    for row, (shape, secret) in enumerate(_shapes_and_flags(table)):
        is_fixed = columns["role"][row] == "frame" and columns["frame"][row] == FIXED
        if shape is not None and is_fixed and shapely.get_dimensions(shape) == 2:
            yield {
                "ids": columns["zone_id"][row],
                "names": " ".join(columns["name"][row].split()),
                "kind": FIXED,
                "transitions": (),
                "agreeing": (),
                "linked": frozenset(),
                "shape": shape,
                "answered": False,
                "only_linked": False,
                "stays": True,
                "confidential": secret,
            }


def _shapes_and_flags(table: pd.DataFrame) -> Iterator[tuple[shapely.Geometry | None, bool]]:
    """Return the valid shape of each row, None where it has no place, and whether the row is confidential."""
    if GEOMETRY not in table.columns or not len(table):
        return
    given = [shape if shapely.is_geometry(shape) else None for shape in table[GEOMETRY].tolist()]
    shapes = shapely.force_2d(np.array([*given, None], dtype=object)[:-1])
    with np.errstate(invalid="ignore"):
        bounds = shapely.bounds(shapes)
    usable = np.isfinite(bounds).all(axis=1) & (np.nan_to_num(abs(bounds)) <= LARGEST_COORDINATE_M).all(axis=1)
    shapes[~usable] = None
    mended, _ = repaired(shapes)
    secret = table["confidential"].tolist() if "confidential" in table.columns else [False] * len(table)
    for shape, flag in zip(mended, secret):
        yield shape, flag == flag and is_confidential(flag)


def _parties(names: str) -> tuple[str, ...]:
    """Return each party once, whatever capitals and blanks people write."""
    known = {party_key(name): party_name(name) for name in reversed(split_list(names))}
    return tuple(sorted(known.values()))
