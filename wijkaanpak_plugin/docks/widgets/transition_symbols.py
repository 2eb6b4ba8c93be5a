"""Symbols on a card: a letter on the colour of a transition, how a block is drawn, and in which layers it lies."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QPointF, QRect, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QFont, QIcon, QImage, QPainter, QPalette, QPen, QPixmap, QPolygonF

from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies

_NO_COLOUR = "#808080"


def transition_letter(key: str) -> str:
    """Return the letter of a transition: the first one of its label in the user's language."""
    return load_vocabularies()["transition"].label(key)[:1].upper()


def transition_colour(key: str) -> str:
    """Return the colour (``#rrggbb``) of a transition."""
    for term in load_vocabularies()["transition"]:
        if term.key == key and term.colour:
            return term.colour
    return _NO_COLOUR


def readable_on(colour: str) -> str:
    """Return black or white, whichever is the easier to read on a colour (WCAG 2.1, relative luminance)."""
    light = _luminance(QColor(colour))
    return "#000000" if (light + 0.05) / 0.05 >= 1.05 / (light + 0.05) else "#ffffff"


def draw_chip(painter: QPainter, box: QRectF, key: str, pale: bool = False) -> None:
    """Draw the sign of a transition: a letter on its colour."""
    colour = transition_colour(key)
    painter.save()
    painter.setOpacity(0.45 if pale else 1.0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(box, 3, 3)
    painter.setPen(QColor(readable_on(colour)))
    painter.setFont(_letter_font(painter.font(), box.height()))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, transition_letter(key))
    painter.restore()


def draw_geometry(painter: QPainter, box: QRectF, geometry: str | None, colour: QColor) -> None:
    """Draw a dot, a line, an area, or for None (not to be drawn) a circle with a stroke through it."""
    painter.save()
    painter.setPen(QPen(colour, max(1.4, box.height() / 9)))
    inner = box.adjusted(1.5, 1.5, -1.5, -1.5)
    if geometry == "point":
        painter.setBrush(colour)
        painter.drawEllipse(box.center(), box.width() / 5, box.width() / 5)
    elif geometry == "line":
        painter.drawPolyline(QPolygonF(_along(inner, ((0, 0.9), (0.4, 0.25), (0.62, 0.75), (1, 0.1)))))
    elif geometry == "area":
        painter.setBrush(QBrush(QColor(colour.red(), colour.green(), colour.blue(), 70)))
        painter.drawPolygon(QPolygonF(_along(inner, ((0, 0.35), (0.6, 0), (1, 0.45), (0.8, 1), (0.1, 0.95)))))
    else:
        painter.drawEllipse(inner)
        painter.drawLine(inner.topLeft() + _part(inner), inner.bottomRight() - _part(inner))
    painter.restore()


def draw_layers(painter: QPainter, box: QRectF, layers: tuple[str, ...], colour: QColor) -> None:
    """Draw each vertical layer, the highest on top: a bar where room is claimed, a thin line where not."""
    names = load_vocabularies()["vertical_layer"].keys()
    height = box.height() / len(names)
    painter.save()
    # Straight on the pixels: so small, anything else becomes grey.
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for place, name in enumerate(names):
        top = round(box.top() + place * height)
        thick = round(height) - 1
        bar = QRect(round(box.left()), top, round(box.width()), thick)
        if name not in layers:
            bar = QRect(bar.left(), top + thick // 2, bar.width(), max(1, thick // 5))
        painter.fillRect(bar, colour)
    painter.restore()


def transition_icon(key: str, palette: QPalette, size: int = 40) -> QIcon:
    """Return the sign of a transition for a button: an outline while it is off, filled while it is on."""
    made = QIcon()
    made.addPixmap(_on(key, size), QIcon.Mode.Normal, QIcon.State.On)
    made.addPixmap(_off(key, palette.color(QPalette.ColorRole.WindowText), size), QIcon.Mode.Normal, QIcon.State.Off)
    return made


def transition_sign(key: str, size: int = 40) -> QIcon:
    """Return the sign of a transition where it is no button: always filled."""
    return QIcon(_on(key, size))


def transition_signs(keys: Sequence[str], size: int = 32) -> QIcon:
    """Return the signs of transitions beside each other, as many as are given; empty for none."""
    if not keys:
        return QIcon()
    image = QImage(QSize(size * len(keys), size), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for place, key in enumerate(keys):
        draw_chip(painter, QRectF(place * size + 1, 1, size - 2, size - 2), key)
    painter.end()
    return QIcon(QPixmap.fromImage(image))


def _on(key: str, size: int) -> QPixmap:
    image = _empty(size)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_chip(painter, QRectF(1, 1, size - 2, size - 2), key)
    painter.end()
    return QPixmap.fromImage(image)


def _off(key: str, text: QColor, size: int) -> QPixmap:
    image = _empty(size)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(transition_colour(key)), size / 9))
    painter.drawRoundedRect(QRectF(image.rect()).adjusted(3, 3, -3, -3), 5, 5)
    painter.setPen(text)
    painter.setFont(_letter_font(painter.font(), size * 0.85))
    painter.drawText(QRectF(image.rect()), Qt.AlignmentFlag.AlignCenter, transition_letter(key))
    painter.end()
    return QPixmap.fromImage(image)


def _empty(size: int) -> QImage:
    image = QImage(QSize(size, size), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image


def _letter_font(font: QFont, room: float) -> QFont:
    made = QFont(font)
    made.setPixelSize(max(8, int(room * 0.74)))
    made.setBold(True)
    return made


def _along(box: QRectF, shares: tuple[tuple[float, float], ...]) -> list[QPointF]:
    return [QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in shares]


def _part(box: QRectF) -> QPointF:
    """Return how far inside its box a circle begins on the diagonal."""
    return QPointF(box.width() * 0.147, box.height() * 0.147)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
