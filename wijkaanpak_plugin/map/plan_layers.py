"""Layers of an open plan in a project: added, watched for edits, and taken out again.

What opens a plan stands below this module, and pandas with it: it is loaded with the first plan.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Optional

from qgis.core import QgsMapLayer, QgsProject
from qgis.PyQt.QtCore import pyqtBoundSignal

from wijkaanpak_plugin.map.source_layers import name_sources
from wijkaanpak_plugin.plan.files.project_layers import add_to_project, plan_group, plan_layers, remove_from_project
from wijkaanpak_plugin.plan.native_edits.native_edits import NativeEdits
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES, table
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.styling.periods_in_time import show_in_time_once


class PlanLayers:
    """The layers of one plan; edits by QGIS' own tools become steps of it as long as it is watched."""

    def __init__(self, plan: Plan, project: QgsProject, problem: pyqtBoundSignal) -> None:
        """problem: emitted with one sentence when an edit cannot be saved."""
        self._plan = plan
        self._project = project
        self._problem = problem
        self._native_edits: Optional[NativeEdits] = None
        self._name = plan.name

    @property
    def are_in_the_project(self) -> bool:
        """Whether the group of the plan is there, with layers or without."""
        return plan_group(self._project, self._plan.plan_id) is not None

    @property
    def have_edits(self) -> bool:
        """Whether a layer has edits that are not saved; those that wait are saved first."""
        if self._native_edits is not None:
            self._native_edits.save()
        return any(layer.isModified() for layer in plan_layers(self._project, self._plan.plan_id))

    def add(self) -> None:
        """Add the layers that are not in the project; PlanError when the file cannot be read."""
        add_to_project(self._plan, self._project)
        for name in CLAIM_TABLES:
            show_in_time_once(self._plan.layer(name), table(name))

    def remove(self) -> None:
        """Take the layers out of the project."""
        remove_from_project(self._plan, self._project)

    def watch(self) -> None:
        """Make steps of edits from now on."""
        self.stop_watching()
        self._native_edits = NativeEdits(self._plan)
        self._native_edits.problem.connect(self._problem)
        self._plan.history.performed.connect(self.show_name)

    def stop_watching(self) -> None:
        """Leave edits alone from now on."""
        edits, self._native_edits = self._native_edits, None
        if edits is not None:
            edits.unload()
            self._plan.history.performed.disconnect(self.show_name)

    def show_name(self, *_step: object) -> None:
        """Let the groups of the plan and of its data bear its name as it is now, unless the user has named them."""
        group = plan_group(self._project, self._plan.plan_id)
        if group is not None and group.name() == self._name:
            group.setName(self._plan.name)
        if self._name != self._plan.name:
            name_sources(self._plan, self._project)
        self._name = self._plan.name

    def names_among(self, layers: Iterable[QgsMapLayer]) -> list[str]:
        """Return the names of those of the layers that the plan itself uses; duplicates of them are not."""
        return [layer.name() for layer in layers if self._plan.uses(layer)]
