"""Painter of a building block as a card."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from qgis.PyQt.QtCore import QModelIndex, QObject, QPoint, QRect, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFontMetrics, QPainter, QPalette, QPen, QTextLayout, QTextOption
from qgis.PyQt.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from wijkaanpak_plugin.docks.claims.palette.block_icons import glyph_image
from wijkaanpak_plugin.docks.claims.palette.model import BLOCK_ROLE, FAVOURITE_ROLE, GLYPH_ROLE
from wijkaanpak_plugin.docks.widgets.transition_symbols import draw_chip, draw_geometry, draw_layers
from wijkaanpak_plugin.domain.catalogue.building_blocks import BuildingBlock

GAP, SMALL_GAP = 6, 4
#: How much of the colour of the text is left where a block cannot be drawn: black on white keeps a contrast of 5.7.
TEXT_SHARE = 0.6


@dataclass(frozen=True)
class CardSizes:
    """Sizes in pixels. least_width: of a card; star_target: what a finger or mouse has to hit, 0: cards have no star.

    lines: of a label at the smallest width of a card; what is longer gets an ellipsis. in_corners: the picture stands
    above the label in the middle, the sign of the shape and the first transition in the corners.
    """

    icon: int
    sign: int
    star: int
    star_target: int
    least_width: int
    lines: int
    in_corners: bool = False


#: Three lines hold the longest labels of the catalogue.
DESK = CardSizes(icon=26, sign=14, star=13, star_target=24, least_width=158, lines=3)
#: For a projector and a touch screen: a dozen in sight, three in a row, each larger than a finger.
STUDIO = CardSizes(icon=28, sign=18, star=0, star_target=0, least_width=126, lines=2, in_corners=True)


class CardDelegate(QStyledItemDelegate):
    """Picture and label above, signs below, a star in the corner."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.sizes = DESK
        #: Key of the block that is drawn next, empty for none.
        self.picked = ""

    def card_size(self, room: int, metrics: QFontMetrics) -> QSize:
        """Return the size of a card, so that as many as possible stand side by side in ``room`` pixels."""
        columns = max(1, room // self.sizes.least_width)
        label = self.sizes.lines * metrics.lineSpacing()
        if self.sizes.in_corners:
            return QSize(room // columns, self.sizes.icon + label + 3 * SMALL_GAP + GAP)
        return QSize(room // columns, max(self.sizes.icon, label) + self.sizes.sign + 4 * GAP)

    def star_box(self, card: QRect) -> QRect:
        """Return what belongs to the star of a card, nothing where cards have none."""
        side = self.sizes.star_target
        if not side:
            return QRect()
        return QRect(card.right() - side - 1, card.top() + 2, side, side)

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex) -> QSize:
        """Return the size of a card in the list that shows it."""
        view = option.widget
        return view.gridSize() if view is not None else self.card_size(self.sizes.least_width, option.fontMetrics)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Paint one card."""
        block: BuildingBlock = index.data(BLOCK_ROLE)
        text = option.palette.color(QPalette.ColorRole.Text)
        if block.kind is None:
            text = _paler(text, option.palette.color(QPalette.ColorRole.Base))
        card = option.rect.adjusted(2, 2, -2, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter, card, option, block.key == self.picked)
        glyph = str(index.data(GLYPH_ROLE))
        if self.sizes.in_corners:
            self._paint_in_the_middle(painter, card, option, glyph, block, text)
        else:
            self._paint_picture(painter, card.topLeft() + QPoint(GAP, GAP), glyph, text)
            self._paint_label(painter, card, option, block.label(), text)
            self._paint_signs(painter, card, block, text)
            self._paint_star(painter, option, bool(index.data(FAVOURITE_ROLE)), text)
        painter.restore()

    def _paint_frame(self, painter: QPainter, card: QRect, option: QStyleOptionViewItem, picked: bool) -> None:
        marked = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        highlight = option.palette.color(QPalette.ColorRole.Highlight)
        fill = option.palette.color(QPalette.ColorRole.Base)
        if picked or hovered:
            tint = QColor(highlight)
            tint.setAlpha(60 if picked else 28)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawRoundedRect(QRectF(card), 5, 5)
            fill = tint
        border = highlight if picked or marked or hovered else option.palette.color(QPalette.ColorRole.Mid)
        focused = marked and bool(option.state & QStyle.StateFlag.State_HasFocus)
        # Where the keys are is dashed: only what is drawn next is filled.
        line = Qt.PenStyle.DashLine if marked and not picked else Qt.PenStyle.SolidLine
        painter.setBrush(fill)
        painter.setPen(QPen(border, 3 if focused else 1.5 if picked or marked else 1, line))
        painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)

    def _paint_picture(self, painter: QPainter, corner: QPoint, glyph: str, colour: QColor) -> None:
        ratio = painter.device().devicePixelRatioF()
        painter.drawImage(corner, glyph_image(glyph, self.sizes.icon, colour.name(), ratio))

    def _paint_in_the_middle(
        self,
        painter: QPainter,
        card: QRect,
        option: QStyleOptionViewItem,
        glyph: str,
        block: BuildingBlock,
        colour: QColor,
    ) -> None:
        side, icon = self.sizes.sign, self.sizes.icon
        corner = QRectF(card.left() + SMALL_GAP, card.top() + SMALL_GAP, side, side)
        draw_geometry(painter, corner, block.geometry if block.kind else None, colour)
        if block.transitions:
            corner.moveRight(card.right() - SMALL_GAP)
            draw_chip(painter, corner, block.transitions[0], pale=block.kind is None)
        self._paint_picture(painter, QPoint(card.center().x() - icon // 2, card.top() + SMALL_GAP), glyph, colour)
        painter.setPen(colour)
        painter.setFont(option.font)
        top, height = card.top() + icon + 2 * SMALL_GAP, option.fontMetrics.lineSpacing()
        room = card.width() - 2 * SMALL_GAP
        for line in lines_of(block.label(), room, 0, option, self.sizes.lines):
            box = QRectF(card.left() + SMALL_GAP, top, room, height)
            painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextDontClip, line)
            top += height

    def _paint_label(
        self, painter: QPainter, card: QRect, option: QStyleOptionViewItem, label: str, colour: QColor
    ) -> None:
        left = card.left() + self.sizes.icon + GAP + SMALL_GAP
        room = card.right() - left - SMALL_GAP
        painter.setPen(colour)
        painter.setFont(option.font)
        top = float(card.top() + GAP)
        for line in lines_of(label, room, self.sizes.star, option, self.sizes.lines):
            box = QRectF(left, top, room, option.fontMetrics.lineSpacing())
            painter.drawText(box, Qt.TextFlag.TextDontClip, line)
            top += option.fontMetrics.lineSpacing()

    def _paint_signs(self, painter: QPainter, card: QRect, block: BuildingBlock, colour: QColor) -> None:
        side = self.sizes.sign
        top = card.bottom() - GAP - side + 1
        draw_geometry(
            painter, QRectF(card.left() + GAP, top, side, side), block.geometry if block.kind else None, colour
        )
        draw_layers(painter, QRectF(card.left() + 2 * GAP + side, top, side, side), block.vertical_layers, colour)
        left = card.right() - GAP - len(block.transitions) * (side + 2) + 3
        for key in block.transitions:
            draw_chip(painter, QRectF(left, top, side, side), key, pale=block.kind is None)
            left += side + 2

    def _paint_star(self, painter: QPainter, option: QStyleOptionViewItem, favourite: bool, colour: QColor) -> None:
        meant = option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected)
        side = self.sizes.star
        box = option.rect
        star = glyph_image(
            "favourite_on" if favourite else "favourite", side, colour.name(), painter.device().devicePixelRatioF()
        )
        painter.save()
        painter.setOpacity(1.0 if favourite or meant else 0.3)
        painter.drawImage(box.right() - side - GAP, box.top() + GAP, star)
        painter.restore()


def _paler(text: QColor, ground: QColor) -> QColor:
    """Return a colour between text and ground; the grey of a theme for what is off is too pale to be read."""
    pairs = zip((text.red(), text.green(), text.blue()), (ground.red(), ground.green(), ground.blue()))
    return QColor(*(round(TEXT_SHARE * a + (1 - TEXT_SHARE) * b) for a, b in pairs))


def lines_of(label: str, room: int, corner: int, option: QStyleOptionViewItem, most: int) -> list[str]:
    """Return at most so many lines of a label in ``room`` pixels; the last one ends with an ellipsis when there is more
    to say. The first line leaves ``corner`` pixels free.
    """
    layout = QTextLayout(label, option.font)
    wrapping = QTextOption()
    wrapping.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(wrapping)
    layout.beginLayout()
    lines: list[str] = []
    while len(lines) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(room if lines else room - corner)
        start = line.textStart()
        if len(lines) == most - 1:
            lines.append(option.fontMetrics.elidedText(label[start:], Qt.TextElideMode.ElideRight, room))
        else:
            lines.append(label[start : start + line.textLength()].rstrip())
    layout.endLayout()
    return lines
