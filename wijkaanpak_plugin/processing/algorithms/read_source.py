"""``wijkaanpak:readsource``: any vector layer as bodies, through a profile."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterString,
)

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.first_use import imported
from wijkaanpak_plugin.processing.algorithms.layer_algorithm import LayerAlgorithm

_refusals = imported("wijkaanpak_plugin.processing.read_source", "refusals")
_take_source = imported("wijkaanpak_plugin.processing.read_source", "take_source")
_write_bodies = imported("wijkaanpak_plugin.processing.read_source", "write_bodies")


class ReadSourceAlgorithm(LayerAlgorithm):
    """Reads a layer through a profile."""

    ID = "readsource"
    LAYERS = ("INPUT",)

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return translate("Processing", "Read source through a profile")

    def shortHelpString(self) -> str:
        """Return the help text."""
        return translate(
            "Processing",
            "Turns a layer as its publisher delivers it (BGT, BAG, trees, sewers, planned works) into bodies that the "
            "analysis can use. A profile says which fields become which; rows that are no body, such as versions that "
            "have lapsed, are left out, and the report counts them by reason. Leave the profile empty to use the one "
            "that fits best, give its name, or give a JSON file with a field mapping of your own. Depths and sizes "
            "that are not in the data stay empty. A layer holds one type of geometry: where the data has several, the "
            "bodies are those of the commonest type, and Points, Lines and Areas hold each type by itself, whichever "
            "is the commonest.",
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare the parameters."""
        # With or without geometry: QGIS takes a layer of collections for one without, and would not offer it.
        any_layer = [QgsProcessing.SourceType.TypeVector]
        self.addParameter(QgsProcessingParameterFeatureSource("INPUT", translate("Processing", "Layer"), any_layer))
        profile = translate("Processing", "Profile: its name or a JSON file (empty: the one that fits best)")
        self.addParameter(QgsProcessingParameterString("PROFILE", profile, "", optional=True))
        any_vector = QgsProcessing.SourceType.TypeVectorAnyGeometry
        self.addParameter(QgsProcessingParameterFeatureSink("OUTPUT", translate("Processing", "Bodies"), any_vector))
        for name, label, sort in (
            ("POINTS", translate("Processing", "Points"), QgsProcessing.SourceType.TypeVectorPoint),
            ("LINES", translate("Processing", "Lines"), QgsProcessing.SourceType.TypeVectorLine),
            ("AREAS", translate("Processing", "Areas"), QgsProcessing.SourceType.TypeVectorPolygon),
        ):
            self.addParameter(QgsProcessingParameterFeatureSink(name, label, sort, None, True, False))
        self.addOutput(QgsProcessingOutputNumber("ROWS", translate("Processing", "Rows used")))
        self.addOutput(QgsProcessingOutputNumber("LEFT_OUT", translate("Processing", "Rows left out")))
        self.addOutput(QgsProcessingOutputString("REPORT", translate("Processing", "What was left out and why")))

    def take(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Any:
        """Take a snapshot of the layer, and choose the profile."""
        return _take_source(self, parameters, context)

    def refusals(self) -> tuple[type[Exception], ...]:
        """Return the errors of ``take``."""
        errors: tuple[type[Exception], ...] = _refusals()
        return errors

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read the snapshot and write the bodies."""
        result: dict[str, Any] = _write_bodies(self, self.taken, parameters, context, feedback)
        return result
