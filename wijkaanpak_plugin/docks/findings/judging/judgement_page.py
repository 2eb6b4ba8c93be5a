"""Page of a finding: what each party thinks of it, why, and what it thought before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.findings.judging.texts import history_label, history_lines
from wijkaanpak_plugin.docks.widgets.parties.answer_rows import AnswerRows
from wijkaanpak_plugin.docks.widgets.parties.judgement_answers import again_text, judgement_answers, says_now
from wijkaanpak_plugin.docks.widgets.parties.party_menu import PartyMenu
from wijkaanpak_plugin.docks.widgets.parties.party_sign import Sign
from wijkaanpak_plugin.docks.widgets.parties.remark_field import RemarkField
from wijkaanpak_plugin.docks.widgets.sentence_label import SentenceLabel
from wijkaanpak_plugin.docks.widgets.text_lines import lines_height
from wijkaanpak_plugin.domain.parties import Parties
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.decisions.considered import Considered

#: Lines of the history that are seen at once.
_LINES = 5


class JudgementPage(QWidget):
    """A row for each party that owns a side, sits at the table or judged; others can be asked."""

    #: Party and its words.
    remark_given = pyqtSignal(str, str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.rows = AnswerRows("WijkaanpakJudge", judgement_answers())
        self.parties = PartyMenu()
        self._considered: Optional[Considered] = None
        self._signs: Mapping[str, Sign] = {}
        #: Parties that got a row by the user, while this finding is in front.
        self._asked: list[str] = []
        self._build()

    @property
    def remark(self) -> str:
        """What is typed as a remark and not noted yet."""
        return self._remark.words

    def show_considered(
        self, considered: Optional[Considered], signs: Mapping[str, Sign], known: Sequence[str]
    ) -> None:
        """Show what parties say of a finding. signs: of parties, by name. known: who can be asked too."""
        if considered is None or self._considered is None or considered.finding_ids != self._considered.finding_ids:
            self._asked = []
            self._remark.ask("")
            self._history.hide()
        self._considered, self._signs = considered, signs
        self.parties.set_parties(known)
        self._show()

    def _show(self) -> None:
        considered = self._considered
        if considered is None:
            return
        names = Parties([*considered.parties, *self._asked]).names
        self.rows.show_parties(names, self._signs, says_now(considered, names))
        self._again.say(again_text(considered))
        lines = history_lines(considered)
        self._older.setText(history_label(len(lines)))
        self._older.setEnabled(bool(lines))
        self._history.setPlainText("\n".join(lines))
        self._none.setVisible(not names)

    def _ask(self, party: str) -> None:
        self._asked.append(party)
        self._show()

    def _ask_remark(self, party: str) -> None:
        said = says_now(self._considered, [party]) if self._considered is not None else {}
        self._remark.ask(party, said[party].words if party in said else "")

    def remark_noted(self) -> None:
        """Ask for words no longer: they are in the plan."""
        self._remark.ask("")

    def _build(self) -> None:
        self._none = QLabel(translate("Judging", "No party is known here yet; ask one below."))
        self._none.setWordWrap(True)
        self._remark = RemarkField("WijkaanpakJudgeRemark")
        self._again = SentenceLabel()
        self._again.setObjectName("WijkaanpakJudgeAgain")
        self._history = QPlainTextEdit()
        self._history.setObjectName("WijkaanpakJudgeHistory")
        self._history.setReadOnly(True)
        self._history.setMaximumHeight(lines_height(self._history, _LINES))
        more = QToolButton()
        more.setObjectName("WijkaanpakJudgeParty")
        more.setText(translate("Judging", "Another party"))
        more.setMenu(self.parties)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setToolTip(translate("Walk", "Ask another party; a name that is new makes one when it answers."))
        self._older = QToolButton()
        self._older.setObjectName("WijkaanpakJudgeOlder")
        self._older.setCheckable(True)
        self._older.setToolTip(translate("Judging", "All that parties ever said of this finding, the oldest first."))
        below = QHBoxLayout()
        below.addWidget(more)
        below.addWidget(self._older)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(4)
        for widget in (self._none, self.rows, self._remark, self._again):
            column.addWidget(widget)
        column.addLayout(below)
        column.addWidget(self._history)
        column.addStretch(1)
        self._history.hide()
        self.rows.remark_wanted.connect(self._ask_remark)
        self._remark.given.connect(self.remark_given)
        self.parties.chosen.connect(self._ask)
        self._older.toggled.connect(self._history.setVisible)
