"""Conflicts as stops of a walk, in the order of the Findings panel; what is not shown there is no stop."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsCoordinateReferenceSystem
from qgis.gui import QgsMapCanvas

from wijkaanpak_plugin.docks.live.finding_cells import finding_icon
from wijkaanpak_plugin.docks.live.finding_row import FindingRow, zone_geometry
from wijkaanpak_plugin.docks.live.finding_rows import FindingRows
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.walk.along import Along, Stop, Told
from wijkaanpak_plugin.docks.walk.conflicts import texts
from wijkaanpak_plugin.docks.walk.conflicts.page import ConflictPage
from wijkaanpak_plugin.docks.widgets.icons import icon
from wijkaanpak_plugin.docks.widgets.parties.party_sign import signs_of
from wijkaanpak_plugin.domain.finding import CONFLICT
from wijkaanpak_plugin.map.zone_highlight import ZoneHighlight
from wijkaanpak_plugin.plan.decisions import judgements
from wijkaanpak_plugin.plan.decisions.considered import considered
from wijkaanpak_plugin.plan.decisions.suppressions import suppressed
from wijkaanpak_plugin.plan.findings.findings import findings
from wijkaanpak_plugin.plan.findings.findings import judgements as last_judgements
from wijkaanpak_plugin.plan.parties.parties import all_parties
from wijkaanpak_plugin.plan.schema.finding_tables import FINDING, JUDGEMENT, SUPPRESSION
from wijkaanpak_plugin.plan.store.plan import Plan


class ConflictsAlong(Along):
    """Parties judge all findings of a row at once; its zone is on the map as long as the room looks at it."""

    shown_by = frozenset((FINDING.name, JUDGEMENT.name, SUPPRESSION.name, "session", "party"))

    def __init__(self, canvas: QgsMapCanvas, messages: Messages) -> None:
        self._page = ConflictPage()
        super().__init__(self._page, messages)
        self._zone = ZoneHighlight(canvas)
        self._found: dict[str, FindingRow] = {}
        self._judged: frozenset[str] = frozenset()
        self._was_analysed = False
        self._page.who.rows.answered.connect(self._judge)
        self._page.who.remark_given.connect(self._remark)

    def open_plan(self, plan: Optional[Plan]) -> None:
        """Take up another plan, or none."""
        super().open_plan(plan)
        self._found, self._judged, self._was_analysed = {}, frozenset(), False

    def read(self, anew: bool = True) -> None:
        """Read the conflicts, and of which of them somebody said something; PlanError when they cannot be read."""
        if self._plan is None:
            return
        if anew:
            self._read_findings(self._plan)
        self._judged = frozenset(last_judgements(self._plan)["finding_id"])

    def _read_findings(self, plan: Plan) -> None:
        table, hidden = findings(plan), suppressed(plan)
        self._was_analysed = len(table) > 0
        table = table[table["type"] == CONFLICT]
        if hidden:
            pairs = zip(table["finding_id"], table["rule_id"])
            table = table[[not hidden.hides(finding_id, rule_id) for finding_id, rule_id in pairs]]
        marks = {name: int(mark) for name, mark in zip(table["finding_id"], table["mark"]) if mark is not None}
        rows = [found for found in FindingRows(table).rows if found.heading == CONFLICT]
        self._found = {found.finding_id: found for found in rows}
        self.stops = []
        for place, found in enumerate(rows, start=1):
            number = next((marks[name] for name in sorted(found.finding_ids) if name in marks), place)
            words = texts.conflict_text(number, found)
            self.stops.append(Stop(found.finding_id, number, words, zone_geometry(found)))

    def show_stop(self, stop_id: str) -> None:
        """Fill the page with a conflict, and outline its zone; PlanError when it is gone."""
        plan, self._current = self._plan, stop_id
        if plan is None:
            return
        found = self._found[stop_id]
        said = considered(plan, sorted(found.finding_ids), found.rule_id)
        self._page.show_conflict(said, self._names(plan, said.parties), signs_of(all_parties(plan)))
        self._outline(found, plan.crs)

    def told(self, stop_id: str) -> Told:
        """Return its sentence, and how serious, what and whose it is."""
        found = self._found[stop_id]
        return Told(icon(finding_icon(found)), found.sentence, texts.below_text(found))

    def summary(self) -> str:
        """Return of how many somebody said something."""
        judged = sum(bool(found.finding_ids & self._judged) for found in self._found.values())
        return texts.judged_text(judged, len(self._found))

    def first_sentence(self) -> str:
        """Say how many there are, or why there are none."""
        return texts.first_text(len(self.stops), self._was_analysed)

    def leave(self) -> None:
        """Outline nothing any more."""
        super().leave()
        self._zone.clear()

    def leave_place(self) -> None:
        """Something else is seen on the map now, in the same colour: outline nothing."""
        self._zone.clear()

    def unload(self) -> None:
        """Leave nothing on the map."""
        self._zone.unload()

    def _outline(self, found: FindingRow, crs: QgsCoordinateReferenceSystem) -> None:
        if found.zone is None or self._strip is None:
            self._zone.clear()
        else:
            self._zone.show(zone_geometry(found), crs)

    def _judge(self, party: str, judgement: str) -> None:
        ids = sorted(self._found[self._current].finding_ids)
        self._perform(self._step(0), lambda plan: judgements.judge(plan, ids, party, judgement))

    def _remark(self, party: str, words: str) -> None:
        ids = sorted(self._found[self._current].finding_ids)
        if self._perform(self._step(1), lambda plan: judgements.remark(plan, ids, party, words)):
            self._page.who.ask_remark("")

    def _step(self, which: int) -> str:
        return texts.step_texts()[which].format(finding=texts.short_sentence(self._found[self._current]))
