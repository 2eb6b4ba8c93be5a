"""What is written while a layer is edited and something is read: taken into the plan itself once that is possible."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, QTimer

from wijkaanpak_plugin.plan.store.plan import Plan

#: Milliseconds until it is tried again: drawing a map takes less. Status: assumption.
AGAIN_MS = 1000


class WholePlan(QTimer):
    """Makes a copy of what holds a plan hold the last step too, when it could not be taken in with the step itself."""

    def __init__(self, plan: Plan, parent: QObject) -> None:
        super().__init__(parent)
        self._plan = plan
        self.setSingleShot(True)
        self.setInterval(AGAIN_MS)
        self.timeout.connect(self._try)
        plan.history.written.connect(self._written)

    def unload(self) -> None:
        """Leave the plan as it is: what closes the last layer takes in the rest."""
        self.stop()
        self._plan.history.written.disconnect(self._written)

    def _written(self) -> None:
        if not self._plan.backend.is_whole():
            self.start()

    def _try(self) -> None:
        self._plan.backend.make_whole()
        self._written()
