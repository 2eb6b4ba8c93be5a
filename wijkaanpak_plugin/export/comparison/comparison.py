"""Packages beside each other, as an audience may know of them: all that the window and the sheet show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wijkaanpak_plugin.domain.catalogue.constants import load_constants
from wijkaanpak_plugin.domain.packages.marks import package_mark
from wijkaanpak_plugin.domain.sentences import number
from wijkaanpak_plugin.domain.settings import AnalysisSettings
from wijkaanpak_plugin.domain.translation import counted, translate
from wijkaanpak_plugin.domain.written_days import day_text
from wijkaanpak_plugin.export.comparison.balance import LayerBalance
from wijkaanpak_plugin.export.comparison.cells import CompareGroup
from wijkaanpak_plugin.export.comparison.choices import ChoiceSquare
from wijkaanpak_plugin.export.comparison.differing import DifferenceKind
from wijkaanpak_plugin.plan.claims.claims import Claim
from wijkaanpak_plugin.plan.store.clock import now

#: How many packages stand beside each other. Source: the picture of the window has three; more than four are not read.
FEWEST, MOST = 2, 4


@dataclass(frozen=True)
class Compared:
    """A package that is compared. mark: its sign; title: sign, name and ★ for the preferred one; claims: its own."""

    package_id: str
    mark: str
    title: str
    is_preferred: bool
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True)
class Pair:
    """In what two packages differ. first, second: their signs."""

    first: str
    second: str
    kinds: tuple[DifferenceKind, ...]


@dataclass(frozen=True)
class Comparison:
    """packages: in the order of the plan; groups: rows of the table, doing nothing first; balances: by layer; choices:
    four cells for each transition; pairs: of packages that differ; basis: what it was worked out from, in a line.
    """

    packages: tuple[Compared, ...]
    groups: tuple[CompareGroup, ...]
    balances: tuple[LayerBalance, ...]
    choices: Sequence[tuple[str, tuple[ChoiceSquare, ...]]]
    pairs: tuple[Pair, ...]
    basis: str


def compared(place: int, package_id: str, name: str, is_preferred: bool, claims: Sequence[Claim] = ()) -> Compared:
    """Return a package with its sign. place: among the packages that the reader may know of, the first at 0."""
    mark = package_mark(place)
    star = " ★" if is_preferred else ""
    title = f"{mark} {name or translate('Packages', 'without a name')}{star}"
    return Compared(package_id, mark, title, is_preferred, tuple(claims))


def basis_line(claims: int, settings: AnalysisSettings) -> str:
    """Return when and from what it was worked out. claims: how many claims and works there are."""
    one, several = (
        translate("Packages", "Worked out on {day} from 1 claim or work"),
        translate("Packages", "Worked out on {day} from {count} claims and works"),
    )
    said = counted(claims, one, several).format(day=day_text(now()[:10]), count=claims)
    text = translate("Packages", "working strip {strip} m, search distance {search} m, shifts up to {months} months")
    assumed = text.format(
        strip=number(load_constants()["working_strip_m"].value),
        search=number(settings.search_distance_m),
        months=number(settings.max_shift_months),
    )
    return translate("Packages", "{said} · {assumed}: assumptions").format(said=said, assumed=assumed)


def secret_line(counts: Sequence[tuple[str, int]]) -> str:
    """Return how many confidential claims count in which package (by its sign); empty where there are none."""
    told = []
    for mark, count in counts:
        if count:
            one, several = translate("Packages", "1 in {mark}"), translate("Packages", "{count} in {mark}")
            told.append(counted(count, one, several).format(count=count, mark=mark))
    text = translate(
        "Packages", "Confidential claims count here ({counts}); an open edition is worked out without them."
    )
    return text.format(counts=", ".join(told)) if told else ""
