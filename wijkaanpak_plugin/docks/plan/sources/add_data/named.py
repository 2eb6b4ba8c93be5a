"""Names in a sentence: the first ones, and how many more there are."""

from __future__ import annotations

from collections.abc import Sequence

from wijkaanpak_plugin.domain.translation import translate


def named(names: Sequence[str], most: int) -> str:
    """Return names, each once, with commas; of more than ``most`` the first ones and how many others there are."""
    once = list(dict.fromkeys(names))
    if len(once) <= most:
        return ", ".join(once)
    text = translate("AddData", "{names} and others: {count}")
    return text.format(names=", ".join(once[:most]), count=len(once) - most)
