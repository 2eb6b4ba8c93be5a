"""Rows with their shapes in the coordinates of a file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Optional

import shapely
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGeometry, QgsProject

from wijkaanpak_plugin.analysis.progress import Feedback, tell
from wijkaanpak_plugin.export.files.clean_shapes import clean_shape
from wijkaanpak_plugin.plan.schema.table import Table
from wijkaanpak_plugin.plan.store.unlogged_changes import Row
from wijkaanpak_plugin.sources.shapes import flat_wkb, moved

#: Rows between two questions whether to go on.
_PORTION = 200


class Placing:
    """Brings shapes from the coordinates of a plan to those of a file."""

    def __init__(
        self, crs: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem, grid: float = 0.0
    ) -> None:
        """grid: as for ``clean_shape``, in units of the target."""
        self._transform: Optional[QgsCoordinateTransform] = None
        if crs != target:
            self._transform = QgsCoordinateTransform(crs, target, QgsProject.instance().transformContext())
        self._grid = grid

    def placed(self, table: Table, rows: list[Row], feedback: Feedback = None) -> list[Row]:
        """Return the rows with clean shapes; of a table with geometry those that have a place only.

        AnalysisCancelled when feedback says to stop.
        """
        return list(self._placed(table, rows, feedback))

    def _placed(self, table: Table, rows: list[Row], feedback: Feedback) -> Iterator[Row]:
        for number, row in enumerate(rows):
            if number % _PORTION == 0:
                tell(feedback, number / len(rows))
            if table.geometry is None:
                yield row
                continue
            shape = clean_shape(self._shape(row.wkb), table.geometry, self._grid)
            if shape is not None:
                yield Row(row.values, shapely.to_wkb(shape))

    def _shape(self, wkb: Optional[bytes]) -> Optional[shapely.Geometry]:
        if not wkb:
            return None
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        there = moved(geometry, self._transform)
        flat = None if there is None else flat_wkb(there)
        return None if flat is None else shapely.from_wkb(flat, on_invalid="ignore")
