"""The contents of a panel: one widget, which stands in a dock and tells whether somebody sees it."""

from __future__ import annotations

from typing import Any, Optional

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShowEvent
from qgis.PyQt.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.panel.own_key import OwnKey
from wijkaanpak_plugin.docks.widgets.low_page import LowPage

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DockContents(QWidget):
    """Base of the views. The dock is there first (``panel_dock.py``); it is found among the parents.

    Signals and methods are named as those of a ``QgsDockWidget``, to which they lead. Without a dock it is a window.
    """

    #: The user presses the help button, or F1 while the keyboard is here.
    help_requested = pyqtSignal()
    #: Whether the user sees the panel now: its dock is open, and no tab covers it.
    visibilityChanged = pyqtSignal(bool)
    #: The user chose something here that is seen on the map now.
    shows_place = pyqtSignal()
    #: The user chose something in another panel: what this one shows on the map is to go.
    place_elsewhere = pyqtSignal()
    #: The user is ready with a field (Enter), or wants out of it (Esc): the keyboard is for the map again.
    keyboard_left = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._widget: Optional[QWidget] = None
        OwnKey(self, QKeySequence.StandardKey.HelpContents).pressed.connect(self.help_requested)
        QVBoxLayout(self).setContentsMargins(0, 0, 0, 0)

    def setWidget(self, widget: QWidget) -> None:
        """Show this widget, which is all there is in the panel."""
        self._widget = widget
        self.layout().addWidget(LowPage(widget))

    def widget(self) -> Any:
        """Return what ``setWidget`` was given."""
        return self._widget

    def isUserVisible(self) -> bool:
        """Return whether the user sees the panel: its dock is open, and no tab covers it."""
        dock = self._dock()
        return bool(dock.isUserVisible()) if dock is not None else self.isVisible()

    def setUserVisible(self, on: bool) -> None:
        """Open the dock and bring it to the front, or close it."""
        dock = self._dock()
        if dock is not None:
            dock.setUserVisible(on)

    def find(self) -> bool:
        """Put the keyboard in the search of the panel; False where it has none, or shows none now."""
        return False

    def favour(self) -> bool:
        """Make the current card a favourite, or no longer; False where the panel has no cards."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up the keyboard with the keys that what has it made no use of: Esc, and Enter in a field of one line."""
        is_field = isinstance(self.focusWidget(), (QLineEdit, QAbstractSpinBox, QComboBox))
        if event.key() == Qt.Key.Key_Escape or (event.key() in _ENTER and is_field):
            self.keyboard_left.emit()
            event.accept()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Say that a window of its own is seen; a dock says so itself."""
        super().showEvent(event)
        if self._dock() is None:
            self.visibilityChanged.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that a window of its own is not seen any more; a dock says so itself."""
        super().hideEvent(event)
        if self._dock() is None:
            self.visibilityChanged.emit(False)

    def _dock(self) -> Optional[QgsDockWidget]:
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QgsDockWidget):
            parent = parent.parentWidget()
        return parent
