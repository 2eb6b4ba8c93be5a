"""Base of algorithms that read layers: these are checked before the run, and read in a thread of its own."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from wijkaanpak_plugin.domain.needed_packages import failing_packages
from wijkaanpak_plugin.first_use import imported
from wijkaanpak_plugin.processing.algorithms.algorithm import WijkaanpakAlgorithm

_layer_problem = imported("wijkaanpak_plugin.processing.layer_check", "layer_problem")
_without_choice = imported("wijkaanpak_plugin.processing.chosen_rows", "without_choice")


class LayerAlgorithm(WijkaanpakAlgorithm):
    """Reads layers and writes others.

    The subclass names the parameters of its layers and the errors of ``take``; its work begins with ``taken``.
    """

    LAYERS: tuple[str, ...] = ()
    _taken: Any = None
    _refused: Optional[Exception] = None

    def take(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Any:
        """Return what the run needs of the layers, as a snapshot: called on the main thread, to which they belong.

        One of ``refusals`` when they cannot be used.
        """
        raise NotImplementedError

    def refusals(self) -> tuple[type[Exception], ...]:
        """Return the errors of ``take``."""
        raise NotImplementedError

    def taken(self) -> Any:
        """Return what ``take`` returned; raises what it raised."""
        if self._refused is not None:
            raise self._refused
        return self._taken

    def problem_with(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """Return one sentence on a layer that cannot be read or overwritten; QGIS would only name the parameter."""
        results = [parameters.get(result.name()) for result in self.destinationParameterDefinitions()]
        sentence: str = _layer_problem([parameters.get(name) for name in self.LAYERS], results, context)
        return sentence

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Return whether the values may be used, and a sentence when not.

        A choice of rows is ours: QGIS knows it in a parameter for one layer only.
        """
        if failing_packages():
            return super().checkParameterValues(parameters, context)
        problem = self.problem_with(parameters, context)
        if problem:
            return False, problem
        named = {name: _without_choice(parameters[name], context) for name in self.LAYERS if name in parameters}
        return super().checkParameterValues({**parameters, **named}, context)

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Take a snapshot of the layers on the main thread.

        What is wrong is kept for ``taken``: QGIS tells the caller nothing of an error in this step.
        """
        try:
            self._taken = self.take(parameters, context)
        except self.refusals() as error:
            self._refused = error
        return True
