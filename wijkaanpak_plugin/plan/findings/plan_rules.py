"""The rules that a plan has of its own: each lies over the shipped rule of its id, or all are the whole rule book."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Optional

from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.catalogue.rule_book import Rule, RuleBook, load_rule_book, rule_problems
from wijkaanpak_plugin.domain.catalogue.table_schema import ParsedTable, TextRow, read_rows, read_schema
from wijkaanpak_plugin.domain.translation import translate, translated
from wijkaanpak_plugin.plan.schema.list_tables import RULE
from wijkaanpak_plugin.plan.schema.plan_tables import OWN_BOOK, WHOLE
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.values import plain
from wijkaanpak_plugin.resource_paths import resource

#: What a rule of a plan may leave open, though a file of rules may not: whose it is, and how well founded.
_MAY_BE_OPEN = {"source": "-", "status": "assumption"}
_COLUMNS = tuple(Rule.__dataclass_fields__)


@dataclass(frozen=True)
class RuleInPlan:
    """A rule as it holds in a plan. of_plan: the plan says so; shipped: what holds everywhere else, None for none."""

    rule: Rule
    of_plan: bool
    shipped: Optional[Rule]


def plan_rules(plan: Plan, instead: Optional[Rule] = None) -> RuleBook:
    """Return the rules that hold in a plan: its own over the shipped ones; alone where they are a whole book.

    instead: a rule to look at, which the plan has not got: it takes the place of the one of its id. PlanError names the
    row (counted from 1), the column and the value of the first that makes no sense; none of them holds then.
    """
    rows = _rows(plan)
    if instead is not None:
        rows = [*(row for row in rows if row["rule_id"] != instead.rule_id), asdict(instead)]
    if not rows:
        return load_rule_book()
    own = _checked(rows)
    if has_own_book(plan):
        return RuleBook(own, load_kinds())
    over = {rule.rule_id: rule for rule in own}
    shipped = load_rule_book().rules
    known = {rule.rule_id for rule in shipped}
    laid_over = [over.get(rule.rule_id, rule) for rule in shipped]
    return RuleBook([*laid_over, *(rule for rule in own if rule.rule_id not in known)], load_kinds())


def has_own_book(plan: Plan) -> bool:
    """Say whether the rules of a plan are a whole rule book, beside which no shipped rule holds."""
    return plan.info.get(OWN_BOOK) == WHOLE


def rule_in_plan(plan: Plan, rule_id: str) -> RuleInPlan:
    """Return a rule as it holds in a plan; PlanError when there is none of this id, or a rule makes no sense."""
    shipped = next((rule for rule in load_rule_book().rules if rule.rule_id == rule_id), None)
    own = next((rule for rule in _checked(_rows(plan)) if rule.rule_id == rule_id), None)
    rule = own or (None if has_own_book(plan) else shipped)
    if rule is None:
        raise PlanError(translate("Rules", "This rule is not there any more."))
    return RuleInPlan(rule, own is not None, None if has_own_book(plan) else shipped)


def set_rule(plan: Plan, rule: Rule) -> Changes:
    """Let a rule hold in this plan in place of the one of its id; PlanError when it has no source or is no rule."""
    if not rule.source.strip():
        raise PlanError(translate("Rules", "Say where this comes from: a rule without a source is not believed."))
    _checked([asdict(rule)])
    changes = Changes(plan)
    written = {name: value if value != "" else None for name, value in asdict(rule).items()}
    if any(row["rule_id"] == rule.rule_id for row in _rows(plan)):
        changes.change(RULE.name, rule.rule_id, written)
    else:
        changes.add(RULE.name, written)
    return changes


def back_to_shipped(plan: Plan, rule_id: str) -> Changes:
    """Let the shipped rule hold again; PlanError when the plan has no rule of this id."""
    changes = Changes(plan)
    changes.remove(RULE.name, rule_id)
    return changes


def _rows(plan: Plan) -> list[dict[str, Any]]:
    return [{name: plain(feature[name]) for name in _COLUMNS} for feature in plan.stored(RULE.name).getFeatures()]


def _checked(rows: Sequence[dict[str, Any]]) -> list[Rule]:
    """Return rules; PlanError with the first that makes no sense."""
    name, numbers = translated(RULE.label), tuple(range(1, len(rows) + 1))
    texts = [TextRow(number, _cells(row)) for number, row in zip(numbers, rows)]
    _typed, problems = read_rows(name, texts, read_schema(resource("catalogue", "rules.schema.json")))
    problems = problems or rule_problems(ParsedTable(name, tuple(rows), numbers))
    if problems:
        raise PlanError(str(problems[0]))
    return [Rule(**{**row, "note": row["note"] or ""}) for row in rows]


def _cells(row: dict[str, Any]) -> dict[str, str]:
    """Return the values of a row as a file of rules has them."""
    shown = {name: f"{value:g}" if isinstance(value, float) else str(value or "") for name, value in row.items()}
    return {**shown, **{name: shown[name] or open_ for name, open_ in _MAY_BE_OPEN.items()}}
