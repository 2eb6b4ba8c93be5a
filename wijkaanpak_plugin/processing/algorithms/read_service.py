"""What one public service, or several, have in an area, kept for when they are away: ``wijkaanpak:readservice`` and
``wijkaanpak:readservices``.
"""

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
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.first_use import imported
from wijkaanpak_plugin.processing.algorithms.algorithm import WijkaanpakAlgorithm

_write_service = imported("wijkaanpak_plugin.processing.read_service", "write_service")
_write_services = imported("wijkaanpak_plugin.processing.read_services", "write_services")


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


class ReadServicesAlgorithm(WijkaanpakAlgorithm):
    """Copies layers of services, as far as they lie in an area."""

    ID = "readservices"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return translate("Processing", "Read from several services")

    def shortHelpString(self) -> str:
        """Return the help text."""
        return translate(
            "Processing",
            "Copies what several services have in an area into one GeoPackage, a table for each, as Read from a "
            "service does for one. Give the keys of ready-made entries with ; between them, such as bgt_wegdeel; "
            "bag_pand. A layer of a connection that you have in QGIS is written as connection:, its name, / and the "
            "name of the layer. A service that cannot be read is named among the problems and gets no table; a table "
            "that is not whole says so itself.",
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare the parameters."""
        entries = translate("Processing", "Services: keys of entries, with ; between them")
        self.addParameter(QgsProcessingParameterString("INPUT", entries))
        self.addParameter(QgsProcessingParameterExtent("AREA", translate("Processing", "Area")))
        tables = translate("Processing", "Copies")
        file_filter = translate("Processing", "GeoPackage (*.gpkg)")
        self.addParameter(QgsProcessingParameterFileDestination("OUTPUT", tables, file_filter))
        self.addOutput(QgsProcessingOutputNumber("ROWS", translate("Processing", "Rows that came")))
        self.addOutput(QgsProcessingOutputString("DATE", translate("Processing", "Day of the copy")))
        self.addOutput(QgsProcessingOutputString("REPORT", translate("Processing", "What came and what did not")))
        problems = translate("Processing", "Services that cannot be read, or not whole, and why")
        self.addOutput(QgsProcessingOutputString("PROBLEMS", problems))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read and write."""
        result: dict[str, Any] = _write_services(self, parameters, context, feedback)
        return result
