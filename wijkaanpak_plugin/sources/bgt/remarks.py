"""The sentences that say what a download held, and what was left out, changed or is not known."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from wijkaanpak_plugin.domain.report import Report
from wijkaanpak_plugin.domain.sentences import number
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.bgt import kept_objects
from wijkaanpak_plugin.sources.bgt.arcs import ARC_TOLERANCE_M
from wijkaanpak_plugin.sources.bgt.features import ObjectReader
from wijkaanpak_plugin.sources.bgt.kept_objects import KeptObjects
from wijkaanpak_plugin.sources.bgt.object_types import NO_OBJECTS
from wijkaanpak_plugin.sources.bgt.tables import BgtTable

_PUBLISHED, _LEVEL, _STATUS, _PLUS_STATUS = "lv_publicatiedatum", "relatieve_hoogteligging", "status", "plus_status"
_PLANNED = "plan"


@dataclass
class ReadFiles:
    """What was met in the files of a download: objects, those that have ended, and elements that are not read."""

    objects: int = 0
    ended: int = 0
    skipped: Counter[str] = field(default_factory=Counter)
    other_files: list[str] = field(default_factory=list)

    def add(self, reader: ObjectReader) -> None:
        """Add what a reader met in one file."""
        self.objects += reader.objects
        self.ended += reader.ended
        self.skipped += reader.skipped


def describe(title: str, tables: list[BgtTable], kept: KeptObjects, read: ReadFiles) -> Report:
    """Return the sentences on the rows, the date, what was left out and what was changed."""
    report = Report()
    _rows(title, tables, report)
    if read.ended:
        text = translate("Bgt", "No longer current (eindRegistratie is filled in), left out: {count}.")
        report.say(text.format(count=read.ended))
    _left_out(kept, report)
    _not_read(read, report)
    _changed(kept, report)
    _said_of_rows(tables, report)
    return report


def _rows(title: str, tables: list[BgtTable], report: Report) -> None:
    newest = max((str(date)[:10] for table in tables for date in table.rows[_PUBLISHED].dropna().unique()), default="")
    if newest:
        text = translate("Bgt", "Read {name}; the newest object was published on {date}.")
        report.say(text.format(name=title, date=newest))
    else:
        report.say(translate("Bgt", "Read {name}; it does not say of when it is.").format(name=title))
    for table in tables:
        report.say(translate("Bgt", "{table}: {rows} (rows).").format(table=table.name, rows=len(table.rows)))


def _left_out(kept: KeptObjects, report: Report) -> None:
    reasons = {
        kept_objects.NO_ID: translate("Bgt", "Without an id (lokaalID), left out: {count} ({names})."),
        kept_objects.NO_GEOMETRY: translate("Bgt", "Without geometry that can be used, left out: {count} ({names})."),
        kept_objects.TWICE: translate("Bgt", "Twice in the download, left out once: {count} ({names})."),
        kept_objects.ELSEWHERE: translate("Bgt", "Outside the Netherlands, left out: {count} ({names})."),
    }
    for reason, text in reasons.items():
        report.say_of(text, kept.left_out.get(reason, ()))


def _not_read(read: ReadFiles, report: Report) -> None:
    for name, count in sorted(read.skipped.items()):
        if name.lower() in NO_OBJECTS:
            text = translate("Bgt", "Not read, since it takes no room in the street: {name} ({count}).")
        else:
            text = translate("Bgt", "Not known as a type of the BGT, and not read: {name} ({count}).")
        report.say(text.format(name=name[:60], count=count))
    text = translate("Bgt", "Files that hold something else, not read: {count} ({names}).")
    report.say_of(text, read.other_files)


def _changed(kept: KeptObjects, report: Report) -> None:
    text = translate("Bgt", "Curves, made straight to within {tolerance} m: {count} ({names}).")
    report.say_of(text.replace("{tolerance}", number(ARC_TOLERANCE_M, 2)), kept.curved)
    text = translate("Bgt", "Areas whose outline crossed or touched itself, repaired: {count} ({names}).")
    report.say_of(text, kept.repaired)


def _said_of_rows(tables: list[BgtTable], report: Report) -> None:
    below = above = planned = 0
    for table in tables:
        levels = table.rows[_LEVEL].dropna()
        below += int((levels < 0).sum())
        above += int((levels > 0).sum())
        statuses = table.rows[[_STATUS, _PLUS_STATUS]]
        planned += int((statuses == _PLANNED).any(axis=1).sum())
    if below or above:
        text = translate("Bgt", "Not at ground level: {below} below and {above} above; the BGT does not say how far.")
        report.say(text.format(below=below, above=above))
    if planned:
        report.say(translate("Bgt", "Planned, not there yet (status plan): {count}.").format(count=planned))
