"""One choice for the next shapes, as a button that is seen from the back of a room."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from wijkaanpak_plugin.docks.panel.large_targets import TARGET
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.highlighted_toggle_button import HighlightedToggleButton
from wijkaanpak_plugin.docks.widgets.text_lines import shorten_name

#: The tick of a chip that is pressed.
TICK = "✓"
#: Letters in one of the two lines of a chip; what is longer is cut, the tooltip has it whole. Status: assumption.
_LETTERS = 22


class Chip(HighlightedToggleButton):
    """Says what it stands for and its key, in two lines; pressed it has a frame and a tick, not only another colour."""

    def __init__(self, name: str, key: str = "", parent: Optional[QWidget] = None) -> None:
        """name: object name. key: the key on the keyboard that presses it, as it is written."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setCheckable(True)
        self.setMinimumHeight(TARGET)
        self._key = key
        self._lines: list[str] = []
        self.toggled.connect(lambda _on: self._write())

    def show_choice(self, word: str, meaning: str) -> None:
        """Stand for this, with what it means for who points at it."""
        self._lines = in_two_lines(word)
        self.setAccessibleName(word)
        self.setToolTip(as_it_is("\n".join(filter(None, (meaning, self._key)))))
        self._write()

    def _write(self) -> None:
        *above, last = self._lines if len(self._lines) > 1 else [*self._lines, ""]
        below = " ".join(filter(None, (last, TICK if self.isChecked() else "", self._key)))
        self.setText("\n".join([*above, below]).replace("&", "&&"))


def in_two_lines(words: str) -> list[str]:
    """Return words in one line, or in two where that is too long: as even as they can be.

    >>> in_two_lines("Gemeente"), in_two_lines("Warmtebedrijf Elzen (fictief)")
    (['Gemeente'], ['Warmtebedrijf', 'Elzen (fictief)'])
    """
    parts = words.split()
    if len(words) <= _LETTERS or len(parts) < 2:
        return [shorten_name(words, _LETTERS)]
    lines = [(" ".join(parts[:place]), " ".join(parts[place:])) for place in range(1, len(parts))]
    best = min(lines, key=lambda both: max(map(len, both)))
    return [shorten_name(line, _LETTERS) for line in best]


def let_grow(chip: Chip) -> None:
    """Let a chip take its share of a row."""
    chip.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
