"""The words about a rule and about what another one would change."""

from __future__ import annotations

from wijkaanpak_plugin.analysis.incremental.other_rules import RuleChange
from wijkaanpak_plugin.domain.catalogue.catalogue_texts import source_text
from wijkaanpak_plugin.domain.catalogue.rule_book import CLEARANCE
from wijkaanpak_plugin.domain.catalogue.rule_titles import kind_or_group_label
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.sentences import metres
from wijkaanpak_plugin.domain.translation import counted, translate
from wijkaanpak_plugin.plan.findings.plan_rules import RuleInPlan


def between_text(rule_in_plan: RuleInPlan) -> str:
    """Return what a rule is between."""
    rule = rule_in_plan.rule
    return translate("Rules", "Between {a} and {b}").format(
        a=kind_or_group_label(rule.a), b=kind_or_group_label(rule.b)
    )


def origin_text(rule_in_plan: RuleInPlan) -> str:
    """Say whose rule it is: the plan's, in place of the shipped one, or the shipped one."""
    if not rule_in_plan.of_plan:
        return translate("Rules", "This rule came with the plugin.")
    if rule_in_plan.shipped is None:
        return translate("Rules", "This is a rule of the plan; none came with the plugin.")
    return translate("Rules", "This plan has a value of its own, in place of the one that came with the plugin.")


def shipped_text(rule_in_plan: RuleInPlan) -> str:
    """Return what the shipped rule asks, where that comes from and what is noted with it; empty where there is none."""
    shipped = rule_in_plan.shipped
    if shipped is None:
        return ""
    asked = load_vocabularies()["relation"].label(shipped.relation)
    if shipped.relation == CLEARANCE and shipped.horizontal_m is not None:
        asked = f"{asked}, {metres(shipped.horizontal_m)}"
    lines = [
        translate("Rules", "Shipped: {asked}").format(asked=asked),
        translate("Rules", "Source: {source}").format(source=source_text(shipped.source)),
    ]
    return "\n".join([*lines, source_text(shipped.note)] if shipped.note else lines)


def change_text(change: RuleChange) -> str:
    """Say what would come, go and be judged otherwise."""
    if not (change.come or change.go or change.otherwise):
        return translate("Rules", "Nothing changes: no finding comes or goes, and none is judged otherwise.")
    said = [
        counted(change.come, translate("Rules", "1 finding comes"), translate("Rules", "{count} findings come")),
        counted(change.go, translate("Rules", "1 finding goes"), translate("Rules", "{count} findings go")),
        counted(
            change.otherwise,
            translate("Rules", "1 is judged otherwise"),
            translate("Rules", "{count} are judged otherwise"),
        ),
    ]
    counts = (change.come, change.go, change.otherwise)
    whole = ", ".join(words.format(count=count) for words, count in zip(said, counts))
    text = translate("Rules", "{said}. Conflicts about these things: {before} now, {after} then.")
    return text.format(said=whole, before=change.conflicts_before, after=change.conflicts_after)
