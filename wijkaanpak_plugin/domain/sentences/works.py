"""What is said of works: opening a street once, doing a building in one go, or opening the same ground twice."""

from __future__ import annotations

from wijkaanpak_plugin.domain.sentences.due_again import else_only_again
from wijkaanpak_plugin.domain.sentences.figures import metres, months, months_text, or_less, or_more, told_apart
from wijkaanpak_plugin.domain.sentences.names import Facts, both_names, figure_of, is_empty, pairs_of
from wijkaanpak_plugin.domain.translation import translate


def joint_works(found: Facts) -> str:
    """Return what is said of works that can be done together, and when the ground is due again; a building is done in
    one go, nobody opens it.
    """
    shifts = figure_of(found, "shift_months") > 0
    if is_empty(found, "required_m"):
        if shifts:
            text = translate(
                "Findings",
                "{a} and {b}, on the same building, can be done in one go when one of the two moves {shift}.",
            )
        else:
            text = translate("Findings", "{a} and {b}, on the same building, can be done in one go as planned.")
    elif shifts:
        text = translate("Findings", "{a} and {b} ({where}) fit in one opening when one of the two moves {shift}.")
    else:
        text = translate("Findings", "{a} and {b} ({where}) fit in one opening as planned.")
    a, b = both_names(found)
    shift = months(figure_of(found, "shift_months"))
    said = text.format(a=a, b=b, where=_where(found), shift=or_less(shift) if pairs_of(found) > 1 else shift)
    return else_only_again(found, said)


def _where(found: Facts) -> str:
    """Return how far works lie from each other."""
    if figure_of(found, "measured_m") == 0:
        return translate("Findings", "on the same ground")
    distance = metres(figure_of(found, "measured_m"))
    apart = translate("Findings", "{distance} apart")
    return apart.format(distance=or_more(distance) if pairs_of(found) > 1 else distance)


def redig(found: Facts) -> str:
    """Return what is said of ground that is opened twice."""
    text = translate(
        "Findings",
        "The ground is opened twice, for {a} and for {b}, {gap} apart; it should stay closed for {period}.",
    )
    a, b = both_names(found)
    gap, period = map(months_text, told_apart(figure_of(found, "gap_months"), figure_of(found, "required_months"), 1))
    return text.format(a=a, b=b, gap=or_more(gap) if pairs_of(found) > 1 else gap, period=period)
