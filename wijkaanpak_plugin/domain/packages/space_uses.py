"""Uses of space: what a space balance counts, and which kinds each use is made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue, load_kinds
from wijkaanpak_plugin.domain.catalogue.table_schema import ParsedTable, Problem, TableError, parse_table
from wijkaanpak_plugin.domain.translation import language as users_language
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.resource_paths import resource

AREA, NUMBER, NONE = "area", "number", "none"
#: Uses that the balance fills by itself: no kind is used so.
NOT_KNOWN, MADE_FREE, STACKED, OTHER = "not_known", "made_free", "stacked", "other"
#: What a building is in the layer of buildings, where roofs have uses.
PLAIN_ROOFS = "plain_roofs"
OWN_USES = (NOT_KNOWN, MADE_FREE, STACKED, OTHER, PLAIN_ROOFS)

BUILDING, SURFACE, UNDERGROUND = "building", "surface", "underground"
LAYERS = (BUILDING, SURFACE, UNDERGROUND)


@dataclass(frozen=True)
class SpaceUse:
    """One use. members: kinds and groups; counted: ``AREA``, ``NUMBER`` or ``NONE``; on_ground: whether what is a
    building stands on the surface as well; status: norm, authority, local or assumption.
    """

    key: str
    label_nl: str
    label_en: str
    definition_nl: str
    definition_en: str
    members: tuple[str, ...]
    counted: str
    on_ground: bool
    source: str
    status: str

    def label(self, language: str | None = None) -> str:
        """Return the label in ``nl`` or ``en`` (default: the user's language)."""
        return self.label_nl if (language or users_language()) == "nl" else self.label_en

    def definition(self, language: str | None = None) -> str:
        """Return the one-line definition."""
        return self.definition_nl if (language or users_language()) == "nl" else self.definition_en


class SpaceUses:
    """All uses in the order of their table, and the one of each kind."""

    def __init__(self, uses: Iterable[SpaceUse], kinds: KindCatalogue) -> None:
        """Take uses over a catalogue of kinds; of a kind that several uses name the narrowest name counts."""
        self.by_key = {use.key: use for use in uses}
        named = {name: use for use in self.by_key.values() for name in use.members}
        self._of_kind = {
            key: next((named[name] for name in (key, *kinds.groups(key)) if name in named), self.by_key[OTHER])
            for key in kinds.keys
        }
        self._layer = dict(zip(kinds.keys, kinds.vertical_layer))

    def __iter__(self) -> Iterator[SpaceUse]:
        return iter(self.by_key.values())

    def of(self, kind: str) -> SpaceUse:
        """Return the use of a kind; that of what is in no list for one that the catalogue does not know.

        >>> load_space_uses().of("parking").key, load_space_uses().of("cycle_path").key
        ('parking', 'cycling')
        """
        return self._of_kind.get(kind, self.by_key[OTHER])

    def in_layer(self, kind: str, layer: str) -> str:
        """Return the key of the use of a kind in a layer: on its own roof a building is a roof without a use.

        >>> [load_space_uses().in_layer("building", layer) for layer in ("surface", "building")]
        ['built', 'plain_roofs']
        """
        use = self.of(kind)
        return PLAIN_ROOFS if use.on_ground and layer == BUILDING else use.key

    def layers_of(self, kind: str) -> tuple[str, ...]:
        """Return the layers in which a kind takes ground; none where it takes none, or is not known.

        >>> load_space_uses().layers_of("building")
        ('building', 'surface')
        """
        use, layer = self.of(kind), self._layer.get(kind)
        if use.counted == NONE or layer is None:
            return ()
        return (BUILDING, SURFACE) if use.on_ground else (str(layer),)


def load_space_uses(kinds: KindCatalogue | None = None) -> SpaceUses:
    """Return the shipped uses over a catalogue of kinds (default: the shipped one); TableError when they are wrong."""
    return _shipped() if kinds is None else _read(_path(), kinds)


def check_space_uses(path: Path, kinds: KindCatalogue) -> list[Problem]:
    """Return everything that is wrong in a table of uses."""
    table = _table(path, kinds)
    return list(table.problems) or _problems(table)


@lru_cache(maxsize=1)
def _shipped() -> SpaceUses:
    return _read(_path(), load_kinds())


def _path() -> Path:
    return resource("catalogue", "space_uses.csv")


def _table(path: Path, kinds: KindCatalogue) -> ParsedTable:
    known = {"kinds_or_groups": (*kinds.keys, *kinds.all_groups)}
    return parse_table(path, resource("catalogue", "space_uses.schema.json"), known)


def _read(path: Path, kinds: KindCatalogue) -> SpaceUses:
    table = _table(path, kinds)
    problems = table.problems or tuple(_problems(table))
    if problems:
        raise TableError(problems)
    return SpaceUses((SpaceUse(**row) for row in table.rows), kinds)


def _problems(table: ParsedTable) -> list[Problem]:
    """Return what a schema cannot say: a use that the balance needs and that is not there, a kind named twice."""
    problems = []
    keys = {row["key"] for row in table.rows}
    for key in OWN_USES:
        if key not in keys:
            text = translate("TableCheck", "there is no row '{key}', which the space balance needs")
            problems.append(Problem(table.file, None, "key", text.format(key=key)))
    seen: dict[str, str] = {}
    for number, row in zip(table.numbers, table.rows):
        for name in row["members"]:
            if name in seen:
                text = translate("TableCheck", "'{name}' is named by '{other}' as well")
                problems.append(Problem(table.file, number, "members", text.format(name=name, other=seen[name])))
            seen[name] = row["key"]
    return problems
