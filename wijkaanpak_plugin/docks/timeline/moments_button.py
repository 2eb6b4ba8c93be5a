"""Button with the moments that count in the planning: a new one, and each that is there to be changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QMenu, QToolButton, QWidget

from wijkaanpak_plugin.domain.translation import translate

#: Pixels of a name in the menu, after which it is shortened; of the arrow that says that there is a menu.
_WIDEST, _ARROW = 420, 10


class MomentsButton(QToolButton):
    """Opens a menu, with mouse, finger or Space."""

    add_wanted = pyqtSignal()
    #: A moment (id) is to be changed.
    change_wanted = pyqtSignal(str)
    #: The menu is about to be seen, and has to know which moments there are.
    list_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        meaning = translate(
            "Timeline", "Add a deadline, goal, period or event that counts in the planning, or change one."
        )
        self.setObjectName("WijkaanpakTimelineMoment")
        self.setText(translate("Timeline", "Moment…"))
        self.setToolTip(meaning)
        self.setAccessibleName(f"{self.text()}: {meaning}")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        menu.setObjectName("WijkaanpakTimelineMoments")
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)

    def sizeHint(self) -> QSize:
        """Leave room for the arrow, which Qt draws over the text."""
        return super().sizeHint() + QSize(_ARROW, 0)

    def minimumSizeHint(self) -> QSize:
        """Never cut the text."""
        return self.sizeHint()

    def show_moments(self, moments: Sequence[tuple[str, str]]) -> None:
        """List these moments (id and words) in the menu."""
        menu = self.menu()
        for marker_id, words in moments:
            shown = menu.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, _WIDEST)
            # Qt takes a single & for a key.
            action = menu.addAction(shown.replace("&", "&&"))
            action.setToolTip(words)
            action.setData(marker_id)
            action.triggered.connect(lambda _on, marker_id=marker_id: self.change_wanted.emit(marker_id))

    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        action = menu.addAction(translate("Timeline", "&New moment…"))
        action.setObjectName("WijkaanpakTimelineNewMoment")
        # Told, and taken by the chart itself (``chart/moment_hand.py``): a key of the window would be QGIS' too.
        action.setShortcut(QKeySequence(Qt.Key.Key_Insert))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _on: self.add_wanted.emit())
        menu.addSeparator()
        self.list_wanted.emit()
