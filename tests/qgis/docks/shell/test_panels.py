"""What all panels have in common: they follow the open plan, and let go of it when they are taken down."""

from __future__ import annotations

import pytest
from records import open_again

from wijkaanpak_plugin.docks.claims.controller import ClaimsController
from wijkaanpak_plugin.docks.findings.controller import FindingsController
from wijkaanpak_plugin.docks.hot_spots.controller import HotSpotsController
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.plan.controller import PlanController
from wijkaanpak_plugin.docks.tags.controller import TagsController

PANELS = (PlanController, TagsController, ClaimsController, HotSpotsController, FindingsController)


@pytest.fixture
def plan_in_project(plan_in_project, small_plan):
    """What holds the small plan, which is open."""
    open_again(plan_in_project, small_plan)
    return plan_in_project


def listeners(plan_in_project):
    return [
        plan_in_project.receivers(signal)
        for signal in (plan_in_project.opened, plan_in_project.closed, plan_in_project.layers_back)
    ]


@pytest.mark.parametrize("panel", PANELS)
def test_a_panel_that_comes_when_a_plan_is_open_shows_that_plan(qgis_iface, plan_in_project, panel, monkeypatch):
    seen = []
    opened = panel.open_plan
    monkeypatch.setattr(panel, "open_plan", lambda self, plan: (seen.append(plan), opened(self, plan)))
    controller = panel(qgis_iface, plan_in_project, Messages(qgis_iface))
    controller.unload()
    assert seen == [plan_in_project.plan]


@pytest.mark.parametrize("panel", PANELS)
def test_a_panel_asks_for_help_and_lets_go_of_the_plan(qgis_iface, plan_in_project, panel):
    heard = listeners(plan_in_project)
    controller = panel(qgis_iface, plan_in_project, Messages(qgis_iface))
    asked = []
    controller.when_help_is_wanted(lambda: asked.append(panel))
    controller.dock.help_requested.emit()
    assert asked == [panel]
    controller.unload()
    assert listeners(plan_in_project) == heard
