"""Keeps the claims in hand and those selected on the map the same."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import Qgis, QgsExpression, QgsFeatureRequest, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from wijkaanpak_plugin.plan.plan_file import Plan
from wijkaanpak_plugin.plan.schema import CLAIM_TABLES


class MapSelection(QObject):
    """Watches the selection in the claim layers of one plan.

    QGIS takes the selection of a layer away whenever its data is read anew, so after each step in the plan. A change
    is therefore told a moment later, and not at all when it came of a step: :meth:`restore` undoes it then.
    """

    #: The unique names of the claims that the user selected on the map (list).
    chosen = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self._layers: list[QgsVectorLayer] = []
        self._known: list[str] = []
        self._selecting = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._tell)

    def watch(self, plan: Plan) -> None:
        """Watch the layers of this plan, and of no other one any more."""
        self.stop()
        for table in CLAIM_TABLES:
            layer = plan.layer(table)
            layer.selectionChanged.connect(self._changed)
            self._layers.append(layer)
        self._known = self._selected()

    def stop(self) -> None:
        """Watch nothing."""
        self._soon.stop()
        for layer in self._live():
            layer.selectionChanged.disconnect(self._changed)
        self._layers.clear()
        self._known = []

    def select(self, body_ids: Sequence[str]) -> None:
        """Select these claims on the map, without saying so."""
        self._soon.stop()
        names = ", ".join(QgsExpression.quotedString(body_id) for body_id in body_ids)
        request = QgsFeatureRequest().setFilterExpression(f'"body_id" IN ({names})')
        request.setFlags(Qgis.FeatureRequestFlag.NoGeometry)
        self._selecting = True
        for layer in self._live():
            fids = [row.id() for row in layer.getFeatures(request)] if body_ids else []
            if set(fids) != set(layer.selectedFeatureIds()):
                layer.selectByIds(fids)
        self._selecting = False
        self._known = self._selected()

    def restore(self) -> None:
        """Select again what was selected before the plan changed."""
        if self._soon.isActive():
            self.select(self._known)

    def _selected(self) -> list[str]:
        return [row["body_id"] for layer in self._live() for row in layer.getSelectedFeatures()]

    def _live(self) -> list[QgsVectorLayer]:
        return [layer for layer in self._layers if not sip.isdeleted(layer)]

    def _changed(self, *_what: object) -> None:
        if not self._selecting:
            self._soon.start()

    def _tell(self) -> None:
        self._known = self._selected()
        self.chosen.emit(list(self._known))
