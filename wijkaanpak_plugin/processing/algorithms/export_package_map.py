"""``wijkaanpak:exportpackagemap`` and ``wijkaanpak:exportbooklet``: a plan as one sheet, and a package as one PDF."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.first_use import imported
from wijkaanpak_plugin.processing.algorithms.algorithm import WijkaanpakAlgorithm
from wijkaanpak_plugin.processing.algorithms.plan_parameters import plan_parameters

_export_sheet = imported("wijkaanpak_plugin.processing.exports", "export_sheet")
_export_booklet = imported("wijkaanpak_plugin.processing.exports", "export_booklet")

PAPERS = ("A4", "A3", "A1", "A0")
AUDIENCES = ("open", "internal")
SHEETS = (
    *("findings", "passport", "residents", "set", "tables", "booklet"),
    *("layers", "transitions", "timeline", "streets", "areas"),
)


class ExportPackageMapAlgorithm(WijkaanpakAlgorithm):
    """Exports the package map."""

    ID = "exportpackagemap"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return translate("Processing", "Export package map")

    def shortHelpString(self) -> str:
        """Return the help text."""
        return translate(
            "Processing",
            "Draws the plan on one sheet: claims by transition and vertical layer, conflicts and coupling "
            "opportunities numbered on the map and listed beside it, with legend, sources and assumptions; or the "
            "passport of one package: what is done, by whom, when and for how much, and what is still to decide; or "
            "its layers, transitions, timeline, streets or tables, on as many pages as they take. The ending of the "
            "file name (.pdf, .svg or .png) chooses the format. For the audience 'open' everything confidential is "
            "left out, counts included. A template of your own is a layout of QGIS (.qpt) that begins as a copy of "
            "the one of Wijkaanpak.",
        )

    def flags(self) -> QgsProcessingAlgorithm.Flag:
        """Run on the main thread: print layouts draw with fonts and pictures that belong to it."""
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare the parameters."""
        package = translate("Processing", "Package (empty: the whole plan)")
        audience = [translate("Processing", "open"), translate("Processing", "internal")]
        formats = translate("Processing", "PDF (*.pdf);;SVG (*.svg);;PNG (*.png)")
        self.addParameter(QgsProcessingParameterFile("PLAN", translate("Processing", "Plan file"), extension="gpkg"))
        self.addParameter(QgsProcessingParameterString("PACKAGE", package, "", optional=True))
        self.addParameter(
            QgsProcessingParameterEnum("PAPER", translate("Processing", "Paper"), list(PAPERS), defaultValue=1)
        )
        self.addParameter(
            QgsProcessingParameterEnum("AUDIENCE", translate("Processing", "Audience"), audience, defaultValue=0)
        )
        sheets = [
            translate("Processing", "conflicts and coupling opportunities"),
            translate("Processing", "passport of a package"),
            translate("Processing", "sheet for residents"),
            translate("Processing", "set of a package: passport, then conflicts and couplings"),
            translate("Processing", "tables of a package"),
            translate("Processing", "booklet of a package: all sheets, decisions, open issues"),
            translate("Processing", "layers of a package: building, surface, underground"),
            translate("Processing", "transitions that a package serves"),
            translate("Processing", "timeline of a package"),
            translate("Processing", "atlas of a package: a page per street"),
            translate("Processing", "atlas of a package: a page per sub-area"),
        ]
        self.addParameter(
            QgsProcessingParameterEnum("SHEET", translate("Processing", "Sheet to draw"), sheets, defaultValue=0)
        )
        template = translate("Processing", "Template of the sheet (empty: the one of Wijkaanpak)")
        self.addParameter(QgsProcessingParameterFile("TEMPLATE", template, extension="qpt", optional=True))
        for parameter in plan_parameters():
            self.addParameter(parameter)
        self.addParameter(QgsProcessingParameterFileDestination("OUTPUT", translate("Processing", "Sheet"), formats))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Export the sheet and return its path."""
        choices = {"PAPER": (PAPERS, 1), "AUDIENCE": (AUDIENCES, 0), "SHEET": (SHEETS, 0)}
        result: dict[str, Any] = _export_sheet(self, choices, parameters, context, feedback)
        return result


class ExportBookletAlgorithm(WijkaanpakAlgorithm):
    """Exports the booklet of a package."""

    ID = "exportbooklet"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return translate("Processing", "Export booklet of a package")

    def shortHelpString(self) -> str:
        """Return the help text."""
        return translate(
            "Processing",
            "Makes one PDF of a package with page numbers: its passport, conflicts and coupling opportunities, layers, "
            "transitions, timeline, a page for each street, tables, what was decided and what is open, and the sheet "
            "for residents. For the audience 'open' everything confidential is left out, counts included. When it is "
            "stopped, nothing is written.",
        )

    def flags(self) -> QgsProcessingAlgorithm.Flag:
        """Run on the main thread: print layouts draw with fonts and pictures that belong to it."""
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare the parameters."""
        package, paper = translate("Processing", "Package"), translate("Processing", "Paper")
        audience = [translate("Processing", "open"), translate("Processing", "internal")]
        self.addParameter(QgsProcessingParameterFile("PLAN", translate("Processing", "Plan file"), extension="gpkg"))
        self.addParameter(QgsProcessingParameterString("PACKAGE", package))
        self.addParameter(QgsProcessingParameterEnum("PAPER", paper, list(PAPERS), defaultValue=1))
        self.addParameter(
            QgsProcessingParameterEnum("AUDIENCE", translate("Processing", "Audience"), audience, defaultValue=0)
        )
        for parameter in plan_parameters():
            self.addParameter(parameter)
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "OUTPUT", translate("Processing", "Booklet"), translate("Processing", "PDF (*.pdf)")
            )
        )

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Export the booklet and return its path."""
        choices = {"PAPER": (PAPERS, 1), "AUDIENCE": (AUDIENCES, 0)}
        result: dict[str, Any] = _export_booklet(self, choices, parameters, context, feedback)
        return result
