"""What the label by the cursor says of a live answer: few words, each figure with where it comes from."""

from __future__ import annotations

from textwrap import wrap

from wijkaanpak_plugin.analysis.incremental.live_answer import LiveAnswer, LiveFinding
from wijkaanpak_plugin.analysis.incremental.openings import Openings
from wijkaanpak_plugin.docks.live.wish_texts import taken_along, taken_along_lines, touched, touched_lines
from wijkaanpak_plugin.docks.widgets.text_lines import shorten_name
from wijkaanpak_plugin.domain.catalogue.rule_titles import rule_title
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.finding import (
    CROSSING,
    DEPTH_UNKNOWN,
    DISPLACES,
    FREED_BY,
    FREES_SPACE,
    INFO,
    JOINT_WORKS,
    NOT_JUDGED,
    OVERLAP,
    PRECAUTION,
    REDIG,
    RESERVED,
    SIZE_UNKNOWN,
    UNCERTAIN,
    WEIGH,
    WITHIN_ACCURACY,
    WORKS_NEAR,
)
from wijkaanpak_plugin.domain.periods import years_text
from wijkaanpak_plugin.domain.sentences import metres, metres_apart, months, number, spoken_name, square_metres
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.drawing.shapes import State

#: Longest name of another body in the label; what is longer is cut, the list of findings has it whole.
_NAME = 34
#: Letters of one line, and lines, of the reason why there is no answer. Status: assumption.
_LINE, _LINES = 56, 4


def answer_state(answer: LiveAnswer) -> State:
    """Return how the drawing looks: a conflict before what is not known, and that before a coupling."""
    worst = _worst(answer)
    if worst is not None and worst.severity not in (WEIGH, UNCERTAIN):
        return State.CONFLICT
    if worst is not None or touched(answer) or answer.no_coverage > 0 or _not_judged(answer):
        return State.UNKNOWN
    return State.COUPLING if answer.best_coupling is not None or answer.wishes else State.NEUTRAL


def answer_lines(answer: LiveAnswer) -> list[str]:
    """Return the lines of the label: the worst conflict with its rule or what was not judged, what must stay, what is
    not known, the best coupling, the nearest hot spot.
    """
    lines = doubt_lines(answer)
    worst = _worst(answer)
    if worst is not None:
        lines += _conflict(worst, _serious(answer) - 1)
    elif answer.worst_conflict is not None:
        lines += _conflict(answer.finding(answer.worst_conflict), len(answer.conflicts) - 1)
    lines += touched_lines(touched(answer))
    if answer.no_coverage > 0:
        text = translate("Live", "? No data about {share} % of this ground")
        lines.append(text.format(share=number(max(1.0, 100 * answer.no_coverage), 0)))
    if answer.best_coupling is not None:
        lines.append(_coupling(answer.finding(answer.best_coupling), len(answer.couplings) - 1))
    lines += taken_along_lines(taken_along(answer))
    return lines or [translate("Live", "No conflict with what is known here")]


def time_lines(openings: Openings) -> list[str]:
    """Return what lacks to say something about opening the street once: without it the label would be silent there,
    as if there were nothing to go along with.
    """
    if not openings.lacks_window:
        return []
    if not openings.near:
        return [translate("Live", "? No period: nothing can be said about opening once")]
    first = openings.near[0]
    text = translate("Live", "⇄ Here the street opens: {other} {years}")
    line = text.format(
        other=shorten_name(spoken_name(first.name), _NAME), years=years_text(first.first_year, first.last_year)
    )
    if len(openings.near) > 1:
        line += translate("Live", "; {count} more").format(count=len(openings.near) - 1)
    return [line, translate("Live", "    choose a period to go along")]


def doubt_lines(answer: LiveAnswer) -> list[str]:
    """Return what was not judged, where no conflict was found: without these lines nothing would look like a yes."""
    return [] if _worst(answer) is not None else _not_judged(answer)


def _worst(answer: LiveAnswer) -> LiveFinding | None:
    """Return the most serious conflict; what only informs is none."""
    if answer.worst_conflict is None:
        return None
    found = answer.finding(answer.worst_conflict)
    return None if found.severity == INFO else found


def _serious(answer: LiveAnswer) -> int:
    """Return how many conflicts there are: what only informs stands at the end of them and is not counted."""
    rows = answer.conflicts
    for count in range(len(rows), 0, -1):
        if answer.finding(rows[count - 1]).severity != INFO:
            return count
    return 0


def no_answer_lines(reason: str) -> list[str]:
    """Return the lines of the label when the plan could not be read; reason: one sentence, empty when not known."""
    if not reason:
        return [translate("Live", "? No answer: the existing objects could not be read")]
    text = translate("Live", "? No answer: {reason}").format(reason=reason)
    return wrap(text, _LINE, max_lines=_LINES, placeholder=" …", subsequent_indent="    ")


