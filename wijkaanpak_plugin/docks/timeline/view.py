"""View of the Timeline panel: the chart with its brush, and beside it smallest shifts and openings, or all on tabs.

It shows what it is given and says what the user wants; it knows no plan and no map.
"""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent, QShowEvent
from qgis.PyQt.QtWidgets import QLabel, QSplitter, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.panel.dock_contents import DockContents
from wijkaanpak_plugin.docks.timeline.chart.brush import Brush
from wijkaanpak_plugin.docks.timeline.chart.chart import Chart
from wijkaanpak_plugin.docks.timeline.chart.hand import ChartHand
from wijkaanpak_plugin.docks.timeline.chart.moment_hand import MomentHand
from wijkaanpak_plugin.docks.timeline.openings.opening_list import OpeningList
from wijkaanpak_plugin.docks.timeline.shift_list import ShiftList
from wijkaanpak_plugin.docks.timeline.top_row import TopRow
from wijkaanpak_plugin.docks.widgets.empty_message import EmptyMessage
from wijkaanpak_plugin.domain.translation import translate

#: Pixels: of a panel that is less wide the list of shifts becomes a tab; width of the list beside the chart.
_TABS_BELOW, _LIST = 1000, 326


class TimelineDock(DockContents):
    """A message as long as there is nothing to show; else chart and list."""

    #: It came in sight; a panel that was opened before there was anything in it says so only by this.
    shown = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.top, self.chart, self.shifts, self.openings = TopRow(), Chart(), ShiftList(), OpeningList()
        self.hand = ChartHand(self.chart)
        self.moment_hand = MomentHand(self.chart)
        self.brush = Brush(lambda: self.chart.places)
        self._build()
        self.chart.axis_changed.connect(self.brush.update)
        self.top.zoom_wanted.connect(self.chart.zoom)
        self.top.all_wanted.connect(self.chart.show_all)
        self.top.parts_changed.connect(lambda: self.chart.show_parts(self.top.parts))
        self.top.help_wanted.connect(self.help_requested)
        self.hand.left.connect(self.keyboard_left)

    def show_message(self, sentence: str) -> None:
        """Show a sentence in place of the timeline."""
        self._message.setText(sentence)
        self._pages.setCurrentIndex(0)

    def show_timeline(self) -> None:
        """Show the timeline."""
        self._pages.setCurrentIndex(1)

    @property
    def is_shown(self) -> bool:
        """Whether the timeline is shown, and no message in its place."""
        return self._pages.currentIndex() == 1

    def show_remark(self, sentence: str, details: str = "") -> None:
        """Say below the chart what is not in order, or not known; empty: nothing."""
        self._remark.setText(sentence)
        self._remark.setToolTip(details)
        self._remark.setVisible(bool(sentence))

    def find(self) -> bool:
        """Put the keyboard in the search."""
        return self.is_shown and self.top.find()

    def showEvent(self, event: QShowEvent) -> None:
        """Say that it came in sight."""
        super().showEvent(event)
        self.shown.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the list on a tab where there is no room beside the chart."""
        super().resizeEvent(event)
        self._arrange()

    def _build(self) -> None:
        self._message = EmptyMessage("WijkaanpakTimelineMessage")
        self._remark = QLabel()
        self._remark.setObjectName("WijkaanpakTimelineRemark")
        self._remark.setTextFormat(Qt.TextFormat.PlainText)
        self._remark.setWordWrap(True)
        self._remark.setMargin(3)
        self._remark.hide()
        self._left = QWidget()
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.chart, 1)
        column.addWidget(self.brush)
        column.addWidget(self._remark)
        self._beside = QSplitter(Qt.Orientation.Horizontal)
        self._beside.setObjectName("WijkaanpakTimelineSplitter")
        self._beside.setChildrenCollapsible(False)
        self._tabs, self._side = QTabWidget(), QTabWidget()
        for tabs, name in ((self._tabs, "WijkaanpakTimelineTabs"), (self._side, "WijkaanpakTimelineSide")):
            tabs.setObjectName(name)
            tabs.setDocumentMode(True)
        self._add_lists(self._side)
        page = QWidget()
        page.setObjectName("WijkaanpakTimelinePanel")
        whole = QVBoxLayout(page)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.top)
        whole.addWidget(self._beside, 1)
        whole.addWidget(self._tabs, 1)
        self._beside.addWidget(self._left)
        self._beside.addWidget(self._side)
        self._beside.setStretchFactor(0, 1)
        self._beside.setSizes([900, _LIST])
        self._tabs.hide()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._message)
        self._pages.addWidget(page)
        self.setWidget(self._pages)

    def _arrange(self) -> None:
        is_narrow = self.width() < _TABS_BELOW
        if is_narrow == (self._tabs.count() > 0):
            return
        list_in_front = self._tabs.currentWidget() if self._tabs.count() else self._side.currentWidget()
        if is_narrow:
            self._tabs.addTab(self._left, translate("Timeline", "Works"))
            self._add_lists(self._tabs)
            self._tabs.setCurrentWidget(self._left)
        else:
            self._beside.insertWidget(0, self._left)
            self._add_lists(self._side)
            self._beside.setStretchFactor(0, 1)
            self._beside.setSizes([max(300, self.width() - _LIST), _LIST])
            self._left.show()
            if self._side.indexOf(list_in_front) >= 0:
                self._side.setCurrentWidget(list_in_front)
        self._tabs.setVisible(is_narrow)
        self._beside.setVisible(not is_narrow)

    def _add_lists(self, tabs: QTabWidget) -> None:
        """Put the lists on these tabs, and no others."""
        tabs.addTab(self.shifts, translate("Timeline", "Smallest shifts"))
        tabs.addTab(self.openings, translate("Timeline", "Opened once"))
