"""Asks whether data may be read that a plan names, and that neither lies with it nor was registered by this user."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import Optional

from qgis.core import QgsProject
from qgis.gui import QgisInterface

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.wait_cursor import wait_cursor
from wijkaanpak_plugin.docks.plan.sources.places_question import PlacesQuestion
from wijkaanpak_plugin.map.plan_in_project import PlanInProject
from wijkaanpak_plugin.map.source_layers import show_sources
from wijkaanpak_plugin.plan.sources.registry import RegisteredSource, not_yet_trusted
from wijkaanpak_plugin.plan.sources.trust import address_in_full, trust
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan


class TrustQuestion:
    """At most one question at a time; it waits beside the window, and whatever is not answered is not read."""

    def __init__(self, iface: QgisInterface, plan_in_project: PlanInProject, messages: Messages) -> None:
        self._question = PlacesQuestion(iface)
        self._plan_in_project = plan_in_project
        self._messages = messages

    def ask(self, plan: Optional[Plan], source_ids: Optional[Collection[str]] = None) -> None:
        """Ask about sources of a plan that may not be read yet, about all of them for None; nothing when there is none.

        What may be read comes on the map then, and ``sources_allowed`` says so to who reads it.
        """
        self.close()
        if plan is None:
            return
        try:
            waiting = [each for each in not_yet_trusted(plan) if source_ids is None or each.source_id in source_ids]
        except PlanError as error:
            self._messages.warning(str(error))
            return
        if not waiting:
            return
        lines = [f"{each.name}: {address_in_full(plan, each.uri, each.provider)}" for each in waiting]
        self._question.ask(plan, lines, lambda: self._allow(plan, waiting))

    def close(self) -> None:
        """Take back a question that waits: what it asks about is not there any more."""
        self._question.close()

    def _allow(self, plan: Plan, sources: list[RegisteredSource]) -> None:
        if self._plan_in_project.plan is not plan:
            return
        for source in sources:
            trust(plan, source.uri, source.provider)
        try:
            self._plan_in_project.when_answered(partial(self._show, plan))
        except PlanError as error:
            self._messages.warning(str(error))

    def _show(self, plan: Plan) -> None:
        if self._plan_in_project.plan is not plan:
            return
        try:
            with wait_cursor():
                problems = show_sources(plan, QgsProject.instance())
        except PlanError as error:
            problems = [str(error)]
        if problems:
            self._messages.warning(" ".join(problems))
        self._plan_in_project.sources_allowed.emit()