def _conflict(found: LiveFinding, more: int) -> list[str]:
    name = shorten_name(spoken_name(found.other_name), _NAME)
    if found.subtype == REDIG:
        text = translate("Live", "✖ Street opened twice: {other}, {gap} apart")
        first = text.format(other=name, gap=months(found.gap_months or 0.0))
    elif found.subtype == DISPLACES and found.severity == WEIGH:
        first = translate("Live", "△ Takes the place of {other}").format(other=name)
        if found.area_m2 is not None:
            first += f" ({square_metres(found.area_m2)})"
    elif found.subtype in (NOT_JUDGED, PRECAUTION, WORKS_NEAR):
        first = _informing(found.subtype).format(other=name)
    elif found.severity == UNCERTAIN:
        first = translate("Live", "? {other}: {reason}").format(other=name, reason=_reason(found.reason))
    elif found.subtype == CROSSING:
        first = translate("Live", "✖ Crosses {other}: too little height between").format(other=name)
    elif found.subtype == OVERLAP or found.required_m is None:
        first = translate("Live", "✖ Lies on {other}, where it cannot be").format(other=name)
    else:
        text = translate("Live", "✖ {other}: {measured} away, {required} asked")
        measured, required = _distances(found.measured_m, found.required_m)
        first = text.format(other=name, measured=measured, required=required)
    rule = rule_title(found.rule_id) if found.rule_id else translate("Live", "setting of the plan")
    status = load_vocabularies()["rule_status"].label(found.rule_status)
    second = translate("Live", "    rule {rule} ({status})").format(rule=rule, status=status)
    if more:
        second += translate("Live", "; {count} more").format(count=more)
    return [first, second]


def _informing(subtype: str) -> str:
    """Return what is said of a finding that is in nobody's way, with ``{other}`` to fill in."""
    return {
        NOT_JUDGED: translate("Live", "• {other}: no published rule judges it"),
        PRECAUTION: translate("Live", "• Arrange first: {other}"),
        WORKS_NEAR: translate("Live", "• Works near {other}"),
    }[subtype]


def _coupling(found: LiveFinding, more: int) -> str:
    name = shorten_name(spoken_name(found.other_name), _NAME)
    if found.subtype == JOINT_WORKS and found.required_m is None:
        if found.shift_months:
            text = translate("Live", "⇄ In one go with {other}, if one moves {shift}")
            line = text.format(other=name, shift=months(found.shift_months))
        else:
            line = translate("Live", "⇄ In one go with {other}").format(other=name)
    elif found.subtype == JOINT_WORKS:
        if found.shift_months:
            text = translate("Live", "⇄ One opening with {other}, if one moves {shift}")
            line = text.format(other=name, shift=months(found.shift_months))
        else:
            line = translate("Live", "⇄ One opening with {other}").format(other=name)
    elif found.subtype == FREES_SPACE:
        line = translate("Live", "⇄ Makes room, or gets it: {other}").format(other=name)
    else:
        line = translate("Live", "⇄ Shares ground with {other}").format(other=name)
    if found.area_m2 is not None:
        line += f" ({square_metres(found.area_m2)})"
    if more:
        line += translate("Live", "; {count} more").format(count=more)
    return line


def _not_judged(answer: LiveAnswer) -> list[str]:
    """Return what was not judged of the drawing, so that finding nothing does not say that it fits."""
    if not answer.is_judged:
        return [translate("Live", "? Too large or without a place: draw it again to have it judged")]
    lines = []
    if not answer.has_rules:
        lines.append(translate("Live", "? No rule says anything about this kind"))
    elif answer.unruled:
        text = translate("Live", "? No rule says whether it may lie on {other}")
        lines.append(text.format(other=shorten_name(spoken_name(answer.unruled), _NAME)))
    if answer.lacks_size:
        lines.append(translate("Live", "? No size is known: only its axis is judged; fill in the width"))
    return lines


def _reason(reason: str) -> str:
    return {
        DEPTH_UNKNOWN: translate("Live", "a depth is not known"),
        WITHIN_ACCURACY: translate("Live", "location not accurate enough"),
        SIZE_UNKNOWN: translate("Live", "a width is not known"),
        FREED_BY: translate("Live", "another claim takes it away"),
        RESERVED: translate("Live", "only reserved, does not count now"),
    }.get(reason, reason)


def _distances(measured: float | None, required: float) -> tuple[str, str]:
    if measured is None:
        return translate("Live", "distance unknown"), metres(required)
    return metres_apart(measured, required)
