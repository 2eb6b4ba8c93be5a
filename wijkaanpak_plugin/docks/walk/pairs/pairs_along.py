"""Pairs of interests as questions of a walk: parties vote, and the order that follows is told as far as it goes."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsFeature, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from wijkaanpak_plugin.docks.panel.map_pick import MapPick
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.walk.along import Along, Stop
from wijkaanpak_plugin.docks.walk.over_map import OverMap
from wijkaanpak_plugin.docks.walk.pairs import texts
from wijkaanpak_plugin.docks.walk.pairs.cards import CardWords
from wijkaanpak_plugin.docks.walk.pairs.choosing import ChoosingPage
from wijkaanpak_plugin.docks.walk.pairs.interest import (
    Interest,
    conflicts_between,
    geometries_besides,
    interests_of,
)
from wijkaanpak_plugin.docks.walk.pairs.letter import LETTERS
from wijkaanpak_plugin.docks.walk.pairs.page import PairPage, Question, words_lines
from wijkaanpak_plugin.docks.walk.pairs.pair_view import PairView, around
from wijkaanpak_plugin.docks.walk.pairs.weighed_before import weighed_before
from wijkaanpak_plugin.docks.widgets.parties.answer_rows import PartySays
from wijkaanpak_plugin.docks.widgets.parties.party_sign import signs_of
from wijkaanpak_plugin.domain.parties import party_key
from wijkaanpak_plugin.domain.weighing.order_lines import order_lines
from wijkaanpak_plugin.domain.weighing.pairwise_order import (
    FEWEST_INTERESTS,
    MOST_INTERESTS,
    Count,
    Pair,
    count,
    order,
    pairs_of,
)
from wijkaanpak_plugin.plan.decisions.votes import Vote, interests_in, last_votes, say_why, vote, votes_of
from wijkaanpak_plugin.plan.parties.parties import all_parties
from wijkaanpak_plugin.plan.schema.finding_tables import FINDING, SUPPRESSION
from wijkaanpak_plugin.plan.schema.session_tables import VOTE
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES
from wijkaanpak_plugin.plan.store.plan import TABLE_PROPERTY, Plan
from wijkaanpak_plugin.plan.store.sessions import current_session


class PairsAlong(Along):
    """Which interests are compared is chosen first; they are those of the votes of this session as long as there are
    any.
    """

    #: The room wants to begin.
    begin_wanted = pyqtSignal()
    shown_by = frozenset((VOTE.name, FINDING.name, SUPPRESSION.name, "session", "party", *CLAIM_TABLES))

    def __init__(self, canvas: QgsMapCanvas, messages: Messages) -> None:
        self._page = PairPage()
        super().__init__(self._page, messages)
        self.choosing = ChoosingPage()
        self._interests: dict[str, Interest] = {}
        self._chosen: list[str] = []
        #: Whether it is being chosen what is compared: there is no question then.
        self._is_choosing = True
        #: session_id of the votes; empty outside a session, None before anything was read.
        self._session: Optional[str] = None
        self._votes: list[Vote] = []
        self._between: frozenset[str] = frozenset()
        self.view = PairView(canvas)
        self._pick = MapPick(canvas, self._can_be_picked)
        self._connect()

    def _connect(self) -> None:
        self._pick.picked.connect(self._picked)
        self._pick.active_changed.connect(self.choosing.show_picking)
        self._pick.refused.connect(self._messages.info)
        self.choosing.toggled.connect(self._toggle)
        self.choosing.pick_wanted.connect(self._pick.toggle)
        self.choosing.begin_wanted.connect(self._begin)
        self._page.others_wanted.connect(self._choose_again)
        self._page.who.rows.answered.connect(self._vote)
        self._page.who.remark_given.connect(self._say_why)

    def open_plan(self, plan: Optional[Plan]) -> None:
        """Take up another plan, or none."""
        self._pick.stop()
        super().open_plan(plan)
        self._interests, self._chosen, self._is_choosing, self._session, self._votes = {}, [], True, None, []

    def unload(self) -> None:
        """Leave nothing on the map."""
        self.leave()
        self._pick.unload()

    # Questions

    def read(self, anew: bool = True) -> None:
        """Read claims and votes; PlanError when they cannot be read."""
        plan = self._plan
        if plan is None:
            return
        session = current_session(plan)
        session_id = session.session_id if session is not None else ""
        self._votes = votes_of(plan, session_id)
        if anew:
            self._interests = interests_of(plan)
        if session_id != self._session:
            self._take_up(session_id)
        # A claim that is gone takes its questions along.
        self._chosen = [name for name in self._chosen if name in self._interests]
        if not FEWEST_INTERESTS <= len(self._chosen) <= MOST_INTERESTS:
            self._is_choosing = True
        if anew or self._is_choosing:
            self.choosing.show_interests(self._interests, self._chosen)
            self.choosing.show_before(weighed_before(plan, session_id, self._interests))
        self.stops = [] if self._is_choosing else [self._stop(*each) for each in enumerate(self._pairs, start=1)]

    def _take_up(self, session_id: str) -> None:
        """Go on with what was voted on in a session, once: then the room chooses."""
        self._session = session_id
        self._chosen = [name for name in interests_in(self._votes) if name in self._interests][:MOST_INTERESTS]
        self._is_choosing = False

    @property
    def _pairs(self) -> list[Pair]:
        return pairs_of(self._chosen)

    def _stop(self, number: int, pair: Pair) -> Stop:
        first, second = (self._interests[name] for name in pair)
        words = texts.pair_text(number, first.name, second.name, bool(self._counted(pair).votes))
        return Stop(_id_of(pair), number, words, around([first.geometry, second.geometry]))

    def _counted(self, pair: Pair) -> Count:
        return count([each.ballot for each in self._votes], pair)

    def show_stop(self, stop_id: str) -> None:
        """Fill the page with a question."""
        plan, self._current = self._plan, stop_id
        if plan is None:
            return
        pair, pairs = _pair_of(stop_id), self._pairs
        said = last_votes(self._votes, pair)
        names = self._names(plan, [self._interests[name].owner for name in pair] + [one.party for one in said.values()])
        chosen = {name: said.get(party_key(name)) for name in names}
        not_voted = [name for name, one in chosen.items() if one is None or not one.choice]
        found = order(self._chosen, [each.ballot for each in self._votes])
        called = {name: texts.short_name(self._interests[name]) for name in self._chosen}
        question = Question(
            words_of_question=texts.question_text(pairs.index(pair) + 1, len(pairs), len(self._chosen)),
            voted=tuple(bool(self._counted(each).votes) for each in pairs),
            place=pairs.index(pair),
            said={name: PartySays(one.ballot.choice_of(pair) if one else None) for name, one in chosen.items()},
            count=self._counted(pair),
            not_voted=texts.not_voted_text(not_voted),
            words=words_lines([(name, one.reason) for name, one in chosen.items() if one is not None]),
            order=tuple(order_lines(found, called)),
        )
        self._page.show_question(question, signs_of(all_parties(plan)))

    def words_of(self, _stop_id: str) -> str:
        """Return nothing: the page says it."""
        return ""

    def next_open(self) -> str:
        """Return the next question, after the one of now, that nobody voted on; empty when there is none."""
        ids = [stop.stop_id for stop in self.stops]
        here = ids.index(self._current) + 1 if self._current in ids else 0
        following = [*ids[here:], *ids[: max(0, here - 1)]]
        return next((each for each in following if not self._counted(_pair_of(each)).votes), "")

    def summary(self) -> str:
        """Return how many pairs were voted on, and that this decides nothing."""
        polled = sum(bool(self._counted(pair).votes) for pair in self._pairs)
        return texts.polled_text(polled, len(self.stops))

    def first_sentence(self) -> str:
        """Say what is missing where there is nothing to choose from."""
        return texts.too_few_text()

    @property
    def can_begin(self) -> bool:
        """Whether there is something to choose from."""
        return len(self._interests) >= FEWEST_INTERESTS

    # On the map

    @property
    def numbered(self) -> list[Stop]:
        """Return none: letters say which is which."""
        return []

    @property
    def marked(self) -> frozenset[str]:
        """The findings between the two."""
        return self._between

    def lie_over(self, canvas: QgsMapCanvas, messages: QWidget) -> OverMap:
        """Return the two cards."""
        self._pick.stop()
        return self.view.begin(messages)

    def tell(self, stop: Stop, _place: str) -> None:
        """Let the room read both interests, and see them on the map."""
        plan = self._plan
        if plan is None:
            return
        pair = _pair_of(stop.stop_id)
        between, looked = conflicts_between(plan, pair)
        sides = [self._interests[name] for name in pair]
        words = [
            CardWords(
                side.name,
                texts.line_of(side),
                texts.interest_text(side),
                texts.loss_text(letter, other_letter, other.area_m2, between, looked),
                side.transitions,
            )
            for letter, other_letter, side, other in zip(LETTERS, reversed(LETTERS), sides, reversed(sides))
        ]
        others = geometries_besides(self._interests, pair)
        self._between = frozenset(finding_id for row in between for finding_id in row.finding_ids)
        self.view.show_pair(words, [side.geometry for side in sides], others, plan.crs)

    def come(self) -> None:
        """The map shows both interests."""
        self.view.show_both()

    def leave(self) -> None:
        """Take the letters off the map."""
        super().leave()
        self.view.leave()

    # Choosing

    def _can_be_picked(self, layer: QgsVectorLayer) -> bool:
        is_claims = layer.customProperty(TABLE_PROPERTY) in CLAIM_TABLES
        return is_claims and self._plan is not None and self._plan.uses(layer)

    def _picked(self, _layer: QgsVectorLayer, feature: QgsFeature) -> None:
        body_id = str(feature["body_id"])
        if body_id in self._interests:
            self._toggle(body_id)

    def _toggle(self, body_id: str) -> None:
        if body_id in self._chosen:
            self._chosen.remove(body_id)
        else:
            self._chosen.append(body_id)
        self.choosing.show_interests(self._interests, self._chosen)

    def _begin(self) -> None:
        self._is_choosing = False
        self.changed.emit()
        if self.stops:
            self.begin_wanted.emit()

    def _choose_again(self) -> None:
        self._is_choosing = True
        self.changed.emit()

    # What the room says

    def _vote(self, party: str, choice: str) -> None:
        pair, session = _pair_of(self._current), self._session or ""
        self._perform(self._step(party, is_vote=True), lambda plan: vote(plan, session, pair, party, choice))

    def _say_why(self, party: str, words: str) -> None:
        pair, session = _pair_of(self._current), self._session or ""
        step = self._step(party, is_vote=False)
        if self._perform(step, lambda plan: say_why(plan, session, pair, party, words)):
            self._page.who.ask_remark("")

    def _step(self, party: str, is_vote: bool) -> str:
        names = {name: self._interests[name].name for name in self._chosen}
        return texts.step_text(party, names, _pair_of(self._current), is_vote)


def _id_of(pair: Pair) -> str:
    return "\n".join(pair)


def _pair_of(stop_id: str) -> Pair:
    first, second = stop_id.split("\n")
    return first, second
