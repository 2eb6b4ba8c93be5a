"""A distance in metres that is typed over the map while drawing."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeyEvent


class TypedMetres:
    """Collects digits; a comma and a point both start the decimals."""

    def __init__(self) -> None:
        self._digits = ""

    def take(self, event: QKeyEvent) -> bool:
        """Take a key; False when it is no part of a number."""
        typed = event.text()
        if event.key() == Qt.Key.Key_Backspace and self._digits:
            self._digits = self._digits[:-1]
        elif (len(typed) == 1 and typed in "0123456789") or (typed in (",", ".") and not set(",.") & set(self._digits)):
            self._digits += typed
        else:
            return False
        return True

    @property
    def text(self) -> str:
        """What was typed, as typed, with its unit; empty when nothing was."""
        return f"{self._digits} m" if self._digits else ""

    @property
    def value(self) -> Optional[float]:
        """What was typed, in m, above zero; None when that is no such number."""
        try:
            number = float(self._digits.replace(",", "."))
        except ValueError:
            return None
        return number if number > 0 else None

    def clear(self) -> None:
        """Forget what was typed."""
        self._digits = ""
