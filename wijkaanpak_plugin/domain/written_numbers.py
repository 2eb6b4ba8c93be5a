"""Numbers as people write them in the Netherlands: a comma before the decimals, points between thousands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Optional

_POINT, _COMMA = ".", ","
#: What word processors put before a number below zero: the sign of mathematics, or a dash.
_MINUSES = ("\u2212", "\u2013")
_PLAIN = re.compile(r"[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d+)?")
#: One point with three digits behind it: 1.200 is 1.2 for one and 1200 for another; 0.200 has no thousands.
_EITHER = re.compile(r"[+-]?[1-9]\d{0,2}\.\d{3}")
_THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?")
_ENGLISH = re.compile(r"[+-]?[1-9]\d{0,2}(?:,\d{3})+\.\d+")


class AmbiguousNumber(ValueError):
    """A number that is one thing or another, by who wrote it."""


def read_number(text: str, decimal: Optional[str] = None) -> float:
    """Return a number; ValueError when it is none, AmbiguousNumber when a point may stand before decimals or thousands.

    decimal: the sign before decimals, where others beside it tell (``decimal_sign_of``).

    >>> read_number("300,5"), read_number("1.200,5"), read_number("0.75")
    (300.5, 1200.5, 0.75)
    >>> read_number("1.200", decimal=",")
    1200.0
    """
    words = _plainly(text)
    if _EITHER.fullmatch(words):
        if decimal is None:
            raise AmbiguousNumber(text)
        return float(words if decimal == _POINT else words.replace(_POINT, ""))
    if _THOUSANDS.fullmatch(words):
        return float(words.replace(_POINT, "").replace(_COMMA, _POINT))
    if _ENGLISH.fullmatch(words):
        return float(words.replace(_COMMA, ""))
    if _PLAIN.fullmatch(words) or words.casefold().lstrip("+-") in ("inf", "infinity", "nan"):
        return float(words.replace(_COMMA, _POINT))
    raise ValueError(text)


def _plainly(text: str) -> str:
    """Return a number without blanks between its thousands, of any width, and with the minus of a keyboard."""
    words = "".join(text.split())
    return f"-{words[1:]}" if words[:1] in _MINUSES else words


def decimal_sign_of(texts: Iterable[str]) -> Optional[str]:
    """Return the sign before decimals that a column uses, None when nothing in it tells, or it uses both."""
    signs: set[str] = set()
    for text in texts:
        words = _plainly(text)
        if _EITHER.fullmatch(words) or not (_PLAIN.fullmatch(words) or _THOUSANDS.fullmatch(words)):
            continue
        signs.update(sign for sign in (_COMMA, _POINT) if words.rpartition(sign)[1] and _last_sign(words) == sign)
    return signs.pop() if len(signs) == 1 else None


def _last_sign(words: str) -> str:
    if words.count(_POINT) > 1:  # 1.200.000: points stand between thousands
        return _COMMA
    return _COMMA if words.rfind(_COMMA) > words.rfind(_POINT) else _POINT
