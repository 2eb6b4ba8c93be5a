"""What a sheet says of an entry: names no longer than there is room for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wijkaanpak_plugin.domain.sentences import finding_sentence
from wijkaanpak_plugin.domain.sentences.without_figures import sentence_without_figures
from wijkaanpak_plugin.domain.short_names import LONGEST, MORE, short_name
from wijkaanpak_plugin.export.content.numbering import Entry

#: Columns of a finding that hold the name of a body, and those that hold several with a comma between them. A name may
#: have commas of its own.
_NAME, _NAMES = ("a_name", "b_name"), ("freed_by_names", "counted_with_names")
#: Letters of several names together.
_ROOM = 3 * LONGEST


def entry_text(entry: Entry) -> str:
    """Return what the list says of an entry: what its findings say together."""
    facts = _with_short_names(entry.facts)
    return sentence_without_figures(facts) if entry.is_untold else finding_sentence(facts)


def _with_short_names(found: Mapping[str, Any]) -> dict[str, Any]:
    """Return a finding whose names leave room for the others in the list."""
    one = {column: short_name(found[column]) for column in _NAME if isinstance(found.get(column), str)}
    several = {column: _short_names(found[column]) for column in _NAMES if isinstance(found.get(column), str)}
    return {**found, **one, **several}


def _short_names(names: str) -> str:
    """Return how several names begin, and as many of them as there is room for."""
    parts = [short_name(part) for part in names.split(", ")]
    while len(parts) > 1 and len(", ".join(parts)) > _ROOM:
        parts = [*parts[:-2], MORE] if parts[-1] == MORE else [*parts[:-1], MORE]
    return ", ".join(parts)
