"""What was noted but could not be saved: kept until it is, also while its plan is closed, and offered again."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Callable, Optional
from uuid import uuid4

from qgis.core import QgsGeometry

from wijkaanpak_plugin.docks.hot_spots.view import HotSpotsDock
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.domain.translation import translate


@dataclass(eq=False)
class UnsavedHotSpot:
    """A point or an area in the CRS of its plan, the key of its kind, and what is said there."""

    plan_id: str
    geometry: QgsGeometry
    kind: str
    text: str = ""
    #: Tells it apart; the hot spot gets a name of its own when it is saved.
    name: str = field(default_factory=lambda: f"waiting {uuid4()}")


class UnsavedHotSpots:
    """Hot spots by plan, so that none ends up in another one; texts of saved ones are kept by their field."""

    def __init__(self, dock: HotSpotsDock, messages: Messages) -> None:
        self._dock = dock
        self._messages = messages
        self._places: list[UnsavedHotSpot] = []
        self._plan_id = ""
        dock.detail.text.unsaved_changed.connect(self.show)
        dock.detail.waiting_text_given.connect(self._write)

    def open(self, plan_id: str) -> None:
        """Offer what waits for this plan; "" for none."""
        self._plan_id = plan_id
        self.show()

    def keep(self, geometry: QgsGeometry, kind: str) -> str:
        """Keep a hot spot of the open plan, and return the name by which it waits."""
        place = UnsavedHotSpot(self._plan_id, geometry, kind)
        self._places.append(place)
        self.show()
        return place.name

    def place(self, name: str) -> Optional[UnsavedHotSpot]:
        """Return what waits for the open plan by this name; None when it waits no longer."""
        return next((place for place in self._of_plan if place.name == name), None)

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

    def save(self, note: Callable[[QgsGeometry, str, str], bool]) -> bool:
        """Let ``note`` save what waits for the open plan, the oldest first, until one cannot be saved (False)."""
        for place in self._of_plan:
            if not note(place.geometry, place.kind, place.text):
                return False
            self._places.remove(place)
            self.show()
        return True

    def _write(self, name: str, text: str) -> None:
        place = self.place(name)
        if place is not None:
            place.text = text

    @property
    def _of_plan(self) -> list[UnsavedHotSpot]:
        return [place for place in self._places if place.plan_id == self._plan_id]

    @property
    def _count(self) -> int:
        return len(self._of_plan) + len(self._dock.unsaved_texts) if self._plan_id else 0
