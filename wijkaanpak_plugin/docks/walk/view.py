"""View of the Walk panel. It shows what it is given and says what the user wants; it knows no plan and no map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEvent, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from wijkaanpak_plugin.docks.panel.dock_contents import DockContents
from wijkaanpak_plugin.docks.panel.help_button import help_button
from wijkaanpak_plugin.docks.panel.studio import StudioChanged, renew_studio
from wijkaanpak_plugin.docks.walk.along import Page, Stop
from wijkaanpak_plugin.docks.walk.labels import plain_label
from wijkaanpak_plugin.docks.walk.sort_buttons import SortButtons
from wijkaanpak_plugin.docks.widgets.empty_message import EmptyMessage
from wijkaanpak_plugin.docks.widgets.scrolled import ScrolledPage
from wijkaanpak_plugin.domain.translation import translate

#: Pixels: the buttons that go on, which stand in one place, on a wide screen; on others they are as all buttons.
_HIGH = 56
#: Pixels of a list of choices that are not for its words: its frame, the space in it, and its arrow.
_BESIDE_WORDS = 40


class WalkDock(DockContents):
    """On top what is walked along; below it a page to begin on, or the page of the stop that the room looks at."""

    begin_wanted = pyqtSignal()
    end_wanted = pyqtSignal()
    #: So many stops on, or back.
    steps_wanted = pyqtSignal(int)
    skip_wanted = pyqtSignal()
    #: Id of a stop that was chosen in the list of all.
    stop_wanted = pyqtSignal(str)
    all_wanted = pyqtSignal()

    def __init__(self, pages: Mapping[str, Page], beginnings: Mapping[str, QWidget]) -> None:
        """pages: of a stop, by what is walked along. beginnings: what stands there before, where a sentence is not
        enough.
        """
        super().__init__()
        self.sorts = SortButtons()
        self._stop_pages = dict(pages)
        self._scrolls = {sort: ScrolledPage(page) for sort, page in pages.items()}
        self._beginnings = dict(beginnings)
        self._sort = next(iter(pages))
        self._ids: list[str] = []
        self._stops = QComboBox()
        self._words, self._answered = plain_label("WijkaanpakWalkWords"), plain_label("WijkaanpakWalkAnswered")
        self._build()
        self._connect()
        for page in pages.values():
            page.who.rows.renewed.connect(lambda: renew_studio(self))

    def show_sort(self, sort: str, can_skip: bool) -> None:
        """Walk along this. can_skip: there is a button that goes on without an answer."""
        self._sort = sort
        self.sorts.press(sort)
        self._about.setCurrentWidget(self._scrolls[sort])
        self._stop_pages[sort].column.insertWidget(0, self._words)
        self._skip.setVisible(can_skip)

    def show_beginning(self, sentence: str, can_begin: bool) -> None:
        """Show in place of a stop how to begin. can_begin: with the button that does."""
        beginning = self._beginnings.get(self._sort)
        if beginning is not None and can_begin:
            self._pages.setCurrentWidget(beginning)
            return
        self._message.setText(sentence)
        self._begin.setVisible(can_begin)
        self._pages.setCurrentIndex(0)

    def show_stop(self, stops: Sequence[Stop], current: Stop, words: str, summary: str) -> None:
        """Show the page of a stop. words: all that the room reads of it. summary: how far the room is."""
        self._pages.setCurrentIndex(1)
        texts = [stop.words for stop in stops]
        before = self._stops.blockSignals(True)
        if [self._stops.itemText(row) for row in range(self._stops.count())] != texts:
            self._stops.clear()
            self._stops.addItems(texts)
        self._ids = [stop.stop_id for stop in stops]
        self._stops.setCurrentIndex(stops.index(current))
        self._stops.blockSignals(before)
        self._answered.setText(summary)
        self._words.setText(words)
        self._show_words()

    def _show_words(self) -> None:
        """Let the whole text be read where the list of all shows only how it begins."""
        letters = self._stops.fontMetrics().horizontalAdvance(self._stops.currentText())
        shown = self._words.text() in self._stops.currentText() and letters <= self._stops.width() - _BESIDE_WORDS
        self._words.setVisible(bool(self._words.text()) and not shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list of all shows more words in a wider panel."""
        super().resizeEvent(event)
        self._show_words()

    def show_ends(self, is_first: bool, is_last: bool) -> None:
        """Say whether there is a stop before and after this one."""
        self._previous.setEnabled(not is_first)
        self._next.setEnabled(not is_last)

    @property
    def key_places(self) -> tuple[QWidget, ...]:
        """What has the keyboard while somebody walks, and would take the keys of the walk for its own."""
        return self, *self._scrolls.values()

    def customEvent(self, event: QEvent) -> None:
        """Let the row of the studio have the help button."""
        if isinstance(event, StudioChanged):
            self._help.setVisible(not event.on)
            for button in (self._previous, self._skip, self._whole, self._next):
                button.setMinimumHeight(max(_HIGH if event.on else 0, button.minimumHeight()))

    def _build(self) -> None:
        self._help = help_button(self.help_requested)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._first_page())
        self._pages.addWidget(self._walk_page())
        for beginning in self._beginnings.values():
            self._pages.addWidget(beginning)
        top = QHBoxLayout()
        top.addWidget(self.sorts, 1)
        top.addWidget(self._help)
        panel = QWidget()
        panel.setObjectName("WijkaanpakWalkPanel")
        layout = QVBoxLayout(panel)
        layout.setContentsMargins(6, 4, 6, 6)
        layout.setSpacing(3)
        layout.addLayout(top)
        layout.addWidget(self._pages, 1)
        self.setWidget(panel)

    def _first_page(self) -> QWidget:
        self._message = EmptyMessage("WijkaanpakWalkMessage")
        self._begin = QPushButton(translate("Walk", "&Walk along them"))
        self._begin.setObjectName("WijkaanpakWalkBegin")
        self._begin.setToolTip(
            translate("Walk", "One after the other, large on the map; Esc ends it and the map is as before.")
        )
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._message, 1)
        column.addWidget(self._begin)
        return page

    def _walk_page(self) -> QWidget:
        self._stops.setObjectName("WijkaanpakWalkStops")
        self._stops.setAccessibleName(translate("Walk", "All of them"))
        self._stops.setToolTip(translate("Walk", "All of them, in their order; ✓: answered."))
        self._stops.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._stops.setMinimumContentsLength(12)
        self._about = QStackedWidget()
        for scroll in self._scrolls.values():
            self._about.addWidget(scroll)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._stops)
        column.addWidget(self._about, 1)
        column.addWidget(self._answered)
        column.addLayout(self._going_on())
        return page

    def _going_on(self) -> QHBoxLayout:
        self._previous = _big("WijkaanpakWalkPrevious", translate("Walk", "◀ Previous"))
        self._previous.setToolTip(translate("Walk", "The one before this one (Page Up)."))
        self._skip = _big("WijkaanpakWalkSkip", translate("Walk", "Skip"))
        self._skip.setToolTip(translate("Walk", "To the next question without votes; to skip one is no vote."))
        self._next = _big("WijkaanpakWalkNext", translate("Walk", "Next ▶"))
        self._next.setToolTip(translate("Walk", "The one after this one (Page Down)."))
        self._whole = QToolButton()
        self._whole.setObjectName("WijkaanpakWalkAll")
        self._whole.setIcon(QgsApplication.getThemeIcon("/mActionZoomFullExtent.svg"))
        self._whole.setAccessibleName(translate("Walk", "All of them on the map"))
        self._whole.setToolTip(translate("Walk", "All of them on the map, and back to this one (Home)."))
        self._whole.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
        self._end = QToolButton()
        self._end.setObjectName("WijkaanpakWalkEnd")
        self._end.setText("✕")
        self._end.setAccessibleName(translate("Walk", "End the walk"))
        self._end.setToolTip(translate("Walk", "End the walk: the map shows what it showed before (Esc on the map)."))
        self._end.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout()
        row.setSpacing(4)
        for widget, share in (
            *((self._previous, 2), (self._skip, 1)),
            *((self._whole, 0), (self._end, 0), (self._next, 2)),
        ):
            row.addWidget(widget, share)
        return row

    def _connect(self) -> None:
        self._begin.clicked.connect(lambda _on: self.begin_wanted.emit())
        self._end.clicked.connect(lambda _on: self.end_wanted.emit())
        self._previous.clicked.connect(lambda _on: self.steps_wanted.emit(-1))
        self._skip.clicked.connect(lambda _on: self.skip_wanted.emit())
        self._next.clicked.connect(lambda _on: self.steps_wanted.emit(1))
        self._whole.clicked.connect(lambda _on: self.all_wanted.emit())
        self._stops.activated.connect(lambda row: self.stop_wanted.emit(self._ids[row]))


def _big(name: str, text: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    return button
