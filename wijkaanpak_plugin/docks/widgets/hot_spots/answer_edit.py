"""What became of a hot spot: four buttons, and the words of the answer."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QSizePolicy, QToolButton, QWidget

from wijkaanpak_plugin.docks.widgets.highlighted_toggle_button import HighlightedToggleButton
from wijkaanpak_plugin.docks.widgets.value_fields import TextField
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.hot_spots.records import NOT_WITH_REASON, OPEN

_GAP = 3
_COLUMNS = 2


class AnswerEdit(QWidget):
    """A press answers at once; *not* waits for its reason, and the two are one wish."""

    #: Columns of the hot spot and their new values (dict).
    edited = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._status, self._answer = OPEN, ""
        self._asks_reason = False
        self._buttons: dict[str, QToolButton] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(_GAP)
        known = load_vocabularies()["answer_status"]
        for place, term in enumerate(known):
            button = self._button(term.key, known.label(term.key), known.definition(term.key))
            grid.addWidget(button, place // _COLUMNS, place % _COLUMNS)
        self._text = TextField()
        self._text.setObjectName("WijkaanpakAnswer")
        self._text.setAccessibleName(translate("HotSpotsDock", "Answer"))
        self._text.setToolTip(translate("HotSpotsDock", "What is answered, for who said it. Enter saves."))
        self._text.edited.connect(self._give_text)
        self._text.editingFinished.connect(self._stop_asking)
        grid.addWidget(self._text, grid.rowCount(), 0, 1, _COLUMNS)
        self._show()

    def show_answer(self, status: str, answer: str) -> None:
        """Show the answer of a hot spot; without one it is open."""
        if (status or OPEN, answer) == (self._status, self._answer) and self._asks_reason:
            return  # the reason is being typed, and something else of the hot spot changed
        self._status, self._answer, self._asks_reason = status or OPEN, answer, False
        self._show()

    def press(self, place: int) -> None:
        """Give the answer at this place, from 0."""
        keys = list(self._buttons)
        if place < len(keys):
            self._press(keys[place])

    def _button(self, key: str, label: str, meaning: str) -> QToolButton:
        button = self._buttons[key] = HighlightedToggleButton()
        button.setObjectName(f"WijkaanpakAnswer_{key}")
        button.setCheckable(True)
        button.setText(label)
        button.setAccessibleName(label)
        button.setToolTip(meaning)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda _on, key=key: self._press(key))
        return button

    def _press(self, key: str) -> None:
        self._asks_reason = key == NOT_WITH_REASON != self._status and not self._answer
        if self._asks_reason:
            self._show()
            self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        elif key != self._status:
            # Why it was not done is no answer any more once it is done after all.
            reason = {"answer": ""} if self._status == NOT_WITH_REASON and self._answer else {}
            self.edited.emit({"answer_status": key, **reason})
        else:
            self._show()

    def _give_text(self, text: Optional[str]) -> None:
        values = {"answer": text or ""}
        if self._asks_reason and text:
            values["answer_status"] = NOT_WITH_REASON
        self._asks_reason = False
        self.edited.emit(values)

    def _stop_asking(self) -> None:
        """Left without a reason it is answered as before."""
        if self._asks_reason and not self._text.hasFocus():
            self._asks_reason = False
            self._show()

    def _show(self) -> None:
        shown = NOT_WITH_REASON if self._asks_reason else self._status
        for key, button in self._buttons.items():
            button.setChecked(key == shown)
        asked = translate("HotSpotsDock", "Why not? Enter saves.")
        self._text.set_value(self._answer or None)
        self._text.setPlaceholderText(asked if self._asks_reason else translate("HotSpotsDock", "Answer in words"))
