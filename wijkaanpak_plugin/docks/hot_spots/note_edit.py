"""Text field of a hot spot: typed in at once after the click on the map, saved on Enter or when it is left."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFocusEvent, QKeyEvent
from qgis.PyQt.QtWidgets import QPlainTextEdit, QWidget

from wijkaanpak_plugin.docks.panel.unsaved import Unsaved
from wijkaanpak_plugin.docks.widgets.text_lines import lines_height

_LINES = 3


class NoteEdit(QPlainTextEdit):
    """Plain text, never markup. What could not be saved is kept until it can."""

    #: A text is to be saved: hot_spot_id and text.
    committed = pyqtSignal(str, str)
    #: Enter or Esc: the user is ready here.
    left = pyqtSignal()
    #: Another text is kept, or one is kept no longer.
    unsaved_changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("WijkaanpakHotSpotText")
        self.setTabChangesFocus(True)
        self._hot_spot_id = ""
        self._stored = ""
        self._plan_id = ""
        #: Texts by plan and hot_spot_id.
        self.unsaved_texts: Unsaved[str] = Unsaved()
        self._is_committing = False
        self._fit()

    def open_plan(self, plan_id: str) -> None:
        """Write texts of hot spots of this plan from now on; "" for none."""
        self._plan_id = plan_id

    def show_text(self, hot_spot_id: str, stored: str) -> None:
        """Show the stored text of a hot spot; one that was typed for it and could not be saved goes before it.

        What is being typed for the same hot spot stays as it is.
        """
        if hot_spot_id != self._hot_spot_id:
            self.commit()
        elif self.hasFocus() and self._is_changed:
            self._stored = stored
            return
        self._hot_spot_id, self._stored = hot_spot_id, stored
        unsaved = self.unsaved_texts.get(self._plan_id, hot_spot_id)
        shown = stored if unsaved is None else unsaved
        if shown != self.toPlainText():
            self.setPlainText(shown)

    def commit(self) -> None:
        """Ask that the text is saved, when it was changed."""
        if not self._hot_spot_id or not self._is_changed or self._is_committing:
            return
        self.unsaved_texts.forget(self._plan_id, self._hot_spot_id)
        # What is saved comes back to this field before the signal returns.
        self._is_committing = True
        self.committed.emit(self._hot_spot_id, self.toPlainText().strip())
        self._is_committing = False

    def keep(self, hot_spot_id: str, text: str) -> None:
        """Keep a text that could not be saved: it is shown, and tried again, when its hot spot is shown again."""
        self.unsaved_texts.keep(self._plan_id, text, hot_spot_id)
        self.unsaved_changed.emit()

    def forget(self, hot_spot_id: str) -> None:
        """Keep no text for a hot spot any longer: it is saved, or not wanted."""
        self.unsaved_texts.forget(self._plan_id, hot_spot_id)
        self.unsaved_changed.emit()

    def discard(self, hot_spot_id: str) -> None:
        """Throw the text away that could not be saved for a hot spot; where it is shown, the stored one comes back."""
        self.forget(hot_spot_id)
        if hot_spot_id == self._hot_spot_id:
            self.setPlainText(self._stored)

    def leave(self) -> None:
        """Be the field of no hot spot: its plan goes. What could not be saved stays kept."""
        self._hot_spot_id = ""

    @property
    def unsaved(self) -> dict[str, str]:
        """Texts of the open plan that could not be saved, by hot_spot_id."""
        return self.unsaved_texts.of(self._plan_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, with Shift it begins a new line; Esc leaves the text as it was."""
        if event.key() == Qt.Key.Key_Escape:
            self.forget(self._hot_spot_id)
            self.setPlainText(self._stored)
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not (
            event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        ):
            self.commit()
            self.left.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Be three lines high, also with larger letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Save when another place gets the keyboard; a menu of this field is no other place."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()

    def _fit(self) -> None:
        self.setFixedHeight(lines_height(self, _LINES))

    @property
    def _is_changed(self) -> bool:
        return self.toPlainText().strip() != self._stored.strip()
