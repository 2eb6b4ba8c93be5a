"""Connects the Findings panel with the plan, the analysis and the map."""

from __future__ import annotations

import traceback
from collections.abc import Collection, Sequence
from typing import Optional

import pandas as pd
from qgis.core import QgsCoordinateReferenceSystem, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QTimer

from wijkaanpak_plugin.analysis.results.result_table import empty_findings
from wijkaanpak_plugin.docks.findings.analysis_run import AnalysisRun
from wijkaanpak_plugin.docks.findings.finding_acts import ClaimMaker, FindingActs
from wijkaanpak_plugin.docks.findings.judging.considering import Considering
from wijkaanpak_plugin.docks.findings.list.choices import SinceSession
from wijkaanpak_plugin.docks.findings.on_map import FindingsOnMap
from wijkaanpak_plugin.docks.findings.rules.rule_in_reach import Judged, RuleInReach
from wijkaanpak_plugin.docks.findings.texts import nothing_found_text, quiet_text, status_text
from wijkaanpak_plugin.docks.findings.view import FindingsDock
from wijkaanpak_plugin.docks.live.finding_row import FindingRow, zone_geometry
from wijkaanpak_plugin.docks.live.finding_rows import FindingRows
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.panel_controller import PanelController
from wijkaanpak_plugin.docks.panel.studio import StudioSwitch
from wijkaanpak_plugin.domain.files.file_reasons import reason_of
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.connections import Connections
from wijkaanpak_plugin.map.plan_in_project import PlanInProject
from wijkaanpak_plugin.map.zone_highlight import PlaceNotOnMap, ZoneHighlight
from wijkaanpak_plugin.plan.claims.claims import has_claims
from wijkaanpak_plugin.plan.findings.beside import KnownBeside
from wijkaanpak_plugin.plan.findings.findings import findings as stored_findings
from wijkaanpak_plugin.plan.findings.state import FindingsStatus
from wijkaanpak_plugin.plan.records.records import records
from wijkaanpak_plugin.plan.schema.finding_tables import FINDING
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.history import Step
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.sessions import sessions

#: A map that was not moved for so many milliseconds stands still.
_STILL_MS = 120


