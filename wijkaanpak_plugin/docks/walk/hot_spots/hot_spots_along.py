"""Hot spots as stops of a walk, the one that was noted first in front."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Optional

from qgis.core import QgsGeometry
from qgis.PyQt.QtCore import pyqtSignal

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.walk.along import Along, Stop, Told
from wijkaanpak_plugin.docks.walk.hot_spots.page import HotSpotPage
from wijkaanpak_plugin.docks.walk.hot_spots.texts import answered_text, said_about, stop_text
from wijkaanpak_plugin.docks.widgets.hot_spot_kinds import Kind, kind_icon, plan_kinds
from wijkaanpak_plugin.docks.widgets.hot_spots.steps import change_text, reaction_step_text
from wijkaanpak_plugin.docks.widgets.hot_spots.texts import whole_text
from wijkaanpak_plugin.docks.widgets.parties.party_sign import signs_of
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.hot_spots.actions import change_hot_spot, react
from wijkaanpak_plugin.plan.hot_spots.records import REMARK, HotSpot, hot_spots
from wijkaanpak_plugin.plan.hot_spots.stances import set_stance
from wijkaanpak_plugin.plan.parties.parties import all_parties
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.styling.lists import plan_lists


class HotSpotsAlong(Along):
    """Parties take a stance, the room answers, and a claim can be asked for."""

    #: The room wants a claim that answers the hot spot: hot_spot_id and its place.
    claim_wanted = pyqtSignal(str, QgsGeometry)
    shown_by = frozenset(
        ("hot_spot", "hot_spot_area", "hot_spot_reaction", "hot_spot_claim", "session", "party", *CLAIM_TABLES)
    )

    def __init__(self, messages: Messages) -> None:
        self._page = HotSpotPage()
        super().__init__(self._page, messages)
        self._hot_spots: dict[str, HotSpot] = {}
        self._kinds: list[Kind] = []
        page = self._page
        page.who.rows.answered.connect(self._take_stance)
        page.who.remark_given.connect(self._remark)
        page.answer.edited.connect(self._answer)
        page.claim_wanted.connect(self._want_claim)

    def open_plan(self, plan: Optional[Plan]) -> None:
        """Take up another plan, or none."""
        super().open_plan(plan)
        self._hot_spots, self._kinds = {}, []

    def read(self, anew: bool = True) -> None:
        """Read the hot spots, with the kinds that the plan has; PlanError when they cannot be read."""
        if self._plan is None:
            return
        found = list(reversed(hot_spots(self._plan)))
        self._hot_spots = {hot_spot.hot_spot_id: hot_spot for hot_spot in found}
        self.stops = [
            Stop(spot.hot_spot_id, number, stop_text(number, spot), spot.geometry)
            for number, spot in enumerate(found, start=1)
        ]
        self._kinds = self._kinds or plan_kinds(plan_lists(self._plan.backend))

    def show_stop(self, stop_id: str) -> None:
        """Fill the page with a hot spot."""
        plan, self._current = self._plan, stop_id
        if plan is not None:
            hot_spot = self._hot_spots[stop_id]
            names = self._names(plan, [one.party for one in hot_spot.reactions])
            self._page.show_hot_spot(hot_spot, plan.backend, names, signs_of(all_parties(plan)))

    def told(self, stop_id: str) -> Told:
        """Return what was said, of which kind it is, when, and who noted it."""
        hot_spot = self._hot_spots[stop_id]
        return Told(kind_icon(hot_spot.kind), whole_text(hot_spot), said_about(hot_spot, self._kinds))

    def summary(self) -> str:
        """Return how many are answered."""
        return answered_text(list(self._hot_spots.values()))

    def first_sentence(self) -> str:
        """Say how many there are."""
        if not self.stops:
            return translate("Walk", "There is no hot spot yet: note some in the Hot spots panel.")
        text = translate(
            "Walk", "Hot spots: {count}. Each is shown large on the map, with what parties think and its answer."
        )
        return text.format(count=len(self.stops))

    def press_key(self, place: int) -> None:
        """Give the answer at this place."""
        self._page.answer.press(place)

    def _take_stance(self, party: str, stance: str) -> None:
        hot_spot = self._hot_spots[self._current]
        self._perform(reaction_step_text(stance, party), lambda plan: set_stance(plan, hot_spot, party, stance))

    def _remark(self, party: str, words: str) -> None:
        current = self._current
        if self._perform(reaction_step_text(REMARK, party), lambda plan: react(plan, current, REMARK, party, words)):
            self._page.who.ask_remark("")

    def _answer(self, values: Mapping[str, Any]) -> None:
        current = self._current
        self._perform(change_text(values), lambda plan: change_hot_spot(plan, current, values))

    def _want_claim(self) -> None:
        hot_spot = self._hot_spots.get(self._current)
        if hot_spot is not None:
            self.claim_wanted.emit(hot_spot.hot_spot_id, QgsGeometry(hot_spot.geometry))
