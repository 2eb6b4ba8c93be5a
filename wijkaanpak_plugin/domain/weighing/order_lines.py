"""The order of interests in words: places, ties, circles, and what is not known yet."""

from __future__ import annotations

from collections.abc import Mapping

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.domain.weighing.pairwise_order import Circle, Order, Place, pairs_of


def order_lines(found: Order, names: Mapping[str, str]) -> list[str]:
    """Return an order, a line for each place, circle and gap. names: of the interests, by what they go by."""
    if not found.places and not found.circles and len(found.open_pairs) == len(pairs_of(found.undetermined)):
        return [translate("Weighing", "Nobody has voted yet.")]
    lines, number = [], 1
    for place in found.places:
        lines.append(_place_line(number, place, names))
        number += len(place.interests)
    lines += [circle_sentence(circle, names) for circle in found.circles]
    if found.undetermined:
        text = translate("Weighing", "Without a place yet: {names}.")
        lines.append(text.format(names=", ".join(names[each] for each in found.undetermined)))
    if found.open_pairs:
        pairs = "; ".join(f"{names[first]} – {names[second]}" for first, second in found.open_pairs)
        lines.append(translate("Weighing", "Nobody voted on: {pairs}.").format(pairs=pairs))
    return lines


def circle_sentence(circle: Circle, names: Mapping[str, str]) -> str:
    """Return a circle as a sentence: each above the next one, until the first one comes again."""
    above, as_much = translate("Weighing", "above"), translate("Weighing", "as much as")
    said = names[circle.interests[0]]
    for is_above, name in zip(circle.is_above, (*circle.interests[1:], circle.interests[0])):
        said += f" {above if is_above else as_much} {names[name]}"
    return translate("Weighing", "{circle}: talk on.").format(circle=said)


def _place_line(number: int, place: Place, names: Mapping[str, str]) -> str:
    listed = [names[each] for each in place.interests]
    if place.in_circle:
        text = translate("Weighing", "{number}. {names} (in a circle)")
        return text.format(number=number, names=", ".join(listed))
    if len(listed) > 1:
        text = translate("Weighing", "{number}. {names} (equal)")
        return text.format(number=number, names=" = ".join(listed))
    return f"{number}. {listed[0]}"
