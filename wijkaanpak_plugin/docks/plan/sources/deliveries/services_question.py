"""Asks whether the services may be asked that a plan names, where nobody on this machine has said so yet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable, Optional

from qgis.gui import QgisInterface

from wijkaanpak_plugin.docks.plan.sources.trust_dialog import TrustDialog
from wijkaanpak_plugin.plan.store.plan import Plan


class ServicesQuestion:
    """At most one question at a time; it waits beside the window, and what is not answered is not asked."""

    def __init__(self, iface: QgisInterface) -> None:
        self._window = iface.mainWindow()
        self._dialog: Optional[TrustDialog] = None

    def ask(self, plan: Plan, contacts: Sequence[str], allowed: Callable[[], None]) -> None:
        """Ask about services, in a line each; ``allowed`` is called when they may be asked."""
        self.close()
        dialog = TrustDialog(self._window, plan.name, "\n".join(contacts))
        dialog.accepted.connect(allowed)
        dialog.finished.connect(self._answered)
        self._dialog = dialog
        dialog.open()

    def close(self) -> None:
        """Take back a question that waits."""
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.reject()

    def _answered(self, _result: int) -> None:
        self._dialog = None
