"""Connects the Hot spots panel with the plan and the map."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Callable, Optional

from qgis.core import QgsGeometry
from qgis.gui import QgisInterface

from wijkaanpak_plugin.docks.hot_spots.kinds import Kind, kind_label, plan_kinds
from wijkaanpak_plugin.docks.hot_spots.map_notes import MapNotes
from wijkaanpak_plugin.docks.hot_spots.place_on_map import PlaceOnMap
from wijkaanpak_plugin.docks.hot_spots.steps import change_text, reaction_step_text
from wijkaanpak_plugin.docks.hot_spots.view import HotSpotsDock
from wijkaanpak_plugin.docks.map_selection import MapSelection
from wijkaanpak_plugin.docks.messages import Messages
from wijkaanpak_plugin.docks.panel_controller import PanelController
from wijkaanpak_plugin.docks.steps import perform
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.open_plan import OpenPlan
from wijkaanpak_plugin.plan import hot_spots as actions
from wijkaanpak_plugin.plan.changes import RecordChange
from wijkaanpak_plugin.plan.errors import PlanError
from wijkaanpak_plugin.plan.history import Step
from wijkaanpak_plugin.plan.hot_spot_records import HOT_SPOT_TABLES, HotSpot, hot_spots, used_parties
from wijkaanpak_plugin.plan.lists import plan_lists
from wijkaanpak_plugin.plan.plan_file import Plan
from wijkaanpak_plugin.plan.schema import CLAIM_TABLES
from wijkaanpak_plugin.plan.sessions import parties

#: Tables whose steps change what the panel shows.
_SHOWN = {"hot_spot", "hot_spot_area", "hot_spot_reaction", "hot_spot_claim", "session", *CLAIM_TABLES}

ClaimMaker = Callable[[str, QgsGeometry], None]


class HotSpotsController(PanelController):
    """Turns clicks and keys into steps in the plan, and what the plan holds into what the panel shows."""

    def __init__(self, iface: QgisInterface, open_plan: OpenPlan, messages: Messages) -> None:
        self._iface = iface
        self._open_plan = open_plan
        self._messages = messages
        canvas = iface.mapCanvas()
        self._place = PlaceOnMap(canvas, messages)
        self._notes = MapNotes(canvas)
        self._selection = MapSelection(HOT_SPOT_TABLES)
        self._plan: Optional[Plan] = None
        self._kinds: list[Kind] = []
        self._kind = ""
        #: The hot spot that is being moved, and the one that is being added.
        self._moving = self._added = ""
        #: The hot spot that was added last, and whether a second click on it was told of.
        self._last, self._told = "", False
        #: Place and kind of hot spots that could not be saved.
        self._unsaved: list[tuple[QgsGeometry, str]] = []
        self._make_claim: Optional[ClaimMaker] = None
        self.dock = HotSpotsDock(iface.mainWindow())
        self._connect()
        self._settle_in(iface, open_plan)

    def when_claim_is_wanted(self, make_claim: ClaimMaker) -> None:
        """Call this with hot_spot_id and geometry (plan's CRS) when the user wants a claim that answers a hot spot."""
        self._make_claim = make_claim

    def set_studio(self, on: bool) -> None:
        """Large targets and only what a session needs, or everything."""
        self.dock.set_studio(on)
        self._notes.set_studio(on)

    def start_noting(self) -> None:
        """Let clicks on the map be hot spots; without a plan that is said."""
        if self._plan is None:
            self._messages.info(translate("HotSpotsDock", "Open a plan first, then note hot spots."))
            self.dock.show_drawing(False)
            return
        self.dock.setUserVisible(True)
        self._notes.start(self._plan.crs, self._kinds)

    def stop_noting(self) -> None:
        """Leave the map to the tool that was there before."""
        self._notes.stop()

    def _leave(self) -> None:
        self._plan_closed()
        self._notes.take_down()
        self._selection.deleteLater()
        self._place.take_down()

    def _connect(self) -> None:
        self._selection.chosen.connect(self._selected_on_map)
        self._notes.placed.connect(self._placed)
        self._notes.kind_chosen.connect(self._choose_kind)
        self._notes.switched.connect(self._noting_switched)
        self._notes.refused.connect(self._messages.warning)
        dock = self.dock
        dock.kind_chosen.connect(self._kind_pressed)
        dock.drawing_toggled.connect(lambda on: self.start_noting() if on else self.stop_noting())
        dock.hot_spot_current.connect(self._current_changed)
        dock.list.chosen.connect(self._place.show)
        dock.list.entered_on.connect(self._place.zoom_to)
        dock.detail.change_wanted.connect(self._change)
        dock.detail.reaction_given.connect(self._react)
        dock.detail.reaction_removal_wanted.connect(self._remove_reaction)
        dock.detail.text_left.connect(self._notes.give_keyboard_to_map)
        dock.buttons.claim_wanted.connect(self._want_claim)
        dock.buttons.move_toggled.connect(self._move_toggled)
        dock.buttons.removal_wanted.connect(self._remove)
        dock.try_again.wanted.connect(self._try_again)

    # The plan

    def _plan_opened(self, plan: Plan) -> None:
        self._plan_closed()
        try:
            kinds = plan_kinds(plan_lists(plan.path))
        except PlanError as error:
            self._messages.warning(str(error))
            return
        self._plan = plan
        self._kinds = kinds
        self._kind = kinds[0].key if kinds else ""
        self.dock.show_plan(plan.path, kinds)
        plan.history.performed.connect(self._performed)
        self._selection.watch(plan)
        self._place.set_crs(plan.crs)
        self._refresh()

    def _layers_back(self, plan: Plan) -> None:
        self._selection.watch(plan)

    def _plan_closed(self) -> None:
        # Closing from a menu leaves the keyboard in the field, so that what was typed is not saved yet.
        self.dock.detail.text.commit()
        self._notes.stop()
        self._selection.stop()
        if self._plan is not None:
            self._plan.history.performed.disconnect(self._performed)
        self._plan = None
        self._moving = ""
        self._unsaved.clear()
        self.dock.try_again.show_count(0)
        self.dock.show_no_plan()

    def _performed(self, step: Step) -> None:
        if _SHOWN & set(step.records):
            self._refresh(self._added)

    def _refresh(self, current_id: str = "") -> None:
        if self._plan is None:
            return
        try:
            self.dock.show_hot_spots(hot_spots(self._plan), current_id)
            known = {*parties(self._plan), *used_parties(self._plan)}
            self.dock.detail.reactions.set_parties(sorted(known, key=str.casefold))
        except PlanError as error:
            self._messages.warning(str(error))

    def _perform(self, text: str, make: Callable[[Plan], Iterable[RecordChange]]) -> bool:
        """Perform one step; say in one sentence why it cannot be done."""
        return perform(self._plan, self._messages, text, make)

    # Noting

    def _kind_pressed(self, key: str) -> None:
        """A kind in the panel also begins noting: kind, click, and the hot spot is there."""
        self._choose_kind(key)
        self.start_noting()

    def _choose_kind(self, key: str) -> None:
        self._kind = key
        self.dock.kinds.press(key)

    def _placed(self, geometry: QgsGeometry, again: bool) -> None:
        if self._moving:
            self._move(geometry)
        elif again and self._waits_for_text():
            self._write_text_instead()
        else:
            self._add(geometry, self._kind)

    def _waits_for_text(self) -> bool:
        """Whether the hot spot noted last says nothing yet: a quick second click on it is a slip, no second one."""
        if self._unsaved:
            return self._unsaved[-1][1] == self._kind
        last = self.dock.current
        if last is None or last.hot_spot_id != self._last:
            return False
        return last.kind == self._kind and not last.text and not self.dock.detail.text.toPlainText().strip()

    def _write_text_instead(self) -> None:
        if self._unsaved:
            return
        if not self._told:
            self._messages.info(translate("HotSpotsDock", "This hot spot is there already: type what is said."))
        self._told = True
        self.dock.write_text()

    def _add(self, geometry: QgsGeometry, kind: str) -> None:
        def note(plan: Plan) -> Iterable[RecordChange]:
            changes, self._added = actions.add_hot_spot(plan, geometry, kind)
            return changes

        text = translate("HotSpotsDock", "Note hot spot: {kind}")
        done = self._perform(text.format(kind=kind_label(self._kinds, kind)), note)
        self._added = ""
        if not done:
            self._unsaved.append((geometry, kind))
        self.dock.try_again.show_count(len(self._unsaved))
        if not done:
            return
        self._last, self._told = self.dock.current_id, False
        self._selection.select(_name_of(self.dock.current))
        self._say_when_outside(geometry)
        self.dock.write_text()

    def _say_when_outside(self, geometry: QgsGeometry) -> None:
        if self._plan is not None and actions.lies_outside(self._plan, geometry):
            self._messages.info(translate("HotSpotsDock", "This hot spot lies outside the plan area; it is noted."))

    def _try_again(self) -> None:
        waiting, self._unsaved = self._unsaved, []
        for geometry, kind in waiting:
            self._add(geometry, kind)

    def _noting_switched(self, on: bool) -> None:
        self.dock.show_drawing(on and not self._moving)
        if not on:
            self._moving = ""
            self.dock.buttons.show_moving(False)

    # Moving

    def _move_toggled(self, on: bool) -> None:
        if not on:
            self.stop_noting()
            return
        self._moving = self.dock.current_id
        self.start_noting()
        self.dock.show_drawing(False)

    def _move(self, place: QgsGeometry) -> None:
        moving = self._moving
        text = translate("HotSpotsDock", "Move hot spot")
        if self._perform(text, lambda plan: actions.move_hot_spot(plan, moving, place)):
            self.stop_noting()
            self._say_when_outside(place)

    # Changing

    def _change(self, hot_spot_id: str, values: dict[str, object]) -> None:
        done = self._perform(change_text(values), lambda plan: actions.change_hot_spot(plan, hot_spot_id, values))
        if done:
            return
        if "text" in values:
            self.dock.detail.text.keep(hot_spot_id, str(values["text"]))
        else:
            self._refresh()

    def _react(self, hot_spot_id: str, stance: str, party: str, text: str) -> None:
        step = reaction_step_text(stance, party)
        if self._perform(step, lambda plan: actions.react(plan, hot_spot_id, stance, party, text)):
            self.dock.detail.reactions.noted()

    def _remove_reaction(self, reaction_id: str) -> None:
        text = translate("HotSpotsDock", "Remove reaction")
        self._perform(text, lambda plan: actions.remove_reaction(plan, reaction_id))

    def _remove(self) -> None:
        hot_spot_id = self.dock.current_id
        if hot_spot_id:
            text = translate("HotSpotsDock", "Delete hot spot")
            self._perform(text, lambda plan: actions.remove_hot_spot(plan, hot_spot_id))

    def _want_claim(self) -> None:
        hot_spot = self.dock.current
        if hot_spot is not None and self._make_claim is not None:
            self.stop_noting()
            self._make_claim(hot_spot.hot_spot_id, QgsGeometry(hot_spot.geometry))

    # The map

    def _current_changed(self, hot_spot: Optional[HotSpot]) -> None:
        if self._moving:
            self.stop_noting()
        self._selection.select(_name_of(hot_spot))

    def _selected_on_map(self, names: Sequence[str]) -> None:
        if names:
            self.dock.choose(names[-1])


def _name_of(hot_spot: Optional[HotSpot]) -> list[str]:
    return [] if hot_spot is None else [hot_spot.hot_spot_id]
