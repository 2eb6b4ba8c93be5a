"""Findings in plain words: made of the facts of one row when it is read, in the reader's language and number locale."""

from __future__ import annotations

from wijkaanpak_plugin.domain.sentences.figures import (
    ground,
    metres,
    metres_apart,
    months,
    number,
    square_metres,
    told_apart,
)
from wijkaanpak_plugin.domain.sentences.finding_sentence import finding_sentence, group_sentence, in_words, rule_source
from wijkaanpak_plugin.domain.sentences.names import name_of_thing, spoken_name, things

__all__ = [
    "finding_sentence",
    "ground",
    "group_sentence",
    "in_words",
    "metres",
    "metres_apart",
    "months",
    "name_of_thing",
    "number",
    "rule_source",
    "spoken_name",
    "square_metres",
    "things",
    "told_apart",
]
