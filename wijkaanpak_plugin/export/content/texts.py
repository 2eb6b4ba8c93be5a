"""The words on the sheet: title, counts, settings and assumptions, disclaimer."""

from __future__ import annotations

import re
from collections.abc import Iterable

from qgis.PyQt.QtCore import QDate, QLocale

from wijkaanpak_plugin.domain.catalogue.constants import load_constants
from wijkaanpak_plugin.domain.finding import (
    CONFLICT,
    COUPLING,
    NO_COVERAGE,
    NOT_JUDGED,
    NOT_SUPPLIED,
    OUTSIDE,
    PRECAUTION,
    WORKS_NEAR,
)
from wijkaanpak_plugin.domain.sentences import number, spoken_name
from wijkaanpak_plugin.domain.short_names import short_name
from wijkaanpak_plugin.domain.translation import counted, language, translate
from wijkaanpak_plugin.export.content.edition import disclaimer
from wijkaanpak_plugin.export.content.numbering import NO_FIGURES
from wijkaanpak_plugin.export.content.shown import SheetContent
from wijkaanpak_plugin.plan.store.clock import now
from wijkaanpak_plugin.plan.store.values import plain
from wijkaanpak_plugin.plan.styling.lists import Lists

_FICTIONAL = re.compile(r"fictie[fv]|fictional|fictitious", re.IGNORECASE)
_SETTINGS = ("search_distance_m", "max_shift_months", "redig_period_months")


def headings() -> dict[str, str]:
    """Return the fixed texts by the name of their layout variable."""
    return {
        "findings_title": translate("Export", "Conflicts and coupling opportunities"),
        "sources_title": translate("Export", "Sources"),
        "assumptions_title": translate("Export", "Settings and assumptions"),
        "disclaimer": disclaimer(),
    }


def title(content: SheetContent) -> str:
    """Return the name of the plan."""
    return content.plan.name


def subtitle(content: SheetContent) -> str:
    """Return what the sheet is, of which package, and its date."""
    date = QLocale(language()).toString(_today(), "d MMMM yyyy")
    if content.package is None:
        text = translate("Export", "Package map · all claims · {date}")
        return text.format(date=date)
    text = translate("Export", "Package map · {package} · {date}")
    return text.format(package=content.package.name, date=date)


def fictional(content: SheetContent) -> str:
    """Return a warning when the plan calls itself fictional, else nothing."""
    areas = [plain(row["name"]) or "" for row in content.plan.stored("plan_area").getFeatures()]
    if any(_FICTIONAL.search(name) for name in (content.plan.name, *areas)):
        return translate("Export", "Fictional example: nothing here is real")
    return ""


def counts(content: SheetContent) -> dict[str, str]:
    """Return the key figures, and what stands below each, by the name of their layout variable."""
    conflicts, couplings, unknown = (content.count(each) for each in (CONFLICT, COUPLING, NO_COVERAGE))
    gap, gaps = translate("Export", "gap in the data"), translate("Export", "gaps in the data")
    chance, chances = translate("Export", "coupling opportunity"), translate("Export", "coupling opportunities")
    return {
        "count_conflicts": str(conflicts),
        "count_conflicts_caption": counted(
            conflicts, translate("Export", "conflict"), translate("Export", "conflicts")
        ),
        "count_couplings": str(couplings),
        "count_couplings_caption": counted(couplings, chance, chances),
        "count_unknown": str(unknown),
        "count_unknown_caption": counted(unknown, gap, gaps),
    }


def assumption_lines(content: SheetContent, lists: Lists) -> list[str]:
    """Return the settings of the analysis with the status of each, and on what rules the findings rest."""
    stored = {row["key"]: row for row in content.plan.stored("setting").getFeatures()}
    lines = []
    for key in _SETTINGS:
        row = stored.get(key)
        status = plain(row["status"]) if row is not None else load_constants()[key].status
        lines.append(_setting_line(key, getattr(content.plan.settings(), key), status_label(lists, status or "")))
    lines.append(_rule_statuses(content, lists))
    return [line for line in lines if line]


def status_label(lists: Lists, status: str) -> str:
    """Return the label of the status of a rule."""
    labels = {entry.key: entry.label for entry in lists.get("rule_status", [])}
    return labels.get(status, status)


def unknown_lines(content: SheetContent) -> list[str]:
    """Return a few sentences about what is not known, instead of one per claim."""
    found = content.findings[content.findings["type"] == NO_COVERAGE]
    outside = found[found["subtype"] == OUTSIDE]
    silent = found[found["subtype"] == NOT_SUPPLIED]
    lines = []
    if len(outside):
        text = translate("Export", "Claims that lie partly or wholly outside the data: {names}.")
        lines.append(text.format(names=_names(outside["a_name"])))
    if len(silent):
        text = translate("Export", "Claims where a party delivered nothing: {names}.")
        lines.append(text.format(names=_names(silent["a_name"])))
    return [*lines, *_notes(content)]


def _notes(content: SheetContent) -> list[str]:
    """Return what only informs: it is no conflict, and somebody has to think of it."""
    found = content.findings[content.findings["type"] == CONFLICT]
    near = found[found["subtype"] == WORKS_NEAR]
    unjudged = found[found["subtype"] == NOT_JUDGED]
    lines = []
    if len(near):
        text = translate("Export", "Works that come near what stands there: {names}.")
        lines.append(text.format(names=_names(near["a_name"])))
    if len(unjudged):
        text = translate("Export", "Claims that no published rule judges beside something: {names}.")
        lines.append(text.format(names=_names(unjudged["a_name"])))
    cautious = found[found["subtype"] == PRECAUTION]
    if len(cautious):
        text = translate("Export", "Claims that open the ground where an operator demands a precaution first: {names}.")
        lines.append(text.format(names=_names(cautious["a_name"])))
    if NO_FIGURES in content.findings.columns and content.findings[NO_FIGURES].any():
        lines.append(
            translate(
                "Export",
                "Where cables and pipes lie is not told in this edition: what is said of them is marked in the middle "
                "of the claim.",
            )
        )
    if content.hidden:
        lines.append(translate("Export", "Not shown, by decision: {count}.").format(count=content.hidden))
    return lines


def _names(names: Iterable[str], most: int = 6) -> str:
    unique = list(dict.fromkeys(short_name(spoken_name(str(name))) for name in names))
    rest = len(unique) - most
    return ", ".join(unique[:most]) + (f" (+{rest})" if rest > 0 else "")


def _setting_line(key: str, value: float, status: str) -> str:
    constant = load_constants()[key]
    label = constant.label()
    unit = {"months": translate("Export", "months")}.get(constant.unit, constant.unit)
    return f"{label[:1].upper()}{label[1:]}: {number(value)} {unit} ({status})"


def _rule_statuses(content: SheetContent, lists: Lists) -> str:
    """Return how many findings rest on what kind of rule."""
    rests = content.findings[content.findings["rule_status"] != ""]["rule_status"].value_counts()
    if rests.empty:
        return ""
    parts = [f"{rests[key]} {status_label(lists, str(key))}" for key in sorted(rests.index)]
    return translate("Export", "Rules behind findings: {counts}").format(counts=", ".join(parts))


def _today() -> QDate:
    return QDate.fromString(now()[:10], "yyyy-MM-dd")
