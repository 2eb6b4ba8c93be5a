"""Fills the plan of the sample: area, registered data, coverage, claims and tags; the rest is in records.py."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsGeometry

from tools.sample import place
from tools.sample.claims import claim_table
from tools.sample.filling import AUTHOR, STAMP, Tables, identifier, single
from tools.sample.records import add_records
from tools.sample.reproducible import make_reproducible
from tools.sample.session import DRAWN, EVENING
from tools.sample.stories import TAGS, URGENCIES
from tools.sample.tables import coverage_table, existing_tables, plan_area
from wijkaanpak_plugin.domain.body import GEOMETRY
from wijkaanpak_plugin.plan.files.create import create_plan
from wijkaanpak_plugin.plan.sources.uri import relative_uri
from wijkaanpak_plugin.plan.store.backends import backend_at
from wijkaanpak_plugin.plan.store.geopackage.dataset import changing

_CLAIM_TABLES = {"Point": "claim_point", "LineString": "claim_line", "Polygon": "claim_area"}
_TAG_TABLES = {"Point": "feature_tag_point", "LineString": "feature_tag_line", "Polygon": "feature_tag_area"}
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
        tables = Tables(dataset)
        _fill_area(tables)
        _register_sources(tables, path, neighbourhood)
        _add_claims(tables)
        _add_tags(tables, path, neighbourhood)
        add_records(tables)
        text = "Fictief voorbeeld, door code gemaakt; niets hiervan bestaat echt."
        row = {
            "log_id": identifier("log"),
            "time": place.TIMESTAMP,
            "author": AUTHOR,
            "action": "created",
            "text": text,
        }
        tables.add("log", row)


def _fill_area(tables: Tables) -> None:
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
                "urgency_id": identifier("urgency", transition),
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


def _register_sources(tables: Tables, plan: Path, neighbourhood: Path) -> None:
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
        tables.add(
            "coverage", {"coverage_id": identifier("coverage", str(number)), "source_id": "networks", **row}, shape
        )


def _add_claims(tables: Tables) -> None:
    for row in claim_table().to_dict("records"):
        shape = row.pop(GEOMETRY)
        drawn = {"session_id": identifier("session", EVENING.key)} if row["body_id"] in DRAWN else {}
        tables.add(_CLAIM_TABLES[single(shape)], {**row, **STAMP, **drawn}, shape)


def _add_tags(tables: Tables, plan: Path, neighbourhood: Path) -> None:
    for tag in TAGS:
        # Rows are written in order, so that the number of a row is its place counted from 1.
        numbered = enumerate(existing_tables()[tag.topic].to_dict("records"), start=1)
        for number, row in numbered:
            if row["name"] != tag.name:
                continue
            shape = row[GEOMETRY]
            tables.add(
                _TAG_TABLES[single(shape)],
                {
                    "tag_id": identifier("tag", tag.topic, row["body_id"]),
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
