"""What is said of conflicts in the end state: two things that ask for the same room."""

from __future__ import annotations

from collections.abc import Callable

from wijkaanpak_plugin.domain.catalogue.catalogue_texts import source_text
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.finding import (
    CLEARANCE,
    CROSSING,
    DEPTH_UNKNOWN,
    DISPLACES,
    FREED_BY,
    NOT_JUDGED,
    OVERLAP,
    PRECAUTION,
    RESERVED,
    SIZE_UNKNOWN,
    WITHIN_ACCURACY,
    WORKS_NEAR,
)
from wijkaanpak_plugin.domain.sentences.figures import measured, metres, square_metres
from wijkaanpak_plugin.domain.sentences.making_room import with_order
from wijkaanpak_plugin.domain.sentences.names import (
    Facts,
    both_names,
    figure_of,
    is_empty,
    pairs_of,
    spoken_names,
    text_of,
    things,
)
from wijkaanpak_plugin.domain.translation import translate


def fit_sentence(found: Facts) -> str:
    """Return what a conflict of the end state says."""
    return _BY_REASON.get(text_of(found, "reason"), _BY_SUBTYPE[text_of(found, "subtype")])(found)


def _overlap(found: Facts) -> str:
    reason = text_of(found, "reason")
    if reason == DEPTH_UNKNOWN:
        text = translate("Findings", "{a} lies on {b}: whether they collide depends on a depth that is not known.")
    elif reason == WITHIN_ACCURACY:
        text = translate(
            "Findings",
            "{a} may not lie on {b} and lies {measured} from it, but the locations are accurate to {accuracy} only.",
        )
    else:
        text = translate("Findings", "{a} lies on {b}, where it cannot be.")
    return _filled(found, text)


def _clearance(found: Facts) -> str:
    reason = text_of(found, "reason")
    meets = figure_of(found, "measured_m") == 0
    if reason == DEPTH_UNKNOWN and meets:
        text = translate(
            "Findings", "{a} lies on {b}, which is wrong unless one lies well below the other: a depth is not known."
        )
    elif reason == DEPTH_UNKNOWN and figure_of(found, "measured_m") >= figure_of(found, "required_m"):
        text = translate(
            "Findings",
            "{a} lies {measured} from {b} and {required} is asked: just enough, but the locations are accurate to "
            "{accuracy} only, and a depth is not known.",
        )
    elif reason == DEPTH_UNKNOWN:
        text = translate(
            "Findings",
            "{a} lies {measured} from {b} and {required} is asked, unless one lies well below the other: "
            "a depth is not known.",
        )
    elif reason == WITHIN_ACCURACY:
        text = translate(
            "Findings",
            "{a} lies {measured} from {b} and {required} is asked: just enough, but the locations are accurate to "
            "{accuracy} only.",
        )
    elif meets:
        text = translate("Findings", "{a} lies on {b}, and {required} between them is asked.")
    elif figure_of(found, "accuracy_m") > 0:
        text = translate(
            "Findings",
            "{a} lies {measured} from {b} and {required} is asked; the locations are accurate to {accuracy}.",
        )
    else:
        text = translate("Findings", "{a} lies {measured} from {b} and {required} is asked.")
    return _filled(found, text)


def _crossing(found: Facts) -> str:
    if text_of(found, "reason") == DEPTH_UNKNOWN:
        text = translate(
            "Findings", "{a} crosses {b}: whether it passes well above or below depends on a depth that is not known."
        )
    elif text_of(found, "reason") == WITHIN_ACCURACY:
        text = translate("Findings", "{a} seems to cross {b}, but the locations are accurate to {accuracy} only.")
    else:
        text = translate("Findings", "{a} crosses {b} with less height between them than is asked.")
    return _filled(found, text)


def _displaces(found: Facts) -> str:
    if text_of(found, "reason") == WITHIN_ACCURACY:
        text = translate("Findings", "{a} may lie over {b}, but the locations are accurate to {accuracy} only.")
        return _filled(found, text)
    parts, gives_way = [_displaced(found)], _gives_way(text_of(found, "b_kind"))
    area, length = figure_of(found, "shared_area_m2"), figure_of(found, "shared_length_m")
    if area > 0 and (gives_way or not length > 0):
        parts.append(square_metres(area))
    elif length > 0:
        parts.append(metres(length))
    if gives_way:
        text = translate("Findings", "{a} lies over {what}.")
    else:
        text = translate("Findings", "{a} lies over what is out of use and can be taken away: {what}.")
    return text.format(a=both_names(found)[0], what=", ".join(parts))


