"""Commits of one layer's edit buffer, whoever saves it, as steps for the history."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsFeature, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from wijkaanpak_plugin.plan.store.begun_edit import mark_begun_edit, remove_needless_mark
from wijkaanpak_plugin.plan.store.errors import StoreError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.record_steps import RecordState, RecordStep
from wijkaanpak_plugin.plan.store.record_writing import step_between


class LayerCommits(QObject):
    """Compares the stored rows before and after each commit."""

    #: Edits were saved; ``take`` gives them.
    committed = pyqtSignal()
    #: One sentence: why it is not known what was saved.
    problem = pyqtSignal(str)

    def __init__(self, plan: Plan, name: str, layer: QgsVectorLayer) -> None:
        super().__init__()
        self._plan, self._name, self._layer = plan, name, layer
        self._before: dict[int, RecordState] = {}
        self._added: list[int] = []
        self._steps: list[RecordStep] = []
        self._text = ""
        layer.beforeCommitChanges.connect(self._begins)
        layer.committedFeaturesAdded.connect(self._remember)
        layer.afterCommitChanges.connect(self._ended)

    def unload(self) -> None:
        """Follow the layer no longer."""
        if not sip.isdeleted(self._layer):
            self._layer.beforeCommitChanges.disconnect(self._begins)
            self._layer.committedFeaturesAdded.disconnect(self._remember)
            self._layer.afterCommitChanges.disconnect(self._ended)
        self.deleteLater()

    def take(self) -> tuple[str, list[RecordStep]]:
        """Return what QGIS calls the last edit, and the steps that were saved since the last time; then forget them."""
        steps, self._steps = self._steps, []
        return self._text, steps

    def _begins(self, *_stops_editing: object) -> None:
        buffer = self._layer.editBuffer()
        fids = {*buffer.changedAttributeValues(), *buffer.changedGeometries(), *buffer.deletedFeatureIds()}
        self._text = self._layer.undoStack().undoText()
        mark_begun_edit(self._plan.backend, self._name)
        self._before, self._added = self._states({fid for fid in fids if fid >= 0}) or {}, []

    def _remember(self, _layer: str, features: list[QgsFeature]) -> None:
        self._added.extend(feature.id() for feature in features)

    def _ended(self) -> None:
        fids = {*self._before, *self._added}
        after = self._states(fids)
        if after is None:  # the mark stays: opening the plan finishes what is not known now
            return
        steps = [step_between(self._name, fid, self._before.get(fid), after.get(fid)) for fid in sorted(fids)]
        self._steps += [step for step in steps if step is not None]
        self._before, self._added = {}, []
        if self._steps:
            self.committed.emit()
        else:
            remove_needless_mark(self._plan.backend)

    def _states(self, fids: set[int]) -> Optional[dict[int, RecordState]]:
        """Return the rows that are there, by fid; None when they cannot be read."""
        try:
            with self._plan.backend.reading() as rows:
                states = {fid: rows.row(self._name, fid) for fid in fids}
        except StoreError as error:
            self.problem.emit(str(self._plan.backend.explain(error)))
            return None
        return {fid: state for fid, state in states.items() if state is not None}
