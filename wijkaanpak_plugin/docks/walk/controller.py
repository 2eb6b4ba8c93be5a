"""Controller of the Walk panel: connects it with the plan and the map."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsGeometry
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, QTimer

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.panel_controller import PanelController
from wijkaanpak_plugin.docks.panel.studio import StudioSwitch
from wijkaanpak_plugin.docks.walk.along import Along, Stop
from wijkaanpak_plugin.docks.walk.conflicts.conflicts_along import ConflictsAlong
from wijkaanpak_plugin.docks.walk.hot_spots.hot_spots_along import HotSpotsAlong
from wijkaanpak_plugin.docks.walk.keys import WalkKeys
from wijkaanpak_plugin.docks.walk.on_map import WalkOnMap
from wijkaanpak_plugin.docks.walk.pairs.pairs_along import PairsAlong
from wijkaanpak_plugin.docks.walk.route import Route
from wijkaanpak_plugin.docks.walk.texts import CONFLICTS, HOT_SPOTS, PAIRS, SORTS, no_plan_text, place_text
from wijkaanpak_plugin.docks.walk.view import WalkDock
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.plan_in_project import PlanInProject
from wijkaanpak_plugin.map.zone_highlight import PlaceNotOnMap
from wijkaanpak_plugin.plan.claims.parties import known_parties
from wijkaanpak_plugin.plan.findings.state import FindingsStatus
from wijkaanpak_plugin.plan.schema.finding_tables import FINDING, SUPPRESSION
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.history import Step
from wijkaanpak_plugin.plan.store.plan import Plan

#: Tables whose steps change which stops there are, and not only what is said of them.
_ANEW = {FINDING.name, SUPPRESSION.name, *CLAIM_TABLES}
#: Panels that come to the front within so many ms are arranged by the program: only one that stays was brought there.
_TOGETHER = 150

ClaimMaker = Callable[[str, QgsGeometry, bool], None]


class WalkController(QObject, PanelController):
    """In the studio the walk begins when the panel comes in front; on the desk a button begins it."""

    def __init__(self, iface: QgisInterface, plan_in_project: PlanInProject, messages: Messages) -> None:
        super().__init__()
        self._messages = messages
        self._canvas, self._bar = iface.mapCanvas(), iface.messageBar()
        self._plan: Optional[Plan] = None
        self._hot_spots, self._pairs = HotSpotsAlong(messages), PairsAlong(self._canvas, messages)
        conflicts = ConflictsAlong(self._canvas, messages)
        self._each: dict[str, Along] = {HOT_SPOTS: self._hot_spots, CONFLICTS: conflicts, PAIRS: self._pairs}
        self._routes = {sort: Route() for sort in SORTS}
        #: Of which the stops may be others than when they were read.
        self._stale = set(SORTS)
        self._sort = HOT_SPOTS
        self._in_studio = self._shows_all = False
        self._make_claim: Optional[ClaimMaker] = None
        self._map = WalkOnMap(self._canvas)
        self.dock = WalkDock({sort: along.page for sort, along in self._each.items()}, {PAIRS: self._pairs.choosing})
        self._keys = WalkKeys(self._canvas, self.dock.key_places, lambda: self._map.is_on)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_TOGETHER)
        self._soon.timeout.connect(self._came_in_front)
        self._found = QTimer(self)
        self._found.setSingleShot(True)
        self._found.setInterval(0)
        self._found.timeout.connect(self._read_found)
        self._connect()
        self.dock.show_sort(self._sort, can_skip=False)
        self._attach(plan_in_project)

    @property
    def is_walking(self) -> bool:
        """Whether the room is led along something now."""
        return self._map.is_on

    @property
    def sort(self) -> str:
        """What it is led along: one of ``SORTS``."""
        return self._sort

    @property
    def current_id(self) -> str:
        """Id of the stop that the room looks at, empty for none."""
        return self._route.current

    def when_claim_is_wanted(self, make_claim: ClaimMaker) -> None:
        """Call this when the user wants a claim that answers a hot spot: with hot_spot_id, geometry (plan's CRS), and
        that the building block is to be chosen first.
        """
        self._make_claim = make_claim

    def findings_changed(self, _affected: object = None, _fresh: object = None) -> None:
        """Findings were found anew: read them again, once for all that is told together."""
        self._stale.update(SORTS)
        self._found.start()

    def show_status(self, status: FindingsStatus) -> None:
        """Read findings again after an analysis that was run."""
        if status is FindingsStatus.CURRENT:
            self.findings_changed()

    def not_saved(self, everywhere: bool) -> list[str]:
        """Return how many remarks were typed and not noted."""
        count = sum(bool(along.page.who.remark) for along in self._each.values())
        text = translate("HotSpotsDock", "Reactions that were typed and not given: {count}")
        return [text.format(count=count)] if count else []

    def begin(self) -> None:
        """Lead the room along what is chosen on top of the panel, from where it was last time."""
        if self._plan is None:
            return
        self._read()
        if not self._along.stops:
            return
        if not self.is_walking:
            self._map.begin(self._plan.crs)
            self._lay()
        self._go_there()

    def end(self, go_back: bool = True) -> None:
        """End the walk. go_back: the map shows what it showed before."""
        self._along.leave()
        self._map.end(go_back)
        self._show()

    def _detach(self) -> None:
        self._soon.stop()
        self._found.stop()
        self._release_plan()
        for along in self._each.values():
            along.unload()
        self._keys.unload()
        self.deleteLater()

    def _connect(self) -> None:
        dock = self.dock
        StudioSwitch(dock).switched.connect(self._set_studio)
        dock.visibilityChanged.connect(lambda _seen: self._soon.start())
        dock.sorts.wanted.connect(self._change_sort)
        dock.begin_wanted.connect(self.begin)
        dock.end_wanted.connect(self.end)
        dock.steps_wanted.connect(self._go)
        dock.skip_wanted.connect(lambda: self._go_to(self._along.next_open()))
        dock.stop_wanted.connect(self._go_to)
        dock.all_wanted.connect(self._toggle_all)
        dock.place_elsewhere.connect(lambda: self._each[CONFLICTS].leave_place())
        for along in self._each.values():
            along.changed.connect(self._read)
            along.refused.connect(self._read_all)
        self._hot_spots.claim_wanted.connect(self._want_claim)
        self._pairs.view.place_wanted.connect(lambda place: self._on_map(lambda: self._map.go_to(place)))
        self._pairs.begin_wanted.connect(self.begin)
        self._keys.answer.connect(lambda place: self._along.press_key(place))
        self._keys.pressed.connect(self._press)

    @property
    def _along(self) -> Along:
        return self._each[self._sort]

    @property
    def _route(self) -> Route:
        return self._routes[self._sort]

    # The plan

    def open_plan(self, plan: Plan) -> None:
        """Walk along what is in a plan that was opened."""
        self._release_plan()
        self._plan = plan
        self._stale.update(SORTS)
        for along in self._each.values():
            along.open_plan(plan)
        plan.history.performed.connect(self._performed)
        self._read()

    def close_plan(self) -> None:
        """Let go of the plan that was open."""
        self._release_plan()

    def _release_plan(self) -> None:
        self._along.leave()
        self._map.end(go_back=False)
        if self._plan is not None:
            self._plan.history.performed.disconnect(self._performed)
        self._plan = None
        for along in self._each.values():
            along.open_plan(None)
        for route in self._routes.values():
            route.set_stops([])
        self._show()

    def _performed(self, step: Step) -> None:
        tables = set(step.records)
        if _ANEW & tables:
            self._stale.update(SORTS)
        if self._along.shown_by & tables:
            self._read()

    def _read_all(self) -> None:
        """Read again whatever is shown: the plan may be another one than anybody said."""
        self._stale.update(SORTS)
        self._read()

    def _read(self) -> None:
        """Read the stops where they may be others, and what is said of them; the room stays where it is, or goes on
        when that is gone.
        """
        if self._plan is None:
            return
        before = self._route.current
        try:
            self._along.read(self._sort in self._stale)
            self._stale.discard(self._sort)
            self._along.page.who.parties.set_parties(known_parties(self._plan))
        except PlanError as error:
            self._messages.warning(str(error))
            return
        stops = self._along.stops
        self._route.set_stops([stop.stop_id for stop in stops])
        if self.is_walking and not stops:
            self.end()
        elif self.is_walking and self._route.current != before:
            self._go_there()
        else:
            self._show()

    def _read_found(self) -> None:
        # What nobody sees is read when somebody looks.
        if self._sort != HOT_SPOTS and self.dock.isUserVisible():
            self._read()

    # Walking

    def _change_sort(self, sort: str) -> None:
        """Walk along something else; in the midst of a walk the map stays where that goes on."""
        if sort == self._sort:
            return
        self._along.page.who.ask_remark("")
        self._along.leave()
        self._sort = sort
        self.dock.show_sort(sort, can_skip=sort == PAIRS)
        was_walking = self.is_walking
        if was_walking:
            self._lay()
        self._read()
        if was_walking and self.is_walking:
            self._go_there()
        elif self._in_studio and not was_walking:
            self.begin()

    def _lay(self) -> None:
        self._map.lay(self._along.lie_over(self._canvas, self._bar))

    def _set_studio(self, on: bool) -> None:
        self._in_studio = on
        self._soon.start()

    def _came_in_front(self) -> None:
        """Begin in the studio when the panel is in front, and leave the map where it is when another one is."""
        seen = self.dock.isUserVisible()
        if seen and not self.is_walking:
            if self._in_studio:
                self.begin()
            else:
                self._read()
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

    def _go_to(self, stop_id: str) -> None:
        if self._route.go_to(stop_id):
            self._go_there()

    def _go_there(self) -> None:
        self._shows_all = False
        self._along.page.who.ask_remark("")
        self._show()
        self._go_to_place()
        self.dock.shows_place.emit()

    def _go_to_place(self) -> None:
        stop = self._stop
        if stop is not None:
            self._along.come()
            self._on_map(lambda: self._map.go_to(stop.place))

    @property
    def _stop(self) -> Optional[Stop]:
        return self._along.stop_of(self._route.current)

    def _toggle_all(self) -> None:
        self._shows_all = not self._shows_all
        if self._shows_all:
            self._on_map(lambda: self._map.show_all([stop.place for stop in self._along.stops]))
        else:
            self._go_to_place()

    def _on_map(self, move: Callable[[], None]) -> None:
        try:
            move()
        except PlaceNotOnMap as error:
            self._messages.warning(str(error))

    def _show(self) -> None:
        """Show the current stop in panel and strip; or what to do first."""
        along, stop = self._along, self._stop
        if self._plan is None or stop is None or not self.is_walking:
            is_open = self._plan is not None
            sentence = along.first_sentence() if is_open else no_plan_text()
            self.dock.show_beginning(sentence, is_open and along.can_begin)
            return
        try:
            along.show_stop(stop.stop_id)
            along.tell(stop, place_text(self._route.number, len(along.stops)))
        except PlanError as error:
            self._messages.warning(str(error))
            return
        self.dock.show_stop(along.stops, stop, along.words_of(stop.stop_id), along.summary())
        self.dock.show_ends(self._route.is_first, self._route.is_last)
        self._map.show_markers_of(along.marked)
        self._on_map(lambda: self._map.show_numbers(along.numbered, stop))

    # What the room wants

    def _want_claim(self, hot_spot_id: str, place: QgsGeometry) -> None:
        if self._make_claim is not None:
            self.end(go_back=False)
            self._make_claim(hot_spot_id, place, True)
