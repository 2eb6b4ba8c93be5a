"""Goes to what was found in the plan: brings its panel to the front, chooses it there and zooms to it."""

from __future__ import annotations

from typing import Any, Callable

from wijkaanpak_plugin.docks.in_qgis.sorts import BLOCK, CLAIM, FOUND, HOT_SPOT, PARTY_OF_PLAN
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.domain.translation import translate

#: Does something with the controller of a panel, by the key of that, and returns what comes of it.
UsePanel = Callable[[str, Callable[[Any], Any]], Any]
#: Key of the panel, and what its controller is asked to do with an id; it says whether that could be done.
_WAYS: dict[str, tuple[str, Callable[[Any, str], bool]]] = {
    CLAIM: ("claims", lambda panel, record_id: panel.go_to(record_id)),
    HOT_SPOT: ("hot_spots", lambda panel, record_id: panel.go_to(record_id)),
    FOUND: ("findings", lambda panel, record_id: panel.go_to(record_id)),
    PARTY_OF_PLAN: ("plan", lambda panel, record_id: panel.show_party(record_id)),
    BLOCK: ("claims", lambda panel, record_id: panel.draw_block(record_id)),
}


class GoingThere:
    """The panels are handed to it: a panel knows no other one."""

    def __init__(self, use: UsePanel, messages: Messages) -> None:
        self._use, self._messages = use, messages

    def go(self, sort: str, record_id: str) -> None:
        """Go to something that was found; say it when that is not there any more."""
        panel, ask = _WAYS[sort]
        if self._use(panel, lambda controller: ask(controller, record_id)) is False:
            self._messages.info(translate("Search", "That is not in the plan any more; look for it again."))
