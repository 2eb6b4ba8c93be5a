"""Scores of packages by criterion: what is judged, and what is worked out, on one scale from 0 to 1."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Optional, Protocol

from wijkaanpak_plugin.analysis.packages.all_figures import single_value
from wijkaanpak_plugin.analysis.packages.figures import Figure
from wijkaanpak_plugin.domain.packages.sensitivity import scaled, scaled_judgements

#: By criterion (key) and package (id), between 0 and 1; None where nobody knows it.
Scores = dict[str, dict[str, Optional[float]]]


class Weighed(Protocol):
    """A criterion: its key, whether more or less is better, and the figure that it is worked out by (empty: judged)."""

    @property
    def key(self) -> str:
        """Its key."""

    @property
    def direction(self) -> str:
        """Whether more or less is better."""

    @property
    def formula(self) -> Optional[str]:
        """Key of its figure; empty where it is judged."""


def weighed_scores(
    criteria: Iterable[Weighed],
    figures: Mapping[str, Sequence[Figure]],
    judged: Mapping[str, Mapping[str, float]],
) -> Scores:
    """Return the score of each package on each criterion, as ``ranked`` and ``changed_orders`` take them.

    figures: by package, the packages that are compared. judged: judgements by criterion and package, from -2 to 2. A
    figure that is not wholly known is no score (``single_value``).
    """
    found: Scores = {}
    for criterion in criteria:
        if criterion.formula:
            values = {name: single_value(own, criterion.formula) for name, own in figures.items()}
            found[criterion.key] = scaled(values, criterion.direction)
        else:
            given = judged.get(criterion.key, {})
            found[criterion.key] = scaled_judgements({name: given.get(name) for name in figures})
    return found
