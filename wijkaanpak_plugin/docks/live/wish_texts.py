"""What the label by the cursor says of hot spots and zones beside what is drawn."""

from __future__ import annotations

from wijkaanpak_plugin.analysis.incremental.live_answer import LiveAnswer
from wijkaanpak_plugin.analysis.incremental.wishes_beside import WishBeside
from wijkaanpak_plugin.docks.widgets.text_lines import shorten_name
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.sentences import metres
from wijkaanpak_plugin.domain.translation import translate

#: Longest text of a hot spot in the label; what is longer is cut, the list of findings has it whole.
_TEXT = 34
#: Kind of what must stay when it is a zone and no hot spot.
_ZONE = "fixed"


def touched(answer: LiveAnswer) -> list[WishBeside]:
    """Return what must stay and is touched, the nearest first."""
    return [wish for wish in answer.wishes if wish.touches]


def taken_along(answer: LiveAnswer) -> list[WishBeside]:
    """Return the hot spots that can be taken along, the nearest first."""
    return [wish for wish in answer.wishes if not wish.touches]


def touched_lines(wishes: list[WishBeside]) -> list[str]:
    """Return the line that says what must stay here, none where nothing must."""
    if not wishes:
        return []
    text = translate("Live", "△ Must stay: {name}")
    return [text.format(name=_name(wishes[0])) + _more(len(wishes) - 1)]


def taken_along_lines(wishes: list[WishBeside]) -> list[str]:
    """Return the line that says which hot spot lies beside it, none where none does."""
    if not wishes:
        return []
    if wishes[0].measured_m > 0:
        text = translate("Live", "⇄ Hot spot {distance} away: {name}")
    else:
        text = translate("Live", "⇄ Hot spot on this ground: {name}")
    return [text.format(distance=metres(wishes[0].measured_m), name=_name(wishes[0])) + _more(len(wishes) - 1)]


def _name(wish: WishBeside) -> str:
    if wish.name:
        return shorten_name(wish.name, _TEXT)
    if wish.kind == _ZONE:
        return translate("Live", "a zone that is fixed")
    return load_vocabularies()["hot_spot_kind"].label(wish.kind)


def _more(count: int) -> str:
    return translate("Live", "; {count} more").format(count=count) if count else ""
