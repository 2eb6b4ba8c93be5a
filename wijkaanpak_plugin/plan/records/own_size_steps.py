"""Own sizes of a plan: one for each kind; a file takes the place of those of its kinds, all of it or nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from wijkaanpak_plugin.domain.files.file_reasons import reason_of
from wijkaanpak_plugin.domain.files.own_size_csv import bad_row, read_own_sizes, write_own_sizes
from wijkaanpak_plugin.domain.files.special_file import is_special, is_too_large
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.records.records import add_record, change_record, records
from wijkaanpak_plugin.plan.schema.list_tables import OWN_SIZE
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan


class BadRows(PlanError):
    """Rows of a file that cannot be taken over; ``problems`` has a sentence for each."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__(translate("OwnSizes", "Nothing was read: correct these rows first."))
        self.problems = problems


def own_sizes(plan: Plan) -> list[dict[str, Any]]:
    """Return the own sizes of a plan, by column, in the order in which they were added."""
    return records(plan, OWN_SIZE.name)


def take_over(plan: Plan, path: Path) -> tuple[Changes, int]:
    """Return the changes that take over a csv, and how many sizes it has.

    A kind that has an own size gets that of the file; kinds that the file does not name keep theirs. PlanError when the
    file cannot be read; BadRows, and nothing is taken over, when a row of it is wrong.
    """
    read = read_own_sizes(_content(path))
    problems = list(read.problems)
    known = {row["kind"]: row["size_id"] for row in own_sizes(plan)}
    changes = Changes(plan)
    for number, values in read.rows:
        try:
            if values["kind"] in known:
                change_record(plan, OWN_SIZE.name, known[values["kind"]], values, changes=changes)
            else:
                add_record(plan, OWN_SIZE.name, values, changes=changes)
        except PlanError as error:
            problems.append(bad_row(number, str(error)))
    if not read.rows and not problems:
        raise PlanError(translate("OwnSizes", "{file} has no rows below its headings.").format(file=path.name))
    if problems:
        raise BadRows(problems)
    return changes, len(read.rows)


def write_out(plan: Plan, path: Path) -> int:
    """Write the own sizes of a plan as a csv and return how many there are; PlanError when that is not possible."""
    rows = own_sizes(plan)
    try:
        path.write_bytes(write_own_sizes(rows))
    except OSError as error:
        text = translate("OwnSizes", "{file} could not be written: {reason}.")
        raise PlanError(text.format(file=path.name, reason=reason_of(error))) from error
    return len(rows)


def _content(path: Path) -> bytes:
    if is_special(path) or is_too_large(path):
        raise PlanError(translate("OwnSizes", "{file} is no table of sizes.").format(file=path.name))
    try:
        return path.read_bytes()
    except OSError as error:
        text = translate("OwnSizes", "{file} could not be read; see whether it is there and may be opened.")
        raise PlanError(text.format(file=path.name)) from error
