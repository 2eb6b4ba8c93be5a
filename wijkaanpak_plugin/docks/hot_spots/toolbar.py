"""Buttons for what can be done with the current hot spot: make a claim of it, move it, delete it."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from wijkaanpak_plugin.docks.panel.large_targets import fit_least_height
from wijkaanpak_plugin.docks.panel.studio import StudioChanged
from wijkaanpak_plugin.docks.widgets.highlighted_toggle_button import HighlightedToggleButton
from wijkaanpak_plugin.docks.widgets.icons import icon
from wijkaanpak_plugin.docks.widgets.named_below import NAMED_BELOW
from wijkaanpak_plugin.domain.translation import translate

#: Width in pixels at which the name of a building block can still be guessed, and shares of the room that is left: the
#: long words get it, short ones need none.
_NARROWEST, _SHARES = 110, (1, 0, 0)


class HotSpotButtons(QWidget):
    """Three buttons; they can be pressed while a hot spot is current."""

    #: A claim is to answer the hot spot; whether its building block is to be chosen first.
    claim_wanted = pyqtSignal(bool)
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
            translate("HotSpotsDock", "Make a claim…"),
            translate("HotSpotsDock", "Choose a building block that answers this hot spot; the two stay linked."),
        )
        # A long name of a building block is shortened, and does not make the panel wider.
        self._claim.setMinimumWidth(_NARROWEST)
        self._no_block = (self._claim.text(), self._claim.toolTip())
        self._has_block = False
        self._menu = QMenu(self)
        other = self._menu.addAction(translate("HotSpotsDock", "With another building block…"))
        other.setObjectName("WijkaanpakHotSpot_other_block")
        other.triggered.connect(lambda _checked: self.claim_wanted.emit(True))
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
        self._claim.clicked.connect(lambda _checked: self.claim_wanted.emit(not self._has_block))
        self._move.toggled.connect(self.move_toggled)
        self._remove.clicked.connect(lambda _checked: self.removal_wanted.emit())
        for button, share in zip((self._claim, self._move, self._remove), _SHARES):
            row.addWidget(button, share)
        self._claim.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        # It is as high as the two others; their short words below the pictures leave the width to its long ones.
        self._claim.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for button in (self._move, self._remove):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setStyleSheet(NAMED_BELOW)

    def show_block(self, block: str) -> None:
        """Say with which building block a claim is made, which the Claims panel has in hand; empty: with none yet."""
        self._has_block = bool(block)
        text, meaning = self._no_block
        if block:
            text = translate("HotSpotsDock", "Make a claim: {block}").format(block=block)
            meaning = translate(
                "HotSpotsDock",
                "Draw a claim that answers this hot spot, at its place: {block}, as in the Claims panel. The two stay "
                "linked. The arrow chooses another building block.",
            ).format(block=block)
        self._claim.setText(text.replace("&", "&&"))
        self._claim.setAccessibleName(text)
        self._claim.setToolTip(meaning)
        self._claim.setMenu(self._menu if block else None)
        self._claim.setPopupMode(
            QToolButton.ToolButtonPopupMode.MenuButtonPopup if block else QToolButton.ToolButtonPopupMode.DelayedPopup
        )

    def customEvent(self, event: QEvent) -> None:
        """Leave room for the words below large pictures."""
        if isinstance(event, StudioChanged):
            for button in (self._move, self._remove):
                fit_least_height(button)

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
