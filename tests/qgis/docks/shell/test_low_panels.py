"""A panel that is low scrolls: no field or button in it is squashed, and none lies over another."""

from __future__ import annotations

from itertools import combinations

import pytest
from qgis.PyQt.QtCore import QPoint, QRect, QSize
from qgis.PyQt.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPushButton,
    QScrollBar,
    QToolButton,
    QWidget,
)
from records import open_again

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.studio import show_studio
from wijkaanpak_plugin.docks.shell.panels import PANELS
from wijkaanpak_plugin.plan.claims.claims import all_claims

CONTROLS = (QAbstractSpinBox, QComboBox, QLineEdit, QPushButton, QToolButton)
HEIGHTS = (260, 330, 420, 520, 640, 760)


def squashed(dock):
    """The controls that are lower than they need to be, by object name, with both heights."""
    found = []
    for kind in CONTROLS:
        for control in dock.findChildren(kind):
            needed = min(control.minimumSizeHint().height(), control.sizeHint().height())
            inside = control.parentWidget()
            is_part = isinstance(inside, (QAbstractSpinBox, QComboBox, QScrollBar, QLineEdit))
            if control.isVisible() and not is_part and control.height() < needed - 1:
                found.append((type(control).__name__, control.objectName(), control.height(), needed))
    return found


def overlapping(dock):
    """Pairs of controls with the same parent that lie over each other; a field holds its own buttons."""
    shown = [one for kind in CONTROLS for one in dock.findChildren(kind) if one.isVisible()]
    free = [one for one in shown if not isinstance(one.parentWidget(), (QLineEdit, QComboBox, QAbstractSpinBox))]
    inner = {one: one.geometry().adjusted(1, 1, -1, -1) for one in free}
    return [
        (one.objectName(), other.objectName())
        for one, other in combinations(free, 2)
        if one.parentWidget() is other.parentWidget() and inner[one].intersects(inner[other])
    ]


def fill(key, controller, plan):
    """Let a panel show as much as it can."""
    if key == "claims":
        controller.dock.palette_of_blocks.picked.emit("heat_network")
        controller.editing.show([all_claims(plan)[0].body_id])
    if key == "hot_spots":
        controller.dock.list.setCurrentIndex(controller.dock.list.model().index(0, 0))


@pytest.mark.parametrize("studio", [False, True], ids=["desk", "studio"])
@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.key)
def test_a_low_panel_scrolls_and_squashes_nothing(qgis_iface, plan_in_project, small_plan, cad, panel, studio, qtbot):
    open_again(plan_in_project, small_plan)
    controller = panel.controller(qgis_iface, plan_in_project, Messages(qgis_iface))
    fill(panel.key, controller, plan_in_project.plan)
    dock = controller.dock
    if studio:
        show_studio(dock, True)
    window = QWidget()
    dock.setParent(window)
    window.resize(600, 800)
    window.show()
    dock.show()
    wrong = []
    for height in HEIGHTS:
        # As the window does when its docks ask for more height than there is.
        dock.setGeometry(QRect(QPoint(), QSize(dock.minimumSizeHint().width() + 10, height)))
        for _round in range(3):
            QApplication.processEvents()
        wrong += [(height, *one) for one in (*squashed(dock), *overlapping(dock))]
    dock.setParent(None)
    controller.unload()
    window.deleteLater()
    assert wrong == []
