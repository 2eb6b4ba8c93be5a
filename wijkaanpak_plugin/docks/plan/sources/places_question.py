"""Asks whether places may be read that a plan names, where nobody on this machine has said so yet."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Callable, Optional

from qgis.gui import QgisInterface

from wijkaanpak_plugin.docks.plan.sources.trust_dialog import TrustDialog
from wijkaanpak_plugin.plan.store.plan import Plan


class PlacesQuestion:
    """At most one question at a time; it waits beside the window, and what is not answered is not read."""

    def __init__(self, iface: QgisInterface) -> None:
        self._window = iface.mainWindow()
        self._dialog: Optional[TrustDialog] = None

    def ask(self, plan: Plan, places: Iterable[str], allowed: Callable[[], None]) -> None:
        """Ask about places, in a line each; ``allowed`` is called when they may be read."""
        self.close()
        dialog = TrustDialog(self._window, plan.name, "\n".join(map(_in_one_line, places)))
        dialog.accepted.connect(allowed)
        dialog.finished.connect(self._answered)
        self._dialog = dialog
        dialog.open()

    def close(self) -> None:
        """Take back a question that waits: what it asks about is not there any more."""
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.reject()

    def _answered(self, _result: int) -> None:
        self._dialog = None


def _in_one_line(text: str) -> str:
    """Return a text without what would begin a new line, or turn letters round: it could pass for another address."""
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in text)
