"""Connects drawing with live answers, and edits with the findings they change."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsGeometry, QgsProject
from qgis.gui import QgisInterface

from wijkaanpak_plugin.docks.claims.controller import ClaimsController
from wijkaanpak_plugin.docks.findings.controller import FindingsController
from wijkaanpak_plugin.docks.live.feedback import LiveFeedback
from wijkaanpak_plugin.docks.live.live_findings import LiveFindings
from wijkaanpak_plugin.docks.live.source_edits import SourceEdits
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.map.drawing.drawing_tool import DrawingTool
from wijkaanpak_plugin.map.plan_in_project import PlanInProject


class LiveController:
    """Listens to the Claims panel, answers on the map, and tells the Findings panel what is new."""

    def __init__(
        self,
        iface: QgisInterface,
        plan_in_project: PlanInProject,
        messages: Messages,
        claims: ClaimsController,
        findings: FindingsController,
    ) -> None:
        self._plan_in_project = plan_in_project
        self._messages = messages
        self._claims = claims
        self._findings = findings
        self.plan = LiveFindings(plan_in_project)
        self.feedback = LiveFeedback(iface.mapCanvas(), self.plan)
        claims.drawing_changed.connect(self._drawing_changed)
        claims.drawing_ended.connect(self.feedback.ended)
        self.plan.updated.connect(findings.show_updated)
        self.plan.all_updated.connect(findings.show_all_updated)
        self.plan.problem.connect(self._problem)
        findings.analysis.began.connect(self.plan.run_began)
        findings.analysis.stored.connect(self.plan.run_stored)
        self._source_edits = SourceEdits(QgsProject.instance(), plan_in_project)
        self._source_edits.saved.connect(self._sources_edited)

    def unload(self) -> None:
        """Stop listening and working, and leave the map as it was."""
        self._claims.drawing_changed.disconnect(self._drawing_changed)
        self._claims.drawing_ended.disconnect(self.feedback.ended)
        self.plan.updated.disconnect(self._findings.show_updated)
        self.plan.all_updated.disconnect(self._findings.show_all_updated)
        self.plan.problem.disconnect(self._problem)
        self._findings.analysis.began.disconnect(self.plan.run_began)
        self._findings.analysis.stored.disconnect(self.plan.run_stored)
        self._source_edits.unload()
        self.feedback.unload()
        self.plan.unload()

    def set_studio(self, on: bool) -> None:
        """Draw thicker, for a projector."""
        self.feedback.set_studio(on)

    def _drawing_changed(self, drawing: tuple[dict[str, Any], QgsGeometry]) -> None:
        plan, tool = self._plan_in_project.plan, self._claims.drawing.tools.tool
        if plan is not None and isinstance(tool, DrawingTool):
            values, geometry = drawing
            self.feedback.show(tool, values, geometry, plan.crs)

    def _problem(self, sentence: str, details: str) -> None:
        if details:
            self._messages.failure(sentence, details)
        else:
            self._messages.warning(sentence)

    def _sources_edited(self, _source_ids: set[str]) -> None:
        self._findings.inputs_changed()
        self.plan.inputs_changed()
