"""Controller of the Walk panel: connects it with the plan and the map."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Callable, Optional

from qgis.core import QgsGeometry
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, QTimer

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.panel_controller import PanelController
from wijkaanpak_plugin.docks.panel.perform_step import perform
from wijkaanpak_plugin.docks.panel.studio import StudioSwitch
from wijkaanpak_plugin.docks.walk.keys import WalkKeys
from wijkaanpak_plugin.docks.walk.on_map import WalkOnMap
from wijkaanpak_plugin.docks.walk.route import Route
from wijkaanpak_plugin.docks.walk.texts import place_text, said_about
from wijkaanpak_plugin.docks.walk.view import WalkDock
from wijkaanpak_plugin.docks.widgets.hot_spot_kinds import Kind, kind_icon, plan_kinds
from wijkaanpak_plugin.docks.widgets.hot_spots.steps import change_text, reaction_step_text
from wijkaanpak_plugin.docks.widgets.hot_spots.texts import whole_text
from wijkaanpak_plugin.docks.widgets.parties.party_sign import signs_of
from wijkaanpak_plugin.domain.parties import Parties
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.plan_in_project import PlanInProject
from wijkaanpak_plugin.map.zone_highlight import PlaceNotOnMap
from wijkaanpak_plugin.plan.claims.parties import known_parties
from wijkaanpak_plugin.plan.hot_spots.actions import change_hot_spot, react
from wijkaanpak_plugin.plan.hot_spots.records import REMARK, HotSpot, hot_spots
from wijkaanpak_plugin.plan.hot_spots.stances import set_stance
from wijkaanpak_plugin.plan.parties.parties import all_parties
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.history import Step
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.record_change import RecordChange
from wijkaanpak_plugin.plan.store.sessions import current_session
from wijkaanpak_plugin.plan.styling.lists import plan_lists

#: Tables whose steps change what the panel shows.
_SHOWN = {"hot_spot", "hot_spot_area", "hot_spot_reaction", "hot_spot_claim", "session", "party", *CLAIM_TABLES}
#: Panels that come to the front within so many ms are arranged by the program: only one that stays was brought there.
_TOGETHER = 150

ClaimMaker = Callable[[str, QgsGeometry, bool], None]


class WalkController(QObject, PanelController):
    """In the studio the walk begins when the panel comes in front; on the desk a button begins it."""

    def __init__(self, iface: QgisInterface, plan_in_project: PlanInProject, messages: Messages) -> None:
        super().__init__()
        self._messages = messages
        self._plan: Optional[Plan] = None
        self._hot_spots: dict[str, HotSpot] = {}
        self._kinds: list[Kind] = []
        self._route = Route()
        #: Parties that got a row in this walk, by the user.
        self._asked: list[str] = []
        self._in_studio = self._shows_all = False
        self._make_claim: Optional[ClaimMaker] = None
        self._map = WalkOnMap(iface.mapCanvas(), iface.messageBar())
        self.dock = WalkDock()
        self._keys = WalkKeys(iface.mapCanvas(), self.dock.key_places, lambda: self._map.is_on)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_TOGETHER)
        self._soon.timeout.connect(self._came_in_front)
        self._connect()
        self._attach(plan_in_project)

    @property
    def is_walking(self) -> bool:
        """Whether the room is led along the hot spots now."""
        return self._map.is_on

    @property
    def current_id(self) -> str:
        """hot_spot_id of the hot spot that the room looks at, empty for none."""
        return self._route.current

    def when_claim_is_wanted(self, make_claim: ClaimMaker) -> None:
        """Call this when the user wants a claim that answers a hot spot: with hot_spot_id, geometry (plan's CRS), and
        that the building block is to be chosen first.
        """
        self._make_claim = make_claim

    def not_saved(self, everywhere: bool) -> list[str]:
        """Return whether a remark was typed and not noted."""
        text = translate("HotSpotsDock", "Reactions that were typed and not given: {count}")
        return [text.format(count=1)] if self.dock.remark else []

    def begin(self) -> None:
        """Lead the room along the hot spots, from where it was last time."""
        if self._plan is None or not self._hot_spots:
            return
        self._map.begin(self._plan.crs)
        self._shows_all = False
        self._go_there()

    def end(self, go_back: bool = True) -> None:
        """End the walk. go_back: the map shows what it showed before."""
        self._map.end(go_back)
        self._show()

    def _detach(self) -> None:
        self._soon.stop()
        self._map.end(go_back=False)
        self._release_plan()
        self._keys.unload()
        self.deleteLater()

    def _connect(self) -> None:
        dock = self.dock
        StudioSwitch(dock).switched.connect(self._set_studio)
        dock.visibilityChanged.connect(lambda _seen: self._soon.start())
        dock.begin_wanted.connect(self.begin)
        dock.end_wanted.connect(self.end)
        dock.steps_wanted.connect(self._go)
        dock.stop_wanted.connect(self._go_to)
        dock.all_wanted.connect(self._toggle_all)
        dock.claim_wanted.connect(self._want_claim)
        dock.remark_given.connect(self._remark)
        dock.party_added.connect(self._ask)
        dock.rows.answered.connect(self._take_stance)
        dock.answer.edited.connect(self._answer)
        self._keys.answer.connect(dock.answer.press)
        self._keys.pressed.connect(self._press)

    # The plan

    def open_plan(self, plan: Plan) -> None:
        """Walk along the hot spots of a plan that was opened."""
        self._release_plan()
        try:
            self._kinds = plan_kinds(plan_lists(plan.backend))
        except PlanError as error:
            self._messages.warning(str(error))
        self._plan = plan
        plan.history.performed.connect(self._performed)
        self._read()

    def close_plan(self) -> None:
        """Let go of the plan that was open."""
        self._release_plan()

    def _release_plan(self) -> None:
        self._map.end(go_back=False)
        if self._plan is not None:
            self._plan.history.performed.disconnect(self._performed)
        self._plan = None
        self._hot_spots, self._asked = {}, []
        self._route.set_stops([])
        self._show()

    def _performed(self, step: Step) -> None:
        if _SHOWN & set(step.records):
            self._read()

    def _read(self) -> None:
        if self._plan is None:
            return
        before = self._route.current
        try:
            found = list(reversed(hot_spots(self._plan)))
            self.dock.parties.set_parties(known_parties(self._plan))
        except PlanError as error:
            self._messages.warning(str(error))
            return
        self._hot_spots = {hot_spot.hot_spot_id: hot_spot for hot_spot in found}
        self._route.set_stops(list(self._hot_spots))
        if self.is_walking and not found:
            self.end()
        elif self.is_walking and self._route.current != before:
            self._go_there()
        else:
            self._show()

    # Walking

    def _set_studio(self, on: bool) -> None:
        self._in_studio = on
        self._soon.start()

    def _came_in_front(self) -> None:
        """Begin in the studio when the panel is in front, and leave the map where it is when another one is."""
        seen = self.dock.isUserVisible()
        if seen and self._in_studio and not self.is_walking:
            self.begin()
        elif not seen and self.is_walking:
            self.end(go_back=False)

    def _press(self, what: str) -> None:
        if what == "end":
            self.end()
        elif what == "all":
            self._toggle_all()
        else:
            self._go(1 if what == "next" else -1)

    def _go(self, steps: int) -> None:
        if self._route.go(steps):
            self._go_there()

    def _go_to(self, hot_spot_id: str) -> None:
        if self._route.go_to(hot_spot_id):
            self._go_there()

    def _go_there(self) -> None:
        self._shows_all = False
        self.dock.ask_remark("")
        self._show()
        self._on_map(lambda: self._map.go_to(self._hot_spots[self._route.current].geometry))
        self.dock.shows_place.emit()

    def _toggle_all(self) -> None:
        self._shows_all = not self._shows_all
        if self._shows_all:
            self._on_map(lambda: self._map.show_all([one.geometry for one in self._hot_spots.values()]))
        else:
            self._on_map(lambda: self._map.go_to(self._hot_spots[self._route.current].geometry))

    def _on_map(self, move: Callable[[], None]) -> None:
        try:
            move()
        except PlaceNotOnMap as error:
            self._messages.warning(str(error))

    def _show(self) -> None:
        """Show the current hot spot in panel and strip; or what to do first."""
        plan, hot_spot = self._plan, self._hot_spots.get(self._route.current)
        if plan is None or hot_spot is None or not self.is_walking:
            self.dock.show_message(self._first_sentence(), plan is not None and hot_spot is not None)
            return
        stops = list(self._hot_spots.values())
        names = self._names(plan, hot_spot)
        self.dock.show_stops(stops, hot_spot.hot_spot_id)
        self.dock.show_hot_spot(hot_spot, plan.backend, names, signs_of(all_parties(plan)))
        self.dock.show_ends(self._route.is_first, self._route.is_last)
        place = place_text(self._route.number, len(stops))
        self._map.show_words(kind_icon(hot_spot.kind), whole_text(hot_spot), said_about(hot_spot, self._kinds), place)
        self._on_map(lambda: self._map.show_numbers([one.geometry for one in stops], self._route.number))

    def _first_sentence(self) -> str:
        if self._plan is None:
            return translate(
                "Walk",
                "Open a plan, or the sample, from the toolbar or from Vector ▸ Wijkaanpak; then walk here along its "
                "hot spots.",
            )
        if not self._hot_spots:
            return translate("Walk", "There is no hot spot yet: note some in the Hot spots panel.")
        return translate(
            "Walk", "Hot spots: {count}. Each is shown large on the map, with what parties think and its answer."
        ).format(count=len(self._hot_spots))

    def _names(self, plan: Plan, hot_spot: HotSpot) -> list[str]:
        """Return the parties with a row: at the table, or all without a session; who reacted; who was asked now."""
        session = current_session(plan)
        at_table = [person.party for person in session.people] if session is not None else []
        here = [name for name in at_table if name] or known_parties(plan)
        reacted = [one.party for one in hot_spot.reactions if one.party]
        return Parties([*here, *reacted, *self._asked]).names

    # What the room says

    def _take_stance(self, party: str, stance: str) -> None:
        hot_spot = self._hot_spots[self._route.current]
        self._perform(reaction_step_text(stance, party), lambda plan: set_stance(plan, hot_spot, party, stance))

    def _remark(self, party: str, words: str) -> None:
        current = self._route.current
        if self._perform(reaction_step_text(REMARK, party), lambda plan: react(plan, current, REMARK, party, words)):
            self.dock.ask_remark("")

    def _answer(self, values: Mapping[str, Any]) -> None:
        current = self._route.current
        self._perform(change_text(values), lambda plan: change_hot_spot(plan, current, values))

    def _ask(self, party: str) -> None:
        self._asked.append(party)
        self._show()

    def _perform(self, text: str, make: Callable[[Plan], Iterable[RecordChange]]) -> bool:
        """Perform one step; what cannot be done is said, and the panel shows what the plan holds."""
        done = perform(self._plan, self._messages, text, make)
        if not done:
            self._show()
        return done

    def _want_claim(self) -> None:
        hot_spot = self._hot_spots.get(self._route.current)
        if hot_spot is not None and self._make_claim is not None:
            self.end(go_back=False)
            self._make_claim(hot_spot.hot_spot_id, QgsGeometry(hot_spot.geometry), True)
