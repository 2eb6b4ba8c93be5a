"""``wijkaanpak:readklic`` and ``wijkaanpak:readbgt``: what a delivery holds, as bodies or as tables."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
)

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.first_use import imported
from wijkaanpak_plugin.processing.algorithms.algorithm import WijkaanpakAlgorithm, file_or_folder

_write_delivery = imported("wijkaanpak_plugin.processing.read_klic", "write_delivery")
_write_download = imported("wijkaanpak_plugin.processing.read_bgt", "write_download")


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
