"""``wijkaanpak:readklic``: cables and pipes of a KLIC delivery as bodies."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsWkbTypes,
)

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.processing.algorithm import WijkaanpakAlgorithm, progress_of, says_what_is_wrong
from wijkaanpak_plugin.processing.tables import Outputs
from wijkaanpak_plugin.sources.klic import KlicDelivery, KlicError, read_klic
from wijkaanpak_plugin.sources.klic.delivery import (
    COVERAGE_COLUMNS,
    LINE_COLUMNS,
    POINT_COLUMNS,
    PRECAUTION_COLUMNS,
)

#: KLIC deliveries are always in RD New, however they spell it.
KLIC_CRS = "EPSG:28992"


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
            "that the analysis can use. The coverage says where the delivery holds and which parties with an interest "
            "supplied nothing: no line on the map does not mean that nothing is there. Diameters and depths that are "
            "not in the delivery stay empty.",
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare the parameters."""
        self.addParameter(QgsProcessingParameterFile("INPUT", translate("Processing", "Delivery (zip, folder or xml)")))
        sinks = (
            ("OUTPUT", translate("Processing", "Cables and pipes"), QgsProcessing.SourceType.TypeVectorLine, True),
            ("POINTS", translate("Processing", "Points"), QgsProcessing.SourceType.TypeVectorPoint, False),
            ("PRECAUTIONS", translate("Processing", "Precautions"), QgsProcessing.SourceType.TypeVectorPolygon, False),
            ("COVERAGE", translate("Processing", "Coverage"), QgsProcessing.SourceType.TypeVectorPolygon, True),
        )
        for name, label, sort, by_default in sinks:
            optional = name != "OUTPUT"
            sink = QgsProcessingParameterFeatureSink(name, label, sort, None, optional, by_default)
            self.addParameter(sink)
        self.addOutput(QgsProcessingOutputNumber("ROWS", translate("Processing", "Rows of cables and pipes")))
        self.addOutput(QgsProcessingOutputString("REPORT", translate("Processing", "What was incomplete or skipped")))

    @says_what_is_wrong((KlicError,))
    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read the delivery and write what was asked for."""
        delivery = read_klic(self.parameterAsFile(parameters, "INPUT", context), feedback=progress_of(feedback, 0, 70))
        for remark in delivery.report:
            feedback.pushInfo(remark)
        result = self._write(parameters, context, feedback, delivery)
        return {**result, "ROWS": len(delivery.lines), "REPORT": "\n".join(delivery.report)}

    def _write(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        delivery: KlicDelivery,
    ) -> dict[str, Any]:
        crs = QgsCoordinateReferenceSystem(KLIC_CRS)
        outputs = (
            ("OUTPUT", delivery.lines, LINE_COLUMNS, QgsWkbTypes.Type.LineString),
            ("POINTS", delivery.points, POINT_COLUMNS, QgsWkbTypes.Type.Point),
            ("PRECAUTIONS", delivery.precautions, PRECAUTION_COLUMNS, QgsWkbTypes.Type.MultiPolygon),
            ("COVERAGE", delivery.coverage, COVERAGE_COLUMNS, QgsWkbTypes.Type.MultiPolygon),
        )
        places = {}
        with Outputs(self, parameters, context) as written:
            for number, (name, table, columns, sort) in enumerate(outputs):
                progress = progress_of(feedback, 70 + 7 * number, 77 + 7 * number)
                place = written.write(name, table, columns, sort, crs, progress)
                if place is not None:
                    places[name] = place
        return places
