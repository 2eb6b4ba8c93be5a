"""What an earlier session weighed more: what the room sees of it before it compares interests itself."""

from __future__ import annotations

from collections.abc import Mapping

from wijkaanpak_plugin.docks.walk.pairs.interest import Interest
from wijkaanpak_plugin.docks.walk.pairs.texts import before_text, short_name
from wijkaanpak_plugin.domain.weighing.order_lines import order_lines
from wijkaanpak_plugin.domain.weighing.pairwise_order import order
from wijkaanpak_plugin.plan.decisions.votes import interests_in, names_a_record, votes_of
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.sessions import sessions


def weighed_before(plan: Plan, session_id: str, interests: Mapping[str, Interest]) -> str:
    """Return the order of the last other session in which anybody voted, in words; empty when there is none.

    session_id: of the session of now. Claims that are gone are left out, with the votes on them. PlanError as it reads.
    """
    for session in sessions(plan):
        if session.session_id == session_id:
            continue
        voted = [each for each in votes_of(plan, session.session_id) if each.choice]
        names = {
            name: short_name(interests[name]) if name in interests else name
            for name in interests_in(voted)
            if name in interests or not names_a_record(name)
        }
        kept = [each for each in voted if each.first in names and each.second in names]
        if kept:
            found = order(interests_in(kept), [each.ballot for each in kept])
            return before_text(session.name, order_lines(found, names))
    return ""
