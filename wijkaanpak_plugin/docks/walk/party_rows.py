"""Who thinks what of a hot spot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Optional

from qgis.PyQt.QtWidgets import QWidget

from wijkaanpak_plugin.docks.widgets.parties.answer_rows import Answer, AnswerRows, PartySays
from wijkaanpak_plugin.docks.widgets.parties.party_sign import Sign
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.hot_spots.records import AGREE, DISAGREE, HotSpot
from wijkaanpak_plugin.plan.hot_spots.stances import NOT_KNOWN, stance_of


class PartyRows(AnswerRows):
    """A row for each party: agrees, disagrees, does not know."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__("WijkaanpakWalk", _stances(), parent)

    def show_stances(self, names: Sequence[str], signs: Mapping[str, Sign], hot_spot: HotSpot) -> None:
        """Show what each of these thinks of a hot spot."""
        self.show_parties(names, signs, {name: PartySays(stance_of(hot_spot, name)) for name in names})


def _stances() -> list[Answer]:
    return [
        Answer(AGREE, translate("Walk", "Agree"), translate("Walk", "agrees; once more takes it back.")),
        Answer(DISAGREE, translate("Walk", "Disagree"), translate("Walk", "disagrees; once more takes it back.")),
        Answer(
            NOT_KNOWN, "?", translate("Walk", "was asked and does not know; once more takes it back."), called="unknown"
        ),
    ]
