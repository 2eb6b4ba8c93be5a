"""Page of a pair: which question it is, who chooses what, and the order that the votes give so far."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Optional

from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QPushButton, QToolButton, QWidget

from wijkaanpak_plugin.docks.panel.large_targets import has_little_room
from wijkaanpak_plugin.docks.panel.studio import StudioChanged
from wijkaanpak_plugin.docks.walk.along import Page
from wijkaanpak_plugin.docks.walk.labels import plain_label, title_label
from wijkaanpak_plugin.docks.walk.pairs.boxes import QuestionBoxes, VoteBar
from wijkaanpak_plugin.docks.walk.pairs.texts import vote_answers
from wijkaanpak_plugin.docks.walk.who_says import WhoSays
from wijkaanpak_plugin.docks.widgets.parties.answer_rows import AnswerRows, PartySays
from wijkaanpak_plugin.docks.widgets.parties.party_sign import Sign
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.domain.weighing.pairwise_order import Count


@dataclass(frozen=True)
class Question:
    """One question. voted: of each question whether somebody voted. place: which one it is, from 0.

    said: what each party chose, by its name. words: what parties say, a line each. order: lines of the order so far.
    """

    words_of_question: str
    voted: tuple[bool, ...]
    place: int
    said: Mapping[str, PartySays]
    count: Count
    not_voted: str
    words: tuple[str, ...]
    order: tuple[str, ...]


class PairPage(Page):
    """It shows what it is given and says what the user wants."""

    others_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        rows = AnswerRows("WijkaanpakPair", vote_answers())
        super().__init__(WhoSays("WijkaanpakPair", translate("Walk", "Who chooses what?"), rows), parent)
        self._question, self._not_voted, self._order = (
            plain_label(f"WijkaanpakPair{name}") for name in ("Question", "NotVoted", "Order")
        )
        self._boxes, self._bar = QuestionBoxes(), VoteBar()
        #: Whether every question was voted on: then the order that came of it is what the room wants to read.
        self._is_done = False
        self._fold = QToolButton()
        self._fold.setObjectName("WijkaanpakPairFold")
        self._fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._fold.setAutoRaise(True)
        self._fold.setCheckable(True)
        self._fold.setToolTip(
            translate("Walk", "What the votes on all pairs come to; what is equal or goes round in a circle is said.")
        )
        self._fold.toggled.connect(self._unfold)
        self._fold.setChecked(True)
        others = QPushButton(translate("Walk", "Other interests…"))
        others.setObjectName("WijkaanpakPairOthers")
        others.setToolTip(translate("Walk", "Choose which interests are compared; votes that were noted stay."))
        others.clicked.connect(lambda _on: self.others_wanted.emit())
        for widget in (
            *(title_label(translate("Walk", "What goes before what here?")), self._question, self._boxes),
            *(self.who, self._bar, self._not_voted, self._fold, self._order, others),
        ):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self._place_order(False)

    def show_question(self, question: Question, signs: Mapping[str, Sign]) -> None:
        """Show one question, with a row for each party that is in ``said``."""
        self._question.setText(question.words_of_question)
        self._boxes.show_questions(question.voted, question.place)
        self.who.show_answers(list(question.said), signs, question.said, "")
        self.who.show_words(question.words)
        self._bar.show_count(question.count)
        self._not_voted.setText(question.not_voted)
        self._order.setText("\n".join(question.order))
        is_done = bool(question.voted) and all(question.voted)
        if is_done != self._is_done:
            self._is_done = is_done
            self._place_order(is_done)
            if is_done:
                self._fold.setChecked(True)

    def customEvent(self, event: QEvent) -> None:
        """Fold the order where a session has little room."""
        if isinstance(event, StudioChanged):
            self._fold.setChecked(self._is_done or not (event.on and has_little_room(self)))

    def _place_order(self, is_done: bool) -> None:
        """Let the order stand above the votes once it is the outcome, and below them before."""
        said = translate("Walk", "The order, after all questions") if is_done else translate("Walk", "Order so far")
        self._fold.setText(said)
        for part in (self._fold, self._order):
            self.column.removeWidget(part)
        place = self.column.indexOf(self._boxes if is_done else self._not_voted) + 1
        self.column.insertWidget(place, self._fold)
        self.column.insertWidget(place + 1, self._order)

    def _unfold(self, on: bool) -> None:
        self._order.setVisible(on)
        self._fold.setArrowType(Qt.ArrowType.DownArrow if on else Qt.ArrowType.RightArrow)


def words_lines(said: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """Return what parties say in words (party and words), a line each."""
    return tuple(f"{party}: {words}" for party, words in said if words)
