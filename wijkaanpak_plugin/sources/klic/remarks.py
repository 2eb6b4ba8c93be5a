"""The sentences that say what a delivery holds and what it does not."""

from __future__ import annotations

from collections import Counter

import pandas as pd
import shapely

from wijkaanpak_plugin.domain.body import DISUSED, GEOMETRY, PROJECTED
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
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
    content: Content,
    data_file: DataFile,
    parties: list[Party],
    lines: pd.DataFrame,
    points: list[dict[str, object]],
    summary: pd.DataFrame,
) -> Report:
    """Return the sentences on version, completeness, rows, points, depth, status and what was skipped."""
    report = Report()
    _version(content, data_file, report)
    missing = list(dict.fromkeys(party.name for party in parties if not party.supplied))
    for sentence in completeness(is_complete(content), missing):
        report.say(sentence)
    _rows(summary, report)
    outside = outside_text(int(outside_rd(shapely.bounds(lines[GEOMETRY].to_numpy(dtype=object))).sum()))
    if outside:
        report.say(outside)
    _points(points, report)
    _depth(lines, report)
    _status([*lines["status"], *(row["status"] for row in points)], report)
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


def _points(points: list[dict[str, object]], report: Report) -> None:
    kinds = load_kinds()
    counted = Counter(row["kind"] for row in points)
    parts = counted.pop(None, 0)
    if counted:
        text = translate("Klic", "Points that take room: {kinds}.")
        names = (f"{kinds.label(str(kind))} ({count})" for kind, count in counted.most_common())
        report.say(text.format(kinds=", ".join(names)))
    if parts:
        text = translate(
            "Klic", "Joints, bends, service points and other parts of the lines, without room of their own: {count}."
        )
        report.say(text.format(count=parts))


def _status(statuses: list[object], report: Report) -> None:
    counted = Counter(statuses)
    if counted[DISUSED]:
        text = translate("Klic", "Rows out of use but still there, which can be taken away: {rows}.")
        report.say(text.format(rows=counted[DISUSED]))
    if counted[PROJECTED]:
        text = translate(
            "Klic", "Rows planned and not there yet, of which the place is taken and the period is not known: {rows}."
        )
        report.say(text.format(rows=counted[PROJECTED]))


def _skipped(content: Content, report: Report) -> None:
    skipped = dict(content.skipped.most_common())
    if skipped:
        text = translate("Klic", "Not read, being annotation, base map, attachments or contacts: {classes}.")
        report.say(text.format(classes=", ".join(f"{name} ({count})" for name, count in skipped.items())))
