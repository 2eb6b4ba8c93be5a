"""Notices edits in what an analysis of a plan rests on."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal

from wijkaanpak_plugin.plan.findings.judging_inputs import changes_judging_inputs
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES
from wijkaanpak_plugin.plan.store.history import Step
from wijkaanpak_plugin.plan.store.plan import Plan

#: What is judged: only findings about the claims that were edited can change.
JUDGED = frozenset(CLAIM_TABLES)


class PlanChanges(QObject):
    """Watches one plan at a time."""

    #: Something that claims are judged by was edited.
    inputs_changed = pyqtSignal()
    #: Claims were edited.
    claims_changed = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self._plan: Optional[Plan] = None

    def watch(self, plan: Plan) -> None:
        """Watch this plan, and no other one any more."""
        self.stop()
        self._plan = plan
        plan.history.performed.connect(self._performed)

    def stop(self) -> None:
        """Watch nothing."""
        plan, self._plan = self._plan, None
        if plan is not None:
            plan.history.performed.disconnect(self._performed)

    def _performed(self, step: Step) -> None:
        if changes_judging_inputs(step):
            self.inputs_changed.emit()
        if JUDGED & step.records.keys():
            self.claims_changed.emit()
