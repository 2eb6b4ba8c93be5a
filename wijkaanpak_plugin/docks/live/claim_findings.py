"""What was found about the claims that are chosen, told anew after each edit and each analysis."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from qgis.PyQt.QtCore import QObject, pyqtSignal

from wijkaanpak_plugin.docks.live.finding_row import FindingRow
from wijkaanpak_plugin.docks.live.finding_rows import FindingRows, with_said
from wijkaanpak_plugin.docks.live.findings_of_claims import FindingsOfClaims
from wijkaanpak_plugin.docks.live.live_findings import LiveFindings
from wijkaanpak_plugin.docks.live.texts import doubt_lines
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.connections import Connections
from wijkaanpak_plugin.map.plan_in_project import PlanInProject
from wijkaanpak_plugin.plan.claims.bodies import claim_bodies
from wijkaanpak_plugin.plan.decisions.said import SAID_IN, said_of_findings
from wijkaanpak_plugin.plan.findings.findings import findings
from wijkaanpak_plugin.plan.findings.state import FindingsStatus
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.history import Step
from wijkaanpak_plugin.plan.store.plan import Plan

#: Of so many claims that are chosen together it is asked what was not judged: the hand waits for it, and each takes up
#: to 12 ms among 200,000 objects.
_MOST_ASKED = 3


class ClaimFindings(QObject):
    """Reads only the findings about the claims that are chosen, from the plan, and asks what was not judged of them."""

    #: ``FindingsOfClaims`` of the claims that are chosen.
    found = pyqtSignal(object)

    def __init__(self, plan_in_project: PlanInProject, live: LiveFindings) -> None:
        super().__init__()
        self._plan_in_project, self._live = plan_in_project, live
        self._chosen: frozenset[str] = frozenset()
        self._rows: tuple[FindingRow, ...] = ()
        self._new: frozenset[str] = frozenset()
        self._doubts: tuple[str, ...] = ()
        #: Claims whose findings were found again since the plan was opened, with nothing else in doubt about them.
        self._found_again: set[str] = set()
        #: How many findings about them are not shown, since somebody hid them with a reason.
        self._hidden = 0
        self._connections = Connections()
        self._of_plan = Connections()
        self._connections.connect(live, live.updated, self._updated)
        self._connections.connect(live, live.stands, self._stands)
        self._connections.connect(live.state, live.state.changed, self._status_changed)
        self._connections.connect(plan_in_project, plan_in_project.opened, self._plan_opened)
        self._connections.connect(plan_in_project, plan_in_project.closed, self._of_plan.undo)
        if plan_in_project.plan is not None:
            self._plan_opened(plan_in_project.plan)

    @property
    def new(self) -> frozenset[str]:
        """The finding_ids of what the last edit added about the claims that are chosen."""
        return self._new

    def choose(self, body_ids: Sequence[str]) -> None:
        """Tell about these claims from now on."""
        self._chosen = frozenset(body_ids)
        self._new = frozenset()
        self._tell()

    def unload(self) -> None:
        """Listen to nothing any more."""
        self._of_plan.undo()
        self._connections.undo()
        self.deleteLater()

    def _plan_opened(self, plan: Plan) -> None:
        self._found_again = set()
        self._of_plan.undo()
        self._of_plan.connect(plan.history, plan.history.performed, self._step_done)

    def _step_done(self, step: Step) -> None:
        """Tell anew what people said of findings, and which of them are not shown."""
        if self._chosen and SAID_IN & set(step.records):
            self._rows = self._stored()
            self._emit(self._doubts)

    def _status_changed(self, _status: FindingsStatus) -> None:
        if self._chosen:
            self._tell()

    def _stands(self, _stands: bool) -> None:
        """Say what is in doubt now, where that is something else."""
        doubts = self._asked()
        if doubts != self._doubts:
            self._emit(doubts)

    def _updated(self, affected: set[str], _fresh: pd.DataFrame) -> None:
        self._found_again |= affected
        if self._chosen.isdisjoint(affected):
            # Of two bodies without a rule for them neither has influence on the findings about the other.
            self._stands(True)
            return
        before = _names(self._rows)
        self._rows = self._stored()
        self._new = _names(self._rows) - before
        self._emit(self._asked())

    def _tell(self) -> None:
        self._rows = self._stored()
        self._emit(self._asked())

    def _emit(self, doubts: tuple[str, ...]) -> None:
        self._doubts = doubts
        lines = doubts
        if self._hidden:
            text = translate("Live", "Not shown, with a reason: {count} (in Findings: Filters, Status)")
            lines = (*doubts, text.format(count=self._hidden))
        self.found.emit(FindingsOfClaims(len(self._chosen), self._rows, self._new, self._hold(), lines))

    def _stored(self) -> tuple[FindingRow, ...]:
        plan = self._plan_in_project.plan
        self._hidden = 0
        if plan is None or not self._chosen:
            return ()
        try:
            table = findings(plan, self._chosen)
            said = said_of_findings(plan, table["finding_id"].tolist())
        except PlanError:  # the panel that lists all findings says so
            return ()
        rows = with_said(FindingRows(table).rows, said)
        shown = tuple(row for row in rows if not row.said.hidden)
        self._hidden = len(rows) - len(shown)
        return shown

    def _asked(self) -> tuple[str, ...]:
        """Return what was not judged of the claims that are chosen, each line once."""
        plan, incremental = self._plan_in_project.plan, self._live.incremental
        if plan is None or incremental is None or not self._chosen:
            return ()
        if len(self._chosen) > _MOST_ASKED:
            text = translate("Live", "? Choose at most {count} claims to read what was not judged of them")
            return (text.format(count=_MOST_ASKED),)
        try:
            bodies, _gone = claim_bodies(plan, sorted(self._chosen))
        except PlanError:  # the panel that lists all findings says so
            return ()
        answers = [incremental.ask(bodies.iloc[[row]]) for row in range(len(bodies))]
        return tuple(dict.fromkeys(line for answer in answers for line in doubt_lines(answer)))

    def _hold(self) -> bool:
        status = self._live.state.status
        if status in (FindingsStatus.PARTIAL, FindingsStatus.EARLIER):
            return self._chosen <= self._found_again
        return status == FindingsStatus.CURRENT


def _names(rows: Sequence[FindingRow]) -> frozenset[str]:
    return frozenset(name for row in rows for name in row.finding_ids)