def _gives_way(kind: str) -> bool:
    """Return whether a kind gives way to others; what is of another kind does so only when it is out of use."""
    kinds = load_kinds()
    return kind not in kinds or bool(kinds.gives_way[kinds.index([kind])[0]])


def _displaced(found: Facts) -> str:
    """Return what makes way: one thing by its name, several (also several in one) by how many there are."""
    count, kind = figure_of(found, "number"), text_of(found, "b_kind")
    if pairs_of(found) > 1:
        return things(kind, max(count, 1.0) if count else pairs_of(found))
    name = both_names(found)[1]
    return f"{name} ({things(kind, count)})" if round(count) > 1 else name


def _works_near(found: Facts) -> str:
    if is_empty(found, "measured_m"):
        text = translate("Findings", "{a}: works on the place of {b}, or beside it; that is so now as well.")
    elif figure_of(found, "measured_m") == 0:
        text = translate("Findings", "{a}: works on the place of {b}; that is so now as well.")
    else:
        text = translate(
            "Findings", "{a}: works near {b}, {measured} away; they come no nearer than what lies there now."
        )
    return _filled(found, text)


def _not_judged(found: Facts) -> str:
    if is_empty(found, "measured_m") or figure_of(found, "measured_m") == 0:
        text = translate("Findings", "Whether {a} may lie on {b} is not judged.")
    else:
        text = translate("Findings", "Whether {a} may lie {measured} from {b} is not judged.")
    note = source_text(text_of(found, "rule_note"))
    return f"{_filled(found, text)} {note}".strip()


def _precaution(found: Facts) -> str:
    if pairs_of(found) > 1:
        text = translate("Findings", "{a} opens the ground where a precaution is demanded first: {what}.")
        what = things(text_of(found, "b_kind"), pairs_of(found))
        sentence = text.format(a=both_names(found)[0], what=what)
    else:
        sentence = _filled(
            found, translate("Findings", "{a} opens the ground where a precaution is demanded first: {b}.")
        )
    return f"{sentence} {source_text(text_of(found, 'rule_note'))}".strip()


def _size_unknown(found: Facts) -> str:
    text = translate("Findings", "{a} may be in the way of {b}: it is not known how wide one of them is.")
    return _filled(found, text)


def _reserved(found: Facts) -> str:
    text = translate(
        "Findings", "{a} and {b} do not go together, but room is only reserved there, which does not count now."
    )
    return _filled(found, text)


def _freed(found: Facts) -> str:
    """A conflict of a with b, which others take away."""
    (a, b), frees = both_names(found), spoken_names(text_of(found, "freed_by_names"))
    text = translate("Findings", "{a} and {b} do not go together, but {frees} takes {b} away.")
    return with_order(text.format(a=a, b=b, frees=frees), a, frees, not is_empty(found, "order_turns"))


def _filled(found: Facts, text: str) -> str:
    a, b = both_names(found)
    accuracy_m, asked = figure_of(found, "accuracy_m"), figure_of(found, "required_m")
    distance = measured(figure_of(found, "measured_m"), accuracy_m, asked or None, pairs_of(found) > 1)
    return text.format(a=a, b=b, measured=distance, required=metres(asked), accuracy=metres(accuracy_m))


_BY_REASON: dict[str, Callable[[Facts], str]] = {
    FREED_BY: _freed,
    RESERVED: _reserved,
    SIZE_UNKNOWN: _size_unknown,
}
_BY_SUBTYPE: dict[str, Callable[[Facts], str]] = {
    OVERLAP: _overlap,
    CLEARANCE: _clearance,
    CROSSING: _crossing,
    DISPLACES: _displaces,
    WORKS_NEAR: _works_near,
    NOT_JUDGED: _not_judged,
    PRECAUTION: _precaution,
}
