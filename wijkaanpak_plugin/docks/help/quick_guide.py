"""A short guide in a window of its own: what to do first, and what the words mean."""

from __future__ import annotations

import configparser

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.widgets.dialog_buttons import CLOSE, dialog_buttons
from wijkaanpak_plugin.docks.widgets.hot_spot_kinds import kind_letters
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.resource_paths import metadata_file


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
        buttons = dialog_buttons(CLOSE)
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
    letters = kind_letters().values()
    return [
        translate(
            "Help",
            "1. Plan: select the neighbourhood in a layer and press 'New plan from selection', or draw its area; or "
            "open the sample.",
        ),
        translate(
            "Help",
            "2. Plan, Data: 'Add layer…' registers what exists, what is planned, and where deliveries hold. What you "
            "leave open is not known.",
        ),
        translate(
            "Help",
            "3. Plan, Session: name, participants, 'Start session'. Studio Mode makes everything large; press it again "
            "for the desk.",
        ),
        translate(
            "Help",
            "4. Tags: select features on the map; 1 to 6 give a transition, M, U, N a scale level. The same key takes "
            "it away.",
        ),
        translate(
            "Help",
            "5. Claims: pick a building block (Ctrl+F searches, Enter picks) and draw. A right click or Enter ends the "
            "shape, Backspace takes a point back, Esc gives it up. The next one needs only its clicks.",
        ),
        translate(
            "Help",
            "6. While you draw, the label by the cursor says the worst conflict (✖) with its rule, what is not known "
            "(?), and the best coupling (⇄).",
        ),
        translate(
            "Help",
            "7. Hot spots: a kind (1 to {last}, or {letters}), a click on the map or a loop, the text, Enter. 'Make a "
            "claim' answers it.",
        ).format(last=len(letters), letters=", ".join(letters)),
        translate(
            "Help",
            "8. Ctrl+Z takes back the last step, in all layers at once. Everything is saved at once; there is nothing "
            "to save.",
        ),
        translate(
            "Help",
            "9. Findings follow each claim; press 'Run analysis' when the panel asks for it. Click a finding to see "
            "its place, what was measured, and how certain the rule is.",
        ),
        translate(
            "Help",
            "10. Export the package map: the findings have numbers on the map and in the list beside it.",
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
