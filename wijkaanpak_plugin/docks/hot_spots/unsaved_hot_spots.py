"""Hot spots and texts that could not be saved: kept until they are, or are thrown away, and offered again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Optional

from qgis.core import QgsGeometry

from wijkaanpak_plugin.docks.hot_spots.view import HotSpotsDock
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.unsaved import Unsaved
from wijkaanpak_plugin.domain.translation import translate


@dataclass(eq=False)
class UnsavedHotSpot:
    """A point or an area in the CRS of its plan, the key of its kind, and what is said there."""

    geometry: QgsGeometry
    kind: str
    text: str = ""


class UnsavedHotSpots:
    """Hot spots of the open plan that could not be added; the field of a text keeps those of saved ones."""

    def __init__(self, dock: HotSpotsDock, messages: Messages) -> None:
        self._dock = dock
        self._messages = messages
        self._hot_spots: Unsaved[UnsavedHotSpot] = Unsaved()
        self._plan_id = ""
        dock.detail.text.unsaved_changed.connect(self.show)
        dock.detail.unsaved_text_given.connect(self._write)
        dock.unsaved.discard_wanted.connect(self._discard)

    def open_plan(self, plan_id: str) -> None:
        """Offer what is not saved of this plan; "" for none."""
        self._plan_id = plan_id
        self._dock.detail.text.open_plan(plan_id)
        self._dock.detail.reactions.open_plan(plan_id)
        self.show()

    def keep(self, geometry: QgsGeometry, kind: str) -> str:
        """Keep a hot spot of the open plan, and return the key by which it is kept."""
        key = self._hot_spots.keep(self._plan_id, UnsavedHotSpot(geometry, kind))
        self.show()
        return key

    def get(self, key: str) -> Optional[UnsavedHotSpot]:
        """Return the hot spot of the open plan with this key; None when it is kept no longer."""
        return self._hot_spots.get(self._plan_id, key)

    def show(self) -> None:
        """Say in the panel how much of the open plan is not saved."""
        text = translate("HotSpotsDock", "Hot spots or texts that are not saved yet: {count}")
        self._dock.unsaved.show_sentence(text.format(count=self._count) if self._count else "")

    def lines(self, everywhere: bool) -> list[str]:
        """Return a line for hot spots and texts, and one for reactions, where any of the open plan waits; everywhere:
        also of plans that are closed by now.
        """
        detail, count = self._dock.detail, self._count
        if everywhere:
            others = {*self._hot_spots.plans(), *detail.text.unsaved_texts.plans()} - {self._plan_id}
            count += sum(self._hot_spots.count(name) + detail.text.unsaved_texts.count(name) for name in others)
        begun = detail.reactions.count_begun(everywhere)
        texts = {
            translate("HotSpotsDock", "Hot spots or texts: {count}"): count,
            translate("HotSpotsDock", "Reactions that were typed and not given: {count}"): begun,
        }
        return [text.format(count=number) for text, number in texts.items() if number]

    def say_at_close(self) -> None:
        """Say how much is not saved of the plan that is being closed; nothing when all is."""
        if self._count:
            text = translate(
                "HotSpotsDock",
                "The plan was closed with hot spots or texts that are not saved yet: {count}; they are kept until you "
                "open the plan again.",
            )
            self._messages.warning(text.format(count=self._count))

    def save(self, note: Callable[[QgsGeometry, str, str], bool]) -> bool:
        """Let ``note`` save the hot spots of the open plan, the oldest first, until one cannot be saved (False)."""
        done = self._hot_spots.retry(self._plan_id, lambda one: note(one.geometry, one.kind, one.text))
        self.show()
        return done

    def _discard(self) -> None:
        self._hot_spots.discard(self._plan_id)
        self._dock.detail.leave_unsaved()
        for hot_spot_id in self._dock.unsaved_texts:
            self._dock.detail.text.discard(hot_spot_id)
        self.show()

    def _write(self, key: str, text: str) -> None:
        hot_spot = self.get(key)
        if hot_spot is not None:
            hot_spot.text = text

    @property
    def _count(self) -> int:
        return self._hot_spots.count(self._plan_id) + len(self._dock.unsaved_texts) if self._plan_id else 0
