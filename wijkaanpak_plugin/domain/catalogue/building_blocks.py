"""Building blocks (bouwstenen): the measures of the method, as things that can be drawn."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue, load_kinds
from wijkaanpak_plugin.domain.catalogue.table_schema import Problem, check_table, read_table
from wijkaanpak_plugin.domain.translation import language as users_language
from wijkaanpak_plugin.resource_paths import resource


@dataclass(frozen=True)
class BuildingBlock:
    """One building block.

    transitions, vertical_layers: keys; the transition that it is most about stands first, and gives a claim its colour;
    no transitions: it serves none of its own; no layers: nothing is claimed. organisation: central, decentral, both
    or None; organisation_level: within or above the neighbourhood, or None. kind: key of the claim that is drawn, None:
    no footprint of its own. geometry: point, line or area. width_m, top_m, bottom_m: metres, None where the source
    gives none (the kind's default holds then); size_source: that source. scale_level: suggestion. frees: kinds or
    groups that it takes away. parts: kinds that are drawn in the same place besides its own kind, as one design.
    inferred: what was judged and not read in the source.
    """

    key: str
    label_nl: str
    label_en: str
    transitions: tuple[str, ...]
    organisation: str | None
    organisation_level: str | None
    vertical_layers: tuple[str, ...]
    kind: str | None
    geometry: str
    width_m: float | None
    top_m: float | None
    bottom_m: float | None
    size_source: str | None
    scale_level: str | None
    frees: tuple[str, ...]
    parts: tuple[str, ...]
    source: str
    inferred: str | None

    def label(self, language: str | None = None) -> str:
        """Return the label in ``nl`` or ``en`` (default: the user's language)."""
        return self.label_nl if (language or users_language()) == "nl" else self.label_en


def load_building_blocks(path: Path | None = None, kinds: KindCatalogue | None = None) -> tuple[BuildingBlock, ...]:
    """Return the building blocks in ``path`` (default: the shipped ones); TableError names row and column."""
    if path is None and kinds is None:
        return _shipped()
    return _read(_default_path() if path is None else Path(path), load_kinds() if kinds is None else kinds)


def check_building_blocks(path: Path, kinds: KindCatalogue) -> list[Problem]:
    """Return everything that is wrong in a table of building blocks."""
    return check_table(path, _schema_path(), _known(kinds))


@lru_cache(maxsize=1)
def _shipped() -> tuple[BuildingBlock, ...]:
    return _read(_default_path(), load_kinds())


def _read(path: Path, kinds: KindCatalogue) -> tuple[BuildingBlock, ...]:
    rows = read_table(path, _schema_path(), _known(kinds))
    return tuple(BuildingBlock(**row) for row in rows)


def _known(kinds: KindCatalogue) -> dict[str, tuple[str, ...]]:
    """Return the keys that a block may name."""
    return {"kinds": kinds.keys, "kinds_or_groups": (*kinds.keys, *kinds.all_groups)}


def _default_path() -> Path:
    return resource("catalogue", "building_blocks.csv")


def _schema_path() -> Path:
    return resource("catalogue", "building_blocks.schema.json")
