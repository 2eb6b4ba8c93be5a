"""Reactions of parties to a hot spot: the list, and three buttons that add to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from wijkaanpak_plugin.docks.panel.own_key import OwnKey
from wijkaanpak_plugin.docks.panel.unsaved import Unsaved
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.hot_spots.texts import reaction_noted_text, reaction_text
from wijkaanpak_plugin.docks.widgets.icons import icon
from wijkaanpak_plugin.docks.widgets.parties.party_field import PartyField
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.hot_spots.records import AGREE, DISAGREE, REMARK, STANCES, Reaction

_ID_ROLE = int(Qt.ItemDataRole.UserRole) + 1
#: Reactions that are seen at once.
_ROWS = 3
_GAP = 3


class Reactions(QWidget):
    """Emits a reaction when one of the three buttons is pressed; the party stays for the next one."""

    #: stance, party and text of a reaction that is to be noted.
    given = pyqtSignal(str, str, str)
    #: A reaction is to be removed: its reaction_id.
    removal_wanted = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._list = QListWidget()
        self._list.setObjectName("WijkaanpakReactions")
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(translate("HotSpotsDock", "Reactions"))
        self._list.setToolTip(translate("HotSpotsDock", "Who thinks what of this hot spot. Delete removes a reaction."))
        self._party = PartyField()
        self._party.setObjectName("WijkaanpakReactionParty")
        self._party.say_when_empty(translate("HotSpotsDock", "Which party?"))
        self._party.setAccessibleName(translate("HotSpotsDock", "Party"))
        self._party.setToolTip(
            translate("HotSpotsDock", "For which party somebody speaks, such as the water board or residents.")
        )
        self._text = QLineEdit()
        self._text.setObjectName("WijkaanpakReactionText")
        self._text.setPlaceholderText(translate("HotSpotsDock", "Why?"))
        self._text.setAccessibleName(translate("HotSpotsDock", "What the party says"))
        self._text.setToolTip(
            translate("HotSpotsDock", "What the party says; only a remark needs it. Enter notes a remark.")
        )
        self._text.returnPressed.connect(lambda: self._give(REMARK))
        self._hot_spot_id = ""
        self._plan_id = ""
        #: What was typed at a hot spot and not given yet, by plan and hot_spot_id.
        self._begun: Unsaved[str] = Unsaved()
        self._build()
        OwnKey(self._list, QKeySequence.StandardKey.Delete).pressed.connect(self._remove)

    def open_plan(self, plan_id: str) -> None:
        """Ask for reactions to hot spots of this plan from now on; "" for none."""
        self.show_hot_spot("")
        self._plan_id = plan_id

    def show_hot_spot(self, hot_spot_id: str) -> None:
        """Ask for reactions to this hot spot ("" for none): what was typed at another one waits there."""
        if hot_spot_id == self._hot_spot_id:
            return
        self._keep_begun()
        self._hot_spot_id = hot_spot_id
        self._text.setText(self._begun.get(self._plan_id, hot_spot_id) or "")

    def count_begun(self, everywhere: bool) -> int:
        """Return how many reactions to hot spots of this plan were typed and not given; everywhere: of all plans."""
        self._keep_begun()
        return sum(map(self._begun.count, self._begun.plans() if everywhere else [self._plan_id]))

    def _keep_begun(self) -> None:
        if not self._hot_spot_id:
            return
        text = self._text.text()
        if text.strip():
            self._begun.keep(self._plan_id, text, self._hot_spot_id)
        else:
            self._begun.forget(self._plan_id, self._hot_spot_id)

    def show_reactions(self, reactions: Sequence[Reaction]) -> None:
        """List these reactions."""
        self._list.clear()
        for reaction in reactions:
            picture = reaction.stance if reaction.stance in STANCES else "unknown"
            item = QListWidgetItem(icon(f"hot_spots/{picture}"), reaction_text(reaction))
            item.setData(_ID_ROLE, reaction.reaction_id)
            whole = "\n".join(filter(None, (reaction_text(reaction), reaction_noted_text(reaction))))
            item.setToolTip(as_it_is(whole, wrapped=True))
            self._list.addItem(item)
        self._list.setVisible(bool(reactions))
        self._fit()

    def set_parties(self, parties: Sequence[str]) -> None:
        """Offer these parties; the one that was written stays."""
        self._party.set_parties(parties)

    def noted(self) -> None:
        """Empty the field of the text: the reaction is in the plan."""
        self._text.clear()

    def changeEvent(self, event: QEvent) -> None:
        """Show as many reactions with larger letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        if self._list.count():
            rows = _ROWS * self._list.sizeHintForRow(0)
            self._list.setMaximumHeight(rows + 2 * self._list.frameWidth())

    @property
    def asking_height(self) -> int:
        """Height in pixels of what a reaction is given with: party, text and buttons."""
        fields = max(self._party.sizeHint().height(), self._text.sizeHint().height(), self._party.minimumHeight())
        buttons = self.findChildren(QToolButton)
        return fields + _GAP + max(max(button.sizeHint().height(), button.minimumHeight()) for button in buttons)

    def _build(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(_GAP)
        asked = QHBoxLayout()
        asked.setSpacing(_GAP)
        asked.addWidget(self._party, 1)
        asked.addWidget(self._text, 1)
        grid.addLayout(asked, 0, 0, 1, 3)
        grid.addWidget(self._list, 2, 0, 1, 3)
        for column, (stance, label, meaning) in enumerate(_stances()):
            button = QToolButton()
            button.setObjectName(f"WijkaanpakReact_{stance}")
            button.setIcon(icon(f"hot_spots/{stance}"))
            button.setText(label)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setToolTip(meaning)
            button.setAccessibleName(label)
            button.clicked.connect(lambda _checked, stance=stance: self._give(stance))
            grid.addWidget(button, 1, column)

    def _give(self, stance: str) -> None:
        self.given.emit(stance, self._party.value_text() or "", self._text.text().strip())

    def _remove(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self.removal_wanted.emit(item.data(_ID_ROLE))


def _stances() -> list[tuple[str, str, str]]:
    return [
        (AGREE, translate("HotSpotsDock", "Agree"), translate("HotSpotsDock", "This party agrees with the hot spot.")),
        (
            DISAGREE,
            translate("HotSpotsDock", "Disagree"),
            translate("HotSpotsDock", "This party does not agree with the hot spot."),
        ),
        (
            REMARK,
            translate("HotSpotsDock", "Remark"),
            translate("HotSpotsDock", "This party neither agrees nor disagrees, but has something to say."),
        ),
    ]
