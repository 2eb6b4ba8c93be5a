"""Notice of what could not be saved: one sentence, and buttons to try again and to throw it away."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from wijkaanpak_plugin.docks.widgets.icons import warning_sign
from wijkaanpak_plugin.domain.translation import translate


class UnsavedNotice(QWidget):
    """Hidden while everything is saved."""

    try_again_wanted = pyqtSignal()
    discard_wanted = pyqtSignal()

    def __init__(self, name: str, try_again: str, discard: str, parent: Optional[QWidget] = None) -> None:
        """name: how the object names of its parts begin. try_again, discard: what the buttons do, in a sentence."""
        super().__init__(parent)
        self._sentence = QLabel()
        self._sentence.setObjectName(f"{name}Unsaved")
        self._sentence.setWordWrap(True)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        again = _button(f"{name}TryAgain", translate("UnsavedNotice", "Try again"), try_again)
        again.clicked.connect(lambda _checked: self.try_again_wanted.emit())
        away = _button(f"{name}Discard", translate("UnsavedNotice", "Discard"), discard)
        away.clicked.connect(lambda _checked: self.discard_wanted.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(warning_sign(), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._sentence, 1)
        row.addWidget(again)
        row.addWidget(away)
        self.show_sentence("")

    def show_sentence(self, sentence: str) -> None:
        """Say what is not saved; empty: all is."""
        self._sentence.setText(sentence)
        self.setVisible(bool(sentence))


def _button(name: str, label: str, meaning: str) -> QPushButton:
    button = QPushButton(label)
    button.setObjectName(name)
    button.setToolTip(meaning)
    return button
