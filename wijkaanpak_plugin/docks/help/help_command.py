"""The command that shows the quick guide."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable, Optional

from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QApplication, QWidget

from wijkaanpak_plugin.docks.help.quick_guide import QuickGuide
from wijkaanpak_plugin.docks.shell.panel_spec import GuidePart


class HelpCommand:
    """One window with the guide, made when it is first asked for."""

    def __init__(self, window: QWidget, parts: Callable[[], Sequence[GuidePart]]) -> None:
        """parts: what to do in the panels there are, in the user's language."""
        self._window = window
        self._parts = parts
        self._guide: Optional[QuickGuide] = None

    def show_help(self, part: str = "") -> None:
        """Show the short guide at one of its parts, empty: at its beginning; the map stays usable beside it.

        Over a dialog that takes all for itself, as those of QGIS do, it belongs to that: else nobody could read on.
        """
        above = QApplication.activeModalWidget() or self._window
        if self._guide is None or sip.isdeleted(self._guide) or self._guide.parentWidget() is not above:
            self.unload()
            self._guide = QuickGuide(above, self._parts())
        self._guide.show()
        self._guide.raise_()
        self._guide.show_part(part)

    def unload(self) -> None:
        """Close the guide."""
        guide, self._guide = self._guide, None
        if guide is not None and not sip.isdeleted(guide):
            guide.close()
            guide.deleteLater()
