"""One sentence with a button: hot spots, or their texts, that could not be saved and may be tried again."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from wijkaanpak_plugin.docks.widgets.icons import icon
from wijkaanpak_plugin.domain.translation import translate


class UnsavedNotice(QWidget):
    """Hidden until something could not be saved."""

    wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        sign = QLabel()
        sign.setPixmap(icon("finding_warning").pixmap(16, 16))
        self._sentence = QLabel()
        self._sentence.setWordWrap(True)
        again = QPushButton(translate("HotSpotsDock", "Try again"))
        again.setObjectName("WijkaanpakHotSpotTryAgain")
        again.setToolTip(
            translate("HotSpotsDock", "Save the hot spots and texts that could not be saved, at the places you drew.")
        )
        again.clicked.connect(lambda _checked: self.wanted.emit())
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._sentence, 1)
        row.addWidget(again)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """Say how many hot spots or texts wait; nothing when none does."""
        text = translate("HotSpotsDock", "Hot spots or texts that are not saved yet: {count}")
        self._sentence.setText(text.format(count=count))
        self.setVisible(count > 0)
