"""The Claims panel on a canvas of its own, with an open plan: for tests."""

from __future__ import annotations

from contextlib import contextmanager

from drawing_hand import Hand
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRectangle, QgsSettings
from qgis.gui import QgsMapToolPan
from qgis.PyQt.QtWidgets import QLabel, QToolButton

from wijkaanpak_plugin.docks.claims.controller import ClaimsController
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.domain.catalogue.building_blocks import load_building_blocks
from wijkaanpak_plugin.map.plan_in_project import PlanInProject
from wijkaanpak_plugin.plan.claims.claims import all_claims

RD = "EPSG:28992"


class Panel:
    """Controller, plan and hand; what the panel said is in ``warnings`` and ``infos``."""

    def __init__(self, iface, plan_in_project, controller, hand, said):
        self.iface, self.plan_in_project, self.controller, self.hand = iface, plan_in_project, controller, hand
        self.dock = controller.dock
        self.said = said
        self.path = None
        self._is_up = True

    def unload(self):
        if self._is_up:
            self._is_up = False
            self.controller.unload()
            self.hand.settle()

    def show(self):
        """Show the panel in a window of its own: the window of the tests is hidden."""
        self.dock.resize(420, 900)
        self.dock.show()
        self.dock.activateWindow()
        self.hand.settle()

    @property
    def plan(self):
        return self.plan_in_project.plan

    @property
    def claims(self):
        return all_claims(self.plan)

    def names(self):
        return sorted(claim.name for claim in self.claims)

    def pick(self, key):
        self.dock.palette_of_blocks.picked.emit(key)

    def shape_button(self, name):
        """Return the button of a way to draw."""
        return self.dock.findChild(QToolButton, f"WijkaanpakShape_{name}")

    def shape(self, name):
        self.shape_button(name).click()

    def warnings(self):
        return [text for kind, text in self.said if kind == "warning"]

    def infos(self):
        return [text for kind, text in self.said if kind == "info"]


def forget_settings():
    QgsSettings().remove("wijkaanpak/claims")


@contextmanager
def open_panel(qgis_iface, path, monkeypatch, crs=RD):
    """Open a plan and the panel, looking at the middle of the small plan; yields a Panel."""
    forget_settings()
    hand = Hand(crs)
    hand.look_at(QgsRectangle(155000, 463000, 155200, 463150))
    monkeypatch.setattr(qgis_iface, "mapCanvas", lambda: hand.canvas)
    monkeypatch.setattr(qgis_iface, "cadDockWidget", lambda: hand.cad, raising=False)
    pan = QgsMapToolPan(hand.canvas)
    hand.canvas.setMapTool(pan)
    project = QgsProject.instance()
    project.setCrs(QgsCoordinateReferenceSystem(crs))
    plan_in_project = PlanInProject(project)
    messages = Messages(qgis_iface)
    said = []
    monkeypatch.setattr(messages, "warning", lambda text, _matter="": said.append(("warning", text)))
    monkeypatch.setattr(messages, "info", lambda text, _matter="": said.append(("info", text)))
    items_before = hand.items()
    controller = ClaimsController(qgis_iface, plan_in_project, messages)
    panel = Panel(qgis_iface, plan_in_project, controller, hand, said)
    panel.pan, panel.path, panel.items_before = pan, path, items_before
    plan_in_project.open(path)
    yield panel
    panel.unload()
    plan_in_project.unload()
    project.clear()
    hand.close()
    forget_settings()


def block_of(geometry):
    """Return a building block that is drawn like this."""
    return next(block for block in load_building_blocks() if block.kind and block.geometry == geometry)


def kept(panel):
    """Return what the panel says of shapes that wait, empty when none does."""
    row = panel.dock.bar.findChild(QLabel, "WijkaanpakUnsaved")
    return row.text() if not row.parentWidget().isHidden() else ""
