"""The command that shows the quick guide."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable, Optional

from qgis.PyQt.QtWidgets import QWidget

from wijkaanpak_plugin.docks.help.quick_guide import QuickGuide


class HelpCommand:
    """One window with the guide, made when it is first asked for."""

    def __init__(self, window: QWidget, steps: Callable[[], Sequence[str]]) -> None:
        """steps: what to do in the panels there are, in the user's language."""
        self._window = window
        self._steps = steps
        self._guide: Optional[QuickGuide] = None

    def show_help(self) -> None:
        """Show the short guide; the map stays usable beside it."""
        if self._guide is None:
            self._guide = QuickGuide(self._window, self._steps())
        self._guide.show()
        self._guide.raise_()

    def unload(self) -> None:
        """Close the guide."""
        if self._guide is not None:
            self._guide.close()
            self._guide.deleteLater()
            self._guide = None
