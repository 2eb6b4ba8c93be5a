"""All about one criterion: how the package does on it, who judged, the claims behind a figure, and the weight."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.packages.scores.score_rows import ScoreRow
from wijkaanpak_plugin.docks.packages.scores.score_texts import SIGNS, judgement_meaning, score_lines
from wijkaanpak_plugin.docks.packages.scores.weight_field import WeightField
from wijkaanpak_plugin.docks.widgets.highlighted_toggle_button import HighlightedToggleButton
from wijkaanpak_plugin.docks.widgets.parties.party_field import PartyField
from wijkaanpak_plugin.docks.widgets.scrolled import ScrolledPage
from wijkaanpak_plugin.domain.translation import translate

#: Lines of text that are seen at least.
_LINES = 4


class CriterionDetail(QWidget):
    """A press on a sign judges, the same again takes the judgement back."""

    #: Judgement (None: taken back) and who says so.
    judged = pyqtSignal(object, str)
    #: Weight, None for none.
    weighed = pyqtSignal(object)
    #: Ids of the claims, works and agreements behind the figure.
    claims_wanted = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._row: Optional[ScoreRow] = None
        self._text = QLabel()
        self._text.setObjectName("WijkaanpakScoreDetail")
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._claims = QPushButton(translate("Packages", "&Show its claims"))
        self._claims.setObjectName("WijkaanpakScoreClaims")
        self._claims.setToolTip(
            translate("Packages", "Select on the map the claims and works that this figure comes from, and go there.")
        )
        self._signs: dict[int, HighlightedToggleButton] = {}
        self._who, self._weight = PartyField(), WeightField()
        self._judging, self._weighing = QWidget(), QWidget()
        self._build()

    def set_parties(self, names: Sequence[str]) -> None:
        """Offer these as who judges."""
        self._who.set_parties(names)

    def show_row(self, row: Optional[ScoreRow], group: str) -> None:
        """Show a criterion, None for none; group: whose weight it is, empty where that was not said."""
        same = self._row is not None and row is not None and row.criterion == self._row.criterion
        self._row = row
        self.setVisible(row is not None)
        if row is None:
            return
        self._text.setText("\n".join(score_lines(row)[1:]))
        is_judged = row.criterion.is_judged
        self._judging.setVisible(is_judged)
        for value, button in self._signs.items():
            button.setChecked(row.judgement is not None and row.judgement.value == value)
        if row.judgement is not None or not same:
            # Who is about to judge stays until something is judged.
            self._who.set_value((row.judgement.source or None) if row.judgement is not None else None)
        self._claims.setVisible(not is_judged)
        self._claims.setEnabled(row.figure is not None and bool(row.figure.claims))
        self._weight.set_value(row.weight)
        self._weight.setEnabled(bool(group))
        text = translate("Packages", "What it weighs for {group}, beside the other criteria; 0 counts for nothing.")
        first = translate("Packages", "Say above whose weights count.")
        self._weight.setToolTip(text.format(group=group) if group else first)

    def _build(self) -> None:
        signs = QHBoxLayout()
        signs.setSpacing(2)
        for value, sign in SIGNS.items():
            button = HighlightedToggleButton()
            button.setObjectName(f"WijkaanpakJudge_{value}")
            button.setText(sign)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setAccessibleName(judgement_meaning(value))
            tip = translate("Packages", "The package {does} on this criterion; once more takes it back.")
            button.setToolTip(tip.format(does=judgement_meaning(value)))
            button.clicked.connect(lambda on, pressed=value: self._judge(pressed if on else None))
            signs.addWidget(button)
            self._signs[value] = button
        self._who.setObjectName("WijkaanpakJudgeWho")
        self._who.setAccessibleName(translate("Packages", "Who judges"))
        self._who.setToolTip(translate("Packages", "Who judges: a party, a group, or a name of your own."))
        self._who.say_when_empty(translate("Packages", "who judges?"))
        self._who.edited.connect(self._who_edited)
        signs.addWidget(self._who, 1)
        self._judging.setLayout(signs)
        signs.setContentsMargins(0, 0, 0, 0)
        weighing = QHBoxLayout(self._weighing)
        weighing.setContentsMargins(0, 0, 0, 0)
        label = QLabel(translate("Packages", "&Weight"))
        label.setBuddy(self._weight)
        self._weight.setObjectName("WijkaanpakScoreWeight")
        self._weight.setAccessibleName(translate("Packages", "Weight"))
        self._weight.edited.connect(self.weighed)
        weighing.addWidget(label)
        weighing.addWidget(self._weight)
        weighing.addWidget(self._claims, 1)
        weighing.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        # What is pressed comes first: on a low screen the text scrolls below it.
        column.addWidget(self._judging)
        column.addWidget(self._weighing)
        said = ScrolledPage(self._text)
        said.setMinimumHeight(_LINES * self.fontMetrics().lineSpacing())
        column.addWidget(said, 1)
        self._claims.clicked.connect(self._want_claims)

    def _judge(self, value: Optional[int]) -> None:
        self.judged.emit(value, self._who.value_text() or "")

    def _who_edited(self, name: Optional[str]) -> None:
        if self._row is not None and self._row.judgement is not None:
            self.judged.emit(self._row.judgement.value, name or "")

    def _want_claims(self) -> None:
        if self._row is not None and self._row.figure is not None:
            self.claims_wanted.emit(list(self._row.figure.claims))
