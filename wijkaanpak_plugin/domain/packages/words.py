"""Words of lists and of what is not known, and names in a line: what texts of packages are made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.translation import translate


def unknown() -> str:
    """Return how it is said that something is not known."""
    return translate("Packages", "not known")


def label(vocabulary: str, key: str) -> str:
    """Return a word of a list in the language of the reader."""
    return load_vocabularies()[vocabulary].label(key)


def meaning(vocabulary: str, key: str) -> str:
    """Return what a word of a list means, with the word before it."""
    words = load_vocabularies()[vocabulary]
    return f"{words.label(key)}: {words.definition(key)}"


def when_text(values: Mapping[str, Any]) -> str:
    """Return the period of a claim or agreement as it was typed; not known where nobody said."""
    years = [str(value) for value in (values.get("works_from"), values.get("works_to")) if value]
    return "–".join(dict.fromkeys(years)) or unknown()


def shown_names(names: Sequence[str], most: int = 3) -> str:
    """Return some names and how many more there are, in a line."""
    if len(names) <= most:
        return ", ".join(names)
    return translate("Packages", "{names} and {count} more").format(
        names=", ".join(names[:most]), count=len(names) - most
    )
