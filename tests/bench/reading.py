"""Measures the reading of data: a BGT download, a KLIC delivery and a layer of a million rows.

Each is done in a process of its own (``--once NAME``), which prints what it took. GDAL's own reading of such a BGT
file, which is what a user gets who drags it into QGIS, is no contender: it ends at the first geometry it does not know.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from typing import Any, Callable

ROOT = Path(__file__).resolve().parents[2]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

OBJECTS, MEGABYTES, ROWS = 40_000, 40, 1_000_000


def reading_of_data() -> list[str]:
    """Return the lines of the report."""
    lines = [
        "### Reading data",
        "",
        "Each in a process of its own; processor time. Memory: the most that reading took, without what QGIS and the "
        "code of the plugin hold before it begins. Of XML at least 5,000 objects a second and at most 5 times the file "
        "(as it is when it is unpacked) are asked.",
        "",
        "| data | MB of the file | objects | seconds | objects a second | peak memory MB | times the file |",
        "|---|---|---|---|---|---|---|",
    ]
    for name, (title, _run) in CASES.items():
        told = _in_a_fresh_process(name)
        seconds, file, memory = told["seconds"], told["file_mb"], told["memory_mb"] - told["before_mb"]
        lines.append(
            f"| {title} | {file:.0f} | {told['objects']:,} | {seconds:.1f} | {told['objects'] / seconds:,.0f} | "
            f"{memory:.0f} | {memory / file:.1f} |"
        )
    return lines


def _in_a_fresh_process(name: str) -> dict[str, Any]:
    command = [sys.executable, str(Path(__file__).resolve()), "--once", name]
    told = subprocess.run(command, capture_output=True, text=True, check=True, timeout=900)
    figures: dict[str, Any] = json.loads(told.stdout.splitlines()[-1])
    return figures


def _bgt(folder: Path) -> tuple[Path, Callable[[], int]]:
    from bgt_files import citygml, road, square
    from qgis.core import QgsCoordinateReferenceSystem

    from wijkaanpak_plugin.map.bgt_styles import style_bgt
    from wijkaanpak_plugin.processing.geopackage import write_geopackage
    from wijkaanpak_plugin.processing.read_bgt import tables_of
    from wijkaanpak_plugin.sources.bgt import read_bgt

    roads = (road(f"G0228.{n:06d}", square(8, 10 * (n % 200), 10 * (n // 200))) for n in range(OBJECTS))
    path = folder / "bgt_wegdeel.gml"
    path.write_text(citygml(*roads), encoding="utf-8")

    def read() -> int:
        download = read_bgt(str(path), True, None)
        crs = QgsCoordinateReferenceSystem("EPSG:28992")
        write_geopackage(folder / "bgt.gpkg", tables_of(download), crs, style_bgt, None)
        return int(download.rows)

    return path, read


def _klic(folder: Path) -> tuple[Path, Callable[[], int]]:
    from klic_files import write_large_delivery

    from wijkaanpak_plugin.sources.klic import read_klic

    path = folder / "delivery.zip"
    write_large_delivery(path, MEGABYTES)

    def read() -> int:
        return len(read_klic(str(path)).lines)

    return path, read


def _million(folder: Path) -> tuple[Path, Callable[[], int]]:
    from osgeo import gdal, ogr, osr
    from qgis.core import QgsCoordinateReferenceSystem, QgsVectorLayer

    from wijkaanpak_plugin.sources.profiles.profile import profile_named
    from wijkaanpak_plugin.sources.profiles.profile_reader import read_with_profile

    gdal.UseExceptions()
    path = folder / "bomen.gpkg"
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(28992)
    made = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    table = made.CreateLayer("bomen", reference, ogr.wkbPoint)
    table.CreateField(ogr.FieldDefn("soort", ogr.OFTString))
    made.StartTransaction()
    for number in range(ROWS):
        row = ogr.Feature(table.GetLayerDefn())
        row["soort"] = "Tilia"
        row.SetGeometryDirectly(
            ogr.CreateGeometryFromWkt(f"POINT ({155000 + number % 1000} {463000 + number // 1000})")
        )
        table.CreateFeature(row)
    made.CommitTransaction()
    del table, made

    def read() -> int:
        layer = QgsVectorLayer(f"{path}|layername=bomen", "bomen", "ogr")
        bodies, _report, _counts = read_with_profile(
            layer, profile_named("all_of:tree"), QgsCoordinateReferenceSystem("EPSG:28992")
        )
        return len(bodies)

    return path, read


#: What is read, by what it is called.
CASES: dict[str, tuple[str, Callable[[Path], tuple[Path, Callable[[], int]]]]] = {
    "bgt": ("BGT as CityGML, read and written as a GeoPackage with a style", _bgt),
    "klic": ("KLIC delivery, as XML in its zip", _klic),
    "million": ("layer of a million trees, all of one kind", _million),
}


def _held(what: str) -> float:
    """Return MB that this process holds (VmRSS), or has held at most (VmHWM)."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(status.partition(f"{what}:")[2].split()[0]) / 1024


def _size(path: Path) -> float:
    """Return the MB of a file, of what is packed in it for a zip."""
    if path.suffix == ".zip":
        with zipfile.ZipFile(path) as packed:
            return sum(each.file_size for each in packed.infolist()) / 1e6
    return path.stat().st_size / 1e6


def _once(name: str) -> dict[str, Any]:
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "sources")]
    with tempfile.TemporaryDirectory() as folder:
        path, read = CASES[name][1](Path(folder))
        # Writing the file does not count: the most that was held begins anew.
        Path("/proc/self/clear_refs").write_text("5", encoding="utf-8")
        before, begin = _held("VmRSS"), time.process_time()
        objects = read()
        seconds = time.process_time() - begin
        told = {"objects": objects, "seconds": seconds, "file_mb": _size(path)}
    return {**told, "before_mb": before, "memory_mb": _held("VmHWM")}


if __name__ == "__main__":
    print(json.dumps(_once(sys.argv[-1])), flush=True)
    os._exit(0)
