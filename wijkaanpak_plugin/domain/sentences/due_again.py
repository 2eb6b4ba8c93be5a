"""When the ground is due again: what is not done in an opening waits as long as what lies there lasts."""

from __future__ import annotations

import math

from wijkaanpak_plugin.domain.sentences.names import Facts, figure_of, is_empty, text_of
from wijkaanpak_plugin.domain.translation import translate

_MONTHS = 12
#: What somebody filled in here was decided: then there is nothing left to take.
_DECIDED = ("decision", "accepted")


def only_again_around(year: float) -> str:
    """Return when the ground of works is due again, as it stands beside their bar; empty for NaN: where that is not
    known. It rests on the lifetime of their kind, which is an assumption.

    >>> only_again_around(2087.0), only_again_around(math.nan)
    ('else only again around 2087', '')
    """
    if math.isnan(year):
        return ""
    return translate("Findings", "else only again around {year}").format(year=round(year))


def else_only_again(found: Facts, sentence: str) -> str:
    """Return what is said of a coupling, and when the ground is due again where that is known and nobody decided."""
    end = text_of(found, "to_date")
    is_open = all(is_empty(found, name) for name in _DECIDED)
    if not end or not is_open or figure_of(found, "required_months") <= 0:
        return sentence
    year = int(end[:4]) + round(figure_of(found, "required_months") / _MONTHS)
    text = translate("Findings", "{sentence} Else only again around {year}.")
    return text.format(sentence=sentence, year=year)
