"""The numbered list beside the map."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import (
    Qgis,
    QgsLayoutFrame,
    QgsLayoutItemManualTable,
    QgsTableCell,
    QgsTextBackgroundSettings,
    QgsTextFormat,
)
from qgis.PyQt.QtCore import QPointF, QSizeF, Qt
from qgis.PyQt.QtGui import QColor

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.content.entry_texts import entry_text
from wijkaanpak_plugin.export.content.numbering import Entry, numbered
from wijkaanpak_plugin.export.layers.finding_symbols import STYLES, marker, style_key
from wijkaanpak_plugin.export.layers.typography import GREY, INK
from wijkaanpak_plugin.plan.schema.labels import choice_label

#: Size of a marker in the list, in millimetres on A3.
_MARKER_MM = 3.9
_HEADING_FILL = "#EEF1F3"
#: Groups of the list.
_CONFLICTS, _COUPLINGS, _OUTSIDE = "conflicts", "couplings", "outside"

StatusLabel = Callable[[str], str]
Rows = list[list[QgsTableCell]]


def fill_list(
    frame: QgsLayoutFrame,
    table: QgsLayoutItemManualTable,
    found: list[Entry],
    unknown: list[str],
    status_label: StatusLabel,
) -> tuple[list[Entry], list[Entry]]:
    """Fill the table with as many entries as fit in its frame; return those, numbered, and the rest.

    unknown: sentences about what is not known, which close the list. status_label: gives the name of a rule's status.
    """
    style = table.contentTextFormat()

    def height(room: int) -> float:
        listed, rest = numbered(found, room)
        table.setTableContents(_rows(listed, rest, unknown, status_label, style))
        return float(table.totalSize().height())

    fits, too_many = 0, len(found) + 1
    while too_many - fits > 1:
        middle = (fits + too_many) // 2
        fits, too_many = (middle, too_many) if height(middle) <= frame.rect().height() else (fits, middle)
    height(fits)
    return numbered(found, fits)


def _rows(
    listed: list[Entry], rest: list[Entry], unknown: list[str], status_label: StatusLabel, style: QgsTextFormat
) -> Rows:
    rows: Rows = []
    for group, heading in (
        (_CONFLICTS, translate("Export", "Conflicts")),
        (_COUPLINGS, translate("Export", "Coupling opportunities")),
        (_OUTSIDE, translate("Export", "With works outside the package")),
    ):
        part = [entry for entry in listed if _group(entry) == group]
        left = [entry for entry in rest if _group(entry) == group]
        if part or left:
            rows.append(_heading(heading, style))
        rows += [_entry_row(entry, status_label, style) for entry in part]
        if left:
            rows.append(_more(len(left), style))
    if unknown:
        rows.append(_heading(translate("Export", "Not known"), style))
        rows += [[QgsTableCell(""), _cell(text, style, GREY), QgsTableCell("")] for text in unknown]
    return rows


def _group(entry: Entry) -> str:
    if entry.is_outside:
        return _OUTSIDE
    return _CONFLICTS if entry.is_conflict else _COUPLINGS


def _entry_row(entry: Entry, status_label: StatusLabel, style: QgsTextFormat) -> list[QgsTableCell]:
    number = QgsTableCell(str(entry.number))
    number.setTextFormat(_number_format(entry, style))
    number.setHorizontalAlignment(Qt.AlignmentFlag.AlignHCenter)
    kind = choice_label(entry.severity) if entry.is_conflict else _coupling_label(str(entry.row["subtype"]))
    status = str(entry.row["rule_status"])
    remark = _cell(f"{kind}\n{status_label(status)}" if status else kind, style, STYLES[style_key(entry)].rim)
    cells = [number, _cell(entry_text(entry), style, INK), remark]
    for cell in cells:
        cell.setVerticalAlignment(Qt.AlignmentFlag.AlignVCenter)
    return cells


def _coupling_label(subtype: str) -> str:
    labels = {
        "joint_works": translate("Export", "Joint works"),
        "shared_space": translate("Export", "Shared space"),
        "frees_space": translate("Export", "Makes room"),
        "answers_hot_spot": translate("Export", "Hot spot"),
    }
    return labels.get(subtype, subtype)


def _heading(text: str, style: QgsTextFormat) -> list[QgsTableCell]:
    bold = QgsTextFormat(style)
    font = bold.font()
    font.setBold(True)
    bold.setFont(font)
    cells = [QgsTableCell(""), QgsTableCell(text), QgsTableCell("")]
    for cell in cells:
        cell.setTextFormat(bold)
        cell.setBackgroundColor(QColor(_HEADING_FILL))
    return cells


def _more(count: int, style: QgsTextFormat) -> list[QgsTableCell]:
    text = translate("Export", "and {count} more in the findings table; on the map a small marker without a number")
    return [QgsTableCell(""), _cell(text.format(count=count), style, GREY), QgsTableCell("")]


def _cell(text: str, style: QgsTextFormat, colour: str) -> QgsTableCell:
    cell = QgsTableCell(text)
    coloured = QgsTextFormat(style)
    coloured.setColor(QColor(colour))
    cell.setTextFormat(coloured)
    return cell


def _number_format(entry: Entry, style: QgsTextFormat) -> QgsTextFormat:
    """Return white or coloured digits on the marker that the entry has on the map."""
    key = style_key(entry)
    digits = QgsTextFormat(style)
    font = digits.font()
    font.setBold(True)
    digits.setFont(font)
    digits.setColor(QColor(STYLES[key].number))
    back = QgsTextBackgroundSettings()
    back.setEnabled(True)
    back.setType(QgsTextBackgroundSettings.ShapeType.ShapeMarkerSymbol)
    back.setMarkerSymbol(marker(key, _MARKER_MM, with_halo=False))
    back.setSizeType(QgsTextBackgroundSettings.SizeType.SizeFixed)
    size = _MARKER_MM * STYLES[key].scale
    back.setSize(QSizeF(size, size))
    back.setSizeUnit(Qgis.RenderUnit.Millimeters)
    back.setOffset(QPointF(0, 0))
    digits.setBackground(back)
    return digits
