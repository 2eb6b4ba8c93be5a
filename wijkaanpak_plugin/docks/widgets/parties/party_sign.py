"""The sign of a party: a disc in its colour with two letters, so that nobody has to know it by its colour alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QIcon, QPainter, QPen, QPixmap

from wijkaanpak_plugin.domain.parties import party_key, party_signs
from wijkaanpak_plugin.plan.parties.parties import Party

#: Colours of parties that were given none, by their name, so that one keeps its colour when others join: dark enough
#: for white letters. Status: assumption.
_COLOURS = ("#5B6470", "#8C5A00", "#1F6FB2", "#A3242B", "#6A3FA0", "#2B6B3F", "#8A3A12", "#0F6B6B", "#3D3F45")
#: Letters are white up to this lightness (0 to 255) of what is below them, black above it.
_LIGHT = 140
#: Height of the letters as a part of the disc.
_LETTERS = 0.44


@dataclass(frozen=True)
class Sign:
    """Two letters and a colour."""

    letters: str
    colour: QColor


def signs_of(parties: Sequence[Party]) -> dict[str, Sign]:
    """Return the sign of each party, by its name."""
    letters = party_signs(party.name for party in parties)
    return {party.name: Sign(letters[party.name], _colour(party)) for party in parties}


def _colour(party: Party) -> QColor:
    own = QColor(party.colour)
    return own if own.isValid() else QColor(_COLOURS[crc32(party_key(party.name).encode()) % len(_COLOURS)])


def paint_sign(painter: QPainter, middle: QPointF, side: float, sign: Sign) -> None:
    """Paint a sign of this diameter."""
    disc = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor("white"), 1.5))
    painter.setBrush(sign.colour)
    painter.drawEllipse(disc)
    font = QFont(painter.font())
    font.setPixelSize(max(8, round(side * _LETTERS)))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor("white") if sign.colour.lightness() <= _LIGHT else QColor("black"))
    painter.drawText(disc, int(Qt.AlignmentFlag.AlignCenter), sign.letters)


def sign_icon(sign: Sign, side: int = 24) -> QIcon:
    """Return the sign as a picture of a list or a button."""
    picture = QPixmap(side, side)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    paint_sign(painter, QPointF(side / 2, side / 2), side - 2, sign)
    painter.end()
    made = QIcon(picture)
    # In a chosen row it keeps its colour.
    made.addPixmap(picture, QIcon.Mode.Selected)
    return made
