"""Of a package: ``wijkaanpak:spacebalance``, m2 per use before and after, and ``wijkaanpak:packagefigures``, what it
does, takes and costs beside doing nothing.
"""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.first_use import imported
from wijkaanpak_plugin.processing.algorithms.layer_algorithm import LayerAlgorithm
from wijkaanpak_plugin.processing.algorithms.plan_parameters import plan_parameters

_balance_refusals = imported("wijkaanpak_plugin.processing.packages.space_balance", "refusals")
_given_claims = imported("wijkaanpak_plugin.processing.packages.space_balance", "given_claims")
_write_balance = imported("wijkaanpak_plugin.processing.packages.space_balance", "write_balance")
_figures_refusals = imported("wijkaanpak_plugin.processing.packages.package_figures", "refusals")
_given_package = imported("wijkaanpak_plugin.processing.packages.package_figures", "given_package")
_write_figures = imported("wijkaanpak_plugin.processing.packages.package_figures", "write_figures")


class SpaceBalanceAlgorithm(LayerAlgorithm):
    """Works out the space balance of a package."""

    ID = "spacebalance"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return translate("Processing", "Space balance of a package")

    def shortHelpString(self) -> str:
        """Return the help text."""
        return translate(
            "Processing",
            "Says for each layer (building, surface, underground) what the ground that a package touches is used for, "
            "before and after, in m². The changes of a layer add up to zero. Ground of which nobody has said what is "
            "there is a use of its own, not known; ground that is made free and has no new use yet is another. On the "
            "surface and on roofs one use counts in each place: that of a claim before what is there, and of several "
            "the smaller. Below ground uses lie above each other: where two meet, the place is counted as such. What "
            "neither gives way nor goes keeps its ground. Parking places, trees and street furniture are counted by "
            "the piece as well. Lines without a width are counted apart, and the m² are then at least that. Planned "
            "works renew what is there, and touch none.",
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare the parameters."""
        package = translate("Processing", "Package (empty: the whole plan)")
        self.addParameter(QgsProcessingParameterFile("PLAN", translate("Processing", "Plan file"), extension="gpkg"))
        self.addParameter(QgsProcessingParameterString("PACKAGE", package, "", optional=True))
        for parameter in plan_parameters():
            self.addParameter(parameter)
        table = QgsProcessing.SourceType.TypeVector
        self.addParameter(QgsProcessingParameterFeatureSink("OUTPUT", translate("Processing", "Space balance"), table))
        for name, label in (
            ("PARKING_CHANGE", translate("Processing", "Parking places gained or lost")),
            ("TREES_CHANGE", translate("Processing", "Trees gained or lost")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def take(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Any:
        """Take a snapshot of the plan."""
        return _given_claims(self, parameters, context)

    def refusals(self) -> tuple[type[Exception], ...]:
        """Return the errors of ``take``."""
        errors: tuple[type[Exception], ...] = _balance_refusals()
        return errors

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read the snapshot, work out the balance and write it."""
        result: dict[str, Any] = _write_balance(self, self.taken, parameters, context, feedback)
        return result


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
        errors: tuple[type[Exception], ...] = _figures_refusals()
        return errors

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read the snapshot, work out the figures and write them."""
        result: dict[str, Any] = _write_figures(self, self.taken, parameters, context, feedback)
        return result
