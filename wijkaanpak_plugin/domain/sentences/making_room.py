"""What is said of room that two share, or that one makes for the other."""

from __future__ import annotations

from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.finding import DEPTH_UNKNOWN
from wijkaanpak_plugin.domain.sentences.figures import metres, square_metres
from wijkaanpak_plugin.domain.sentences.names import (
    Facts,
    both_names,
    figure_of,
    is_empty,
    pairs_of,
    spoken_name,
    text_of,
    things,
)
from wijkaanpak_plugin.domain.translation import translate

_NETS = "cable_or_pipe"


def shared_space(found: Facts) -> str:
    """Return what is said of space that two can share; parts of one design do, without any rule.

    A row without an accuracy is one that a plan of version 3 kept: it knew no designs.
    """
    if is_empty(found, "rule_id") and not is_empty(found, "accuracy_m"):
        text = translate("Findings", "{a} and {b} are parts of one design and share {area}.")
    elif text_of(found, "reason") == DEPTH_UNKNOWN:
        text = translate("Findings", "{a} and {b} may share {area}: a depth is not known.")
    elif not _room(found):
        text = translate("Findings", "{a} and {b} can share the same place.")
    else:
        text = translate("Findings", "{a} and {b} can share the same space: {area}.")
    a, b = both_names(found)
    return text.format(a=a, b=b, area=_room(found) or translate("Findings", "the same place"))


def frees_space(found: Facts) -> str:
    """Return what is said of a claim that takes away what exists, or of two of which one makes room for the other."""
    if not is_empty(found, "number"):
        return _takes_away(found)
    if pairs_of(found) > 1:
        text = translate("Findings", "{a} makes room for {b}, or gets it: {area} in common.")
        a, b = both_names(found)
        return text.format(a=a, b=b, area=_room(found))
    a_side, b_side = ((text_of(found, f"{side}_id"), spoken_name(text_of(found, f"{side}_name"))) for side in "ab")
    if not is_empty(found, "both_ways") and found["both_ways"]:
        ways = [(a_side, b_side), (b_side, a_side)]
    else:
        ways = [(a_side, b_side) if text_of(found, "freed_by") == a_side[0] else (b_side, a_side)]
    # Ids are compared whole, because one may hold a comma itself.
    turns = text_of(found, "order_turns")
    everybody = (f"{a_side[0]},{b_side[0]}", f"{b_side[0]},{a_side[0]}")
    text = translate("Findings", "{frees} makes room for {uses}: {area} in common.")
    return " ".join(
        with_order(text.format(frees=frees, uses=uses, area=_room(found)), uses, frees, turns in (uses_id, *everybody))
        for (_, frees), (uses_id, uses) in ways
    )


def with_order(text: str, uses: str, frees: str, order_turns: bool) -> str:
    """Return a sentence, and that the order must turn where it must."""
    if not order_turns:
        return text
    order = translate("Findings", "The order must turn: {uses} is planned to start before {frees} is finished.")
    return f"{text} {order.format(uses=uses, frees=frees)}"


def _takes_away(found: Facts) -> str:
    kind, room = text_of(found, "b_kind"), _room(found)
    frees, name = both_names(found)
    # Of a cable or pipe nobody counts the ground.
    if room and kind in load_kinds() and kind not in load_kinds().members(_NETS):
        text = translate("Findings", "{frees} makes {room} of {kind} free.")
        return text.format(frees=frees, room=room, kind=load_kinds().label(kind))
    text = translate("Findings", "{frees} takes {what} away, which makes room.")
    count = figure_of(found, "number")
    return text.format(frees=frees, what=things(kind, count) if pairs_of(found) > 1 and count > 1 else name)


def _room(found: Facts) -> str:
    """Return how much it is: an area, without one a length, empty where neither is known."""
    area, length = figure_of(found, "shared_area_m2"), figure_of(found, "shared_length_m")
    if area > 0:
        return square_metres(area)
    return metres(length) if length > 0 else ""
