"""Findings in plain words: made of the facts of one row when it is read, in the reader's language and number locale."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Callable

from wijkaanpak_plugin.domain.catalogue.catalogue_texts import source_text
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.finding import (
    CLEARANCE,
    DEPTH_UNKNOWN,
    FREED_BY,
    FREES_SPACE,
    JOINT_WORKS,
    NOT_SUPPLIED,
    OUTSIDE,
    OVERLAP,
    REDIG,
    SHARED_SPACE,
    WITHIN_ACCURACY,
)
from wijkaanpak_plugin.domain.translation import decimal_sign, translate
from wijkaanpak_plugin.domain.written_days import day_text

if TYPE_CHECKING:
    import pandas as pd

#: Values of a finding by column (``domain/finding.py``); empty is None, NaN or no text.
Facts = Mapping[str, Any]
#: Square metres in a hectare.
_HECTARE = 10_000.0
#: Decimals with which two numbers are told apart at most.
_MOST_DECIMALS = 6


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


def told_apart(first: float, second: float, decimals: int) -> tuple[str, str]:
    """Return two numbers that are compared: where they would look the same though they differ, both get as many more
    decimals as tell them apart.

    >>> told_apart(0.4996, 0.5, 2), told_apart(1.76, 2.5, 2)
    (('0.4996', '0.5000'), ('1.76', '2.5'))
    """
    for more in range(decimals + 1, _MOST_DECIMALS + 1):
        if first == second or number(first, more - 1) != number(second, more - 1):
            break
        if number(first, more) != number(second, more):
            return _with_zeros(first, more), _with_zeros(second, more)
    return number(first, decimals), number(second, decimals)


def _with_zeros(value: float, decimals: int) -> str:
    return f"{value:.{decimals}f}".replace(".", decimal_sign())


def metres_apart(measured_m: float, required_m: float) -> tuple[str, str]:
    """Return a distance and the one that is asked, never looking the same where one is short of the other."""
    measured, required = told_apart(measured_m, required_m, 2)
    return f"{measured} m", f"{required} m"


def square_metres(value: float) -> str:
    """Return an area: large ones in whole square metres.

    >>> square_metres(120.4), square_metres(1.25)
    ('120 m²', '1.25 m²')
    """
    return f"{number(value, 0 if value >= 10 else 2)} m²"


def ground(value: float) -> str:
    """Return an area of ground in m²: from one hectare in hectares, as people speak of a neighbourhood.

    >>> ground(9999.0), ground(173143.0)
    ('9999 m²', '17.3 ha')
    """
    return square_metres(value) if value < _HECTARE else f"{number(value / _HECTARE, 1)} ha"


def months(value: float) -> str:
    """Return a duration.

    >>> months(1), months(6.5)
    ('1 month', '6.5 months')
    """
    return _months(number(value))


def _months(count: str) -> str:
    text = translate("Findings", "1 month") if count == "1" else translate("Findings", "{n} months")
    return text.format(n=count)


def finding_sentence(found: Facts) -> str:
    """Return what a finding says.

    Rows that a plan of version 3 or older kept lack facts: of these the sentence that was stored with them is returned,
    in the language of whoever found them, until the next analysis.
    """
    subtype, reason = _text(found, "subtype"), _text(found, "reason")
    if subtype not in _SENTENCES or any(_is_empty(found, name) for name in _NEEDED[subtype]):
        return _text(found, "sentence")
    if reason == FREED_BY:
        return _with_what_was_counted(found, _freed(found))
    return _with_what_was_counted(found, _SENTENCES[subtype](found))


def rule_source(found: Facts) -> str:
    """Return where the rule of a finding comes from, or the figure of the plan that it rests on where no rule is."""
    subtype = _text(found, "subtype")
    if subtype == FREES_SPACE:
        return translate("Findings", "Freed space covers at least half of what stands there")
    if subtype == JOINT_WORKS:
        return translate("Findings", "Search distance and largest shift of this plan")
    if subtype == REDIG:
        return translate("Findings", "Period in which the ground stays closed, as set in this plan")
    return source_text(_text(found, "rule_source"))


def in_words(findings: pd.DataFrame) -> pd.DataFrame:
    """Return findings (``FACT_COLUMNS``) with what is said of them: the columns sentence and rule_source."""
    rows = findings.to_dict("records")
    return findings.assign(
        sentence=[finding_sentence(row) for row in rows], rule_source=[rule_source(row) for row in rows]
    )


def _text(found: Facts, name: str) -> str:
    value = found.get(name)
    return value if isinstance(value, str) else ""


def _figure(found: Facts, name: str) -> float:
    return float(found[name])


def _is_empty(found: Facts, name: str) -> bool:
    value = found.get(name)
    return value is None or value != value or value == ""


def _names(found: Facts) -> tuple[str, str]:
    return spoken_name(_text(found, "a_name")), spoken_name(_text(found, "b_name"))


def spoken_name(name: str) -> str:
    """Return what a body is called in the reader's language: what has no name of its own goes by the key of its kind.

    >>> spoken_name("Wadi along the park"), spoken_name("low_voltage")
    ('Wadi along the park', 'low-voltage cable')
    """
    return load_kinds().label(name)


def _spoken_names(names: str) -> str:
    """Return names with a comma between them as they are spoken."""
    return ", ".join(spoken_name(name) for name in names.split(", "))


def _overlap(found: Facts) -> str:
    reason = _text(found, "reason")
    if reason == DEPTH_UNKNOWN:
        text = translate("Findings", "{a} lies on {b}: whether they collide depends on a depth that is not known.")
    elif reason == WITHIN_ACCURACY:
        text = translate(
            "Findings",
            "{a} may not lie on {b} and lies {measured} from it, but the locations are accurate to {accuracy} only.",
        )
    else:
        text = translate("Findings", "{a} lies on {b}, where it cannot be.")
    a, b = _names(found)
    measured, accuracy = metres(_figure(found, "measured_m")), metres(_figure(found, "accuracy_m"))
    return text.format(a=a, b=b, measured=measured, accuracy=accuracy)


def _clearance(found: Facts) -> str:
    reason, accuracy_m = _text(found, "reason"), _figure(found, "accuracy_m")
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
    a, b = _names(found)
    measured, required = metres_apart(_figure(found, "measured_m"), _figure(found, "required_m"))
    return text.format(a=a, b=b, measured=measured, required=required, accuracy=metres(accuracy_m))


def _freed(found: Facts) -> str:
    """A conflict of a with b, which others take away."""
    (a, b), frees = _names(found), _spoken_names(_text(found, "freed_by_names"))
    text = translate("Findings", "{a} and {b} do not go together, but {frees} takes {b} away.")
    order_turns = not _is_empty(found, "order_turns")
    return _with_order(text.format(a=a, b=b, frees=frees), a, frees, order_turns)


def _frees_space(found: Facts) -> str:
    """One claim makes room for another one, or each for the other."""
    a, b = ((_text(found, f"{side}_id"), spoken_name(_text(found, f"{side}_name"))) for side in "ab")
    if not _is_empty(found, "both_ways") and found["both_ways"]:
        ways = [(a, b), (b, a)]
    else:
        ways = [(a, b) if _text(found, "freed_by") == a[0] else (b, a)]
    # Ids are compared whole, because one may hold a comma itself.
    turns, everybody = _text(found, "order_turns"), f"{a[0]},{b[0]}"
    text = translate("Findings", "{frees} makes room for {uses}: {area} in common.")
    area = square_metres(_figure(found, "shared_area_m2"))
    return " ".join(
        _with_order(text.format(frees=frees, uses=uses, area=area), uses, frees, turns in (uses_id, everybody))
        for (_, frees), (uses_id, uses) in ways
    )


def _with_order(text: str, uses: str, frees: str, order_turns: bool) -> str:
    if not order_turns:
        return text
    order = translate("Findings", "The order must turn: {uses} is planned to start before {frees} is finished.")
    return f"{text} {order.format(uses=uses, frees=frees)}"


def _shared_space(found: Facts) -> str:
    if _text(found, "reason") == DEPTH_UNKNOWN:
        text = translate("Findings", "{a} and {b} may share {area}: a depth is not known.")
    else:
        text = translate("Findings", "{a} and {b} can share the same space: {area}.")
    a, b = _names(found)
    return text.format(a=a, b=b, area=square_metres(_figure(found, "shared_area_m2")))


def _joint_works(found: Facts) -> str:
    if _figure(found, "shift_months") > 0:
        text = translate(
            "Findings", "{a} and {b} ({distance} apart) fit in one opening when one of the two moves {shift}."
        )
    else:
        text = translate("Findings", "{a} and {b} ({distance} apart) fit in one opening as planned.")
    a, b = _names(found)
    distance, shift = metres(_figure(found, "measured_m")), months(_figure(found, "shift_months"))
    return text.format(a=a, b=b, distance=distance, shift=shift)


def _redig(found: Facts) -> str:
    text = translate(
        "Findings",
        "The ground is opened twice, for {a} and for {b}, {gap} apart; it should stay closed for {period}.",
    )
    a, b = _names(found)
    gap, period = map(_months, told_apart(_figure(found, "gap_months"), _figure(found, "required_months"), 1))
    return text.format(a=a, b=b, gap=gap, period=period)


def _outside(found: Facts) -> str:
    """A claim that a source does not (wholly) cover; without a name of a source there is none at all."""
    claim, source, date = _text(found, "a_name"), _text(found, "source_name"), _text(found, "source_date")
    if not source:
        text = translate("Findings", "No data says what lies in the ground of {claim}: nothing is known there.")
        return text.format(claim=claim)
    text = translate("Findings", "{share} % of {claim} lies outside {source}{date}: nothing is known there.")
    share = _figure(found, "share")
    percent = number(max(100 * share, 0.1), 0 if share >= 0.01 else 1)
    return text.format(share=percent, claim=claim, source=source, date=f" ({day_text(date)})" if date else "")


def _not_supplied(found: Facts) -> str:
    """A party that has an interest but supplied nothing."""
    text = translate(
        "Findings",
        "{party} has an interest at {claim} but supplied nothing for {source}: what it owns there is not known.",
    )
    claim, party = _names(found)
    return text.format(party=party, claim=claim, source=_text(found, "source_name"))


def _with_what_was_counted(found: Facts, sentence: str) -> str:
    others = _text(found, "counted_with_names")
    if not others:
        return sentence
    return f"{sentence} {translate('Findings', 'Counted once with {others}.').format(others=_spoken_names(others))}"


_SENTENCES: dict[str, Callable[[Facts], str]] = {
    OVERLAP: _overlap,
    CLEARANCE: _clearance,
    SHARED_SPACE: _shared_space,
    FREES_SPACE: _frees_space,
    JOINT_WORKS: _joint_works,
    REDIG: _redig,
    OUTSIDE: _outside,
    NOT_SUPPLIED: _not_supplied,
}

#: Facts without which there is no sentence. Without an accuracy a row is one that a plan of version 3 kept: then it
#: does not say either what was counted with it, or who takes away what is in the way.
_NEEDED: dict[str, tuple[str, ...]] = {
    OVERLAP: ("measured_m", "accuracy_m"),
    CLEARANCE: ("measured_m", "required_m", "accuracy_m"),
    SHARED_SPACE: ("shared_area_m2",),
    FREES_SPACE: ("freed_by", "shared_area_m2"),
    JOINT_WORKS: ("shift_months", "measured_m"),
    REDIG: ("gap_months", "required_months"),
    OUTSIDE: ("share",),
    NOT_SUPPLIED: ("share",),
}
