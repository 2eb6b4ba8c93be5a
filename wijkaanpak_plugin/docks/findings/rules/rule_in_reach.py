"""Opens the rule of a finding, counts what another value would change, and lets it hold in the plan."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QWidget

from wijkaanpak_plugin.analysis.incremental.incremental import IncrementalAnalysis
from wijkaanpak_plugin.docks.findings.rules.preview_task import PreviewTask
from wijkaanpak_plugin.docks.findings.rules.rule_dialog import RuleDialog
from wijkaanpak_plugin.docks.findings.rules.texts import change_text
from wijkaanpak_plugin.docks.panel.background_task import still_running, wait_for
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.domain.catalogue.rule_book import Rule
from wijkaanpak_plugin.domain.catalogue.rule_titles import rule_title
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.findings.plan_rules import back_to_shipped, plan_rules, rule_in_plan, set_rule
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan

#: Returns the bodies that are judged now, None as long as they are being read.
Judged = Callable[[], Optional[IncrementalAnalysis]]


class RuleInReach:
    """One dialog at a time; what it writes is one step of the plan."""

    def __init__(self, parent: QWidget, messages: Messages) -> None:
        self._parent, self._messages = parent, messages
        #: Says what is judged now; whoever keeps live answers sets it.
        self.judged: Judged = lambda: None
        self._task: Optional[PreviewTask] = None
        self._dialog: Optional[RuleDialog] = None

    def open(self, plan: Plan, rule_id: str) -> None:
        """Show a rule as it holds in this plan, and wait until the dialog is closed."""
        try:
            dialog = RuleDialog(rule_in_plan(plan, rule_id), self._parent)
        except PlanError as error:
            self._messages.warning(str(error))
            return
        self._dialog = dialog
        dialog.preview_wanted.connect(lambda rule: self._count(plan, rule))
        dialog.stop_wanted.connect(self._stop)
        dialog.apply_wanted.connect(lambda rule: self._apply(plan, rule))
        dialog.back_wanted.connect(lambda: self._back(plan, rule_id))
        dialog.exec()
        self._stop()
        self._dialog = None
        dialog.deleteLater()

    def unload(self) -> None:
        """Stop counting, and wait until the thread has let go of the plugin's code."""
        running = still_running((self._task,))
        self._stop()
        wait_for(running)

    def _count(self, plan: Plan, rule: Rule) -> None:
        dialog, analysis = self._dialog, self.judged()
        if dialog is None:
            return
        if analysis is None:
            dialog.show_result(
                translate("Rules", "The existing objects are being read still; count again in a moment.")
            )
            return
        try:
            now, then = plan_rules(plan), plan_rules(plan, rule)
        except PlanError as error:
            dialog.say(str(error))
            return
        dialog.say("")
        before = [each for each in now.rules if each.rule_id == rule.rule_id]
        dialog.show_counting(True)
        self._task = PreviewTask(analysis, now, then, [*before, rule], self._counted)
        self._task.progressChanged.connect(dialog.show_progress)
        QgsApplication.taskManager().addTask(self._task)

    def _counted(self, task: PreviewTask) -> None:
        if task is not self._task or self._dialog is None:
            return
        self._task = None
        self._dialog.show_counting(False)
        stopped = translate("Rules", "It was not counted.")
        self._dialog.show_result(change_text(task.change) if task.change is not None else task.error or stopped)

    def _stop(self) -> None:
        task, self._task = self._task, None
        for running in still_running((task,)):
            running.forget()
        if self._dialog is not None:
            self._dialog.show_counting(False)
            self._dialog.show_result("")

    def _apply(self, plan: Plan, rule: Rule) -> None:
        text = translate("Rules", "Another rule in this plan: {rule}").format(rule=rule_title(rule.rule_id))
        self._write(lambda: plan.history.perform(text, set_rule(plan, rule)))

    def _back(self, plan: Plan, rule_id: str) -> None:
        text = translate("Rules", "The shipped rule again: {rule}").format(rule=rule_title(rule_id))
        self._write(lambda: plan.history.perform(text, back_to_shipped(plan, rule_id)))

    def _write(self, write: Callable[[], None]) -> None:
        """Write and close; what cannot be written is said in the dialog, which keeps what was filled in."""
        try:
            write()
        except PlanError as error:
            if self._dialog is not None:
                self._dialog.say(str(error))
            return
        if self._dialog is not None:
            self._dialog.accept()
