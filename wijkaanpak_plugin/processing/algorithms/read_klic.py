"""``wijkaanpak:readklic``: cables and pipes of a KLIC delivery as bodies."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
)

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.first_use import imported
from wijkaanpak_plugin.processing.algorithms.algorithm import WijkaanpakAlgorithm, file_or_folder

_write_delivery = imported("wijkaanpak_plugin.processing.read_klic", "write_delivery")


class ReadKlicAlgorithm(WijkaanpakAlgorithm):
    """Reads a KLIC delivery."""

    ID = "readklic"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return translate("Processing", "Read KLIC delivery")

    def shortHelpString(self) -> str:
        """Return the help text."""
        return translate(
            "Processing",
            "Reads a KLIC delivery (IMKL 2.0 or 1.2.1) as zip, unpacked folder or xml file. Cables, pipes, casings, "
            "ducts and cable beds come with their geometry, net, operator and the default depth of the net, as bodies "
            "that the analysis can use. Points are what stands in the street or must be reached from it, and the "
            "parts of the lines; with areas, stations and cabinets come as their real ground in place of a point. "
            "Precautions are the areas in which an operator demands something before the ground is opened. The base "
            "map of the delivery is copied, with the files that place it. The coverage says where the delivery "
            "holds and which parties with an interest supplied nothing: no line on the map does not mean that "
            "nothing is there. Diameters and "
            "depths that are not in the delivery stay empty.",
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare the parameters."""
        self.addParameter(file_or_folder("INPUT", translate("Processing", "Delivery (zip, folder or xml)")))
        sinks = (
            ("OUTPUT", translate("Processing", "Cables and pipes"), QgsProcessing.SourceType.TypeVectorLine, True),
            ("POINTS", translate("Processing", "Points"), QgsProcessing.SourceType.TypeVectorPoint, False),
            ("AREAS", translate("Processing", "Areas"), QgsProcessing.SourceType.TypeVectorPolygon, False),
            ("PRECAUTIONS", translate("Processing", "Precautions"), QgsProcessing.SourceType.TypeVectorPolygon, False),
            ("COVERAGE", translate("Processing", "Coverage"), QgsProcessing.SourceType.TypeVectorPolygon, True),
        )
        for name, label, sort, by_default in sinks:
            optional = name != "OUTPUT"
            sink = QgsProcessingParameterFeatureSink(name, label, sort, None, optional, by_default)
            self.addParameter(sink)
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "BASE_MAP",
                translate("Processing", "Base map"),
                translate("Processing", "Pictures (*.png)"),
                None,
                True,
                False,
            )
        )
        self.addOutput(QgsProcessingOutputNumber("ROWS", translate("Processing", "Rows of cables and pipes")))
        self.addOutput(QgsProcessingOutputString("REPORT", translate("Processing", "What was incomplete or skipped")))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read the delivery and write what was asked for."""
        result: dict[str, Any] = _write_delivery(self, parameters, context, feedback)
        return result
