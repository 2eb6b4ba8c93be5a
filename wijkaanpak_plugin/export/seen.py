"""What an audience may know of the records of a plan: for others as if nothing confidential had ever been there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Optional

from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.confidential import FOR_OTHERS, is_confidential
from wijkaanpak_plugin.domain.finding import FREED_BY
from wijkaanpak_plugin.domain.parties import party_key
from wijkaanpak_plugin.domain.short_names import short_name
from wijkaanpak_plugin.plan.claims.claims import Claim
from wijkaanpak_plugin.plan.records.withheld import Withheld
from wijkaanpak_plugin.plan.store.plan import Plan


class Seen:
    """Asked for each record, text and party before it is said."""

    def __init__(self, plan: Plan, audience: str) -> None:
        """PlanError when the plan cannot be read."""
        self._withheld: Optional[Withheld] = Withheld.of_plan(plan) if audience == FOR_OTHERS else None

    @property
    def names_persons(self) -> bool:
        """Whether persons are named, beside parties."""
        return self._withheld is None

    def record(self, row: Mapping[str, Any]) -> bool:
        """Say whether a record (values by column) may be known."""
        return self._withheld is None or not self._withheld.holds(row)

    def finding(self, row: Mapping[str, Any]) -> bool:
        """Say whether a finding may be known: of nothing confidential, and not as it is because of such a thing."""
        withheld = self._withheld
        if withheld is None:
            return True
        secret = set().union(*withheld.ids.values())
        about = {row["a_id"], row["b_id"]}
        # Another claim takes an obstacle away: which one a finding does not say, and it may be a confidential one.
        is_told = bool(secret) and row["reason"] == FREED_BY
        return not (is_confidential(row["confidential"]) or about & secret or is_told)

    def text(self, text: Any) -> str:
        """Return a text on one line, empty when it names something that must not be known."""
        said = " ".join(str(text or "").split())
        return "" if self._withheld is not None and self._withheld.is_named_in(said) else said

    def name_of(self, claim: Claim) -> str:
        """Return what a claim is called: by its kind where its name names something that must not be known."""
        kind = claim.values.get("kind")
        return short_name(self.text(claim.name) or (load_kinds().label(kind) if kind else ""))

    def party(self, name: Any) -> str:
        """Return the name of a party, empty when that must not be known."""
        said = " ".join(str(name or "").split())
        return "" if self._withheld is not None and party_key(said) in self._withheld.parties else said

    def parties(self, names: Iterable[Any]) -> list[str]:
        """Return the names of those that may be known."""
        return list(dict.fromkeys(filter(None, map(self.party, names))))
