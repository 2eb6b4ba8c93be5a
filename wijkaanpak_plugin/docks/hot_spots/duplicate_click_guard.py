"""A second click on the hot spot that was noted last: as long as that one says nothing it is a slip of the hand."""

from __future__ import annotations

from wijkaanpak_plugin.docks.hot_spots.unsaved_hot_spots import UnsavedHotSpots
from wijkaanpak_plugin.docks.hot_spots.view import HotSpotsDock
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.domain.translation import translate


class DuplicateClickGuard:
    """Knows the hot spot noted last, saved or waiting, and brings the user to its text instead of noting it twice."""

    def __init__(self, dock: HotSpotsDock, waiting: UnsavedHotSpots, messages: Messages) -> None:
        self._dock = dock
        self._waiting = waiting
        self._messages = messages
        #: hot_spot_id, or the name of a hot spot that waits.
        self._last = ""
        self._told = False

    def noted(self, name: str) -> None:
        """Take this one for the hot spot noted last; "" for none."""
        self._last, self._told = name, False

    def is_duplicate(self, kind: str) -> bool:
        """Whether a click for a hot spot of this kind, on the place of the last one, adds nothing."""
        self._dock.detail.commit_waiting()
        place = self._waiting.place(self._last)
        if place is not None:
            return place.kind == kind and not place.text
        last = self._dock.current
        if last is None or last.hot_spot_id != self._last:
            return False
        return last.kind == kind and not last.text and not self._dock.detail.text.toPlainText().strip()

    def write_text(self) -> None:
        """Let the user type the text of the hot spot noted last; once it is said why."""
        if self._waiting.place(self._last) is not None:
            self._dock.write_waiting(self._last)
            return
        if not self._told:
            self._messages.info(translate("HotSpotsDock", "This hot spot is there already: type what is said."))
        self._told = True
        self._dock.write_text()
