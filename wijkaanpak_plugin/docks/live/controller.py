"""Connects drawing with live answers, and edits with the findings they change."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Optional

from qgis.core import QgsGeometry, QgsProject
from qgis.gui import QgisInterface

from wijkaanpak_plugin.docks.live.claim_findings import ClaimFindings
from wijkaanpak_plugin.docks.live.feedback import Drawing, LiveFeedback
from wijkaanpak_plugin.docks.live.live_findings import LiveFindings
from wijkaanpak_plugin.docks.live.panels import DrawingPanel, FindingsPanel, FoundPanel
from wijkaanpak_plugin.docks.live.source_edits import SourceEdits
from wijkaanpak_plugin.docks.panel.dock_place import bring_to_front
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.panel_dock import FINDINGS_DOCK
from wijkaanpak_plugin.map.connections import Connections
from wijkaanpak_plugin.map.plan_in_project import PlanInProject


class LiveController:
    """Answers on the map, and keeps the findings of the open plan up to date.

    It knows no panel: those that it works for are handed to it, as soon as they are there.
    """

    def __init__(self, iface: QgisInterface, plan_in_project: PlanInProject, messages: Messages) -> None:
        self._plan_in_project = plan_in_project
        self._messages = messages
        self._connections = Connections()
        self.findings = LiveFindings(plan_in_project)
        self.feedback = LiveFeedback(iface.mapCanvas(), self.findings)
        self._of_claims = ClaimFindings(plan_in_project, self.findings)
        self._window = iface.mainWindow()
        self._findings_panel: Optional[FindingsPanel] = None
        self._wanted_finding = ""
        self._source_edits = SourceEdits(QgsProject.instance(), plan_in_project)
        self._connections.connect(self.findings, self.findings.problem, self._problem)
        self._connections.connect(self._source_edits, self._source_edits.saved, self._sources_edited)
        self._connections.connect(plan_in_project, plan_in_project.sources_allowed, self.findings.inputs_changed)
        if plan_in_project.plan is not None:
            self.findings.open_plan(plan_in_project.plan)

    def answer_on(self, panel: DrawingPanel) -> None:
        """Answer what is drawn with this panel, and tell it what was found about the claims that are chosen in it."""
        self._connections.connect(panel, panel.drawing_changed, self._drawing_changed)
        self._connections.connect(panel, panel.drawing_ended, self.feedback.ended)
        self._connections.connect(panel, panel.claims_chosen, self._of_claims.choose)
        self._connections.connect(panel, panel.finding_wanted, self._show_finding)
        self._connections.connect(self._of_claims, self._of_claims.found, panel.show_findings)
        self._of_claims.choose(panel.chosen_claims)

    def keep_up_to_date(self, panel: FindingsPanel) -> None:
        """Follow the analyses of this panel, and let it list what is found by itself and say whether that holds."""
        runs, findings, connect = panel.analysis, self.findings, self._connections.connect
        connect(runs, runs.began, findings.state.run_began)
        connect(runs, runs.stored, findings.run_stored)
        connect(runs, runs.failed, findings.state.run_failed)
        connect(runs, runs.cancelled, findings.state.run_cancelled)
        connect(findings, findings.updated, panel.show_updated)
        connect(findings.state, findings.state.changed, panel.show_status)
        panel.count_changes_by(lambda: findings.incremental)
        panel.show_status(findings.state.status)
        panel.show_new(self._of_claims.new)
        self._findings_panel = panel
        self._go_to_wanted()

    def tell_when_found(self, panel: FoundPanel) -> None:
        """Tell a panel that shows findings, and runs no analysis, when they were found anew."""
        findings, connect = self.findings, self._connections.connect
        connect(findings, findings.updated, panel.findings_changed)
        connect(findings.state, findings.state.changed, panel.show_status)
        panel.show_status(findings.state.status)

    def unload(self) -> None:
        """Stop listening and working, and leave the map as it was."""
        self._connections.undo()
        self._source_edits.unload()
        self.feedback.unload()
        self._of_claims.unload()
        self.findings.unload()

    def _drawing_changed(self, tool: Drawing, values: Mapping[str, Any], geometry: QgsGeometry) -> None:
        plan = self._plan_in_project.plan
        if plan is not None:
            self.feedback.show(tool, values, geometry, plan.crs)

    def _show_finding(self, finding_id: str) -> None:
        """Bring the panel of findings to the front, which may have to be built first, with this one in it."""
        self._wanted_finding = finding_id
        bring_to_front(self._window, FINDINGS_DOCK)
        self._go_to_wanted()

    def _go_to_wanted(self) -> None:
        if self._findings_panel is not None and self._wanted_finding:
            self._findings_panel.show_finding(self._wanted_finding)
            self._wanted_finding = ""

    def _problem(self, sentence: str, details: str) -> None:
        if details:
            self._messages.failure(sentence, details)
        else:
            self._messages.warning(sentence)

    def _sources_edited(self, _source_ids: set[str]) -> None:
        self.findings.inputs_changed()
