"""The rules that a plan has of its own."""

from __future__ import annotations

from typing import Any

from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.catalogue.rule_book import Rule, RuleBook, load_rule_book, rule_problems
from wijkaanpak_plugin.domain.catalogue.table_schema import ParsedTable, TextRow, read_rows, read_schema
from wijkaanpak_plugin.domain.translation import translated
from wijkaanpak_plugin.plan.schema.list_tables import RULE
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.values import plain
from wijkaanpak_plugin.resource_paths import resource

#: What a rule of a plan may leave open, though a file of rules may not: whose it is, and how well founded.
_MAY_BE_OPEN = {"source": "-", "status": "assumption"}


def plan_rules(plan: Plan) -> RuleBook:
    """Return the plan's own rules, or the standard rule book where it has none.

    PlanError names the row (counted from 1), the column and the value of the first that makes no sense; none of them
    holds then.
    """
    features = plan.stored(RULE.name).getFeatures()
    rows = [{name: plain(feature[name]) for name in Rule.__dataclass_fields__} for feature in features]
    if not rows:
        return load_rule_book()
    name, numbers = translated(RULE.label), tuple(range(1, len(rows) + 1))
    texts = [TextRow(number, _cells(row)) for number, row in zip(numbers, rows)]
    _typed, problems = read_rows(name, texts, read_schema(resource("catalogue", "rules.schema.json")))
    problems = problems or rule_problems(ParsedTable(name, tuple(rows), numbers))
    if problems:
        raise PlanError(str(problems[0]))
    return RuleBook([Rule(**{**row, "note": row["note"] or ""}) for row in rows], load_kinds())


def _cells(row: dict[str, Any]) -> dict[str, str]:
    """Return the values of a row as a file of rules has them."""
    shown = {name: f"{value:g}" if isinstance(value, float) else str(value or "") for name, value in row.items()}
    return {**shown, **{name: shown[name] or open_ for name, open_ in _MAY_BE_OPEN.items()}}
