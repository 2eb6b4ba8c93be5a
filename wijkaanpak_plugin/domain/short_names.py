"""Names that people wrote, no longer than a map and a list beside it have room for."""

from __future__ import annotations

#: Letters of a name at most. Status: assumption, more than names have.
LONGEST = 60
#: Stands where a name goes on.
MORE = "…"


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
