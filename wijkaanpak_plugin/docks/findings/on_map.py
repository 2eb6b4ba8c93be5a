"""What the map shows of findings that are listed: a numbered marker for each, and zones only where they are meant."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Optional

import numpy as np
import shapely
from numpy.typing import NDArray
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsMapLayer,
    QgsPointXY,
    QgsProject,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal

from wijkaanpak_plugin.docks.findings.list.grouping import in_order
from wijkaanpak_plugin.docks.live.finding_marker import marker_of
from wijkaanpak_plugin.docks.live.finding_row import FindingRow
from wijkaanpak_plugin.map.connections import Connections
from wijkaanpak_plugin.map.findings.finding_markers import NOTHING_MARKED, FindingMarkers, MarkedFindings
from wijkaanpak_plugin.map.findings.layer_shown import LayerShown
from wijkaanpak_plugin.map.findings.marker_mouse import MarkerMouse
from wijkaanpak_plugin.map.findings.zones import FindingZones

#: Zones of so many findings that are filtered for are outlined; of more the markers say where they lie.
_ZONES = 60


class FindingsOnMap(QObject):
    """It follows what the list shows, and says which marker was pressed."""

    #: finding_id of the marker that was pressed.
    pressed = pyqtSignal(str)

    def __init__(self, canvas: QgsMapCanvas, layer: Callable[[], Optional[QgsMapLayer]]) -> None:
        """layer: returns the layer that shows the findings of the plan in the project, None when there is none."""
        super().__init__()
        self._canvas = canvas
        self.markers = FindingMarkers(canvas)
        self._mouse = MarkerMouse(canvas, self.markers)
        self._layer = LayerShown(QgsProject.instance(), layer)
        self._filtered = FindingZones(canvas, 1, Qt.PenStyle.DashLine)
        self._hovered = FindingZones(canvas, 2, Qt.PenStyle.SolidLine)
        self._crs = QgsCoordinateReferenceSystem()
        self._rows: Sequence[FindingRow] = ()
        self._new: frozenset[str] = frozenset()
        self._is_narrowed, self._is_in_front = False, True
        self._chosen = ""
        #: A point in each zone, by finding_id, with the zone that it lies in.
        self._points: dict[str, tuple[shapely.Geometry, float, float]] = {}
        self._connections = Connections()
        self._connections.connect(canvas, canvas.destinationCrsChanged, self._draw)
        self._connections.connect(self._mouse, self._mouse.pressed, self.pressed)
        self._connections.connect(self._mouse, self._mouse.hovered, self._hover)
        self._connections.connect(self._layer, self._layer.changed, self._draw)

    def show_findings(
        self,
        rows: Sequence[FindingRow],
        new: Collection[str],
        is_narrowed: bool,
        crs: QgsCoordinateReferenceSystem,
    ) -> None:
        """Mark these; new: finding_ids. is_narrowed: somebody filters for them, so their zones are meant."""
        self._rows = [found for found in in_order(rows, False) if found.box is not None]
        self._new, self._is_narrowed, self._crs = frozenset(new), is_narrowed, crs
        self._draw()

    def choose(self, finding_id: str) -> None:
        """Ring the marker of this finding, or of the row that it is part of; empty: of none."""
        row = next((found for found in self._rows if finding_id and _is(found, finding_id)), None)
        self._chosen = row.finding_id if row is not None else ""
        self.markers.choose(self._chosen if self._is_in_front else "")

    def set_in_front(self, on: bool) -> None:
        """Whether the panel of the findings is seen: without it markers stay, at rest."""
        if on != self._is_in_front:
            self._is_in_front = on
            self.markers.choose(self._chosen if on else "")
            self._draw_zones()

    def set_studio(self, on: bool) -> None:
        """Draw larger, for a projector."""
        self.markers.set_studio(on)

    def unload(self) -> None:
        """Leave nothing on the map."""
        self._connections.undo()
        self._mouse.unload()
        self._layer.unload()
        for zones in (self._filtered, self._hovered):
            zones.unload()
        self._canvas.scene().removeItem(self.markers)
        self.deleteLater()

    def _draw(self, *_changed: object) -> None:
        self.markers.mark(self._marked() if self._layer.is_shown() else NOTHING_MARKED)
        self._draw_zones()

    def _draw_zones(self) -> None:
        self._hovered.clear()
        shown = self._is_narrowed and self._is_in_front and self._layer.is_shown() and len(self._rows) <= _ZONES
        if shown:
            self._filtered.show([found.zone for found in self._rows if found.zone is not None], self._crs)
        else:
            self._filtered.clear()

    def _hover(self, finding_id: str) -> None:
        found = next((row for row in self._rows if row.finding_id == finding_id), None) if finding_id else None
        if found is None or found.zone is None:
            self._hovered.clear()
        else:
            self._hovered.show([found.zone], self._crs)

    def _marked(self) -> MarkedFindings:
        rows, new = self._rows, self._new
        return MarkedFindings(
            [found.finding_id for found in rows],
            self._on_map(self._places()),
            [found.beside.claims[0][0] if found.beside.claims else "" for found in rows],
            np.array([found.mark or 0 for found in rows], dtype=np.int64),
            lambda row: marker_of(rows[row], not new.isdisjoint(rows[row].finding_ids)),
        )

    def _places(self) -> NDArray[np.float64]:
        """Return a point in each zone, in the CRS of the plan; those that are known are not looked for again."""
        known = self._points
        fresh = [found for found in self._rows if known.get(found.finding_id, (None,))[0] is not found.zone]
        points = shapely.point_on_surface(np.array([found.zone for found in fresh] + [None], dtype=object))[:-1]
        for found, x, y in zip(fresh, shapely.get_x(points).tolist(), shapely.get_y(points).tolist()):
            if found.zone is not None:
                known[found.finding_id] = (found.zone, x, y)
        self._points = {found.finding_id: known[found.finding_id] for found in self._rows}
        places = [known[found.finding_id][1:] for found in self._rows]
        return np.array(places, dtype=float).reshape(-1, 2)

    def _on_map(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return places in the CRS of the map; not a number where they have none."""
        target = self._canvas.mapSettings().destinationCrs()
        if target == self._crs or not target.isValid():
            return points
        transform = QgsCoordinateTransform(self._crs, target, QgsProject.instance())
        return np.array([_moved(transform, x, y) for x, y in points.tolist()], dtype=float).reshape(-1, 2)


def _moved(transform: QgsCoordinateTransform, x: float, y: float) -> tuple[float, float]:
    try:
        point = transform.transform(QgsPointXY(x, y))
    except QgsCsException:
        return float("nan"), float("nan")
    return point.x(), point.y()


def _is(found: FindingRow, finding_id: str) -> bool:
    return finding_id == found.finding_id or finding_id in found.finding_ids
