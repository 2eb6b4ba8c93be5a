"""Gaps in what is known: claims that need ground outside a source's coverage, or where a party supplied nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
import shapely

from wijkaanpak_plugin.analysis.bodies.prepared import Numbers, PreparedBodies, Texts
from wijkaanpak_plugin.analysis.bodies.shapes import Geometries, repaired, share_of, visible_zones
from wijkaanpak_plugin.analysis.judging.distance import Rows
from wijkaanpak_plugin.domain.body import (
    CLAIM,
    GEOMETRY,
    LARGEST_COORDINATE_M,
    OPENS_SURFACE,
    OPENS_UNDERGROUND,
    split_list,
)
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue
from wijkaanpak_plugin.domain.finding import NOT_SUPPLIED, OUTSIDE

UNDERGROUND_LAYER = "underground"

#: A claim that sticks out less than this share of itself is inside: the edge was drawn by hand.
_EDGE_SHARE = 1e-6

#: From so many comparisons on it pays to prepare a shape.
_MANY_ROWS = 20


class CoverageColumn(NamedTuple):
    """One column of a table of coverage polygons."""

    name: str
    meaning: str


#: Columns of a coverage table besides ``geometry``; all may be missing.
COVERAGE_COLUMNS = (
    CoverageColumn("source_id", "Name of the delivery or layer."),
    CoverageColumn("source", "What it speaks about; polygons of one source together are its coverage."),
    CoverageColumn("name", "Label that people read."),
    CoverageColumn("delivery", "What it came with: of all sources of one delivery a claim is told once."),
    CoverageColumn("date", "Date of the data."),
    CoverageColumn("complete", "Whether the supplier calls it complete."),
    CoverageColumn("missing", "Parties with an interest that supplied nothing, separated by commas."),
    CoverageColumn("note", "Remark on completeness."),
)


@dataclass(frozen=True)
class CoverageFindings:
    """One row per claim and source (or party) that says nothing about it; share and area of what is not covered."""

    claim: Rows
    source_id: Texts
    source_name: Texts
    party: Texts
    subtype: Texts
    date: Texts
    share: Numbers
    area: Numbers
    zone: Geometries

    def __len__(self) -> int:
        return len(self.claim)

    def rows(self, chosen: np.ndarray) -> CoverageFindings:
        """Return the rows for which a mask is true."""
        return CoverageFindings(**{name: getattr(self, name)[chosen] for name in self.__dataclass_fields__})


class CoverageSource(NamedTuple):
    """One source: where it holds (a polygon), and per party that supplied nothing where that counts. delivery: what it
    came with, empty when it came by itself.
    """

    key: str
    name: str
    date: str
    delivery: str
    covers: shapely.Geometry
    missing: tuple[tuple[str, shapely.Geometry], ...]


def uncovered(bodies: PreparedBodies, sources: Sequence[CoverageSource], kinds: KindCatalogue) -> CoverageFindings:
    """Return for every claim that needs the ground which sources leave it (partly) uncovered, and by which parties.

    Of the sources of one delivery the one that leaves most of a claim uncovered speaks for all; of those that leave as
    much the first.
    """
    rows = np.flatnonzero((bodies.origin == CLAIM) & needs_ground(bodies, kinds))
    outside = [_outside(bodies, rows, source) for source in sources]
    parts = [part.rows(kept) for part, kept in zip(outside, _told_once(outside, sources))]
    for source in sources:
        parts.extend(_not_supplied(bodies, rows, source, party, place) for party, place in source.missing)
    return _joined(parts)


def _told_once(outside: Sequence[CoverageFindings], sources: Sequence[CoverageSource]) -> list[np.ndarray]:
    """Return per source which of its rows are told: of each claim one row per delivery."""
    parts_of = Counter(source.delivery for source in sources if source.delivery)
    shared = [place for place, source in enumerate(sources) if parts_of[source.delivery] > 1]
    most: dict[tuple[str, int], tuple[float, int]] = {}
    for place in shared:
        for claim, share in zip(outside[place].claim.tolist(), outside[place].share.tolist()):
            known = most.get((sources[place].delivery, claim))
            # Shares of the same ground may differ in their last figure.
            if known is None or share > known[0] + _EDGE_SHARE:
                most[sources[place].delivery, claim] = (share, place)
    told = [np.ones(len(part), dtype=bool) for part in outside]
    for place in shared:
        claims = outside[place].claim.tolist()
        told[place] = np.array([most[sources[place].delivery, claim][1] == place for claim in claims], dtype=bool)
    return told


def needs_ground(bodies: PreparedBodies, kinds: KindCatalogue) -> np.ndarray:
    """Return which bodies need the ground: their works open it, they lie in it, or nothing is known about that."""
    layer = np.append(np.asarray(kinds.vertical_layer, dtype=object), "")[bodies.kind]
    opens_ground = (bodies.opens == OPENS_SURFACE) | (bodies.opens == OPENS_UNDERGROUND)
    unknown = (bodies.opens == "") & (layer == "")
    return opens_ground | (layer == UNDERGROUND_LAYER) | unknown | (bodies.bottom < 0)


def coverage_sources(coverage: pd.DataFrame | None) -> tuple[CoverageSource, ...]:
    """Unite the polygons of each source once (columns of ``COVERAGE_COLUMNS`` and ``geometry``), in order of name.

    None: coverage is not asked for. A table without rows: it is, but no source says where it holds, so nothing is known
    anywhere; that is one source without a name that covers nothing.
    """
    if coverage is None:
        return ()
    if coverage.empty:
        return (CoverageSource("", "", "", "", shapely.Polygon(), ()),)
    shapes = _usable(coverage[GEOMETRY].to_numpy(dtype=object))
    table = pd.DataFrame({column.name: _column(coverage, column.name) for column in COVERAGE_COLUMNS})
    table[GEOMETRY] = repaired(shapely.force_2d(shapes))[0]
    table["source"] = np.where(table["source"] == "", table["source_id"], table["source"])
    return tuple(_source(str(key), group) for key, group in table.groupby("source", sort=True))


def nothing_supplied_key(source: str, party: str) -> str:
    """Return what a source and a party that supplied nothing (empty: none) are known by together.

    The first blank stands between the two, whatever blanks their names hold.
    """
    escaped = source.replace("%", "%25").replace(" ", "%20") if party else source
    return f"{escaped} {party}".strip()


def _usable(shapes: Geometries) -> Geometries:
    """Return shapes without those that have a corner nowhere on earth: they cover nothing."""
    corners, owners = shapely.get_coordinates(shapes, return_index=True)
    usable = shapes.copy()
    usable[owners[~(np.abs(corners) <= LARGEST_COORDINATE_M).all(axis=1)]] = None
    return usable


def outside_all(footprint: shapely.Geometry, sources: Sequence[CoverageSource]) -> float:
    """Return the share (0 to 1) of a footprint that lies outside every source; 1 where there is no source at all."""
    rest = footprint
    for source in sources:
        if _covers(source.covers, rest):
            return 0.0
        rest = shapely.difference(rest, source.covers)
    share = float(share_of(np.array([rest], dtype=object), np.array([footprint], dtype=object))[0])
    return share if share > _EDGE_SHARE else 0.0


def _source(key: str, group: pd.DataFrame) -> CoverageSource:
    group = group.sort_values(["source_id", "name"], kind="stable")
    missing: dict[str, list[shapely.Geometry]] = {}
    for parties, shape in zip(group["missing"], group[GEOMETRY]):
        for party in split_list(parties):
            missing.setdefault(party, []).append(shape)
    names = ", ".join(dict.fromkeys(name for name in group["name"] if name)) or key
    dates = ", ".join(sorted({date for date in group["date"] if date}))
    places = tuple((party, _united(shapes)) for party, shapes in sorted(missing.items()))
    deliveries = set(group["delivery"])
    delivery = deliveries.pop() if len(deliveries) == 1 else ""
    return CoverageSource(key, names, dates, delivery, _united(group[GEOMETRY].tolist()), places)


def _united(shapes: list[shapely.Geometry | None]) -> shapely.Geometry:
    """Return the union of polygons; a source whose polygon is missing or empty covers nothing there."""
    usable = [shape for shape in shapes if shape is not None and not shape.is_empty]
    return shapely.union_all(usable) if usable else shapely.Polygon()


def _covers(one: Any, other: Any) -> Any:
    """Return ``shapely.covers``. Of an empty shape GEOS compares with a box of no numbers: the answer is right, and the
    warning would stand in the log of QGIS.
    """
    with np.errstate(invalid="ignore"):
        return shapely.covers(one, other)


def _prepared(shape: shapely.Geometry, rows: Rows) -> shapely.Geometry:
    """Return a shape that many rows can be compared with: a prepared copy, for few rows the shape itself.

    A copy, because the same sources are asked in the main thread and in tasks: a prepared shape keeps notes while it is
    asked, and two threads that write them crash.
    """
    if len(rows) < _MANY_ROWS:
        return shape
    copy = shapely.from_wkb(shapely.to_wkb(shape))
    shapely.prepare(copy)
    return copy


def _column(coverage: pd.DataFrame, name: str) -> list[str]:
    if name not in coverage.columns:
        return [""] * len(coverage)
    return ["" if value is None or value != value else str(value).strip() for value in coverage[name].tolist()]


def _outside(bodies: PreparedBodies, rows: Rows, source: CoverageSource) -> CoverageFindings:
    rows = rows[~_covers(_prepared(source.covers, rows), bodies.footprint[rows])]
    outside = shapely.difference(bodies.footprint[rows], source.covers)
    share = share_of(outside, bodies.footprint[rows])
    sticks_out = share > _EDGE_SHARE
    rows, outside, share = rows[sticks_out], outside[sticks_out], share[sticks_out]
    return _findings(bodies, rows, source, "", OUTSIDE, share, outside)


def _not_supplied(
    bodies: PreparedBodies, rows: Rows, source: CoverageSource, party: str, place: shapely.Geometry
) -> CoverageFindings:
    rows = rows[shapely.intersects(_prepared(place, rows), bodies.footprint[rows])]
    inside = shapely.intersection(bodies.footprint[rows], place)
    share = share_of(inside, bodies.footprint[rows])
    lies_in = share > _EDGE_SHARE
    return _findings(bodies, rows[lies_in], source, party, NOT_SUPPLIED, share[lies_in], inside[lies_in])


def _findings(
    bodies: PreparedBodies,
    rows: Rows,
    source: CoverageSource,
    party: str,
    subtype: str,
    share: Numbers,
    zone: Geometries,
) -> CoverageFindings:
    def repeated(text: str) -> Texts:
        return np.full(len(rows), text, dtype=object)

    return CoverageFindings(
        claim=rows,
        source_id=repeated(source.key),
        source_name=repeated(source.name),
        party=repeated(party),
        subtype=repeated(subtype),
        date=repeated(source.date),
        share=share,
        area=shapely.area(zone),
        zone=visible_zones(zone, bodies.footprint[rows], bodies.footprint[rows]),
    )


def _joined(parts: Sequence[CoverageFindings]) -> CoverageFindings:
    names = CoverageFindings.__dataclass_fields__
    if not parts:
        empty: dict[str, np.ndarray] = {name: np.zeros(0, dtype=object) for name in names}
        empty.update(claim=np.zeros(0, dtype=np.int64), share=np.zeros(0), area=np.zeros(0))
        return CoverageFindings(**empty)
    return CoverageFindings(**{name: np.concatenate([getattr(part, name) for part in parts]) for name in names})
