"""Open exports of random plans with confidential rows, next to those of the plan in which these never existed."""

from __future__ import annotations

import random
from pathlib import Path

from osgeo import gdal
from outcome import Outcome
from plans import AREA, square
from qgis.core import QgsGeometry

from wijkaanpak_plugin.export.content.sheet_content import sheet_content
from wijkaanpak_plugin.export.package_map import export_package_map
from wijkaanpak_plugin.plan.files.create import create_plan
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.plan import Plan

SECRET = "Geheim9f3c"
#: Time stands still for both plans: what they make of themselves is the same then.
_TIME = "2027-01-01T00:00:00.000Z"
_KINDS = {
    "claim_point": ("tree", "tree"),
    "claim_line": ("heat", "gravity_sewer", "low_voltage"),
    "claim_area": ("wadi", "building"),
}
#: What a file may hold for true: other programs write other figures.
_CONFIDENTIAL = (True, True, 1)


def attack(times: int, chance: random.Random, folder: Path) -> list[Outcome]:
    """Make so many pairs of plans."""
    outcome = Outcome("open sheet and its findings", "byte for byte as if what is confidential never existed")
    gdal.SetConfigOption("OGR_CURRENT_DATE", _TIME)
    hidden = 0
    try:
        for number in range(times):
            rows = _rows(chance)
            secret = [row for row in rows if row[1].get("confidential")]
            hidden += len(secret)
            apart = folder / str(number)
            apart.mkdir()
            outcome.tried(_differences(apart, rows, [row for row in rows if row not in secret]), str(number))
    finally:
        gdal.SetConfigOption("OGR_CURRENT_DATE", None)
    outcome.remark = f"{hidden} confidential rows"
    return [outcome]


def _rows(chance: random.Random) -> list[tuple[str, dict, str]]:
    """Return rows of a plan: table, values and shape; those that are open first, so that their order is the same."""
    rows = [_row(number, chance) for number in range(chance.randint(8, 20))]
    return [*rows, *(_row(number, chance, True) for number in range(100, 100 + chance.randint(1, 8)))]


def _row(number: int, chance: random.Random, confidential: bool = False) -> tuple[str, dict, str]:
    x, y = chance.randint(155_010, 155_170), chance.randint(463_010, 463_170)
    values: dict[str, object] = {"confidential": chance.choice(_CONFIDENTIAL)} if confidential else {}
    name = f"{SECRET} {number}" if confidential else f"Open {number}"
    if chance.random() < 0.15:
        return "hot_spot", {**values, "hot_spot_id": f"spot{number}", "kind": "risk", "text": name}, f"Point ({x} {y})"
    table = chance.choice(sorted(_KINDS))
    shapes = {
        "claim_point": f"Point ({x} {y})",
        "claim_line": f"LineString ({x} {y}, {chance.randint(155_010, 155_190)} {chance.randint(463_010, 463_190)})",
        "claim_area": square(x, y, chance.uniform(5, 25)),
    }
    year = str(chance.randint(2027, 2029))
    values |= {"body_id": f"body{number}", "name": name, "kind": chance.choice(_KINDS[table])}
    values |= {"works_from": year, "works_to": year, "opens": "underground", "owner": name}
    return table, values, shapes[table]


def _plan(path: Path, rows: list[tuple[str, dict, str]]) -> Plan:
    path.parent.mkdir()
    plan = create_plan(path, "Bloemenbuurt", area=QgsGeometry.fromWkt(AREA), author="Test")
    changes = Changes(plan)
    for table, values, shape in rows:
        changes.add(table, values, QgsGeometry.fromWkt(shape))
    plan.history.perform("Begin", changes)
    return plan


def _differences(folder: Path, all_rows: list, open_rows: list) -> list[str]:
    whole, less = _plan(folder / "whole" / "plan.gpkg", all_rows), _plan(folder / "less" / "plan.gpkg", open_rows)
    wrong = []
    texts = [sheet_content(plan, "open", None).findings.to_csv() for plan in (whole, less)]
    if texts[0] != texts[1]:
        wrong.append("the findings differ")
    sheets = []
    for plan in (whole, less):
        sheet = folder / f"{plan.backend.path.parent.name}.svg"
        export_package_map(plan, sheet, paper="A4")
        sheets.append(sheet.read_bytes())
    if sheets[0] != sheets[1]:
        wrong.append("the sheets differ")
    if SECRET.encode() in sheets[0] or SECRET in texts[0]:
        wrong.append("the secret is named")
    whole.close()
    less.close()
    return wrong
