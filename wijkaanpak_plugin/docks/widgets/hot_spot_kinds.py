"""The kinds of hot spots as the panel offers them: with a picture and the keys that choose them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QIcon

from wijkaanpak_plugin.docks.widgets.hot_spot_letters import LETTERS, kind_letters
from wijkaanpak_plugin.docks.widgets.icons import icon
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.styling.lists import Lists
from wijkaanpak_plugin.resource_paths import resource

#: Kinds that have a picture, the same shape and colour as on the map.
_PICTURES = tuple(LETTERS["en"])


@dataclass(frozen=True)
class Kind:
    """One kind. digit: its place in the list, empty after the ninth; letter: empty for kinds that a plan added."""

    key: str
    label: str
    definition: str
    digit: str = ""
    letter: str = ""

    @property
    def keys_text(self) -> str:
        """The keys that choose it, as they stand on its button."""
        return " · ".join(filter(None, (self.digit, self.letter)))


def plan_kinds(lists: Lists) -> list[Kind]:
    """Return the kinds of a plan, in the order of its list."""
    standard = load_vocabularies()["hot_spot_kind"]
    letters = kind_letters()
    return [
        Kind(
            entry.key,
            entry.label,
            standard.definition(entry.key),
            str(place) if place < 10 else "",
            letters.get(entry.key, ""),
        )
        for place, entry in enumerate(lists.get("hot_spot_kind", []), start=1)
    ]


def kind_of_key(kinds: Sequence[Kind], text: str) -> Optional[Kind]:
    """Return the kind that a key chooses, None when it chooses none. text: what the key writes."""
    wanted = text.upper()
    return next((kind for kind in kinds if wanted and wanted in (kind.digit, kind.letter)), None)


def kind_icon(key: str) -> QIcon:
    """Return the picture of a kind; a grey pentagon for one that has none."""
    name = f"hot_spots/{key if key in _PICTURES else 'unknown'}"
    picture = icon(name)
    # In a chosen row it keeps its colour.
    picture.addFile(str(resource("icons", f"{name}.svg")), QSize(), QIcon.Mode.Selected)
    return picture


def kind_label(kinds: Sequence[Kind], key: str) -> str:
    """Return the name of a kind."""
    named = {kind.key: kind.label for kind in kinds}
    return named.get(key, key) or translate("HotSpotsDock", "kind unknown")
