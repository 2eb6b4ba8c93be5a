"""The answer that is shown of what is drawn in one go: the worst of its parts, because all of them are made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wijkaanpak_plugin.analysis.incremental.live_answer import LiveAnswer
from wijkaanpak_plugin.docks.live.texts import answer_lines, answer_state
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.drawing.shapes import State

#: The worst first.
_ORDER = (State.CONFLICT, State.UNKNOWN, State.COUPLING, State.NEUTRAL)


class ShownAnswer(NamedTuple):
    """One answer, how the drawing looks, and the lines of the label."""

    answer: LiveAnswer
    state: State
    lines: list[str]


def shown_answer(answers: Sequence[LiveAnswer], names: Sequence[str]) -> ShownAnswer:
    """Return what is shown of answers about what is drawn, and its parts after it; names: what each is called.

    The whole comes before a part that is as bad; what is said of a part names it. Other parts that cannot lie there are
    named too.
    """
    states = [answer_state(answer) for answer in answers]
    worst = min(range(len(answers)), key=lambda place: _ORDER.index(states[place]))
    lines = answer_lines(answers[worst])
    if worst:
        lines.insert(0, translate("Live", "Of {part}:").format(part=names[worst]))
    also = [names[place] for place, state in enumerate(states) if state == State.CONFLICT and place != worst]
    if also:
        lines.append(translate("Live", "✖ Also in conflict: {parts}").format(parts=", ".join(also)))
    return ShownAnswer(answers[worst], states[worst], lines)
