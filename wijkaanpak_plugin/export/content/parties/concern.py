"""What concerns one party: its claims and works, what they meet, what moves, what waits, and what was decided."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from wijkaanpak_plugin.export.content.passport.passport import Period
from wijkaanpak_plugin.plan.claims.claims import Claim

#: What a party is to a claim, by column of the claim.
ROLES = ("owner", "initiator", "partners", "cost_bearer")


@dataclass(frozen=True)
class Work:
    """A claim or planned work. number: on the map and in the list. street: empty where it lies along none. hardness:
    see ``passport/hardness.py``. roles: of ``ROLES``. packages: names of those that it is in.
    """

    number: int
    claim: Claim
    name: str
    street: str
    period: Period
    hardness: str
    roles: tuple[str, ...]
    packages: tuple[str, ...]


@dataclass(frozen=True)
class Agreement:
    """What is agreed and has no place, in which package."""

    text: str
    package: str
    period: Period


@dataclass(frozen=True)
class Meeting:
    """A conflict, or what can go together. mark: the number that it goes by in the plan, 0 for none. others: the
    parties on the other side; none, and is_own, where that is its own; none, and is_answer, where it is what people
    said on the spot; none else: nobody knows whose it is.
    """

    mark: int
    text: str
    others: tuple[str, ...]
    is_own: bool
    is_answer: bool
    severity: str
    is_decided: bool


@dataclass(frozen=True)
class Move:
    """Nets that would have to move. package: empty for all claims of the plan together. kind: key of the net. metres:
    None where it is certain of none. unknown: nets of which nobody can tell.
    """

    package: str
    kind: str
    metres: Optional[float]
    unknown: int


@dataclass(frozen=True)
class Waiting:
    """What waits for what. party: on whom it depends, empty where that is not known. needed_by, promised_by: date or
    year as it was written, empty where nobody said.
    """

    waits: str
    what: str
    party: str
    needed_by: str
    promised_by: str
    status: str


@dataclass(frozen=True)
class Concern:
    """What concerns one party.

    moves: None where what lies below ground is not told. on_it: what waits for it; it_waits: what it waits for.
    decisions: what a finding says, and what was decided about it.
    """

    name: str
    party_type: str
    conditions: str
    leads: tuple[str, ...]
    takes_part: tuple[str, ...]
    works: tuple[Work, ...]
    agreements: tuple[Agreement, ...]
    conflicts: tuple[Meeting, ...]
    couplings: tuple[Meeting, ...]
    moves: Optional[tuple[Move, ...]]
    on_it: tuple[Waiting, ...]
    it_waits: tuple[Waiting, ...]
    decisions: tuple[tuple[str, str], ...]

    @property
    def is_nothing(self) -> bool:
        """Whether nothing in the plan concerns it, as far as is known."""
        return not any(
            (
                *(self.conditions, self.leads, self.takes_part, self.works, self.agreements, self.conflicts),
                *(self.couplings, self.moves, self.on_it, self.it_waits, self.decisions),
            )
        )
