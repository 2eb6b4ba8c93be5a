"""Picking on the map with the button of the studio's row: over all layers, what the panel in front is about first."""

from __future__ import annotations

from contextlib import suppress
from typing import Callable, Optional

from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QAction

from wijkaanpak_plugin.docks.in_qgis.plan_tool import PlanToolHandler
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.map_select import RECTANGLE, MapSelect
from wijkaanpak_plugin.map.picked_features import select_nothing, select_picked, turn_of
from wijkaanpak_plugin.map.plan_in_project import PlanInProject
from wijkaanpak_plugin.plan.hot_spots.records import HOT_SPOT_TABLES
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES, TAG_TABLES
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import PLAN_PROPERTY, TABLE_PROPERTY
from wijkaanpak_plugin.plan.tags.layer_source import SourceNames

#: The tables that a panel follows the selection of; findings are those of the claim that is chosen.
_OWN_TABLES = {"claims": CLAIM_TABLES, "findings": CLAIM_TABLES, "hot_spots": HOT_SPOT_TABLES}
#: Of the plan these can be picked: the others, such as its area, have no panel that shows what is selected.
_TABLES = (*CLAIM_TABLES, *HOT_SPOT_TABLES, *TAG_TABLES)
#: Before registered data, which is the first of ``turn_of``.
_FIRST = -1


class StudioPick:
    """A click or a box selects in one layer, and nothing is left selected in another; QGIS' own tool looks in the
    current layer only, which nobody sees in the studio.
    """

    def __init__(
        self,
        iface: QgisInterface,
        plan_in_project: PlanInProject,
        messages: Messages,
        action: QAction,
        in_front: Callable[[], str],
    ) -> None:
        """in_front: key of the panel that is seen, empty for none."""
        self._plan_in_project, self._messages = plan_in_project, messages
        self._action, self._in_front = action, in_front
        #: Which data of the plan is there to be pointed at, read when picking begins and after each pick.
        self._sources: Optional[SourceNames] = None
        self._select = MapSelect(iface.mapCanvas(), self._can_be_picked, self._turn)
        self._select.chosen.connect(self._picked)
        self._select.missed.connect(self._missed)
        self._select.active_changed.connect(self._show)
        action.triggered.connect(self._toggle)
        # Of the two that are told of a press QGIS comes last, and gives the tool that is put away at once again.
        self._soon = QTimer()
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.stop)
        self._iface, self._handler = iface, PlanToolHandler(self._select.tool(RECTANGLE), action, plan_in_project)
        iface.registerMapToolHandler(self._handler)
        plan_in_project.opened.connect(self._enable)
        plan_in_project.closed.connect(self._enable)
        self._enable()

    def stop(self) -> None:
        """Give the map back to the tool that was active before."""
        self._select.stop()

    def unload(self) -> None:
        """Leave nothing on the map."""
        self._soon.stop()
        self._plan_in_project.opened.disconnect(self._enable)
        self._plan_in_project.closed.disconnect(self._enable)
        self._iface.unregisterMapToolHandler(self._handler)
        self._action.triggered.disconnect(self._toggle)
        self._select.unload()

    def _enable(self, *_plan: object) -> None:
        """QGIS looks at it when another layer becomes current; a plan may come and go without that."""
        self._action.setEnabled(self._plan_in_project.plan is not None)

    def _toggle(self, _checked: bool) -> None:
        if self._select.active:
            self._soon.start()
        else:
            self._read_sources()
            self._select.toggle(RECTANGLE)
        self._show(self._select.active)

    def _show(self, name: str) -> None:
        self._action.setChecked(bool(name))

    def _turn(self, layer: QgsVectorLayer) -> int:
        own = _OWN_TABLES.get(self._in_front(), ())
        return _FIRST if _table(layer) in own else turn_of(layer)

    def _picked(self, layer: QgsVectorLayer, fids: list[int], adds: bool) -> None:
        select_picked(_layers(), layer, fids, adds)
        self._read_sources()

    def _missed(self, adds: bool) -> None:
        if not adds:
            select_nothing(_layers())
        self._messages.info(translate("Studio", "There is nothing here to pick."))
        self._read_sources()

    def _read_sources(self) -> None:
        plan, self._sources = self._plan_in_project.plan, None
        if plan is not None:
            with suppress(PlanError):  # the panel that shows the data says so
                self._sources = SourceNames(plan)

    def _can_be_picked(self, layer: QgsVectorLayer) -> bool:
        if not layer.isValid():
            return False
        if layer.customProperty(PLAN_PROPERTY):
            return _table(layer) in _TABLES
        return self._sources is None or self._sources.is_pointed_at(layer)


def _table(layer: QgsVectorLayer) -> str:
    return str(layer.customProperty(TABLE_PROPERTY) or "")


def _layers() -> list[QgsVectorLayer]:
    return [layer for layer in QgsProject.instance().mapLayers().values() if isinstance(layer, QgsVectorLayer)]
