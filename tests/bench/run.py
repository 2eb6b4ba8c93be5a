"""Side-by-side speed figures: ``make bench`` prints them and, with ``--write``, puts them in docs/performance.md.

Every comparison is made in one run, the contenders in turn, on the same geometries; the middle of the rounds counts.
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Callable

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "bench")]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROUNDS = 5
#: Marks in docs/performance.md.
FIGURES, END_OF_FIGURES = "<!-- figures -->", "<!-- end of figures -->"
KERNEL = "Shapely kernel (tree query + intersection)"


def main() -> int:
    """Measure, print, and write where asked."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--write", action="store_true", help="put the figures in docs/performance.md")
    options.add_argument("--memory-of", type=int, help=argparse.SUPPRESS)
    options.add_argument("--crowded", help=argparse.SUPPRESS)
    options.add_argument("--only", choices=PARTS, help="measure one part")
    options.add_argument("--against", help="a checkout of before: kernel and ground are measured by its engine too")
    options.add_argument("--engine", help=argparse.SUPPRESS)
    options.add_argument("--seconds-of", choices=COMPARED, help=argparse.SUPPRESS)
    chosen = options.parse_args()
    if chosen.engine:
        sys.path.insert(0, chosen.engine)
    if chosen.seconds_of:
        from against import seconds_of

        print(seconds_of(COMPARED[chosen.seconds_of]()))
        return 0
    if chosen.crowded is not None:
        from ground import measure_crowded

        print(measure_crowded(chosen.crowded))
        return 0
    if chosen.memory_of is not None:
        print(_memory_here(chosen.memory_of))
        return 0
    if chosen.against:
        for part in [chosen.only] if chosen.only else list(COMPARED):
            print("\n".join(["", *_against(part, chosen.against)]))
        return 0
    print(_machine(), flush=True)
    for part in [chosen.only] if chosen.only else list(PARTS):
        # As soon as it is measured: what fails later takes nothing of it away.
        section = "\n".join([*PARTS[part](), "", _when()])
        print("", section, sep="\n", flush=True)
        if chosen.write:
            _write(section)
    return 0


def _when() -> str:
    load = os.getloadavg()[0]
    return f"Measured on {time.strftime('%Y-%m-%d')}; the load of the machine was {load:.1f} on {os.cpu_count()} cores."


