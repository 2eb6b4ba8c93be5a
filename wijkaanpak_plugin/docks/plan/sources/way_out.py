"""The way out for a source that cannot be read, in place: say what all of it is, or read it again."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QGridLayout, QLabel, QPushButton, QWidget

from wijkaanpak_plugin.docks.plan.sources.explained_list import offer_kinds
from wijkaanpak_plugin.docks.plan.sources.source_states import State, state_of
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.sources.status import DataStatus, SourceStatus
from wijkaanpak_plugin.sources.profiles.kind_words import likely_kind


class WayOut(QWidget):
    """A row below the list, there only while the current source cannot be read. A further way, such as a profile of
    one's own, gets a button in the same grid.
    """

    #: source_id, and the key of the kind that all of it is.
    kind_wanted = pyqtSignal(str, str)
    #: The source is to be read again.
    again_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._source_id = ""
        self._label = QLabel(translate("PlanDock", "All of it is"))
        self._kinds = QComboBox()
        self._kinds.setObjectName("WijkaanpakAllOfIt")
        self._kinds.setToolTip(
            translate(
                "PlanDock", "Fields that nobody knows are not read then: everything in this layer is of one kind."
            )
        )
        self._kinds.setAccessibleName(self._label.text())
        self._kinds.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._kinds.setMinimumContentsLength(10)
        self._again = QPushButton(translate("PlanDock", "Read again"))
        self._again.setObjectName("WijkaanpakTryAgain")
        self._again.setToolTip(translate("PlanDock", "Look once more whether the data is there and can be read."))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self._label, 0, 0)
        grid.addWidget(self._kinds, 0, 1)
        grid.addWidget(self._again, 0, 2)
        grid.setColumnStretch(1, 1)
        self._kinds.activated.connect(self._chosen)
        self._again.clicked.connect(lambda _checked: self.again_wanted.emit())
        self.hide()

    def show_for(self, row: Optional[DataStatus]) -> None:
        """Offer what helps this row; nothing when it can be read, or when the user has not allowed it yet."""
        wanted = isinstance(row, SourceStatus) and state_of(row) is State.UNREADABLE
        self.setVisible(wanted)
        if not wanted or not isinstance(row, SourceStatus):
            return
        if not self._kinds.count():
            offer_kinds(self._kinds)
        self._source_id = row.source_id
        self._kinds.setCurrentIndex(max(0, self._kinds.findData(likely_kind(row.name))))
        for part in (self._label, self._kinds):
            part.setVisible(row.is_there and row.role != "coverage")

    def _chosen(self, place: int) -> None:
        kind = self._kinds.itemData(place)
        if kind and self._source_id:
            self.kind_wanted.emit(self._source_id, kind)
