"""Buttons for the ways to draw, of which one can be pressed."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QToolButton, QWidget

from wijkaanpak_plugin.docks.claims.view.texts import shape_icon
from wijkaanpak_plugin.docks.widgets.named_below import NAMED_BELOW
from wijkaanpak_plugin.domain.translation import translate

LINE, AREA, POINT = "line", "area", "point"
CIRCLE, FREEHAND, FEATURE, PARALLEL = "circle", "freehand", "feature", "parallel"
#: The ways to draw, in the order of the buttons.
SHAPES = (LINE, AREA, POINT, CIRCLE, FREEHAND, FEATURE, PARALLEL)
_ICON = QSize(22, 22)


class ShapeButtons(QWidget):
    """One row of buttons; a press always gives that way to draw, also on the one that is down: Esc leaves it."""

    #: The way to draw.
    chosen = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        self.setStyleSheet(NAMED_BELOW)
        self._buttons: dict[str, QToolButton] = {}
        meanings = _meanings()
        for shape in SHAPES:
            button = QToolButton()
            button.setObjectName(f"WijkaanpakShape_{shape}")
            button.setIcon(shape_icon(shape))
            button.setIconSize(_ICON)
            button.setText(_names()[shape])
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setCheckable(True)
            button.setAccessibleName(meanings[shape].split("\n")[0])
            button.clicked.connect(lambda _on, name=shape: self._press(name))
            layout.addWidget(button)
            self._buttons[shape] = button
        layout.addStretch(1)
        self.set_usual("")

    def set_chosen(self, shape: str) -> None:
        """Press this button and no other; empty: none."""
        for name, button in self._buttons.items():
            button.setChecked(name == shape)

    def set_usual(self, shape: str) -> None:
        """Mark the shape in which the building block is usually drawn."""
        meanings = _meanings()
        for name, button in self._buttons.items():
            usual = name == shape
            button.setAutoRaise(not usual)
            lines = [meanings[name]]
            if usual:
                lines.append(translate("Claims", "The next claim is usually drawn like this."))
            button.setToolTip("\n".join(lines))

    def _press(self, shape: str) -> None:
        self.set_chosen(shape)
        self.chosen.emit(shape)


def _names() -> dict[str, str]:
    """Return the name of each way to draw in one short word."""
    return {
        LINE: translate("Claims", "Line"),
        AREA: translate("Claims", "Area"),
        POINT: translate("Claims", "Point"),
        CIRCLE: translate("Claims", "Circle"),
        FREEHAND: translate("Claims", "Free"),
        FEATURE: translate("Claims", "Feature"),
        PARALLEL: translate("Claims", "Parallel"),
    }


def _meanings() -> dict[str, str]:
    """Return name and explanation of each way to draw, on two lines."""
    return {
        LINE: translate("Claims", "Line\nClick its points, end with a right click; the width makes it a strip."),
        AREA: translate("Claims", "Area\nClick its corners, end with a right click."),
        POINT: translate("Claims", "Point\nClick its place on the map; the width is its diameter."),
        CIRCLE: translate("Claims", "Circle\nClick its middle, then its edge; the radius can be typed."),
        FREEHAND: translate(
            "Claims",
            "Freehand\nPress, draw and let go: a line for what is usually drawn as one, an area for anything else.",
        ),
        FEATURE: translate(
            "Claims",
            "From a feature\nTakes over the selected features of the current layer; without a selection, click one.",
        ),
        PARALLEL: translate(
            "Claims", "Parallel to a line\nClick a line of any layer, then the side and the distance (it can be typed)."
        ),
    }
