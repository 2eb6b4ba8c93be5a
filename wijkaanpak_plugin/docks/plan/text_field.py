"""A text of several lines that says when the user is done with it, as a QLineEdit does."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFocusEvent, QKeyEvent
from qgis.PyQt.QtWidgets import QPlainTextEdit, QWidget

from wijkaanpak_plugin.docks.widgets.text_lines import lines_height


class TextField(QPlainTextEdit):
    """Tab goes on to the next field; leaving the field, or Ctrl+Enter, ends the typing."""

    #: The text, when it is another one than was shown.
    edited = pyqtSignal(str)

    def __init__(self, lines: int, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._shown = ""
        self.setTabChangesFocus(True)
        self.fit()

    def show_text(self, text: str) -> None:
        """Show a text that is stored; what is being typed stays."""
        if self._shown == text:
            return
        if self.toPlainText() == self._shown or not self.hasFocus():
            self.setPlainText(text)
        self._shown = text

    def fit(self) -> None:
        """Take the height of the lines in the font as it is now."""
        self.setFixedHeight(lines_height(self, self._lines))

    def changeEvent(self, event: QEvent) -> None:
        """Take the height of other letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit()

    def finish(self) -> None:
        """Say what was typed, if it is anything else than what is stored; what could not be stored is said again."""
        text = self.toPlainText().strip()
        if text != self._shown:
            self.edited.emit(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """End the typing."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finish()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End the typing with Ctrl+Enter."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finish()
            return
        super().keyPressEvent(event)
