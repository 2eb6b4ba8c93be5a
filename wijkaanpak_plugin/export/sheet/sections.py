"""Sections of a sheet that stand below each other: heads close up below tables that are shorter than their frame."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Optional

from qgis.core import Qgis, QgsLayoutFrame, QgsLayoutItem, QgsLayoutPoint, QgsLayoutSize

from wijkaanpak_plugin.export.sheet.template import Template

#: Room between a table and the next head, in millimetres on A3.
GAP_MM = 3.0
#: What belongs to a section besides its table, by what their id ends in.
_PARTS = ("_rule", "_title", "_caption")


class Section(NamedTuple):
    """The items of a section, those that the template has."""

    frame: QgsLayoutFrame
    parts: tuple[QgsLayoutItem, ...]

    @property
    def head(self) -> float:
        """How far its table begins below its top."""
        return float(self.frame.pagePos().y() - self.top)

    @property
    def top(self) -> float:
        """Where it begins on the page."""
        return float(min(item.pagePos().y() for item in (self.frame, *self.parts)))


def section_of(template: Template, name: str) -> Optional[Section]:
    """Return the section whose table has this id; None when the template has no such table."""
    frame = template.layout.itemById(name)
    if not isinstance(frame, QgsLayoutFrame):
        return None
    found = [template.layout.itemById(name + ending) for ending in _PARTS]
    return Section(frame, tuple(item for item in found if isinstance(item, QgsLayoutItem)))


def stack(rows: Sequence[Sequence[tuple[Section, float]]], top: float, bottom: float) -> None:
    """Put sections below each other from ``top`` on; those of one row beside each other.

    Each comes with how high its table is. The room that is left goes between them, as far as it does not pull them
    apart.
    """
    needed = sum(max(section.head + height for section, height in row) for row in rows)
    gap = min(max((bottom - top - needed) / max(len(rows) - 1, 1), GAP_MM / 2), 2 * GAP_MM)
    for row in rows:
        for section, height in row:
            _move(section, top - section.top)
            width = section.frame.rect().width()
            section.frame.attemptResize(QgsLayoutSize(width, height, Qgis.LayoutUnit.Millimeters))
        top += max(section.head + height for section, height in row) + gap


def _move(section: Section, by: float) -> None:
    for item in (section.frame, *section.parts):
        place = item.pagePos()
        item.attemptMove(QgsLayoutPoint(place.x(), place.y() + by, Qgis.LayoutUnit.Millimeters), False)
