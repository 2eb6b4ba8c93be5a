"""Connects the section with own sizes with the plan, and with files of sizes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Callable, Optional

from qgis.PyQt.QtWidgets import QFileDialog

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.perform_step import perform
from wijkaanpak_plugin.docks.panel.remembered_folder import remember_folder, remembered_folder
from wijkaanpak_plugin.docks.panel.typed_file import typed_file
from wijkaanpak_plugin.docks.plan.own_sizes.own_size_dialog import OwnSizeDialog
from wijkaanpak_plugin.docks.plan.own_sizes.own_sizes_section import OwnSizesSection
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.records.own_size_steps import BadRows, own_sizes, take_over, write_out
from wijkaanpak_plugin.plan.records.records import add_record, change_record, remove_records
from wijkaanpak_plugin.plan.schema.list_tables import OWN_SIZE
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.history import Step
from wijkaanpak_plugin.plan.store.plan import Plan

_ENDINGS = (".csv", ".txt")


class OwnSizesControl:
    """Lists the own sizes of the open plan; each thing that is done is one step, a whole file too."""

    def __init__(self, section: OwnSizesSection, messages: Messages) -> None:
        self._section = section
        self._messages = messages
        self._plan: Optional[Plan] = None
        section.add_wanted.connect(self._add)
        section.change_wanted.connect(self._change)
        section.remove_wanted.connect(self._remove)
        section.read_wanted.connect(self._ask_to_read)
        section.write_wanted.connect(self._ask_to_write)

    def open_plan(self, plan: Plan) -> None:
        """Show the sizes of this plan; PlanError when they cannot be read."""
        self._plan = plan
        rows = own_sizes(plan)
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
            changes, count = take_over(plan, path)
            plan.history.perform(translate("OwnSizes", "Read own sizes: {file}").format(file=path.name), changes)
        except BadRows as error:
            self._section.show_problems(f"{path.name}: {error}", error.problems)
            return
        except PlanError as error:
            self._section.show_problems(str(error))
            return
        self._section.show_problems("")
        self._messages.done(
            translate("OwnSizes", "Own sizes read from {file}: {count}.").format(count=count, file=path.name)
        )

    def write(self, path: Path) -> None:
        """Write the sizes to a file, and say where it is."""
        if self._plan is None:
            return
        try:
            write_out(self._plan, path)
        except PlanError as error:
            self._messages.warning(str(error))
            return
        self._messages.written(translate("OwnSizes", "The own sizes are in {path}."), path)

    def _performed(self, step: Step) -> None:
        if self._plan is not None and OWN_SIZE.name in step.records:
            self._section.show_rows(own_sizes(self._plan))

    def _ask_to_read(self) -> None:
        title, sorts = translate("OwnSizes", "Read Own Sizes"), translate("OwnSizes", "Tables (*.csv *.txt)")
        chosen, _sort = QFileDialog.getOpenFileName(self._section.window(), title, remembered_folder(), sorts)
        if chosen:
            remember_folder(Path(chosen))
            self.read(Path(chosen))

    def _ask_to_write(self) -> None:
        title, sorts = translate("OwnSizes", "Write Own Sizes"), translate("OwnSizes", "Tables (*.csv)")
        proposed = Path(remembered_folder()) / translate("OwnSizes", "own_sizes.csv")
        chosen, _sort = QFileDialog.getSaveFileName(self._section.window(), title, str(proposed), sorts)
        path = typed_file(chosen, Path(remembered_folder()), _ENDINGS)
        if path is not None:
            remember_folder(path)
            self.write(path)

    def _add(self) -> None:
        step = translate("OwnSizes", "Add own size: {kind}")
        self._section.choose_what_comes(
            lambda: self._ask({}, step, lambda plan, row: add_record(plan, OWN_SIZE.name, row)[0])
        )

    def _change(self, row: Mapping[str, Any]) -> None:
        self._ask(
            row,
            translate("OwnSizes", "Change own size: {kind}"),
            lambda plan, values: change_record(plan, OWN_SIZE.name, row["size_id"], values),
        )

    def _remove(self, row: Mapping[str, Any]) -> None:
        text = translate("OwnSizes", "Remove own size: {kind}").format(kind=load_kinds().label(row["kind"]))
        perform(self._plan, self._messages, text, lambda plan: remove_records(plan, OWN_SIZE.name, [row["size_id"]]))

    def _ask(self, row: Mapping[str, Any], step: str, making: Callable[[Plan, dict[str, Any]], Changes]) -> None:
        plan = self._plan
        if plan is None:
            return

        def save(values: dict[str, Any]) -> str:
            if not values["kind"]:
                return translate("OwnSizes", "Choose the kind that the size is of.")
            try:
                plan.history.perform(step.format(kind=load_kinds().label(values["kind"])), making(plan, values))
            except PlanError as error:
                return str(error)
            return ""

        dialog = OwnSizeDialog(row, save, self._section)
        dialog.exec()
        dialog.deleteLater()
