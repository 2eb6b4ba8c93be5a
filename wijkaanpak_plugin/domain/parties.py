"""Names of parties: one party has one spelling, whatever capitals and blanks people write."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Optional

from wijkaanpak_plugin.domain.body import split_list
from wijkaanpak_plugin.domain.translation import N_, translated

#: Stands in a copy for others where a name must be and is not told.
LEFT_OUT = N_("Plan", "name left out")


def party_key(name: str) -> str:
    """Return what two spellings of one party have in common: the name without capitals and superfluous blanks."""
    return party_name(name).casefold()


def is_left_out(name: str) -> bool:
    """Return whether a name says that there was one that others are not told, and is no party."""
    return party_key(name) in (party_key(LEFT_OUT.text), party_key(translated(LEFT_OUT)))


def party_name(text: str) -> str:
    """Return a name without superfluous blanks."""
    return " ".join(text.split())


class Parties:
    """The parties that are known, each by its first spelling; who is named for the first time joins them."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._names: dict[str, str] = {}
        for name in names:
            self.spelled(name)

    @property
    def names(self) -> list[str]:
        """The names, in the order in which they became known."""
        return list(self._names.values())

    def __contains__(self, name: str) -> bool:
        return party_key(name) in self._names

    def spelled(self, text: Optional[str], is_list: bool = False) -> Optional[str]:
        """Return a name as its party spells it, None when there is none.

        is_list: names separated by commas (or semicolons), each once.
        """
        names = split_list(text) if is_list else (text,)
        spelled = [self._spelled(name) for name in names if name and name.strip()]
        return ",".join(dict.fromkeys(spelled)) or None

    def _spelled(self, name: str) -> str:
        return self._names.setdefault(party_key(name), party_name(name))


def party_signs(names: Iterable[str]) -> dict[str, str]:
    """Return two signs for each party, by its name, so that it is known where its name does not fit; no two alike.

    >>> party_signs(["Gemeente", "Gemeenschap", "gasnet Elzen", "D"])
    {'Gemeente': 'Ge', 'Gemeenschap': 'Gm', 'gasnet Elzen': 'Ga', 'D': 'D'}
    """
    signs: dict[str, str] = {}
    for name in names:
        letters = [letter for letter in name if letter.isalnum()] or ["?"]
        first, later = letters[0].upper(), dict.fromkeys(letter.lower() for letter in letters[1:])
        wanted = [first + letter for letter in later] or [first]
        taken = set(signs.values())
        numbered = (f"{first}{number}" for number in range(2, len(taken) + 3))
        signs[name] = next(sign for sign in (*wanted, *numbered) if sign not in taken)
    return signs
