"""Base of every algorithm of the provider: names, icon, and the check before a run.

QGIS asks all algorithms for their names and parameters when it starts. What does the work takes engine, pandas and
Shapely along, so an algorithm imports that in ``processAlgorithm``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingParameterFile
from qgis.PyQt.QtGui import QIcon

from wijkaanpak_plugin.domain.needed_packages import failing_packages, how_to_install
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.resource_paths import resource


class WijkaanpakAlgorithm(QgsProcessingAlgorithm):
    """The subclass gives ``ID`` and the texts, in the user's language."""

    ID = ""
    #: Words that stand for the choices of a parameter, in their order: scripts read better with words, and QGIS itself
    #: takes numbers only.
    WORDS: ClassVar[Mapping[str, Sequence[str]]] = {}

    def name(self) -> str:
        """Return the id inside the provider."""
        return self.ID

    def icon(self) -> QIcon:
        """Return the plugin's icon."""
        return QIcon(str(resource("icons", "wijkaanpak.png")))

    def createInstance(self) -> WijkaanpakAlgorithm:
        """Return a new algorithm of the same sort; QGIS asks for one per run."""
        return type(self)()

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Return whether the values may be used, and a sentence when not; first whether this QGIS can run it at all."""
        failing = failing_packages()
        problem = how_to_install(failing) if failing else self.problem_with(parameters, context)
        if problem:
            return False, problem
        numbers = {
            name: words.index(parameters[name]) for name, words in self.WORDS.items() if parameters.get(name) in words
        }
        return super().checkParameterValues({**parameters, **numbers}, context)

    def problem_with(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """Return one sentence on values that may not be used, empty when there is nothing to say beyond QGIS."""
        return ""


def file_or_folder(name: str, label: str) -> QgsProcessingParameterFile:
    """Return a parameter that takes a file or a folder: by itself QGIS asks for a dot in the name."""
    return QgsProcessingParameterFile(name, label, fileFilter=translate("Processing", "All files (*)"))
