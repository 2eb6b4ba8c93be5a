"""Says above the list whether the findings hold; what stands below it never moves when it comes or goes."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QWidget

from wijkaanpak_plugin.docks.widgets.icons import warning_sign
from wijkaanpak_plugin.docks.widgets.steady_label import SteadyLabel

#: The longest sentence fits in so many lines of the panel.
_LINES = 2


class Notice(QWidget):
    """A sign and a sentence; its place stays free when there is nothing to say, as edits change that all the time."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._sentence = SteadyLabel(_LINES)
        self._sentence.setObjectName("WijkaanpakNotice")
        self._sign = warning_sign()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._sentence, 1)
        self.show_sentence("")

    def show_sentence(self, sentence: str) -> None:
        """Say this; empty: nothing."""
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self._sign.setVisible(bool(sentence))
