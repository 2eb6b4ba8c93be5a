"""Saves what QGIS' own tools change in a plan at once, as steps of its history.

The vertex tool, split, merge, the attribute table: they put their edits in the buffer of one layer, where a crash
takes them away and where undo ends at that layer. In a plan every action is written at once and Ctrl+Z takes back the
last one, whichever tool it was done with.
"""

from __future__ import annotations

from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.errors import PlanError
from wijkaanpak_plugin.plan.geopackage import GeoPackageError, in_use, reading
from wijkaanpak_plugin.plan.history import Step
from wijkaanpak_plugin.plan.plan_file import Plan
from wijkaanpak_plugin.plan.record_writing import RecordState, step_between, whole_state
from wijkaanpak_plugin.plan.schema import TABLES

#: Tables of records, which are known by a unique name; only these have a history.
_RECORDS = tuple(table.name for table in TABLES if table.identity)


class NativeEdits(QObject):
    """Watches the layers of one open plan."""

    #: One sentence: what could not be saved.
    problem = pyqtSignal(str)

    def __init__(self, plan: Plan) -> None:
        super().__init__()
        self._plan = plan
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.save)
        #: Saved a moment after an edit: the tool that edits is not done with the layer yet.
        self._layers = {table: plan.layer(table) for table in _RECORDS}
        for layer in self._layers.values():
            layer.layerModified.connect(self._soon.start)
            layer.editCommandEnded.connect(self._soon.start)
        plan.history.performed.connect(self._tell_tools)

    def take_down(self) -> None:
        """Save what waits, and watch no longer."""
        self._soon.stop()
        self.save()
        self._plan.history.performed.disconnect(self._tell_tools)
        for layer in self._layers.values():
            if not sip.isdeleted(layer):
                layer.layerModified.disconnect(self._soon.start)
                layer.editCommandEnded.disconnect(self._soon.start)
        self._layers.clear()
        self.deleteLater()

    def save(self) -> None:
        """Save the edits that wait, each layer as one step; ``problem`` says what could not be saved."""
        for table, layer in self._layers.items():
            if sip.isdeleted(layer) or not layer.isModified() or layer.isEditCommandActive():
                continue
            try:
                self._save(table, layer)
            except PlanError as error:
                self.problem.emit(str(error))

    def _save(self, table: str, layer: QgsVectorLayer) -> None:
        text = layer.undoStack().undoText() or translate("Plan", "Edit with QGIS")
        buffer = layer.editBuffer()
        fids = {*buffer.changedAttributeValues(), *buffer.changedGeometries(), *buffer.deletedFeatureIds()}
        before = self._states(table, {fid for fid in fids if fid >= 0})
        added: list[int] = []

        def remember(_layer: str, features: list[QgsFeature]) -> None:
            added.extend(feature.id() for feature in features)

        layer.committedFeaturesAdded.connect(remember)
        try:
            saved = layer.commitChanges(False)
        finally:
            layer.committedFeaturesAdded.disconnect(remember)
        if not saved:
            message = translate("Plan", "Layer '{layer}' could not be saved: {reason}")
            raise PlanError(message.format(layer=layer.name(), reason="; ".join(layer.commitErrors())))
        after = self._states(table, {*before, *added})
        steps = [step_between(table, fid, before.get(fid), after.get(fid)) for fid in sorted({*before, *added})]
        self._plan.history.note(text, [step for step in steps if step is not None])

    def _states(self, table: str, fids: set[int]) -> dict[int, RecordState]:
        try:
            with reading(self._plan.path) as dataset:
                states = {fid: whole_state(dataset.GetLayerByName(table), fid) for fid in fids}
        except GeoPackageError as error:
            raise in_use(self._plan.path, error) from error
        return {fid: state for fid, state in states.items() if state is not None}

    def _tell_tools(self, step: Step) -> None:
        """Tell tools that hold shapes of a layer being edited (the vertex tool does) that these are different now."""
        for table in step.records:
            layer = self._plan.layer(table)
            if layer.isEditable() and layer.isSpatial():
                _announce(layer)


def _announce(layer: QgsVectorLayer) -> None:
    for feature in layer.getFeatures():
        layer.geometryChanged.emit(feature.id(), QgsGeometry(feature.geometry()))

