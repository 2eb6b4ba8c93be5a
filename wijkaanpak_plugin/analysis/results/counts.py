"""How many findings there are: pairs exactly, groups as the reader sees them, and what only informs apart."""

from __future__ import annotations

import pandas as pd

from wijkaanpak_plugin.domain.finding import counted_as


def pairs_under(findings: pd.DataFrame, heading: str) -> int:
    """Return how many findings there are under a heading (``counted_as``), those of groups in one row included."""
    return int(findings.loc[_under(findings, heading), "pairs"].fillna(1.0).sum())


def groups_under(findings: pd.DataFrame, heading: str) -> int:
    """Return how many rows the reader sees under a heading: one per group."""
    return int(findings.loc[_under(findings, heading), "group_id"].nunique())


def _under(findings: pd.DataFrame, heading: str) -> pd.Series:
    headings = [counted_as(sort, severity) for sort, severity in zip(findings["type"], findings["severity"])]
    return pd.Series(headings, index=findings.index, dtype=object) == heading
