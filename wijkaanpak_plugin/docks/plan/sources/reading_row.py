"""The row that says which delivery is being read, how far it is, and stops it."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QWidget

from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.domain.translation import translate


class ReadingRow(QWidget):
    """There only while a delivery is being read; the panel stays usable."""

    stop_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._bar = QProgressBar()
        self._bar.setObjectName("WijkaanpakDeliveryProgress")
        self._bar.setRange(0, 100)
        self._bar.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        stop = QPushButton(translate("PlanDock", "S&top"))
        stop.setObjectName("WijkaanpakStopDelivery")
        stop.setToolTip(translate("PlanDock", "Stop reading; everything stays as it was."))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._bar, 1)
        row.addWidget(stop)
        stop.clicked.connect(lambda _checked: self.stop_wanted.emit())
        self.hide()

    def begin(self, name: str) -> None:
        """Say that this file is being read."""
        self._bar.setFormat(translate("PlanDock", "Reading…") + " %p%")
        self._bar.setToolTip(translate("PlanDock", "Being read: {name}").format(name=as_it_is(name)))
        self._bar.setValue(0)
        self.show()

    def go_on(self, progress: float) -> None:
        """Show how far it is, 0 to 100."""
        self._bar.setValue(int(progress))
