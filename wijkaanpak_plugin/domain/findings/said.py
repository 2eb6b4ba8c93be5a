"""What is known beside a finding: what people said of it, and what it lies beside. Data only; plan/ reads it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

#: Tables at which a finding lies, in the order in which it comes to them.
PREPARATION, DECISION, DECIDED = "preparation", "decision", "decided"
UNDERGROUND = "underground"


@dataclass(frozen=True)
class Said:
    """mark: the number of the finding, None before the first analysis that gave numbers. first_found: ISO 8601, empty
    when not known. stage: ``PREPARATION``, ``DECISION`` or ``DECIDED``, empty before anybody laid it on a table.
    agree, disagree: ``party_key`` of each party whose last judgement says so. judge_again, decide_again: it has changed
    since. hidden: somebody does not want to see it in this plan.
    """

    mark: int | None = None
    first_found: str = ""
    stage: str = ""
    accepted: bool = False
    agree: frozenset[str] = frozenset()
    disagree: frozenset[str] = frozenset()
    judge_again: bool = False
    decide_again: bool = False
    hidden: bool = False

    @property
    def again(self) -> bool:
        """Whether somebody has to look at it again."""
        return self.judge_again or self.decide_again

    @property
    def settled(self) -> bool:
        """Whether it was decided or accepted."""
        return self.accepted or self.stage == DECIDED


NOTHING_SAID = Said()


@dataclass(frozen=True)
class Beside:
    """street: the nearest within 25 m, empty for none. layers: vertical layers of either side, as far as their kinds
    are known. claims: body_id and name of each side that is a claim or a planned work. packages: package_ids of these.
    """

    street: str = ""
    layers: frozenset[str] = frozenset()
    claims: tuple[tuple[str, str], ...] = ()
    packages: frozenset[str] = frozenset()

    @property
    def underground(self) -> bool:
        """Whether either side lies underground."""
        return UNDERGROUND in self.layers


NOTHING_BESIDE = Beside()


def said_together(each: Sequence[Said]) -> Said:
    """Return what is said of a row by what is said of each of its findings.

    A party agrees with the row when it agrees with one of them and disagrees with none. The row is decided, accepted
    or hidden when each of them is, and lies at the decision table when one does.
    """
    stages = [one.stage for one in each]
    disagree = frozenset[str]().union(*(one.disagree for one in each))
    found = [one.first_found for one in each]
    return Said(
        mark=min((one.mark for one in each if one.mark is not None), default=None),
        first_found=min(found) if all(found) else "",
        stage=_stage_together(stages),
        accepted=all(one.accepted for one in each),
        agree=frozenset[str]().union(*(one.agree for one in each)) - disagree,
        disagree=disagree,
        judge_again=any(one.judge_again for one in each),
        decide_again=any(one.decide_again for one in each),
        hidden=all(one.hidden for one in each),
    )


def _stage_together(stages: Sequence[str]) -> str:
    if all(stage == DECIDED for stage in stages):
        return DECIDED
    if DECISION in stages:
        return DECISION
    return PREPARATION if any(stages) else ""
