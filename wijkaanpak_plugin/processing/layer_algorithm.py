"""What algorithms that read layers share: the layers are checked before the run, and read in a thread of its own."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.processing.algorithm import WijkaanpakAlgorithm
from wijkaanpak_plugin.processing.layer_check import overwritten_input, unreadable_layer


class LayerAlgorithm(WijkaanpakAlgorithm):
    """Base of the algorithms that read layers and write OUTPUT.

    The subclass names the parameters of its layers and the errors of ``take``; its ``processAlgorithm``
    begins with ``taken``.
    """

    LAYERS: tuple[str, ...] = ()
    REFUSALS: tuple[type[Exception], ...] = ()
    _taken: Any = None
    _refused: Optional[Exception] = None

    def take(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Any:
        """Return what the run needs of the layers, as a snapshot: called on the main thread, to which they belong.

        One of REFUSALS when they cannot be used.
        """
        raise NotImplementedError

    def taken(self) -> Any:
        """Return what ``take`` returned; raises what it raised."""
        if self._refused is not None:
            raise self._refused
        return self._taken

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Return whether the values may be used, and a sentence when not; QGIS would only name the parameter."""
        try:
            given = [parameters.get(name) for name in self.LAYERS]
            problem = unreadable_layer(given, context) or overwritten_input(parameters.get("OUTPUT"), given)
        except PlanError as error:
            return False, str(error)
        if problem:
            return False, problem
        return super().checkParameterValues(parameters, context)

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Take a snapshot of the layers on the main thread.

        What is wrong is kept for ``taken``: QGIS tells the caller nothing of an error in this step.
        """
        try:
            self._taken = self.take(parameters, context)
        except self.REFUSALS as error:
            self._refused = error
        return True
