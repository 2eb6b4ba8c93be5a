"""Detail of one hot spot, below the list: all of it, to be read and changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Optional

from qgis.PyQt.QtCore import QEvent, QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from wijkaanpak_plugin.docks.hot_spots.note_edit import NoteEdit
from wijkaanpak_plugin.docks.hot_spots.photo import PhotoField
from wijkaanpak_plugin.docks.hot_spots.reactions import Reactions
from wijkaanpak_plugin.docks.panel.studio import StudioChanged
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.hot_spot_kinds import Kind, kind_icon, kind_label
from wijkaanpak_plugin.docks.widgets.hot_spots.answer_edit import AnswerEdit
from wijkaanpak_plugin.docks.widgets.hot_spots.texts import claim_text, noted_text
from wijkaanpak_plugin.docks.widgets.scrolled import ScrolledPage
from wijkaanpak_plugin.docks.widgets.transition_chips import TransitionChips
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.hot_spots.records import HotSpot
from wijkaanpak_plugin.plan.schema.labels import choice_label
from wijkaanpak_plugin.plan.store.backend import Backend

_MOMENTS = ("", "walk", "studio")


class HotSpotDetail(ScrolledPage):
    """Shows one hot spot; each field that is changed is one wish."""

    #: hot_spot_id and the columns that are to change.
    change_wanted = pyqtSignal(str, object)
    #: hot_spot_id, stance, party and text of a reaction.
    reaction_given = pyqtSignal(str, str, str, str)
    reaction_removal_wanted = pyqtSignal(str)
    #: Key and text of a hot spot that could not be saved yet.
    unsaved_text_given = pyqtSignal(str, str)
    #: The user is ready with the text.
    text_left = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(QWidget(), parent)
        self.setObjectName("WijkaanpakHotSpotDetail")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._hot_spot_id = ""
        #: Key of the hot spot that is shown and could not be saved yet; empty for none.
        self.unsaved_key = ""
        self._kinds: Sequence[Kind] = ()
        self._other_transitions: tuple[str, ...] = ()
        self.text = NoteEdit()
        self.transitions = TransitionChips()
        self.photo = PhotoField()
        self.reactions = Reactions()
        self.answer = AnswerEdit()
        self._build()
        self._connect()
        self.show_hot_spot(None, None)

    def set_kinds(self, kinds: Sequence[Kind]) -> None:
        """Offer these kinds."""
        self._kinds = tuple(kinds)
        self._fill_kinds("")

    def show_hot_spot(self, hot_spot: Optional[HotSpot], backend: Optional[Backend]) -> None:
        """Show a hot spot; None says what to do to see one, and leaves one that is not saved where it is."""
        if hot_spot is None and self.unsaved_key:
            return
        # The text of another one is saved by this, also of one that is not saved.
        self.text.show_text(hot_spot.hot_spot_id if hot_spot else "", hot_spot.text if hot_spot else "")
        self.unsaved_key = ""
        self._hot_spot_id = hot_spot.hot_spot_id if hot_spot else ""
        self.reactions.show_hot_spot(self._hot_spot_id)
        self._hint.setVisible(hot_spot is None)
        self._not_saved.setVisible(False)
        self.text.setVisible(hot_spot is not None)
        self._fields.setVisible(hot_spot is not None)
        if hot_spot is None:
            return
        self._fill_kinds(hot_spot.kind)
        self._moment.setCurrentIndex(max(0, self._moment.findData(hot_spot.moment)))
        self._show_transitions(hot_spot.transitions)
        self.reactions.show_reactions(hot_spot.reactions)
        self.answer.show_answer(hot_spot.answer_status, hot_spot.answer)
        self.photo.show_photo(hot_spot.photo, backend)
        self._confidential.setChecked(hot_spot.confidential)
        self._claims.setText("\n".join(f"• {claim_text(claim)}" for claim in hot_spot.claims))
        for widget in (self._claims_title, self._claims):
            widget.setVisible(bool(hot_spot.claims))
        self._noted.setText(noted_text(hot_spot))
        for label in (self._claims, self._noted):
            label.setToolTip(as_it_is(label.text()))

    def show_unsaved(self, key: str) -> None:
        """Let the text be typed of a hot spot that could not be saved yet; all else comes after that."""
        self.show_hot_spot(None, None)
        self.text.show_text(key, "")
        self.unsaved_key = key
        self._hint.setVisible(False)
        self._not_saved.setVisible(True)
        self.text.setVisible(True)

    def commit_unsaved(self) -> None:
        """Keep what is being typed for a hot spot that is not saved."""
        if self.unsaved_key:
            self.text.commit()

    def leave_unsaved(self) -> None:
        """Show a hot spot no longer that was thrown away before it could be saved."""
        if self.unsaved_key:
            self.leave()
            self.show_hot_spot(None, None)

    def leave(self) -> None:
        """Show no hot spot of a plan that goes."""
        self.text.leave()
        self.unsaved_key = ""

    def customEvent(self, event: QEvent) -> None:
        """Show only what a session needs, or everything."""
        if isinstance(event, StudioChanged):
            for widget in self._for_the_desk:
                widget.setVisible(not event.on)

    def minimumSizeHint(self) -> QSize:
        """Keep the text and the buttons for reactions in view."""
        least = super().minimumSizeHint()
        if self._fields.isHidden():
            return least
        around = 2 * self.frameWidth() + self.widget().layout().contentsMargins().top()
        height = around + self.text.height() + self._form.verticalSpacing() + self.reactions.asking_height
        return QSize(least.width(), height)

    def _build(self) -> None:
        self._hint = QLabel(
            translate(
                "HotSpotsDock", "Choose a hot spot in the list or on the map, or press a kind and click on the map."
            )
        )
        self._hint.setWordWrap(True)
        self._not_saved = QLabel(
            translate(
                "HotSpotsDock", "This hot spot is not saved yet. Type what is said: Try again saves it with its text."
            )
        )
        self._not_saved.setWordWrap(True)
        self._kind = QComboBox()
        self._kind.setObjectName("WijkaanpakHotSpotKind")
        self._kind.setToolTip(translate("HotSpotsDock", "What sort of hot spot it is."))
        self._kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._kind.setMinimumContentsLength(8)
        self._moment = QComboBox()
        self._moment.setObjectName("WijkaanpakHotSpotMoment")
        self._moment.setToolTip(
            translate("HotSpotsDock", "When it was noted: on the walk through the neighbourhood, or in the studio.")
        )
        for key in _MOMENTS:
            self._moment.addItem(choice_label(key) if key else translate("HotSpotsDock", "Not known"), key)
        self._confidential = QCheckBox(translate("HotSpotsDock", "Confidential"))
        self._confidential.setObjectName("WijkaanpakHotSpotConfidential")
        self._confidential.setToolTip(
            translate("HotSpotsDock", "It does not leave this computer in an export meant for others.")
        )
        self.text.setPlaceholderText(translate("HotSpotsDock", "What is said? Enter saves."))
        self.text.setAccessibleName(translate("HotSpotsDock", "Text of the hot spot"))
        self.text.setToolTip(
            translate(
                "HotSpotsDock",
                "What is said about this place. Enter saves, Shift+Enter begins a new line, Esc leaves it as it was.",
            )
        )
        self._claims = _plain_label()
        self._noted = _plain_label()
        self._lay_out()

    def _lay_out(self) -> None:
        self._fields = QWidget()
        form = self._form = QFormLayout(self._fields)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(4)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.reactions)
        kind_label_ = QLabel(translate("HotSpotsDock", "Kind:"))
        form.addRow(kind_label_, self._kind)
        kind_label_.setBuddy(self._kind)
        answer_title = QLabel(translate("HotSpotsDock", "What became of it:"))
        form.addRow(answer_title)
        form.addRow(self.answer)
        transitions_title = QLabel(translate("HotSpotsDock", "Transitions it touches:"))
        form.addRow(transitions_title)
        form.addRow(self.transitions)
        photo_title = QLabel(translate("HotSpotsDock", "Photo:"))
        form.addRow(photo_title)
        form.addRow(self.photo)
        moment_row = QWidget()
        row = QHBoxLayout(moment_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(QLabel(translate("HotSpotsDock", "Noted:")))
        row.addWidget(self._moment, 1)
        form.addRow(moment_row)
        form.addRow(self._confidential)
        self._claims_title = QLabel(translate("HotSpotsDock", "Claims that answer it:"))
        form.addRow(self._claims_title)
        form.addRow(self._claims)
        form.addRow(self._noted)
        # In a session the walk along the hot spots asks for the answer.
        self._for_the_desk = (
            answer_title,
            self.answer,
            transitions_title,
            self.transitions,
            photo_title,
            self.photo,
            moment_row,
            self._confidential,
            self._noted,
        )
        column = QVBoxLayout(self.widget())
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(form.verticalSpacing())
        column.addWidget(self._hint)
        column.addWidget(self._not_saved)
        column.addWidget(self.text)
        column.addWidget(self._fields)
        column.addStretch(1)

    def _connect(self) -> None:
        self.text.committed.connect(self._give_text)
        self.text.left.connect(self.text_left)
        self._kind.activated.connect(lambda _index: self._want("kind", self._kind.currentData()))
        self._moment.activated.connect(lambda _index: self._want("moment", self._moment.currentData()))
        self._confidential.clicked.connect(lambda on: self._want("confidential", on))
        self.transitions.edited.connect(lambda keys: self._want("transitions", (*keys, *self._other_transitions)))
        self.photo.chosen.connect(lambda path: self._want("photo", path))
        self.answer.edited.connect(self._want_together)
        self.reactions.given.connect(self._give_reaction)
        self.reactions.removal_wanted.connect(self.reaction_removal_wanted)

    def _show_transitions(self, keys: Sequence[str]) -> None:
        self.transitions.set_value(keys)
        # Keys of a list of the plan's own have no button; they stay.
        self._other_transitions = tuple(key for key in keys if key not in self.transitions.value_keys())

    def _give_text(self, name: str, text: str) -> None:
        if name == self.unsaved_key:
            self.unsaved_text_given.emit(name, text)
            self.text.show_text(name, text)
        else:
            self.change_wanted.emit(name, {"text": text})

    def _want(self, column: str, value: Any) -> None:
        if self._hot_spot_id:
            self.change_wanted.emit(self._hot_spot_id, {column: value})

    def _want_together(self, values: Mapping[str, Any]) -> None:
        if self._hot_spot_id:
            self.change_wanted.emit(self._hot_spot_id, values)

    def _give_reaction(self, stance: str, party: str, text: str) -> None:
        if self._hot_spot_id:
            self.reaction_given.emit(self._hot_spot_id, stance, party, text)

    def _fill_kinds(self, current: str) -> None:
        self._kind.clear()
        for kind in self._kinds:
            self._kind.addItem(kind_icon(kind.key), kind.label, kind.key)
        if self._kind.findData(current) < 0:
            self._kind.addItem(kind_icon(current), kind_label(self._kinds, current), current)
        self._kind.setCurrentIndex(self._kind.findData(current))


def _plain_label() -> QLabel:
    """Return a label that shows names of a plan as they are: they are no markup."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    # A name without blanks cannot be wrapped; it is cut, and never makes the panel wider.
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    return label
