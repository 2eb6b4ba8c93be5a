"""Names of the steps that the panel performs, as undo and the log show them."""

from __future__ import annotations

from collections.abc import Mapping

from wijkaanpak_plugin.docks.widgets.hot_spots.texts import stance_label
from wijkaanpak_plugin.domain.translation import translate


def change_text(values: Mapping[str, object]) -> str:
    """Return the name of a change of these columns."""
    names = {
        "kind": translate("HotSpotsDock", "Change kind of hot spot"),
        "text": translate("HotSpotsDock", "Write text of hot spot"),
        "photo": translate("HotSpotsDock", "Change photo of hot spot"),
        "moment": translate("HotSpotsDock", "Change moment of hot spot"),
        "transitions": translate("HotSpotsDock", "Change transitions of hot spot"),
        "answer_status": translate("HotSpotsDock", "Answer to hot spot"),
        "answer": translate("HotSpotsDock", "Answer to hot spot"),
        "confidential": translate("HotSpotsDock", "Change confidentiality of hot spot"),
    }
    known = {names[column] for column in values if column in names}
    return known.pop() if len(known) == 1 else translate("HotSpotsDock", "Change hot spot")


def reaction_step_text(stance: str, party: str) -> str:
    """Return the name of a reaction."""
    who = party or translate("HotSpotsDock", "party unknown")
    return translate("HotSpotsDock", "Reaction to hot spot: {party} {stance}").format(
        party=who, stance=stance_label(stance)
    )
