"""Signs that tell packages apart without colour."""

from __future__ import annotations

#: In the order of the packages; after the last one the first comes again.
_MARKS = "●▲■◆★✚"


def package_mark(place: int) -> str:
    """Return the sign of the package that stands at a place in the list, the first one at 0.

    >>> package_mark(0), package_mark(6)
    ('●', '●')
    """
    return _MARKS[place % len(_MARKS)]
