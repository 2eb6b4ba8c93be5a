"""The words of the Findings panel: labels, and for each term what it means."""

from __future__ import annotations

from typing import Optional

from wijkaanpak_plugin.docks.live.finding_row import FindingRow
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.finding import (
    CONFLICT,
    COUPLING,
    DEPTH_UNKNOWN,
    DISPLACES,
    FREED_BY,
    INFO,
    JOINT_WORKS,
    NO_COVERAGE,
    REDIG,
    RESERVED,
    SIZE_UNKNOWN,
    WITHIN_ACCURACY,
)
from wijkaanpak_plugin.domain.sentences import metres, metres_apart, months, number, square_metres
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.domain.written_days import day_text
from wijkaanpak_plugin.plan.findings.state import FindingsStatus

#: So many names are written out of findings that are one row.
_NAMES = 8


def type_short_label(finding_type: str) -> str:
    """Return the name of a group in one word, for a button."""
    return {
        CONFLICT: translate("FindingsDock", "Conflicts"),
        COUPLING: translate("FindingsDock", "Couplings"),
        NO_COVERAGE: translate("FindingsDock", "Not known"),
        INFO: translate("FindingsDock", "Information"),
    }[finding_type]


def reason_text(reason: str) -> str:
    """Return why a finding is uncertain; empty when it is not."""
    return {
        DEPTH_UNKNOWN: translate(
            "FindingsDock", "A depth is not known, or only the usual one of its kind, and the rule depends on it."
        ),
        WITHIN_ACCURACY: translate("FindingsDock", "The locations are not accurate enough to tell; measure on site."),
        SIZE_UNKNOWN: translate("FindingsDock", "A width is not known; fill it in to have it judged."),
        FREED_BY: translate("FindingsDock", "Another claim takes away what is in the way."),
        RESERVED: translate("FindingsDock", "Room is only reserved there, and reservations do not count now."),
    }.get(reason, reason)


def required(found: FindingRow) -> str:
    """Return the distance that the rule asks for; empty where it asks for none."""
    if found.type != CONFLICT or found.required_m is None or found.subtype == REDIG:
        return ""
    if found.measured_m is None:
        return metres(found.required_m)
    return metres_apart(found.measured_m, found.required_m)[1]


def period(found: FindingRow) -> str:
    """Return the period of a finding; empty where it has none."""
    return " – ".join(filter(None, (day_text(found.from_date), day_text(found.to_date))))


def facts(found: FindingRow) -> list[tuple[str, str]]:
    """Return what else was measured, as label and value, only what there is."""
    rows = [
        (translate("FindingsDock", "Distance"), found.measured_m, lambda measured: _distance(found, measured)),
        (_ground_label(found), found.shared_area_m2, square_metres),
        (_length_label(found), found.shared_length_m, metres),
        (translate("FindingsDock", "Shared volume"), found.shared_volume_m3, _cubic_metres),
    ]
    if found.subtype == JOINT_WORKS:
        rows.insert(1, (translate("FindingsDock", "Shift needed"), found.shift_months, _months))
    if found.subtype == REDIG:
        rows.insert(1, (translate("FindingsDock", "Between the works"), found.gap_months, _months))
    if found.type == NO_COVERAGE:
        rows = [(translate("FindingsDock", "Outside the data"), found.shared_area_m2, square_metres)]
    return [(label, written(value)) for label, value, written in rows if value is not None]


def pairs_text(found: FindingRow) -> str:
    """Return of what several findings the row says what they say together, a name each.

    Of a large group the plan holds the one row: which findings it stands for is found anew.
    """
    if not found.pairs:
        text = translate("FindingsDock", "{count} findings; run the analysis to list each of them")
        return text.format(count=found.stands_for)
    names = list(dict.fromkeys(filter(None, (_other_name(found, pair) for pair in found.pairs))))
    more = f" (+{len(names) - _NAMES})" if len(names) > _NAMES else ""
    text = translate("FindingsDock", "{count} findings: {names}")
    return text.format(count=found.stands_for, names=", ".join(names[:_NAMES]) + more)


def _other_name(found: FindingRow, pair: FindingRow) -> str:
    return pair.a_name if found.type == NO_COVERAGE else pair.b_name


def transition_chips(found: FindingRow) -> list[tuple[str, str, str]]:
    """Return label, colour (``#rrggbb``) and definition of each transition that a finding serves."""
    terms = load_vocabularies()["transition"]
    return [
        (terms.label(key), (terms[key].colour if key in terms else None) or "#808080", terms.definition(key))
        for key in found.transitions
    ]


def _ground_label(found: FindingRow) -> str:
    if found.subtype == DISPLACES:
        return translate("FindingsDock", "Ground that is taken")
    return translate("FindingsDock", "Shared ground")


def _length_label(found: FindingRow) -> str:
    if found.subtype == DISPLACES:
        return translate("FindingsDock", "Length that is taken")
    return translate("FindingsDock", "Side by side")


def _distance(found: FindingRow, measured_m: float) -> str:
    if not required(found) or found.required_m is None:
        return metres(measured_m)
    return metres_apart(measured_m, found.required_m)[0]


def _months(value: Optional[float]) -> str:
    return "" if value is None else months(value)


def _cubic_metres(value: float) -> str:
    return f"{number(value)} m³"


def status_text(status: FindingsStatus) -> str:
    """Return what to say above the list of findings that may not hold; empty when they do, or when there are none.

    How an analysis ended is said of what is listed: nothing of it was stored.
    """
    if status == FindingsStatus.OUTDATED:
        return translate("FindingsDock", "The plan has changed since; run the analysis again.")
    if status == FindingsStatus.EARLIER:
        return translate("FindingsDock", "These findings are of an earlier analysis; run it again to be sure.")
    if status == FindingsStatus.PARTIAL:
        return translate(
            "FindingsDock", "Only findings about what was edited are listed; run the analysis to find all."
        )
    if status == FindingsStatus.CANCELLED:
        return translate("FindingsDock", "The analysis was cancelled; what is listed is what was known before.")
    if status == FindingsStatus.FAILED:
        return translate("FindingsDock", "The last analysis failed; what is listed is what was known before.")
    return ""


def quiet_text(status: FindingsStatus) -> str:
    """Return what stands above the list of findings where ``status_text`` has nothing to say; empty without a list."""
    if status == FindingsStatus.CURRENT:
        return translate("FindingsDock", "These findings hold for the plan as it is now.")
    if status == FindingsStatus.RUNNING:
        return translate("FindingsDock", "The analysis is running; what is listed is what was known before.")
    return ""


def nothing_found_text(has_claims: bool, has_remarks: bool) -> str:
    """Return what to say of an analysis without findings; it points to the remarks only where there are some.

    has_claims: whether there was any claim or planned work to find something about.
    """
    if not has_claims:
        return translate(
            "FindingsDock",
            "There is no claim and no planned work yet, so nothing to analyse. Draw a claim in Claims, or add planned "
            "works in Plan, Data.",
        )
    if has_remarks:
        return translate(
            "FindingsDock", "The analysis found nothing. That says something only where there is data; see the remarks."
        )
    return translate("FindingsDock", "The analysis found nothing. That says something only where there is data.")
