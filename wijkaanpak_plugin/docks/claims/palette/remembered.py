"""Building blocks used last, and favourites; remembered between sessions."""

from __future__ import annotations

from qgis.core import QgsSettings

_FAVOURITES = "wijkaanpak/claims/favourites"
_RECENT = "wijkaanpak/claims/recent"
#: So many fit on the screen without scrolling.
RECENT_COUNT = 8


class Remembered:
    """Keys of building blocks in the settings of QGIS; a key that a catalogue no longer has is kept, and not shown."""

    def __init__(self) -> None:
        self.favourites: frozenset[str] = frozenset(_read(_FAVOURITES))
        #: The newest first.
        self.recent: tuple[str, ...] = _read(_RECENT)[:RECENT_COUNT]

    def mark_used(self, key: str) -> None:
        """Put a block in front of the recent ones."""
        others = [known for known in self.recent if known != key]
        self.recent = (key, *others)[:RECENT_COUNT]
        _write(_RECENT, self.recent)

    def set_favourite(self, key: str, on: bool) -> None:
        """Make a block a favourite, or no longer."""
        self.favourites = self.favourites | {key} if on else self.favourites - {key}
        _write(_FAVOURITES, tuple(sorted(self.favourites)))


def _read(name: str) -> tuple[str, ...]:
    # One text and no list: a list of one item comes back as a text from some settings files.
    return tuple(key for key in str(QgsSettings().value(name, "")).split(",") if key)


def _write(name: str, keys: tuple[str, ...]) -> None:
    QgsSettings().setValue(name, ",".join(keys))