class FindingsController(PanelController):
    """Turns what the user wants into work, and what came of it into what the panel shows."""

    def __init__(self, iface: QgisInterface, plan_in_project: PlanInProject, messages: Messages) -> None:
        self._iface = iface
        self._plan_in_project = plan_in_project
        self._messages = messages
        self._canvas = iface.mapCanvas()
        self._place = ZoneHighlight(self._canvas)
        self._on_map = FindingsOnMap(self._canvas, self._findings_layer)
        self._of_plan = Connections()
        self._connections = Connections()
        self.analysis = AnalysisRun()
        self._listed = FindingRows(empty_findings())
        #: Whether an analysis begins once it is known which sources answer.
        self._is_wanted = False
        #: Whether the place of the current finding is outlined on the map.
        self._is_outlined = False
        #: Whether it was, when another panel came in front.
        self._comes_back = False
        self.dock = FindingsDock()
        self._acts = FindingActs(self.dock, plan_in_project, messages)
        self._considering = Considering(self.dock, self.dock.pages, self._canvas, messages)
        self._rules = RuleInReach(self.dock, messages)
        self._studio = StudioSwitch(self.dock)
        #: Until the map stands still the list is not filtered anew by what it shows.
        self._still = QTimer(self.dock)
        self._still.setSingleShot(True)
        self._still.setInterval(_STILL_MS)
        self._connect()
        self._attach(plan_in_project)

    def when_claim_is_wanted(self, make_claim: ClaimMaker) -> None:
        """Call this when the user wants a claim that takes a hot spot along with works: with hot_spot_id, geometry
        (plan's CRS), whether the building block is to be chosen first, and the id of the works.
        """
        self._acts.make_claim = make_claim

    def count_changes_by(self, judged: Judged) -> None:
        """Count what another rule would change in what this returns: None as long as the plan is being read."""
        self._rules.judged = judged

    def run(self) -> None:
        """Analyse the open plan; a second run while one is running is refused in so many words."""
        plan = self._plan_in_project.plan
        if plan is None:
            self._messages.info(translate("FindingsDock", "Open a plan first, then run the analysis."))
            return
        if self.analysis.is_running or self._is_wanted:
            self._messages.info(
                translate("FindingsDock", "The analysis is running already; cancel it first to start anew.")
            )
            return
        self.dock.setUserVisible(True)
        self._is_wanted = True
        self.dock.run_bar.set_running(True)
        try:
            self._plan_in_project.when_answered(self._start)
        except PlanError as error:
            self._not_started()
            self._messages.warning(str(error))

    def _start(self) -> None:
        plan = self._plan_in_project.plan
        if plan is None or not self._is_wanted:
            return
        self._is_wanted = False
        try:
            self.analysis.start(plan)
        except PlanError as error:
            self._not_started()
            self._messages.warning(str(error))
            return
        except Exception as error:  # whatever it is, the user hears one sentence and the log holds the rest
            text = translate("FindingsDock", "The plan could not be read for the analysis: {reason}")
            self._not_started()
            self._messages.failure(text.format(reason=reason_of(error)), traceback.format_exc())

    def _not_started(self) -> None:
        self._is_wanted = False
        self.dock.run_bar.set_running(False)

    def cancel(self) -> None:
        """Ask the analysis to stop."""
        if self._is_wanted:
            self._not_started()
            return
        self.dock.run_bar.set_cancelling()
        self.analysis.cancel()

    def not_saved(self, everywhere: bool) -> list[str]:
        """Return what was typed about a finding and not noted."""
        return self._considering.not_saved()

    def _detach(self) -> None:
        self.analysis.unload()
        self._rules.unload()
        self._considering.close_plan()
        self._of_plan.undo()
        self._connections.undo()
        self._on_map.unload()
        self._place.unload()

    def _connect(self) -> None:
        self._connections.connect(self._canvas, self._canvas.extentsChanged, self._map_moved)
        self._still.timeout.connect(self._extent_changed)
        self.analysis.progressed.connect(self.dock.run_bar.set_progress)
        self.analysis.succeeded.connect(self._run_succeeded)
        self.analysis.cancelled.connect(self._run_cancelled)
        self.analysis.failed.connect(self._run_failed)
        self.dock.run_requested.connect(self.run)
        self.dock.cancel_requested.connect(self.cancel)
        self.dock.finding_current.connect(self._outline)
        self.dock.finding_current.connect(self._considering.show_finding)
        self.dock.pages.rule_wanted.connect(self._open_rule)
        self.dock.pages.zoom_wanted.connect(lambda: self._go_to_current(zoom=True))
        self.dock.pages.flash_wanted.connect(lambda: self._go_to_current(zoom=False))
        self.dock.place_elsewhere.connect(self._leave_place)
        self.dock.finding_chosen.connect(self._follow)
        self.dock.finding_entered.connect(self._enter)
        self.dock.finding_asked.connect(self._ask_where)
        self.dock.extent_filter_toggled.connect(self._extent_changed)
        self.dock.list_changed.connect(self._mark)
        self.dock.visibilityChanged.connect(self._seen)
        self._studio.switched.connect(self._on_map.set_studio)
        self._on_map.pressed.connect(self.dock.choose)

    # The plan

    def open_plan(self, plan: Plan) -> None:
        """Show a plan that was opened."""
        self._is_wanted = False
        self.analysis.forget()
        self.dock.run_bar.set_running(False)
        self.dock.set_open(True)
        self._considering.open_plan(plan)
        self.dock.show_remarks([])
        self._of_plan.undo()
        self._of_plan.connect(plan.history, plan.history.performed, self._step_done)
        self._show_choices(plan)
        self._show_stored(plan)

    def _show_choices(self, plan: Plan) -> None:
        """Offer the packages and sessions of the plan to filter by."""
        try:
            packages = {row["package_id"]: row["name"] or row["package_id"] for row in records(plan, "package")}
            known = {one.session_id: SinceSession(one.name, one.started) for one in sessions(plan) if one.started}
        except PlanError as error:
            self._messages.warning(str(error))
            return
        self.dock.show_plan(packages, known)

    def _step_done(self, step: Step) -> None:
        """Take up what a step says of findings, without finding or reading the others again."""
        plan, tables = self._plan_in_project.plan, set(step.records)
        if plan is None:
            return
        if tables & {"package", "session"}:
            self._show_choices(plan)
        try:
            fresh = self._listed.after_step(step.records)
        except PlanError as error:
            self._messages.warning(str(error))
            return
        if fresh:
            self.dock.replace_rows(fresh)

    def _show_stored(self, plan: Plan) -> None:
        self._listed = self._stored(plan)
        if self._listed.rows:
            self.dock.show_findings(self._listed.rows)
        else:
            self._empty(
                translate(
                    "FindingsDock", "Press 'Run analysis' to find conflicts and coupling opportunities in this plan."
                )
            )

    def _stored(self, plan: Plan) -> FindingRows:
        try:
            return FindingRows(stored_findings(plan), KnownBeside(plan))
        except PlanError as error:
            self._messages.warning(str(error))
            return FindingRows(empty_findings())

    def _nothing_found(self) -> FindingRows:
        """Return an empty list; what comes into it later finds its number and street in the plan."""
        plan = self._plan_in_project.plan
        try:
            return FindingRows(empty_findings(), KnownBeside(plan) if plan is not None else None)
        except PlanError:  # who reads the findings says so
            return FindingRows(empty_findings())

    def close_plan(self) -> None:
        """Let go of the plan that was open."""
        self._is_wanted = False
        self._of_plan.undo()
        self.analysis.forget()
        self._considering.close_plan()
        self.dock.clear_filters()
        self.dock.show_plan({}, {})
        self.dock.run_bar.set_running(False)
        self.dock.set_open(False)
        self.dock.show_remarks([])
        self._empty(
            translate(
                "FindingsDock",
                "Open a plan, or the sample, from the toolbar or from Vector ▸ Wijkaanpak; its conflicts and coupling "
                "opportunities come here.",
            )
        )

    def show_status(self, status: FindingsStatus) -> None:
        """Say above the list whether the findings hold for the plan as it is now."""
        self.dock.show_notice(status_text(status), quiet_text(status))

    def show_finding(self, finding_id: str) -> None:
        """Choose a finding in the list, whatever is looked for there."""
        self.dock.choose(finding_id)

    def go_to(self, finding_id: str) -> bool:
        """Bring the panel to the front with a finding chosen, and zoom to it; False when it is not listed."""
        self.dock.setUserVisible(True)
        return self.dock.enter(finding_id)

    def show_updated(self, affected: set[str], fresh: pd.DataFrame) -> None:
        """List what has been found again about the bodies that an edit affects, in place of what was found before."""
        before = self._names()
        self._listed = self._listed.with_fresh(fresh, affected)
        self.dock.show_findings(self._listed.rows, self._names() - before)

    def show_new(self, finding_ids: Collection[str]) -> None:
        """Point out what was found before the panel was first opened, and is pointed out elsewhere already."""
        new = self._names().intersection(finding_ids)
        if new:
            self.dock.show_findings(self._listed.rows, new)

    def _names(self) -> set[str]:
        return self._listed.finding_ids

    def _empty(self, sentence: str) -> None:
        self._listed = self._nothing_found()
        self._place.clear()
        self.dock.show_findings([])
        self.dock.show_message(sentence)

    # The analysis

    def _run_succeeded(self, found: FindingRows, remarks: Sequence[str]) -> None:
        self.dock.run_bar.set_running(False)
        self.dock.show_remarks(remarks)
        if found.rows:
            before = self._names()
            self._listed = found
            # Of a first analysis all are new, which says nothing.
            self.dock.show_findings(found.rows, self._names() - before if before else ())
        else:
            self._empty(nothing_found_text(self._has_claims(), bool(remarks)))
        self._extent_changed()

    def _has_claims(self) -> bool:
        plan = self._plan_in_project.plan
        try:
            return plan is None or has_claims(plan)
        except PlanError:  # who reads the claims says so
            return True

    def _run_cancelled(self) -> None:
        self.dock.run_bar.set_running(False)

    def _run_failed(self, reason: str, details: str) -> None:
        self.dock.run_bar.set_running(False)
        text = translate("FindingsDock", "The analysis failed: {reason}")
        self._messages.failure(text.format(reason=reason), details)

    # The map

    def _findings_layer(self) -> Optional[QgsVectorLayer]:
        plan = self._plan_in_project.plan
        return plan.shown(FINDING.name) if plan is not None else None

    def _mark(self) -> None:
        """Mark on the map what is listed, wherever it lies."""
        plan, browser = self._plan_in_project.plan, self.dock.browser
        if plan is None:
            self._on_map.show_findings((), (), False, QgsCoordinateReferenceSystem())
        else:
            self._on_map.show_findings(browser.passing(), browser.model.new, browser.is_narrowed, plan.crs)
        self._on_map.choose(browser.current.finding_id if browser.current is not None else "")

    def _outline(self, found: Optional[FindingRow]) -> None:
        plan = self._plan_in_project.plan
        self._on_map.choose(found.finding_id if found is not None else "")
        if self.dock.is_restoring and not self._is_outlined:
            return  # the user has turned to something else since
        self._is_outlined = found is not None and found.zone is not None and plan is not None
        if found is None or found.zone is None or plan is None:
            self._place.clear()
            return
        self._place.show(zone_geometry(found), plan.crs)
        if not self.dock.is_restoring:
            self.dock.shows_place.emit()

    def _seen(self, on: bool) -> None:
        """Show the place of the current finding only while the panel is seen."""
        self._on_map.set_in_front(on)
        if not on:
            self._comes_back = self._is_outlined
            self._leave_place()
        elif self._comes_back:
            self._comes_back = False
            self._outline(self.dock.current)

    def _leave_place(self) -> None:
        """Outline nothing: something else is to be seen on the map now, in the same colour."""
        self._is_outlined = False
        self._place.clear()

    def _follow(self, found: FindingRow) -> None:
        follow = self.dock.follow
        self._go_to(found, zoom=follow.zooms, pan=follow.pans, flash=follow.flashes)

    def _enter(self, found: FindingRow) -> None:
        self._go_to(found, zoom=True, pan=False, flash=True)

    def _open_rule(self) -> None:
        plan, found = self._plan_in_project.plan, self.dock.current
        if plan is not None and found is not None:
            self._rules.open(plan, found.rule_id)

    def _go_to_current(self, zoom: bool) -> None:
        found = self.dock.current
        if found is not None:
            self._go_to(found, zoom=zoom, pan=False, flash=True)

    def _ask_where(self, found: FindingRow) -> None:
        self._go_to(found, zoom=False, pan=False, flash=True)

    def _go_to(self, found: FindingRow, zoom: bool, pan: bool, flash: bool) -> None:
        plan = self._plan_in_project.plan
        if plan is None or found.zone is None:
            return
        # The finding may have been the current one, its outline gone for something else.
        self._outline(found)
        zone, crs = zone_geometry(found), plan.crs
        try:
            if zoom:
                self._place.zoom_to(zone, crs)
            elif pan:
                self._place.pan_to(zone, crs)
        except PlaceNotOnMap as error:
            self._messages.warning(str(error))
            return
        if flash:
            self._place.flash(zone, crs)

    def _map_moved(self) -> None:
        if self.dock.wants_extent_filter:
            self._still.start()

    def _extent_changed(self, *_on: object) -> None:
        plan = self._plan_in_project.plan
        if plan is None or not self.dock.wants_extent_filter:
            self.dock.set_box(None)
            return
        try:
            self.dock.set_box(self._place.visible_box(plan.crs))
        except PlaceNotOnMap as error:
            self._messages.warning(str(error))
            self.dock.set_box(None)
