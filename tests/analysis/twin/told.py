"""Scenes as the manual writes them: bodies and rules in, what is found out."""

from __future__ import annotations

from typing import Any

import pandas as pd
from scenes import bodies
from twin.kinds import SMALL_KINDS

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.domain.catalogue.rule_book import Rule, RuleBook

#: Planning of one year.
Y2026, Y2027, Y2028, Y2030 = ({"works_from": year, "works_to": year} for year in ("2026", "2027", "2028", "2030"))
Y2033 = {"works_from": "2033", "works_to": "2033"}


def found(*rows: dict[str, Any], rules: list[Rule] | None = None) -> pd.DataFrame:
    """Return the findings of a scene under these rules."""
    return analyse(bodies(*rows), rules=RuleBook(rules or [], SMALL_KINDS), kinds=SMALL_KINDS).findings


def told(*rows: dict[str, Any], rules: list[Rule] | None = None) -> list[tuple[str, ...]]:
    """Return subtype, severity and, where there is one, reason of each finding of a scene, in alphabetical order."""
    findings = found(*rows, rules=rules)
    columns = findings[["subtype", "severity", "reason"]].itertuples(index=False)
    return sorted(tuple(text for text in row if text) for row in columns)


def pairs(findings: pd.DataFrame) -> list[tuple[str, ...]]:
    """Return of each finding its subtype and the two that it is about, in alphabetical order."""
    rows = findings[["subtype", "a_id", "b_id"]].itertuples(index=False)
    return sorted((subtype, *sorted((a, b))) for subtype, a, b in rows)
