"""Hot spot that waits for the building block that answers it."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsGeometry
from qgis.gui import QgsMapCanvas, QgsMapTool, QgsMapToolPan, QgsMapToolZoom
from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QWidget

from wijkaanpak_plugin.docks.claims.view.dock import ClaimsDock
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.hot_spots.records import HOT_SPOT_TABLES, place_of
from wijkaanpak_plugin.plan.store.history import Step
from wijkaanpak_plugin.plan.store.plan import Plan

#: Panels whose name begins like this are those of the plugin.
_OWN_PANELS = "Wijkaanpak"


class PendingHotSpot(QObject):
    """Waits until the user turns to something else: Esc, another panel or tab, a tool that does more than moving the
    map, or a step in the plan that is not about this hot spot; or until it is gone. A block that is picked later is
    then no answer to it any more.
    """

    #: It does not wait any more.
    ended = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, dock: ClaimsDock) -> None:
        super().__init__()
        self._canvas = canvas
        self._dock = dock
        self._plan: Optional[Plan] = None
        self._hot_spot_id = ""
        self._works_id = ""

    @property
    def sentence(self) -> str:
        """What the user is to do, empty when nothing waits."""
        if self._plan is None:
            return ""
        return translate("Claims", "Pick the building block that answers this hot spot.")

    def wait_for(self, plan: Plan, hot_spot_id: str, works_id: str = "") -> None:
        """Let a hot spot of this plan wait, in place of another one; works_id: of works that take it along."""
        self.stop()
        self._plan, self._hot_spot_id, self._works_id = plan, hot_spot_id, works_id
        plan.history.performed.connect(self._performed)
        self._canvas.mapToolSet.connect(self._tool_set)
        self._dock.visibilityChanged.connect(self._shown)
        self._dock.tabs.currentChanged.connect(self.stop)
        QApplication.instance().installEventFilter(self)

    def take(self) -> Optional[tuple[str, QgsGeometry, str]]:
        """Return the hot spot that waits, its id and its place (plan's CRS), and the id of the works that take it
        along; and wait no longer.
        """
        hot_spot_id, works_id, plan = self._hot_spot_id, self._works_id, self._plan
        self.stop()
        place = None if plan is None else place_of(plan, hot_spot_id)
        return None if place is None else (hot_spot_id, place, works_id)

    def stop(self) -> None:
        """Wait no longer."""
        if self._plan is None:
            return
        QApplication.instance().removeEventFilter(self)
        self._plan.history.performed.disconnect(self._performed)
        self._canvas.mapToolSet.disconnect(self._tool_set)
        self._dock.visibilityChanged.disconnect(self._shown)
        self._dock.tabs.currentChanged.disconnect(self.stop)
        self._plan, self._hot_spot_id, self._works_id = None, "", ""
        self.ended.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice Esc anywhere, and a press in another panel of the plugin; both go on to where they were meant for."""
        is_escape = event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape
        if is_escape or (event.type() == QEvent.Type.MouseButtonPress and self._is_elsewhere(watched)):
            self.stop()
        return False

    def _is_elsewhere(self, watched: QObject) -> bool:
        panel = watched if isinstance(watched, QWidget) else None
        while panel is not None and not isinstance(panel, QDockWidget):
            panel = panel.parentWidget()
        return panel is not None and not panel.isAncestorOf(self._dock) and panel.objectName().startswith(_OWN_PANELS)

    def _shown(self, visible: bool) -> None:
        if not visible:
            self.stop()

    def _tool_set(self, new: Optional[QgsMapTool], _old: Optional[QgsMapTool]) -> None:
        # To move or zoom the map is to look for the place, and no other work.
        if new is not None and not isinstance(new, (QgsMapToolPan, QgsMapToolZoom)):
            self.stop()

    def _performed(self, step: Step) -> None:
        is_its_own = any(self._hot_spot_id in step.records.get(table, ()) for table in HOT_SPOT_TABLES)
        if not is_its_own or self._plan is None or place_of(self._plan, self._hot_spot_id) is None:
            self.stop()
