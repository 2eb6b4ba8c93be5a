"""A part of a package that a sheet is about: what lies in a vertical layer, serves a transition, or lies along a street
or in a sub-area.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Optional

from qgis.core import QgsGeometry

from wijkaanpak_plugin.analysis.packages.figures import Figure
from wijkaanpak_plugin.analysis.packages.space_balance import SpaceBalance
from wijkaanpak_plugin.domain.packages.space_uses import SpaceUses
from wijkaanpak_plugin.export.content.numbering import Entry
from wijkaanpak_plugin.export.content.passport.passport import Answer, Choice, Period

#: What a theme is: the key of a vertical layer or of a transition, or the name of a street or of a sub-area.
LAYER, TRANSITION, STREET, AREA = "layer", "transition", "street", "area"
#: Role of an agreement without a place.
AGREEMENT = "agreement"


@dataclass(frozen=True)
class Size:
    """What is known of the size of a claim, in metres and m2, None where it is not known.

    top, bottom: heights above ground level, below it negative; is_usual: they are those that are usual for its kind;
    length: of a line; area: of its ground. is_told: whether the audience may know any of it.
    """

    width: Optional[float] = None
    top: Optional[float] = None
    bottom: Optional[float] = None
    is_usual: bool = False
    length: Optional[float] = None
    area: Optional[float] = None
    is_told: bool = True


@dataclass(frozen=True)
class ThemeClaim:
    """A claim, or an agreement without a place. number: of its project in the passport, 0 for an agreement; role: key
    in the package; layer: key of its vertical layer, empty where that is not known; period: of its project.
    """

    body_id: str
    name: str
    number: int
    role: str
    layer: str
    period: Period
    size: Size


@dataclass(frozen=True)
class Ground:
    """Of claims together, each place once: m2 and metres, None where of none the size is known or told; without_size:
    claims of which it is not known, untold: of which it may not be told.
    """

    m2: Optional[float]
    metres: Optional[float]
    without_size: int
    untold: int


@dataclass(frozen=True)
class KnownSource:
    """Data of a layer. date: as written; is_complete: None where nobody said; objects: in the layer; without_height:
    how many of them have no measured or given height or depth.
    """

    name: str
    date: str
    is_complete: Optional[bool]
    objects: int
    without_height: int


@dataclass(frozen=True)
class TaskOfTheme:
    """A task of a transition. is_taken: None where nobody said; reason: why it is not, empty for none given."""

    name: str
    is_taken: Optional[bool]
    reason: str


@dataclass(frozen=True)
class Theme:
    """What a sheet is about. kind, key: see above; the key is empty for what lies in no layer or along no street.

    figures: of a transition, by key and what they are about (``package_figures.csv``). known, unknown: data of a layer
    and what it lacks; None where the audience may not know of it. balance, uses: the space balance of the package.
    answers: hot spots that lie there, or that its projects answer; entries: what was found of its claims; shape: what a
    map of it shows, in the CRS of the plan; phase: of a sub-area.
    """

    kind: str
    key: str
    claims: tuple[ThemeClaim, ...]
    ground: Ground
    unknown: tuple[str, ...] = ()
    known: Optional[tuple[KnownSource, ...]] = ()
    balance: Optional[SpaceBalance] = None
    uses: Optional[SpaceUses] = None
    figures: Optional[Mapping[tuple[str, tuple[str, ...]], Figure]] = None
    choices: tuple[Choice, ...] = ()
    tasks: tuple[TaskOfTheme, ...] = ()
    answers: tuple[Answer, ...] = ()
    entries: tuple[Entry, ...] = ()
    shape: Optional[QgsGeometry] = None
    phase: str = ""

    @property
    def body_ids(self) -> frozenset[str]:
        """The claims that it is about."""
        return frozenset(each.body_id for each in self.claims if each.body_id)

    @property
    def projects(self) -> int:
        """How many numbered projects of the passport have something in it."""
        return len({each.number for each in self.claims if each.number})
