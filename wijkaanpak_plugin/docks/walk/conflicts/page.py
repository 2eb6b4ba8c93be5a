"""Page of a conflict: what each party thinks of it, and who is asked again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Optional

from qgis.PyQt.QtWidgets import QWidget

from wijkaanpak_plugin.docks.walk.along import Page
from wijkaanpak_plugin.docks.walk.conflicts.texts import counts_text, stage_text, words_said
from wijkaanpak_plugin.docks.walk.labels import plain_label
from wijkaanpak_plugin.docks.walk.who_says import WhoSays
from wijkaanpak_plugin.docks.widgets.parties.answer_rows import AnswerRows
from wijkaanpak_plugin.docks.widgets.parties.judgement_answers import again_text, judgement_answers, says_now
from wijkaanpak_plugin.docks.widgets.parties.party_sign import Sign
from wijkaanpak_plugin.docks.widgets.sentence_label import SentenceLabel
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.decisions.considered import Considered


class ConflictPage(Page):
    """It shows what it is given and says what the user wants."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        rows = AnswerRows("WijkaanpakWalkConflict", judgement_answers())
        super().__init__(WhoSays("WijkaanpakWalkConflict", translate("Walk", "Who thinks what?"), rows), parent)
        self._again = SentenceLabel()
        self._again.setObjectName("WijkaanpakWalkConflictAgain")
        self._stage = plain_label("WijkaanpakWalkConflictStage")
        for widget in (self.who, self._again, self._stage):
            self.column.addWidget(widget)
        self.column.addStretch(1)

    def show_conflict(self, considered: Considered, names: Sequence[str], signs: Mapping[str, Sign]) -> None:
        """Show what was said of a conflict, with a row for each of these parties."""
        said = says_now(considered, names)
        # The words stand below the rows, where they are read whole.
        answers = {name: each._replace(words="") for name, each in said.items()}
        self.who.show_answers(names, signs, answers, counts_text(said))
        self.who.show_words(words_said(said))
        self._again.say(again_text(considered))
        stage = stage_text(considered)
        self._stage.setText(stage)
        self._stage.setVisible(bool(stage))
