"""Row of buttons on top of the Packages panel."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QToolButton, QWidget

from wijkaanpak_plugin.docks.panel.help_button import help_button
from wijkaanpak_plugin.docks.panel.studio import StudioChanged
from wijkaanpak_plugin.docks.widgets.highlighted_toggle_button import HighlightedToggleButton
from wijkaanpak_plugin.domain.translation import translate

NEW, COPY, COMPARE, RENAME, DELETE = "New", "Copy", "Compare", "Rename", "Delete"
#: Icons of QGIS itself, of what needs no word: who knows QGIS knows them.
_ICONS = {RENAME: "/mActionToggleEditing.svg", DELETE: "/mActionDeleteSelected.svg"}
#: What a session has room for.
_IN_STUDIO = (NEW, COPY)


class PackagesHead(QWidget):
    """What can be done with the package that is chosen."""

    #: One of the names above.
    pressed = pyqtSignal(str)
    #: Whether the package is to be the preferred one.
    preferred = pyqtSignal(bool)
    help_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self._buttons: dict[str, QToolButton] = {}
        for name, (text, tip) in _texts().items():
            button = QToolButton()
            button.setObjectName(f"WijkaanpakPackage{name}")
            button.setText(text)
            button.setAccessibleName(text)
            button.setToolTip(tip)
            if name in _ICONS:
                button.setIcon(QgsApplication.getThemeIcon(_ICONS[name]))
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(lambda _on, what=name: self.pressed.emit(what))
            row.addWidget(button)
            self._buttons[name] = button
        self._star = HighlightedToggleButton()
        self._star.setObjectName("WijkaanpakPackagePrefer")
        self._star.setText("★")
        self._star.setCheckable(True)
        self._star.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        text = translate("Packages", "Preferred: the package that the plan goes on with; one at most. Again: none.")
        self._star.setToolTip(text)
        self._star.setAccessibleName(translate("Packages", "Preferred"))
        self._star.clicked.connect(self.preferred)
        row.addWidget(self._star)
        row.addStretch(1)
        row.addWidget(help_button(self.help_wanted))

    def show_package(self, is_there: bool, is_preferred: bool, others: int) -> None:
        """Let press what can be done; others: how many packages there are besides the one that is chosen."""
        for name, button in self._buttons.items():
            button.setEnabled((is_there or name == NEW) and (others > 0 or name != COMPARE))
        self._star.setEnabled(is_there)
        self._star.setChecked(is_preferred)

    def customEvent(self, event: QEvent) -> None:
        """Leave only what a session needs, or everything."""
        if isinstance(event, StudioChanged):
            for name, button in self._buttons.items():
                button.setVisible(not event.on or name in _IN_STUDIO)


def _texts() -> dict[str, tuple[str, str]]:
    return {
        NEW: (
            translate("Packages", "New…"),
            translate("Packages", "Make a package: claims that are carried out together."),
        ),
        COPY: (
            translate("Packages", "Copy…"),
            translate("Packages", "Make another package with the same claims, agreements, tasks and choices."),
        ),
        COMPARE: (
            translate("Packages", "Compare…"),
            translate("Packages", "Put two to four packages beside each other, and beside doing nothing."),
        ),
        RENAME: (translate("Packages", "Rename"), translate("Packages", "Give the package another name (F2).")),
        DELETE: (
            translate("Packages", "Delete"),
            translate("Packages", "Remove the package; its claims stay in the plan (Delete)."),
        ),
    }
