"""The layer in which QGIS selects: a session has no panel of layers to choose it in."""

from __future__ import annotations

from typing import Optional

from qgis.core import Qgis, QgsMapLayer, QgsVectorLayer
from qgis.gui import QgisInterface, QgsMapLayerComboBox

from wijkaanpak_plugin.domain.translation import translate


class LayerChoice(QgsMapLayerComboBox):
    """Follows the layer that is active in QGIS, and makes another one active."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("WijkaanpakTagsLayer")
        self.setFilters(Qgis.LayerFilter.HasGeometry)
        self.setToolTip(
            translate(
                "TagsDock",
                "The layer in which QGIS' own tools select. The two below select in whatever layer it is; the one that "
                "you choose here goes first.",
            )
        )
        self.setAccessibleName(translate("TagsDock", "Layer to select in"))
        self.setSizeAdjustPolicy(QgsMapLayerComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._iface: Optional[QgisInterface] = None
        self._chosen: Optional[QgsMapLayer] = None
        self.activated.connect(self._choose)

    @property
    def chosen(self) -> Optional[QgsMapLayer]:
        """The layer that somebody chose in this list, None for one that merely became active."""
        return self._chosen if self._chosen == self.currentLayer() else None

    def follow(self, iface: QgisInterface) -> None:
        """Show the active layer of this QGIS from now on."""
        self._iface = iface
        iface.currentLayerChanged.connect(self._show)
        self.layerChanged.connect(self._activate)
        self._show(iface.activeLayer())

    def stop(self) -> None:
        """Follow no longer."""
        if self._iface is not None:
            self._iface.currentLayerChanged.disconnect(self._show)
            self.layerChanged.disconnect(self._activate)
            self._iface = None

    def _choose(self, _row: int) -> None:
        self._chosen = self.currentLayer()

    def _show(self, layer: Optional[QgsMapLayer]) -> None:
        if isinstance(layer, QgsVectorLayer) and layer.isSpatial() and layer != self.currentLayer():
            self.setLayer(layer)

    def _activate(self, layer: Optional[QgsMapLayer]) -> None:
        if self._iface is not None and layer is not None and layer != self._iface.activeLayer():
            self._iface.setActiveLayer(layer)
