"""What was noted but could not be saved: kept until it is, also while its plan is closed, and offered again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

from qgis.core import QgsGeometry

from wijkaanpak_plugin.docks.hot_spots.view import HotSpotsDock
from wijkaanpak_plugin.docks.messages import Messages
from wijkaanpak_plugin.domain.translation import translate


@dataclass(frozen=True, eq=False)
class NotedPlace:
    """A point or an area in the CRS of its plan, and the key of its kind."""

    plan_id: str
    geometry: QgsGeometry
    kind: str


class Waiting:
    """Hot spots by plan, so that none ends up in another one; texts are kept by the field they were typed in."""

    def __init__(self, dock: HotSpotsDock, messages: Messages) -> None:
        self._dock = dock
        self._messages = messages
        self._places: list[NotedPlace] = []
        self._plan_id = ""
        dock.detail.text.unsaved_changed.connect(self.show)

    def open(self, plan_id: str) -> None:
        """Offer what waits for this plan; "" for none."""
        self._plan_id = plan_id
        self.show()

    def keep(self, geometry: QgsGeometry, kind: str) -> None:
        """Keep a hot spot of the open plan."""
        self._places.append(NotedPlace(self._plan_id, geometry, kind))
        self.show()

    def show(self) -> None:
        """Say in the panel how much waits for the open plan."""
        self._dock.try_again.show_count(self._count)

    def say_at_close(self) -> None:
        """Say how much waits for the plan that is being closed; nothing when all is saved."""
        if self._count:
            text = translate(
                "HotSpotsDock",
                "The plan was closed with hot spots or texts that are not saved yet: {count}; they are kept until you "
                "open the plan again.",
            )
            self._messages.warning(text.format(count=self._count))

    def save(self, note: Callable[[QgsGeometry, str], bool]) -> bool:
        """Let ``note`` save what waits for the open plan, the oldest first, until one cannot be saved (False)."""
        for place in self._of_plan:
            if not note(place.geometry, place.kind):
                return False
            self._places.remove(place)
            self.show()
        return True

    @property
    def _of_plan(self) -> list[NotedPlace]:
        return [place for place in self._places if place.plan_id == self._plan_id]

    @property
    def _count(self) -> int:
        return len(self._of_plan) + len(self._dock.unsaved_texts) if self._plan_id else 0
