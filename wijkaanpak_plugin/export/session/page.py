"""The report of a session as a page of A4 and as plain text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from html import escape

from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRectF
from qgis.PyQt.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.errors import ExportError
from wijkaanpak_plugin.export.session.session_report import Section, SessionReport

_DPI = 300
_MARGIN_MM = 15.0
#: Points of the letters, the largest at which all fits on one page; below the smallest nobody reads it.
#: Status: assumption.
_LETTERS = (10.5, 10.0, 9.5, 9.0, 8.5, 8.0, 7.5)
#: Little room between a heading and its lines, in pixels of a screen.
_ABOVE_LIST, _LIST = "margin-top: 12px; margin-bottom: 2px", "margin-top: 0px; margin-bottom: 0px"
#: So many lines of a section stay when there is no room for all.
_FEWEST = 3


def as_text(report: SessionReport) -> bytes:
    """Return the report as plain text (UTF-8)."""
    parts = ["\n".join((report.title, "=" * len(report.title), *report.below))]
    for section in report.sections:
        lines = [f"- {line}" for line in section.said]
        parts.append("\n".join((section.title, "-" * len(section.title), *lines)))
    parts.append("\n".join(report.foot))
    return ("\n\n".join(parts) + "\n").encode("utf-8")


def as_pdf(report: SessionReport) -> bytes:
    """Return the report as one page of A4; what there is no room for is counted, and the text holds all of it.

    ExportError when it cannot be drawn.
    """
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(*4 * (0.0,)))
    writer.setResolution(_DPI)
    writer.setTitle(report.title)
    writer.setCreator("Wijkaanpak")
    margin = _MARGIN_MM / 25.4 * _DPI
    room = QRectF(0, 0, writer.width() - 2 * margin, writer.height() - 2 * margin)
    painter = QPainter(writer)
    if not painter.isActive():
        raise ExportError(translate("Export", "The sheet could not be drawn."))
    document = _fitting(report, writer, room)
    painter.translate(QPointF(margin, margin))
    context = QAbstractTextDocumentLayout.PaintContext()
    # On paper it is black, whatever the theme of the window is.
    context.palette.setColor(QPalette.ColorRole.Text, QColor("black"))
    document.documentLayout().draw(painter, context)
    painter.end()
    buffer.close()
    return bytes(content)


WRITERS: dict[str, Callable[[SessionReport], bytes]] = {".pdf": as_pdf, ".txt": as_text}


def _fitting(report: SessionReport, writer: QPdfWriter, room: QRectF) -> QTextDocument:
    """Return the page in the largest letters in which all of it fits; else with fewer lines, in the smallest ones."""
    for points in _LETTERS:
        document = _document(report, points, writer, room)
        if document.size().height() <= room.height():
            return document
    shortened = report
    while document.size().height() > room.height():
        shorter = _shorter(shortened)
        if shorter == shortened:
            break
        shortened = shorter
        document = _document(_counted(shortened, report), _LETTERS[-1], writer, room)
    return document


def _document(report: SessionReport, points: float, writer: QPdfWriter, room: QRectF) -> QTextDocument:
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setDocumentMargin(0)
    font = QFont()
    font.setPointSizeF(points)
    document.setDefaultFont(font)
    document.setTextWidth(room.width())
    document.setHtml(_html(report))
    return document


def _html(report: SessionReport) -> str:
    parts = [f"<h2>{escape(report.title)}</h2>", f"<p>{'<br>'.join(map(escape, report.below))}</p>"]
    for section in report.sections:
        items = "".join(f"<li>{escape(line)}</li>" for line in section.said)
        parts.append(f"<h4 style='{_ABOVE_LIST}'>{escape(section.title)}</h4><ul style='{_LIST}'>{items}</ul>")
    parts.append(f"<hr><p><small>{'<br>'.join(map(escape, report.foot))}</small></p>")
    return "".join(parts)


def _shorter(report: SessionReport) -> SessionReport:
    """Return the report without the last line of its longest section; the same when none may lose one."""
    longest = max(report.sections, key=lambda section: len(section.lines))
    if len(longest.lines) <= _FEWEST:
        # Few lines that are long: they are cut.
        return _with_cut_lines(report)
    cut = [replace(each, lines=each.lines[:-1]) if each is longest else each for each in report.sections]
    return replace(report, sections=tuple(cut))


def _with_cut_lines(report: SessionReport) -> SessionReport:
    longest = max((len(line) for section in report.sections for line in section.lines), default=0)
    most = longest * 3 // 4
    if most < 40:
        return report

    def cut(section: Section) -> Section:
        lines = tuple(line if len(line) <= most else f"{line[: most - 1]}…" for line in section.lines)
        return replace(section, lines=lines)

    return replace(report, sections=tuple(map(cut, report.sections)))


def _counted(shortened: SessionReport, whole: SessionReport) -> SessionReport:
    """Return the shortened report with how many lines each section lost."""
    sections = []
    for section, before in zip(shortened.sections, whole.sections):
        lost = len(before.lines) - len(section.lines)
        text = translate("SessionReport", "… and {count} more, which stand in the report as text")
        lines = (*section.lines, text.format(count=lost)) if lost else section.lines
        sections.append(replace(section, lines=lines))
    return replace(shortened, sections=tuple(sections))
