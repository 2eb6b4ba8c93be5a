"""Connects a section with figures per kind with the plan, and with files of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable, Optional

from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.perform_step import perform
from wijkaanpak_plugin.docks.panel.remembered_folder import remember_folder, remembered_folder
from wijkaanpak_plugin.docks.panel.typed_file import typed_file
from wijkaanpak_plugin.docks.plan.kind_table.kind_table_section import KindTableSection
from wijkaanpak_plugin.docks.widgets.dialogs.record_dialog import RecordDialog
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.files.kind_table_csv import KindTable
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.records.kind_table_steps import BadRows, take_over, write_out
from wijkaanpak_plugin.plan.records.records import add_record, change_record, records, remove_records
from wijkaanpak_plugin.plan.schema.table import Table
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.history import Step
from wijkaanpak_plugin.plan.store.plan import Plan

_ENDINGS = (".csv", ".txt")
#: Makes the form for one row: what is known beforehand, and what saves it and says why it cannot.
DialogOf = Callable[[Mapping[str, Any], Callable[[dict[str, Any]], str], QWidget], RecordDialog]


@dataclass(frozen=True)
class KindTableText:
    """What steps, messages and windows of a table are called.

    add, change, remove: of a step, with {kind}; read: of a step, with {file}; was_read: with {file} and {count};
    was_written: with {path}; reading, writing: titles of the windows that ask for a file; file: its name as proposed;
    no_kind: what is said where no kind was chosen.
    """

    add: str
    change: str
    remove: str
    read: str
    was_read: str
    was_written: str
    reading: str
    writing: str
    file: str
    no_kind: str


class KindTableControl:
    """Lists the rows of the open plan; each thing that is done is one step, a whole file too."""

    def __init__(
        self,
        section: KindTableSection,
        messages: Messages,
        table: Table,
        columns: KindTable,
        text: KindTableText,
        dialog: DialogOf,
    ) -> None:
        self._section, self._messages = section, messages
        self._table, self._columns, self._text, self._dialog = table, columns, text, dialog
        self._plan: Optional[Plan] = None
        section.add_wanted.connect(self._add)
        section.change_wanted.connect(self._change)
        section.remove_wanted.connect(self._remove)
        section.read_wanted.connect(self._ask_to_read)
        section.write_wanted.connect(self._ask_to_write)

    def open_plan(self, plan: Plan) -> None:
        """Show the rows of this plan; PlanError when they cannot be read."""
        self._plan = plan
        rows = records(plan, self._table.name)
        self._section.show_rows(rows)
        self._section.show_problems("")
        # Where there are none it takes no more than its title of a low panel.
        self._section.setCollapsed(not rows)
        plan.history.performed.connect(self._performed)

    def close_plan(self) -> None:
        """Let go of the plan."""
        if self._plan is not None:
            self._plan.history.performed.disconnect(self._performed)
            self._plan = None
        self._section.show_rows([])

    def read(self, path: Path) -> None:
        """Take over a file, all of it or nothing; what is wrong with it stands in the section."""
        plan = self._plan
        if plan is None:
            return
        try:
            changes, count = take_over(plan, self._table, self._columns, path)
            plan.history.perform(self._text.read.format(file=path.name), changes)
        except BadRows as error:
            self._section.show_problems(f"{path.name}: {error}", error.problems)
            return
        except PlanError as error:
            self._section.show_problems(str(error))
            return
        self._section.show_problems("")
        self._messages.done(self._text.was_read.format(count=count, file=path.name))

    def write(self, path: Path) -> None:
        """Write the rows to a file, and say where it is."""
        if self._plan is None:
            return
        try:
            write_out(self._plan, self._table, self._columns, path)
        except PlanError as error:
            self._messages.warning(str(error))
            return
        self._messages.written(self._text.was_written, path)

    def _performed(self, step: Step) -> None:
        if self._plan is not None and self._table.name in step.records:
            self._section.show_rows(records(self._plan, self._table.name))

    def _ask_to_read(self) -> None:
        sorts = translate("KindTable", "Tables (*.csv *.txt)")
        chosen, _sort = QFileDialog.getOpenFileName(
            self._section.window(), self._text.reading, remembered_folder(), sorts
        )
        if chosen:
            remember_folder(Path(chosen))
            self.read(Path(chosen))

    def _ask_to_write(self) -> None:
        sorts = translate("KindTable", "Tables (*.csv)")
        proposed = Path(remembered_folder()) / self._text.file
        chosen, _sort = QFileDialog.getSaveFileName(self._section.window(), self._text.writing, str(proposed), sorts)
        path = typed_file(chosen, Path(remembered_folder()), _ENDINGS)
        if path is not None:
            remember_folder(path)
            self.write(path)

    def _add(self) -> None:
        self._section.choose_what_comes(
            lambda: self._ask({}, self._text.add, lambda plan, row: add_record(plan, self._table.name, row)[0])
        )

    def _change(self, row: Mapping[str, Any]) -> None:
        row_id = row[self._table.identity]
        self._ask(row, self._text.change, lambda plan, values: change_record(plan, self._table.name, row_id, values))

    def _remove(self, row: Mapping[str, Any]) -> None:
        text = self._text.remove.format(kind=load_kinds().label(row["kind"]))
        row_id = row[self._table.identity]
        perform(self._plan, self._messages, text, lambda plan: remove_records(plan, self._table.name, [row_id]))

    def _ask(self, row: Mapping[str, Any], step: str, making: Callable[[Plan, dict[str, Any]], Changes]) -> None:
        plan = self._plan
        if plan is None:
            return

        def save(values: dict[str, Any]) -> str:
            if not values["kind"]:
                return self._text.no_kind
            try:
                plan.history.perform(step.format(kind=load_kinds().label(values["kind"])), making(plan, values))
            except PlanError as error:
                return str(error)
            return ""

        dialog = self._dialog(row, save, self._section)
        dialog.exec()
        dialog.deleteLater()
