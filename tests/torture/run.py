"""Attacks on the promises of docs/trust.md: ``make torture``; with ``--write`` the figures go into that page.

The exit code is not zero when a promise was broken. ``python tests/torture/run.py kills --times 20`` runs one attack.
"""

from __future__ import annotations

import argparse
import importlib
import os
import random
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), *(str(ROOT / "tests" / name) for name in ("qgis", "sources", "torture"))]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

#: Files here need no waiting for a disk. What a killed program wrote stays there just as well.
MEMORY = "/dev/shm"
#: Attacks, each a module of its name; how often each is tried, and how often by the test that CI runs.
ATTACKS = {
    "kills": (100, 5),
    "hindrances": (100, 4),
    "together": (70, 4),
    "hostile_files": (200, 8),
    "open_exports": (20, 1),
}
BEGIN, END = "<!-- figures -->", "<!-- end of figures -->"


def main() -> int:
    """Attack, print the table and what was broken, and write where asked."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("attacks", nargs="*", metavar="attack", help=f"all when none is named: {', '.join(ATTACKS)}")
    options.add_argument("--times", type=int, help="how often each attack is tried")
    options.add_argument("--small", action="store_true", help="a few times each, as the test does")
    options.add_argument("--seed", type=int, default=1, help="of what is left to chance")
    options.add_argument("--write", action="store_true", help="put the figures in docs/trust.md")
    chosen = options.parse_args()
    unknown = sorted({*chosen.attacks} - {*ATTACKS})
    if unknown:
        options.error(f"no such attack: {', '.join(unknown)}")
    names = chosen.attacks or list(ATTACKS)
    if chosen.write and len(names) < len(ATTACKS):
        options.error("--write needs all attacks")
    times = {name: chosen.times or ATTACKS[name][chosen.small] for name in names}
    lines, broken = _figures(times, chosen.seed)
    print("\n".join([*lines, *(f"BROKEN {each}" for each in broken)]))
    if chosen.write:
        _write(lines)
    return 1 if broken else 0


def _figures(times: dict[str, int], seed: int) -> tuple[list[str], list[str]]:
    from osgeo import gdal
    from qgis.core import Qgis, QgsApplication

    gdal.DontUseExceptions()
    gdal.SetConfigOption(
        "CPL_LOG", os.devnull
    )  # what GDAL says of it all is no news; the plugin asks for errors itself
    app = QgsApplication([], False)
    app.initQgis()
    from outcome import table

    start, outcomes = time.monotonic(), []
    with tempfile.TemporaryDirectory(prefix="torture", dir=MEMORY if os.access(MEMORY, os.W_OK) else None) as folder:
        for name, many in times.items():
            place = Path(folder) / name
            place.mkdir()
            print(f"{name} ...", file=sys.stderr, flush=True)
            attack = importlib.import_module(name).attack
            outcomes += attack(many, random.Random(f"{seed} {name}"), place)
    seconds = time.monotonic() - start
    head = f"QGIS {Qgis.QGIS_VERSION}, {time.strftime('%Y-%m-%d')}, seed {seed}, {seconds:.0f} seconds."
    broken = [f"{each.attack}: {line}" for each in outcomes for line in each.broken]
    return [head, "", *table(outcomes)], broken


def _write(lines: list[str]) -> None:
    page = ROOT / "docs" / "trust.md"
    before, _, rest = page.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    page.write_text("\n".join([before + BEGIN, *lines, END + after]), encoding="utf-8")


if __name__ == "__main__":
    code = main()
    sys.stdout.flush()
    # Layers that Python still holds would take QGIS down at its own exit.
    os._exit(code)
