"""Keeps the hot spot that is current in the list and the ones selected on the map the same."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from wijkaanpak_plugin.plan.hot_spot_records import HOT_SPOT_TABLES, HotSpot
from wijkaanpak_plugin.plan.plan_file import Plan


class MapSelection(QObject):
    """Watches the layers of one plan at a time; what it selects itself it does not tell."""

    #: A hot spot was selected on the map: its table and row number.
    selected = pyqtSignal(str, "qlonglong")

    def __init__(self) -> None:
        super().__init__()
        self._layers: dict[str, QgsVectorLayer] = {}
        self._is_own = False

    def watch(self, plan: Plan) -> None:
        """Watch the hot spots of this plan, and of no other any more."""
        self.stop()
        for table in HOT_SPOT_TABLES:
            layer = plan.layer(table)
            layer.selectionChanged.connect(self._changed)
            self._layers[table] = layer

    def stop(self) -> None:
        """Watch nothing."""
        for layer in self._layers.values():
            if not sip.isdeleted(layer):
                layer.selectionChanged.disconnect(self._changed)
        self._layers.clear()

    def show(self, hot_spot: Optional[HotSpot]) -> None:
        """Select a hot spot on the map, and no other."""
        self._is_own = True
        for table, layer in self._layers.items():
            if not sip.isdeleted(layer):
                wanted = [hot_spot.fid] if hot_spot is not None and hot_spot.table == table else []
                if layer.selectedFeatureIds() != wanted:
                    layer.selectByIds(wanted)
        self._is_own = False

    def _changed(self, selected: list[int], *_more: object) -> None:
        if self._is_own or not selected:
            return
        for table, layer in self._layers.items():
            if layer is self.sender():
                self.selected.emit(table, selected[0])
