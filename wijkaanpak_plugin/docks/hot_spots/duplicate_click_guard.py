"""Guard against a second click on the hot spot noted last: while that one has no text it is a slip of the hand."""

from __future__ import annotations

from wijkaanpak_plugin.docks.hot_spots.unsaved_hot_spots import UnsavedHotSpots
from wijkaanpak_plugin.docks.hot_spots.view import HotSpotsDock
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.domain.translation import translate


class DuplicateClickGuard:
    """Knows the hot spot noted last, saved or not, and brings the user to its text instead of noting it twice."""

    def __init__(self, dock: HotSpotsDock, unsaved: UnsavedHotSpots, messages: Messages) -> None:
        self._dock = dock
        self._unsaved = unsaved
        self._messages = messages
        #: hot_spot_id, or the key of a hot spot that is not saved.
        self._last = ""
        self._is_said = False

    def noted(self, key: str) -> None:
        """Take this one for the hot spot noted last; "" for none."""
        self._last, self._is_said = key, False

    def is_duplicate(self, kind: str) -> bool:
        """Whether a click for a hot spot of this kind, on the place of the last one, adds nothing."""
        self._dock.detail.commit_unsaved()
        unsaved = self._unsaved.get(self._last)
        if unsaved is not None:
            return unsaved.kind == kind and not unsaved.text
        last = self._dock.current
        if last is None or last.hot_spot_id != self._last:
            return False
        return last.kind == kind and not last.text and not self._dock.detail.text.toPlainText().strip()

    def write_text(self) -> None:
        """Let the user type the text of the hot spot noted last; once it is said why."""
        if self._unsaved.get(self._last) is not None:
            self._dock.write_unsaved(self._last)
            return
        if not self._is_said:
            self._messages.info(translate("HotSpotsDock", "This hot spot is there already: type what is said."))
        self._is_said = True
        self._dock.write_text()
