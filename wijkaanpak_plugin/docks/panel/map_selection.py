"""Keeps what is chosen in a panel and what is selected on the map the same."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import Qgis, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from wijkaanpak_plugin.plan.schema.tables import table
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.row_request import rows_with_ids


class MapSelection(QObject):
    """Watches the selection in some tables of one plan at a time.

    A change is told a moment later, because after each step in the plan a layer is read anew, its selection taken away
    and given back; and only when another selection came of it. What it selects itself it does not tell.
    """

    #: The ids of the records that the user selected on the map (list), what was selected last at the end.
    chosen = pyqtSignal(object)

    def __init__(self, tables: Sequence[str]) -> None:
        super().__init__()
        self._tables = tuple(tables)
        self._layers: dict[str, QgsVectorLayer] = {}
        self._known: list[str] = []
        self._selecting = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._emit_chosen)

    def watch(self, plan: Plan) -> None:
        """Watch the layers of this plan, and of no other one any more."""
        self.stop()
        for name in self._tables:
            self._layers[name] = plan.layer(name)
            self._layers[name].selectionChanged.connect(self._changed)
        self._known = self.selected

    def stop(self) -> None:
        """Watch nothing."""
        self._soon.stop()
        for layer in self._live().values():
            layer.selectionChanged.disconnect(self._changed)
        self._layers.clear()
        self._known = []

    def select(self, ids: Sequence[str]) -> None:
        """Select the records of these ids on the map, and no others, without saying so."""
        self._soon.stop()
        self._selecting = True
        for name, layer in self._live().items():
            request = rows_with_ids(_identity(name), ids).setFlags(Qgis.FeatureRequestFlag.NoGeometry)
            fids = [row.id() for row in layer.getFeatures(request)]
            if set(fids) != set(layer.selectedFeatureIds()):
                layer.selectByIds(fids)
        self._selecting = False
        self._known = self.selected

    @property
    def selected(self) -> list[str]:
        """The ids of the records that are selected on the map now."""
        layers = self._live().items()
        return [row[_identity(name)] for name, layer in layers for row in layer.getSelectedFeatures()]

    def _live(self) -> dict[str, QgsVectorLayer]:
        return {name: layer for name, layer in self._layers.items() if not sip.isdeleted(layer)}

    def _changed(self, *_what: object) -> None:
        if not self._selecting:
            self._soon.start()

    def _emit_chosen(self) -> None:
        selected = self.selected
        if set(selected) != set(self._known):
            before = [name for name in self._known if name in selected]
            self._known = [*before, *(name for name in selected if name not in before)]
            self.chosen.emit(list(self._known))


def _identity(name: str) -> str:
    return table(name).identity
