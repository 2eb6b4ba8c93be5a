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
        """What was typed, with its unit, and a zero where it begins with the decimals; empty when nothing was."""
        return f"{self._number} m" if self._digits else ""

    @property
    def value(self) -> Optional[float]:
        """What was typed, in m, zero or more: what ``text`` says; None when nothing was typed."""
        return float(self._number.replace(",", ".")) if self._digits else None

    @property
    def _number(self) -> str:
        return self._digits if self._digits[:1].isdigit() else f"0{self._digits}"

    def clear(self) -> None:
        """Forget what was typed."""
        self._digits = ""
