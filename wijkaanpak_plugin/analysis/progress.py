"""Progress and cancel: the engine works in portions and asks after each whether to go on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Callable, Optional

#: Called with a share between 0 and 1; returns False to stop.
Feedback = Optional[Callable[[float], bool]]

#: Pairs judged between two questions: some tens of milliseconds of work.
PORTION = 20_000


class TooMany(Exception):
    """More was found than is held at once; it is found in portions then."""


class AnalysisCancelled(Exception):
    """The user stopped the analysis; nothing of it is kept."""


def tell(feedback: Feedback, share: float) -> None:
    """Report progress; raises ``AnalysisCancelled`` when the user wants to stop."""
    if feedback is not None and not feedback(share):
        raise AnalysisCancelled


def portions(count: int, feedback: Feedback, size: int = PORTION) -> Iterator[slice]:
    """Yield slices of at most ``size`` that cover ``count`` rows, reporting progress before each."""
    for start in range(0, count, size):
        tell(feedback, start / count)
        yield slice(start, min(start + size, count))


def part_of(feedback: Feedback, begin: float, end: float) -> Feedback:
    """Return a feedback that fills the stretch from ``begin`` to ``end`` of the whole."""
    if feedback is None:
        return None
    whole = feedback
    return lambda share: whole(begin + (end - begin) * share)
