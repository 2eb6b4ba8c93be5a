"""Buttons for what can be done with the current hot spot: make a claim of it, move it, delete it."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from wijkaanpak_plugin.docks.widgets.highlighted_toggle_button import HighlightedToggleButton
from wijkaanpak_plugin.docks.widgets.icons import icon
from wijkaanpak_plugin.domain.translation import translate


class HotSpotButtons(QWidget):
    """Three buttons; they can be pressed while a hot spot is current."""

    claim_wanted = pyqtSignal()
    #: Whether the next click on the map is the new place.
    move_toggled = pyqtSignal(bool)
    removal_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3)
        self._claim = _button(
            "claim",
            translate("HotSpotsDock", "Make a claim"),
            translate("HotSpotsDock", "Draw a claim that answers this hot spot; the two stay linked."),
        )
        self._move = _button(
            "move",
            translate("HotSpotsDock", "Move"),
            translate(
                "HotSpotsDock", "Move: the next click on the map is the new place of this hot spot; Esc leaves it."
            ),
        )
        self._move.setCheckable(True)
        self._remove = _button(
            "remove",
            translate("HotSpotsDock", "Delete"),
            translate("HotSpotsDock", "Delete this hot spot with its reactions; its claims stay. It can be undone."),
        )
        self._claim.clicked.connect(lambda _checked: self.claim_wanted.emit())
        self._move.toggled.connect(self.move_toggled)
        self._remove.clicked.connect(lambda _checked: self.removal_wanted.emit())
        for button in (self._claim, self._move, self._remove):
            row.addWidget(button)
        # Words beside the first picture; two pictures that everybody knows leave room for what was said.
        self._claim.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    def show_moving(self, on: bool) -> None:
        """Show whether a hot spot is being moved, silently."""
        self._move.blockSignals(True)
        self._move.setChecked(on)
        self._move.blockSignals(False)


def _button(name: str, label: str, meaning: str) -> QToolButton:
    button = HighlightedToggleButton()
    button.setObjectName(f"WijkaanpakHotSpot_{name}")
    button.setIcon(icon(f"hot_spots/{name}"))
    button.setText(label)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setToolTip(meaning)
    button.setAccessibleName(label)
    return button
