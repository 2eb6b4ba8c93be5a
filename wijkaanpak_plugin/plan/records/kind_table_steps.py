"""Figures per kind of a plan from and to a file, which takes the place of those that it names: all of it or nothing."""

from __future__ import annotations

from pathlib import Path

from wijkaanpak_plugin.domain.files.file_reasons import reason_of
from wijkaanpak_plugin.domain.files.kind_table_csv import KindTable, bad_row, read_kind_table, write_kind_table
from wijkaanpak_plugin.domain.files.special_file import is_special, is_too_large
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.records.records import add_record, change_record, records
from wijkaanpak_plugin.plan.schema.table import Table
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan


class BadRows(PlanError):
    """Rows of a file that cannot be taken over; ``problems`` has a sentence for each."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__(translate("KindTable", "Nothing was read: correct these rows first."))
        self.problems = problems


def take_over(plan: Plan, table: Table, columns: KindTable, path: Path) -> tuple[Changes, int]:
    """Return the changes that take over a csv, and how many rows it has.

    What a row is about gets the figures of the file; what the file does not name keeps its own. PlanError when the file
    cannot be read; BadRows, and nothing is taken over, when a row of it is wrong.
    """
    read = read_kind_table(_content(path), columns)
    problems = list(read.problems)
    known = {tuple(row[name] for name in columns.about): row[table.identity] for row in records(plan, table.name)}
    changes = Changes(plan)
    for number, values in read.rows:
        about = tuple(values[name] for name in columns.about)
        try:
            if about in known:
                change_record(plan, table.name, known[about], values, changes=changes)
            else:
                add_record(plan, table.name, values, changes=changes)
        except PlanError as error:
            problems.append(bad_row(number, str(error)))
    if not read.rows and not problems:
        raise PlanError(translate("KindTable", "{file} has no rows below its headings.").format(file=path.name))
    if problems:
        raise BadRows(problems)
    return changes, len(read.rows)


def write_out(plan: Plan, table: Table, columns: KindTable, path: Path) -> int:
    """Write the rows of a table as a csv and return how many there are; PlanError when that is not possible."""
    rows = records(plan, table.name)
    try:
        path.write_bytes(write_kind_table(rows, columns))
    except OSError as error:
        text = translate("KindTable", "{file} could not be written: {reason}.")
        raise PlanError(text.format(file=path.name, reason=reason_of(error))) from error
    return len(rows)


def _content(path: Path) -> bytes:
    if is_special(path) or is_too_large(path):
        raise PlanError(translate("KindTable", "{file} is no table of figures.").format(file=path.name))
    try:
        return path.read_bytes()
    except OSError as error:
        text = translate("KindTable", "{file} could not be read; see whether it is there and may be opened.")
        raise PlanError(text.format(file=path.name)) from error
