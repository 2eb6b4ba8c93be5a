"""Three buttons that say what is walked along, one of them pressed."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from wijkaanpak_plugin.docks.walk.texts import SORTS, sort_label, sort_meaning
from wijkaanpak_plugin.docks.widgets.highlighted_toggle_button import HighlightedToggleButton


class SortButtons(QWidget):
    """A press wants another sort; which one is pressed is told by ``press``."""

    wanted = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3)
        self._buttons = {sort: self._button(sort) for sort in SORTS}
        for button in self._buttons.values():
            row.addWidget(button, 1)

    def press(self, sort: str) -> None:
        """Show what is walked along."""
        for name, button in self._buttons.items():
            button.setChecked(name == sort)

    def _button(self, sort: str) -> HighlightedToggleButton:
        button = HighlightedToggleButton()
        button.setObjectName(f"WijkaanpakWalkAlong_{sort}")
        button.setText(sort_label(sort))
        button.setToolTip(sort_meaning(sort))
        button.setCheckable(True)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        button.clicked.connect(lambda _on: self._want(sort))
        return button

    def _want(self, sort: str) -> None:
        self._buttons[sort].setChecked(True)
        self.wanted.emit(sort)
