"""The plan that is open: its layers in the project, remembered there, closed when its group is removed."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.kept_styles import keep_styles
from wijkaanpak_plugin.map.project_memory import (
    ProjectMemoryError,
    RememberedPlan,
    forget,
    remember,
    remembered,
)
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.files.project_layers import add_to_project, plan_group, plan_layers, remove_from_project
from wijkaanpak_plugin.plan.native_edits.native_edits import NativeEdits
from wijkaanpak_plugin.plan.store.backends import Place
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan


class PlanInProject(QObject):
    """At most one plan is open in a project. Everything that works on a plan listens here."""

    opened = pyqtSignal(object)
    closed = pyqtSignal()
    #: The open plan was opened once more: layers that were taken off the map are back, as other layers than before.
    layers_back = pyqtSignal(object)
    #: One sentence: what could not be restored with a project or not be saved, or what was taken off the map.
    problem = pyqtSignal(str)

    def __init__(self, project: QgsProject) -> None:
        super().__init__()
        self._project = project
        self._plan: Optional[Plan] = None
        self._native_edits: Optional[NativeEdits] = None
        self._root = project.layerTreeRoot()
        project.readProject.connect(self.restore)
        project.aboutToBeCleared.connect(self._release_plan)
        project.writeProject.connect(self._remember)
        project.layersWillBeRemoved.connect(self._layers_go)
        project.layersWillBeRemoved.connect(self._keep_styles)
        self._root.removedChildren.connect(self._look_for_group)

    @property
    def plan(self) -> Optional[Plan]:
        """The open plan, None when there is none."""
        return self._plan

    def open(self, place: Place) -> Plan:
        """Open the plan at a place and add its layers to the project; another open plan, also a copy, is closed first.

        Of the plan that is open already only the layers that were taken off the map come back. A plan that lies
        elsewhere by now keeps its layers as the user made them. PlanError, one sentence, when it cannot be opened or
        the other one has edits that are not saved.
        """
        fresh, before = open_plan(place), self._plan
        if before is not None and before.plan_id == fresh.plan_id:
            if before.backend.is_same(fresh.backend):
                self._bring_back(before)
                return before
            if not before.backend.exists():
                self._check_saved(before)
                self._release_plan()
        self.close()
        self._take(fresh)
        return fresh

    def close(self) -> None:
        """Take the plan out of the project; PlanError when it has edits that are not saved."""
        plan = self._plan
        if plan is None:
            return
        self._check_saved(plan)
        self._release_plan()
        remove_from_project(plan, self._project)
        forget(self._project)

    def restore(self, *_document: object) -> None:
        """Open the plan that the project remembers; ``problem`` says what went wrong, in one sentence."""
        try:
            before = remembered(self._project)
            if before is not None:
                self._take(open_plan(before.place))
        except ProjectMemoryError as error:
            self.problem.emit(str(error))
        except PlanError as error:
            text = translate("PlanInProject", "The plan of this project could not be opened. {reason}")
            self.problem.emit(text.format(reason=error))

    def unload(self) -> None:
        """Stop listening and speaking; the layers stay in the project, where they work without the plugin."""
        self.blockSignals(True)
        self._project.readProject.disconnect(self.restore)
        self._project.aboutToBeCleared.disconnect(self._release_plan)
        self._project.writeProject.disconnect(self._remember)
        self._project.layersWillBeRemoved.disconnect(self._layers_go)
        self._project.layersWillBeRemoved.disconnect(self._keep_styles)
        self._root.removedChildren.disconnect(self._look_for_group)
        self._release_plan()
        self.deleteLater()

    def _check_saved(self, plan: Plan) -> None:
        """Save the edits that wait; PlanError when there are some that cannot be saved."""
        if self._native_edits is not None:
            self._native_edits.save()
        if any(layer.isModified() for layer in plan_layers(self._project, plan.plan_id)):
            text = translate(
                "PlanInProject", "The plan {name} has edits that are not saved; save or discard them first."
            )
            raise PlanError(text.format(name=plan.name))

    def _bring_back(self, plan: Plan) -> None:
        """Put the layers of the open plan that were taken off the map back; all the rest stays as it is."""
        self._stop_watching()
        try:
            add_to_project(plan, self._project)
        finally:
            self._watch(plan)
        self.layers_back.emit(plan)

    def _take(self, plan: Plan) -> None:
        self._stop_watching()
        add_to_project(plan, self._project)
        self._plan = plan
        self._watch(plan)
        self._remember()
        self.opened.emit(plan)

    def _remember(self, *_document: object) -> None:
        if self._plan is not None:
            remember(self._project, RememberedPlan(self._plan.backend.place, self._plan.plan_id))

    def _release_plan(self) -> None:
        """Forget the plan, but leave the project as it is."""
        self._stop_watching()
        plan, self._plan = self._plan, None
        if plan is not None:
            self.closed.emit()
            plan.close()

    def _watch(self, plan: Plan) -> None:
        self._native_edits = NativeEdits(plan)
        self._native_edits.problem.connect(self.problem)

    def _stop_watching(self) -> None:
        edits, self._native_edits = self._native_edits, None
        if edits is not None:
            edits.unload()

    def _layers_go(self, names: list[str]) -> None:
        """Say it when layers of the plan, but not all of it, are taken out of the project: they hide what they hold.

        A duplicate hides nothing: the layer that the plan itself uses is still there.
        """
        if self._plan is None or plan_group(self._project, self._plan.plan_id) is None:
            return
        layers = filter(None, map(self._project.mapLayer, names))
        gone = [layer.name() for layer in layers if self._plan.uses(layer)]
        if gone:
            text = translate(
                "PlanInProject",
                "Taken off the map, but still in the plan: {layers}. Open the plan again to have it back.",
            )
            self.problem.emit(text.format(layers=", ".join(gone)))

    def _keep_styles(self, names: list[str]) -> None:
        keep_styles(self._project, names)

    def _look_for_group(self, *_removed: object) -> None:
        if self._plan is not None and plan_group(self._project, self._plan.plan_id) is None:
            self._release_plan()
            forget(self._project)
