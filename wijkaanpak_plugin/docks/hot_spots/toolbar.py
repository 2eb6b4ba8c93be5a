"""What can be done with the hot spot in hand: make a claim of it, move it, delete it."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from wijkaanpak_plugin.docks.hot_spots.pressed import PRESSED
from wijkaanpak_plugin.docks.icons import icon
from wijkaanpak_plugin.domain.translation import translate


class HotSpotButtons(QWidget):
    """Three buttons; they can be pressed while there is a hot spot in hand."""

    claim_wanted = pyqtSignal()
    #: Whether the next click on the map is the new place.
    move_toggled = pyqtSignal(bool)
    removal_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3)
        claim = _button(
            "claim",
            translate("HotSpotsDock", "Make a claim"),
            translate("HotSpotsDock", "Draw a claim that answers this hot spot; the two stay linked."),
        )
        self._move = _button(
            "move",
            translate("HotSpotsDock", "Move"),
            translate("HotSpotsDock", "The next click on the map is the new place of this hot spot; Esc leaves it."),
        )
        self._move.setCheckable(True)
        self._move.setStyleSheet(PRESSED)
        remove = _button(
            "remove",
            translate("HotSpotsDock", "Delete"),
            translate("HotSpotsDock", "Remove this hot spot with its reactions; its claims stay. It can be undone."),
        )
        claim.clicked.connect(lambda _checked: self.claim_wanted.emit())
        self._move.toggled.connect(self.move_toggled)
        remove.clicked.connect(lambda _checked: self.removal_wanted.emit())
        for button in (claim, self._move, remove):
            row.addWidget(button)

    def set_studio(self, on: bool) -> None:
        """Put the words below the pictures: large letters leave no room beside them."""
        below, beside = Qt.ToolButtonStyle.ToolButtonTextUnderIcon, Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        for button in self.findChildren(QToolButton):
            button.setToolButtonStyle(below if on else beside)

    def show_moving(self, on: bool) -> None:
        """Show whether a hot spot is being moved, silently."""
        self._move.blockSignals(True)
        self._move.setChecked(on)
        self._move.blockSignals(False)


def _button(name: str, label: str, meaning: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(f"WijkaanpakHotSpot_{name}")
    button.setIcon(icon(f"hot_spots/{name}"))
    button.setText(label)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setToolTip(meaning)
    button.setAccessibleName(label)
    return button
