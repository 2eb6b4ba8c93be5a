"""The legend on the map in the studio: what of the plan and of its existing data is in sight now, and nothing else."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    QgsLayerTree,
    QgsLayerTreeFilterSettings,
    QgsLayerTreeLayer,
    QgsLayerTreeModel,
    QgsLayerTreeModelLegendNode,
    QgsMapLayer,
    QgsProject,
    QgsSymbolLegendNode,
    QgsVectorLayer,
)
from qgis.gui import QgisInterface, QgsMapCanvas
from qgis.PyQt.QtCore import QEvent, QModelIndex, QObject, QSortFilterProxyModel, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtWidgets import QAction

from wijkaanpak_plugin.docks.panel.large_targets import WIDE
from wijkaanpak_plugin.docks.shell.legend_box import LegendBox
from wijkaanpak_plugin.map.connections import Connections
from wijkaanpak_plugin.map.plan_in_project import PlanInProject
from wijkaanpak_plugin.map.source_layers import SOURCE_PROPERTY
from wijkaanpak_plugin.plan.store.plan import PLAN_PROPERTY

#: So many ms after the map was drawn, or its layers changed, the legend follows: not while somebody moves about.
_AFTER_MS = 400


class MapLegend(QObject):
    """Stands over the map while the studio does. Which signs are in sight QGIS finds out in the background."""

    def __init__(self, iface: QgisInterface, plan_in_project: PlanInProject, action: QAction) -> None:
        """action: shows and hides the legend; L does the same while the map has the keyboard."""
        super().__init__()
        self._iface = iface
        self._canvas: QgsMapCanvas = iface.mapCanvas()
        self._plan_in_project = plan_in_project
        self._action = action
        self._box: Optional[LegendBox] = None
        self._layers: list[QgsVectorLayer] = []
        self._root: Optional[QgsLayerTree] = None
        self._model: Optional[QgsLayerTreeModel] = None
        self._connections = Connections()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER_MS)
        self._soon.timeout.connect(self._follow)

    def set_studio(self, on: bool) -> None:
        """Stand on the map, or be gone."""
        if on and self._box is None:
            self._stand()
        elif not on and self._box is not None:
            self._go()

    def unload(self) -> None:
        """Be gone for good."""
        self.set_studio(False)
        self.deleteLater()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keep the place on a map that changes its size, and take L; all else goes its way."""
        if event.type() == QEvent.Type.Resize and self._box is not None:
            self._box.fit()
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) or not self._is_key(event):
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
            self._action.toggle()
        return True

    def _is_key(self, event: QEvent) -> bool:
        """Whether it is an L that is ours: exact distances and angles come first, they are typed with letters too."""
        plain = event.key() == Qt.Key.Key_L and not event.modifiers()
        return plain and not self._iface.cadDockWidget().cadEnabled()

    def _stand(self) -> None:
        self._box = LegendBox(self._canvas, is_open=self._canvas.window().width() >= WIDE)
        self._box.opened.connect(self._soon.start)
        self._canvas.installEventFilter(self)
        connect, project = self._connections.connect, QgsProject.instance()
        connect(self._canvas, self._canvas.mapCanvasRefreshed, self._soon.start)
        connect(self._canvas, self._canvas.layersChanged, self._soon.start)
        connect(project, project.layersWillBeRemoved, self._let_go)
        connect(self._action, self._action.toggled, self._show)
        self._soon.start()

    def _go(self) -> None:
        self._soon.stop()
        self._connections.undo()
        self._canvas.removeEventFilter(self)
        self._drop_tree()
        box, self._box = self._box, None
        if box is not None:
            box.hide()
            box.setParent(None)
            box.deleteLater()

    def _show(self, _on: bool) -> None:
        if self._box is not None:
            self._box.setVisible(self._action.isChecked() and bool(self._layers))
        self._soon.start()

    # What is in sight

    def _follow(self) -> None:
        if self._box is None or not self._action.isChecked():
            return
        layers = self._of_the_plan()
        if layers != self._layers:
            self._build_tree(layers)
        self._box.setVisible(bool(layers))
        if self._model is not None and self._box.is_open:
            canvas = self._canvas
            settings = canvas.mapSettings()
            # Signs that are as large as things on the ground are drawn as large as on the map.
            self._model.setLegendMapViewData(canvas.mapUnitsPerPixel(), round(settings.outputDpi()), canvas.scale())
            self._model.setFilterSettings(QgsLayerTreeFilterSettings(settings))

    def _of_the_plan(self) -> list[QgsVectorLayer]:
        """The layers that the map shows: those of the plan first, then those of its existing data."""
        plan = self._plan_in_project.plan
        if plan is None:
            return []
        shown = [layer for layer in self._canvas.layers() if isinstance(layer, QgsVectorLayer)]
        own = [layer for layer in shown if layer.customProperty(PLAN_PROPERTY) == plan.plan_id]
        return [*own, *(layer for layer in shown if layer not in own and _is_source(layer))]

    def _build_tree(self, layers: list[QgsVectorLayer]) -> None:
        self._drop_tree()
        if self._box is None or not layers:
            return
        self._layers = layers
        self._root = QgsLayerTree()
        for layer in layers:
            self._root.addLayer(layer)
        self._model = QgsLayerTreeModel(self._root)
        self._model.setFlags(QgsLayerTreeModel.Flag.ShowLegend)
        self._model.setAutoCollapseLegendNodes(-1)
        in_sight = InSight(self._model, self._box.heading)
        in_sight.looked.connect(self._box.show_all)
        self._box.show_rows(in_sight)

    def _drop_tree(self) -> None:
        """Let go of the layers, and wait for the look at them that is going on."""
        model, root = self._model, self._root
        self._model, self._root, self._layers = None, None, []
        if self._box is not None:
            self._box.show_rows(None)
        if model is not None:
            model.setFilterSettings(None)
            # The tree lives as long as what shows it.
            model.destroyed.connect(lambda: root)
            model.deleteLater()

    def _let_go(self, names: list[str]) -> None:
        if any(layer.id() in names for layer in self._layers):
            self._drop_tree()
            self._soon.start()


