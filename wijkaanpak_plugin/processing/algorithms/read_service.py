"""``wijkaanpak:readservice``: what a public service has in an area, as a layer that stays when the service is away."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputBoolean,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterString,
)

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.first_use import imported
from wijkaanpak_plugin.processing.algorithms.algorithm import WijkaanpakAlgorithm

_write_service = imported("wijkaanpak_plugin.processing.read_service", "write_service")


class ReadServiceAlgorithm(WijkaanpakAlgorithm):
    """Copies a layer of a service, as far as it lies in an area."""

    ID = "readservice"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return translate("Processing", "Read from a service")

    def shortHelpString(self) -> str:
        """Return the help text."""
        return translate(
            "Processing",
            "Copies what a web feature service (WFS) or an OGC API Features service has in an area, so that a session "
            "works without the internet. Give the key of a ready-made entry, such as bgt_wegdeel, or the address of a "
            "layer as QGIS has it, which begins with OAPIF: or WFS:. A ready-made entry is read through the connection "
            "of that name in QGIS, with its authentication, where there is one. Rows are counted against what the "
            "service says to have: when a page fails or rows are missing the result says so, and is not whole.",
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare the parameters."""
        entry = translate("Processing", "Service: key of an entry, or OAPIF: or WFS: and an address")
        self.addParameter(QgsProcessingParameterString("SERVICE", entry))
        self.addParameter(QgsProcessingParameterExtent("AREA", translate("Processing", "Area")))
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", translate("Processing", "Copy"), QgsProcessing.SourceType.TypeVectorAnyGeometry
            )
        )
        self.addOutput(QgsProcessingOutputNumber("ROWS", translate("Processing", "Rows that came")))
        missing = translate("Processing", "Rows that are missing (-1: not known how many)")
        self.addOutput(QgsProcessingOutputNumber("MISSING", missing))
        self.addOutput(QgsProcessingOutputBoolean("WHOLE", translate("Processing", "Whether all rows came")))
        self.addOutput(QgsProcessingOutputString("DATE", translate("Processing", "Day of the copy")))
        self.addOutput(QgsProcessingOutputString("REPORT", translate("Processing", "What came and what did not")))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read and write."""
        result: dict[str, Any] = _write_service(self, parameters, context, feedback)
        return result
