"""View of the Walk panel. It shows what it is given and says what the user wants; it knows no plan and no map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
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
from wijkaanpak_plugin.docks.walk.party_rows import PartyRows
from wijkaanpak_plugin.docks.walk.texts import answered_text, stop_text
from wijkaanpak_plugin.docks.widgets.empty_message import EmptyMessage
from wijkaanpak_plugin.docks.widgets.hot_spots.answer_edit import AnswerEdit
from wijkaanpak_plugin.docks.widgets.hot_spots.photo_picture import PhotoPicture
from wijkaanpak_plugin.docks.widgets.hot_spots.texts import claim_text, reaction_text, reactions_text, whole_text
from wijkaanpak_plugin.docks.widgets.parties.party_menu import PartyMenu
from wijkaanpak_plugin.docks.widgets.parties.party_sign import Sign
from wijkaanpak_plugin.docks.widgets.scrolled import ScrolledPage
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.hot_spots.records import HotSpot
from wijkaanpak_plugin.plan.store.backend import Backend

#: Pixels: the buttons that go on, which stand in one place, on a wide screen; on others they are as all buttons.
_HIGH = 56
#: Pixels of a list of choices that are not for its words: its frame, the space in it, and its arrow.
_BESIDE_WORDS = 40


class WalkDock(DockContents):
    """A page to begin on, and the page of the hot spot that the room looks at."""

    begin_wanted = pyqtSignal()
    end_wanted = pyqtSignal()
    #: So many stops on, or back.
    steps_wanted = pyqtSignal(int)
    #: hot_spot_id of a stop that was chosen in the list of all.
    stop_wanted = pyqtSignal(str)
    all_wanted = pyqtSignal()
    claim_wanted = pyqtSignal()
    #: Party and its words.
    remark_given = pyqtSignal(str, str)
    #: Name of a party that is to get a row.
    party_added = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.rows, self.answer, self.parties = PartyRows(), AnswerEdit(), PartyMenu()
        self._remarks_of = ""
        self._build()
        self._connect()

    @property
    def remark(self) -> str:
        """What is typed as a remark and not noted yet."""
        return self._remark.text().strip()

    def show_message(self, sentence: str, can_begin: bool) -> None:
        """Show a sentence in place of a hot spot. can_begin: with the button that begins."""
        self._message.setText(sentence)
        self._begin.setVisible(can_begin)
        self._pages.setCurrentIndex(0)

    def show_stops(self, hot_spots: Sequence[HotSpot], current_id: str) -> None:
        """List all stops, with the current one in front."""
        before = self._stops.blockSignals(True)
        self._stops.clear()
        for number, hot_spot in enumerate(hot_spots, start=1):
            self._stops.addItem(stop_text(number, hot_spot), hot_spot.hot_spot_id)
        self._stops.setCurrentIndex(self._stops.findData(current_id))
        self._stops.blockSignals(before)
        self._answered.setText(answered_text(hot_spots))

    def show_hot_spot(
        self, hot_spot: HotSpot, backend: Backend, names: Sequence[str], signs: Mapping[str, Sign]
    ) -> None:
        """Show a hot spot, with a row for each of these parties."""
        self._pages.setCurrentIndex(1)
        self._words.setText(whole_text(hot_spot))
        self._show_words()
        self._photo.show_photo(hot_spot.photo, backend)
        self._counts.setText(reactions_text(hot_spot))
        self.rows.show_stances(names, signs, hot_spot)
        said = [reaction_text(one) for one in hot_spot.reactions if one.text]
        self._said.setText("\n".join(said))
        self._said.setVisible(bool(said))
        self.answer.show_answer(hot_spot.answer_status, hot_spot.answer)
        claims = [claim_text(claim) for claim in hot_spot.claims]
        self._claims.setText("\n".join(f"• {name}" for name in claims))
        self._claims.setVisible(bool(claims))

    def _show_words(self) -> None:
        """Let the whole text be read where the list of all shows only how it begins."""
        letters = self._stops.fontMetrics().horizontalAdvance(self._stops.currentText())
        shown = self._words.text() in self._stops.currentText() and letters <= self._stops.width() - _BESIDE_WORDS
        self._words.setVisible(not shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list of all shows more words in a wider panel."""
        super().resizeEvent(event)
        self._show_words()

    def show_ends(self, is_first: bool, is_last: bool) -> None:
        """Say whether there is a stop before and after this one."""
        self._previous.setEnabled(not is_first)
        self._next.setEnabled(not is_last)

    def ask_remark(self, party: str) -> None:
        """Let the user type what a party says; empty: no longer."""
        self._remarks_of = party
        self._remark.clear()
        self._remark.setVisible(bool(party))
        if party:
            asked = translate("Walk", "What does {party} say? Enter notes it.").format(party=party)
            self._remark.setPlaceholderText(asked)
            self._remark.setAccessibleName(asked)
            self._remark.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def key_places(self) -> tuple[QWidget, ...]:
        """What has the keyboard while somebody walks, and would take the keys of the walk for its own."""
        return self, self._scroll

    def customEvent(self, event: QEvent) -> None:
        """Let the row of the studio have the help button."""
        if isinstance(event, StudioChanged):
            self._help.setVisible(not event.on)
            for button in (self._previous, self._whole, self._next):
                button.setMinimumHeight(max(_HIGH if event.on else 0, button.minimumHeight()))

    def _build(self) -> None:
        self._help = help_button(self.help_requested)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._first_page())
        self._pages.addWidget(self._walk_page())
        top = QHBoxLayout()
        top.addStretch(1)
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
        self._begin = QPushButton(translate("Walk", "&Walk along the hot spots"))
        self._begin.setObjectName("WijkaanpakWalkBegin")
        self._begin.setToolTip(
            translate("Walk", "One hot spot after the other, large on the map; Esc ends it and the map is as before.")
        )
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._message, 1)
        column.addWidget(self._begin)
        return page

    def _walk_page(self) -> QWidget:
        self._stops = QComboBox()
        self._stops.setObjectName("WijkaanpakWalkStops")
        self._stops.setAccessibleName(translate("Walk", "All hot spots"))
        self._stops.setToolTip(translate("Walk", "All hot spots, in the order in which they were noted; ✓: answered."))
        self._stops.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._stops.setMinimumContentsLength(12)
        self._answered = _label("WijkaanpakWalkAnswered")
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._stops)
        self._scroll = ScrolledPage(self._about())
        column.addWidget(self._scroll, 1)
        column.addWidget(self._answered)
        column.addLayout(self._going_on())
        return page

    def _about(self) -> QWidget:
        self._photo = PhotoPicture()
        self._words, self._counts, self._said, self._claims = (
            _label(f"WijkaanpakWalk{name}") for name in ("Words", "Counts", "Said", "Claims")
        )
        self._more = QToolButton()
        self._more.setObjectName("WijkaanpakWalkParty")
        self._more.setText("+")
        self._more.setMenu(self.parties)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setAccessibleName(translate("Walk", "Another party"))
        self._more.setToolTip(translate("Walk", "Ask another party; a name that is new makes one when it answers."))
        self._remark = QLineEdit()
        self._remark.setObjectName("WijkaanpakWalkRemark")
        self._remark.hide()
        self._claim = QPushButton(translate("Walk", "Make a claim…"))
        self._claim.setObjectName("WijkaanpakWalkClaim")
        self._claim.setToolTip(
            translate("Walk", "Leave the walk here and choose a building block: the claim answers this hot spot.")
        )
        head = QHBoxLayout()
        head.addWidget(_title(translate("Walk", "Who thinks what?")))
        head.addWidget(self._counts, 1)
        head.addWidget(self._more)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(4)
        column.addWidget(self._words)
        column.addWidget(self._photo)
        column.addLayout(head)
        for widget in (self.rows, self._remark, self._said, _title(translate("Walk", "Answer")), self.answer):
            column.addWidget(widget)
        column.addWidget(self._claims)
        column.addWidget(self._claim)
        column.addStretch(1)
        return page

    def _going_on(self) -> QHBoxLayout:
        self._previous = _big("WijkaanpakWalkPrevious", translate("Walk", "◀ Previous"))
        self._previous.setToolTip(translate("Walk", "The hot spot before this one (Page Up)."))
        self._next = _big("WijkaanpakWalkNext", translate("Walk", "Next ▶"))
        self._next.setToolTip(translate("Walk", "The hot spot after this one (Page Down)."))
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
        for widget, share in ((self._previous, 1), (self._whole, 0), (self._end, 0), (self._next, 1)):
            row.addWidget(widget, share)
        return row

    def _connect(self) -> None:
        self._begin.clicked.connect(lambda _on: self.begin_wanted.emit())
        self._end.clicked.connect(lambda _on: self.end_wanted.emit())
        self._previous.clicked.connect(lambda _on: self.steps_wanted.emit(-1))
        self._next.clicked.connect(lambda _on: self.steps_wanted.emit(1))
        self._whole.clicked.connect(lambda _on: self.all_wanted.emit())
        self._claim.clicked.connect(lambda _on: self.claim_wanted.emit())
        self._stops.activated.connect(lambda _row: self.stop_wanted.emit(str(self._stops.currentData())))
        self.rows.remark_wanted.connect(self.ask_remark)
        self.rows.renewed.connect(lambda: renew_studio(self))
        self._remark.returnPressed.connect(self._give_remark)
        self.parties.chosen.connect(self.party_added)

    def _give_remark(self) -> None:
        if self.remark:
            self.remark_given.emit(self._remarks_of, self.remark)


def _big(name: str, text: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    return button


def _title(text: str) -> QLabel:
    label = QLabel(text)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label


def _label(name: str) -> QLabel:
    """Return a label that shows what people wrote as it is: it is no markup."""
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    # A word without blanks cannot be wrapped; it is cut, and never makes the panel wider.
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    return label
