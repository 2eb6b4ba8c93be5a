"""What a session drew and noted: claims, hot spots with what parties think and what becomes of them, what waits."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.seen import Seen
from wijkaanpak_plugin.export.session.session_time import SessionTime
from wijkaanpak_plugin.plan.claims.claims import Claim, all_claims
from wijkaanpak_plugin.plan.hot_spots.records import (
    AGREE,
    DISAGREE,
    OPEN,
    REMARK,
    TAKEN_ALONG,
    HotSpot,
    hot_spots,
)
from wijkaanpak_plugin.plan.hot_spots.stances import NOT_KNOWN
from wijkaanpak_plugin.plan.records.records import records
from wijkaanpak_plugin.plan.schema.time_tables import DEPENDENCY
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.sessions import Session

_ARRANGED = "arranged"


@dataclass(frozen=True)
class ToldHotSpots:
    """Lines on hot spots that were noted or spoken of in a session: all of them, those with an answer, those without,
    and who takes which along.
    """

    noted: tuple[str, ...]
    answered: tuple[str, ...]
    open: tuple[str, ...]
    tasks: tuple[str, ...]


def claim_lines(plan: Plan, session: Session, seen: Seen) -> list[str]:
    """Return a line for each claim that was drawn in a session: its name, whose it is and when; PlanError."""
    drawn = [claim for claim in all_claims(plan) if claim.values.get("session_id") == session.session_id]
    return [_claim_line(claim, seen) for claim in drawn if seen.record(claim.values)]


def told_hot_spots(plan: Plan, session: Session, time: SessionTime, seen: Seen) -> ToldHotSpots:
    """Read the hot spots of a session: noted in it, or spoken of in it; PlanError.

    They go by the number of the walk, in the order in which they were noted; for others without gaps.
    """
    known = [spot for spot in reversed(hot_spots(plan)) if seen.record(_row(spot))]
    claims = {claim.body_id: claim for claim in all_claims(plan) if seen.record(claim.values)}
    noted, answered, left, tasks = [], [], [], []
    for number, spot in enumerate(known, start=1):
        if spot.session_id != session.session_id and not any(time.holds(one.at) for one in spot.reactions):
            continue
        words = seen.text(spot.text) or translate("SessionReport", "without words")
        called = translate("SessionReport", "hot spot {number}, '{words}'").format(number=number, words=words)
        noted.append(" ".join(filter(None, (_upper(called), _reactions(spot, seen)))))
        if spot.answer_status in ("", OPEN):
            left.append(translate("SessionReport", "{spot}: no answer yet").format(spot=_upper(called)))
            continue
        answer = "; ".join(filter(None, (_answer(spot.answer_status), seen.text(spot.answer))))
        answered.append(f"{_upper(called)} → {answer}")
        if spot.answer_status == TAKEN_ALONG:
            linked = [claims[claim.body_id] for claim in spot.claims if claim.body_id in claims]
            tasks += [_task(claim, called, seen) for claim in linked]
    return ToldHotSpots(tuple(noted), tuple(answered), tuple(left), tuple(tasks))


def waiting_lines(plan: Plan, session: Session, seen: Seen) -> list[str]:
    """Return what the claims of a session wait for and is not arranged, with who it depends on; PlanError."""
    claims = {claim.body_id: claim for claim in all_claims(plan) if seen.record(claim.values)}
    lines = []
    for row in records(plan, DEPENDENCY.name):
        claim = claims.get(str(row["needs_id"]))
        if claim is None or claim.values.get("session_id") != session.session_id or row["status"] == _ARRANGED:
            continue
        on = claims.get(str(row["on_id"] or ""))
        what = seen.name_of(on) if on is not None else seen.text(row["on_text"])
        if not seen.record(row) or not what:
            continue
        text = translate("SessionReport", "'{claim}' waits for {what}").format(claim=seen.name_of(claim), what=what)
        by = translate("SessionReport", "needed by {date}").format(date=row["needed_by"]) if row["needed_by"] else ""
        rest = ", ".join(filter(None, (seen.party(row["party"]), by)))
        lines.append(f"{text} ({rest})" if rest else text)
    return lines


def _row(spot: HotSpot) -> dict[str, object]:
    return {"hot_spot_id": spot.hot_spot_id}


def _claim_line(claim: Claim, seen: Seen) -> str:
    rest = ", ".join(filter(None, (seen.party(claim.values.get("owner")), _works(claim))))
    name = seen.name_of(claim)
    return f"{name} ({rest})" if rest else name


def _works(claim: Claim) -> str:
    years = (str(claim.values[name]) for name in ("works_from", "works_to") if claim.values.get(name))
    return "–".join(dict.fromkeys(years))


def _task(claim: Claim, spot: str, seen: Seen) -> str:
    who = seen.party(claim.values.get("owner")) or translate("SessionReport", "party unknown")
    when = _works(claim) or translate("SessionReport", "period unknown")
    text = translate("SessionReport", "{who}: {claim} ({when}) takes {spot} along")
    return text.format(who=who, claim=seen.name_of(claim), when=when, spot=spot)


def _reactions(spot: HotSpot, seen: Seen) -> str:
    counted = Counter(one.stance for one in spot.reactions if not one.party or seen.party(one.party))
    words = (
        (AGREE, translate("SessionReport", "agree: {count}")),
        (DISAGREE, translate("SessionReport", "disagree: {count}")),
        (NOT_KNOWN, translate("SessionReport", "stance unknown: {count}")),
        (REMARK, translate("SessionReport", "remarks: {count}")),
    )
    said = "; ".join(text.format(count=counted[stance]) for stance, text in words if counted[stance])
    return f"({said})" if said else ""


def _answer(status: str) -> str:
    known = load_vocabularies()["answer_status"]
    return known.label(status) if status in known else status


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
