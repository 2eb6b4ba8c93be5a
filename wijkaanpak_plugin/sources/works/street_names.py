"""Names of streets in a text that somebody typed, such as "Kerkstraat (fase 2) / Molenweg 3-11"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable


class StreetNames:
    """Finds the names that are known, as whole words, whatever their capitals and accents; abbreviations are none."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names: dict[tuple[str, ...], str] = {}
        for name in names:
            words = _words(name)
            if words:
                self._names.setdefault(words, name)
        self._longest = max(map(len, self._names), default=0)

    def found_in(self, text: str) -> list[str]:
        """Return the names in a text in their order, each once; of names that overlap the longest.

        >>> StreetNames(["Kerkstraat", "Molenweg", "Nieuwe Kerkstraat"]).found_in("Nieuwe kerkstraat / MOLENWEG 3-11")
        ['Nieuwe Kerkstraat', 'Molenweg']
        >>> StreetNames(["Kerkstraat"]).found_in("Kerkstraatje")
        []
        """
        words = _words(text)
        found: dict[str, None] = {}
        place = 0
        while place < len(words):
            sizes = range(min(self._longest, len(words) - place), 0, -1)
            size = next((each for each in sizes if words[place : place + each] in self._names), 0)
            if size:
                found[self._names[words[place : place + size]]] = None
            place += size or 1
        return list(found)


def _words(text: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return tuple(re.findall(r"[^\W_]+", "".join(sign for sign in plain if not unicodedata.combining(sign))))
