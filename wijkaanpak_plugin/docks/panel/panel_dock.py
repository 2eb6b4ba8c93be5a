"""The dock of a panel: there from the start, so that QGIS puts it where the user left it; filled when first seen."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from wijkaanpak_plugin.docks.panel.dock_contents import DockContents

#: Object name of the dock that lists findings, for what leads there from elsewhere.
FINDINGS_DOCK = "WijkaanpakFindingsDock"


class PanelDock(QgsDockWidget):
    """Costs next to nothing until somebody looks at it."""

    #: The user looks at it, and there is nothing in it yet.
    seen_empty = pyqtSignal()

    def __init__(self, name: str, title: str, parent: Optional[QWidget] = None) -> None:
        """name: object name, by which QGIS remembers where the dock stood."""
        super().__init__(title, parent)
        self.setObjectName(name)
        # A moment later, so that a window of QGIS that opens is there before what takes longer.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._look)
        self.visibilityChanged.connect(self._seen)

    def fill(self, contents: QWidget) -> None:
        """Show the contents of the panel."""
        self._soon.stop()
        self.setWidget(contents)
        if isinstance(contents, DockContents):
            self.visibilityChanged.connect(contents.visibilityChanged)

    def _seen(self, visible: bool) -> None:
        if visible and self.widget() is None:
            self._soon.start()

    def _look(self) -> None:
        if self.widget() is None and self.isUserVisible():
            self.seen_empty.emit()
