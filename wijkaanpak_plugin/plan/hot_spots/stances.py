"""What a party thinks of a hot spot, once: noted, changed and taken back; other words of it are remarks."""

from __future__ import annotations

from typing import Optional

from wijkaanpak_plugin.domain.parties import party_key
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.hot_spots.records import AGREE, DISAGREE, REMARK, HotSpot, Reaction
from wijkaanpak_plugin.plan.parties.naming import NamedParties
from wijkaanpak_plugin.plan.schema.hot_spot_tables import HOT_SPOT_REACTION
from wijkaanpak_plugin.plan.store.author import author
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.clock import now
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan

#: The stance of who was asked and does not know: it is stored as one that is not known.
NOT_KNOWN = ""


def stance_of(hot_spot: HotSpot, party: str) -> Optional[str]:
    """Return what a party thinks of a hot spot, as it said last; None: it was not asked."""
    reaction = _last(hot_spot, party)
    return None if reaction is None else reaction.stance


def set_stance(plan: Plan, hot_spot: HotSpot, party: str, stance: str) -> Changes:
    """Note what a party thinks, in place of what it thought; the same once more takes it back, and leaves its words.

    PlanError when the stance is none, or the reaction is gone.
    """
    if stance not in (AGREE, DISAGREE, NOT_KNOWN):
        raise PlanError(translate("Plan", "'{stance}' is no stance.").format(stance=stance))
    changes, before = Changes(plan), _last(hot_spot, party)
    if before is None:
        parties = NamedParties(plan, changes)
        values = {
            "hot_spot_id": hot_spot.hot_spot_id,
            "stance": stance or None,
            "party": party,
            "by": author() or None,
        }
        changes.add(HOT_SPOT_REACTION.name, parties.spelled(HOT_SPOT_REACTION.name, values))
        parties.add_new()
    elif before.stance != stance:
        told = {"stance": stance or None, "by": author() or None, "at": now()}
        changes.change(HOT_SPOT_REACTION.name, before.reaction_id, told)
    elif before.text:
        changes.change(HOT_SPOT_REACTION.name, before.reaction_id, {"stance": REMARK})
    else:
        changes.remove(HOT_SPOT_REACTION.name, before.reaction_id)
    return changes


def _last(hot_spot: HotSpot, party: str) -> Optional[Reaction]:
    said = [one for one in hot_spot.reactions if one.stance != REMARK and party_key(one.party) == party_key(party)]
    return said[-1] if said else None
