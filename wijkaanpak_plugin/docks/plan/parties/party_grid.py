"""The grid of interest and influence (the stakeholder table of the method), with a disc for each party in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Optional

from qgis.PyQt.QtCore import QEvent, QPointF, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from qgis.PyQt.QtWidgets import QToolTip, QWidget

from wijkaanpak_plugin.docks.plan.parties.party_texts import placed_text, quadrants
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.parties.party_sign import Sign, paint_sign
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.parties.parties import Party

#: Both go from little to much in so many steps.
_STEPS = 5
#: Pixels: a disc, and how far discs on one place stand apart.
_DISC, _LARGE_DISC, _APART = 28, 36, 22
_SIDE, _HEIGHT = 196, 250
#: Letters of the quarters as a part of the others, and the lines that they take above and below the field.
_SMALL, _LINES = 0.85, 2
_KEYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class PartyGrid(QWidget):
    """A disc is chosen by a press and placed by a drag, or with the arrows; parties of which either is not known have
    no place.
    """

    #: party_id of the party that was pressed.
    chosen = pyqtSignal(str)
    #: party_id, interest and influence of a party that was put elsewhere.
    placed = pyqtSignal(str, int, int)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("WijkaanpakPartyGrid")
        self.setAccessibleName(translate("PartiesSection", "Interest and influence of the parties"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(_SIDE, _HEIGHT)
        self._parties: tuple[Party, ...] = ()
        self._signs: Mapping[str, Sign] = {}
        self._chosen = ""
        self._only_look = False
        #: The party that is dragged, and where to.
        self._dragged: Optional[tuple[Party, QPointF]] = None

    def show_parties(self, parties: Sequence[Party], signs: Mapping[str, Sign]) -> None:
        """Show these, each with its sign by name."""
        self._parties = tuple(party for party in parties if party.interest and party.influence)
        self._signs = signs
        self._dragged = None
        self.setAccessibleDescription("; ".join(placed_text(party) for party in self._parties))
        self.update()

    def choose(self, party_id: str) -> None:
        """Let this party stand out, silently."""
        self._chosen = party_id
        self.update()

    def only_look(self, on: bool) -> None:
        """Let nothing be moved, in larger signs: as in the studio, where many hands touch the screen."""
        self._only_look = on
        self.update()

    def middle_of(self, party_id: str) -> Optional[QPointF]:
        """Return where the disc of a party is, None when it has no place."""
        return next((middle for party, middle in self._discs() if party.party_id == party_id), None)

    def place_at(self, interest: int, influence: int) -> QPointF:
        """Return the middle of a cell."""
        field = self._field
        width, height = field.width() / _STEPS, field.height() / _STEPS
        return QPointF(field.left() + (interest - 0.5) * width, field.bottom() - (influence - 0.5) * height)

    def sizeHint(self) -> QSize:
        """Ask for what a panel of a small screen has."""
        return QSize(_SIDE, _HEIGHT)

    # What the hand does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the party under the hand, and begin to drag it."""
        party = self._at(QPointF(event.pos()))
        if party is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._chosen = party.party_id
        if not self._only_look:
            self._dragged = (party, QPointF(event.pos()))
        self.chosen.emit(party.party_id)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the disc follow the hand."""
        if self._dragged is not None:
            self._dragged = (self._dragged[0], QPointF(event.pos()))
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the disc in the cell where it is let go; beside the grid it goes back."""
        dragged, self._dragged = self._dragged, None
        self.update()
        cell = self._cell(QPointF(event.pos()))
        if dragged is not None and cell is not None and cell != (dragged[0].interest, dragged[0].influence):
            self.placed.emit(dragged[0].party_id, *cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the chosen party by one with the arrows, as far as the grid goes."""
        party = next((one for one in self._parties if one.party_id == self._chosen), None)
        step = _KEYS.get(event.key())
        if step is None or party is None or self._only_look or not party.interest or not party.influence:
            super().keyPressEvent(event)
            return
        place = (party.interest + step[0], party.influence + step[1])
        if all(1 <= value <= _STEPS for value in place):
            self.placed.emit(party.party_id, *place)

    def event(self, event: QEvent) -> bool:
        """Say in a tooltip who is under the hand, or what the grid is."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            party = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), as_it_is(placed_text(party) if party else _meaning()), self)
            return True
        return super().event(event)

    # How it looks

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cells, the words of the quarters, and the discs: the chosen one with a ring, on top."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_cells(painter)
        discs = sorted(self._discs(), key=lambda disc: disc[0].party_id == self._chosen)
        for party, middle in discs:
            if self._dragged is not None and self._dragged[0] == party:
                middle = self._dragged[1]
            if party.party_id == self._chosen:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self.palette().color(QPalette.ColorRole.WindowText), 2))
                painter.drawEllipse(middle, self._disc / 2 + 4, self._disc / 2 + 4)
            paint_sign(painter, middle, self._disc, self._signs[party.name])
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 1, Qt.PenStyle.DotLine))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _paint_cells(self, painter: QPainter) -> None:
        field, palette = self._field, self.palette()
        painter.fillRect(field, palette.color(QPalette.ColorRole.Base))
        ink, faint = palette.color(QPalette.ColorRole.Text), QColor(palette.color(QPalette.ColorRole.Text))
        faint.setAlpha(50)
        width, height = field.width() / _STEPS, field.height() / _STEPS
        for step in range(_STEPS + 1):
            # The quarters part in the middle of the third step.
            painter.setPen(QPen(faint, 1))
            x, y = field.left() + step * width, field.top() + step * height
            painter.drawLine(QPointF(x, field.top()), QPointF(x, field.bottom()))
            painter.drawLine(QPointF(field.left(), y), QPointF(field.right(), y))
        painter.setPen(QPen(ink, 1))
        middle = field.center()
        painter.drawLine(QPointF(middle.x(), field.top()), QPointF(middle.x(), field.bottom()))
        painter.drawLine(QPointF(field.left(), middle.y()), QPointF(field.right(), middle.y()))
        self._paint_words(painter, field, ink)

    def _paint_words(self, painter: QPainter, field: QRectF, ink: QColor) -> None:
        painter.setPen(ink)
        line = self.fontMetrics().lineSpacing()
        for step in range(1, _STEPS + 1):
            place = self.place_at(step, step)
            below = QRectF(place.x() - 10, field.bottom() + 1, 20, line)
            beside = QRectF(field.left() - 14, place.y() - line / 2, 12, line)
            for box in (below, beside):
                painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(step))
        words = QRectF(field.left(), field.bottom() + line, field.width(), line)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignCenter), translate("PartiesSection", "interest →"))
        painter.save()
        painter.rotate(-90)
        beside = QRectF(-field.bottom(), 0, field.height(), line)
        painter.drawText(beside, int(Qt.AlignmentFlag.AlignCenter), translate("PartiesSection", "influence →"))
        painter.restore()
        painter.setFont(self._small)
        half, high = field.width() / 2, self._quarter_height
        for column, row, word in quadrants():
            # Beside the field: discs would lie over them.
            top = field.top() - high if row == 0 else field.bottom() + 2 * line
            upright = Qt.AlignmentFlag.AlignBottom if row == 0 else Qt.AlignmentFlag.AlignTop
            sideways = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
            flags = int(upright | sideways) | int(Qt.TextFlag.TextWordWrap)
            painter.drawText(QRectF(field.left() + column * half, top, half, high), flags, word)
        painter.setFont(self.font())

    @property
    def _small(self) -> QFont:
        small = QFont(self.font())
        small.setPointSizeF(max(1.0, QFontInfo(self.font()).pointSizeF() * _SMALL))
        small.setItalic(True)
        return small

    @property
    def _quarter_height(self) -> int:
        return _LINES * QFontMetrics(self._small).lineSpacing() + 2

    @property
    def _disc(self) -> int:
        return _LARGE_DISC if self._only_look else _DISC

    @property
    def _field(self) -> QRectF:
        line, high = self.fontMetrics().lineSpacing(), self._quarter_height
        left = line + 16
        return QRectF(left, high, self.width() - left - 4, self.height() - 2 * line - 2 * high)

    def _discs(self) -> list[tuple[Party, QPointF]]:
        """Return each party with the middle of its disc; those on one place stand beside each other."""
        at: dict[tuple[int, int], list[Party]] = {}
        for party in self._parties:
            at.setdefault((party.interest or 0, party.influence or 0), []).append(party)
        found = []
        for place, parties in at.items():
            middle, half = self.place_at(*place), (len(parties) - 1) / 2
            room = self._field.width() - self._disc
            apart = min(_APART, room / max(1, len(parties) - 1))
            # At the sides they stand inwards.
            least, most = self._field.left() + self._disc / 2, self._field.right() - self._disc / 2
            first = min(max(middle.x() - half * apart, least), most - 2 * half * apart)
            found += [(party, QPointF(first + count * apart, middle.y())) for count, party in enumerate(parties)]
        return found

    def _at(self, place: QPointF) -> Optional[Party]:
        near = [
            (party, middle)
            for party, middle in self._discs()
            if (middle - place).manhattanLength() <= self._disc * 0.75
        ]
        # Of several the chosen one, which lies on top, else the nearest.
        near.sort(key=lambda disc: (disc[0].party_id != self._chosen, (disc[1] - place).manhattanLength()))
        return near[0][0] if near else None

    def _cell(self, place: QPointF) -> Optional[tuple[int, int]]:
        field = self._field
        if not field.contains(place):
            return None
        across = (place.x() - field.left()) / field.width()
        up = (field.bottom() - place.y()) / field.height()
        return min(_STEPS, int(across * _STEPS) + 1), min(_STEPS, int(up * _STEPS) + 1)


def _meaning() -> str:
    return translate(
        "PartiesSection",
        "How much it matters to each party (interest) and how much it can decide (influence), 1 little to 5 much. Drag "
        "a party, or move the chosen one with the arrows.",
    )
