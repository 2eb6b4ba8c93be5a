"""Edits of QGIS' own tools in a plan: saved at once, as steps of its history.

The vertex tool, split, merge, the attribute table: they put their edits in the buffer of one layer, where a crash
takes them away and where undo ends at that layer. In a plan every action is written at once and Ctrl+Z takes back the
last one, whichever tool it was done with.
"""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress

from qgis.core import QgsGeometry, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.native_edits.added_by import missing_makers
from wijkaanpak_plugin.plan.native_edits.layer_commits import LayerCommits
from wijkaanpak_plugin.plan.native_edits.named_parties import newly_named
from wijkaanpak_plugin.plan.native_edits.pasted import pasted_from_confidential
from wijkaanpak_plugin.plan.native_edits.secret_ground import still_confidential
from wijkaanpak_plugin.plan.native_edits.whole_plan import WholePlan
from wijkaanpak_plugin.plan.schema.tables import table
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.dependents import remove_dependents
from wijkaanpak_plugin.plan.store.errors import PlanError, StoreError
from wijkaanpak_plugin.plan.store.history import Step
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.record_change import RecordChange
from wijkaanpak_plugin.plan.store.record_steps import RecordStep
from wijkaanpak_plugin.plan.store.row_request import rows_with_ids


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
        self._layers = {name: plan.layer(name) for name in plan.project_tables}
        for layer in self._layers.values():
            layer.layerModified.connect(self._soon.start)
            layer.editCommandEnded.connect(self._soon.start)
        self._commits = [LayerCommits(plan, name, layer) for name, layer in self._layers.items()]
        for commits in self._commits:
            # Also what QGIS itself saves, because it could not be saved at once.
            commits.committed.connect(self._soon.start)
            commits.problem.connect(self.problem)
        plan.history.about_to_write.connect(self.save)
        plan.history.performed.connect(self._renew_tools)
        self._whole = WholePlan(plan, self)

    def unload(self) -> None:
        """Save what waits, and watch no longer."""
        self._soon.stop()
        self.save()
        with suppress(PlanError):  # opening the plan finishes it then
            self._plan.history.settle()
        self._whole.unload()
        self._plan.history.about_to_write.disconnect(self.save)
        self._plan.history.performed.disconnect(self._renew_tools)
        for layer in self._layers.values():
            if not sip.isdeleted(layer):
                layer.layerModified.disconnect(self._soon.start)
                layer.editCommandEnded.disconnect(self._soon.start)
        for commits in self._commits:
            commits.unload()
        self._commits.clear()
        self._layers.clear()
        self.deleteLater()

    def save(self) -> None:
        """Save the edits that wait, of all layers as one step; ``problem`` says what could not be saved."""
        for layer in self._layers.values():
            waits = not sip.isdeleted(layer) and layer.isModified() and not layer.isEditCommandActive()
            if waits and not layer.commitChanges(False):
                self.problem.emit(_not_saved(self._plan, layer))
        taken = [commits.take() for commits in self._commits]
        steps = [step for _text, of_layer in taken for step in of_layer]
        if not steps:
            return
        self._soon.stop()
        texts = (text for text, of_layer in taken if text and of_layer)
        text = next(texts, translate("Plan", "Edit with QGIS"))
        try:
            self._plan.history.note(text, steps, lambda: self._belonging(steps))
        except PlanError as error:
            self.problem.emit(str(error))

    def _belonging(self, steps: list[RecordStep]) -> list[RecordChange]:
        """Return the changes that belong to what was edited."""
        secret = [*still_confidential(steps), *pasted_from_confidential(self._plan, steps)]
        added = [*missing_makers(self._plan, steps), *newly_named(self._plan, steps)]
        return [*self._left_behind(steps), *added, *secret]

    def _left_behind(self, steps: list[RecordStep]) -> Changes:
        """Return the changes that remove what says something about records that were deleted."""
        changes = Changes(self._plan)
        for name in {step.table for step in steps}:
            gone = {step.record_id for step in steps if step.table == name and step.after is None}
            remove_dependents(self._plan, changes, name, gone)
        return changes

    def _renew_tools(self, step: Step) -> None:
        """Tell tools that hold shapes of a layer being edited (the vertex tool does) that these are different now."""
        for name, record_ids in step.records.items():
            layer = self._plan.shown(name)
            if layer is not None and layer.isEditable() and layer.isSpatial():
                _announce(layer, name, record_ids)


def _not_saved(plan: Plan, layer: QgsVectorLayer) -> str:
    """Return the sentence for edits that stay in a layer because they could not be saved."""
    reason = " ".join(" ".join(layer.commitErrors()).split())
    if plan.backend.knows(reason):
        reason = str(plan.backend.explain(StoreError(reason)))
    text = translate("Plan", "The edits in layer '{layer}' could not be saved and wait there: {reason}")
    return text.format(layer=layer.name(), reason=reason)


def _announce(layer: QgsVectorLayer, name: str, record_ids: Collection[str]) -> None:
    for feature in layer.getFeatures(rows_with_ids(table(name).identity, record_ids)):
        layer.geometryChanged.emit(feature.id(), QgsGeometry(feature.geometry()))
