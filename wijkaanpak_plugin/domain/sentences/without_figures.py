"""What is said of a finding where how far things lie from each other, and how deep, must not be told."""

from __future__ import annotations

from wijkaanpak_plugin.domain.finding import COUPLING, REDIG, UNCERTAIN
from wijkaanpak_plugin.domain.sentences.names import Facts, both_names, text_of
from wijkaanpak_plugin.domain.sentences.works import redig
from wijkaanpak_plugin.domain.translation import translate


def sentence_without_figures(found: Facts) -> str:
    """Return what a finding says without any distance, depth or measure of ground; months stay.

    >>> facts = {"type": "conflict", "subtype": "clearance", "a_name": "Oak", "b_name": "Gas main"}
    >>> sentence_without_figures({**facts, "severity": "warning", "measured_m": 0.71})
    'Oak and Gas main do not go together as they lie.'
    >>> sentence_without_figures({**facts, "severity": "uncertain"})
    'Whether Oak and Gas main go together is not certain.'
    """
    if text_of(found, "subtype") == REDIG:
        return redig(found)
    if text_of(found, "type") == COUPLING:
        text = translate("Findings", "{a} and {b} can go together.")
    elif text_of(found, "severity") == UNCERTAIN:
        text = translate("Findings", "Whether {a} and {b} go together is not certain.")
    else:
        text = translate("Findings", "{a} and {b} do not go together as they lie.")
    a, b = both_names(found)
    return text.format(a=a, b=b)
