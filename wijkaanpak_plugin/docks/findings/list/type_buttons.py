"""Buttons that choose which types of findings are listed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Optional

from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QToolButton, QWidget

from wijkaanpak_plugin.docks.findings.list.severity_groups import TYPES
from wijkaanpak_plugin.docks.findings.texts import type_short_label
from wijkaanpak_plugin.docks.live.finding_texts import type_meaning
from wijkaanpak_plugin.docks.panel.studio import StudioChanged
from wijkaanpak_plugin.docks.widgets.icons import icon
from wijkaanpak_plugin.domain.finding import CONFLICT, INFO


class TypeButtons(QWidget):
    """One button per type, with the number of findings; more than one can be pressed."""

    #: The set of types that are pressed.
    changed = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        self._buttons: dict[str, QToolButton] = {}
        for name in TYPES:
            button = QToolButton()
            button.setObjectName(f"WijkaanpakType_{name}")
            button.setIcon(icon("finding_blocking" if name == CONFLICT else f"finding_{name}"))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setCheckable(True)
            button.setChecked(True)
            button.setToolTip(type_meaning(name))
            button.toggled.connect(lambda _on: self.changed.emit(self.pressed()))
            layout.addWidget(button)
            self._buttons[name] = button
        layout.addStretch(1)
        self._counts: dict[str, int] = {}
        self._below = False
        self.set_counts({})

    def pressed(self) -> frozenset[str]:
        """Return the types that are pressed."""
        return frozenset(name for name, button in self._buttons.items() if button.isChecked())

    def press_all(self) -> None:
        """List all types."""
        for button in self._buttons.values():
            button.setChecked(True)

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show the number of findings of each type."""
        self._counts = dict(counts)
        between = "\n" if self._below else " "
        for name, button in self._buttons.items():
            label, count = type_short_label(name), counts.get(name, 0)
            # What only informs is seldom there: beside the picture there is no room for a fourth word.
            button.setHidden(name == INFO and count == 0)
            button.setText(str(count) if name == INFO and not self._below else f"{label}{between}{count}")
            button.setAccessibleName(f"{label} {count}")

    def customEvent(self, event: QEvent) -> None:
        """Put the words below the pictures, and the numbers below the words: large letters leave no room beside."""
        if not isinstance(event, StudioChanged):
            return
        self._below = event.on
        below, beside = Qt.ToolButtonStyle.ToolButtonTextUnderIcon, Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        for button in self._buttons.values():
            button.setToolButtonStyle(below if event.on else beside)
        self.set_counts(self._counts)
