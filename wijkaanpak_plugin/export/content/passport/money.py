"""Amounts of money: what is known of several posts, and how that is said."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Optional

from wijkaanpak_plugin.domain.sentences import number
from wijkaanpak_plugin.domain.translation import decimal_sign, translate
from wijkaanpak_plugin.export.content.passport.passport import Cost

_MILLION = 1_000_000.0


def cost_of(posts: Iterable[tuple[Any, Any]]) -> Cost:
    """Return what posts cost together, each as lower and upper end in euros; of one end the other is the same. A post
    without either is not known, and never zero.
    """
    low = high = 0.0
    known = unknown = 0
    for lower, upper in posts:
        ends = [float(end) for end in (lower, upper) if end is not None]
        if ends:
            known, low, high = known + 1, low + ends[0], high + ends[-1]
        else:
            unknown += 1
    return Cost(low if known else None, high if known else None, known, unknown)


def summed(costs: Iterable[Cost]) -> Cost:
    """Return costs together."""
    every = list(costs)
    known = [cost for cost in every if cost.known]
    low, high = (sum(end or 0.0 for end in ends) for ends in ([c.low for c in known], [c.high for c in known]))
    return Cost(
        low if known else None, high if known else None, sum(c.known for c in every), sum(c.unknown for c in every)
    )


def euros(cost: Cost) -> str:
    """Return a range of whole euros.

    >>> euros(cost_of([(1150000, 1680000), (None, None)])), euros(cost_of([(None, None)]))
    ('1,150,000 – 1,680,000', 'unknown')
    """
    return _range(cost.low, cost.high, _grouped)


def millions(cost: Cost) -> str:
    """Return a range for a heading: in millions where it reaches one.

    >>> millions(cost_of([(2100000, 3100000)])), millions(cost_of([(60000, 90000)]))
    ('€ 2.1 – 3.1 million', '€ 60,000 – 90,000')
    """
    if cost.high is None:
        return translate("Passport", "unknown")
    if cost.high < _MILLION:
        return f"€ {euros(cost)}"
    text = translate("Passport", "€ {range} million")
    return text.format(range=_range(cost.low, cost.high, lambda value: number(value / _MILLION, 1)))


def _range(low: Optional[float], high: Optional[float], said: Any) -> str:
    if low is None or high is None:
        return translate("Passport", "unknown")
    ends = dict.fromkeys((said(low), said(high)))
    return " – ".join(ends)


def _grouped(value: float) -> str:
    return f"{value:,.0f}".replace(",", "." if decimal_sign() == "," else ",")
