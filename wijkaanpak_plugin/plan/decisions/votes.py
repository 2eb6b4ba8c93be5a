"""Which of two interests weighs more: each vote of a party is a row that stays, and its last one holds.

An interest is a claim, by its body_id, or is said in words (the sample has such). A poll is no decision.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Optional
from uuid import UUID

from wijkaanpak_plugin.domain.parties import party_key
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.domain.weighing.pairwise_order import CHOICES, Ballot, Pair
from wijkaanpak_plugin.plan.records.records import add_record, change_record, records
from wijkaanpak_plugin.plan.schema.session_tables import VOTE
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan


@dataclass(frozen=True)
class Vote:
    """One vote. choice: one of ``CHOICES``, empty for none: it was taken back, or only words were said.

    session_id: empty outside a session. at: ISO 8601, UTC.
    """

    vote_id: str
    session_id: str
    first: str
    second: str
    party: str
    choice: str
    reason: str
    by: str
    at: str

    @property
    def ballot(self) -> Ballot:
        """What was chosen, for counting."""
        return Ballot(self.first, self.second, self.party, self.choice)

    def is_about(self, pair: Pair) -> bool:
        """Say whether it is about these two, whichever of them was written first."""
        return {self.first, self.second} == set(pair)


def votes_of(plan: Plan, session_id: str) -> list[Vote]:
    """Return all votes of a session (empty: of none), in the order of writing; PlanError when they are unreadable."""
    every = (_vote(row) for row in records(plan, VOTE.name))
    return [each for each in every if each.session_id == session_id]


def last_votes(votes: Iterable[Vote], pair: Pair) -> dict[str, Vote]:
    """Return by ``party_key`` what each party said last of a pair."""
    return {party_key(each.party): each for each in votes if each.is_about(pair)}


def interests_in(votes: Iterable[Vote]) -> list[str]:
    """Return the interests that were voted on, in the order in which they came."""
    return list(dict.fromkeys(name for each in votes for name in (each.first, each.second)))


def names_a_record(interest: str) -> bool:
    """Say whether an interest is the id of a claim, there or gone, and no words."""
    try:
        UUID(interest)
    except ValueError:
        return False
    return True


def vote(plan: Plan, session_id: str, pair: Pair, party: str, choice: str) -> Changes:
    """Note which of a pair weighs more to a party; the same once more takes it back, and leaves what it said before.

    Its words stay with the choice that they were said of. PlanError when the choice is none, the two are one, or the
    party has no name.
    """
    if choice not in CHOICES:
        raise PlanError(translate("Plan", "'{choice}' is no choice.").format(choice=choice))
    before = _last(plan, session_id, pair, party)
    was = before.ballot.choice_of(pair) if before is not None else ""
    if was == choice:
        return _noted(plan, session_id, pair, party, None, None)
    # Who spoke first and chooses now says it of this choice.
    words = before.reason if before is not None and not was else None
    return _noted(plan, session_id, pair, party, choice, words)


def say_why(plan: Plan, session_id: str, pair: Pair, party: str, words: str) -> Changes:
    """Note why a party chooses so, with its last vote on a pair; it may speak before it chooses. Empty: no words.

    PlanError when the two are one, or the party has no name.
    """
    before = _last(plan, session_id, pair, party)
    if before is not None:
        return change_record(plan, VOTE.name, before.vote_id, {"reason": words})
    return _noted(plan, session_id, pair, party, None, words) if words.strip() else Changes(plan)


def _noted(plan: Plan, session_id: str, pair: Pair, party: str, choice: Optional[str], words: Optional[str]) -> Changes:
    if not party.strip():
        raise PlanError(translate("Plan", "Say which party votes."))
    first, second = pair
    row = {"first": first, "second": second, "party": party, "choice": choice, "reason": words}
    return add_record(plan, VOTE.name, {**row, "session_id": session_id or None})[0]


def _last(plan: Plan, session_id: str, pair: Pair, party: str) -> Optional[Vote]:
    return last_votes(votes_of(plan, session_id), pair).get(party_key(party))


def _vote(row: dict[str, Any]) -> Vote:
    return Vote(**{name: str(row[name] or "") for name in VOTE.field_names})
