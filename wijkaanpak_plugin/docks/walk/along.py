"""What a room can be led along, one stop after the other: what each sort of stops has in common."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Callable, NamedTuple, Optional

from qgis.core import QgsGeometry
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.perform_step import perform
from wijkaanpak_plugin.docks.walk.over_map import OverMap
from wijkaanpak_plugin.docks.walk.reading_strip import ReadingStrip
from wijkaanpak_plugin.docks.walk.who_says import WhoSays
from wijkaanpak_plugin.domain.parties import Parties
from wijkaanpak_plugin.plan.claims.parties import known_parties
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.record_change import RecordChange
from wijkaanpak_plugin.plan.store.sessions import current_session


class Stop(NamedTuple):
    """One stop. number: what it goes by. words: in the list of all. place: in the plan's CRS, empty for nowhere."""

    stop_id: str
    number: int
    words: str
    place: QgsGeometry


class Told(NamedTuple):
    """What the room reads of a stop: a sign, its words, and what stands below them."""

    icon: QIcon
    words: str
    below: str


class Page(QWidget):
    """What a panel shows of one stop, in a column. who: what parties say of it."""

    def __init__(self, who: WhoSays, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.who = who
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 4, 0)
        self.column.setSpacing(4)


class Along(QObject):
    """One sort of stops: it reads them, fills the page of one, and writes what the room says of it.

    A walk begins with ``lie_over``, goes from stop to stop with ``show_stop`` and ``tell``, and ends with ``leave``.
    """

    #: There are other stops now, or one is told otherwise, without a step in the plan: read them again.
    changed = pyqtSignal()
    #: What was wanted could not be done: the plan may be another one than what is shown.
    refused = pyqtSignal()
    #: Tables whose steps change what is shown.
    shown_by: frozenset[str] = frozenset()

    def __init__(self, page: Page, messages: Messages) -> None:
        super().__init__()
        self.page = page
        self.stops: list[Stop] = []
        self._messages = messages
        self._plan: Optional[Plan] = None
        self._current = ""
        self._strip: Optional[ReadingStrip] = None
        #: Parties that got a row in this walk, by the user.
        self._asked: list[str] = []
        page.who.party_added.connect(self._ask)

    def open_plan(self, plan: Optional[Plan]) -> None:
        """Take up another plan, or none; nothing is read yet."""
        self._plan, self._asked, self.stops, self._current = plan, [], [], ""

    def read(self, anew: bool = True) -> None:
        """Read the stops of the plan; PlanError when it cannot be read.

        anew: False where only what people say of them is another than before.
        """
        raise NotImplementedError

    def show_stop(self, stop_id: str) -> None:
        """Fill the page with one stop; PlanError when it cannot be read."""
        raise NotImplementedError

    def told(self, stop_id: str) -> Told:
        """Return what the room reads of a stop."""
        raise NotImplementedError

    def words_of(self, stop_id: str) -> str:
        """Return all words of a stop, for the panel; empty where its page says them."""
        return self.told(stop_id).words

    def lie_over(self, canvas: QgsMapCanvas, messages: QWidget) -> OverMap:
        """Return what is to lie over the map, for ``tell``; messages: the bar that comes over the top of the map."""
        self._strip = ReadingStrip(canvas, messages)
        return self._strip

    def tell(self, stop: Stop, place: str) -> None:
        """Let the room read a stop; place: which one it is of how many."""
        if self._strip is not None:
            told = self.told(stop.stop_id)
            self._strip.show_words(told.icon, told.words, told.below, place)

    @property
    def numbered(self) -> list[Stop]:
        """The stops that have their number on the map."""
        return self.stops

    @property
    def marked(self) -> frozenset[str]:
        """The findings (ids) whose markers are seen on the map meanwhile: those of others would lie over the stop."""
        return frozenset()

    def summary(self) -> str:
        """Return how far the room is, in one line."""
        raise NotImplementedError

    def first_sentence(self) -> str:
        """Return what is said before the walk begins, or why it cannot."""
        raise NotImplementedError

    @property
    def can_begin(self) -> bool:
        """Whether a walk can begin, or what it is along can be chosen."""
        return bool(self.stops)

    def next_open(self) -> str:
        """Return the next stop that nobody said anything of, to skip this one; empty where there is none."""
        return ""

    def unload(self) -> None:
        """Leave nothing on the map."""

    def press_key(self, place: int) -> None:
        """Give the answer at this place, from 0, as a figure on the map does; nothing where there is none."""

    def come(self) -> None:
        """The map goes to the whole of a stop."""

    def leave(self) -> None:
        """The room looks at something else: leave nothing of this sort on the map."""
        self._strip = None

    def leave_place(self) -> None:
        """Something else is seen on the map now, in the same colour: outline nothing."""

    def stop_of(self, stop_id: str) -> Optional[Stop]:
        """Return the stop of this id; None when there is none such."""
        return next((stop for stop in self.stops if stop.stop_id == stop_id), None)

    def _names(self, plan: Plan, more: Sequence[str]) -> list[str]:
        """Return the parties with a row: at the table, or all without a session; more; who was asked now."""
        session = current_session(plan)
        at_table = [person.party for person in session.people] if session is not None else []
        here = [name for name in at_table if name] or known_parties(plan)
        return Parties([*here, *filter(None, more), *self._asked]).names

    def _ask(self, party: str) -> None:
        self._asked.append(party)
        self.changed.emit()

    def _perform(self, text: str, make: Callable[[Plan], Iterable[RecordChange]]) -> bool:
        """Perform one step; what cannot be done is said, and the panel shows what the plan holds."""
        done = perform(self._plan, self._messages, text, make)
        if not done:
            self.refused.emit()
        return done
