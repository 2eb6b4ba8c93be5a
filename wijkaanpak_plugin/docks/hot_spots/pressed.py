"""How a button that stays pressed looks: as a chosen row of a list, which can be seen in light and dark themes."""

from __future__ import annotations

PRESSED = (
    "QToolButton:checked { background: palette(highlight); color: palette(highlighted-text);"
    " border: 1px solid palette(highlight); border-radius: 3px; padding: 2px; }"
)
