"""Field for what one party says in words, the same wherever parties answer."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QLineEdit, QWidget

from wijkaanpak_plugin.domain.translation import translate


class RemarkField(QLineEdit):
    """Not there until a party has something to say. What is typed stays until it is noted: whoever notes it says so by
    asking no longer.
    """

    #: Party and its words, other ones than it said before.
    given = pyqtSignal(str, str)

    def __init__(self, name: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._party = self._before = ""
        self.hide()
        self.returnPressed.connect(self._give)

    @property
    def words(self) -> str:
        """What is typed and not noted yet."""
        typed = self.text().strip()
        return typed if self._party and typed != self._before else ""

    def ask(self, party: str, before: str = "") -> None:
        """Let the user type what a party says; empty: no longer. before: what it said, which can be taken away too."""
        self._party, self._before = party, before
        self.setText(before)
        self.setVisible(bool(party))
        if party:
            asked = translate("Walk", "What does {party} say? Enter notes it.").format(party=party)
            self.setPlaceholderText(asked)
            self.setAccessibleName(asked)
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.selectAll()

    def _give(self) -> None:
        typed = self.text().strip()
        if self._party and typed != self._before:
            self.given.emit(self._party, typed)
