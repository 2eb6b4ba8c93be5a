"""Texts of the walk along the hot spots."""

from __future__ import annotations

from collections.abc import Sequence

from wijkaanpak_plugin.docks.widgets.hot_spot_kinds import Kind, kind_label
from wijkaanpak_plugin.docks.widgets.hot_spots.texts import answer_word, first_line
from wijkaanpak_plugin.docks.widgets.text_lines import shorten_name
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.hot_spots.records import HotSpot
from wijkaanpak_plugin.plan.schema.labels import choice_label

#: Letters of what was said in the list of all stops.
_SHORT = 60


def said_about(hot_spot: HotSpot, kinds: Sequence[Kind]) -> str:
    """Return what the room reads below the words: kind, moment, and who noted it."""
    parts = [kind_label(kinds, hot_spot.kind)]
    if hot_spot.moment:
        parts.append(choice_label(hot_spot.moment).lower())
    if hot_spot.added_by:
        parts.append(translate("Walk", "noted by {who}").format(who=hot_spot.added_by))
    if hot_spot.confidential:
        parts.append(translate("Walk", "confidential"))
    return " · ".join(parts)


def stop_text(number: int, hot_spot: HotSpot) -> str:
    """Return a hot spot in the list of all: its number, a tick when it was answered, and its words."""
    words = shorten_name(first_line(hot_spot), _SHORT)
    return " ".join(filter(None, (f"{number}.", "✓" if answer_word(hot_spot) else "", words)))


def answered_text(hot_spots: Sequence[HotSpot]) -> str:
    """Return how many are answered and how many are open."""
    answered = sum(bool(answer_word(hot_spot)) for hot_spot in hot_spots)
    text = translate("Walk", "{answered} answered, {open} open · nothing is drawn meanwhile")
    return text.format(answered=answered, open=len(hot_spots) - answered)
