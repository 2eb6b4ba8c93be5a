"""What tests of the Claims panel share: the panel on a canvas of its own, with an open plan."""

from __future__ import annotations

import pytest
from claims_panel import open_panel


@pytest.fixture
def panel_path(plan_path):
    """The file that the panel opens, an empty plan; a module that needs claims overrides it."""
    return plan_path


@pytest.fixture
def panel(qgis_iface, qgis_new_project, panel_path, monkeypatch):
    """The Claims panel with the plan of ``panel_path`` open."""
    with open_panel(qgis_iface, panel_path, monkeypatch) as panel:
        yield panel
