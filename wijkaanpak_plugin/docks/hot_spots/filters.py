"""Filters of the list of hot spots: one kind or all, and words that occur."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QWidget

from wijkaanpak_plugin.docks.widgets.hot_spot_kinds import Kind, kind_icon
from wijkaanpak_plugin.domain.translation import translate


class HotSpotFilters(QWidget):
    """A choice of kinds and a field to search."""

    #: Key of the kind that is wanted, None for all.
    kind_changed = pyqtSignal(object)
    text_changed = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._kind = QComboBox()
        self._kind.setObjectName("WijkaanpakHotSpotKindFilter")
        self._kind.setToolTip(translate("HotSpotsDock", "List only hot spots of this kind."))
        self._kind.setAccessibleName(translate("HotSpotsDock", "List only this kind"))
        # A long name never sets the width of the panel.
        self._kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._kind.setMinimumContentsLength(8)
        self.search = QgsFilterLineEdit()
        self.search.setObjectName("WijkaanpakHotSpotSearch")
        self.search.setShowSearchIcon(True)
        self.search.setPlaceholderText(translate("HotSpotsDock", "Search (Ctrl+F)"))
        self.search.setToolTip(
            translate("HotSpotsDock", "List only hot spots in which these words occur: in text, reactions or claims.")
        )
        self.search.setAccessibleName(translate("HotSpotsDock", "Search in hot spots"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3)
        row.addWidget(self._kind)
        row.addWidget(self.search, 1)
        self._kind.currentIndexChanged.connect(lambda _index: self.kind_changed.emit(self._kind.currentData()))
        self.search.textChanged.connect(self.text_changed)

    def set_kinds(self, kinds: Sequence[Kind]) -> None:
        """Offer these kinds; all are listed from now on."""
        self._kind.blockSignals(True)
        self._kind.clear()
        self._kind.addItem(translate("HotSpotsDock", "All kinds"), None)
        for kind in kinds:
            self._kind.addItem(kind_icon(kind.key), kind.label, kind.key)
        self._kind.blockSignals(False)
        self.kind_changed.emit(None)

    def clear(self) -> None:
        """List all."""
        self._kind.setCurrentIndex(0)
        self.search.clear()

    @property
    def is_narrowing(self) -> bool:
        """Whether it leaves hot spots out of the list."""
        return self._kind.currentData() is not None or bool(self.search.text().strip())
