"""Does what the buttons below a finding say, in the open plan."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsGeometry

from wijkaanpak_plugin.docks.findings.view import FindingsDock
from wijkaanpak_plugin.docks.live.acts.texts import meant_step
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.perform_step import perform
from wijkaanpak_plugin.docks.widgets.waits.dependency_steps import DependencySteps
from wijkaanpak_plugin.domain.finding import DEPENDENCY, DISPLACES
from wijkaanpak_plugin.map.plan_in_project import PlanInProject
from wijkaanpak_plugin.plan.claims.claims import existing_claims
from wijkaanpak_plugin.plan.claims.dependencies import existing_dependency
from wijkaanpak_plugin.plan.findings.hot_spot_beside import hot_spot_beside
from wijkaanpak_plugin.plan.findings.meant import taken_away_on_purpose
from wijkaanpak_plugin.plan.findings.one_finding import one_finding
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan

#: hot_spot_id, its place, whether the building block is to be chosen first, and the id of the works beside it.
ClaimMaker = Callable[[str, QgsGeometry, bool, str], None]


class FindingActs:
    """Each is one step of the plan, or asks first what it needs; what cannot be done is said in one sentence."""

    def __init__(self, dock: FindingsDock, plan_in_project: PlanInProject, messages: Messages) -> None:
        self._plan_in_project = plan_in_project
        self._messages = messages
        self._waits = DependencySteps(dock, messages)
        #: Makes the claim that takes a hot spot along.
        self.make_claim: Optional[ClaimMaker] = None
        dock.acts.meant.wanted.connect(lambda finding_id: self._do(self._mean, finding_id))
        dock.acts.take_along.wanted.connect(lambda finding_id: self._do(self._take_along, finding_id))
        dock.acts.waits.wanted.connect(lambda finding_id: self._do(self._change_wait, finding_id))

    def _do(self, act: Callable[[Plan, str], None], finding_id: str) -> None:
        plan = self._plan_in_project.plan
        if plan is None:
            return
        try:
            act(plan, finding_id)
        except PlanError as error:
            self._messages.warning(str(error))

    def _mean(self, plan: Plan, finding_id: str) -> None:
        (claim,) = existing_claims(plan, [one_finding(plan, finding_id, DISPLACES)["a_id"]])
        perform(plan, self._messages, meant_step(claim.name), lambda _plan: taken_away_on_purpose(plan, finding_id))

    def _take_along(self, plan: Plan, finding_id: str) -> None:
        if self.make_claim is not None:
            hot_spot_id, place, works_id = hot_spot_beside(plan, finding_id)
            self.make_claim(hot_spot_id, place, True, works_id)

    def _change_wait(self, plan: Plan, finding_id: str) -> None:
        found = one_finding(plan, finding_id, DEPENDENCY)
        self._waits.change(plan, existing_dependency(plan, found["b_id"]))
