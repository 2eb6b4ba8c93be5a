"""Actions of the user on hot spots, each a step of the plan."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Callable

from qgis.core import QgsGeometry

from wijkaanpak_plugin.docks.hot_spots.view import HotSpotsDock
from wijkaanpak_plugin.docks.widgets.hot_spots.steps import change_text, reaction_step_text
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.hot_spots import actions as actions
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.record_change import RecordChange

#: Performs one step by its name, and says why it cannot be done: False.
Perform = Callable[[str, Callable[[Plan], Iterable[RecordChange]]], bool]


class HotSpotActions:
    """Hot spots, their fields, reactions and deletion, one step each. A text that cannot be saved is kept."""

    def __init__(self, dock: HotSpotsDock, perform: Perform, refresh: Callable[[], None]) -> None:
        """refresh: lets the panel show again what the plan holds."""
        self._dock = dock
        self._perform = perform
        self._refresh = refresh
        #: hot_spot_id of the hot spot that is being added, while its step is performed.
        self.added = ""
        dock.detail.change_wanted.connect(self.change)
        dock.detail.reaction_given.connect(self._react)
        dock.detail.reaction_removal_wanted.connect(self._remove_reaction)
        dock.buttons.removal_wanted.connect(self._remove)

    def add(self, geometry: QgsGeometry, kind: str, label: str, text: str) -> bool:
        """Add a hot spot (plan's CRS) of a kind, by key and name, with a text; False when that cannot be done."""

        def note(plan: Plan) -> Iterable[RecordChange]:
            changes, self.added = actions.add_hot_spot(plan, geometry, kind, text)
            return changes

        done = self._perform(translate("HotSpotsDock", "Note hot spot: {kind}").format(kind=label), note)
        self.added = ""
        return done

    def move(self, hot_spot_id: str, place: QgsGeometry) -> bool:
        """Give a hot spot another place (plan's CRS); False when that cannot be done."""
        text = translate("HotSpotsDock", "Move hot spot")
        return self._perform(text, lambda plan: actions.move_hot_spot(plan, hot_spot_id, place))

    def change(self, hot_spot_id: str, values: Mapping[str, object]) -> bool:
        """Change columns of a hot spot; False when that cannot be done."""
        done = self._perform(change_text(values), lambda plan: actions.change_hot_spot(plan, hot_spot_id, values))
        if "text" in values:
            text = self._dock.detail.text
            if done:
                text.forget(hot_spot_id)
            else:
                text.keep(hot_spot_id, str(values["text"]))
        elif not done:
            self._refresh()
        return done

    def save_texts(self) -> None:
        """Save the texts that are kept for hot spots of this plan, until one cannot be saved."""
        for hot_spot_id, text in self._dock.unsaved_texts.items():
            if not self.change(hot_spot_id, {"text": text}):
                return

    def _react(self, hot_spot_id: str, stance: str, party: str, text: str) -> None:
        step = reaction_step_text(stance, party)
        if self._perform(step, lambda plan: actions.react(plan, hot_spot_id, stance, party, text)):
            self._dock.detail.reactions.noted()

    def _remove_reaction(self, reaction_id: str) -> None:
        text = translate("HotSpotsDock", "Remove reaction")
        self._perform(text, lambda plan: actions.remove_reaction(plan, reaction_id))

    def _remove(self) -> None:
        hot_spot_id = self._dock.current_id
        if hot_spot_id:
            text = translate("HotSpotsDock", "Delete hot spot")
            self._perform(text, lambda plan: actions.remove_hot_spot(plan, hot_spot_id))
