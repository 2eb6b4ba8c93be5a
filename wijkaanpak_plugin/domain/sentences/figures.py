"""Figures as sentences say them: with the decimal sign of the reader, and never finer than they were measured."""

from __future__ import annotations

import math

from wijkaanpak_plugin.domain.translation import decimal_sign, translate

#: Square metres in a hectare.
_HECTARE = 10_000.0
#: Decimals with which two durations are told apart at most.
_MOST_DECIMALS = 6
#: Before what goes down; the sign on keyboards is a hyphen.
_MINUS = "\u2212"
#: Decimals of metres at most.
_METRE_DECIMALS = 2


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
    return f"{number(value, _METRE_DECIMALS)} m"


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
    """Return a distance and the one that is asked.

    >>> metres_apart(1.764, 2.5)
    ('1.76 m', '2.5 m')
    """
    return metres(measured_m), metres(required_m)


def measured(value: float, accuracy_m: float, asked: float | None = None, several: bool = False) -> str:
    """Return a distance that was measured, no finer than the accuracy of both locations.

    asked: the distance that it is compared with; what is less than that never looks like enough, nor the other way.
    several: it is the smallest of several.

    >>> measured(1.764, 0.0), measured(1.764, 1.0), measured(0.3, 1.0), measured(0.1, 1.0, 0.5)
    ('1.76 m', 'about 2 m', 'less than 1 m', 'less than 0.5 m')
    >>> measured(2.4, 0.1, 2.5), measured(2.4, 1.0, 2.0), measured(0.6, 0.0, None, True)
    ('2.4 m', 'about 2.4 m', '0.6 m or more')
    """
    wanted = decimals = _decimals(accuracy_m)
    while decimals < _METRE_DECIMALS and asked is not None and _looks_otherwise(value, asked, decimals):
        decimals += 1
    if decimals == 0 and value > 0 and round(value) == 0:
        below = asked if asked is not None and value < asked < 1 else 1.0
        return translate("Findings", "less than {distance}").format(distance=metres(below))
    said = f"{number(value, decimals)} m"
    if decimals == 0 or decimals > wanted:
        said = translate("Findings", "about {distance}").format(distance=said)
    return or_more(said) if several else said


def or_more(figure: str) -> str:
    """Return the smallest of several figures as people say it."""
    return translate("Findings", "{figure} or more").format(figure=figure)


def or_less(figure: str) -> str:
    """Return the largest of several figures as people say it."""
    return translate("Findings", "{figure} or less").format(figure=figure)


def _decimals(accuracy_m: float) -> int:
    if accuracy_m <= 0:
        return _METRE_DECIMALS
    return min(max(math.floor(-math.log10(accuracy_m) + 1e-9), 0), _METRE_DECIMALS)


def _looks_otherwise(value: float, asked: float, decimals: int) -> bool:
    said = round(value, decimals)
    return (said < asked) != (value < asked) or (said == asked) != (value == asked)


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


def signed_ground(change_m2: float) -> str:
    """Return a change of ground in whole m², or in hectares, with its sign.

    >>> signed_ground(66.2), signed_ground(12500), signed_ground(-0.2)
    ('+66 m²', '+1.2 ha', '0 m²')
    """
    whole = round(change_m2)
    return f"{_sign(whole)}{ground(float(abs(whole)))}"


def signed_number(change: float) -> str:
    """Return a change of a number of things with its sign.

    >>> signed_number(1), signed_number(0)
    ('+1', '0')
    """
    return f"{_sign(round(change))}{number(abs(change), 0)}"


def euros(value: float) -> str:
    """Return an amount in whole euros, its thousands apart by the sign that is none of decimals.

    >>> euros(1150000.4), euros(80.0)
    ('€ 1,150,000', '€ 80')
    """
    grouped = f"{value:,.0f}"
    return "€ " + (grouped.replace(",", ".") if decimal_sign() == "," else grouped)


def months(value: float) -> str:
    """Return a duration.

    >>> months(1), months(6.5)
    ('1 month', '6.5 months')
    """
    return months_text(number(value))


def months_text(count: str) -> str:
    """Return a duration of which the number was written before."""
    text = translate("Findings", "1 month") if count == "1" else translate("Findings", "{n} months")
    return text.format(n=count)


def _sign(whole: int) -> str:
    return "+" if whole > 0 else _MINUS if whole < 0 else ""
