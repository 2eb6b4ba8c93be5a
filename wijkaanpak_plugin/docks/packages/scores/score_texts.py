"""Texts of the page of scores: judgements, weights, and the order under weights with what would change it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from wijkaanpak_plugin.docks.packages.scores.score_rows import (
    ScoreRow,
    ShownScores,
)
from wijkaanpak_plugin.domain.packages.criteria import LESS
from wijkaanpak_plugin.domain.packages.sensitivity import ChangedOrder, RankedOrder, changed_orders, ranked
from wijkaanpak_plugin.domain.packages.words import shown_names, unknown
from wijkaanpak_plugin.domain.sentences import number
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.packages.criterion_names import criterion_definition, criterion_name
from wijkaanpak_plugin.plan.packages.figure_texts import figure_lines, figure_text, unknown_text, working

#: What is pressed to judge, by value, from the worst on.
SIGNS = {-2: "--", -1: "-", 0: "0", 1: "+", 2: "++"}
#: Changes of the order that are written out.
_MOST_CHANGES = 2


def score_text(row: ScoreRow) -> str:
    """Return figure or judgement in a few words."""
    if row.criterion.is_judged:
        if row.judgement is None:
            return translate("Packages", "not judged")
        return judgement_sign(row.judgement.value)
    if row.figure is None:
        return unknown() if row.why_none else working()
    if row.figure.value is None and row.figure.upper is None:
        return unknown()
    text = figure_text(row.figure)
    return f"{text} ({unknown_text(row.figure.unknown)})" if row.figure.unknown else text


def weight_text(row: ScoreRow) -> str:
    """Return what a criterion weighs; where the group said nothing it says so."""
    return translate("Packages", "none") if row.weight is None else number(row.weight, 2)


def judgement_sign(value: float) -> str:
    """Return a judgement as it is pressed; one between two signs as a number."""
    return SIGNS.get(int(value), "") if value == int(value) else number(value, 2)


def judgement_meaning(value: int) -> str:
    """Return what a sign means."""
    return {
        -2: translate("Packages", "does much worse"),
        -1: translate("Packages", "does worse"),
        0: translate("Packages", "makes no difference"),
        1: translate("Packages", "does better"),
        2: translate("Packages", "does much better"),
    }[value]


def score_lines(row: ScoreRow) -> list[str]:
    """Return all about a criterion and how the package does on it, a line each."""
    lines = [criterion_name(row.criterion), criterion_definition(row.criterion)]
    if not row.criterion.is_judged:
        less, more = translate("Packages", "Less is better."), translate("Packages", "More is better.")
        lines.append(less if row.criterion.direction == LESS else more)
        if row.figure is not None:
            lines += figure_lines(row.figure)
        else:
            lines.append(row.why_none or translate("Packages", "It is being worked out."))
    elif row.judgement is None:
        lines.append(translate("Packages", "Nobody judged the package by it yet."))
    else:
        who = row.judgement.source or translate("Packages", "it was not said who")
        sign, value = judgement_sign(row.judgement.value), row.judgement.value
        meaning = judgement_meaning(int(value)) if value == int(value) and int(value) in SIGNS else ""
        said = translate("Packages", "Judged {sign} ({meaning}) by: {who}")
        lines.append(said.format(sign=sign, meaning=meaning or sign, who=who))
    return [line for line in lines if line]


def order_text(shown: ShownScores) -> str:
    """Return in sentences which order follows from the weights, who has no place in it, and how firm it is."""
    if not shown.rows:
        return ""
    if not shown.group:
        return translate("Packages", "No order: say whose weights count.")
    weights = {key: weight for key, weight in shown.weights.items() if weight > 0}
    if not weights:
        return translate("Packages", "No order: {group} gave no weights.").format(group=shown.group)
    if shown.scores is None:
        return shown.why_none or translate("Packages", "The order is being worked out.")
    names = list(shown.packages)
    order = ranked(shown.scores, weights, names)
    lines = [_order_line(order, shown), *_unplaced_lines(order, shown, weights)]
    if len(order.totals) > 1:
        lines.append(_firmness(changed_orders(shown.scores, weights, names), shown))
    return "\n".join(line for line in lines if line)


def _order_line(order: RankedOrder, shown: ShownScores) -> str:
    if not order.places:
        return translate("Packages", "No order: of no package everything that counts is known.")
    return translate("Packages", "Order for {group}: {order}").format(
        group=shown.group, order=_places(order, shown.packages)
    )


def _places(order: RankedOrder, names: Mapping[str, str]) -> str:
    alike = translate("Packages", " and ")
    said = [alike.join(names[package] for package in place) for place in order.places]
    return " · ".join(f"{place}. {text}" for place, text in enumerate(said, 1))


def _unplaced_lines(order: RankedOrder, shown: ShownScores, weights: Iterable[str]) -> list[str]:
    """Return which packages have no place, and what is not known of them: those for one reason in one line."""
    called = {row.criterion.key: criterion_name(row.criterion) for row in shown.rows}
    scores, by_reason = shown.scores or {}, defaultdict(list)
    for package in order.unplaced:
        lacking = [called[key] for key in weights if scores.get(key, {}).get(package) is None]
        by_reason[shown_names(lacking)].append(shown.packages[package])
    text = translate("Packages", "No place for {packages}: not known or not whole is {criteria}.")
    return [text.format(packages=shown_names(names), criteria=lacking) for lacking, names in by_reason.items()]


def _firmness(changes: tuple[ChangedOrder, ...], shown: ShownScores) -> str:
    """Return whether the order holds when one weight is a quarter more or less."""
    if not changes:
        return translate("Packages", "A weight that is a quarter more or less does not change the order.")
    called = {row.criterion.key: criterion_name(row.criterion) for row in shown.rows}
    said = []
    for change in changes[:_MOST_CHANGES]:
        more = translate("Packages", "{criterion} a quarter heavier gives {order}")
        less = translate("Packages", "{criterion} a quarter lighter gives {order}")
        text = more if change.factor > 1 else less
        said.append(text.format(criterion=called[change.criterion], order=_places(change.order, shown.packages)))
    text = translate("Packages", "The order is not firm: {changes}.").format(changes="; ".join(said))
    rest = len(changes) - len(said)
    if rest > 0:
        text = translate("Packages", "{sentence} So do {count} more changes.").format(sentence=text, count=rest)
    return text
