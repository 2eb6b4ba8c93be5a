"""The order that the votes of a session give, with who chose what: a poll, no decision."""

from __future__ import annotations

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.domain.weighing.order_lines import order_lines
from wijkaanpak_plugin.domain.weighing.pairwise_order import EQUAL, FIRST, SECOND, Pair, order, pairs_of
from wijkaanpak_plugin.export.seen import Seen
from wijkaanpak_plugin.plan.claims.claims import all_claims
from wijkaanpak_plugin.plan.decisions.votes import Vote, interests_in, last_votes, names_a_record, votes_of
from wijkaanpak_plugin.plan.store.plan import Plan


def told_order(plan: Plan, session_id: str, seen: Seen) -> list[str]:
    """Return the order, then who chose what of each pair, a line each; none without votes. PlanError as it reads."""
    votes = [each for each in votes_of(plan, session_id) if seen.party(each.party)]
    names = _names(plan, votes, seen)
    kept = [each for each in votes if each.first in names and each.second in names]
    interests = interests_in(kept)
    if not any(each.choice for each in kept):
        return []
    lines = order_lines(order(interests, [each.ballot for each in kept]), names)
    pairs = (_pair_line(pair, kept, names, seen) for pair in pairs_of(interests))
    return [*lines, *filter(None, pairs), translate("SessionReport", "A poll, not a decision.")]


def _names(plan: Plan, votes: list[Vote], seen: Seen) -> dict[str, str]:
    """Return what each interest that may be known is called: its claim's name, or the words that it is said in."""
    claims = {claim.body_id: claim for claim in all_claims(plan)}
    names = {}
    for interest in interests_in(votes):
        claim = claims.get(interest)
        if claim is not None and seen.record(claim.values):
            names[interest] = seen.name_of(claim)
        elif claim is None and names_a_record(interest):
            names[interest] = translate("SessionReport", "a claim that was removed")
        elif claim is None and seen.text(interest):
            names[interest] = interest
    return names


def _pair_line(pair: Pair, votes: list[Vote], names: dict[str, str], seen: Seen) -> str:
    first, second = pair
    last = [each for each in last_votes(votes, pair).values() if each.choice]
    words = {
        FIRST: translate("SessionReport", "for {name}: {parties}"),
        EQUAL: translate("SessionReport", "equal: {parties}"),
        SECOND: translate("SessionReport", "for {name}: {parties}"),
    }
    said = []
    for choice, text in words.items():
        who = [_voter(each, seen) for each in last if each.ballot.choice_of(pair) == choice]
        if who:
            said.append(text.format(name=names[second if choice == SECOND else first], parties=", ".join(who)))
    return f"{names[first]} – {names[second]}: {'; '.join(said)}" if said else ""


def _voter(vote: Vote, seen: Seen) -> str:
    reason = seen.text(vote.reason)
    return f"{seen.party(vote.party)} ({reason})" if reason else seen.party(vote.party)
