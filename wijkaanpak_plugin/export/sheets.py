"""The sheets that a plan can be drawn on, by the name that the algorithm and the settings know them by."""

from __future__ import annotations

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.errors import ExportError

#: Conflicts and coupling opportunities; what a package says of itself; what it says to residents.
FINDINGS, PASSPORT, RESIDENTS = "findings", "passport", "residents"
SHEETS = (FINDINGS, PASSPORT, RESIDENTS)
#: Those that are about one package.
OF_A_PACKAGE = (PASSPORT, RESIDENTS)


def checked_sheet(sheet: str) -> str:
    """Return the name of a sheet; ExportError when there is no such sheet."""
    if sheet not in SHEETS:
        text = translate("Export", "'{sheet}' is no sheet; choose {known}.")
        raise ExportError(text.format(sheet=sheet, known=", ".join(SHEETS)))
    return sheet
