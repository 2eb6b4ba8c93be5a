"""Button that does something about a finding: at once, or about the one that is picked from its menu."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QMenu, QToolButton, QWidget

from wijkaanpak_plugin.docks.live.finding_row import FindingRow
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.text_lines import shorten_name
from wijkaanpak_plugin.domain.translation import translate

#: Letters of a name in the menu.
_LETTERS = 40


class ActButton(QToolButton):
    """Is there for the findings it is given, of which a row may stand for several."""

    #: Something is to be done about this finding (finding_id).
    wanted = pyqtSignal(str)

    def __init__(self, name: str, text: str, meaning: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setText(text)
        self.setToolTip(as_it_is(meaning, wrapped=True))
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        self._only = ""
        self.clicked.connect(lambda _on: self.wanted.emit(self._only))
        self.offer([])

    def offer(self, findings: Sequence[FindingRow]) -> None:
        """Let something be done about these findings; none: the button goes."""
        self.offer_only(findings[0].finding_id if findings else "")
        self._menu.clear()
        for found in findings:
            name = found.b_name or translate("Findings", "without a name")
            action = self._menu.addAction(shorten_name(name, _LETTERS).replace("&", "&&"))
            action.setToolTip(as_it_is(found.sentence, wrapped=True))
            action.triggered.connect(lambda _on, chosen=found.finding_id: self.wanted.emit(chosen))
        several = len(findings) > 1
        popup = QToolButton.ToolButtonPopupMode
        self.setMenu(self._menu if several else None)
        self.setPopupMode(popup.InstantPopup if several else popup.DelayedPopup)

    def offer_only(self, finding_id: str) -> None:
        """Let something be done about one finding, by its id; empty: the button goes."""
        self._only = finding_id
        self.setVisible(bool(finding_id))
