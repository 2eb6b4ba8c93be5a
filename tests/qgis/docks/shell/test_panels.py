"""What all panels have in common: they follow the open plan, and let go of it when they are taken down."""

from __future__ import annotations

import pytest
from records import open_again

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.shell.panels import PANELS

every_panel = pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.key)


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


def class_of_controller(iface, plan_in_project, panel):
    """Return the class of a controller, which the entry of the panel names only when it is built."""
    controller = panel.controller(iface, plan_in_project, Messages(iface))
    controller.unload()
    return type(controller)


@every_panel
def test_a_panel_that_comes_when_a_plan_is_open_shows_that_plan(qgis_iface, plan_in_project, panel, monkeypatch):
    kind = class_of_controller(qgis_iface, plan_in_project, panel)
    seen = []
    opened = kind.open_plan
    monkeypatch.setattr(kind, "open_plan", lambda self, plan: (seen.append(plan), opened(self, plan)))
    controller = panel.controller(qgis_iface, plan_in_project, Messages(qgis_iface))
    controller.unload()
    assert seen == [plan_in_project.plan]


@every_panel
def test_a_panel_asks_for_help_and_lets_go_of_the_plan(qgis_iface, plan_in_project, panel):
    heard = listeners(plan_in_project)
    controller = panel.controller(qgis_iface, plan_in_project, Messages(qgis_iface))
    asked = []
    controller.when_help_is_wanted(lambda: asked.append(panel))
    controller.dock.help_requested.emit()
    assert asked == [panel]
    controller.unload()
    assert listeners(plan_in_project) == heard
