"""Figures of packages as they were found, beside those of doing nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Optional

from wijkaanpak_plugin.analysis.packages.figures import Figure


@dataclass(frozen=True)
class FoundFigures:
    """of: figures by package_id; nothing: those of doing nothing, by the year by which a package is done, which they
    depend on; years: that year by package_id. is_whole: all figures, and not openings and costs alone.

    remarks: what could not be read, a sentence each.
    """

    of: Mapping[str, Sequence[Figure]]
    nothing: Mapping[Optional[int], Sequence[Figure]]
    years: Mapping[str, Optional[int]]
    is_whole: bool
    remarks: tuple[str, ...] = ()

    def nothing_beside(self, package_id: str) -> Sequence[Figure]:
        """Return the figures of doing nothing in the years of a package."""
        return self.nothing.get(self.years.get(package_id), ())
