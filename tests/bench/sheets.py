"""Measures the sheets of a large package: 300 claims with some 2,000 findings, on the largest paper, and its booklet.

Each sheet is made in a process of its own (``--once NAME PLAN``), which prints what it took.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

CLAIMS, SIDE_M = 300, 230.0
PACKAGE = "Alles in één pakket"
#: Sheet and paper, and the seconds that it may take.
CASES = {
    **dict.fromkeys(("findings", "passport", "layers", "transitions", "timeline", "streets"), ("A0", 30)),
    "booklet": ("A3", 120),
}
#: MB that a process may hold while it makes one.
AIM_MB = 1000


def sheets_of_a_large_package() -> list[str]:
    """Return the lines of the report."""
    lines = [
        "### Sheets of a large package",
        "",
        f"A package of {CLAIMS} claims that lie close together, drawn as PDF for ourselves, from the open plan to the "
        f"written file with the analysis in it; each in a process of its own, which may hold {AIM_MB} MB.",
        "",
        "| sheet | paper | findings | pages | seconds | may take | processor s | peak memory MB |",
        "|---|---|---|---|---|---|---|---|",
    ]
    with tempfile.TemporaryDirectory() as folder:
        plan = str(Path(folder, "plan.gpkg"))
        _in_a_fresh_process("plan", plan)
        for name, (paper, limit) in CASES.items():
            told = _in_a_fresh_process(name, plan)
            lines.append(
                f"| {name} | {paper} | {told['findings']:,} | {told['pages']} | {told['seconds']:.1f} | {limit} | "
                f"{told['processor_s']:.1f} | {told['memory_mb']:.0f} |"
            )
    return lines


def _in_a_fresh_process(name: str, plan: str) -> dict[str, Any]:
    command = [sys.executable, str(Path(__file__).resolve()), "--once", name, plan]
    told = subprocess.run(command, capture_output=True, text=True, check=True, timeout=900)
    figures: dict[str, Any] = json.loads(told.stdout.splitlines()[-1])
    return figures


def _make(path: Path) -> dict[str, Any]:
    """Write a plan with the package: areas and lines in streets of 50 m apart, with parties, periods and costs."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry
    from records import add_record, save_all

    from wijkaanpak_plugin.domain.catalogue.building_blocks import load_building_blocks
    from wijkaanpak_plugin.domain.claim_defaults import claim_values
    from wijkaanpak_plugin.plan.files.create import create_plan

    random = np.random.default_rng(12)
    area = QgsGeometry.fromWkt(_box(155000, 463000, SIDE_M, SIDE_M))
    plan = create_plan(path, "Een grote wijk", area=area, crs=QgsCoordinateReferenceSystem("EPSG:28992"))
    blocks = [block for block in load_building_blocks() if block.geometry in ("area", "line")]
    add_record(plan, "package", package_id="p", name=PACKAGE, vision="Alles tegelijk.", leading_transitions="energy")
    for number in range(CLAIMS):
        block = blocks[number % len(blocks)]
        x = 155000 + random.uniform(0, SIDE_M - 60)
        y = 463000 + 50 * random.integers(0, SIDE_M // 50) + random.uniform(0, 8)
        first = int(random.integers(2027, 2040))
        shape = f"LineString ({x} {y}, {x + 60} {y + 2})" if block.geometry == "line" else _box(x, y, 24, 9)
        add_record(
            plan,
            f"claim_{block.geometry}",
            shape,
            **{
                **claim_values(block),
                "body_id": f"c{number}",
                "name": f"{block.label()} {number}",
                "owner": f"Partij {number % 12}",
                "works_from": str(first),
                "works_to": str(first + 1),
                "cost_from": 1000.0 * number if number % 3 else None,
            },
        )
        add_record(plan, "package_claim", link_id=f"l{number}", package_id="p", body_id=f"c{number}", role="following")
    save_all(plan)
    plan.close()
    return {}


def _box(x: float, y: float, width: float, height: float) -> str:
    right, top = x + width, y + height
    return f"Polygon (({x} {y}, {right} {y}, {right} {top}, {x} {top}, {x} {y}))"


def _draw(name: str, path: Path) -> dict[str, Any]:
    from map_files import pdf_facts

    from wijkaanpak_plugin.export.package_map import export_package_map
    from wijkaanpak_plugin.plan.files.opening import open_plan

    plan = open_plan(path)
    paper, _limit = CASES[name]
    begin, worked = time.perf_counter(), time.process_time()
    output = path.with_name(f"{name}.pdf")
    report = export_package_map(plan, output, paper, "internal", package="p", sheet=name)
    seconds, processor = time.perf_counter() - begin, time.process_time() - worked
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return {
        "findings": report.conflicts + report.couplings + report.no_coverage,
        "pages": int(pdf_facts(output).partition("Pages:")[2].split()[0]),
        "seconds": seconds,
        "processor_s": processor,
        "memory_mb": int(status.partition("VmHWM:")[2].split()[0]) / 1024,
    }


def _once(name: str, path: Path) -> dict[str, Any]:
    from qgis.core import QgsApplication

    sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "qgis")]
    application = QgsApplication([], True)
    application.initQgis()
    return _make(path) if name == "plan" else _draw(name, path)


if __name__ == "__main__":
    print(json.dumps(_once(sys.argv[-2], Path(sys.argv[-1]))), flush=True)
    os._exit(0)
