"""What all panels have in common: they follow the open plan, and let go of it when they are taken down."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtWidgets import QAction
from records import open_again

from wijkaanpak_plugin.docks.claims.controller import ClaimsController
from wijkaanpak_plugin.docks.findings.controller import FindingsController
from wijkaanpak_plugin.docks.hot_spots.controller import HotSpotsController
from wijkaanpak_plugin.docks.messages import Messages
from wijkaanpak_plugin.docks.plan.controller import PlanController
from wijkaanpak_plugin.docks.tags.controller import TagsController

PANELS = (PlanController, TagsController, ClaimsController, HotSpotsController, FindingsController)


@pytest.fixture
def open_plan(open_plan, small_plan):
    """What holds the small plan, which is open."""
    open_again(open_plan, small_plan)
    return open_plan


def listeners(open_plan):
    return [open_plan.receivers(signal) for signal in (open_plan.opened, open_plan.closed, open_plan.layers_back)]


@pytest.mark.parametrize("panel", PANELS)
def test_a_panel_that_comes_when_a_plan_is_open_shows_that_plan(qgis_iface, open_plan, panel, monkeypatch):
    seen = []
    opened = panel._plan_opened
    monkeypatch.setattr(panel, "_plan_opened", lambda self, plan: (seen.append(plan), opened(self, plan)))
    controller = panel(qgis_iface, open_plan, Messages(qgis_iface))
    controller.take_down()
    assert seen == [open_plan.plan]


@pytest.mark.parametrize("panel", PANELS)
def test_a_panel_has_an_action_and_help_and_lets_go_of_the_plan(qgis_iface, open_plan, panel):
    heard = listeners(open_plan)
    controller = panel(qgis_iface, open_plan, Messages(qgis_iface))
    action, asked = QAction(qgis_iface.mainWindow()), []
    controller.toggle_with(action)
    controller.when_help_is_wanted(lambda: asked.append(panel))
    assert action.isCheckable()
    controller.dock.help_requested.emit()
    assert asked == [panel]
    controller.take_down()
    action.deleteLater()
    assert listeners(open_plan) == heard
