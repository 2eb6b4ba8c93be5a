"""Measures the list of findings and their markers on the map with 20,000 findings."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Callable

import numpy as np
import shapely

sys.path.append(str(Path(__file__).resolve().parents[1] / "qgis"))

COUNT, CLAIMS, SIDE_M = 20_000, 3_000, 3_000.0
_HEAD = f"### List and markers of {COUNT:,} findings"
_TRANSITIONS = ("energy", "climate_adaptation", "nature_inclusivity", "mobility", "urbanisation", "socio_economic")
_SENTENCE = "Nieuwe boom Lindestraat {n} ligt 0,64 m van Gasleiding lage druk Lindestraat en 2,5 m is gevraagd."
#: Widths of the map in metres, from the whole plan to one street.
_WIDTHS_M = (3000, 1500, 600, 100)
_MAP = (1421, 912)
_STEPS = 60
#: What QGIS needs as long as the process runs.
_KEPT: list = []


def list_and_markers() -> list[str]:
    """Return the tables of what the list and the markers cost, in processor time."""
    from qgis.core import QgsApplication

    _KEPT.append(QgsApplication.instance() or QgsApplication([], True))
    _KEPT[0].initQgis()
    rows = _rows()
    lines = [
        _HEAD,
        "",
        "Processor time of the thread of the window; nothing is drawn by a graphics card.",
        "",
        "| list of 420 x 900 pixels | middle ms | 95 % within ms |",
        "|---|---|---|",
        *(
            f"| {what} | {np.percentile(times, 50):.1f} | {np.percentile(times, 95):.1f} |"
            for what, times in _list(rows)
        ),
        "",
        f"| map of {_MAP[0]} x {_MAP[1]} pixels, each step moved | scale 1 : | markers | middle ms | 95 % within ms |",
        "|---|---|---|---|---|",
    ]
    for width, scale, markers, times in _map(rows):
        middle, most = np.percentile(times, (50, 95))
        lines.append(f"| {width:,} m wide: placed and painted | {scale:,.0f} | {markers} | {middle:.1f} | {most:.1f} |")
    return lines


def _rows() -> list:
    from dataclasses import replace

    from found_examples import BLOCKING, COUPLING, NOT_KNOWN, WARNING, findings_table

    from wijkaanpak_plugin.docks.live.finding_rows import FindingRows
    from wijkaanpak_plugin.domain.findings.said import Beside, Said

    random = np.random.default_rng(1)
    sorts = (BLOCKING, WARNING, COUPLING, NOT_KNOWN)
    places = random.uniform(0, SIDE_M, (COUNT, 2))
    made = [
        {
            **sorts[n % 4],
            "finding_id": f"f{n}",
            "group_id": f"g{n}",
            "transitions": ",".join(random.choice(_TRANSITIONS, 2, replace=False)),
            "owners": f"Partij {n % 30}",
            "sentence": _SENTENCE.format(n=n),
            "geometry": shapely.box(x, y, x + 5, y + 5),
        }
        for n, (x, y) in enumerate(places.tolist())
    ]
    found = FindingRows(findings_table(*made)).rows
    return [
        replace(row, said=Said(mark=n + 1), beside=Beside(claims=((f"c{n % CLAIMS}", f"Claim {n % CLAIMS}"),)))
        for n, row in enumerate(found)
    ]


def _list(rows: list) -> list[tuple[str, list[float]]]:
    from qgis.core import QgsSettings
    from qgis.PyQt.QtWidgets import QApplication, QToolButton

    from wijkaanpak_plugin.docks.findings.view import FindingsDock

    QgsSettings().remove("wijkaanpak/findings")
    dock = FindingsDock()
    dock.resize(420, 900)
    dock.show()
    filled = _timed(lambda: dock.show_findings(rows), 3)
    QApplication.processEvents()
    bar, port = dock.list.verticalScrollBar(), dock.list.viewport()
    step = iter(np.linspace(0, bar.maximum(), _STEPS + 200).astype(int).tolist())

    def scroll() -> None:
        bar.setValue(next(step))
        port.repaint()

    scrolled = _timed(scroll, _STEPS)
    button = dock.findChild(QToolButton, "WijkaanpakFilterTransition_energy")
    filtered = _timed(lambda: (button.click(), QApplication.processEvents()), 6)
    names = iter([f"f{n}" for n in range(0, COUNT, COUNT // 40)])
    chosen = _timed(lambda: (dock.choose(next(names)), QApplication.processEvents()), 30)
    dock.deleteLater()
    return [
        ("filled anew", filled),
        ("scrolled and painted", scrolled),
        ("filtered by a transition, or no longer", filtered),
        ("a finding far away chosen", chosen),
    ]


def _map(rows: list) -> list[tuple[int, float, int, list[float]]]:
    from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRectangle, QgsVectorLayer
    from qgis.gui import QgsMapCanvas
    from qgis.PyQt.QtCore import QSize
    from qgis.PyQt.QtGui import QImage, QPainter

    from wijkaanpak_plugin.docks.findings.on_map import FindingsOnMap

    crs = QgsCoordinateReferenceSystem("EPSG:28992")
    layer = QgsProject.instance().addMapLayer(QgsVectorLayer("Polygon?crs=EPSG:28992", "findings", "memory"))
    canvas = QgsMapCanvas()
    canvas.setDestinationCrs(crs)
    canvas.resize(*_MAP)
    canvas.show()
    end = time.monotonic() + 5
    while canvas.mapSettings().outputSize().width() < _MAP[0] - 20 and time.monotonic() < end:
        _process()
    shown = FindingsOnMap(canvas, lambda: layer)
    shown.show_findings(rows, (), False, crs)
    picture = QImage(QSize(*_MAP), QImage.Format.Format_ARGB32_Premultiplied)
    measured = []
    for width in _WIDTHS_M:
        moves = iter(range(_STEPS))

        def move(width: int = width, moves: object = moves) -> None:
            x = next(moves) * width / 400
            canvas.setExtent(QgsRectangle(x, x, x + width, x + width * _MAP[1] / _MAP[0]))
            painter = QPainter(picture)
            shown.markers.paint(painter)
            painter.end()

        times = _timed(move, _STEPS)
        measured.append((width, canvas.scale(), len(shown.markers.placed), times))
    shown.unload()
    return measured


def _process() -> None:
    from qgis.PyQt.QtWidgets import QApplication

    QApplication.processEvents()


def _timed(work: Callable[[], object], times: int) -> list[float]:
    measured = []
    for _ in range(times):
        begun = time.process_time()
        work()
        measured.append(1000 * (time.process_time() - begun))
    return measured
