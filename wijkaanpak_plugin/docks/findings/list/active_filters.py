"""What is at hand to filter by, what is filtered by now with a button that takes it away, and how many that leaves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtCore import QEvent, QPoint, QRect, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy, QToolButton, QWidget

from wijkaanpak_plugin.docks.panel.large_targets import TARGET
from wijkaanpak_plugin.docks.panel.studio import StudioChanged
from wijkaanpak_plugin.docks.widgets.highlighted_toggle_button import HighlightedToggleButton
from wijkaanpak_plugin.domain.translation import translate

_GAP = 4
#: Takes a filter away.
_CROSS = "\u00d7"
#: A button with a longer name is cut; its tooltip says all.
_LETTERS = 26


class ActiveFilters(QWidget):
    """Buttons in as many rows as they need; the count follows them."""

    #: What is to be filtered by no longer: its name.
    dropped = pyqtSignal(str)
    #: What is at hand was pressed: its name (of_claim or new), and whether it is on.
    at_hand_pressed = pyqtSignal(str, bool)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._buttons: list[QToolButton] = []
        self._height = 0
        self._of_claim = self._at_hand("of_claim", "WijkaanpakOfClaim")
        self._of_claim.setToolTip(
            translate(
                "FindingsDock", "List only findings about the claims that are chosen, or about the one drawn last."
            )
        )
        self._new = self._at_hand("new", "WijkaanpakNewFindings")
        self._new.setToolTip(
            translate("FindingsDock", "List only findings that the last edit or analysis added; they have a dot.")
        )
        self._counted = QLabel(self)
        self._counted.setObjectName("WijkaanpakCount")
        self._counted.setWordWrap(True)
        self._counted.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_filters(self, filters: Sequence[tuple[str, str]]) -> None:
        """Show these, each with its name and its words."""
        shown = [(button.property("wijkaanpak_filter"), button.toolTip()) for button in self._buttons]
        if shown == [(name, _drop(words)) for name, words in filters]:
            return
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(name, words) for name, words in filters]
        for button in self._buttons:
            button.show()
        self._lay_out()

    def show_claims(self, claims: int, findings: int, is_on: bool) -> None:
        """Offer to list only findings about the claims that are chosen, and say how many of either there are."""
        text = translate("FindingsDock", "Of this claim")
        if claims > 1:
            text = translate("FindingsDock", "Of these claims")
        self._offer(self._of_claim, f"{text} ({findings})" if claims else text, claims > 0, is_on)

    def show_new(self, findings: int, is_on: bool) -> None:
        """Offer to list only findings that are new, and say how many."""
        text = translate("FindingsDock", "New")
        self._offer(self._new, f"{text} ({findings})" if findings else text, findings > 0, is_on)

    def show_count(self, words: str) -> None:
        """Say how many are listed."""
        if words != self._counted.text():
            self._counted.setText(words)
            self._lay_out()

    def customEvent(self, event: QEvent) -> None:
        """Make the buttons large for a session, also those that come later."""
        if isinstance(event, StudioChanged):
            self._height = TARGET if event.on else 0
            for button in (self._of_claim, self._new, *self._buttons):
                button.setMinimumHeight(self._height)
            self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons in rows anew."""
        super().resizeEvent(event)
        self._place(self.width(), True)

    def changeEvent(self, event: QEvent) -> None:
        """Other letters need other rows."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._lay_out()

    def hasHeightForWidth(self) -> bool:
        """Fewer buttons go in a row of a narrow panel."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows."""
        return self._place(width, False)

    def sizeHint(self) -> QSize:
        """Ask for the rows that are needed at the width of now."""
        return QSize(200, self._place(max(self.width(), 200), False))

    def minimumSizeHint(self) -> QSize:
        """Never less high than the rows."""
        return QSize(0, self._place(max(self.width(), 200), False))

    def _lay_out(self) -> None:
        self._place(self.width(), True)
        self.updateGeometry()

    def _place(self, width: int, moves: bool) -> int:
        """Put buttons and count in rows, and return how high these are."""
        x = y = low = 0
        offered = [button for button in (self._of_claim, self._new) if not button.isHidden()]
        for part in (*offered, *self._buttons, self._counted):
            size = part.sizeHint()
            if part is self._counted:
                letters = part.fontMetrics().horizontalAdvance(part.text()) + 2
                room = width - x if x and letters <= width - x else width
                size = QSize(room, part.heightForWidth(room))
            if x and x + size.width() > width:
                x, y, low = 0, y + low + _GAP, 0
            if moves:
                beside = max(0, (low - size.height()) // 2)
                part.setGeometry(QRect(QPoint(x, y + beside), size))
            x, low = x + size.width() + _GAP, max(low, size.height())
        return y + low

    def _at_hand(self, name: str, object_name: str) -> HighlightedToggleButton:
        button = HighlightedToggleButton(self)
        button.setObjectName(object_name)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda on: self.at_hand_pressed.emit(name, on))
        button.hide()
        return button

    def _offer(self, button: QToolButton, words: str, is_there: bool, is_on: bool) -> None:
        """Show a button while it has something to narrow to; a pressed one stays, grey, for when it has again."""
        before = (button.text(), button.isHidden())
        button.setText(words)
        button.setEnabled(is_there)
        button.setChecked(is_on)
        button.setHidden(not is_there and not is_on)
        if before != (button.text(), button.isHidden()):
            self._lay_out()

    def _button(self, name: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"WijkaanpakActive_{name}")
        button.setProperty("wijkaanpak_filter", name)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        shown = words if len(words) <= _LETTERS else f"{words[: _LETTERS - 1]}…"
        button.setText(f"{shown}  {_CROSS}")
        button.setMinimumHeight(self._height)
        button.setToolTip(_drop(words))
        button.setAccessibleName(_drop(words))
        button.clicked.connect(lambda _checked: self.dropped.emit(name))
        return button


def _drop(words: str) -> str:
    return translate("FindingsDock", "Filter by this no longer: {filter}").format(filter=words)
