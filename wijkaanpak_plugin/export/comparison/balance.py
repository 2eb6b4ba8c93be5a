"""Space balance of packages beside each other: net m² per use, a bar of each package on one axis."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wijkaanpak_plugin.analysis.packages.figures import Figure
from wijkaanpak_plugin.domain.packages.space_uses import LAYERS, load_space_uses
from wijkaanpak_plugin.domain.packages.words import label
from wijkaanpak_plugin.domain.sentences.figures import signed_number
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.comparison.cells import Cell, CompareRow, Span
from wijkaanpak_plugin.plan.packages.figure_texts import figure_lines, figure_of, unknown_text

_KEY = "use_change_m2"
#: What a package may be off zero by before it is said (m²). Source: the picture of the window.
_REST_M2 = 2.0


@dataclass(frozen=True)
class LayerBalance:
    """Uses of one vertical layer, each a row with a cell for each package; of each package they add up to zero."""

    layer: str
    title: str
    rows: tuple[CompareRow, ...]

    @property
    def axis(self) -> tuple[float, float]:
        """From where to where all bars are drawn, in m²; zero is always on it."""
        ends = [end for row in self.rows for end in row.axis]
        return min([0.0, *ends]), max([0.0, *ends])


def balances(of: Mapping[str, Sequence[Figure]], package_ids: Sequence[str]) -> tuple[LayerBalance, ...]:
    """Return the balance of each layer in which any of these packages touches ground; of: figures by package."""
    columns = [of.get(name, ()) for name in package_ids]
    found = []
    for layer in LAYERS:
        known = {each.about[0] for own in columns for each in own if each.key == _KEY and each.about[1] == layer}
        if known:
            rows = [
                CompareRow(use.label(), _cells(columns, (use.key, layer)), note=use.definition())
                for use in load_space_uses()
                if use.key in known
            ]
            # What stays as it is in all of them, and is known of everything, says nothing here.
            rows = [row for row in rows if any(cell.spans or cell.is_unknown for cell in row.cells)]
            found.append(LayerBalance(layer, label("vertical_layer", layer), (*rows, *_rest(columns, layer))))
    return tuple(found)


def _cells(columns: Sequence[Sequence[Figure]], about: tuple[str, str]) -> tuple[Cell, ...]:
    return tuple(_cell(figure_of(own, _KEY, about)) for own in columns)


def _cell(figure: Figure | None) -> Cell:
    if figure is None or figure.value is None:
        # A use that is not in its balance is none of the ground that the package touches.
        return Cell("0", (), (translate("Packages", "The package touches no ground of this use."),))
    text = signed_number(figure.value)
    if figure.unknown:
        text = f"{text} ({unknown_text(figure.unknown)})"
    return Cell(text, _spans(figure.value), tuple(figure_lines(figure)), figure.claims, bool(figure.unknown))


def _rest(columns: Sequence[Sequence[Figure]], layer: str) -> list[CompareRow]:
    """Return what is in no use, where that is more than arithmetic leaves over."""
    rests = [-sum(each.value or 0.0 for each in own if each.key == _KEY and each.about[1] == layer) for own in columns]
    if max(map(abs, rests), default=0.0) <= _REST_M2:
        return []
    cells = tuple(Cell(signed_number(rest), _spans(rest)) for rest in rests)
    return [CompareRow(translate("Packages", "not allotted"), cells)]


def _spans(change: float) -> tuple[Span, ...]:
    return (Span(min(0.0, change), max(0.0, change)),) if round(change) else ()
