"""The tables of a package or of a whole plan: four cross-tables, and of a package the space balance."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from wijkaanpak_plugin.analysis.packages.space_balance import SpaceBalance
from wijkaanpak_plugin.domain.packages.space_uses import SpaceUses


@dataclass(frozen=True)
class CrossTables:
    """transitions, layers, parties, streets: as ``analysis/packages/cross_tables.py`` gives them, as their audience may
    know of them; without_period: claims that open the street and of which nobody said when.
    """

    transitions: pd.DataFrame
    layers: pd.DataFrame
    parties: pd.DataFrame
    streets: pd.DataFrame
    without_period: int


@dataclass(frozen=True)
class PackageTables(CrossTables):
    """balance, uses: the space balance and what its uses are called; tells_of_below: whether what lies below ground may
    be told.
    """

    balance: SpaceBalance
    uses: SpaceUses
    tells_of_below: bool
