"""Findings that a plan stores, judged and decided as people do."""

from __future__ import annotations

import pandas as pd
import shapely
from records import add_record, save_all

from wijkaanpak_plugin.domain.finding import FACT_COLUMN_NAMES


def found(**versions):
    """A table of findings; names are finding_id, values version."""
    rows = [
        {
            "finding_id": finding_id,
            "version": version,
            "type": "conflict",
            "subtype": "clearance",
            "severity": "warning",
            "a_name": f"tree {finding_id}",
            "b_name": "cable",
            "measured_m": 1.5,
            "required_m": 2.5,
            "accuracy_m": 0.0,
            "from_date": "2027-01-01",
            "geometry": shapely.box(0, 0, 10, 10),
        }
        for finding_id, version in versions.items()
    ]
    return pd.DataFrame(rows, columns=[*FACT_COLUMN_NAMES, "geometry"])


def decide(plan, finding_id, **values):
    layer = plan.layer("finding")
    layer.startEditing()
    for feature in layer.getFeatures():
        if feature["finding_id"] == finding_id:
            for name, value in values.items():
                layer.changeAttributeValue(feature.id(), layer.fields().indexOf(name), value)
    save_all(plan)


def judge(plan, finding_id, version, party="Liander"):
    add_record(plan, "finding_judgement", finding_id=finding_id, version=version, party=party, judgement="no")
    save_all(plan)


def log_rows(plan):
    return [row["text"] for row in plan.layer("log").getFeatures()]
