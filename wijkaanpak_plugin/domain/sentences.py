"""Findings in plain words."""

from __future__ import annotations

from wijkaanpak_plugin.domain.finding import DEPTH_UNKNOWN, WITHIN_ACCURACY
from wijkaanpak_plugin.domain.translation import decimal_sign, translate


def number(value: float, decimals: int = 1) -> str:
    """Return a number with the decimal sign of the user's number fields, and no needless zeros behind it."""
    text = f"{value:.{decimals}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.replace(".", decimal_sign())


def metres(value: float) -> str:
    """Return a distance.

    >>> metres(2.40)
    '2.4 m'
    """
    return f"{number(value, 2)} m"


def square_metres(value: float) -> str:
    """Return an area: large ones in whole square metres.

    >>> square_metres(120.4), square_metres(1.25)
    ('120 m²', '1.25 m²')
    """
    return f"{number(value, 0 if value >= 10 else 2)} m²"


def months(value: float) -> str:
    """Return a duration.

    >>> months(1), months(6.5)
    ('1 month', '6.5 months')
    """
    one = number(value) == "1"
    return (translate("Findings", "1 month") if one else translate("Findings", "{n} months")).format(n=number(value))


def _measured_and_required(measured_m: float, required_m: float) -> tuple[str, str]:
    """Return both distances, with the decimals that were compared where two would make them look the same."""
    decimals = 4 if number(measured_m, 2) == number(required_m, 2) and measured_m != required_m else 2
    return f"{number(measured_m, decimals)} m", f"{number(required_m, decimals)} m"


def overlap(a: str, b: str, reason: str, measured_m: float, accuracy_m: float) -> str:
    """Return the sentence for a rule that forbids a to lie on b."""
    if reason == DEPTH_UNKNOWN:
        text = translate("Findings", "{a} lies on {b}: whether they collide depends on a depth that is not known.")
    elif reason == WITHIN_ACCURACY:
        text = translate(
            "Findings",
            "{a} may not lie on {b} and lies {measured} from it, but the locations are accurate to {accuracy} only.",
        )
    else:
        text = translate("Findings", "{a} lies on {b}, where it cannot be.")
    return text.format(a=a, b=b, measured=metres(measured_m), accuracy=metres(accuracy_m))


def clearance(a: str, b: str, reason: str, measured_m: float, required_m: float, accuracy_m: float) -> str:
    """Return the sentence for a that lies too near to b, or may do so."""
    if reason == DEPTH_UNKNOWN:
        text = translate(
            "Findings",
            "{a} lies {measured} from {b} and {required} is asked, unless one lies well below the other: "
            "a depth is not known.",
        )
    elif reason == WITHIN_ACCURACY:
        text = translate(
            "Findings",
            "{a} lies {measured} from {b} and {required} is asked: just enough, but the locations are accurate to "
            "{accuracy} only.",
        )
    elif accuracy_m > 0:
        text = translate(
            "Findings",
            "{a} lies {measured} from {b} and {required} is asked; the locations are accurate to {accuracy}.",
        )
    else:
        text = translate("Findings", "{a} lies {measured} from {b} and {required} is asked.")
    measured, required = _measured_and_required(measured_m, required_m)
    return text.format(a=a, b=b, measured=measured, required=required, accuracy=metres(accuracy_m))


def freed(a: str, b: str, frees: str, order_must_turn: bool) -> str:
    """Return the sentence for a conflict of a with b, which ``frees`` takes away."""
    text = translate("Findings", "{a} and {b} do not go together, but {frees} takes {b} away.")
    return _with_order(text.format(a=a, b=b, frees=frees), a, frees, order_must_turn)


def frees_space(frees: str, uses: str, area_m2: float, order_must_turn: bool) -> str:
    """Return the sentence for a claim that makes room for another one."""
    text = translate("Findings", "{frees} makes room for {uses}: {area} in common.")
    return _with_order(text.format(frees=frees, uses=uses, area=square_metres(area_m2)), uses, frees, order_must_turn)


def _with_order(text: str, uses: str, frees: str, order_must_turn: bool) -> str:
    if not order_must_turn:
        return text
    order = translate("Findings", "The order must turn: {uses} is planned to start before {frees} is finished.")
    return f"{text} {order.format(uses=uses, frees=frees)}"


def shared_space(a: str, b: str, reason: str, area_m2: float) -> str:
    """Return the sentence for two bodies that can use the same ground."""
    if reason == DEPTH_UNKNOWN:
        text = translate("Findings", "{a} and {b} may share {area}: a depth is not known.")
    else:
        text = translate("Findings", "{a} and {b} can share the same space: {area}.")
    return text.format(a=a, b=b, area=square_metres(area_m2))


def joint_works(a: str, b: str, shift_months: float, distance_m: float) -> str:
    """Return the sentence for works that fit in one opening."""
    if shift_months > 0:
        text = translate(
            "Findings", "{a} and {b} ({distance} apart) fit in one opening when one of the two moves {shift}."
        )
    else:
        text = translate("Findings", "{a} and {b} ({distance} apart) fit in one opening as planned.")
    return text.format(a=a, b=b, distance=metres(distance_m), shift=months(shift_months))


def redig(a: str, b: str, gap_months: float, period_months: float) -> str:
    """Return the sentence for a street that is opened twice."""
    text = translate(
        "Findings",
        "The ground is opened twice, for {a} and for {b}, {gap} apart; it should stay closed for {period}.",
    )
    return text.format(a=a, b=b, gap=months(gap_months), period=months(period_months))


def outside(claim: str, source: str, date: str, share: float) -> str:
    """Return the sentence for a claim that a source does not (wholly) cover; no name of a source: there is none."""
    if not source:
        text = translate("Findings", "No data says what lies in the ground of {claim}: nothing is known there.")
        return text.format(claim=claim)
    text = translate("Findings", "{share} % of {claim} lies outside {source}{date}: nothing is known there.")
    percent = number(max(100 * share, 0.1), 0 if share >= 0.01 else 1)
    return text.format(share=percent, claim=claim, source=source, date=f" ({date})" if date else "")


def not_supplied(claim: str, source: str, party: str) -> str:
    """Return the sentence for a party that has an interest but supplied nothing."""
    text = translate(
        "Findings",
        "{party} has an interest at {claim} but supplied nothing for {source}: what it owns there is not known.",
    )
    return text.format(party=party, claim=claim, source=source)


def counted_with(sentence: str, others: list[str]) -> str:
    """Add what was counted with a finding: a casing over its own cables is one obstacle."""
    if not others:
        return sentence
    text = translate("Findings", "Counted once with {others}.")
    return f"{sentence} {text.format(others=', '.join(others))}"
