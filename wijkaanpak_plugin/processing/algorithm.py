"""What every algorithm of the provider shares: names, help, progress, and one sentence for what is wrong."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.core import QgsProcessingAlgorithm, QgsProcessingException, QgsProcessingFeedback
from qgis.PyQt.QtGui import QIcon

from wijkaanpak_plugin.analysis.progress import AnalysisCancelled, Feedback
from wijkaanpak_plugin.resource_paths import resource


class WijkaanpakAlgorithm(QgsProcessingAlgorithm):
    """Base of the algorithms: the subclass gives ``ID`` and the texts, in the user's language."""

    ID = ""

    def name(self) -> str:
        """Return the id inside the provider."""
        return self.ID

    def icon(self) -> QIcon:
        """Return the plugin's icon."""
        return QIcon(str(resource("icons", "wijkaanpak.png")))

    def createInstance(self) -> WijkaanpakAlgorithm:
        """Return a new algorithm of the same sort; QGIS asks for one per run."""
        return type(self)()


def progress_of(feedback: QgsProcessingFeedback, begin: float = 0.0, end: float = 100.0) -> Feedback:
    """Return the engine's kind of feedback for a stretch of an algorithm's progress bar."""

    def tell(share: float) -> bool:
        feedback.setProgress(begin + (end - begin) * share)
        return not feedback.isCanceled()

    return tell


def says_what_is_wrong(errors: tuple[type[Exception], ...]) -> Callable[..., Any]:
    """Decorate a step of an algorithm: known errors become one sentence for the user, a cancel ends quietly."""

    def decorate(step: Callable[..., Any]) -> Callable[..., Any]:
        def wrapped(self: WijkaanpakAlgorithm, *arguments: Any) -> Optional[Any]:
            try:
                return step(self, *arguments)
            except AnalysisCancelled:
                return {}
            except errors as error:
                raise QgsProcessingException(str(error)) from error

        wrapped.__doc__ = step.__doc__
        return wrapped

    return decorate
