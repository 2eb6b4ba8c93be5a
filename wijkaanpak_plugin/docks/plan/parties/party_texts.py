"""Texts about parties in the Plan panel."""

from __future__ import annotations

from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.translation import counted, translate
from wijkaanpak_plugin.plan.parties.parties import Party


def quadrants() -> list[tuple[int, int, str]]:
    """Return the words of the four quarters of the grid: column and row from the upper left, and the word."""
    return [
        (0, 0, translate("PartiesSection", "keep satisfied")),
        (1, 0, translate("PartiesSection", "work together")),
        (0, 1, translate("PartiesSection", "follow")),
        (1, 1, translate("PartiesSection", "keep informed")),
    ]


def placed_text(party: Party) -> str:
    """Return a party with its interest and influence."""
    text = translate("PartiesSection", "{name}: interest {interest}, influence {influence}")
    return text.format(name=party.name, interest=party.interest or "?", influence=party.influence or "?")


def party_tip(party: Party) -> str:
    """Return all of a party that may be seen across a room; whom to ask never is."""
    kind = load_vocabularies()["party_type"].label(party.party_type) if party.party_type else ""
    conditions = party.hard_conditions and translate("PartiesSection", "Hard condition: {text}").format(
        text=party.hard_conditions
    )
    secret = translate("PartiesSection", "Confidential") if party.confidential else ""
    return "\n".join(filter(None, (placed_text(party), kind, conditions, secret)))


def without_place(count: int) -> str:
    """Return how many parties are not in the grid; empty for none."""
    if not count:
        return ""
    one = translate("PartiesSection", "1 party is not in the grid: its interest or influence is not known.")
    several = translate("PartiesSection", "{count} parties are not in the grid: interest or influence is not known.")
    return counted(count, one, several).format(count=count)
