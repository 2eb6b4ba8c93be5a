"""Texts of the Hot spots panel."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QDateTime, QLocale, Qt

from wijkaanpak_plugin.docks.widgets.hot_spot_kinds import Kind, kind_label
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.translation import counted, language, translate
from wijkaanpak_plugin.plan.hot_spots.records import AGREE, DISAGREE, OPEN, REMARK, HotSpot, LinkedClaim, Reaction
from wijkaanpak_plugin.plan.schema.labels import choice_label

#: Characters of a text that the list shows; the whole of it stands in the detail.
LONGEST_LINE = 200
_LONGEST_TIP = 1000


def whole_text(hot_spot: HotSpot) -> str:
    """Return what is said, on one line; that there is no text is said too."""
    return " ".join(hot_spot.text.split()) or translate("HotSpotsDock", "(no text yet)")


def first_line(hot_spot: HotSpot) -> str:
    """Return what is said, or where it begins when it is long, on one line; that there is no text is said too."""
    text = whole_text(hot_spot)
    return text if len(text) <= LONGEST_LINE else f"{text[:LONGEST_LINE]}…"


def second_line(hot_spot: HotSpot, kinds: Sequence[Kind]) -> str:
    """Return kind, moment, reactions and claims of a hot spot, as far as there are any."""
    parts = [kind_label(kinds, hot_spot.kind)]
    if hot_spot.is_area:
        parts.append(translate("HotSpotsDock", "area"))
    if hot_spot.moment:
        parts.append(choice_label(hot_spot.moment).lower())
    parts += [reactions_text(hot_spot), claims_text(hot_spot), answer_word(hot_spot)]
    if hot_spot.confidential:
        parts.append(translate("HotSpotsDock", "confidential"))
    return " · ".join(filter(None, parts))


def reactions_text(hot_spot: HotSpot) -> str:
    """Return the number of reactions of each stance; empty when there are none."""
    counts = (
        (AGREE, translate("HotSpotsDock", "1 agrees"), translate("HotSpotsDock", "{count} agree")),
        (DISAGREE, translate("HotSpotsDock", "1 disagrees"), translate("HotSpotsDock", "{count} disagree")),
        (REMARK, *2 * (translate("HotSpotsDock", "{count} with a remark"),)),
        ("", *2 * (translate("HotSpotsDock", "{count} of unknown stance"),)),
    )
    said = ((hot_spot.count(stance), one, several) for stance, one, several in counts)
    return ", ".join(counted(count, one, several).format(count=count) for count, one, several in said if count)


def claims_text(hot_spot: HotSpot) -> str:
    """Return the number of claims that answer a hot spot; empty when there are none."""
    count = len(hot_spot.claims)
    if not count:
        return ""
    text = counted(count, translate("HotSpotsDock", "1 claim"), translate("HotSpotsDock", "{count} claims"))
    return text.format(count=count)


def answer_word(hot_spot: HotSpot) -> str:
    """Return what became of a hot spot in a word; empty as long as it is open."""
    if hot_spot.answer_status in ("", OPEN):
        return ""
    known = load_vocabularies()["answer_status"]
    return known.label(hot_spot.answer_status) if hot_spot.answer_status in known else hot_spot.answer_status


def tooltip(hot_spot: HotSpot, kinds: Sequence[Kind]) -> str:
    """Return all of a hot spot in short; a very long text is cut off."""
    lines = [hot_spot.text[:_LONGEST_TIP] or first_line(hot_spot), second_line(hot_spot, kinds), noted_text(hot_spot)]
    return "\n".join(filter(None, lines))


def noted_text(hot_spot: HotSpot) -> str:
    """Return when and by whom it was noted; empty when neither is known."""
    return _by_and_at(hot_spot.added_by, hot_spot.added_at)


def reaction_text(reaction: Reaction) -> str:
    """Return a reaction on one line: party, stance and what was said."""
    party = reaction.party or translate("HotSpotsDock", "party unknown")
    said = f": {reaction.text}" if reaction.text else ""
    return f"{party} – {stance_label(reaction.stance)}{said}"


def reaction_noted_text(reaction: Reaction) -> str:
    """Return when and by whom a reaction was noted."""
    return _by_and_at(reaction.by, reaction.at)


def stance_label(stance: str) -> str:
    """Return the name of a stance, in lower case."""
    labels = {
        AGREE: translate("HotSpotsDock", "agrees"),
        DISAGREE: translate("HotSpotsDock", "disagrees"),
        REMARK: translate("HotSpotsDock", "remarks"),
    }
    return labels.get(stance, translate("HotSpotsDock", "stance unknown"))


def claim_text(claim: LinkedClaim) -> str:
    """Return the name of a linked claim; that it was removed is said."""
    if not claim.table:
        return translate("HotSpotsDock", "a claim that is not in the plan any more")
    return claim.name or translate("HotSpotsDock", "claim without a name")


def _by_and_at(who: str, when: str) -> str:
    moment = QDateTime.fromString(when.replace("+00:00", "Z"), Qt.DateFormat.ISODate)
    local = QLocale(language()).toString(moment.toLocalTime(), "d MMM yyyy HH:mm") if moment.isValid() else ""
    if who and local:
        return translate("HotSpotsDock", "Noted by {who}, {when}").format(who=who, when=local)
    if who or local:
        return translate("HotSpotsDock", "Noted: {what}").format(what=who or local)
    return ""
