"""A Packages panel with the small plan in it, and the hand that works there.

*Open once*: energy leads; the heat network and the sewer are in it. The wadi and the tree are not. A map beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from event_loop import process_events_until_idle
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsProject, QgsSettings
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QItemSelectionModel, QModelIndex, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLabel, QListWidget, QTabWidget, QTreeView

from wijkaanpak_plugin.docks.packages.claims_model import BODY_ROLE
from wijkaanpak_plugin.docks.packages.controller import PackagesController
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.plan.packages.contents import package_contents
from wijkaanpak_plugin.plan.packages.members import put_in
from wijkaanpak_plugin.plan.packages.packages import make_package, packages

RD = QgsCoordinateReferenceSystem("EPSG:28992")


@dataclass
class Desk:
    """The panel and what a user does with it."""

    controller: PackagesController
    plan: Any
    messages: Any
    package_id: str = ""

    @property
    def dock(self):
        return self.controller.dock

    def part(self, kind, name):
        """A part of the panel, by its object name without Wijkaanpak."""
        found = self.dock.findChild(kind, f"Wijkaanpak{name}")
        assert found is not None, name
        return found

    def press(self, kind, name):
        """Press a button that can be pressed."""
        button = self.part(kind, name)
        assert button.isEnabled(), name
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        process_events_until_idle()

    def names(self):
        """What the list of packages says, from top to bottom."""
        model = self.dock.list.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def tree(self):
        return self.part(QTreeView, "PackageClaims")

    def groups(self):
        """The names of the claims in each group, by the sign of its role."""
        model = self.tree().model()
        heads = [model.index(row, 0) for row in range(model.rowCount())]
        return {
            head.data()[0]: [model.index(row, 0, head).data() for row in range(model.rowCount(head))] for head in heads
        }

    def row(self, body_id):
        """Where a claim stands in the list."""
        model = self.tree().model()
        for head in (model.index(row, 0) for row in range(model.rowCount())):
            for row in range(model.rowCount(head)):
                if model.index(row, 0, head).data(BODY_ROLE) == body_id:
                    return model.index(row, 0, head)
        return QModelIndex()

    def choose(self, *body_ids):
        """Choose claims in the list, as with the mouse."""
        rows = QItemSelectionModel.SelectionFlag.Rows
        self.tree().clearSelection()
        for body_id in body_ids:
            self.tree().selectionModel().select(self.row(body_id), QItemSelectionModel.SelectionFlag.Select | rows)
        process_events_until_idle()

    def select_on_map(self, table, *body_ids):
        """Select claims on the map, and no others."""
        for name in ("claim_point", "claim_line", "claim_area"):
            self.plan.layer(name).removeSelection()
        layer = self.plan.layer(table)
        layer.selectByIds([row.id() for row in layer.getFeatures() if row["body_id"] in body_ids])
        process_events_until_idle()

    def selected_on_map(self):
        layers = [self.plan.layer(name) for name in ("claim_point", "claim_line", "claim_area")]
        return {row["body_id"] for layer in layers for row in layer.getSelectedFeatures()}

    def tab(self, place):
        self.part(QTabWidget, "PackageTabs").setCurrentIndex(place)

    def warnings(self):
        listed = self.part(QListWidget, "PackageWarnings")
        return [listed.item(row).text() for row in range(listed.count())]

    def go_to_warning(self, words):
        listed = self.part(QListWidget, "PackageWarnings")
        (item,) = [listed.item(row) for row in range(listed.count()) if words in listed.item(row).text()]
        listed.itemActivated.emit(item)
        process_events_until_idle()

    def contents(self):
        return package_contents(self.plan, self.package_id)

    def said(self):
        """What the message bar says last."""
        return " ".join(self.messages.get_messages(Qgis.MessageLevel.Warning)[-1:])

    def text(self, name):
        return self.part(QLabel, name).text()


@pytest.fixture
def canvas(qgis_iface, qgis_new_project, monkeypatch):
    """A map, as the map of QGIS."""
    canvas = QgsMapCanvas()
    canvas.resize(600, 500)
    canvas.setDestinationCrs(RD)
    canvas.show()
    monkeypatch.setattr(qgis_iface, "mapCanvas", lambda: canvas)
    yield canvas
    canvas.deleteLater()


@pytest.fixture
def empty_desk(qgis_iface, canvas, plan_in_project, qtbot):
    """The panel without a plan."""
    QgsSettings().remove("wijkaanpak")
    QgsProject.instance().setCrs(RD)
    qgis_iface.messageBar().clear_messages()
    controller = PackagesController(qgis_iface, plan_in_project, Messages(qgis_iface))
    qtbot.addWidget(controller.dock, before_close_func=lambda _dock: None)
    controller.dock.resize(420, 900)
    controller.dock.show()
    qtbot.waitExposed(controller.dock)
    yield Desk(controller, None, qgis_iface.messageBar())
    controller.unload()


@pytest.fixture
def bare_desk(empty_desk, plan_in_project, small_plan_path):
    """The panel with a plan without packages."""
    empty_desk.plan = plan_in_project.open(small_plan_path)
    process_events_until_idle()
    return empty_desk


@pytest.fixture
def desk(bare_desk):
    """The panel with one package."""
    plan = bare_desk.plan
    changes, bare_desk.package_id = make_package(plan, "Open once", {"leading_transitions": "energy"})
    plan.history.perform("Make", put_in(plan, bare_desk.package_id, ["heat", "sewer"], changes))
    process_events_until_idle()
    assert [package.name for package in packages(plan)] == ["Open once"]
    return bare_desk
