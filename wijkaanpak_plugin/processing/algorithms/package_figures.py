"""``wijkaanpak:packagefigures``: performance, impact and costs of a package, beside doing nothing."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.first_use import imported
from wijkaanpak_plugin.processing.algorithms.layer_algorithm import LayerAlgorithm
from wijkaanpak_plugin.processing.algorithms.plan_parameters import plan_parameters

_refusals = imported("wijkaanpak_plugin.processing.packages.package_figures", "refusals")
_given_package = imported("wijkaanpak_plugin.processing.packages.package_figures", "given_package")
_write_figures = imported("wijkaanpak_plugin.processing.packages.package_figures", "write_figures")


class PackageFiguresAlgorithm(LayerAlgorithm):
    """Works out the figures of a package."""

    ID = "packagefigures"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return translate("Processing", "Figures of a package")

    def shortHelpString(self) -> str:
        """Return the help text."""
        return translate(
            "Processing",
            "Works out what a package does (performance), what it takes and moves (impact) and what it costs, one row "
            "per figure: the value, of a range the upper end too, the unit, how it is worked out, and the claims that "
            "it comes from. Beside it stands the same of doing nothing: the planned works alone. A value that nobody "
            "knows is empty, with the reason; what was left out because something is not known of it is counted. "
            "Relocations rest on the findings that the plan holds: run the analysis first. No total is made of it.",
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare the parameters."""
        self.addParameter(QgsProcessingParameterFile("PLAN", translate("Processing", "Plan file"), extension="gpkg"))
        self.addParameter(QgsProcessingParameterString("PACKAGE", translate("Processing", "Package")))
        for parameter in plan_parameters():
            self.addParameter(parameter)
        table = QgsProcessing.SourceType.TypeVector
        self.addParameter(QgsProcessingParameterFeatureSink("OUTPUT", translate("Processing", "Figures"), table))

    def take(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Any:
        """Take a snapshot of the plan."""
        return _given_package(self, parameters, context)

    def refusals(self) -> tuple[type[Exception], ...]:
        """Return the errors of ``take``."""
        errors: tuple[type[Exception], ...] = _refusals()
        return errors

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read the snapshot, work out the figures and write them."""
        result: dict[str, Any] = _write_figures(self, self.taken, parameters, context, feedback)
        return result
