"""Drawing of a layout on paper of any size of the A series, as PDF, SVG or PNG.

All sheets have the proportions of the template, so that one template serves all: the whole sheet, with its letters
and lines, is enlarged or reduced.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from qgis.core import Qgis, QgsLayoutExporter, QgsPrintLayout
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from qgis.PyQt.QtGui import QColor, QImage, QPageSize, QPainter, QPdfWriter
from qgis.PyQt.QtSvg import QSvgGenerator

from wijkaanpak_plugin.analysis.progress import AnalysisCancelled, Feedback, tell
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.errors import ExportError
from wijkaanpak_plugin.export.sheet.paper import VECTOR_DPI, Paper

_MM_PER_INCH = 25.4


class Page(NamedTuple):
    """A sheet that is filled, and the paper that it is drawn on."""

    layout: QgsPrintLayout
    paper: Paper


#: Layout, paper and title give the bytes of a file.
Drawer = Callable[[QgsPrintLayout, Paper, str], bytes]


def pdf(layout: QgsPrintLayout, paper: Paper, title: str) -> bytes:
    """Return the sheet as PDF with lines and text; its metadata holds the title and no path."""
    return pdf_of_pages([Page(layout, paper)], title)


def pdf_of_pages(pages: Sequence[Page], title: str, feedback: Feedback = None) -> bytes:
    """Return sheets as the pages of one PDF; as ``pdf``. AnalysisCancelled when feedback says to stop."""
    content = QByteArray()
    buffer = _open(content)
    writer = QPdfWriter(buffer)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(VECTOR_DPI)
    writer.setTitle(title)
    writer.setCreator("Wijkaanpak")
    painter = QPainter()
    for number, page in enumerate(pages):
        _go_on(feedback, number / len(pages), painter)
        writer.setPageSize(QPageSize(QSizeF(page.paper.width_mm, page.paper.height_mm), QPageSize.Unit.Millimeter))
        if not number:
            painter.begin(writer)
        else:
            writer.newPage()
        _render(page.layout, painter, VECTOR_DPI)
    painter.end()
    buffer.close()
    return bytes(content)


def svg(layout: QgsPrintLayout, paper: Paper, title: str) -> bytes:
    """Return the sheet as SVG with text as text."""
    content = QByteArray()
    buffer = _open(content)
    size = _pixels(paper, VECTOR_DPI)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setTitle(title)
    generator.setDescription("")
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setResolution(VECTOR_DPI)
    _draw(layout, QPainter(generator), VECTOR_DPI)
    buffer.close()
    return bytes(content)


def png(layout: QgsPrintLayout, paper: Paper, _title: str) -> bytes:
    """Return the sheet as PNG."""
    image = QImage(_pixels(paper, paper.png_dpi), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("#FFFFFF"))
    per_metre = round(paper.png_dpi / _MM_PER_INCH * 1000)
    image.setDotsPerMeterX(per_metre)
    image.setDotsPerMeterY(per_metre)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _draw(layout, painter, paper.png_dpi)
    content = QByteArray()
    buffer = _open(content)
    if not image.convertToFormat(QImage.Format.Format_RGB32).save(buffer, "PNG"):
        raise ExportError(translate("Export", "The sheet could not be drawn."))
    buffer.close()
    return bytes(content)


def _go_on(feedback: Feedback, share: float, painter: QPainter) -> None:
    """Say how far it is; a painter that draws on something that is gone would take QGIS along."""
    try:
        tell(feedback, share)
    except AnalysisCancelled:
        if painter.isActive():
            painter.end()
        raise


def _open(content: QByteArray) -> QBuffer:
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def _pixels(paper: Paper, dpi: int) -> QSize:
    return QSize(round(paper.width_mm / _MM_PER_INCH * dpi), round(paper.height_mm / _MM_PER_INCH * dpi))


def _draw(layout: QgsPrintLayout, painter: QPainter, dpi: int) -> None:
    _render(layout, painter, dpi)
    painter.end()


def _render(layout: QgsPrintLayout, painter: QPainter, dpi: int) -> None:
    if not painter.isActive():
        raise ExportError(translate("Export", "The sheet could not be drawn."))
    context = layout.renderContext()
    context.setDpi(dpi)
    context.setTextRenderFormat(Qgis.TextRenderFormat.AlwaysText)
    QgsLayoutExporter(layout).renderPage(painter, 0)
