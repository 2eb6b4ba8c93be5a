"""Names that are like one that is not known: a long list of all that are known helps nobody."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

#: So many names are given.
_MOST = 3


def near_names(name: str, known: Iterable[str]) -> str:
    """Return the few known names that are most like one that is not known, with commas, the nearest first.

    >>> near_names("BGT wegdelen", ["bag_pand", "bgt_waterdeel", "bgt_wegdeel", "klic_lines"])
    'bgt_wegdeel, bgt_waterdeel, bag_pand'
    """
    by_letters = {each.casefold(): each for each in known}
    # Without a cutoff: an odd name is told what a right one looks like.
    near = get_close_matches(name.casefold(), by_letters, n=_MOST, cutoff=0.0)
    return ", ".join(by_letters[each] for each in near)
