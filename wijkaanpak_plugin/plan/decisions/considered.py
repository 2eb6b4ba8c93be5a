"""All that people made of one row of findings, read in one go."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Optional

from wijkaanpak_plugin.domain.body import split_list
from wijkaanpak_plugin.domain.parties import Parties
from wijkaanpak_plugin.plan.decisions.decisions import CONFRONTATION, Obstacles, obstacles
from wijkaanpak_plugin.plan.decisions.findings_decided import stored_findings
from wijkaanpak_plugin.plan.decisions.judgements import Judgement, judgements_about
from wijkaanpak_plugin.plan.decisions.suppressions import Suppression, suppressed
from wijkaanpak_plugin.plan.schema.finding_tables import DECISION_FIELDS
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.sessions import current_session


@dataclass(frozen=True)
class Considered:
    """What was said of findings that are one row for the reader.

    values: the columns of confrontation and decision; None where nobody said anything, or not the same of all.
    judgements: all that parties ever thought of them, in the order of writing. parties: who is asked: the owners of
    both sides, who sits at the table, and who judged. suppressions: those that hide them now. mark: the number that
    they go by, None before the first analysis of an older plan.
    """

    finding_ids: tuple[str, ...]
    values: Mapping[str, Any]
    judgements: tuple[Judgement, ...]
    obstacles: Obstacles
    suppressions: tuple[Suppression, ...]
    parties: tuple[str, ...]
    mark: Optional[int]

    @property
    def confronted(self) -> int:
        """How many of the six things that meet are filled in."""
        return sum(bool(self.values[name]) for name in CONFRONTATION)


def considered(plan: Plan, finding_ids: Collection[str], rule_id: str = "") -> Considered:
    """Read what was said of findings; PlanError when one is gone, or the plan cannot be read."""
    found, said = stored_findings(plan, finding_ids), judgements_about(plan, finding_ids)
    session = current_session(plan)
    at_table = [person.party for person in session.people if person.party] if session is not None else []
    owners = [name for values in found for name in split_list(values["owners"])]
    parties = Parties([*owners, *at_table, *(one.party for one in said)])
    return Considered(
        finding_ids=tuple(finding_ids),
        values={field.name: _alike(found, field.name) for field in DECISION_FIELDS},
        judgements=tuple(said),
        obstacles=obstacles(plan, finding_ids),
        suppressions=tuple(suppressed(plan).of(finding_ids, rule_id)),
        parties=tuple(parties.names),
        mark=_alike(found, "mark"),
    )


def _alike(found: Sequence[Mapping[str, Any]], name: str) -> Any:
    values = [one[name] for one in found]
    return values[0] if values and all(value == values[0] for value in values) else None
