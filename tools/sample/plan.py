"""Fills the plan of the sample: area, registered data, coverage, claims, hot spots, tags and packages."""

from __future__ import annotations

import math
import uuid
from pathlib import Path
from typing import Any, Optional

import shapely
from osgeo import gdal, ogr
from qgis.core import QgsGeometry
from shapely.geometry import LineString, MultiLineString, MultiPoint, MultiPolygon, Point, Polygon
from shapely.geometry.base import BaseGeometry

from tools.sample import place
from tools.sample.claims import claim_table
from tools.sample.reproducible import make_reproducible
from tools.sample.stories import HOT_SPOTS, PACKAGES, PARTY_TYPES, TAGS, URGENCIES, located
from tools.sample.tables import coverage_table, existing_tables, plan_area
from wijkaanpak_plugin.domain.body import GEOMETRY
from wijkaanpak_plugin.domain.parties import Parties
from wijkaanpak_plugin.plan.files.create import create_plan
from wijkaanpak_plugin.plan.schema.tables import PARTY_COLUMNS
from wijkaanpak_plugin.plan.sources.uri import relative_uri
from wijkaanpak_plugin.plan.store.backends import backend_at
from wijkaanpak_plugin.plan.store.geopackage.dataset import changing
from wijkaanpak_plugin.plan.store.geopackage.tables import add_row

AUTHOR = "Voorbeeld (fictief)"
_CLAIM_TABLES = {"Point": "claim_point", "LineString": "claim_line", "Polygon": "claim_area"}
_TAG_TABLES = {"Point": "feature_tag_point", "LineString": "feature_tag_line", "Polygon": "feature_tag_area"}
_MULTI = {Point: MultiPoint, LineString: MultiLineString, Polygon: MultiPolygon}
_NAMESPACE = uuid.UUID("2f1d9a52-3a0e-5c53-8c1b-6f3f0f6f5a10")
_SOURCE_NAMES = {
    "topography": "Topografie (fictief)",
    "buildings": "Gebouwen (fictief)",
    "networks": "Kabels en leidingen (fictief)",
    "street_furniture": "Straatmeubilair (fictief)",
    "trees": "Bomen (fictief)",
}


#: Names of streets, water and places: shown, and not used.
_SHOWN = ("names", "Straatnamen (fictief)")


def write_plan(path: Path, neighbourhood: Path) -> None:
    """Make the plan file beside the file with existing data and fill it. PlanError when it can not be made."""
    area = QgsGeometry.fromWkt(plan_area().wkt)
    create_plan(path, place.NAME, area=area, author=AUTHOR, overwrite=True).close()
    _fill(path, neighbourhood)
    make_reproducible(path)


def _fill(path: Path, neighbourhood: Path) -> None:
    """Add all rows; a function of its own, because the file is closed when the last name for it is gone."""
    with changing(path) as dataset:
        tables = _Tables(dataset)
        _fill_area(tables)
        _register_sources(tables, path, neighbourhood)
        _add_claims(tables)
        _add_hot_spots(tables)
        _add_tags(tables, path, neighbourhood)
        _add_packages(tables)
        _add_parties(tables)
        text = "Fictief voorbeeld, door code gemaakt; niets hiervan bestaat echt."
        row = {"log_id": _id("log"), "time": place.TIMESTAMP, "author": AUTHOR, "action": "created", "text": text}
        tables.add("log", row)


class _Tables:
    """The tables of a plan file that is being filled."""

    def __init__(self, dataset: gdal.Dataset) -> None:
        self._dataset = dataset

    def layer(self, name: str) -> ogr.Layer:
        """Return a table to read or change its rows."""
        return self._dataset.GetLayerByName(name)

    def add(self, name: str, values: dict[str, Any], shape: Optional[BaseGeometry] = None) -> None:
        """Add one row with what the table has a column for."""
        layer = self.layer(name)
        columns = layer.GetLayerDefn()
        known = {key: value for key, value in values.items() if columns.GetFieldIndex(key) >= 0}
        add_row(layer, {key: _plain(value) for key, value in known.items()}, _multi_wkb(shape))


def _fill_area(tables: _Tables) -> None:
    area_id = None
    layer = tables.layer("plan_area")
    for row in layer:
        area_id = row.GetField("area_id")
        row.SetField("name", place.NAME)
        row.SetField("occasion", "physical_renewal")
        row.SetField("leading_transition", "energy")
        row.SetField("vision", "Fictief voorbeeld: de straat gaat één keer open en komt groener terug.")
        layer.SetFeature(row)
    for transition, data, felt in URGENCIES:
        tables.add(
            "urgency",
            {
                "urgency_id": _id("urgency", transition),
                "area_id": area_id,
                "transition": transition,
                "from_data": data,
                "as_felt": felt,
                "indicator": "fictief",
                "source": "Fictief voorbeeld",
                "source_date": place.DATE[:4],
                "felt_by": place.RESIDENTS,
            },
        )


