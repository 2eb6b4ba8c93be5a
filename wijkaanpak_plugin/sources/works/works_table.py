"""Tables of planned works in a csv or a spreadsheet: their columns, their rows and the profile that reads them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from qgis.core import Qgis, QgsFeatureRequest, QgsProviderRegistry, QgsVectorLayer

from wijkaanpak_plugin.domain.files.csv_lines import csv_lines, says_something
from wijkaanpak_plugin.domain.files.special_file import is_special, is_too_large
from wijkaanpak_plugin.domain.window import WindowError, first_day
from wijkaanpak_plugin.sources.profiles.profile import ProfileError, fitting_profiles
from wijkaanpak_plugin.sources.profiles.profile_model import Profile, field_positions
from wijkaanpak_plugin.sources.vector_layer import plain_text

#: Endings of files that people keep such lists in.
ENDINGS = (".csv", ".tsv", ".txt", ".xlsx", ".ods", ".xls")
_TEXT = ENDINGS[:3]
#: Above the headings there may be a title; so many lines are looked at.
_LOOKED_AT = 15
#: Bytes of a text in which its headings stand, and rows enough to know them by.
_BEGINNING = 64 * 1024
#: Field of the profiles for works that says where a work is, in a list without a map.
_WHERE = "project"
#: That which says what it does.
_WHAT = "work"
#: Those that say when.
_DAYS = ("start", "end", "period")


@dataclass(frozen=True)
class WorksTable:
    """One table. columns: its headings, each once. rows: their cells as text, "" where there is nothing. profile: that
    reads it as planned works, None when none does.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    profile: Optional[Profile]

    def where(self, row: tuple[str, ...]) -> str:
        """Return what a row says of where the work is."""
        if self.profile is None:
            return ""
        place = self.profile.position(_WHERE, field_positions(self.columns))
        return "" if place is None else row[place]

    @property
    def named_by(self) -> tuple[str, ...]:
        """The headings of the columns that say which work a row is: where it is and what it does."""
        positions = field_positions(self.columns)
        places = (
            [self.profile.position(name, positions) for name in (_WHERE, _WHAT)] if self.profile is not None else []
        )
        return tuple(self.columns[place] for place in places if place is not None)

    def unread_days(self) -> dict[str, list[str]]:
        """Return by heading what stands in the columns of begin and end and is no date or period."""
        positions = field_positions(self.columns)
        places = {self.profile.position(name, positions) for name in _DAYS} if self.profile is not None else set()
        found = {
            self.columns[place]: [row[place] for row in self.rows if not _is_day(row[place])]
            for place in sorted(place for place in places if place is not None)
        }
        return {heading: values for heading, values in found.items() if values}


def tables_in(path: Path) -> list[WorksTable]:
    """Return the tables with rows in a file, those of works first; empty when it cannot be read as a table."""
    if is_special(path) or is_too_large(path) or not path.is_file():
        return []
    tables = _in_text(path) if path.suffix.lower() in _TEXT else _in_spreadsheet(path)
    return sorted((table for table in tables if table.columns), key=lambda table: table.profile is None)


def is_works_list(path: Path) -> bool:
    """Return whether a file is a list of planned works without a map; only its beginning is looked at."""
    if path.suffix.lower() not in ENDINGS or is_special(path) or is_too_large(path) or not path.is_file():
        return False
    tables = _in_text(path, _BEGINNING) if path.suffix.lower() in _TEXT else _in_spreadsheet(path, 1)
    return any(table.profile is not None for table in tables)


def _in_text(path: Path, most: int = -1) -> list[WorksTable]:
    """Return the table in a text. most: bytes that are read, -1 for all; what is cut off may be half a cell."""
    with path.open("rb") as file:
        lines = csv_lines(file.read(most))
    filled = [line for line in lines if says_something(line)]
    start = next((n for n, line in enumerate(filled[:_LOOKED_AT]) if _profile_of(_named(line), path.stem)), 0)
    return [_table(path.stem, filled[start], filled[start + 1 :])] if filled else []


def _in_spreadsheet(path: Path, most: int = -1) -> list[WorksTable]:
    """Return the tables in a spreadsheet. most: rows that are read of each, -1 for all."""
    tables = []
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = False
    options.forceReadOnly = True
    request = QgsFeatureRequest().setLimit(most)
    for each in QgsProviderRegistry.instance().querySublayers(str(path)):
        if each.type() != Qgis.LayerType.Vector:
            continue
        layer = QgsVectorLayer(each.uri(), each.name(), each.providerKey(), options)
        rows = [[plain_text(value) or "" for value in feature.attributes()] for feature in layer.getFeatures(request)]
        if layer.isValid() and rows:
            tables.append(_table(each.name() or path.stem, layer.fields().names(), rows))
    return tables


def _table(name: str, headings: list[str], rows: list[list[str]]) -> WorksTable:
    columns = _named(headings)
    cells = [tuple(cell.strip() for cell in [*row, *[""] * len(columns)][: len(columns)]) for row in rows]
    return WorksTable(name, columns, tuple(row for row in cells if any(row)), _profile_of(columns, name))


def _named(headings: list[str]) -> tuple[str, ...]:
    """Return headings each of which is there once; a column without one is called by its number."""
    names: list[str] = []
    for number, heading in enumerate(headings, 1):
        name = heading.strip() or str(number)
        while name.casefold() in (each.casefold() for each in names):
            name = f"{name} {number}"
        names.append(name)
    return tuple(names)


def _is_day(text: str) -> bool:
    try:
        first_day(text)
    except WindowError:
        return False
    return True


def _profile_of(columns: tuple[str, ...], name: str) -> Optional[Profile]:
    try:
        fitting = fitting_profiles(columns, None, name)
    except ProfileError:
        return None
    return next((profile for profile in fitting if profile.role == "works"), None)
