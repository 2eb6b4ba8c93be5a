"""A run of an algorithm: its progress, and one sentence for what is wrong."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.core import QgsProcessingAlgorithm, QgsProcessingException, QgsProcessingFeedback

from wijkaanpak_plugin.analysis.progress import AnalysisCancelled, Feedback


def progress_of(feedback: QgsProcessingFeedback, begin: float = 0.0, end: float = 100.0) -> Feedback:
    """Return the engine's kind of feedback for a stretch of an algorithm's progress bar."""

    def tell(share: float) -> bool:
        feedback.setProgress(begin + (end - begin) * share)
        return not feedback.isCanceled()

    return tell


def says_what_is_wrong(errors: tuple[type[Exception], ...]) -> Callable[..., Any]:
    """Decorate the work of an algorithm: known errors become one sentence for the user, a cancel ends quietly."""

    def decorate(work: Callable[..., Any]) -> Callable[..., Any]:
        def wrapped(algorithm: QgsProcessingAlgorithm, *arguments: Any) -> Optional[Any]:
            try:
                return work(algorithm, *arguments)
            except AnalysisCancelled:
                return {}
            except errors as error:
                raise QgsProcessingException(str(error)) from error

        wrapped.__doc__ = work.__doc__
        return wrapped

    return decorate
