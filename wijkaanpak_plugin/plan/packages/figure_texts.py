"""Figures of packages as people read them: what is not known is said, and never added up as nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Callable, Optional

from wijkaanpak_plugin.analysis.packages.figures import Figure, costs_together
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.packages.package_figures import load_package_figures, reason_in_words
from wijkaanpak_plugin.domain.packages.space_uses import load_space_uses
from wijkaanpak_plugin.domain.packages.words import label, unknown
from wijkaanpak_plugin.domain.sentences import number, square_metres
from wijkaanpak_plugin.domain.sentences.figures import euros
from wijkaanpak_plugin.domain.translation import counted, translate

_MILLION = 1e6
#: From how many euros on so many decimals of a million tell enough.
_DECIMALS = ((1e6, 1), (1e5, 2), (0.0, 3))
#: Euros below which three decimals of a million say nothing.
_LEAST = 1000.0
ARROW = " → "
MINUS = "\N{MINUS SIGN}"


def working() -> str:
    """Return what stands for a figure while it is being worked out."""
    return translate("Packages", "working…")


def figure_of(figures: Iterable[Figure], key: str, about: Sequence[str] = ()) -> Optional[Figure]:
    """Return a figure of a package, None where it has none such."""
    return next((each for each in figures if each.key == key and each.about == tuple(about)), None)


def openings_lines(figures: Sequence[Figure]) -> list[str]:
    """Return openings apart and together, and below it of how many claims it is not known when they open the street."""
    apart, together = figure_of(figures, "openings_alone"), figure_of(figures, "openings_coupled")
    if apart is None or together is None or apart.value is None or together.value is None:
        return [unknown()]
    lines = [f"{number(apart.value, 0)}{ARROW}{number(together.value, 0)}"]
    return [*lines, unknown_text(apart.unknown)] if apart.unknown else lines


def costs_lines(figures: Sequence[Figure]) -> list[str]:
    """Return the known costs in millions, and below it of how many posts they are not known."""
    costs = costs_together(figures)
    if not costs.claims:
        return [translate("Packages", "no posts")]
    lines = [_range(costs, _millions)]
    return [*lines, unknown_text(costs.unknown)] if costs.unknown else lines


def costs_text(figure: Figure) -> str:
    """Return a range of costs in as few words as it takes: in millions from one million on.

    >>> costs_text(Figure("costs", 9220000.0, upper=12385000.0)), costs_text(Figure("costs", 5000.0, upper=12000.0))
    ('€ 9.2 – 12.4 million', '€ 5,000 – 12,000')
    """
    ends = [end for end in (figure.value, figure.upper) if end is not None]
    if not ends:
        return unknown()
    if max(ends) >= _MILLION:
        text = translate("Packages", "€ {range} million")
        return text.format(range=_range(figure, lambda value: number(value / _MILLION, 1 if value >= 1e5 else 2)))
    return "€ " + _range(figure, lambda value: euros(value).removeprefix("€ "))


def figure_text(figure: Figure) -> str:
    """Return a figure with its unit; why not where it is not known."""
    if figure.value is None and figure.upper is None:
        return reason_in_words(figure.reason) or unknown()
    unit = load_package_figures()[figure.key].unit
    if unit == "euro":
        return _range(figure, euros)
    if figure.key == "tasks_taken" and figure.upper is not None:
        text = translate("Packages", "{count} of {all}")
        return text.format(count=number(figure.value or 0.0, 0), all=number(figure.upper, 0))
    return _of_unit(unit, figure.value or 0.0)


def figure_lines(figure: Figure) -> list[str]:
    """Return all about a figure, a line each: the value, what is left out, the formula, and its status."""
    kind = load_package_figures()[figure.key]
    lines = [f"{capitalized(kind.label())}: {figure_text(figure)}"]
    if figure.unknown:
        one = translate("Packages", "1 is left out: something about it is not known.")
        several = translate("Packages", "{count} are left out: something about them is not known.")
        lines.append(counted(figure.unknown, one, several).format(count=figure.unknown))
    lines.append(translate("Packages", "How: {formula}").format(formula=kind.formula()))
    if kind.status == "assumption":
        lines.append(translate("Packages", "This way of working it out is an assumption."))
    return lines


def about_text(figure: Figure) -> str:
    """Return what a figure is about: a party, a transition, a use or a layer; empty for the whole package."""
    about = figure.about
    if not about:
        return ""
    kind = load_package_figures()[figure.key].about
    if kind in ("transition", "transition_layer"):
        said = [label("transition", about[0]), *(label("vertical_layer", layer) for layer in about[1:])]
    elif kind == "use_layer":
        said = [load_space_uses().by_key[about[0]].label(), label("vertical_layer", about[1])]
    elif kind == "owner_kind":
        said = [about[0] or translate("Packages", "operator not known"), load_kinds().label(about[1])]
    else:
        said = [about[0] or translate("Packages", "no bearer")]
    return " · ".join(said)


def capitalized(text: str) -> str:
    """Return a label as a row begins with it; one that begins with a unit stays as it is.

    >>> capitalized("trees gained or lost"), capitalized("m² opened")
    ('Trees gained or lost', 'm² opened')
    """
    return text[:1].upper() + text[1:] if text[1:2].isalpha() else text


def signed(value: float) -> str:
    """Return a number with the sign of one below zero as it is printed."""
    return f"{MINUS if value < 0 else ''}{number(abs(value), 1)}"


def unknown_text(count: int) -> str:
    """Return how many are not known."""
    text = counted(count, translate("Packages", "1 unknown"), translate("Packages", "{count} unknown"))
    return text.format(count=count)


def _of_unit(unit: str, value: float) -> str:
    if value < 0:
        return f"{MINUS}{_of_unit(unit, -value)}"
    if unit == "m2":
        return square_metres(value)
    if unit == "m":
        return f"{number(value, 0)} m"
    if unit == "share":
        return f"{number(100 * value, 0)} %"
    return number(value, 3 if unit == "per_m2_year" else 1)


def _range(figure: Figure, write: Callable[[float], str]) -> str:
    """Return a range of costs as far as it is known."""
    low, high = figure.value, figure.upper
    if low is None and high is None:
        return unknown()
    if high is None:
        return translate("Packages", "from {low}").format(low=write(low or 0.0))
    if low is None:
        return translate("Packages", "up to {high}").format(high=write(high))
    return write(low) if low == high else f"{write(low)} – {write(high)}"


def _millions(value: float) -> str:
    if 0 < value < _LEAST:
        return translate("Packages", "less than {amount}").format(amount=number(_LEAST / _MILLION, 3))
    decimals = next(decimals for least, decimals in _DECIMALS if value >= least)
    return number(value / _MILLION, decimals)
