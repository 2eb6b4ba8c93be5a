"""A short guide in a window of its own: what to do first, and what the words mean."""

from __future__ import annotations

import configparser

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.places import metadata_file


class QuickGuide(QDialog):
    """Steps and words; a button opens the guide on the web where the plugin has one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Help", "Wijkaanpak in Short"))
        self.setObjectName("WijkaanpakQuickGuide")
        text = QLabel("\n\n".join([*_steps(), *_meanings()]))
        text.setWordWrap(True)
        text.setMargin(8)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(text)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        address = homepage()
        if address:
            buttons.addButton(QDialogButtonBox.StandardButton.Help)
            buttons.helpRequested.connect(lambda: QDesktopServices.openUrl(QUrl(address)))
        layout = QVBoxLayout(self)
        layout.addWidget(scroll)
        layout.addWidget(buttons)
        self.resize(520, 480)


def homepage() -> str:
    """Return the address of the guide on the web, empty while the plugin has none."""
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(metadata_file(), encoding="utf-8")
    address = metadata.get("general", "homepage", fallback="")
    return address if address.startswith("https://") else ""


def _steps() -> list[str]:
    return [
        translate(
            "Help",
            "1. Make a plan (select a polygon first to use it as the plan area), open one, or open the sample.",
        ),
        translate(
            "Help",
            "2. Draw claims and planned works in the layers of the plan; give each a kind, and where you know "
            "them a width, heights and a period.",
        ),
        translate(
            "Help",
            "3. Run the analysis. It compares claims with each other and with the existing data that is "
            "registered with the plan.",
        ),
        translate(
            "Help",
            "4. Choose a finding in the panel: the map zooms to its place and flashes it. The lower half says "
            "what was measured, which rule asks for what, and how certain that rule is.",
        ),
        translate(
            "Help",
            "5. Export the package map: the findings have numbers on the map and in the list beside it.",
        ),
    ]


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
