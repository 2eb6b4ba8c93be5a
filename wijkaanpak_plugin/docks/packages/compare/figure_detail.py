"""All about the figure or choice that is current: its formula, what it rests on, and the way to its claims."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from wijkaanpak_plugin.docks.widgets.scrolled import ScrolledPage
from wijkaanpak_plugin.domain.translation import translate

#: The least height, in pixels: three lines.
_LEAST = 64


class FigureDetail(QWidget):
    """Text, and a button that leads to the claims."""

    #: Ids of claims, works and agreements.
    claims_wanted = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._claims: list[str] = []
        self._said = QLabel()
        self._said.setObjectName("WijkaanpakCompareDetail")
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._button = QPushButton(translate("Packages", "&Show its claims on the map"))
        self._button.setObjectName("WijkaanpakCompareClaims")
        self._button.setToolTip(
            translate("Packages", "Select on the map the claims and works that this figure comes from, and go there.")
        )
        self._button.setAutoDefault(False)
        self._button.clicked.connect(lambda _on: self.claims_wanted.emit(list(self._claims)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(ScrolledPage(self._said), 1)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)
        self.setMinimumHeight(_LEAST)
        self.show_lines((), ())

    def show_lines(self, lines: Sequence[str], claims: Sequence[str]) -> None:
        """Show these lines, and lead to these claims; neither: say what to do."""
        hint = translate("Packages", "Choose a figure or a choice: its formula, reason and claims stand here.")
        self._said.setText("\n".join(lines) if lines else hint)
        self._claims = list(claims)
        self._button.setEnabled(bool(claims))
