"""Who says what of a stop: a row of answers for each party, words that are typed for one, and all words below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.walk.labels import plain_label, title_label
from wijkaanpak_plugin.docks.widgets.parties.answer_rows import AnswerRows, PartySays
from wijkaanpak_plugin.docks.widgets.parties.party_menu import PartyMenu
from wijkaanpak_plugin.docks.widgets.parties.party_sign import Sign
from wijkaanpak_plugin.docks.widgets.parties.remark_field import RemarkField
from wijkaanpak_plugin.domain.translation import translate


class WhoSays(QWidget):
    """A press in a row notes an answer, the last button of it asks for words, + asks another party."""

    #: Party and its words.
    remark_given = pyqtSignal(str, str)
    #: Name of a party that is to get a row.
    party_added = pyqtSignal(str)

    def __init__(self, name: str, title: str, rows: AnswerRows, parent: Optional[QWidget] = None) -> None:
        """name: begins the object names of what is in it."""
        super().__init__(parent)
        self.rows, self.parties = rows, PartyMenu()
        self._counts, self._said = plain_label(f"{name}Counts"), plain_label(f"{name}Said")
        self._none = plain_label(f"{name}None")
        self._none.setText(translate("Walk", "No party is known here yet: + asks one."))
        self._remark = RemarkField(f"{name}Remark")
        more = QToolButton()
        more.setObjectName(f"{name}Party")
        more.setText("+")
        more.setMenu(self.parties)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setAccessibleName(translate("Walk", "Another party"))
        more.setToolTip(translate("Walk", "Ask another party; a name that is new makes one when it answers."))
        head = QHBoxLayout()
        head.addWidget(title_label(title))
        head.addWidget(self._counts, 1)
        head.addWidget(more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        for widget in (self._none, rows, self._remark, self._said):
            column.addWidget(widget)
        rows.remark_wanted.connect(self.ask_remark)
        self._remark.given.connect(self.remark_given)
        self.parties.chosen.connect(self.party_added)

    @property
    def remark(self) -> str:
        """What is typed as a remark and not noted yet."""
        return self._remark.words

    def show_answers(
        self, names: Sequence[str], signs: Mapping[str, Sign], said: Mapping[str, PartySays], counts: str
    ) -> None:
        """Show a row for each of these parties. counts: how many say what, in words."""
        self.rows.show_parties(names, signs, said)
        self._none.setVisible(not names)
        self._counts.setText(counts)

    def show_words(self, lines: Sequence[str]) -> None:
        """Show what was said in words, a line each."""
        self._said.setText("\n".join(lines))
        self._said.setVisible(bool(lines))

    def ask_remark(self, party: str) -> None:
        """Let the user type what a party says; empty: no longer."""
        self._remark.ask(party)
