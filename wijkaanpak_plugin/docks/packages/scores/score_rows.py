"""What the page of scores shows: criteria of a set with figure or judgement and weight, and the order that follows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Optional

from wijkaanpak_plugin.analysis.packages.figures import Figure
from wijkaanpak_plugin.domain.packages.sensitivity import Scores
from wijkaanpak_plugin.plan.packages.scores import Judgement, PlanCriterion


@dataclass(frozen=True)
class ScoreRow:
    """A criterion and how the package does on it. figure: None where it is judged, or not worked out (yet); why_none:
    why it is not, a sentence; weight: what it weighs for the group, None where that was not said.
    """

    criterion: PlanCriterion
    figure: Optional[Figure]
    why_none: str
    judgement: Optional[Judgement]
    weight: Optional[float]


@dataclass(frozen=True)
class CriteriaSet:
    """A set of criteria that can be shown. names: of its criteria, where the plan does not have them yet."""

    key: str
    title: str
    is_in_plan: bool
    names: tuple[str, ...]


@dataclass(frozen=True)
class ShownScores:
    """sets: those of the catalogue and of the plan; chosen: key of the one that is shown; group: whose weights.

    packages: names by id, in their order; scores: None while figures are being worked out.
    """

    package_id: str
    sets: tuple[CriteriaSet, ...]
    chosen: str
    rows: tuple[ScoreRow, ...]
    group: str
    groups: tuple[str, ...]
    packages: Mapping[str, str]
    scores: Optional[Scores]
    why_none: str

    @property
    def weights(self) -> dict[str, float]:
        """What the criteria that are shown weigh, by key; those without a weight are left out."""
        return {row.criterion.key: row.weight for row in self.rows if row.weight is not None}

    @property
    def chosen_set(self) -> CriteriaSet:
        """The set that is shown."""
        return next(each for each in self.sets if each.key == self.chosen)
