"""Text that must fit in a box of the sheet: whole lines only, and a last line that counts what was left out."""

from __future__ import annotations

from typing import Optional

from qgis.core import Qgis, QgsLayoutItemLabel, QgsLayoutUtils, QgsRenderContext, QgsTextFormat, QgsTextRenderer

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.sheet.text_table import in_lines

#: Smallest letters on A3 in points; below that nobody reads them from a wall.
SMALLEST_PT = 6.5
#: Letters are rounded to dots: a line that fits exactly may be wrapped on another paper.
_SLACK = 0.97


def lines_that_fit(label: QgsLayoutItemLabel, lines: list[str]) -> str:
    """Return as many lines as the label has room for; when not all, the last says how many there are more."""
    for count in range(len(lines), 0, -1):
        shown = lines[:count]
        if count < len(lines):
            more = translate("Export", "and {count} more")
            shown = [*shown, more.format(count=len(lines) - count)]
        text = "\n".join(shown)
        if text_height_mm(label, text) <= label.rect().height():
            return text
    return "\n".join(lines[:1])


def text_height_mm(label: QgsLayoutItemLabel, text: str) -> float:
    """Return how high a text is in a label, wrapped to its width, in millimetres."""
    context = _context(label)
    width = (label.rect().width() - 2 * label.marginX()) * context.scaleFactor()
    height = QgsTextRenderer.textHeight(
        context, label.textFormat(), text.split("\n"), Qgis.TextLayoutMode.Rectangle, None,
        Qgis.TextRendererFlag.WrapLines, width,
    )  # fmt: skip
    return float(height / context.scaleFactor())


def text_width_mm(label: QgsLayoutItemLabel, text: str, style: QgsTextFormat) -> float:
    """Return how wide a line of text would be on the sheet, in millimetres."""
    context = _context(label)
    return float(QgsTextRenderer.textWidth(context, style, [text]) / context.scaleFactor())


def shrink_to_fit(label: QgsLayoutItemLabel, text: str, smallest: float) -> None:
    """Make the letters of a label of one line smaller until the text fits its width."""
    style, room = label.textFormat(), _SLACK * (label.rect().width() - 2 * label.marginX())
    while style.size() > smallest and text_width_mm(label, text, style) > room:
        style.setSize(style.size() - 0.5)
    label.setTextFormat(style)


def in_width(label: QgsLayoutItemLabel, text: str, most: int, width_mm: Optional[float] = None) -> str:
    """Return a text in so many lines at most that are no wider than the label, or than another width; what does not fit
    is left out.
    """
    width = (label.rect().width() if width_mm is None else width_mm) - 2 * label.marginX()
    return in_lines(_context(label), label.textFormat(), text, width, most)


def _context(label: QgsLayoutItemLabel) -> QgsRenderContext:
    context = QgsLayoutUtils.createRenderContextForLayout(label.layout(), None, 300)
    context.setFlag(Qgis.RenderContextFlag.ApplyScalingWorkaroundForTextRendering)
    return context
