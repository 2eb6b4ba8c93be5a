"""Formats in which a plan is exported as data."""

from __future__ import annotations

from typing import NamedTuple

from wijkaanpak_plugin.domain.translation import N_, Translatable


class Format(NamedTuple):
    """key: the word for scripts. label: what it is called on screen. meaning: in one sentence what it is for."""

    key: str
    label: Translatable
    meaning: Translatable


GEOPACKAGE, GEOJSON, CSV, XLSX, WEB_PAGE = "geopackage", "geojson", "csv", "xlsx", "web_page"
PARTY_SHEETS = "party_sheets"

FORMATS: tuple[Format, ...] = (
    Format(
        GEOPACKAGE,
        N_("ExportPlan", "GeoPackage and QGIS project"),
        N_(
            "ExportPlan",
            "Map layers as the Dutch geo-register takes them, and a project that shows them in colour without the "
            "plugin",
        ),
    ),
    Format(
        GEOJSON, N_("ExportPlan", "GeoJSON"), N_("ExportPlan", "Map layers in degrees (WGS84), for maps on the web")
    ),
    Format(
        CSV,
        N_("ExportPlan", "Lists (csv)"),
        N_("ExportPlan", "Claims, findings, decisions and packages in words, a file each, as Dutch Excel opens them"),
    ),
    Format(
        XLSX,
        N_("ExportPlan", "Workbook (Excel)"),
        N_("ExportPlan", "The same lists in words, as sheets of one workbook"),
    ),
    Format(
        WEB_PAGE,
        N_("ExportPlan", "Web page for residents"),
        N_("ExportPlan", "One file with a map, what comes when, and what was answered; it needs no internet"),
    ),
    Format(
        PARTY_SHEETS,
        N_("ExportPlan", "Sheet per party (PDF)"),
        N_("ExportPlan", "For each party a file with what concerns it only: claims, dates, conflicts, decisions"),
    ),
)
FORMAT_KEYS = tuple(each.key for each in FORMATS)
