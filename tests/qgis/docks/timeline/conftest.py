"""A Timeline panel with works in two streets, and the hand that moves them.

Elm Street: a sewer in 2027 and a heat network in 2028, beside each other (one opening after a shift of a year), a fixed
gas pipe in 2027 and a fibre in 2033. Oak Street: a wadi from 2030 to 2031. One claim has no period.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import Any

import pytest
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsProject, QgsSettings
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QKeyEvent, QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QLabel, QLineEdit, QListView
from records import add_record, save_all

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.timeline.controller import TimelineController
from wijkaanpak_plugin.plan.claims.claims import claims_with
from wijkaanpak_plugin.plan.files.opening import open_plan

RD = QgsCoordinateReferenceSystem("EPSG:28992")
WORKS = (
    ("sewer", "Sewer", "gravity_sewer", 463050.0, "2027", "2027", "flexible", "municipality"),
    ("heat", "Heat network", "heat", 463051.5, "2028", "2028", "flexible", "heat company"),
    ("gas", "Gas", "gas_low_pressure", 463054.0, "2027", "2027", "fixed", "gas company"),
    ("telecom", "Fibre", "telecom", 463057.0, "2033", "2033", "firm", "telecom company"),
)


def fill(plan):
    """Put the works of two streets in a plan."""
    for body_id, name, kind, y, begin, finish, hardness, owner in WORKS:
        add_record(
            plan,
            "claim_line",
            f"LineString (155000 {y}, 155200 {y})",
            body_id=body_id,
            name=name,
            kind=kind,
            works_from=begin,
            works_to=finish,
            hardness=hardness,
            owner=owner,
            opens="underground",
            transitions="energy" if kind == "heat" else "climate_adaptation",
        )
    add_record(
        plan,
        "claim_area",
        "Polygon ((155010 463150, 155030 463150, 155030 463160, 155010 463160, 155010 463150))",
        body_id="wadi",
        name="Wadi",
        kind="wadi",
        works_from="2030",
        works_to="2031",
        duration_months=6,
        opens="surface",
        transitions="climate_adaptation",
    )
    add_record(plan, "claim_point", "Point (155100 463190)", body_id="tree", name="Tree", kind="tree")
    for name, y in (("Elm Street", 463052.0), ("Oak Street", 463155.0)):
        add_record(plan, "street", f"LineString (155000 {y}, 155200 {y})", name=name)
    save_all(plan)


@dataclass
class Hand:
    """The panel and what a user does with it."""

    controller: TimelineController
    plan: Any
    canvas: QgsMapCanvas
    qtbot: Any
    messages: Any

    @property
    def dock(self):
        return self.controller.dock

    @property
    def chart(self):
        return self.dock.chart

    def settled(self):
        """Wait until all is known that follows from what was done."""
        works = self.controller.works
        self.qtbot.waitUntil(lambda: works.found is not None and not works.is_busy, timeout=60000)

    def window(self, body_id):
        """The window of a claim as the plan holds it."""
        values = claims_with(self.plan, [body_id])[0].values
        return values["works_from"], values["works_to"]

    def row_names(self):
        """What the rows say from top to bottom; heads in brackets."""
        return [f"[{row.group.name}]" if row.bar is None else row.bar.name for row in self.chart.rows]

    def middle(self, body_id):
        """The middle of a bar on the chart."""
        self.chart.choose(body_id)
        return self.chart.place_of(body_id).center().toPoint()

    def mouse(self, kind, place, button=Qt.MouseButton.LeftButton, keys=Qt.KeyboardModifier.NoModifier, on=None):
        """A mouse event on the chart, or on another widget."""
        widget = on or self.chart.viewport()
        held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else button
        pressed = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else button
        there = QPointF(widget.mapToGlobal(place))
        QApplication.sendEvent(widget, QMouseEvent(kind, QPointF(place), there, pressed, held, keys))

    def press_and_pull(self, body_id, months):
        """Take a bar and pull it so many months, without letting go."""
        begin = self.middle(body_id)
        end = begin + QPoint(round(months * self.chart.places.axis.pixels_per_month), 0)
        self.mouse(QEvent.Type.MouseButtonPress, begin)
        for part in (0.3, 0.7, 1.0):
            self.mouse(QEvent.Type.MouseMove, begin + (end - begin) * part)
        return end

    def drag(self, body_id, months):
        """Drag a bar so many months and let it go."""
        end = self.press_and_pull(body_id, months)
        self.mouse(QEvent.Type.MouseButtonRelease, end)

    def key(self, key, modifier=Qt.KeyboardModifier.NoModifier, times=1):
        """Press a key in the chart."""
        for _time in range(times):
            QTest.keyClick(self.chart, key, modifier)

    def shift_and(self, key, times=1):
        """Hold Shift and press a key some times; ``shift_is_up`` lets go of it."""
        QTest.keyPress(self.chart, Qt.Key.Key_Shift)
        for _time in range(times):
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self.chart, QKeyEvent(kind, key, Qt.KeyboardModifier.ShiftModifier))

    def shift_is_up(self):
        QTest.keyRelease(self.chart, Qt.Key.Key_Shift)

    def form_field(self, name, kind=QLineEdit):
        return self.form().findChild(kind, f"WijkaanpakTimelineForm_{name}")

    def form(self):
        return self.dock.findChild(object, "WijkaanpakTimelineForm")

    def form_problem(self):
        return self.form().findChild(QLabel, "WijkaanpakTimelineFormProblem").text()

    def said(self):
        """What the message bar says last."""
        return " ".join(self.messages.get_messages(Qgis.MessageLevel.Warning)[-1:])

    def shift_row(self, *ids, listed=True):
        """The row of the list of shifts that moves these works, the first of them."""
        view = self.shift_view()
        for number in range(view.model().rowCount()):
            row = view.model().index(number, 0).data(Qt.ItemDataRole.UserRole)
            if row.ids == ids and bool(row.refused) != listed:
                return number, row
        return None

    def shift_view(self):
        return self.dock.findChild(QListView, "WijkaanpakTimelineShiftList")


@pytest.fixture(scope="session")
def streets_file(tmp_path_factory, empty_plan_file):
    """The file of a plan with the works, made once; tests work on copies."""
    plan = open_plan(shutil.copy(empty_plan_file, tmp_path_factory.mktemp("streets") / "plan.gpkg"))
    fill(plan)
    plan.close()
    return plan.backend.path


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
def empty_hand(qgis_iface, canvas, plan_in_project, qtbot):
    """The panel without a plan."""
    QgsSettings().remove("wijkaanpak")
    QgsProject.instance().setCrs(RD)
    qgis_iface.messageBar().clear_messages()
    controller = TimelineController(qgis_iface, plan_in_project, Messages(qgis_iface))
    qtbot.addWidget(controller.dock, before_close_func=lambda _dock: None)
    controller.dock.resize(1300, 500)
    controller.dock.show()
    qtbot.waitExposed(controller.dock)
    yield Hand(controller, None, canvas, qtbot, qgis_iface.messageBar())
    controller.unload()


@pytest.fixture
def hand(empty_hand, plan_in_project, streets_file, tmp_path):
    """The panel with the works of two streets, all worked out."""
    empty_hand.plan = plan_in_project.open(shutil.copy(streets_file, tmp_path / "plan.gpkg"))
    empty_hand.settled()
    return empty_hand
