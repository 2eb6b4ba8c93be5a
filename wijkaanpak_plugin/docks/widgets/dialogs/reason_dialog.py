"""Asks why: nothing is accepted, hidden or left out without a reason, and a reason that cannot be saved stays there."""

from __future__ import annotations

from typing import Callable, NamedTuple

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QFormLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.widgets.dialogs.date_field import DateField
from wijkaanpak_plugin.docks.widgets.dialogs.dialog_buttons import CANCEL, OK, dialog_buttons
from wijkaanpak_plugin.docks.widgets.sentence_label import SentenceLabel
from wijkaanpak_plugin.docks.widgets.text_lines import lines_height
from wijkaanpak_plugin.domain.translation import translate

_LINES, _WIDTH = 3, 380


class Reason(NamedTuple):
    """Why, and until which day (ISO; empty: without end)."""

    words: str
    until: str


class ReasonDialog(QDialog):
    """A sentence about what is done, and a field for why."""

    def __init__(
        self, parent: QWidget, title: str, sentence: str, save: Callable[[Reason], str], asks_day: bool
    ) -> None:
        """save, asks_day: see ``ask_reason``."""
        super().__init__(parent)
        self._save = save
        self._problem = SentenceLabel()
        self.setObjectName("WijkaanpakReason")
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        said = QLabel(sentence)
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        self._why = QPlainTextEdit()
        self._why.setObjectName("WijkaanpakReasonWhy")
        self._why.setTabChangesFocus(True)
        self._why.setMaximumHeight(lines_height(self._why, _LINES))
        self._why.setAccessibleName(translate("Deciding", "Why"))
        self._until = DateField()
        self._until.setObjectName("WijkaanpakReasonUntil")
        self._until.setNullRepresentation(translate("Deciding", "until somebody shows it again"))
        self._until.setToolTip(translate("Deciding", "The last day on which it is not shown."))
        self._buttons = dialog_buttons(OK, CANCEL)
        form = QFormLayout()
        form.addRow(translate("Deciding", "Why"), self._why)
        if asks_day:
            form.addRow(translate("Deciding", "Until"), self._until)
        column = QVBoxLayout(self)
        column.addWidget(said)
        column.addLayout(form)
        column.addWidget(self._problem)
        column.addWidget(self._buttons)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._why.textChanged.connect(self._check)
        self._check()

    @property
    def reason(self) -> Reason:
        """What was filled in."""
        return Reason(self._why.toPlainText().strip(), self._until.value_text() or "")

    def accept(self) -> None:
        """Save, and close when that is done."""
        problem = self._save(self.reason)
        self._problem.say(problem)
        if not problem:
            super().accept()

    def _check(self) -> None:
        button = self._buttons.button(OK)
        button.setEnabled(bool(self.reason.words))
        button.setToolTip("" if self.reason.words else translate("Deciding", "Say why first."))


def ask_reason(
    parent: QWidget, title: str, sentence: str, save: Callable[[Reason], str], asks_day: bool = False
) -> bool:
    """Ask why something is done, and do it; return whether it was, or the user thought better of it.

    save: does it; returns why it cannot be done, empty when it is. asks_day: until when it holds may be said too.
    """
    dialog = ReasonDialog(parent, title, sentence, save, asks_day)
    is_done = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return is_done