def _register_sources(tables: _Tables, plan: Path, neighbourhood: Path) -> None:
    existing = existing_tables()
    for topic, name in _SOURCE_NAMES.items():
        uri = f"{neighbourhood}|layername={topic}"
        tables.add(
            "source",
            {
                "source_id": topic,
                "name": name,
                "role": "existing",
                "uri": relative_uri(backend_at(plan), uri, "ogr"),
                "provider": "ogr",
                "layer_name": topic,
                "date": place.DATE,
                "complete": topic != "networks",
                "coverage": "table" if topic == "networks" else "plan_area",
                "rows_used": len(existing[topic]),
                "rows_left_out": 0,
                "remarks": "Fictief voorbeeld",
                "confidential": False,
            },
        )
    topic, name = _SHOWN
    tables.add(
        "source",
        {
            "source_id": topic,
            "name": name,
            "role": "background",
            "uri": relative_uri(backend_at(plan), f"{neighbourhood}|layername={topic}", "ogr"),
            "provider": "ogr",
            "layer_name": topic,
            "date": place.DATE,
            "remarks": "Fictief voorbeeld",
            "confidential": False,
        },
    )
    for number, row in enumerate(coverage_table().to_dict("records"), 1):
        shape = row.pop(GEOMETRY)
        tables.add("coverage", {"coverage_id": _id("coverage", str(number)), "source_id": "networks", **row}, shape)


def _add_claims(tables: _Tables) -> None:
    for row in claim_table().to_dict("records"):
        shape = row.pop(GEOMETRY)
        stamp = {"added_by": AUTHOR, "added_at": place.TIMESTAMP}
        tables.add(_CLAIM_TABLES[_single(shape)], {**row, **stamp}, shape)


def _add_hot_spots(tables: _Tables) -> None:
    for spot in HOT_SPOTS:
        spot_id = _id("hot_spot", spot.key)
        tables.add(
            "hot_spot",
            {
                "hot_spot_id": spot_id,
                "kind": spot.kind,
                "text": spot.text,
                "moment": spot.moment,
                "transitions": spot.transitions,
                "confidential": False,
                "added_by": AUTHOR,
                "added_at": place.TIMESTAMP,
            },
            located(spot.at),
        )
        for claim in spot.claims:
            tables.add(
                "hot_spot_claim",
                {"link_id": _id("hot_spot_claim", spot.key, claim), "hot_spot_id": spot_id, "body_id": claim},
            )


def _add_tags(tables: _Tables, plan: Path, neighbourhood: Path) -> None:
    for tag in TAGS:
        # Rows are written in order, so that the number of a row is its place counted from 1.
        numbered = enumerate(existing_tables()[tag.topic].to_dict("records"), start=1)
        for number, row in numbered:
            if row["name"] != tag.name:
                continue
            shape = row[GEOMETRY]
            tables.add(
                _TAG_TABLES[_single(shape)],
                {
                    "tag_id": _id("tag", tag.topic, row["body_id"]),
                    "source_id": tag.topic,
                    "source_layer": relative_uri(backend_at(plan), f"{neighbourhood}|layername={tag.topic}", "ogr"),
                    "source_feature": f"fid={number}",
                    "name": tag.name,
                    "feature_type": row["kind"],
                    "transitions": tag.transitions,
                    "scale_level": tag.scale_level,
                    "vertical_layer": tag.vertical_layer,
                    "suggested": False,
                    "tagged_by": AUTHOR,
                    "tagged_at": place.TIMESTAMP,
                    "source_gone": False,
                },
                shape,
            )


def _add_packages(tables: _Tables) -> None:
    for package in PACKAGES:
        package_id = _id("package", package.key)
        tables.add(
            "package",
            {
                "package_id": package_id,
                "name": package.name,
                "occasions": package.occasion,
                "leading_transitions": package.leading_transition,
                "vision": package.vision,
                "confidential": False,
                "remarks": "Fictief voorbeeld",
                "added_by": AUTHOR,
                "added_at": place.TIMESTAMP,
            },
        )
        for claim, role, initiator in package.claims:
            tables.add(
                "package_claim",
                {
                    "link_id": _id("package_claim", package.key, claim),
                    "package_id": package_id,
                    "body_id": claim,
                    "role": role,
                    "initiator": initiator,
                },
            )


def _add_parties(tables: _Tables) -> None:
    """Add a party for each name that stands in the tables."""
    parties = Parties()
    for name, field in PARTY_COLUMNS:
        for row in tables.layer(name):
            parties.spelled(row.GetField(field.name), field.list)
    for name in parties.names:
        values = {"party_id": _id("party", name), "name": name, "party_type": PARTY_TYPES[name], "confidential": False}
        tables.add("party", values)


def _id(*parts: str) -> str:
    """Return an id that is the same in every run."""
    return str(uuid.uuid5(_NAMESPACE, "/".join(parts)))


def _single(shape: BaseGeometry) -> str:
    return shape.geom_type.replace("Multi", "")


def _multi_wkb(shape: Optional[BaseGeometry]) -> Optional[bytes]:
    if shape is None:
        return None
    multi = _MULTI.get(type(shape))
    return shapely.to_wkb(shape if multi is None else multi([shape]), output_dimension=2)


def _plain(value: Any) -> Any:
    if isinstance(value, float) and math.isnan(value):
        return None
    return value.item() if hasattr(value, "item") else value
