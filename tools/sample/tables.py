"""The existing data of the sample as tables of bodies, one table per topic, and its coverage."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Any

import pandas as pd
from shapely import Polygon, box

from tools.sample import place
from tools.sample.functions import function_of
from tools.sample.furniture import objects
from tools.sample.ground import areas
from tools.sample.networks import lines
from tools.sample.rows import all_buildings, plots
from tools.sample.streets import outline
from tools.sample.trees import trees
from wijkaanpak_plugin.domain.body import BODY_COLUMN_NAMES, EXISTING, GEOMETRY, NUMBER_COLUMNS

#: The tables of the existing data.
TOPICS = ("topography", "buildings", "networks", "street_furniture", "trees")
#: The corner for which no cables and pipes were delivered (local frame).
_NOT_COVERED = box(560.0, 380.0, 700.0, 520.0)
#: There are two deliveries; in the eastern one a party with an interest supplied nothing.
_WEST = box(-100.0, -100.0, 405.0, 600.0)


def plan_area() -> Polygon:
    """Return the plan area in RD New."""
    return place.to_rd(outline())


def existing_tables() -> dict[str, pd.DataFrame]:
    """Return the existing data per topic: ``BODY_COLUMNS``, what the topic has besides, and ``geometry`` in RD New."""
    return {topic: table.copy() for topic, table in _made_once().items()}


@lru_cache(maxsize=1)
def _made_once() -> dict[str, pd.DataFrame]:
    makers = (_topography, _buildings, _networks, _street_furniture, _trees)
    return {topic: make() for topic, make in zip(TOPICS, makers)}


def coverage_table() -> pd.DataFrame:
    """Return where the delivery of cables and pipes holds, and who is missing.

    Columns: those of ``analysis/judging/coverage.py``.
    """
    covered = outline().difference(_NOT_COVERED)
    supplied = (
        place.ELECTRICITY_OPERATOR,
        place.GAS_OPERATOR,
        place.WATER_COMPANY,
        place.TELECOM_OPERATOR,
        place.MUNICIPALITY,
    )
    rows = []
    for side, part, missing in (
        ("west", covered.intersection(_WEST), ""),
        ("oost", covered.difference(_WEST), place.SILENT_OPERATOR),
    ):
        rows.append(
            {
                "source": "klic",
                "name": f"Levering kabels en leidingen {side} (fictief)",
                "date": place.DATE,
                "complete": not missing,
                "supplied": ", ".join(supplied),
                "missing": missing,
                "note": "Fictief: hoek in het noordoosten niet aangevraagd." if missing else "Fictief.",
                GEOMETRY: place.to_rd(part),
            }
        )
    return pd.DataFrame(rows)


def _table(rows: list[dict[str, Any]], more: tuple[str, ...] = ()) -> pd.DataFrame:
    """Return rows as a table: all body columns, then what the topic has besides, then the geometry."""
    empty = {name: math.nan if name in NUMBER_COLUMNS else None for name in BODY_COLUMN_NAMES}
    table = pd.DataFrame([{**empty, "origin": EXISTING, **row} for row in rows])
    table[GEOMETRY] = [place.to_rd(shape) for shape in table[GEOMETRY]]
    return table[[*BODY_COLUMN_NAMES, *more, GEOMETRY]]


def _topography() -> pd.DataFrame:
    rows = [
        {
            "body_id": area.key,
            "name": area.name,
            "kind": area.kind,
            "owner": area.owner,
            "accuracy_m": 0.0,
            "top_m": 0.0,
            "depth_source": "measured",
            "functie": function_of(area.name, area.kind),
            GEOMETRY: area.shape,
        }
        for area in areas()
    ]
    return _table(rows, ("functie",))


def _buildings() -> pd.DataFrame:
    rows = [
        {
            "body_id": f"building-{building.key}",
            "name": building.name,
            "kind": "building",
            "owner": building.owner,
            "accuracy_m": 0.0,
            "top_m": building.height_m,
            "depth_source": "measured",
            "use": building.use,
            "functie": function_of(building.name, building.use),
            "year": building.year,
            GEOMETRY: building.footprint,
        }
        for building in all_buildings()
    ]
    rows += [
        {
            "body_id": f"shed-{plot.house.street.lower()}-{plot.house.number}",
            "name": f"Berging {plot.house.street} {plot.house.number}",
            "kind": "other_structure",
            "owner": plot.house.owner,
            "accuracy_m": 0.0,
            "top_m": 2.6,
            "depth_source": "measured",
            "use": "shed",
            "functie": function_of(f"Berging {plot.house.street} {plot.house.number}", "shed"),
            "year": plot.house.year,
            GEOMETRY: plot.shed,
        }
        for plot in plots()
        if plot.shed is not None
    ]
    return _table(rows, ("use", "functie", "year"))


def _networks() -> pd.DataFrame:
    rows = []
    for line in lines():
        net = line.net
        known = net.top_m is not None
        rows.append(
            {
                "body_id": line.key,
                "name": line.name,
                "kind": net.kind,
                "owner": net.owner,
                "width_m": net.width_m,
                "accuracy_m": net.accuracy_m,
                "top_m": net.top_m if known else math.nan,
                "bottom_m": net.bottom_m if known else math.nan,
                "depth_source": "network" if known else "unknown",
                "street": line.street,
                GEOMETRY: line.shape,
            }
        )
    return _table(rows, ("street",))


def _street_furniture() -> pd.DataFrame:
    rows = [
        {
            "body_id": each.key,
            "name": each.name,
            "kind": each.kind,
            "owner": each.owner,
            "accuracy_m": 0.0,
            "top_m": each.height_m,
            "depth_source": "measured",
            "functie": function_of(each.name, each.kind),
            GEOMETRY: each.point,
        }
        for each in objects()
    ]
    return _table(rows, ("functie",))


def _trees() -> pd.DataFrame:
    rows = [
        {
            "body_id": f"tree-{number:03d}",
            "name": tree.name,
            "kind": "tree",
            "owner": place.MUNICIPALITY,
            "accuracy_m": 0.0,
            "top_m": tree.height_m,
            "depth_source": "measured",
            "species": tree.species,
            "crown_m": tree.crown_m,
            "year": tree.year,
            GEOMETRY: tree.point,
        }
        for number, tree in enumerate(trees(), 1)
    ]
    return _table(rows, ("species", "crown_m", "year"))
