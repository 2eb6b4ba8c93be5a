"""Who thinks what of a hot spot."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtWidgets import QWidget

from wijkaanpak_plugin.docks.widgets.parties.answer_rows import Answer, AnswerRows, PartySays
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.hot_spots.records import AGREE, DISAGREE, HotSpot
from wijkaanpak_plugin.plan.hot_spots.stances import NOT_KNOWN, stance_of


class PartyRows(AnswerRows):
    """A row for each party: agrees, disagrees, does not know."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__("WijkaanpakWalk", _answers(), parent)


def stances(names: Sequence[str], hot_spot: HotSpot) -> dict[str, PartySays]:
    """Return what each of these parties thinks of a hot spot, by its name."""
    return {name: PartySays(stance_of(hot_spot, name)) for name in names}


def _answers() -> list[Answer]:
    return [
        Answer(AGREE, translate("Walk", "Agree"), translate("Walk", "agrees; once more takes it back.")),
        Answer(DISAGREE, translate("Walk", "Disagree"), translate("Walk", "disagrees; once more takes it back.")),
        Answer(
            NOT_KNOWN, "?", translate("Walk", "was asked and does not know; once more takes it back."), called="unknown"
        ),
    ]
