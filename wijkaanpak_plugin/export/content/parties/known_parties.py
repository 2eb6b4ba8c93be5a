"""The parties that have a sheet of their own."""

from __future__ import annotations

from typing import Optional

from wijkaanpak_plugin.domain.parties import party_key
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.errors import ExportError
from wijkaanpak_plugin.export.seen import Seen
from wijkaanpak_plugin.plan.parties.parties import Party, all_parties
from wijkaanpak_plugin.plan.store.plan import Plan


def parties_for(plan: Plan, audience: str) -> list[Party]:
    """Return the parties of a plan that this audience may know of, alphabetically; of several of one name, which
    another program may have written, the first.
    """
    seen = Seen(plan, audience)
    known: dict[str, Party] = {}
    for party in all_parties(plan):
        if seen.party(party.name):
            known.setdefault(party_key(party.name), party)
    return list(known.values())


def chosen_parties(plan: Plan, party: Optional[str], audience: str) -> list[Party]:
    """Return the party of this name, or all where none is asked for.

    ExportError when the plan has no such party, or none that this audience may know of: both are said in the same
    words, so that a confidential party cannot be guessed.
    """
    known = parties_for(plan, audience)
    found = [each for each in known if not party or party_key(each.name) == party_key(party)]
    if found:
        return found
    if party:
        text = translate("Parties", "The plan has no party '{party}' that may be shown.")
        raise ExportError(text.format(party=party))
    raise ExportError(translate("Parties", "The plan names no party that may be shown."))
