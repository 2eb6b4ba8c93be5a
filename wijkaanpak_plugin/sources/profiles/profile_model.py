"""Model of a profile: how the fields of a layer, as its publisher delivers them, become the fields of a body."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Callable, Optional

from wijkaanpak_plugin.domain.translation import language as users_language

POINT, LINE, POLYGON = "point", "line", "polygon"
#: Words for the geometry of a layer, in the order of QGIS' own numbers for them.
GEOMETRIES = (POINT, LINE, POLYGON)

#: Role of data that has no bodies: it is shown, and facts of it can be asked.
BACKGROUND = "background"

#: The profile of a layer that has the body fields itself.
BODY_FIELDS = "body_fields"


def folded(text: object) -> str:
    """Return a name or value without what publishers spell differently: case, blanks, hyphens and other marks."""
    return _folded(str(text))


@lru_cache(maxsize=8192)
def _folded(text: str) -> str:
    # The same few words stand in most rows of a layer.
    return re.sub(r"[\W_]+", "", text.casefold())


def field_positions(names: Sequence[str], spelled: Callable[[str], str] = folded) -> dict[str, int]:
    """Return the place of each field of a layer by its name as ``spelled`` gives it.

    Of names that are the same then the first counts: GeoJSON and layers in memory may have both ``kind`` and ``KIND``.
    """
    return {spelled(name): place for place, name in reversed(list(enumerate(names)))}


def geometry_word(geometry_type: Any) -> Optional[str]:
    """Return the word of ``GEOMETRIES`` for QGIS' type of geometry (0, 1, 2 or its enum); None for any other."""
    if isinstance(geometry_type, str):
        return geometry_type if geometry_type in GEOMETRIES else None
    number = getattr(geometry_type, "value", geometry_type)
    return GEOMETRIES[number] if isinstance(number, int) and 0 <= number < len(GEOMETRIES) else None


@dataclass(frozen=True)
class FieldMapping:
    """Where one body field comes from: exactly one of ``field``, ``expression`` and ``value``.

    field: name of a source field. expression: QGIS expression on source fields. value: the same for every row.
    values: what a value becomes, by its folded text; None takes the row out. otherwise: for values that are not in
    ``values``. source and status: where a figure comes from and how well founded it is.
    """

    column: str
    field: Optional[str] = None
    expression: Optional[str] = None
    value: Optional[Any] = None
    values: Optional[Mapping[str, Optional[str]]] = None
    otherwise: Optional[str] = None
    source: str = ""
    status: str = ""
    note: str = ""


@dataclass(frozen=True)
class Fact:
    """What is said of an area or line that is no body. mapping: where it comes from. is_number: whether it is a figure,
    with its unit.
    """

    mapping: FieldMapping
    label_nl: str
    label_en: str
    is_number: bool = False
    unit: str = ""

    def label(self, language: Optional[str] = None) -> str:
        """Return what it is called on screen, in ``nl`` or ``en`` (default: the user's language)."""
        return self.label_nl if (language or users_language()) == "nl" else self.label_en


@dataclass(frozen=True)
class Condition:
    """Rows for which the expression ``where`` holds, and what is said of them."""

    where: str
    text_nl: str
    text_en: str

    def text(self, language: Optional[str] = None) -> str:
        """Return what is said, in ``nl`` or ``en`` (default: the user's language)."""
        return self.text_nl if (language or users_language()) == "nl" else self.text_en


@dataclass(frozen=True)
class Profile:
    """One way to read a layer.

    fields: spellings of each source field that is used, folded, by the name that mappings and conditions use.
    needs: fields without which it does not fit. geometry: words of ``GEOMETRIES``. layer_names: folded parts of names
    by which a layer is recognised. unknown: folded values that mean that nothing is known; unknown_numbers: numbers
    that mean so. body: one mapping per body field. as_is: body fields of the layer itself are taken over where nothing
    maps them. leave_out: rows that are no body. remarks: rows of which something must be said. by_name: whether it fits
    only layers that are recognised by their name. role: existing, works, or background, which has no bodies but facts:
    what is said of each row, by name. coverage: where the source holds, as long as nobody says otherwise. confidential:
    whether it is, likewise. date_field: source field whose newest value dates the data. source and status: where the
    mapping comes from, and how well founded it is.
    """

    name: str
    label_nl: str
    label_en: str
    description_nl: str = ""
    description_en: str = ""
    source: str = ""
    status: str = ""
    provider: str = ""
    role: str = "existing"
    coverage: str = "unknown"
    confidential: bool = False
    geometry: tuple[str, ...] = GEOMETRIES
    layer_names: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    unknown: frozenset[str] = frozenset()
    unknown_numbers: frozenset[float] = frozenset()
    date_field: Optional[str] = None
    as_is: bool = False
    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    body: Mapping[str, FieldMapping] = field(default_factory=dict)
    leave_out: tuple[Condition, ...] = ()
    remarks: tuple[Condition, ...] = ()
    by_name: bool = False
    facts: Mapping[str, Fact] = field(default_factory=dict)

    @property
    def only_body_fields(self) -> bool:
        """Whether it takes the body fields of the layer as they are and does nothing else."""
        return self.as_is and not (self.body or self.leave_out or self.remarks or self.unknown)

    def position(self, name: str, positions: Mapping[str, int]) -> Optional[int]:
        """Return where a source field stands in a layer, None when it is not there.

        positions: of the layer's fields, by their folded name. An exact name goes before other spellings.
        """
        spellings = (folded(name), *self.fields.get(name, ()))
        return next((positions[spelling] for spelling in spellings if spelling in positions), None)

    def missing(self, names: Sequence[str]) -> list[str]:
        """Return the fields that it needs and that are not among these names of a layer's fields.

        A field that a mapping names without declaring spellings for it is needed too.
        """
        return self.missing_at(field_positions(names))

    def missing_at(self, positions: Mapping[str, int]) -> list[str]:
        """Return the same from the positions of the layer's fields, for who asks many profiles."""
        mappings = (*self.body.values(), *(fact.mapping for fact in self.facts.values()))
        mapped = [entry.field for entry in mappings if entry.field and entry.field not in self.fields]
        wanted = dict.fromkeys((*self.needs, *mapped))
        return [name for name in wanted if self.position(name, positions) is None]

    def label(self, language: Optional[str] = None) -> str:
        """Return the name that people read, in ``nl`` or ``en`` (default: the user's language)."""
        return self.label_nl if (language or users_language()) == "nl" else self.label_en

    def description(self, language: Optional[str] = None) -> str:
        """Return one line on what it reads, in ``nl`` or ``en`` (default: the user's language)."""
        return self.description_nl if (language or users_language()) == "nl" else self.description_en
