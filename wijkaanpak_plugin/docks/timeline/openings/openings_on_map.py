"""Openings on the map: one outline and one number for each, the chosen one filled and ringed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt

from wijkaanpak_plugin.docks.timeline.openings.opening_rows import OpeningRow
from wijkaanpak_plugin.map.connections import Connections
from wijkaanpak_plugin.map.findings.zones import FindingZones
from wijkaanpak_plugin.map.numbered_places import NumberedPlace, NumberedPlaces
from wijkaanpak_plugin.map.zone_highlight import ZoneHighlight

#: Width of an outline in pixels.
_OUTLINE = 2
#: The ring has no line to anything above it: as if that began below the map.
_NO_LINE = 1_000_000


class OpeningsOnMap:
    """Shows nothing until it is told to; ``place`` outlines what the panel points at, this and all else."""

    def __init__(self, canvas: QgsMapCanvas, place: ZoneHighlight) -> None:
        self._canvas, self._place = canvas, place
        self._outlines = FindingZones(canvas, _OUTLINE, Qt.PenStyle.DashLine)
        self._numbers = NumberedPlaces(canvas)
        self._rows: Sequence[OpeningRow] = ()
        self._chosen: Optional[OpeningRow] = None
        self._crs = QgsCoordinateReferenceSystem()
        self._connections = Connections()
        self._connections.connect(canvas, canvas.destinationCrsChanged, self._number)

    def show(self, rows: Sequence[OpeningRow], chosen: Optional[OpeningRow], crs: QgsCoordinateReferenceSystem) -> None:
        """Outline and number these, in place of those before; chosen: the one of them that is filled and ringed."""
        self._rows, self._crs, self._chosen = tuple(rows), crs, chosen
        self._outlines.show([row.section for row in rows if row is not chosen], crs)
        if chosen is not None:
            self._place.show(section_of(chosen), crs)
        else:
            self._place.clear()
        self._number()

    def clear(self) -> None:
        """Show nothing."""
        if self._rows:
            self._place.clear()
        self._rows, self._chosen = (), None
        self._outlines.clear()
        self._numbers.clear()

    def unload(self) -> None:
        """Leave nothing on the map."""
        self.clear()
        self._connections.undo()
        self._outlines.unload()
        self._canvas.scene().removeItem(self._numbers)

    def _number(self, *_changed: object) -> None:
        if not self._rows:
            self._numbers.clear()
            return
        to_map = QgsCoordinateTransform(
            self._crs, self._canvas.mapSettings().destinationCrs(), QgsProject.instance().transformContext()
        )
        places = []
        for row in self._rows:
            point = row.section.point_on_surface()
            try:
                places.append(NumberedPlace(to_map.transform(QgsPointXY(point.x, point.y)), row.number))
            except QgsCsException:
                continue  # it lies where this map shows nothing
        self._numbers.show_places(places, self._chosen.number if self._chosen is not None else 0, _NO_LINE)


def section_of(row: OpeningRow) -> QgsGeometry:
    """Return the section of the street that an opening takes."""
    shape = QgsGeometry()
    shape.fromWkb(row.section.wkb)
    return shape
