"""Says above the list whether the findings hold; what stands below it never moves when that changes."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QWidget

from wijkaanpak_plugin.docks.widgets.icons import warning_sign
from wijkaanpak_plugin.docks.widgets.steady_label import SteadyLabel

#: The longest sentence fits in so many lines of the panel.
_LINES = 2


class Notice(QStackedWidget):
    """A sign and a sentence about findings that may not hold, or a quiet sentence in the same place.

    Edits change that all the time, so there is always a sentence above a list; without a list only what needs care.
    """

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._is_listing = False
        self._sentence = _label("WijkaanpakNotice")
        self._quiet = _label("WijkaanpakFindingsHold")
        self._careful = QWidget()
        row = QHBoxLayout(self._careful)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(warning_sign(), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._sentence, 1)
        self.addWidget(self._careful)
        self.addWidget(self._quiet)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_sentences("", "")

    def show_sentences(self, careful: str, quiet: str) -> None:
        """Say that the findings may not hold; where there is nothing to say of that (empty), the quiet sentence."""
        self._sentence.setText(careful)
        self._quiet.setText(quiet)
        self.setCurrentWidget(self._careful if careful else self._quiet)
        self._show()

    def set_listing(self, on: bool) -> None:
        """Whether findings are listed below."""
        self._is_listing = on
        self._show()

    def _show(self) -> None:
        self.setVisible(self._is_listing or bool(self._sentence.text()))


def _label(name: str) -> SteadyLabel:
    label = SteadyLabel(_LINES)
    label.setObjectName(name)
    return label
