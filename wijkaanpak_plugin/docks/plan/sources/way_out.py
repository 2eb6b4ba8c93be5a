"""The way out for a source that cannot be opened, in place: look once more whether it can."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton, QWidget

from wijkaanpak_plugin.docks.plan.sources.source_states import State, state_of
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.sources.status import DataStatus, SourceStatus


class WayOut(QWidget):
    """Below the list, there only while the current source cannot be opened."""

    #: The source is to be opened again.
    again_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._again = QPushButton(translate("PlanDock", "Read again"))
        self._again.setObjectName("WijkaanpakOpenAgain")
        self._again.setToolTip(translate("PlanDock", "Look once more whether the data is there and can be read."))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._again)
        row.addStretch(1)
        self._again.clicked.connect(lambda _checked: self.again_wanted.emit())
        self.hide()

    def show_for(self, row: Optional[DataStatus]) -> None:
        """Offer it for this row; not when it can be opened, or when the user has not allowed that yet."""
        is_gone = isinstance(row, SourceStatus) and state_of(row) is State.UNREADABLE and not row.is_there
        self.setVisible(is_gone)