def _machine() -> str:
    import geopandas
    import numpy
    import shapely
    from qgis.core import Qgis

    words = (
        line.split(":", 1)[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines() if "model name" in line
    )
    return (
        f"Machine: {next(words, platform.machine())}, {os.cpu_count()} cores, {platform.system()}.\n"
        f"QGIS {Qgis.QGIS_VERSION}, Shapely {shapely.__version__} (GEOS {shapely.geos_version_string}), "
        f"geopandas {geopandas.__version__}, NumPy {numpy.__version__}, Python {platform.python_version()}."
    )


def _in_turn(contenders: dict[str, Callable[[], int]]) -> dict[str, tuple[float, int]]:
    """Return per contender the middle time in seconds of several rounds, and how many results it gave."""
    times: dict[str, list[float]] = {name: [] for name in contenders}
    counts = {}
    for _ in range(ROUNDS):
        for name, run in contenders.items():
            start = time.perf_counter()
            counts[name] = run()
            times[name].append(time.perf_counter() - start)
    return {name: (statistics.median(values), counts[name]) for name, values in times.items()}


def _side_by_side() -> list[str]:
    from qgis.analysis import QgsNativeAlgorithms
    from qgis.core import QgsApplication

    app = QgsApplication([], False)
    app.initQgis()
    sys.path.append(str(Path(app.pkgDataPath()) / "python" / "plugins"))
    import processing
    from processing.core.Processing import Processing

    Processing.initialize()
    if not app.processingRegistry().providerById("native"):
        app.processingRegistry().addProvider(QgsNativeAlgorithms())
    lines = [
        "### Against what users have today",
        "",
        "| 20,000 claims | contender | seconds | times the kernel | results |",
        "|---|---|---|---|---|",
    ]
    for title, contenders in _cases(processing).items():
        measured = _in_turn(contenders)
        kernel = measured[KERNEL][0]
        for name, (seconds, count) in measured.items():
            lines.append(f"| {title} | {name} | {seconds:.2f} | {seconds / kernel:.2f} | {count} |")
    return lines


def _cases(processing) -> dict[str, dict[str, Callable[[], int]]]:
    import contenders as other
    import pandas as pd
    from scenes import LEFT_KINDS, RIGHT_KINDS, claims, every_overlap_counts

    from wijkaanpak_plugin.analysis.analysis import analyse

    one = claims(20_000)
    # Two sets of kinds with rules between the sets only, so that every contender does the same pairs.
    left, right = claims(20_000, kinds=LEFT_KINDS), claims(20_000, seed=3, kinds=RIGHT_KINDS, name="e")
    both = pd.concat([left, right.assign(origin="existing")], ignore_index=True)
    frames = other.frame(one), other.frame(left), other.frame(right)
    layers = other.layer(one), other.layer(left), other.layer(right)
    return {
        "against one another": {
            **_against_one_another(),
            "geopandas.overlay with itself": lambda: other.geopandas_overlay(frames[0], frames[0]),
            "native:intersection with itself": lambda: other.native_intersection(processing, layers[0], layers[0]),
        },
        "against 20,000 existing areas": {
            KERNEL: lambda: other.shapely_kernel(left, right),
            "Wijkaanpak, every overlap a finding": lambda: len(
                analyse(both, rules=every_overlap_counts(LEFT_KINDS, RIGHT_KINDS)).findings
            ),
            "geopandas.overlay": lambda: other.geopandas_overlay(*frames[1:]),
            "native:intersection": lambda: other.native_intersection(processing, *layers[1:]),
        },
    }


def _against_one_another() -> dict[str, Callable[[], int]]:
    """Return the bare kernel, and the engine by the rules of version 1 and by those of now, on the same claims."""
    import contenders as other
    from scenes import MIXED_KINDS, claims, every_overlap_counts

    from wijkaanpak_plugin.analysis.analysis import analyse
    from wijkaanpak_plugin.domain.catalogue.rule_book import load_rule_book

    one = claims(20_000)
    first_rules = load_rule_book(ROOT / "tests" / "bench" / "rules_of_version_1.csv")
    all_rules = every_overlap_counts(MIXED_KINDS, MIXED_KINDS)
    return {
        KERNEL: lambda: other.shapely_kernel(one, None),
        "Wijkaanpak, 106 rules of version 1": lambda: len(analyse(one, rules=first_rules).findings),
        "Wijkaanpak, standard rules": lambda: len(analyse(one, rules=load_rule_book()).findings),
        "Wijkaanpak, every overlap a finding": lambda: len(analyse(one, rules=all_rules).findings),
    }


def _growth() -> list[str]:
    from scenes import claims

    from wijkaanpak_plugin.analysis.analysis import analyse

    lines = [
        "### Growth (standard rules) and peak memory of the whole process",
        "",
        "| claims | seconds | microseconds per claim | findings | peak memory MB |",
        "|---|---|---|---|---|",
    ]
    for count in (2_000, 20_000, 200_000):
        table = claims(count)
        start = time.perf_counter()
        found = len(analyse(table).findings)
        seconds = time.perf_counter() - start
        memory = _memory_of(count)
        lines.append(f"| {count:,} | {seconds:.2f} | {1e6 * seconds / count:.0f} | {found:,} | {memory} |")
    return lines


def _memory_of(count: int) -> int:
    """Return the peak memory in MB of a process of its own, so that nothing measured before counts."""
    return int(_in_a_process("--memory-of", str(count))[-1])


def _in_a_process(*arguments: str) -> list[str]:
    return _printed(*arguments).split()


def _printed(*arguments: str) -> str:
    command = [sys.executable, str(Path(__file__).resolve()), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def _memory_here(count: int) -> int:
    from scenes import claims

    from wijkaanpak_plugin.analysis.analysis import analyse

    analyse(claims(count))
    # Of this program only: the figure of getrusage holds what the parent had at the moment of the fork.
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(status.partition("VmHWM:")[2].split()[0]) // 1024


def _ground() -> list[str]:
    from ground import cost_follows_ground

    return cost_follows_ground(lambda name: _in_a_process("--crowded", name)[-3:])


def _against(part: str, checkout: str) -> list[str]:
    from against import before_and_after
    from ground import CROWDED

    crowded = {name: title for name, (title, _) in CROWDED.items()} if part == "ground" else {}
    return before_and_after(part, checkout, str(ROOT), _by_engine, crowded)


def _by_engine(checkout: str, options: list[str]) -> str:
    return _printed("--engine", checkout, *options)


def _timed_ground() -> dict[str, Callable[[], object]]:
    from ground import timed

    return timed()


def _timed_kernel() -> dict[str, Callable[[], object]]:
    return _against_one_another()


def _live() -> list[str]:
    from live import live_and_affected

    return live_and_affected()


def _works() -> list[str]:
    from works import works_in_time

    return works_in_time()


def _findings() -> list[str]:
    from findings import list_and_markers

    return list_and_markers()


def _start() -> list[str]:
    from start import start_of_qgis

    return start_of_qgis()


def _reading() -> list[str]:
    from reading import reading_of_data

    return reading_of_data()


def _sheets() -> list[str]:
    from sheets import sheets_of_a_large_package

    return sheets_of_a_large_package()


def _window() -> list[str]:
    from window import event_to_painted

    return event_to_painted()


def _write(text: str) -> None:
    """Put sections between the marks in docs/performance.md, in place of those of the same headings."""
    page = ROOT / "docs" / "performance.md"
    before, _, rest = page.read_text(encoding="utf-8").partition(FIGURES)
    figures, _, after = rest.partition(END_OF_FIGURES)
    sections = {**_sections(figures), **_sections(text)}
    whole = "\n\n### ".join([_machine(), *(f"{heading}\n\n{lines}" for heading, lines in sections.items())])
    page.write_text(f"{before}{FIGURES}\n{whole}\n{END_OF_FIGURES}{after}", encoding="utf-8")


def _sections(text: str) -> dict[str, str]:
    """Return what stands below each heading."""
    _, *sections = f"\n{text}".split("\n### ")
    return {heading: lines.strip() for heading, _, lines in (section.partition("\n") for section in sections)}


#: What is measured, in order.
PARTS: dict[str, Callable[[], list[str]]] = {
    "kernel": _side_by_side,
    "growth": _growth,
    "ground": _ground,
    "live": _live,
    "works": _works,
    "findings": _findings,
    "reading": _reading,
    "sheets": _sheets,
    "start": _start,
    "window": _window,
}

#: What can be measured by the engine of another checkout too: what runs, by what it is called.
COMPARED: dict[str, Callable[[], dict[str, Callable[[], object]]]] = {"kernel": _timed_kernel, "ground": _timed_ground}

if __name__ == "__main__":
    sys.exit(main())
