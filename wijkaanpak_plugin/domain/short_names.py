"""Names that people wrote, no longer than a map and a list beside it have room for."""

from __future__ import annotations

import re

#: Letters of a name at most. Status: assumption, more than names have.
LONGEST = 60
#: Stands where a name goes on.
MORE = "…"
#: Behind the name of a part, and of a part of a part: its number.
_PART = re.compile(r"(?: \(\d+\))+$")


def short_name(name: str) -> str:
    """Return how a name begins where there is no room for all of it.

    >>> short_name("Wadi along the park"), len(short_name("a" * 1000))
    ('Wadi along the park', 60)
    """
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}{MORE}"


def without_brackets(name: str) -> str:
    """Return a name without what it says of itself in brackets at its end.

    >>> without_brackets("Climate street (heat network below, water storage in the street)")
    'Climate street'
    """
    return name.partition(" (")[0] if name.endswith(")") else name


def short_expression(expression: str) -> str:
    """Return the QGIS expression that does the same with what another expression gives."""
    return f"if(length({expression}) > {LONGEST}, left({expression}, {LONGEST - 1}) || '{MORE}', {expression})"


def part_name(name: str, number: int) -> str:
    """Return what a part of something is called that was split.

    >>> part_name("Wadi", 2)
    'Wadi (2)'
    """
    return f"{name} ({number})"


def name_of_whole(name: str) -> str:
    """Return what the whole was called of which this is a part, or a part of a part; else the name itself.

    >>> name_of_whole("Wadi (2) (1)"), name_of_whole("Wadi")
    ('Wadi', 'Wadi')
    """
    return _PART.sub("", name)
