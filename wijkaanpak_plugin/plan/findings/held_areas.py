"""Where the registered data of a plan holds, and what has to be said of that: once for each delivery, however many
tables it has.

What came by itself is a delivery of one. Data of which all lies elsewhere, and that does not say to hold here, is one
sentence and no coverage: neither here nor there. All else that is not wholly known covers nothing, and says so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Optional

import numpy as np
import pandas as pd
import shapely

from wijkaanpak_plugin.domain.body import GEOMETRY
from wijkaanpak_plugin.domain.report import NAMED, Report
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.sources.deliveries.delivery import part_name
from wijkaanpak_plugin.plan.sources.registry import RegisteredSource
from wijkaanpak_plugin.sources.coverage_layer import (
    CoverageReading,
    area_coverage,
    claimed_coverage,
    nothing_covered,
)
from wijkaanpak_plugin.sources.profiles.profile_reader import ONE_SORT, Reading
from wijkaanpak_plugin.sources.row_counts import RowCounts
from wijkaanpak_plugin.sources.whereabouts import elsewhere_doubt

_IN_A_TABLE, _IN_PLAN_AREA, _IN_LAYER = "table", "plan_area", "full_layer"


@dataclass(frozen=True)
class ReadSource:
    """A registered source as it was read: its objects (existing, works) or its areas (coverage), neither when it could
    not be read. remarks: what has to be said of its areas.
    """

    source: RegisteredSource
    reading: Optional[Reading] = None
    areas: Optional[CoverageReading] = None
    remarks: tuple[str, ...] = ()

    @property
    def shapes(self) -> np.ndarray:
        """Shapes of what was read, none when it could not be."""
        table = (
            self.reading.bodies if self.reading is not None else self.areas.table if self.areas is not None else None
        )
        return np.zeros(0, dtype=object) if table is None else table[GEOMETRY].to_numpy(dtype=object)

    @property
    def counts(self) -> Optional[RowCounts]:
        """What was counted in reading, None when it could not be read."""
        found = self.reading or self.areas
        return None if found is None else found.counts

    @property
    def in_doubt(self) -> bool:
        """Whether it was not wholly read, or its place cannot be trusted."""
        return self.counts is None or bool(self.counts.doubts)

    @property
    def has_no_rows(self) -> bool:
        """Whether its table was wholly read and is empty; one that is filtered may hold rows that are not meant."""
        if self.reading is None or self.in_doubt or len(self.reading.bodies):
            return False
        filtered = self.source.values.get("subset") or ONE_SORT in self.source.uri
        return not filtered and not self.reading.counts.used and not self.reading.counts.rows_left_out

    @property
    def said(self) -> Sequence[str]:
        """What reading had to say."""
        return self.reading.report.remarks if self.reading is not None else self.remarks


@dataclass(frozen=True)
class Place:
    """Where a plan is. area: its own; near: that, else the box around its claims; None when not known. drawn: coverage
    that is drawn in the plan itself, of whatever source. is_told_of: whether areas of anything lie here.
    """

    area: Optional[shapely.Geometry]
    near: Optional[shapely.Geometry]
    drawn: pd.DataFrame
    is_told_of: bool = False


def held_areas(
    sources: Sequence[ReadSource], names: Mapping[str, str], place: Place, report: Report
) -> list[pd.DataFrame]:
    """Return coverage tables of what the sources of a plan cover, a source of its own for each delivery.

    names: by delivery_id what a delivery is called whose sources are said of together. report: gets what has to be
    said. That all of a source lies elsewhere, or that it has no rows, is noted in what was counted of it.
    """
    areas = [place.drawn, *(part.areas.table for part in sources if part.areas is not None)]
    drawn = {str(source) for table in areas for source in table["source"]}
    shapes = [table[GEOMETRY].to_numpy(dtype=object) for table in areas if len(table)]
    place = replace(place, is_told_of=any(elsewhere_doubt(place.near, each) is None for each in shapes))
    taken: set[str] = set()
    tables = []
    for key, parts in _by_delivery(sources, names).items():
        name = names.get(key, parts[0].source.name)
        elsewhere = _elsewhere(parts, place)
        for part in parts:
            _note(part, place)
        if elsewhere:
            report.say(f"{name}: {elsewhere}")
            continue
        for part in parts:
            report.remarks.extend(part.said)
        tables += [claimed_coverage(part.source.name, part.areas) for part in parts if part.areas is not None]
        for table in _of_objects(name, [part for part in parts if part.source.role != "coverage"], place, report):
            # What is said of ground of which nothing is known must not vanish under areas of that name.
            others = taken | drawn if table[GEOMETRY].isna().all() else taken
            tables.append(_told_apart(table, key, others).assign(delivery=key))
            taken.add(str(tables[-1]["source"].iloc[0]))
    return tables


def _note(part: ReadSource, place: Place) -> None:
    """Note in what was counted of a source that it is empty, or says nothing of the plan."""
    if part.reading is None:
        return
    if part.has_no_rows:
        if part.source.values.get("coverage") in (_IN_A_TABLE, _IN_PLAN_AREA):
            text = translate("Plan", "It has no rows.")
        else:
            text = translate("Plan", "It has no rows, and where that holds is not known, so it calls no place free.")
        part.reading.counts.remarks.append(text)
    else:
        part.reading.doubt_unless_near(place.near, part.source.name)


def _by_delivery(sources: Sequence[ReadSource], names: Mapping[str, str]) -> dict[str, list[ReadSource]]:
    found: dict[str, list[ReadSource]] = {}
    for each in sources:
        delivery_id = str(each.source.values.get("delivery_id") or "")
        found.setdefault(delivery_id if delivery_id in names else each.source.source_id, []).append(each)
    return found


def _elsewhere(parts: Sequence[ReadSource], place: Place) -> Optional[str]:
    """Return in one sentence that all of a delivery lies elsewhere, None where any of it may be about the plan."""
    objects = [part for part in parts if part.reading is not None]
    said_here = set(place.drawn["source_id"])
    if any(
        part.in_doubt or part.source.values.get("coverage") == _IN_PLAN_AREA or part.source.source_id in said_here
        for part in parts
    ):
        return None
    has_areas = any(len(part.shapes) for part in parts if part.areas is not None)
    if (
        any(part.source.values.get("coverage") == _IN_A_TABLE for part in objects)
        and not has_areas
        and place.is_told_of
    ):
        return None
    if not any(len(part.shapes) for part in objects):
        return None
    return elsewhere_doubt(place.near, np.concatenate([part.shapes for part in parts]))


def _of_objects(name: str, parts: Sequence[ReadSource], place: Place, report: Report) -> list[pd.DataFrame]:
    """Return what the objects of a delivery cover: what all of its tables do, and nothing for those that cannot say."""
    covers: list[shapely.Geometry] = []
    silent, unknown = [], []
    for part in parts:
        area = None if part.in_doubt else _area(part, place)
        if area is not None:
            covers.append(area)
        elif part.in_doubt or part.source.values.get("coverage") == _IN_LAYER:
            silent.append(part)
        elif part.source.values.get("coverage") != _IN_A_TABLE and part.source.values.get("coverage") != _IN_PLAN_AREA:
            unknown.append(part)
    if unknown:
        text = translate("Plan", "Where the source '{name}' holds is not known: away from its objects nothing is.")
        report.say(text.format(name=_called(name, unknown, parts)))
    tables = []
    if covers:
        dates = [str(part.source.values.get("date") or "") for part in parts]
        tables.append(area_coverage(name, min(filter(None, dates), default=None), shapely.intersection_all(covers)))
    # What planned works do not say is no gap in what is known of the ground.
    silent = [part for part in silent if part.source.role == "existing"]
    if silent:
        tables.append(nothing_covered(_called(name, silent, parts)))
    return tables


def _area(part: ReadSource, place: Place) -> Optional[shapely.Geometry]:
    """Return where a source holds, as registered: in the plan area, or over the whole extent of its layer."""
    where = part.source.values.get("coverage")
    if where == _IN_PLAN_AREA:
        return place.area
    if where == _IN_LAYER and len(part.shapes):
        return shapely.box(*shapely.total_bounds(part.shapes))
    return None


def _called(name: str, some: Sequence[ReadSource], parts: Sequence[ReadSource]) -> str:
    """Return what some of the tables of a delivery are called: the delivery, where it is all of them."""
    if len(some) == len(parts) and len(parts) > 1:
        return name
    begin = part_name(name, "")
    labels = list(dict.fromkeys(part.source.name.removeprefix(begin) for part in some))
    more = f" (+{len(labels) - NAMED})" if len(labels) > NAMED else ""
    return f"{part_name(name, ', '.join(labels[:NAMED]))}{more}" if len(parts) > 1 else some[0].source.name


def _told_apart(table: pd.DataFrame, key: str, taken: set[str]) -> pd.DataFrame:
    """Return a coverage table as a source of its own, also where another one has its name: together they would cover
    what one of them does not.
    """
    source = str(table["source"].iloc[0])
    return table.assign(source=f"{source} {key}") if source in taken else table
