"""Widths of columns by what stands in them: a number takes no more than it needs, sentences share the rest."""

from __future__ import annotations

from collections.abc import Sequence


def shared_widths(wanted: Sequence[float], least: Sequence[float], room: float) -> list[float]:
    """Return widths that are together as wide as the room.

    wanted: as wide as the longest line of each column; least: as its longest word. What is left over goes to the
    widest; where there is too little the widest columns are narrowed to one width, so that names and figures stay on
    one line and sentences give way, down to their longest word. Where not even words fit, columns are narrowed alike,
    and words are broken.

    >>> shared_widths([10, 20], [5, 5], 40), shared_widths([10, 40], [10, 10], 30)
    ([10, 30], [10, 20.0])
    >>> shared_widths([30, 12, 90, 80], [10, 5, 20, 20], 142)
    [30, 12, 50.0, 50.0]
    >>> shared_widths([40, 60], [40, 60], 50)
    [20.0, 30.0]
    """
    if not wanted:
        return []
    if sum(wanted) <= room:
        widest = max(range(len(wanted)), key=wanted.__getitem__)
        return [width + (room - sum(wanted) if at == widest else 0) for at, width in enumerate(wanted)]
    if sum(least) >= room:
        return [width * room / sum(least) for width in least]
    # Of the widths between two neighbouring ones the sum grows in a straight line.
    steps = sorted({*wanted, *least})
    under = max(step for step in steps if sum(_no_wider(wanted, least, step)) <= room)
    growing = sum(low <= under < high for low, high in zip(least, wanted))
    widths = _no_wider(wanted, least, under)
    width = under + (room - sum(widths)) / growing
    return _no_wider(wanted, least, width)


def _no_wider(wanted: Sequence[float], least: Sequence[float], width: float) -> list[float]:
    """Return what columns want, no wider than a width unless a word is."""
    return [min(high, max(low, width)) for low, high in zip(least, wanted)]
