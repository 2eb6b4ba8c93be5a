"""Button of a panel that opens the help."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtBoundSignal
from qgis.PyQt.QtWidgets import QToolButton

from wijkaanpak_plugin.docks.widgets.icons import icon
from wijkaanpak_plugin.domain.translation import translate


def help_button(wanted: pyqtBoundSignal) -> QToolButton:
    """Return the button, the same in every panel; a press emits ``wanted``."""
    text = translate("HelpButton", "Help")
    button = QToolButton()
    button.setObjectName("WijkaanpakDockHelp")
    button.setAutoRaise(True)
    button.setIcon(icon("help"))
    button.setToolTip(text)
    button.setAccessibleName(text)
    button.clicked.connect(lambda _on: wanted.emit())
    return button
