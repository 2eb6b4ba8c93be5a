"""``wijkaanpak:readbgt``: the objects of a BGT download as tables of a GeoPackage."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFileDestination,
)

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.first_use import imported
from wijkaanpak_plugin.processing.algorithms.algorithm import WijkaanpakAlgorithm, file_or_folder

_write_download = imported("wijkaanpak_plugin.processing.read_bgt", "write_download")


class ReadBgtAlgorithm(WijkaanpakAlgorithm):
    """Reads a BGT download."""

    ID = "readbgt"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return translate("Processing", "Read BGT download")

    def shortHelpString(self) -> str:
        """Return the help text."""
        return translate(
            "Processing",
            "Reads a download of the BGT as PDOK gives it (CityGML or GML light), as zip, unpacked folder or single "
            "gml, and writes one GeoPackage: a table for each type of object and geometry, with the column names of "
            "the OGC API of PDOK, styled. Versions that are no longer current are left out, buildings are the areas "
            "that they stand on, and BAG ids keep their first zero. Curves are made straight to within a centimetre. "
            "The report counts what was left out, and why. Register the tables in the Plan panel, or read them with "
            "Read source through a profile.",
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare the parameters."""
        self.addParameter(file_or_folder("INPUT", translate("Processing", "Download (zip, folder or gml)")))
        current = translate("Processing", "Only current objects (eindRegistratie is empty)")
        self.addParameter(QgsProcessingParameterBoolean("CURRENT_ONLY", current, True))
        load = translate("Processing", "Add the tables to the project")
        self.addParameter(QgsProcessingParameterBoolean("LOAD", load, True))
        file_filter = translate("Processing", "GeoPackage (*.gpkg)")
        tables = translate("Processing", "Tables of the BGT")
        self.addParameter(QgsProcessingParameterFileDestination("OUTPUT", tables, file_filter))
        self.addOutput(QgsProcessingOutputNumber("ROWS", translate("Processing", "Rows written")))
        self.addOutput(QgsProcessingOutputNumber("LEFT_OUT", translate("Processing", "Objects left out")))
        self.addOutput(QgsProcessingOutputString("REPORT", translate("Processing", "What was left out and why")))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read the download and write its tables."""
        result: dict[str, Any] = _write_download(self, parameters, context, feedback)
        return result
