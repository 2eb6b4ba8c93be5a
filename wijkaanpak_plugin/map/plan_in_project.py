"""The plan that is open: its layers in the project, remembered there, closed when its group is removed.

It listens from the start of QGIS; what opens a plan, and pandas with it, is loaded with the first one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable, Optional

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal

from wijkaanpak_plugin.domain.needed_packages import failing_packages, how_to_install
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.kept_styles import keep_styles
from wijkaanpak_plugin.map.project_memory import (
    ProjectMemoryError,
    RememberedPlan,
    forget,
    remember,
    remembered,
    remembers,
)
from wijkaanpak_plugin.plan.store.errors import OutdatedPlanError, PlanError

if TYPE_CHECKING:
    from wijkaanpak_plugin.map.plan_layers import PlanLayers
    from wijkaanpak_plugin.plan.sources.answering import Answers
    from wijkaanpak_plugin.plan.store.backends import Place
    from wijkaanpak_plugin.plan.store.plan import Plan


class PlanInProject(QObject):
    """At most one plan is open in a project. Everything that works on a plan listens here."""

    opened = pyqtSignal(object)
    closed = pyqtSignal()
    #: The open plan was opened once more: layers that were taken off the map are back, as other layers than before.
    layers_back = pyqtSignal(object)
    #: The user said that more of the plan's sources may be read.
    sources_allowed = pyqtSignal()
    #: The place of the plan of a project that was made with an older version, and is not opened before somebody asks.
    outdated = pyqtSignal(str)
    #: One sentence: what could not be restored with a project or not be saved, or what was taken off the map.
    problem = pyqtSignal(str)

    def __init__(self, project: QgsProject) -> None:
        super().__init__()
        self._project = project
        self._plan: Optional[Plan] = None
        self._layers: Optional[PlanLayers] = None
        self._answers: Optional[Answers] = None
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

    def open(self, place: Place, bring_up_to_date: bool = False) -> Plan:
        """Open the plan at a place and add its layers to the project; another open plan, also a copy, is closed first.

        Of the plan that is open already only the layers that were taken off the map come back. A plan that lies
        elsewhere by now keeps its layers as the user made them. bring_up_to_date: an older plan may be changed for it,
        else OutdatedPlanError. PlanError, one sentence, when it cannot be opened or the other one has edits that are
        not saved.
        """
        fresh, before = _opened(place, bring_up_to_date), self._plan
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

    def when_answered(self, work: Callable[[], None]) -> None:
        """Do some work that opens sources of the open plan once it is known which of their addresses answer: at once,
        or a moment later; without a plan never. PlanError when the sources cannot be listed.
        """
        if self._plan is None:
            return
        from wijkaanpak_plugin.plan.sources.answering import Answers
        from wijkaanpak_plugin.plan.sources.registry import readable_addresses

        if self._answers is None:
            self._answers = Answers()
        self._answers.when_known(readable_addresses(self._plan), work)

    def close(self) -> None:
        """Take the plan out of the project; PlanError when it has edits that are not saved."""
        plan, layers = self._plan, self._layers
        if plan is None or layers is None:
            return
        self._check_saved(plan)
        self._release_plan()
        layers.remove()
        forget(self._project)

    def restore(self, *_document: object) -> None:
        """Open the plan that the project remembers; ``problem`` says what went wrong, in one sentence, and ``outdated``
        that the user has to be asked first.
        """
        if not remembers(self._project):
            return
        try:
            _check_packages()
            before = remembered(self._project)
            if before is not None:
                self._restore(before.place)
        except ProjectMemoryError as error:
            self.problem.emit(str(error))
        except PlanError as error:
            text = translate("PlanInProject", "The plan of this project could not be opened. {reason}")
            self.problem.emit(text.format(reason=error))

    def _restore(self, place: str) -> None:
        try:
            self._take(_opened(place))
        except OutdatedPlanError:
            self.outdated.emit(place)

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
        if self._answers is not None:
            self._answers.unload()
        self.deleteLater()

    def _check_saved(self, plan: Plan) -> None:
        """Save the edits that wait; PlanError when there are some that cannot be saved."""
        if self._layers is not None and self._layers.have_edits:
            text = translate(
                "PlanInProject", "The plan {name} has edits that are not saved; save or discard them first."
            )
            raise PlanError(text.format(name=plan.name))

    def _bring_back(self, plan: Plan) -> None:
        """Put the layers of the open plan that were taken off the map back; all the rest stays as it is."""
        layers = self._layers
        if layers is not None:
            layers.stop_watching()
            try:
                layers.add()
            finally:
                layers.watch()
        self.layers_back.emit(plan)

    def _take(self, plan: Plan) -> None:
        from wijkaanpak_plugin.map.plan_layers import PlanLayers

        self._stop_watching()
        layers = PlanLayers(plan, self._project, self.problem)
        layers.add()
        self._plan, self._layers = plan, layers
        layers.watch()
        self._remember()
        self.opened.emit(plan)

    def _remember(self, *_document: object) -> None:
        if self._plan is not None:
            remember(self._project, RememberedPlan(self._plan.backend.place, self._plan.plan_id))

    def _release_plan(self) -> None:
        """Forget the plan, but leave the project as it is."""
        self._stop_watching()
        plan, self._plan, self._layers = self._plan, None, None
        if plan is not None:
            self.closed.emit()
            plan.close()

    def _stop_watching(self) -> None:
        if self._layers is not None:
            self._layers.stop_watching()

    def _layers_go(self, names: list[str]) -> None:
        """Say it when layers of the plan, but not all of it, are taken out of the project: they hide what they hold.

        A duplicate hides nothing: the layer that the plan itself uses is still there.
        """
        if self._layers is None or not self._layers.are_in_the_project:
            return
        gone = self._layers.names_among(filter(None, map(self._project.mapLayer, names)))
        if gone:
            text = translate(
                "PlanInProject",
                "Taken off the map, but still in the plan: {layers}. Open the plan again to have it back.",
            )
            self.problem.emit(text.format(layers=", ".join(gone)))

    def _keep_styles(self, names: list[str]) -> None:
        keep_styles(self._project, names)

    def _look_for_group(self, *_removed: object) -> None:
        if self._layers is not None and not self._layers.are_in_the_project:
            self._release_plan()
            forget(self._project)


def _check_packages() -> None:
    """Raise PlanError, one sentence, when this QGIS lacks what a plan needs."""
    failing = failing_packages()
    if failing:
        raise PlanError(how_to_install(failing))


def _opened(place: Place, bring_up_to_date: bool = False) -> Plan:
    """Open the plan at a place; PlanError, one sentence, when it cannot be."""
    _check_packages()
    from wijkaanpak_plugin.plan.files.opening import open_plan

    return open_plan(place, bring_up_to_date)
