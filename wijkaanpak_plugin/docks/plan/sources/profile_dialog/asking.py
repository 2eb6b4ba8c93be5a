"""Asks how a layer is read: looks at its rows in a task, and opens the dialog with what was seen."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsTask, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QProgressDialog, QWidget

from wijkaanpak_plugin.docks.panel.background_task import BackgroundTask
from wijkaanpak_plugin.docks.plan.sources.profile_dialog.profile_dialog import ProfileDialog
from wijkaanpak_plugin.docks.plan.sources.run_task import TaskRunner
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.profiles.proposal.layer_summary import LayerSummary, summarised
from wijkaanpak_plugin.sources.snapshot import LayerSnapshot

#: What takes less than this shows no progress.
_PATIENCE_MS = 300


class _SummaryTask(BackgroundTask):
    def __init__(self, ended: Callable[..., None], layer: LayerSnapshot) -> None:
        super().__init__(translate("ProfileDialog", "Looking at the rows"), ended, QgsTask.Flag.CanCancel)
        self._layer = layer
        self.summary: Optional[LayerSummary] = None

    def _work(self) -> None:
        self.summary = summarised(self._layer, self._go_on)


def ask_for_profile(parent: QWidget, layer: QgsVectorLayer, text: str) -> str:
    """Return the profile (JSON) that the user makes for a layer, "" when there is none. text: the profile that is
    edited; "": one is proposed.
    """
    summary = _summary(parent, layer)
    # The layer may have gone while its rows were looked at, and the window with it.
    if summary is None or sip.isdeleted(layer) or sip.isdeleted(parent):
        return ""
    dialog = ProfileDialog(parent, layer, summary, text)
    try:
        dialog.exec()
        return dialog.text
    finally:
        if not sip.isdeleted(dialog):
            dialog.deleteLater()


def _summary(parent: QWidget, layer: QgsVectorLayer) -> Optional[LayerSummary]:
    """Return what the rows of a layer hold; None when the user stopped that."""
    text = translate("ProfileDialog", "Looking at the rows of layer '{layer}'…").format(layer=layer.name())
    progress = QProgressDialog(text, translate("PlanDock", "S&top"), 0, 100, parent)
    progress.setWindowTitle(translate("ProfileDialog", "Own Profile"))
    progress.setWindowModality(Qt.WindowModality.WindowModal)
    progress.setMinimumDuration(_PATIENCE_MS)
    runner = TaskRunner(lambda done: progress.setValue(min(99, int(done))))
    progress.canceled.connect(runner.stop)
    task = _SummaryTask(lambda _task: None, LayerSnapshot(layer))
    try:
        runner.run(task)
    finally:
        if not sip.isdeleted(progress):
            progress.canceled.disconnect(runner.stop)
            progress.close()
            progress.deleteLater()
    return None if runner.is_stopped else task.summary
