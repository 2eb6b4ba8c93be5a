"""``wijkaanpak:analyse``: conflicts and coupling opportunities between claims, works and what exists."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProperty,
)

from wijkaanpak_plugin.domain.settings import LARGEST_FIGURE, AnalysisSettings, SettingError, read_figure
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.first_use import imported
from wijkaanpak_plugin.processing.algorithms.layer_algorithm import LayerAlgorithm
from wijkaanpak_plugin.processing.algorithms.plan_parameters import plan_parameters

_refusals = imported("wijkaanpak_plugin.processing.analyse_input", "refusals")
_given_input = imported("wijkaanpak_plugin.processing.analyse_input", "given_input")
_find_conflicts = imported("wijkaanpak_plugin.processing.analyse", "find_conflicts")

_FIGURES = {
    "SEARCH_DISTANCE": "search_distance_m",
    "MAX_SHIFT": "max_shift_months",
    "REDIG_PERIOD": "redig_period_months",
}


class AnalyseAlgorithm(LayerAlgorithm):
    """Runs the engine on layers or on a plan."""

    ID = "analyse"
    LAYERS = ("CLAIMS", "EXISTING", "COVERAGE")

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return translate("Processing", "Find conflicts and coupling opportunities")

    def shortHelpString(self) -> str:
        """Return the help text."""
        return translate(
            "Processing",
            "Compares claims and planned works with what exists and with each other: what cannot lie together, what "
            "can share space, and which works fit in one opening of the street. Claims are vector layers with the "
            "body fields (kind is required), or a plan file; a plan brings its own registered data, rules and "
            "settings. The coverage layers say where the existing data holds: outside them the result says that "
            "nothing is known. A rules file (csv) takes the place of the rules of the plan, or of the standard rule "
            "book. The search distance, the largest shift and the redig period are assumptions; left empty they are "
            "those of the plan, or the standard ones where no plan is given.",
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare the parameters."""
        any_vector = QgsProcessing.SourceType.TypeVectorAnyGeometry
        layers = (
            ("CLAIMS", translate("Processing", "Claims and planned works, or a plan"), any_vector, False),
            ("EXISTING", translate("Processing", "Existing objects"), any_vector, True),
            (
                "COVERAGE",
                translate("Processing", "Coverage of the existing data"),
                QgsProcessing.SourceType.TypeVectorPolygon,
                True,
            ),
        )
        for name, label, sort, optional in layers:
            self.addParameter(QgsProcessingParameterMultipleLayers(name, label, sort, optional=optional))
        rules = translate("Processing", "Rules (empty: those of the plan, or the standard rule book)")
        self.addParameter(QgsProcessingParameterFile("RULES", rules, extension="csv", optional=True))
        for parameter in plan_parameters():
            self.addParameter(parameter)
        self._add_figures()
        findings = translate("Processing", "Findings")
        polygon = QgsProcessing.SourceType.TypeVectorPolygon
        self.addParameter(QgsProcessingParameterFeatureSink("OUTPUT", findings, polygon))
        for name, label in (
            ("CONFLICTS", translate("Processing", "Conflicts")),
            ("CONFLICT_GROUPS", translate("Processing", "Conflicts, alike ones counted once")),
            ("COUPLINGS", translate("Processing", "Coupling opportunities")),
            ("COUPLING_GROUPS", translate("Processing", "Coupling opportunities, alike ones counted once")),
            ("INFO", translate("Processing", "For information: works near something, pairs that nobody judged")),
            ("UNCERTAIN", translate("Processing", "Uncertain findings")),
            ("NO_COVERAGE", translate("Processing", "Claims without coverage")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def _add_figures(self) -> None:
        standard = AnalysisSettings()
        text = translate("Processing", "Empty: as the plan says; {standard} where no plan is given.")
        labels = (
            ("SEARCH_DISTANCE", translate("Processing", "Search distance for joint works (m)")),
            ("MAX_SHIFT", translate("Processing", "Largest shift of a planning (months)")),
            ("REDIG_PERIOD", translate("Processing", "Period in which a street stays closed (months)")),
        )
        for name, label in labels:
            number = QgsProcessingParameterNumber(
                name,
                label,
                QgsProcessingParameterNumber.Type.Double,
                # No value to begin with: one would take the place of what the plan says.
                None,
                optional=True,
                minValue=0,
                maxValue=LARGEST_FIGURE[_FIGURES[name]],
            )
            number.setHelp(text.format(standard=f"{getattr(standard, _FIGURES[name]):g}"))
            self.addParameter(number)

    def problem_with(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """Return one sentence on values that may not be used; the figures are read first."""
        try:
            self.figures(parameters, context)
        except SettingError as error:
            return str(error)
        return super().problem_with(parameters, context)

    def take(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Any:
        """Take a snapshot of the layers and plans."""
        return _given_input(self, parameters, context)

    def refusals(self) -> tuple[type[Exception], ...]:
        """Return the errors of ``take``."""
        errors: tuple[type[Exception], ...] = _refusals()
        return errors

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read the snapshot, analyse it and write the findings."""

        def figures() -> dict[str, float]:
            return self.figures(parameters, context)

        result: dict[str, Any] = _find_conflicts(self, self.taken, figures, parameters, context, feedback)
        return result

    def figures(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, float]:
        """Return the figures that were given, by setting; SettingError when one is no number or too large."""
        figures = {}
        for name, key in _FIGURES.items():
            value = parameters.get(name)
            if isinstance(value, QgsProperty):
                value, _ = value.value(context.expressionContext(), None)
            if value is not None and value != "":
                figures[key] = read_figure(key, value, self.parameterDefinition(name).description())
        return figures
