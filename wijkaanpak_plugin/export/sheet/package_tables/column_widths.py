"""Widths of columns by what stands in them: a number takes no more than it needs, sentences share the rest."""

from __future__ import annotations

from collections.abc import Sequence

#: A column that wants no more than the room shared by so many, or by all where they are more, keeps what it wants.
_FEWEST = 5


def shared_widths(wanted: Sequence[float], least: Sequence[float], room: float) -> list[float]:
    """Return widths that are together as wide as the room.

    wanted: as wide as the longest line of each column; least: as its longest word. What is left over goes to the
    widest. Where there is too little, narrow columns keep what they want, so that names and figures stay on one line;
    the others have their longest word, and the rest is shared by what they want. Where not even words fit, columns are
    narrowed alike, and words are broken.

    >>> shared_widths([10, 20], [5, 5], 40), shared_widths([10, 40], [10, 10], 30)
    ([10, 30], [10, 20.0])
    >>> shared_widths([20, 12, 120, 70], [10, 5, 20, 20], 147)
    [20, 12, 70.0, 45.0]
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
    narrow = room / max(len(wanted), _FEWEST)
    lowest = [high if high <= narrow else low for low, high in zip(least, wanted)]
    if sum(lowest) >= room:
        lowest = list(least)
    share = (room - sum(lowest)) / (sum(wanted) - sum(lowest))
    return [low if low == high else low + share * (high - low) for low, high in zip(lowest, wanted)]
