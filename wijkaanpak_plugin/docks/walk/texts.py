"""Texts of the Walk panel, whatever it leads along."""

from __future__ import annotations

from wijkaanpak_plugin.domain.translation import translate

#: What a room can be led along, as the buttons on top of the panel say it.
HOT_SPOTS, CONFLICTS, PAIRS = "hot_spots", "conflicts", "pairs"
SORTS = (HOT_SPOTS, CONFLICTS, PAIRS)


def sort_label(sort: str) -> str:
    """Return what the button of a sort of stops says."""
    return {
        HOT_SPOTS: translate("Walk", "Hot spots"),
        CONFLICTS: translate("Walk", "Conflicts"),
        PAIRS: translate("Walk", "Pairs"),
    }[sort]


def sort_meaning(sort: str) -> str:
    """Return what the button of a sort of stops is for."""
    return {
        HOT_SPOTS: translate("Walk", "Along what people said of places, and what becomes of it."),
        CONFLICTS: translate("Walk", "Along the conflicts of the Findings panel, the most serious first."),
        PAIRS: translate("Walk", "Interests two by two: each party says which of them weighs more."),
    }[sort]


def place_text(number: int, count: int) -> str:
    """Return which one it is of how many."""
    return translate("Walk", "{number} of {count}").format(number=number, count=count)


def no_plan_text() -> str:
    """Return what is said while no plan is open."""
    return translate(
        "Walk",
        "Open a plan, or the sample, from the toolbar or from Vector ▸ Wijkaanpak; then walk here along its hot spots, "
        "its conflicts, or interests two by two.",
    )
