"""List of what is not in order with a package: each line leads to what it is about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.panel.studio import StudioChanged
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.icons import icon
from wijkaanpak_plugin.domain.packages.warnings import (
    EXCLUDES,
    GAPS,
    NO_LEADING,
    NOT_ANALYSED,
    TAKES_PLACE,
    TASKS,
    TWICE,
    UNSERVED,
    VARIANTS,
    WAITS,
    PackageWarning,
)
from wijkaanpak_plugin.domain.translation import translate

_WARNING_ROLE = int(Qt.ItemDataRole.UserRole) + 1
#: Lines that are seen at once; the others scroll.
_MOST_ROWS = 3
#: Sign of each, as findings have them: cannot, short of room or time, takes the place of, not known.
_SIGNS = {
    EXCLUDES: "finding_blocking",
    VARIANTS: "finding_blocking",
    TWICE: "finding_warning",
    TAKES_PLACE: "finding_weigh",
    WAITS: "finding_warning",
    NO_LEADING: "finding_warning",
    UNSERVED: "finding_warning",
    TASKS: "finding_uncertain",
    GAPS: "finding_uncertain",
    NOT_ANALYSED: "finding_no_coverage",
}


class WarningsList(QWidget):
    """Not there while all is in order."""

    #: The user wants to go where a warning is about (``PackageWarning``).
    wanted = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._title = QLabel()
        self._title.setObjectName("WijkaanpakPackageWarningsTitle")
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._list = QListWidget()
        self._list.setObjectName("WijkaanpakPackageWarnings")
        self._list.setAccessibleName(translate("Packages", "What is not in order"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setUniformItemSizes(True)
        self._list.itemClicked.connect(self._go)
        self._list.itemActivated.connect(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self._title)
        column.addWidget(self._list)
        self.show_warnings([])

    def show_warnings(self, warnings: Sequence[tuple[PackageWarning, str]]) -> None:
        """List these, each with its sentence, the worst first."""
        self._list.clear()
        for warning, sentence in warnings:
            item = QListWidgetItem(icon(_SIGNS[warning.kind]), sentence)
            item.setData(_WARNING_ROLE, warning)
            way = translate("Packages", "Press to go there.")
            item.setToolTip(as_it_is(f"{sentence}.\n{way}", wrapped=True))
            self._list.addItem(item)
        self._title.setText(translate("Packages", "Take note ({count})").format(count=len(warnings)))
        self.setVisible(bool(warnings))
        self._fit()

    def customEvent(self, event: QEvent) -> None:
        """Fit the letters of a session."""
        if isinstance(event, StudioChanged):
            self._fit()

    def _fit(self) -> None:
        rows = max(1, min(_MOST_ROWS, self._list.count()))
        high = max(self._list.sizeHintForRow(0), self._list.fontMetrics().lineSpacing() + 4)
        self._list.setFixedHeight(rows * high + 2 * self._list.frameWidth())

    def _go(self, item: QListWidgetItem) -> None:
        self.wanted.emit(item.data(_WARNING_ROLE))
