"""Page of a hot spot: its photo, what parties think of it, its answer, and the claims that answer it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QPushButton, QWidget

from wijkaanpak_plugin.docks.walk.along import Page
from wijkaanpak_plugin.docks.walk.hot_spots.party_rows import PartyRows, stances
from wijkaanpak_plugin.docks.walk.labels import plain_label, title_label
from wijkaanpak_plugin.docks.walk.who_says import WhoSays
from wijkaanpak_plugin.docks.widgets.hot_spots.answer_edit import AnswerEdit
from wijkaanpak_plugin.docks.widgets.hot_spots.photo_picture import PhotoPicture
from wijkaanpak_plugin.docks.widgets.hot_spots.texts import claim_text, reaction_text, reactions_text
from wijkaanpak_plugin.docks.widgets.parties.party_sign import Sign
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.hot_spots.records import HotSpot
from wijkaanpak_plugin.plan.store.backend import Backend


class HotSpotPage(Page):
    """It shows what it is given and says what the user wants."""

    claim_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(WhoSays("WijkaanpakWalk", translate("Walk", "Who thinks what?"), PartyRows()), parent)
        self.answer = AnswerEdit()
        self._photo = PhotoPicture()
        self._claims = plain_label("WijkaanpakWalkClaims")
        claim = QPushButton(translate("Walk", "Make a claim…"))
        claim.setObjectName("WijkaanpakWalkClaim")
        claim.setToolTip(
            translate("Walk", "Leave the walk here and choose a building block: the claim answers this hot spot.")
        )
        claim.clicked.connect(lambda _on: self.claim_wanted.emit())
        column = self.column
        for widget in (self._photo, self.who, title_label(translate("Walk", "Answer")), self.answer):
            column.addWidget(widget)
        column.addWidget(self._claims)
        column.addWidget(claim)
        column.addStretch(1)

    def show_hot_spot(
        self, hot_spot: HotSpot, backend: Backend, names: Sequence[str], signs: Mapping[str, Sign]
    ) -> None:
        """Show a hot spot, with a row for each of these parties."""
        self._photo.show_photo(hot_spot.photo, backend)
        self.who.show_answers(names, signs, stances(names, hot_spot), reactions_text(hot_spot))
        self.who.show_words([reaction_text(one) for one in hot_spot.reactions if one.text])
        self.answer.show_answer(hot_spot.answer_status, hot_spot.answer)
        claims = [claim_text(claim) for claim in hot_spot.claims]
        self._claims.setText("\n".join(f"• {name}" for name in claims))
        self._claims.setVisible(bool(claims))
