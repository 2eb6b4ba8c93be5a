"""The sheets that a plan can be drawn on, by the name that the algorithm and the settings know them by."""

from __future__ import annotations

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.errors import ExportError

#: Conflicts and coupling opportunities; what a package says of itself; what it says to residents; all that the passport
#: has no room for, with the cross-tables and the space balance.
FINDINGS, PASSPORT, RESIDENTS, TABLES = "findings", "passport", "residents", "tables"
#: What the sheet for residents has no room for: it comes with that sheet.
RESIDENTS_MORE = "residents_more"
#: A page for each vertical layer, and for each transition that a package serves.
LAYERS, TRANSITIONS = "layers", "transitions"
#: Its works in time, by street and year.
TIMELINE = "timeline"
#: Atlas: a page for each street along which it lies, and for each sub-area in which it lies.
STREETS, AREAS = "streets", "areas"
#: What was decided and what is open: a sheet of the booklet.
ISSUES = "issues"
#: What concerns one party, or each of them, on pages of its own.
PARTY = "party"
#: Everything about one package, with page numbers, as one PDF.
BOOKLET = "booklet"
#: The set of a package: its passport, then its conflicts and coupling opportunities.
SET = "set"
#: Packages beside each other.
COMPARISON = "comparison"
SHEETS = (
    FINDINGS,
    PASSPORT,
    RESIDENTS,
    SET,
    TABLES,
    BOOKLET,
    LAYERS,
    TRANSITIONS,
    TIMELINE,
    STREETS,
    AREAS,
    PARTY,
    COMPARISON,
)
#: Those that are about one package.
OF_A_PACKAGE = (PASSPORT, RESIDENTS, SET, TABLES, BOOKLET, LAYERS, TRANSITIONS, TIMELINE, STREETS, AREAS)
_SEVERAL = {
    SET: (PASSPORT, FINDINGS),
    BOOKLET: (PASSPORT, FINDINGS, LAYERS, TRANSITIONS, TIMELINE, STREETS, TABLES, ISSUES, RESIDENTS),
}


def checked_sheet(sheet: str) -> str:
    """Return the name of a sheet; ExportError when there is no such sheet."""
    if sheet not in SHEETS:
        text = translate("Export", "'{sheet}' is no sheet; choose {known}.")
        raise ExportError(text.format(sheet=sheet, known=", ".join(SHEETS)))
    return sheet


def sheets_of(name: str) -> tuple[str, ...]:
    """Return the sheets that are drawn under a name, in their order: one, or those of the set or the booklet."""
    return _SEVERAL.get(name, (name,))


def nothing_on(sheet: str) -> str:
    """Return why there is no page of a sheet, as a sentence."""
    return {
        TRANSITIONS: translate("Export", "No claim of this package says which transition it serves: nothing to draw."),
        AREAS: translate("Export", "No claim of this package lies in a sub-area of the plan: nothing to draw."),
    }.get(sheet, translate("Export", "There is nothing to draw on this sheet."))
