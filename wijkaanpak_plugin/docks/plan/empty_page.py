"""What the Plan panel shows while no plan is open: how to get one."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.widgets.icons import icon
from wijkaanpak_plugin.domain.translation import translate


class EmptyPage(QWidget):
    """One sentence and four buttons."""

    new_from_selection = pyqtSignal()
    #: Whether an area is to be drawn, or drawing is to stop.
    draw_wanted = pyqtSignal(bool)
    open_wanted = pyqtSignal()
    sample_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._sentence = QLabel()
        self._sentence.setObjectName("WijkaanpakPlanMessage")
        self._sentence.setWordWrap(True)
        self._new = _button(
            "WijkaanpakNewFromSelection",
            icon("new_plan"),
            translate("PlanDock", "&New plan from selection"),
            translate("PlanDock", "Make a plan whose area is the polygons that are selected in a layer."),
        )
        self._draw = _button(
            "WijkaanpakDrawArea",
            QIcon(),
            translate("PlanDock", "&Draw the area"),
            translate("PlanDock", "Draw the area of a new plan on the map."),
        )
        self._draw.setCheckable(True)
        self._open = _button(
            "WijkaanpakOpenFromDock",
            icon("open_plan"),
            translate("PlanDock", "&Open a plan…"),
            translate("PlanDock", "Open a plan file and add its layers to the project."),
        )
        self._sample = _button(
            "WijkaanpakSampleFromDock",
            icon("open_sample"),
            translate("PlanDock", "Open the &sample…"),
            translate("PlanDock", "A fictional neighbourhood to try things on; it is written to a folder you choose."),
        )
        column = QVBoxLayout(self)
        column.addWidget(self._sentence)
        for button in (self._new, self._draw, self._open, self._sample):
            column.addWidget(button)
        column.addStretch(1)
        self._new.clicked.connect(lambda _checked: self.new_from_selection.emit())
        self._draw.clicked.connect(self.draw_wanted)
        self._open.clicked.connect(lambda _checked: self.open_wanted.emit())
        self._sample.clicked.connect(lambda _checked: self.sample_wanted.emit())
        self.set_drawing(False)

    def set_drawing(self, on: bool) -> None:
        """Show how to draw while an area is being drawn, else how to get a plan."""
        self._draw.setChecked(on)
        if on:
            sentence = translate(
                "PlanDock",
                "Click the corners of the area on the map; a right click ends it, Backspace takes a corner back, Esc "
                "stops.",
            )
        else:
            sentence = translate(
                "PlanDock",
                "No plan is open. To start one, drop a KLIC delivery on QGIS, select the neighbourhood in a layer, or "
                "draw it; or open one.",
            )
        self._sentence.setText(sentence)


def _button(name: str, picture: QIcon, text: str, definition: str) -> QPushButton:
    button = QPushButton(picture, text)
    button.setObjectName(name)
    button.setToolTip(definition)
    return button
