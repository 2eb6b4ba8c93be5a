"""What a sheet says of an entry: names no longer than there is room for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wijkaanpak_plugin.domain.sentences import finding_sentence
from wijkaanpak_plugin.domain.sentences.without_figures import sentence_without_figures
from wijkaanpak_plugin.domain.short_names import short_name
from wijkaanpak_plugin.export.content.numbering import Entry

#: Columns of a finding that hold names of bodies, with a comma between several.
_NAMES = ("a_name", "b_name", "freed_by_names", "counted_with_names")


def entry_text(entry: Entry) -> str:
    """Return what the list says of an entry: what its findings say together."""
    facts = _with_short_names(entry.facts)
    return sentence_without_figures(facts) if entry.is_untold else finding_sentence(facts)


def _with_short_names(found: Mapping[str, Any]) -> dict[str, Any]:
    """Return a finding whose names leave room for the others in the list."""
    names = {name: found.get(name) for name in _NAMES}
    short = {
        name: ", ".join(map(short_name, value.split(", "))) for name, value in names.items() if isinstance(value, str)
    }
    return {**found, **short}
