"""Keeps the claims in hand and those selected on the map the same."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsFeatureRequest, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from wijkaanpak_plugin.plan.claims import Claim
from wijkaanpak_plugin.plan.plan_file import Plan
from wijkaanpak_plugin.plan.schema import CLAIM_TABLES


class MapSelection(QObject):
    """Watches the selection in the claim layers of one plan."""

    #: The unique names of the claims that the user selected on the map (list).
    chosen = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self._layers: list[QgsVectorLayer] = []
        self._selecting = False

    def watch(self, plan: Plan) -> None:
        """Watch the layers of this plan, and of no other one any more."""
        self.stop()
        for table in CLAIM_TABLES:
            layer = plan.layer(table)
            layer.selectionChanged.connect(self._changed)
            self._layers.append(layer)

    def stop(self) -> None:
        """Watch nothing."""
        for layer in self._live():
            layer.selectionChanged.disconnect(self._changed)
        self._layers.clear()

    def select(self, claims: Sequence[Claim]) -> None:
        """Select these claims on the map, without saying so."""
        wanted = {claim.body_id for claim in claims}
        self._selecting = True
        for layer in self._live():
            fids = [row.id() for row in self._rows(layer) if row["body_id"] in wanted] if wanted else []
            if fids != layer.selectedFeatureIds():
                layer.selectByIds(fids)
        self._selecting = False

    def _rows(self, layer: QgsVectorLayer) -> list:
        request = QgsFeatureRequest().setSubsetOfAttributes(["body_id"], layer.fields())
        return list(layer.getFeatures(request))

    def _live(self) -> list[QgsVectorLayer]:
        return [layer for layer in self._layers if not sip.isdeleted(layer)]

    def _changed(self, *_what: object) -> None:
        if self._selecting:
            return
        chosen = [row["body_id"] for layer in self._live() for row in layer.getSelectedFeatures()]
        self.chosen.emit(chosen)
