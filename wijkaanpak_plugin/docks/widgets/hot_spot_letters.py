"""Letters that choose a kind of hot spot, by language."""

from __future__ import annotations

from wijkaanpak_plugin.domain.translation import language

#: The letter of each kind by language: one of its name there. The digit is the same in every language.
LETTERS = {
    "en": {"opportunity": "O", "bottleneck": "B", "risk": "R", "question": "Q", "idea": "I", "keep": "S"},
    "nl": {"opportunity": "K", "bottleneck": "P", "risk": "R", "question": "V", "idea": "I", "keep": "D"},
}


def kind_letters() -> dict[str, str]:
    """Return the letter of each standard kind in the user's language, in the order of the kinds."""
    return LETTERS.get(language(), LETTERS["en"])
