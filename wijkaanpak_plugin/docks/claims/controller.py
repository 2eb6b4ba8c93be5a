"""Controller of the Claims panel: connects it with the plan and the map."""

from __future__ import annotations

from qgis.core import QgsGeometry
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, pyqtSignal

from wijkaanpak_plugin.docks.claims.actions.drawing import ClaimDrawing
from wijkaanpak_plugin.docks.claims.actions.editing import ClaimEditing
from wijkaanpak_plugin.docks.claims.actions.shown_zone import ShownZone
from wijkaanpak_plugin.docks.claims.actions.waiting import ClaimWaiting
from wijkaanpak_plugin.docks.claims.view.dock import ClaimsDock
from wijkaanpak_plugin.docks.live.findings_of_claims import FindingsOfClaims
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.panel_controller import PanelController
from wijkaanpak_plugin.docks.panel.studio import StudioSwitch
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.drawing.shapes import State
from wijkaanpak_plugin.map.plan_in_project import PlanInProject
from wijkaanpak_plugin.plan.findings.hot_spot_beside import hot_spot_beside
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan


class ClaimsController(QObject, PanelController):
    """Drawing and editing claims, in the open plan."""

    #: What is being drawn, at each move of the mouse: the tool that draws it, values by column of a claim, and
    #: QgsGeometry in the plan's CRS.
    drawing_changed = pyqtSignal(object, object, object)
    #: Nothing is being drawn any more.
    drawing_ended = pyqtSignal()
    #: What is drawn next: the name of a building block or kind, empty for nothing.
    block_changed = pyqtSignal(str)
    #: The ids of the claims that are chosen (list), by the user or because they were drawn just now.
    claims_chosen = pyqtSignal(object)
    #: The id of a finding that the user wants to see among all findings.
    finding_wanted = pyqtSignal(str)

    def __init__(self, iface: QgisInterface, plan_in_project: PlanInProject, messages: Messages) -> None:
        super().__init__()
        self._plan_in_project = plan_in_project
        self._messages = messages
        self.dock = ClaimsDock()
        self.drawing = ClaimDrawing(iface, self.dock, messages)
        self.editing = ClaimEditing(iface, self.dock, messages)
        self._waiting = ClaimWaiting(self.dock, messages)
        self._zone = ShownZone(iface.mapCanvas(), self.dock, messages)
        self._connect()
        self._attach(plan_in_project)

    def show_state(self, state: State) -> None:
        """Show on the rubber band what is known about the place that is being drawn on."""
        self.drawing.tools.set_state(state)

    def show_findings(self, found: FindingsOfClaims) -> None:
        """List what was found about the claims that are chosen."""
        self.dock.findings.show_findings(found)

    @property
    def chosen_claims(self) -> list[str]:
        """The ids of the claims that are chosen."""
        return self.editing.selected

    @property
    def block_in_hand(self) -> str:
        """Name of what is drawn next, empty for nothing."""
        return self.drawing.block_in_hand

    def make_claim_from_hot_spot(
        self, hot_spot_id: str, geometry: QgsGeometry, choose_block: bool = False, works_id: str = ""
    ) -> None:
        """Make a claim that answers a hot spot (geometry in the plan's CRS): with the building block that is
        picked, else, or when that is to be chosen, with the one that is picked next. works_id: of works that take the
        hot spot along: the claim is made in their window.
        """
        if choose_block:
            self.drawing.put_block_away()
        self.drawing.claim_from_hot_spot(hot_spot_id, geometry, works_id)

    def go_to(self, body_id: str) -> bool:
        """Bring the panel to the front with a claim chosen, and zoom to it; False when it is not in the plan."""
        self.dock.setUserVisible(True)
        self.dock.tabs.setCurrentWidget(self.dock.list)
        return self.editing.go_to(body_id)

    def draw_block(self, key: str) -> bool:
        """Bring the panel to the front with a building block in hand, to be drawn; False when it cannot be."""
        self.dock.setUserVisible(True)
        self.dock.tabs.setCurrentIndex(0)
        return self.drawing.pick_block(key)

    def not_saved(self, everywhere: bool) -> list[str]:
        """Return how many shapes are no claims yet."""
        count = self.drawing.saving.count(everywhere)
        return [translate("Claims", "Drawn shapes: {count}").format(count=count)] if count else []

    def _detach(self) -> None:
        self.drawing.unload()
        self.editing.unload()
        self._zone.unload()
        self.deleteLater()

    def _connect(self) -> None:
        StudioSwitch(self.dock).switched.connect(self.drawing.tools.set_studio)
        self.drawing.changed.connect(self.drawing_changed)
        self.drawing.ended.connect(self.drawing_ended)
        self.drawing.block_changed.connect(self.block_changed)
        self.editing.chosen.connect(self.claims_chosen)
        self.editing.chosen.connect(self._waiting.show)
        self.editing.chosen.connect(lambda _claims: self._zone.clear())
        self.dock.findings.opened.connect(self.finding_wanted)
        self.dock.findings.take_along_wanted.connect(self._take_along)
        self.drawing.saving.added.connect(self.editing.show)
        # What is selected on the map stays so: it may be the line to draw a parallel of.
        self.drawing.taken.connect(lambda: self.editing.show([]))
        self.dock.bar.unfold_requested.connect(lambda: self.editing.show([], on_map=True))
        self.drawing.split_line.connect(self._split)
        self.editing.split_wanted.connect(self.drawing.start_split)

    def _take_along(self, finding_id: str) -> None:
        """Make a claim that takes along the hot spot of a finding, with the building block that is picked next."""
        plan = self._plan_in_project.plan
        if plan is None:
            return
        try:
            hot_spot_id, place, works_id = hot_spot_beside(plan, finding_id)
        except PlanError as error:
            self._messages.warning(str(error))
            return
        self.make_claim_from_hot_spot(hot_spot_id, place, True, works_id)

    def _split(self, line: QgsGeometry) -> None:
        if self.editing.split(line):
            self.drawing.tools.stop()

    def open_plan(self, plan: Plan) -> None:
        """Show a plan that was opened."""
        self.dock.show_message("")
        self.drawing.open_plan(plan)
        self._waiting.open_plan(plan)
        self.editing.open_plan(plan)
        self._zone.open_plan(plan)

    def _layers_back(self, plan: Plan) -> None:
        self.editing.watch(plan)

    def close_plan(self) -> None:
        """Let go of the plan that was open."""
        self.drawing.close_plan()
        self.editing.close_plan()
        self._waiting.close_plan()
        self._zone.close_plan()
        # What was looked for in one plan hides what the next one has.
        self.dock.palette_of_blocks.clear_filters()
        self.dock.list.clear_search()
        self.dock.show_message(
            translate(
                "Claims",
                "Open a plan, or the sample, from the toolbar or from Vector ▸ Wijkaanpak; then draw claims here: what "
                "takes up room, in a building, at the surface or underground.",
            )
        )
