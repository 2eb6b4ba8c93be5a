"""What the analysis would make of a layer: read once, before it is registered; and what one will know and not know."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Callable, Optional

import shapely
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext
from qgis.PyQt.QtCore import QLocale

from wijkaanpak_plugin.docks.plan.sources.source_states import state_meaning
from wijkaanpak_plugin.domain.body import GEOMETRY
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.catalogue.subjects import subjects_without
from wijkaanpak_plugin.domain.sentences import metres
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.sources.quality import depth_text
from wijkaanpak_plugin.plan.sources.status import SourceStatus
from wijkaanpak_plugin.sources.profiles.profile_model import Profile
from wijkaanpak_plugin.sources.profiles.profile_reader import read_with_profile
from wijkaanpak_plugin.sources.reading_facts import ReadingFacts, facts_of
from wijkaanpak_plugin.sources.row_counts import RowCounts
from wijkaanpak_plugin.sources.snapshot import LayerSnapshot
from wijkaanpak_plugin.sources.vector_layer import LayerError

#: Kinds that are named one by one, those with the most objects.
_MOST_KINDS = 5
#: Where the depth of a body comes from, as its table says.
_MEASURED = "measured"


@dataclass(frozen=True)
class Outlook:
    """What a reading gave. counts: rows used and left out, None when it was not read. problem: one sentence when it
    cannot be read. depths: rows that say how deep they lie, by where that comes from.
    accurate: rows that say how far they may lie from where they are drawn; within_m: the most that one of them says.
    """

    counts: Optional[RowCounts] = None
    problem: str = ""
    accurate: int = 0
    within_m: float = 0.0

    @property
    def facts(self) -> ReadingFacts:
        """Kinds and depths that the reading counted."""
        facts = self.counts.facts if self.counts is not None else None
        return facts or ReadingFacts()


def outlook(
    rows: LayerSnapshot,
    profile: Profile,
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    go_on: Callable[[], bool],
) -> Outlook:
    """Return what the analysis would make of a layer, on any thread.

    crs: metric, of the plan. go_on: asked meanwhile; AnalysisCancelled when it says no.
    """
    try:
        reading = read_with_profile(rows, profile, crs, context, lambda _share: go_on())
    except LayerError as error:
        return Outlook(problem=str(error))
    # What has no place is said to be left out, and tells nothing of a place.
    bodies = reading.bodies[~shapely.is_missing(reading.bodies[GEOMETRY].to_numpy(dtype=object))]
    reading.counts.facts = facts_of(bodies, reading.counts.examples, reading.counts.rows_on_purpose)
    known = bodies["accuracy_m"].dropna()
    return Outlook(
        reading.counts,
        accurate=len(known),
        within_m=float(known.max()) if len(known) else 0.0,
    )


def foreseen_status(
    label: str,
    role: str,
    profile: str,
    date: str,
    complete: Optional[bool],
    coverage: str,
    foreseen: Optional[Outlook],
) -> SourceStatus:
    """Return how data will be doing as a source of the plan. foreseen: None when it is not read beforehand."""
    counts = foreseen.counts if foreseen is not None else None
    return SourceStatus(
        source_id="",
        name=label,
        role=role,
        profile=profile,
        date=date,
        complete=complete,
        coverage=coverage,
        confidential=False,
        rows_used=counts.used if counts is not None else None,
        rows_left_out=counts.rows_left_out if counts is not None else None,
        lines=(*counts.doubts, *counts.reasons()) if counts is not None else (),
        problem=foreseen.problem if foreseen is not None else "",
        facts=counts.facts if counts is not None else None,
    )


def status_meaning(status: SourceStatus) -> str:
    """Return how a source will be doing, and each reason for which rows are left out on a line of its own."""
    return "\n".join([state_meaning(status), *(f"• {line}" for line in status.lines)])


def known_text(outlooks: Sequence[Outlook]) -> str:
    """Return what one will know, in sentences that the reading bears out, one a line; "" when that is nothing."""
    kinds: Counter[str] = Counter()
    for each in outlooks:
        kinds.update(each.facts.kinds)
    if not kinds:
        return ""
    sentences = [translate("AddData", "Where these lie: {kinds}.").format(kinds=_kinds_text(kinds))]
    rows, accurate = sum(kinds.values()), sum(each.accurate for each in outlooks)
    if accurate:
        text = translate(
            "AddData",
            "How far they may lie from where they are drawn: {metres} at most, as said of {count} of {all}.",
        )
        # A number stays on one line with its unit.
        most = metres(max(each.within_m for each in outlooks)).replace(" ", "\u00a0")
        sentences.append(text.format(metres=most, count=_count(accurate), all=_count(rows)))
    measured = sum(each.facts.depths.get(_MEASURED, 0) for each in outlooks)
    if measured:
        sentences.append(translate("AddData", "Depths that were measured: {count}.").format(count=_count(measured)))
    return "\n".join(sentences)


def unknown_text(outlooks: Sequence[Outlook]) -> str:
    """Return what one will not know of what is read, in sentences that the reading bears out, one a line."""
    sentences = []
    depth = depth_text(
        ReadingFacts(
            underground=sum(each.facts.underground for each in outlooks),
            no_depth=sum(each.facts.no_depth for each in outlooks),
        )
    )
    if depth:
        sentences.append(f"{depth[:1].upper()}{depth[1:]}.")
    by_network = sum(each.facts.by_network for each in outlooks)
    if by_network:
        text = translate("AddData", "Depths that are the usual one of their net, and were not measured: {count}.")
        sentences.append(text.format(count=_count(by_network)))
    left_out: Counter[str] = Counter()
    for each in outlooks:
        counts = each.counts or RowCounts()
        left_out.update({reason: rows for reason, rows in counts.left_out.items() if reason not in counts.on_purpose})
    if left_out:
        text = translate("AddData", "Rows left out: {count}, mostly: {reason}.")
        sentences.append(text.format(count=_count(sum(left_out.values())), reason=left_out.most_common(1)[0][0]))
    return "\n".join(sentences)


def unsupplied_text(outlooks: Sequence[Outlook], silent: str = "") -> tuple[str, str]:
    """Return what a delivery lacks altogether: of those who have an interest, and of subjects; "" for nothing.

    silent: names of those who have an interest and supplied nothing, "" for none.
    """
    text = translate("AddData", "Everything of {names}: they have an interest here and supplied nothing.")
    of_parties = text.format(names=silent) if silent else ""
    missing = subjects_without({kind for each in outlooks for kind in each.facts.kinds}, works=False)
    of_subjects = translate("AddData", "Nothing in it on: {subjects}.").format(subjects=", ".join(missing))
    return of_parties, of_subjects if missing else ""


def _kinds_text(kinds: Counter[str]) -> str:
    labels = load_kinds()
    ranked = kinds.most_common()
    named = [f"{labels.label(kind)} ({_count(count)})" for kind, count in ranked[:_MOST_KINDS]]
    if ranked[_MOST_KINDS:]:
        more = translate("AddData", "further kinds ({count})")
        named.append(more.format(count=_count(len(ranked) - _MOST_KINDS)))
    return ", ".join(named)


def _count(rows: int) -> str:
    return QLocale().toString(rows)
