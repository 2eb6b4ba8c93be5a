"""What the buttons of a finding are called and mean, and the steps they take."""

from __future__ import annotations

from wijkaanpak_plugin.domain.translation import translate


def meant_label() -> str:
    """Return the name of the button that calls a loss meant."""
    return translate("Claims", "This is meant")


def meant_meaning() -> str:
    """Return what it means that a loss is meant."""
    return translate(
        "Claims",
        "The claim takes away what it takes the place of: that is a loss no more, and other claims may use the room.",
    )


def meant_step(claims: str) -> str:
    """Return the name of the step that calls a loss of these claims meant."""
    return translate("Claims", "It is meant: {claims}").format(claims=claims)


def take_along_label() -> str:
    """Return the name of the button that lets works take a hot spot along."""
    return translate("Claims", "Take along…")


def take_along_meaning() -> str:
    """Return what it means that works take a hot spot along."""
    return translate(
        "Claims",
        "Pick a building block: it becomes a claim at the place of the hot spot, in the period of these works. The hot "
        "spot is taken along then, and keeps the link to both.",
    )


def choose_first() -> str:
    """Return what to do where a list has more findings that a button is for."""
    return translate("Claims", "Choose a finding first when there are more of these.")
