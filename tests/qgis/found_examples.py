"""Findings for the tests of the Findings panel."""

from __future__ import annotations

import pandas as pd
import shapely

from wijkaanpak_plugin.domain.finding import FINDING_COLUMN_NAMES, FINDING_NUMBERS


def findings_table(*rows):
    """Return a table of findings; each row is a dict, what it lacks is empty."""
    made = []
    for number, row in enumerate(rows):
        empty = {name: float("nan") if name in FINDING_NUMBERS else "" for name in FINDING_COLUMN_NAMES}
        place = {"geometry": shapely.box(number * 100, 0, number * 100 + 10, 10), "finding_id": f"f{number}"}
        made.append({**empty, **place, **row})
    table = pd.DataFrame(made, columns=[*FINDING_COLUMN_NAMES, "geometry"])
    for name in FINDING_NUMBERS:
        table[name] = table[name].astype(float)
    return table


BLOCKING = {
    "type": "conflict",
    "subtype": "overlap",
    "severity": "blocking",
    "sentence": "Trafo ligt op gasleiding.",
    "rule_id": "r1",
    "rule_source": "NEN",
    "rule_status": "norm",
    "measured_m": 0.0,
    "required_m": 0.0,
    "owners": "Gemeente,Netbeheer",
}
WARNING = {
    "type": "conflict",
    "subtype": "clearance",
    "severity": "warning",
    "sentence": "Boom <b>Lindestraat</b> te dicht bij kabel.",
    "rule_id": "r2",
    "rule_status": "assumption",
    "measured_m": 2.4,
    "required_m": 2.5,
}
COUPLING = {
    "type": "coupling",
    "subtype": "joint_works",
    "severity": "info",
    "sentence": "Riool en warmtenet in een keer.",
    "shift_months": 12.0,
    "transitions": "energy,climate_adaptation",
    "from_date": "2028-01-01",
    "to_date": "2028-12-31",
}
NOT_KNOWN = {
    "type": "no_coverage",
    "subtype": "outside",
    "severity": "info",
    "sentence": "10 % van wadi ligt buiten de levering.",
}


def four_findings():
    """Return one finding of each sort."""
    return findings_table(NOT_KNOWN, WARNING, COUPLING, BLOCKING)
