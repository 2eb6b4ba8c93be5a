"""Lists of planned works without a place on the map, as people keep them in a spreadsheet."""

from __future__ import annotations

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.layer_rows import ReadableLayer
from wijkaanpak_plugin.sources.profiles.profile import ProfileError, fitting_profiles


def said_without_place(sentence: str, layer: ReadableLayer) -> str:
    """Return a sentence on a layer without geometry, and what to do when it is a list of planned works."""
    try:
        fitting = fitting_profiles(layer.fields().names(), None, layer.name())
    except ProfileError:
        return sentence
    if not fitting or fitting[0].role != "works":
        return sentence
    more = translate(
        "Profiles",
        "It is a list of planned works without places: add it as List of works, which looks for its streets.",
    )
    return f"{sentence} {more}"
