"""Signs in the layer tree beside the layers that are registered with the open plan."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Optional

from qgis.core import QgsLayerTreeNode, QgsProject, QgsVectorLayer
from qgis.gui import QgsLayerTreeView, QgsLayerTreeViewIndicator
from qgis.PyQt import sip
from qgis.PyQt.QtGui import QIcon

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.source_layers import SOURCE_PROPERTY
from wijkaanpak_plugin.resource_paths import resource


class SourceIndicators:
    """One sign for each layer that shows a registered source; QGIS forgets it with the layer."""

    def __init__(self, view: Optional[QgsLayerTreeView], project: QgsProject) -> None:
        """view: None, or whatever else stands there, in a window without a layer tree; then nothing is marked."""
        self._view = view if isinstance(view, QgsLayerTreeView) else None
        self._project = project
        self._icon = QIcon(str(resource("icons", "wijkaanpak.svg")))
        self._signs: dict[str, tuple[QgsLayerTreeNode, QgsLayerTreeViewIndicator]] = {}

    def show(self, uses: Mapping[str, str]) -> None:
        """Mark the layers of these sources: source_id and what the source is used as, in words. Marks that are there
        stay: to set one takes the layer tree a while.
        """
        view = self._view
        if view is None or sip.isdeleted(view):
            return
        text = translate("Map", "Registered with the plan: {use}")
        before, self._signs = self._signs, {}
        for layer in self._project.mapLayers().values():
            use = uses.get(str(layer.customProperty(SOURCE_PROPERTY) or ""))
            node = self._project.layerTreeRoot().findLayer(layer.id())
            if use is None or node is None or not isinstance(layer, QgsVectorLayer):
                continue
            there, sign = before.get(layer.id(), (None, None))
            if sign is None or sip.isdeleted(sign) or there is not node:
                sign = QgsLayerTreeViewIndicator()
                sign.setIcon(self._icon)
                view.addIndicator(node, sign)
            else:
                del before[layer.id()]
            sign.setToolTip(text.format(use=use))
            self._signs[layer.id()] = (node, sign)
        self._take_away(before.values())

    def clear(self) -> None:
        """Take the signs away."""
        signs, self._signs = self._signs, {}
        self._take_away(signs.values())

    def _take_away(self, signs: Iterable[tuple[QgsLayerTreeNode, QgsLayerTreeViewIndicator]]) -> None:
        view = self._view
        for node, sign in signs:
            if view is not None and not (sip.isdeleted(view) or sip.isdeleted(node) or sip.isdeleted(sign)):
                view.removeIndicator(node, sign)
