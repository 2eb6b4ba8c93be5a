"""Controller of the Hot spots panel: connects it with the plan and the map."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Callable, Optional

from qgis.core import QgsGeometry
from qgis.gui import QgisInterface

from wijkaanpak_plugin.docks.hot_spots.actions import HotSpotActions
from wijkaanpak_plugin.docks.hot_spots.duplicate_click_guard import DuplicateClickGuard
from wijkaanpak_plugin.docks.hot_spots.map_notes import MapNotes
from wijkaanpak_plugin.docks.hot_spots.place_on_map import PlaceOnMap
from wijkaanpak_plugin.docks.hot_spots.unsaved_hot_spots import UnsavedHotSpots
from wijkaanpak_plugin.docks.hot_spots.view import HotSpotsDock
from wijkaanpak_plugin.docks.panel.map_selection import MapSelection
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.panel_controller import PanelController
from wijkaanpak_plugin.docks.panel.perform_step import perform
from wijkaanpak_plugin.docks.panel.studio import StudioSwitch
from wijkaanpak_plugin.docks.widgets.hot_spot_kinds import Kind, kind_label, plan_kinds
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.plan_in_project import PlanInProject
from wijkaanpak_plugin.plan.claims.parties import known_parties
from wijkaanpak_plugin.plan.hot_spots import actions as actions
from wijkaanpak_plugin.plan.hot_spots.records import HOT_SPOT_TABLES, HotSpot, hot_spots, used_parties
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.history import Step
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.record_change import RecordChange
from wijkaanpak_plugin.plan.styling.lists import plan_lists

#: Tables whose steps change what the panel shows.
_SHOWN = {"hot_spot", "hot_spot_area", "hot_spot_reaction", "hot_spot_claim", "session", "party", *CLAIM_TABLES}

ClaimMaker = Callable[[str, QgsGeometry, bool], None]


class HotSpotsController(PanelController):
    """Turns clicks and keys into steps in the plan, and what the plan holds into what the panel shows."""

    def __init__(self, iface: QgisInterface, plan_in_project: PlanInProject, messages: Messages) -> None:
        self._iface = iface
        self._plan_in_project = plan_in_project
        self._messages = messages
        canvas = iface.mapCanvas()
        self._place = PlaceOnMap(canvas, messages)
        self._notes = MapNotes(canvas)
        self._selection = MapSelection(HOT_SPOT_TABLES)
        self._plan: Optional[Plan] = None
        self._kinds: list[Kind] = []
        self._kind = ""
        #: The hot spot that is being moved.
        self._moving = ""
        self._in_studio = False
        self._make_claim: Optional[ClaimMaker] = None
        self.dock = HotSpotsDock()
        self._actions = HotSpotActions(self.dock, self._perform, self._refresh)
        self._unsaved = UnsavedHotSpots(self.dock, messages)
        self._duplicate_click = DuplicateClickGuard(self.dock, self._unsaved, messages)
        self._connect()
        self._attach(plan_in_project)

    def when_claim_is_wanted(self, make_claim: ClaimMaker) -> None:
        """Call this when the user wants a claim that answers a hot spot: with hot_spot_id, geometry (plan's CRS), and
        whether the building block is to be chosen first.
        """
        self._make_claim = make_claim

    def start_noting(self) -> None:
        """Let clicks on the map be hot spots; without a plan that is said. A hot spot that was being moved stays."""
        self._end_move()
        self._take_clicks()

    def _take_clicks(self) -> None:
        if self._plan is None:
            self._messages.info(translate("HotSpotsDock", "Open a plan first, then note hot spots."))
            self.dock.show_drawing(False)
            return
        self.dock.setUserVisible(True)
        self._notes.start(self._plan.crs, self._kinds)

    def go_to(self, hot_spot_id: str) -> bool:
        """Bring the panel to the front with a hot spot chosen, and zoom to it; False when it is not in the plan."""
        self.dock.setUserVisible(True)
        self.dock.choose(hot_spot_id)
        hot_spot = self.dock.current
        if hot_spot is None or hot_spot.hot_spot_id != hot_spot_id:
            return False
        self._current_changed(hot_spot)
        self._place.zoom_to(hot_spot)
        return True

    def stop_noting(self) -> None:
        """Leave the map to the tool that was there before."""
        self._notes.stop()

    def not_saved(self, everywhere: bool) -> list[str]:
        """Return how many hot spots, texts and reactions are in no plan yet."""
        if self._plan is not None:
            # Closing by a key leaves the keyboard in the field, so that what was typed is not saved yet.
            self.dock.detail.text.commit()
        return self._unsaved.lines(everywhere)

    def _detach(self) -> None:
        self._release_plan()
        self._notes.unload()
        self._selection.deleteLater()
        self._place.unload()

    def _connect(self) -> None:
        self._selection.chosen.connect(self._selected_on_map)
        StudioSwitch(self.dock).switched.connect(self._set_studio)
        self.dock.visibilityChanged.connect(lambda _seen: self._hear())
        self._notes.placed.connect(self._placed)
        self._notes.kind_chosen.connect(self._kind_pressed)
        self._notes.switched.connect(self._noting_switched)
        self._notes.refused.connect(self._messages.warning)
        dock = self.dock
        dock.kind_chosen.connect(self._kind_pressed)
        dock.drawing_toggled.connect(lambda on: self.start_noting() if on else self.stop_noting())
        dock.hot_spot_current.connect(self._current_changed)
        dock.list.chosen.connect(self._place.show)
        dock.list.entered_on.connect(self._place.zoom_to)
        dock.detail.text_left.connect(self._notes.give_keyboard_to_map)
        dock.buttons.claim_wanted.connect(self._want_claim)
        dock.buttons.move_toggled.connect(self._move_toggled)
        dock.unsaved.try_again_wanted.connect(self._try_again)

    # The plan

    def open_plan(self, plan: Plan) -> None:
        """Show a plan that was opened."""
        self._release_plan()
        try:
            kinds = plan_kinds(plan_lists(plan.backend))
        except PlanError as error:
            self._messages.warning(str(error))
            return
        self._plan = plan
        self._kinds = kinds
        self._kind = kinds[0].key if kinds else ""
        self.dock.show_plan(plan.backend, kinds)
        plan.history.performed.connect(self._performed)
        self._selection.watch(plan)
        self._place.set_crs(plan.crs)
        self._unsaved.open_plan(plan.plan_id)
        self._hear()
        self._refresh()

    def _layers_back(self, plan: Plan) -> None:
        self._selection.watch(plan)

    def close_plan(self) -> None:
        """Let go of the plan that was open."""
        self._release_plan(aloud=True)

    def _release_plan(self, aloud: bool = False) -> None:
        """Let go of the plan. aloud: say what of it could not be saved."""
        # Closing from a menu leaves the keyboard in the field, so that what was typed is not saved yet.
        self.dock.detail.text.commit()
        self._notes.stop()
        self._selection.stop()
        if self._plan is not None:
            self._plan.history.performed.disconnect(self._performed)
        if aloud:
            self._unsaved.say_at_close()
        self._plan = None
        self._hear()
        self._moving = ""
        self._duplicate_click.noted("")
        self._unsaved.open_plan("")
        self.dock.show_no_plan()

    def _performed(self, step: Step) -> None:
        if _SHOWN & set(step.records):
            self._refresh(self._actions.added)

    def _refresh(self, current_id: str = "") -> None:
        if self._plan is None:
            return
        try:
            self.dock.show_hot_spots(hot_spots(self._plan), current_id)
            self.dock.detail.reactions.set_parties([*known_parties(self._plan), *used_parties(self._plan)])
        except PlanError as error:
            self._messages.warning(str(error))
        self._unsaved.show()

    def _perform(self, text: str, make: Callable[[Plan], Iterable[RecordChange]]) -> bool:
        """Perform one step; say in one sentence why it cannot be done."""
        return perform(self._plan, self._messages, text, make)

    # Noting

    def _set_studio(self, on: bool) -> None:
        self._in_studio = on
        self._notes.set_studio(on)
        self._hear()

    def _hear(self) -> None:
        """In a session the keys on the buttons work as soon as the panel is in front, whatever tool is in hand."""
        in_front = self._plan is not None and self._in_studio and self.dock.isUserVisible()
        self._notes.hear(self._kinds if in_front else ())

    def _kind_pressed(self, key: str) -> None:
        """A kind in the panel, or its key, also begins noting: kind, click, and the hot spot is there."""
        self._choose_kind(key)
        self.start_noting()

    def _choose_kind(self, key: str) -> None:
        # Who chooses a kind notes: the next click is no new place of an old hot spot.
        self._end_move()
        self._kind = key
        self.dock.kinds.press(key)

    def _placed(self, geometry: QgsGeometry, again: bool) -> None:
        if self._moving:
            self._move(geometry)
        elif again and self._duplicate_click.is_duplicate(self._kind):
            self._duplicate_click.write_text()
        else:
            self._add(geometry, self._kind)

    def _add(self, geometry: QgsGeometry, kind: str) -> None:
        if self._note(geometry, kind, ""):
            return
        key = self._unsaved.keep(geometry, kind)
        self._duplicate_click.noted(key)
        self._selection.select([])
        self.dock.write_unsaved(key)

    def _note(self, geometry: QgsGeometry, kind: str, text: str) -> bool:
        done = self._actions.add(geometry, kind, kind_label(self._kinds, kind), text)
        if done:
            self._duplicate_click.noted(self.dock.current_id)
            self._selection.select(_name_of(self.dock.current))
            self._say_when_outside(geometry)
            self._go_on(text)
        return done

    def _go_on(self, text: str) -> None:
        """Let the user type what is said, or, when that is there already, note the next one."""
        if text:
            self._notes.give_keyboard_to_map()
        else:
            self.dock.write_text()

    def _say_when_outside(self, geometry: QgsGeometry) -> None:
        if self._plan is not None and actions.lies_outside(self._plan, geometry):
            self._messages.info(translate("HotSpotsDock", "This hot spot lies outside the plan area; it is noted."))

    def _try_again(self) -> None:
        self.dock.detail.commit_unsaved()
        if self._unsaved.save(self._note):
            self._actions.save_texts()

    def _noting_switched(self, on: bool) -> None:
        if on:
            self.dock.show_drawing(not self._moving)
        else:
            self._end_move()

    # Moving

    def _move_toggled(self, on: bool) -> None:
        if not on:
            self.stop_noting()
            return
        self._moving = self.dock.current_id
        self._take_clicks()
        self.dock.show_drawing(False)

    def _end_move(self) -> None:
        self._moving = ""
        self.dock.buttons.show_moving(False)
        self.dock.show_drawing(self._notes.is_on)

    def _move(self, place: QgsGeometry) -> None:
        if self._actions.move(self._moving, place):
            self.stop_noting()
            self._say_when_outside(place)

    def _want_claim(self, choose_block: bool) -> None:
        hot_spot = self.dock.current
        if hot_spot is not None and self._make_claim is not None:
            self.stop_noting()
            self._make_claim(hot_spot.hot_spot_id, QgsGeometry(hot_spot.geometry), choose_block)

    # The map

    def _current_changed(self, hot_spot: Optional[HotSpot]) -> None:
        if self._moving:
            self.stop_noting()
        self._selection.select(_name_of(hot_spot))
        if hot_spot is not None:
            self.dock.shows_place.emit()

    def _selected_on_map(self, names: Sequence[str]) -> None:
        if names:
            self.dock.choose(names[-1])


def _name_of(hot_spot: Optional[HotSpot]) -> list[str]:
    return [] if hot_spot is None else [hot_spot.hot_spot_id]
