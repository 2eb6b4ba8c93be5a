"""``wijkaanpak:readservices``: what several services have in an area, as tables of one GeoPackage."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.first_use import imported
from wijkaanpak_plugin.processing.algorithms.algorithm import WijkaanpakAlgorithm

_write_services = imported("wijkaanpak_plugin.processing.read_services", "write_services")


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
