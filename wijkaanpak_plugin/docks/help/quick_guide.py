"""A short guide in a window of its own: what to do first, and what the words mean."""

from __future__ import annotations

import configparser
from collections.abc import Sequence

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.shell.panel_spec import GuidePart
from wijkaanpak_plugin.docks.widgets.dialogs.dialog_buttons import CLOSE, dialog_buttons
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.resource_paths import metadata_file


class QuickGuide(QDialog):
    """Steps and words; a button opens the guide on the web where the plugin has one."""

    def __init__(self, parent: QWidget, parts: Sequence[GuidePart]) -> None:
        """parts: what to do, in order; the steps are numbered here."""
        super().__init__(parent)
        self.setWindowTitle(translate("Help", "Wijkaanpak in Short"))
        self.setObjectName("WijkaanpakQuickGuide")
        self._parts: dict[str, QLabel] = {}
        page = QWidget()
        column = QVBoxLayout(page)
        number = 0
        for part in parts:
            numbered = [f"{place}. {step}" for place, step in enumerate(part.steps, start=number + 1)]
            number += len(numbered)
            self._parts[part.key] = _text(numbered)
        for text in (*self._parts.values(), _text(_meanings())):
            column.addWidget(text)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(page)
        buttons = dialog_buttons(CLOSE)
        buttons.rejected.connect(self.close)
        address = homepage()
        if address:
            buttons.addButton(QDialogButtonBox.StandardButton.Help)
            buttons.helpRequested.connect(lambda: QDesktopServices.openUrl(QUrl(address)))
        layout = QVBoxLayout(self)
        layout.addWidget(self._scroll)
        layout.addWidget(buttons)
        self.resize(520, 480)

    def show_part(self, key: str) -> None:
        """Scroll to a part and let its letters stand out until another one is asked for; empty: the beginning."""
        for name, text in self._parts.items():
            letters = text.font()
            letters.setBold(name == key)
            text.setFont(letters)
        wanted = self._parts.get(key)
        # Bold letters take more room: places are known after that.
        self._scroll.widget().layout().activate()
        self._scroll.verticalScrollBar().setValue(wanted.y() if wanted is not None else 0)


def _text(lines: Sequence[str]) -> QLabel:
    text = QLabel("\n\n".join(lines))
    text.setWordWrap(True)
    return text


def homepage() -> str:
    """Return the address of the guide on the web, empty while the plugin has none."""
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(metadata_file(), encoding="utf-8")
    address = metadata.get("general", "homepage", fallback="")
    return address if address.startswith("https://") else ""


def _meanings() -> list[str]:
    return [
        translate(
            "Help",
            "Conflict: two things ask for the same room, or lie nearer to each other than a rule allows.",
        ),
        translate(
            "Help",
            "Coupling opportunity: two things can share ground, or be built in one opening of the street.",
        ),
        translate(
            "Help",
            "Uncertain: it cannot be decided with what is known, such as a depth that nobody delivered.",
        ),
        translate(
            "Help",
            "Not known: there is no data at that place. No finding there does not mean that the ground is free.",
        ),
    ]
