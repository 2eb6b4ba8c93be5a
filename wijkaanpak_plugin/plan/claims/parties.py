"""The parties that a claim can be of."""

from __future__ import annotations

from wijkaanpak_plugin.domain.parties import Parties
from wijkaanpak_plugin.plan.parties.parties import all_parties
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.sessions import current_session, parties


def known_parties(plan: Plan) -> list[str]:
    """Return the parties to choose from, each once: those at the table of the session first, in the order in which they
    were written, then those of the plan by name, with who sat at an earlier table. PlanError when a table cannot be
    read.
    """
    session = current_session(plan)
    at_table = [person.party for person in session.people] if session is not None else []
    records = Parties(party.name for party in all_parties(plan))
    by_name = sorted({*records.names, *parties(plan)}, key=str.casefold)
    # Somebody may have typed a party otherwise than the plan spells it: it is one all the same.
    return list(dict.fromkeys(records.spelled(name) or name for name in (*at_table, *by_name) if name))
