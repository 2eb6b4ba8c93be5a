"""What the tests of the walk share: a map, the panel on a plan, and what they press and read."""

from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRectangle, QgsSettings
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtWidgets import QApplication

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.walk.controller import WalkController

RD = QgsCoordinateReferenceSystem("EPSG:28992")


@pytest.fixture
def canvas(qgis_iface, qgis_new_project, monkeypatch):
    """A map of 600 by 500 pixels, as the map of QGIS."""
    canvas = QgsMapCanvas()
    canvas.resize(600, 500)
    canvas.setDestinationCrs(RD)
    canvas.show()
    QApplication.processEvents()
    canvas.setExtent(QgsRectangle(155000, 463000, 155400, 463400))
    monkeypatch.setattr(qgis_iface, "mapCanvas", lambda: canvas)
    yield canvas
    canvas.deleteLater()


@pytest.fixture
def walk_panel(qgis_iface, canvas, plan_in_project, qtbot):
    """The panel, 420 pixels wide, without a plan."""
    QgsSettings().remove("wijkaanpak")
    QgsProject.instance().setCrs(RD)
    controller = WalkController(qgis_iface, plan_in_project, Messages(qgis_iface))
    qtbot.addWidget(controller.dock, before_close_func=lambda _dock: None)
    controller.dock.resize(420, 800)
    controller.dock.show()
    qtbot.waitExposed(controller.dock)
    yield controller
    controller.unload()
