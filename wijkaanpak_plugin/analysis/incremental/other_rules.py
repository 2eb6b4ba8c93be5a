"""What another rule would change: findings that would come, go or be judged otherwise, before it holds."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import pandas as pd

from wijkaanpak_plugin.analysis.incremental.incremental import IncrementalAnalysis, is_about
from wijkaanpak_plugin.analysis.progress import Feedback, part_of
from wijkaanpak_plugin.domain.catalogue.rule_book import Rule, RuleBook, rule_members
from wijkaanpak_plugin.domain.finding import CONFLICT, INFO

#: Of a finding that stays: it is another one for the reader when one of these differs.
_VERDICT = ("subtype", "severity", "reason", "measured_m", "required_m")


@dataclass(frozen=True)
class RuleChange:
    """How many findings come, go and are judged otherwise; conflicts before and after, as rows for the reader."""

    come: int
    go: int
    otherwise: int
    conflicts_before: int
    conflicts_after: int


def rule_change(
    analysis: IncrementalAnalysis,
    rules_now: RuleBook,
    rules_then: RuleBook,
    changed: Collection[Rule],
    feedback: Feedback = None,
) -> RuleChange:
    """Return what changes when ``rules_then`` hold in place of ``rules_now``; the analysis stays as it is.

    changed: the rules that differ, as they are now and as they would be. Only findings about claims and works that one
    of them speaks of are looked for. ``AnalysisCancelled`` when feedback says so.
    """
    kinds = {kind for rule in changed for side in (rule.a, rule.b) for kind in rule_members(side, analysis.kinds)}
    about = analysis.proposals_of(kinds)
    found = []
    for rules, begin in ((rules_now, 0.0), (rules_then, 0.5)):
        findings, _affected = analysis.with_rules(rules).findings_about(about, part_of(feedback, begin, begin + 0.5))
        found.append(findings[is_about(findings, about)].set_index("finding_id"))
    now, then = found
    both = now.index.intersection(then.index)
    other = (_texts(now.loc[both]) != _texts(then.loc[both])).any(axis=1)
    return RuleChange(
        come=len(then.index.difference(now.index)),
        go=len(now.index.difference(then.index)),
        otherwise=int(other.sum()),
        conflicts_before=_conflicts(now),
        conflicts_after=_conflicts(then),
    )


def _texts(findings: pd.DataFrame) -> np.ndarray:
    return findings[list(_VERDICT)].astype(str).to_numpy()


def _conflicts(findings: pd.DataFrame) -> int:
    counted = findings[(findings["type"] == CONFLICT) & (findings["severity"] != INFO)]
    return int(counted["group_id"].nunique())