class InSight(QSortFilterProxyModel):
    """The layers of a legend without those of which nothing is in sight."""

    #: The rows are those of the map as it is now.
    looked = pyqtSignal()

    def __init__(self, model: QgsLayerTreeModel, heading: QFont) -> None:
        """heading: letters of the names of layers."""
        super().__init__(model)
        self._model, self._heading = model, heading
        self.setSourceModel(model)
        # Signs come and go one by one, and with the last one its layer: that is looked at once for all of them.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._look)
        for signal in (model.rowsInserted, model.rowsRemoved):
            signal.connect(self._soon.start)

    def filterAcceptsRow(self, row: int, parent: QModelIndex) -> bool:
        """Whether a row is shown: every sign, and a layer with signs; no heading of a rule above its signs."""
        index = self._model.index(row, 0, parent)
        node = self._model.index2node(index)
        if isinstance(node, QgsLayerTreeLayer):
            return any(map(_has_sign, self._model.layerLegendNodes(node)))
        return _has_sign(self._model.index2legendNode(index))

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row shows; the names of layers stand out."""
        if role == Qt.ItemDataRole.FontRole and index.isValid() and not index.parent().isValid():
            return self._heading
        return super().data(index, role)

    def _look(self) -> None:
        self.invalidate()
        self.looked.emit()


def _has_sign(node: QgsLayerTreeModelLegendNode) -> bool:
    return not isinstance(node, QgsSymbolLegendNode) or node.symbol() is not None


def _is_source(layer: QgsMapLayer) -> bool:
    return bool(layer.customProperty(SOURCE_PROPERTY))
