"""``wijkaanpak:openonce``: works of a plan in as few openings of the street as can be."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProperty,
)

from wijkaanpak_plugin.domain.settings import LARGEST_FIGURE, SettingError, read_figure
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.first_use import imported
from wijkaanpak_plugin.processing.algorithms.layer_algorithm import LayerAlgorithm
from wijkaanpak_plugin.processing.algorithms.plan_parameters import plan_parameters

_refusals = imported("wijkaanpak_plugin.processing.open_once", "refusals")
_given_works = imported("wijkaanpak_plugin.processing.open_once", "given_works")
_plan_openings = imported("wijkaanpak_plugin.processing.open_once", "plan_openings")

_SETTING = "max_shift_months"


class OpenOnceAlgorithm(LayerAlgorithm):
    """Plans the openings of the street."""

    ID = "openonce"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return translate("Processing", "Plan openings of the street")

    def shortHelpString(self) -> str:
        """Return the help text."""
        return translate(
            "Processing",
            "Puts the claims and planned works of a plan that open the street in as few openings as their plannings "
            "allow. Works go together where a coupling says so that no party has rejected, and no planning moves "
            "farther than its hardness allows. Of as few openings the plan is taken that opens the least ground, then "
            "the one that moves the least. Each opening has its works, period, m², metres of line and what each "
            "planning moves (months, in the order of the works); its polygon is the ground that is opened. With more "
            "than 12 works in one network the plan is good, not always the best. With a package: its claims, and the "
            "works that may go with one of them. Works on a building open no street and are left out. What is "
            "confidential takes part and is marked so.",
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare the parameters."""
        package = translate("Processing", "Package (empty: the whole plan)")
        self.addParameter(QgsProcessingParameterFile("PLAN", translate("Processing", "Plan file"), extension="gpkg"))
        self.addParameter(QgsProcessingParameterString("PACKAGE", package, "", optional=True))
        shift = QgsProcessingParameterNumber(
            "MAX_SHIFT",
            translate("Processing", "Largest shift of a planning (months)"),
            QgsProcessingParameterNumber.Type.Double,
            # No value to begin with: one would take the place of what the plan says.
            None,
            optional=True,
            minValue=0,
            maxValue=LARGEST_FIGURE[_SETTING],
        )
        shift.setHelp(translate("Processing", "Empty: as the plan says."))
        self.addParameter(shift)
        for parameter in plan_parameters():
            self.addParameter(parameter)
        polygon = QgsProcessing.SourceType.TypeVectorPolygon
        self.addParameter(QgsProcessingParameterFeatureSink("OUTPUT", translate("Processing", "Openings"), polygon))
        for name, label in (
            ("OPENINGS_ALONE", translate("Processing", "Openings, each work by itself")),
            ("OPENINGS_COUPLED", translate("Processing", "Openings, works together")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def problem_with(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """Return one sentence on values that may not be used; the figure is read first."""
        try:
            self.months(parameters, context)
        except SettingError as error:
            return str(error)
        return super().problem_with(parameters, context)

    def take(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Any:
        """Take a snapshot of the plan."""
        return _given_works(self, parameters, context)

    def refusals(self) -> tuple[type[Exception], ...]:
        """Return the errors of ``take``."""
        errors: tuple[type[Exception], ...] = _refusals()
        return errors

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read the snapshot, plan the openings and write them."""
        months = self.months(parameters, context)
        result: dict[str, Any] = _plan_openings(self, self.taken, months, parameters, context, feedback)
        return result

    def months(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Optional[float]:
        """Return the largest shift that was given, None when it is empty; SettingError when it is no number or too
        large.
        """
        value = parameters.get("MAX_SHIFT")
        if isinstance(value, QgsProperty):
            value, _ = value.value(context.expressionContext(), None)
        if value is None or value == "":
            return None
        return read_figure(_SETTING, value, self.parameterDefinition("MAX_SHIFT").description())
