"""Opens plans: one that is there, or the sample, which is copied first."""

from __future__ import annotations

import traceback
from functools import partial
from pathlib import Path
from typing import Callable, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsCsException, QgsProject, QgsRectangle, QgsReferencedRectangle
from qgis.gui import QgisInterface
from qgis.PyQt.QtWidgets import QFileDialog

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.progress_window import progress_window
from wijkaanpak_plugin.docks.panel.remembered_folder import remember_folder, remembered_folder
from wijkaanpak_plugin.docks.panel.wait_cursor import wait_cursor
from wijkaanpak_plugin.docks.plan.closing_question import may_be_closed
from wijkaanpak_plugin.docks.plan.update_question import UpdateQuestion
from wijkaanpak_plugin.domain.files.file_reasons import reason_of
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.plan_in_project import PlanInProject
from wijkaanpak_plugin.map.source_layers import show_sources
from wijkaanpak_plugin.plan.store.backends import backend_at
from wijkaanpak_plugin.plan.store.errors import OutdatedPlanError, PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.sample.sample_files import copy_sample, sample_paths


class PlanOpener:
    """Asks for a file, opens it with its data, shows its area; says in one sentence what is wrong."""

    def __init__(self, iface: QgisInterface, plan_in_project: PlanInProject, messages: Messages) -> None:
        self._iface = iface
        self._plan_in_project = plan_in_project
        self._messages = messages
        self._question: Optional[UpdateQuestion] = None
        #: What was made for the open plan and is not in it yet, a line for each sort.
        self.not_saved: Callable[[], list[str]] = list

    def unload(self) -> None:
        """Take back a question that waits."""
        question, self._question = self._question, None
        if question is not None:
            question.reject()

    def choose_plan(self) -> None:
        """Ask for a plan file and open it."""
        path, _filter = QFileDialog.getOpenFileName(
            self._iface.mainWindow(),
            translate("PlanCommands", "Open Plan"),
            remembered_folder(),
            translate("PlanCommands", "Plan (*.gpkg)"),
        )
        if path and self.may_take_place(Path(path)):
            self.open_file(Path(path))

    def open_sample(self) -> None:
        """Ask for a folder, write the sample there and open it."""
        if not self.may_take_place():
            return
        folder = QFileDialog.getExistingDirectory(
            self._iface.mainWindow(),
            translate("PlanCommands", "Folder for the sample neighbourhood"),
            remembered_folder(),
        )
        if folder:
            self.write_and_open_sample(Path(folder))

    def may_take_place(self, path: Optional[Path] = None) -> bool:
        """Ask whether another plan may take the place of the one that is open, if one is. path: of the other one,
        where that is known: it may be the very same.
        """
        plan = self._plan_in_project.plan
        if plan is None or (path is not None and plan.backend.is_same(backend_at(path))):
            return True
        return may_be_closed(plan, self.not_saved(), self._iface.mainWindow())

    def open_file(self, path: Path, bring_up_to_date: bool = False) -> bool:
        """Open a plan file and show it with its data; say what is wrong when that fails. Whether an older plan may be
        brought up to date is asked first; it is opened when the user says so.
        """
        remember_folder(path)
        project = QgsProject.instance()
        empty, was_changed = not project.mapLayers(), project.isDirty()
        try:
            with wait_cursor():
                plan = self._plan_in_project.open(path, bring_up_to_date)
        except OutdatedPlanError:
            self._ask_to_update(path)
            return False
        except PlanError as error:
            self._messages.warning(str(error))
            return False
        if empty:
            project.setCrs(plan.crs)
        self._show_area(plan.stored("plan_area").extent(), plan.crs)
        if not was_changed:
            # Everything is in the plan: nobody is asked to save a project because of it, least of all over another one.
            project.setDirty(False)
        self._show_sources_when_answered(plan)
        return True

    def _show_sources_when_answered(self, plan: Plan) -> None:
        try:
            self._plan_in_project.when_answered(partial(self._show_sources, plan))
        except PlanError as error:
            self._messages.warning(str(error))

    def _show_sources(self, plan: Plan) -> None:
        project = QgsProject.instance()
        if self._plan_in_project.plan is not plan:
            return
        was_changed = project.isDirty()
        with wait_cursor():
            problems = show_sources(plan, project)
        if problems:
            self._messages.warning(" ".join(problems))
        if not was_changed:
            project.setDirty(False)

    def _ask_to_update(self, path: Path) -> None:
        self.unload()
        question = UpdateQuestion(self._iface.mainWindow(), path.name)
        question.accepted.connect(lambda: self.open_file(path, bring_up_to_date=True))
        self._question = question
        question.finished.connect(self._answered)
        question.open()

    def _answered(self, _result: int) -> None:
        self._question = None

    def write_and_open_sample(self, folder: Path) -> bool:
        """Write the sample to a folder that holds no plan yet, and open it."""
        remember_folder(folder)
        if any(path.exists() for path in sample_paths(folder)):
            text = translate(
                "PlanCommands", "The folder {folder} holds a plan already; choose another one for the sample."
            )
            self._messages.warning(text.format(folder=folder))
            return False
        sentence = translate("PlanCommands", "Writing the sample…")
        try:
            with progress_window(self._iface.mainWindow(), sentence) as go_on, wait_cursor():
                paths = copy_sample(folder, go_on)
        except Exception as error:  # whatever it is, the user hears one sentence and the log holds the rest
            text = translate("PlanCommands", "The sample could not be written in {folder}: {reason}")
            self._messages.failure(text.format(folder=folder, reason=reason_of(error)), traceback.format_exc())
            return False
        return self.open_file(paths.plan)

    def _show_area(self, extent: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> None:
        if extent.isNull() or extent.isEmpty():
            return
        extent.scale(1.1)
        canvas = self._iface.mapCanvas()
        try:
            canvas.setReferencedExtent(QgsReferencedRectangle(extent, crs))
        except QgsCsException:
            self._messages.info(translate("PlanCommands", "The plan area has no place on this map."))
            return
        canvas.refresh()
