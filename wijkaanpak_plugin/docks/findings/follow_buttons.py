"""What the map does when a finding is clicked: flash it, and pan or zoom to it."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsSettings
from qgis.PyQt.QtWidgets import QHBoxLayout, QToolButton, QWidget

from wijkaanpak_plugin.docks.widgets.icons import icon
from wijkaanpak_plugin.domain.translation import translate

_KEY = "wijkaanpak/findings/{}"
_FROM_START = {"flash": True, "pan": False, "zoom": True}


class FollowButtons(QWidget):
    """Three buttons that stay pressed; pan and zoom exclude each other. Remembered between sessions."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        self._buttons: dict[str, QToolButton] = {}
        for name, meaning in _meanings().items():
            button = QToolButton()
            button.setObjectName(f"WijkaanpakFollow_{name}")
            button.setIcon(icon(name))
            button.setCheckable(True)
            button.setAutoRaise(True)
            button.setToolTip(meaning)
            button.setAccessibleName(meaning)
            button.setChecked(QgsSettings().value(_KEY.format(name), _FROM_START[name], bool))
            layout.addWidget(button)
            self._buttons[name] = button
        self._buttons["pan"].toggled.connect(lambda on: self._exclude("zoom", on))
        self._buttons["zoom"].toggled.connect(lambda on: self._exclude("pan", on))
        for name, button in self._buttons.items():
            button.toggled.connect(lambda on, name=name: QgsSettings().setValue(_KEY.format(name), on))

    @property
    def flashes(self) -> bool:
        """Whether the place is flashed."""
        return self._buttons["flash"].isChecked()

    @property
    def pans(self) -> bool:
        """Whether the map moves to the place, at the scale it has."""
        return self._buttons["pan"].isChecked()

    @property
    def zooms(self) -> bool:
        """Whether the map zooms to the place."""
        return self._buttons["zoom"].isChecked()

    def _exclude(self, other: str, on: bool) -> None:
        if on:
            self._buttons[other].setChecked(False)


def _meanings() -> dict[str, str]:
    return {
        "flash": translate("FindingsDock", "Flash the place of a finding when it is clicked"),
        "pan": translate("FindingsDock", "Move the map to a finding when it is clicked, at the same scale"),
        "zoom": translate("FindingsDock", "Zoom the map to a finding when it is clicked"),
    }
