"""The sentences that say what a delivery holds and what it does not."""

from __future__ import annotations

import pandas as pd
import shapely

from wijkaanpak_plugin.domain.body import GEOMETRY
from wijkaanpak_plugin.domain.rd_new import outside_rd, outside_text
from wijkaanpak_plugin.domain.report import Report
from wijkaanpak_plugin.domain.sentences import number
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.klic import imkl
from wijkaanpak_plugin.sources.klic.content import Content
from wijkaanpak_plugin.sources.klic.coverage import completeness, is_complete
from wijkaanpak_plugin.sources.klic.delivery_file import DataFile
from wijkaanpak_plugin.sources.klic.nets import Party


def describe(
    content: Content, data_file: DataFile, parties: list[Party], lines: pd.DataFrame, summary: pd.DataFrame
) -> Report:
    """Return the sentences on version, completeness, rows, depth and what was skipped."""
    report = Report()
    _version(content, data_file, report)
    missing = list(dict.fromkeys(party.name for party in parties if not party.supplied))
    for sentence in completeness(is_complete(content), missing):
        report.say(sentence)
    _rows(summary, report)
    outside = outside_text(int(outside_rd(shapely.bounds(lines[GEOMETRY].to_numpy(dtype=object))).sum()))
    if outside:
        report.say(outside)
    _depth(lines, report)
    _skipped(content, report)
    return report


def _version(content: Content, data_file: DataFile, report: Report) -> None:
    namespace = content.imkl_namespaces[0]
    version = imkl.NAMESPACES.get(namespace)
    if version:
        text = translate("Klic", "Read {name} (IMKL {version}).")
        report.say(text.format(name=data_file.name, version=version))
    else:
        text = translate("Klic", "Read {name}, of an unknown version of IMKL ({namespace}): check it.")
        report.say(text.format(name=data_file.name, namespace=namespace))
    text = translate("Klic", "The delivery also holds an older version, which was not read: {names}.")
    report.say_of(text, data_file.passed_over)
    if len(content.srs_names) > 1:
        text = translate("Klic", "Spellings of the reference system, which all mean RD New: {count} ({names}).")
        report.say_of(text, sorted(content.srs_names))


def _rows(summary: pd.DataFrame, report: Report) -> None:
    text = translate("Klic", "{object_class}, {theme}: {rows} (lines), {length} m.")
    unknown = translate("Klic", "theme unknown")
    for object_class, theme, rows, length in summary.itertuples(index=False, name=None):
        report.say(text.format(object_class=object_class, theme=theme or unknown, rows=rows, length=number(length)))
    if summary.empty:
        report.say(translate("Klic", "The delivery holds no cables and pipes."))


def _depth(lines: pd.DataFrame, report: Report) -> None:
    unknown = lines[lines["depth_source"] == "unknown"]
    if len(unknown):
        text = translate("Klic", "Rows without a depth: {rows} ({themes}).")
        themes = sorted({str(theme) for theme in unknown["theme"].dropna()})
        report.say(text.format(rows=len(unknown), themes=", ".join(themes) or "-"))
    disused = int((lines["status"] == "disused").sum())
    if disused:
        text = translate("Klic", "Rows out of use but still in the ground: {rows}.")
        report.say(text.format(rows=disused))


def _skipped(content: Content, report: Report) -> None:
    skipped = dict(content.skipped.most_common())
    areas = skipped.pop(imkl.AREA_CLASS, 0)
    if areas:
        text = translate("Klic", "Areas of stations, cabinets and cable beds, not read: {count}.")
        report.say(text.format(count=areas))
    if skipped:
        text = translate("Klic", "Not read, being annotation, base map, attachments or contacts: {classes}.")
        report.say(text.format(classes=", ".join(f"{name} ({count})" for name, count in skipped.items())))
