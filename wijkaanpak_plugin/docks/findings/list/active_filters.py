"""What is filtered by now: a button for each that takes it away, and how many findings that leaves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtCore import QEvent, QPoint, QRect, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy, QToolButton, QWidget

from wijkaanpak_plugin.docks.panel.large_targets import TARGET
from wijkaanpak_plugin.docks.panel.studio import StudioChanged
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

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._buttons: list[QToolButton] = []
        self._height = 0
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

    def show_count(self, words: str) -> None:
        """Say how many are listed."""
        if words != self._counted.text():
            self._counted.setText(words)
            self._lay_out()

    def customEvent(self, event: QEvent) -> None:
        """Make the buttons large for a session, also those that come later."""
        if isinstance(event, StudioChanged):
            self._height = TARGET if event.on else 0
            for button in self._buttons:
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
        for part in (*self._buttons, self._counted):
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
