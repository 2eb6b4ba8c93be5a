"""What was found about the claims in hand, below their form: sign and sentence, conflicts first."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QAbstractItemModel, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.live.acts import texts
from wijkaanpak_plugin.docks.live.acts.act_button import ActButton
from wijkaanpak_plugin.docks.live.acts.acted_on import hot_spots_beside, losses
from wijkaanpak_plugin.docks.live.finding_cells import FOUND_ROLE
from wijkaanpak_plugin.docks.live.finding_delegate import FindingDelegate
from wijkaanpak_plugin.docks.live.finding_list import FindingsList
from wijkaanpak_plugin.docks.live.finding_row import FindingRow
from wijkaanpak_plugin.docks.live.finding_table import FindingTable
from wijkaanpak_plugin.docks.live.findings_of_claims import FindingsOfClaims
from wijkaanpak_plugin.domain.translation import translate

#: So many findings are always in sight, and so many where there is room; the rest scrolls.
_LEAST, _MOST = 2, 4
#: So many lines say at most what was not judged: each more takes the form its room.
_DOUBTS = 3


class ClaimFindingsList(QWidget):
    """Folds away while no claim is chosen. What is not analysed is said to be so: it never looks like free ground."""

    #: A finding was pressed (``FindingRow``): show its zone on the map.
    shown = pyqtSignal(object)
    #: It was pressed again: show it among all findings (finding_id).
    opened = pyqtSignal(str)
    #: What the claim takes the place of is taken away on purpose (finding_id, of a group one of them).
    meant = pyqtSignal(str)
    #: A hot spot beside the claim is to be taken along (finding_id).
    take_along_wanted = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("WijkaanpakFindingsOfClaim")
        self._model = FindingTable(self)
        self._list = _ShortList(self._model)
        self._list.setObjectName("WijkaanpakFindingsOfClaimList")
        self._shown = ""
        self._rows: tuple[FindingRow, ...] = ()
        self._build()
        self._list.chosen.connect(self._press)
        self._list.entered.connect(lambda found: self.opened.emit(found.finding_id))
        self._list.current.connect(lambda _found: self._offer_acts())
        self._open.clicked.connect(self._open_current)
        self._meant.wanted.connect(self.meant)
        self._along.wanted.connect(self.take_along_wanted)
        self.show_findings(FindingsOfClaims(0, (), frozenset(), False))

    def show_findings(self, found: FindingsOfClaims) -> None:
        """List what was found; the finding that was pressed stays so when it is still there."""
        self.setVisible(found.claims > 0)
        current = self._current
        self._model.show_findings(found.rows, found.new)
        row = self._model.row_of(current.finding_id) if current is not None else -1
        if row >= 0:
            self._list.setCurrentIndex(self._model.index(row, 0))
        else:
            self._shown = ""
        self._head.setText(_head(found))
        self._head.setToolTip(self._head.text())
        self._nothing.setText("\n".join(_unsaid(found)))
        self._nothing.setVisible(bool(self._nothing.text()))
        self._list.setVisible(bool(found.rows))
        self._open.setVisible(bool(found.rows))
        self._rows = tuple(found.rows)
        self._offer_acts()
        self._list.updateGeometry()

    def leave_place(self) -> None:
        """The map shows something else now: the next press shows the zone again."""
        self._shown = ""

    @property
    def _current(self) -> Optional[FindingRow]:
        index = self._list.currentIndex()
        return index.data(FOUND_ROLE) if index.isValid() else None

    def _press(self, found: FindingRow) -> None:
        if found.finding_id == self._shown:
            self.opened.emit(found.finding_id)
            return
        # Showing a place lets go of all others, of the one before in this list too.
        self.shown.emit(found)
        self._shown = found.finding_id
        self._model.set_seen(found.finding_id)

    def _open_current(self, _checked: bool) -> None:
        found = self._current or self._model.index(0, 0).data(FOUND_ROLE)
        if found is not None:
            self.opened.emit(found.finding_id)

    def _offer_acts(self) -> None:
        """Let something be done about the finding that is chosen, or the only one for which there is such a button."""
        lost = [row for row in self._rows if losses(row)]
        beside = [row for row in self._rows if hot_spots_beside(row)]
        self._meant.offer_only(losses(self._one_of(lost))[0] if lost else "")
        self._along.offer(hot_spots_beside(self._one_of(beside)) if beside else [])
        for button, rows in ((self._meant, lost), (self._along, beside)):
            button.setEnabled(len(rows) == 1 or self._current in rows)

    def _one_of(self, rows: list[FindingRow]) -> FindingRow:
        return self._current if self._current in rows else rows[0]

    def _build(self) -> None:
        self._head = QLabel()
        self._head.setObjectName("WijkaanpakFindingsOfClaimHead")
        self._head.setTextFormat(Qt.TextFormat.PlainText)
        # What does not fit is in the tooltip; it never makes the panel wider.
        self._head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        font = self._head.font()
        font.setBold(True)
        self._head.setFont(font)
        self._open = QToolButton()
        self._open.setObjectName("WijkaanpakOpenFinding")
        self._open.setAutoRaise(True)
        self._open.setText(translate("Claims", "In Findings"))
        self._open.setToolTip(
            translate("Claims", "Open the Findings panel at this finding: figures, rule and parties. Enter does too.")
        )
        first = texts.choose_first()
        self._meant = ActButton("WijkaanpakMeant", texts.meant_label(), f"{texts.meant_meaning()} {first}")
        self._along = ActButton(
            "WijkaanpakTakeAlong", texts.take_along_label(), f"{texts.take_along_meaning()} {first}"
        )
        for button in (self._meant, self._along):
            button.setAutoRaise(True)
        self._nothing = QLabel()
        self._nothing.setObjectName("WijkaanpakNoFindingsOfClaim")
        self._nothing.setWordWrap(True)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.addWidget(self._head, 1)
        top.addWidget(self._meant)
        top.addWidget(self._open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(top)
        # Beside the others it would set the width of the panel.
        layout.addWidget(self._along, 0, Qt.AlignmentFlag.AlignRight)
        layout.addWidget(self._nothing)
        layout.addWidget(self._list)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)


class _ShortList(FindingsList):
    """As high as a few findings, and never lower than two of them; no sentence is cut."""

    def __init__(self, model: QAbstractItemModel) -> None:
        super().__init__(model)
        self.setItemDelegate(FindingDelegate(self, with_said=False))
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setVerticalScrollMode(self.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setToolTip(translate("Claims", "Press to see the place on the map; press again for all about it."))

    def sizeHint(self) -> QSize:
        """Ask for the height of what is listed, up to a few rows."""
        return QSize(super().sizeHint().width(), self._height(_MOST))

    def minimumSizeHint(self) -> QSize:
        """Keep two rows in sight, where there are so many."""
        return QSize(0, self._height(_LEAST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height of the sentences as they are wrapped anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _height(self, rows: int) -> int:
        shown = [self.model().index(row, 0) for row in range(min(rows, self.model().rowCount()))]
        return sum(self.sizeHintForIndex(index).height() for index in shown) + 2 * self.frameWidth()


def _head(found: FindingsOfClaims) -> str:
    if found.claims > 1:
        text = translate("Claims", "Of these claims ({count})")
    else:
        text = translate("Claims", "Of this claim ({count})")
    head = text.format(count=len(found.rows))
    if found.rows and not found.hold:
        return f"{head} · {translate('Claims', 'not up to date')}"
    return head if found.rows else text.replace("({count})", "").strip()


def _unsaid(found: FindingsOfClaims) -> list[str]:
    """Return what no row of the list says: that there is none, and why that does not say that the claim fits."""
    lines = list(found.doubts[:_DOUBTS])
    if found.rows:
        return lines
    if not found.hold:
        return [translate("Claims", "Not analysed yet: what is in the way here is not known."), *lines]
    return lines or [translate("Claims", "No findings with this claim yet, in what is known.")]
